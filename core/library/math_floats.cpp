// math: functions of floats.
#include "core/library/big_integers.h"
#include "core/library/math_module.h"
#include "core/library/operators.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace interleave::library::math {
namespace {

constexpr double pi = std::numbers::pi;

/// What a function gives that is defined and finite for every finite argument but where its result says otherwise.
template <double (*compute)(double), bool can_overflow = false>
Value of_one(Context& context, const Arguments& a) {
    double x = 0;
    if (!double_argument(context, a[0], x)) return {};
    const double r = compute(x);
    if (std::isnan(r) && !std::isnan(x)) return raise_domain(context);
    if (std::isinf(r) && std::isfinite(x)) return can_overflow ? raise_range(context) : raise_domain(context);
    return context.new_float(r);
}

template <double (*compute)(double, double)>
Value of_two(Context& context, const Arguments& a) {
    double x = 0, y = 0;
    if (!double_argument(context, a[0], x) || !double_argument(context, a[1], y)) return {};
    const double r = compute(x, y);
    if (std::isnan(r) && !std::isnan(x) && !std::isnan(y)) return raise_domain(context);
    return context.new_float(r);
}

template <bool (*ask)(double)>
Value question(Context& context, const Arguments& a) {
    double x = 0;
    return double_argument(context, a[0], x) ? Value::boolean(ask(x)) : Value();
}

double to_degrees(double x) { return x * (180.0 / pi); }
double to_radians(double x) { return x * (pi / 180.0); }
bool is_finite(double x) { return std::isfinite(x); }
bool is_infinite(double x) { return std::isinf(x); }
bool is_nan(double x) { return std::isnan(x); }

template <std::optional<double> (*compute)(double)>
Value gamma_function(Context& context, const Arguments& a) {
    double x = 0;
    if (!double_argument(context, a[0], x)) return {};
    const auto r = compute(x);
    if (!r) return raise_domain(context);
    return std::isinf(*r) && std::isfinite(x) ? raise_range(context) : context.new_float(*r);
}

// Logarithms ---------------------------------------------------------------------------------------------------------

/// Of integers of any size too. Nothing after raising.
template <double (*compute)(double)>
std::optional<double> logarithm(Context& context, Value v) {
    double x = 0;
    if (is_big(v) && integer_sign(v) > 0 && !integer_to_double(v)) {
        const std::int64_t bits = integer_bit_length(v);
        const Value power = big_binary(context, static_cast<int>(BinaryOperator::shift_left),
                                       Value::integer(1), Value::integer(bits));
        if (power.is_unset()) return std::nullopt;
        const double fraction = integer_true_divide(v, power).value_or(1);
        return compute(fraction) + compute(2.0) * static_cast<double>(bits);
    }
    if (is_integer(v) && integer_sign(v) <= 0) {
        raise_domain(context);
        return std::nullopt;
    }
    if (!double_argument(context, v, x)) return std::nullopt;
    if (x <= 0) {
        raise_domain(context);
        return std::nullopt;
    }
    return compute(x);
}

Value log(Context& context, const Arguments& a) {
    const auto x = logarithm<std::log>(context, a[0]);
    if (!x || !a.has(1)) return x ? context.new_float(*x) : Value();
    const auto base = logarithm<std::log>(context, a[1]);
    return base ? float_binary(context, BinaryOperator::divide, *x, *base) : Value();
}

template <double (*compute)(double)>
Value log_to(Context& context, const Arguments& a) {
    const auto x = logarithm<compute>(context, a[0]);
    return x ? context.new_float(*x) : Value();
}

// Two arguments ------------------------------------------------------------------------------------------------------

double fmod_of(double x, double y) { return std::isinf(y) && std::isfinite(x) ? x : std::fmod(x, y); }

Value pow(Context& context, const Arguments& a) {
    double x = 0, y = 0;
    if (!double_argument(context, a[0], x) || !double_argument(context, a[1], y)) return {};
    const double r = std::pow(x, y);
    if (std::isfinite(x) && std::isfinite(y)) {
        if (std::isnan(r) || (std::isinf(r) && x == 0)) return raise_domain(context);
        if (std::isinf(r)) return raise_range(context);
    }
    return context.new_float(r);
}

Value ldexp(Context& context, const Arguments& a) {
    double x = 0;
    if (!double_argument(context, a[0], x)) return {};
    if (!is_integer(a[1])) return raise_type(context, {"Expected an int as second argument to ldexp."});
    std::int64_t exponent = 0;
    if (!clamped_index(context, a[1], exponent)) return {};
    if (x == 0 || !std::isfinite(x)) return context.new_float(x);
    const double r = std::ldexp(x, static_cast<int>(std::clamp<std::int64_t>(exponent, -5000, 5000)));
    return std::isinf(r) ? raise_range(context) : context.new_float(r);
}

Value is_close(Context& context, const Arguments& a) {
    double x = 0, y = 0, relative = 1e-09, absolute = 0;
    if (!double_argument(context, a[0], x) || !double_argument(context, a[1], y) ||
        (a.has(2) && !double_argument(context, a[2], relative)) ||
        (a.has(3) && !double_argument(context, a[3], absolute))) {
        return {};
    }
    if (relative < 0 || absolute < 0) return raise_value(context, {"tolerances must be non-negative"});
    if (x == y) return Value::boolean(true);
    if (std::isinf(x) || std::isinf(y)) return Value::boolean(false);
    const double distance = std::fabs(y - x);
    return Value::boolean(distance <= std::fabs(relative * y) || distance <= std::fabs(relative * x) ||
                          distance <= absolute);
}

// Parts --------------------------------------------------------------------------------------------------------------

Value pair(Context& context, Value first, Value second) {
    const Value parts[] = {first, second};
    return first.is_unset() || second.is_unset() ? Value() : context.new_tuple(parts);
}

Value modf(Context& context, const Arguments& a) {
    double x = 0, whole = 0;
    if (!double_argument(context, a[0], x)) return {};
    const double fraction = std::modf(x, &whole);
    return pair(context, context.new_float(fraction), context.new_float(whole));
}

Value frexp(Context& context, const Arguments& a) {
    double x = 0;
    int exponent = 0;
    if (!double_argument(context, a[0], x)) return {};
    const double fraction = std::isfinite(x) ? std::frexp(x, &exponent) : x;
    return pair(context, context.new_float(fraction), Value::integer(exponent));
}

Value ulp(Context& context, const Arguments& a) {
    double x = 0;
    if (!double_argument(context, a[0], x)) return {};
    if (!std::isfinite(x)) return context.new_float(std::fabs(x));
    x = std::fabs(x);
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const double above = std::nextafter(x, infinity);
    return context.new_float(std::isinf(above) ? x - std::nextafter(x, -infinity) : above - x);
}

constexpr Parameter one[] = {{""}};
constexpr Parameter two[] = {{""}, {""}};
constexpr Parameter log_parameters[] = {{""}, {"", false}};
constexpr Parameter close_parameters[] = {{"a"}, {"b"}, {"rel_tol", false, true}, {"abs_tol", false, true}};

}  // namespace

constinit const NativeFunction float_functions[float_function_count] = {
    function("sqrt", one, of_one<std::sqrt>),
    function("cbrt", one, of_one<std::cbrt>),
    function("exp", one, of_one<std::exp, true>),
    function("exp2", one, of_one<std::exp2, true>),
    function("expm1", one, of_one<std::expm1, true>),
    function("log", log_parameters, log),
    function("log2", one, log_to<std::log2>),
    function("log10", one, log_to<std::log10>),
    function("log1p", one, of_one<std::log1p>),
    function("sin", one, of_one<std::sin>),
    function("cos", one, of_one<std::cos>),
    function("tan", one, of_one<std::tan>),
    function("asin", one, of_one<std::asin>),
    function("acos", one, of_one<std::acos>),
    function("atan", one, of_one<std::atan>),
    function("atan2", two, of_two<std::atan2>),
    function("sinh", one, of_one<std::sinh, true>),
    function("cosh", one, of_one<std::cosh, true>),
    function("tanh", one, of_one<std::tanh>),
    function("asinh", one, of_one<std::asinh>),
    function("acosh", one, of_one<std::acosh>),
    function("atanh", one, of_one<std::atanh>),
    function("erf", one, of_one<std::erf>),
    function("erfc", one, of_one<std::erfc>),
    function("degrees", one, of_one<to_degrees>),
    function("radians", one, of_one<to_radians>),
    function("fabs", one, of_one<std::fabs>),
    function("copysign", two, of_two<std::copysign>),
    function("nextafter", two, of_two<std::nextafter>),
    function("fmod", two, of_two<fmod_of>),
    function("remainder", two, of_two<std::remainder>),
    function("pow", two, pow),
    function("ldexp", two, ldexp),
    function("modf", one, modf),
    function("frexp", one, frexp),
    function("ulp", one, ulp),
    function("isclose", close_parameters, is_close),
    function("isfinite", one, question<is_finite>),
    function("isinf", one, question<is_infinite>),
    function("isnan", one, question<is_nan>),
    function("gamma", one, gamma_function<gamma>),
    function("lgamma", one, gamma_function<log_gamma>)};

}  // namespace interleave::library::math
