// math: functions of integers of any size.
#include "core/library/big_integer_type.h"
#include "core/library/math_module.h"

#include <cmath>
#include <numeric>

namespace interleave::library::math {
namespace {

bool check_integer(Context& context, Value v) {
    if (is_integer(v)) return true;
    raise_not_integer(context, v);
    return false;
}

Value plain(Value v) { return v.is_boolean() ? Value::integer(small_of(v)) : v; }

BigInteger divisor(const BigInteger& a, const BigInteger& b) {
    if (a == 0 || b == 0) return abs(BigInteger(a == 0 ? b : a));
    return boost::multiprecision::gcd(a, b);
}

Value gcd(Context& context, const Arguments& a) {
    BigInteger result = 0;
    for (int i = 0; i < a.rest_count; ++i) {
        if (!check_integer(context, a.rest[i])) return {};
        result = divisor(result, big_of(a.rest[i]));
    }
    return from_big(context, result);
}

Value lcm(Context& context, const Arguments& a) {
    BigInteger result = 1;
    for (int i = 0; i < a.rest_count; ++i) {
        if (!check_integer(context, a.rest[i])) return {};
        const BigInteger n = big_of(a.rest[i]);
        if (bit_length(result) + bit_length(n) > largest_integer_bits) return raise_memory(context);
        result = n == 0 || result == 0 ? BigInteger(0) : abs(BigInteger(result / divisor(result, n) * n));
    }
    return from_big(context, result);
}

Value isqrt(Context& context, const Arguments& a) {
    if (!check_integer(context, a[0])) return {};
    if (integer_sign(a[0]) < 0) return raise_value(context, {"isqrt() argument must be nonnegative"});
    return from_big(context, sqrt(big_of(a[0])));
}

/// first * (first + 1) * ... * last, by halves so that the factors are of like size.
BigInteger product(std::int64_t first, std::int64_t last) {
    if (first > last) return 1;
    if (last - first < 16) {
        BigInteger result = first;
        for (std::int64_t i = first + 1; i <= last; ++i) result *= i;
        return result;
    }
    const std::int64_t middle = first + (last - first) / 2;
    return product(first, middle) * product(middle + 1, last);
}

/// Bits of n! / (n - k)!, about.
double product_bits(std::int64_t n, std::int64_t k) {
    const auto size = static_cast<double>(n);
    return (std::lgamma(size + 1) - std::lgamma(size - static_cast<double>(k) + 1)) / std::log(2.0);
}

Value factorial(Context& context, const Arguments& a) {
    if (!check_integer(context, a[0])) return {};
    if (integer_sign(a[0]) < 0) return raise_value(context, {"factorial() not defined for negative values"});
    if (is_big(a[0])) {
        return raise(context, exceptions::overflow_error,
                     {"factorial() argument should not exceed 9223372036854775807"});
    }
    const std::int64_t n = small_of(a[0]);
    if (product_bits(n, n) > static_cast<double>(largest_integer_bits)) return raise_memory(context);
    return from_big(context, product(1, n));
}

/// The arguments of comb and perm. False after raising.
bool check_choice(Context& context, Value n, Value k) {
    if (!check_integer(context, n) || !check_integer(context, k)) return false;
    if (integer_sign(n) < 0) {
        raise_value(context, {"n must be a non-negative integer"});
        return false;
    }
    if (integer_sign(k) < 0) {
        raise_value(context, {"k must be a non-negative integer"});
        return false;
    }
    return true;
}

/// n * (n - 1) * ... (k factors). Precondition: k is small.
Value falling_product(Context& context, Value n, std::int64_t k, BigInteger& out) {
    if (static_cast<double>(integer_bit_length(n)) * static_cast<double>(k) >
        2 * static_cast<double>(largest_integer_bits)) {
        const bool fits =
            is_small(n) && product_bits(small_of(n), k) <= static_cast<double>(largest_integer_bits);
        if (!fits) return raise_memory(context);
    }
    if (is_small(n)) {
        out = product(small_of(n) - k + 1, small_of(n));
    } else {
        out = 1;
        for (BigInteger factor = big_of(n); k > 0; --k, factor -= 1) out *= factor;
    }
    return Value::none();
}

Value perm(Context& context, const Arguments& a) {
    if (!a.has(1) || a[1].is_none()) return factorial(context, a);
    if (!check_choice(context, a[0], a[1])) return {};
    if (integer_compare(a[1], a[0]) > 0) return Value::integer(0);
    if (is_big(a[1]))
        return raise(context, exceptions::overflow_error, {"k must not exceed 9223372036854775807"});
    BigInteger result;
    if (falling_product(context, a[0], small_of(a[1]), result).is_unset()) return {};
    return from_big(context, result);
}

Value comb(Context& context, const Arguments& a) {
    if (!check_choice(context, a[0], a[1])) return {};
    if (integer_compare(a[1], a[0]) > 0) return Value::integer(0);
    const BigInteger n = big_of(a[0]), other = n - big_of(a[1]);
    const BigInteger k = other < big_of(a[1]) ? other : big_of(a[1]);
    if (k > Value::int_max) {
        return raise(context, exceptions::overflow_error,
                     {"min(n - k, k) must not exceed 9223372036854775807"});
    }
    const auto count = static_cast<std::int64_t>(k);
    BigInteger result;
    if (falling_product(context, a[0], count, result).is_unset()) return {};
    return from_big(context, result / product(1, count));
}

// To integers --------------------------------------------------------------------------------------------------------

template <double (*direction)(double)>
Value to_integer(Context& context, const Arguments& a) {
    if (is_integer(a[0])) return plain(a[0]);
    if (!is_float(a[0])) return raise_type(context, {"must be real number, not ", type_name(a[0])});
    const double d = float_of(a[0]);
    if (std::isnan(d)) return raise_value(context, {"cannot convert float NaN to integer"});
    if (std::isinf(d))
        return raise(context, exceptions::overflow_error, {"cannot convert float infinity to integer"});
    return integer_from_double(context, direction(d));
}

Value trunc(Context& context, const Arguments& a) {
    if (is_number(a[0])) return to_integer<std::trunc>(context, a);
    return raise_type(context, {"type ", type_name(a[0]), " doesn't define __trunc__ method"});
}

constexpr Parameter one[] = {{""}};
constexpr Parameter two[] = {{""}, {""}};
constexpr Parameter perm_parameters[] = {{""}, {"", false}};

}  // namespace

constinit const NativeFunction integer_functions[integer_function_count] = {
    function("gcd", {}, gcd, true),
    function("lcm", {}, lcm, true),
    function("isqrt", one, isqrt),
    function("factorial", one, factorial),
    function("perm", perm_parameters, perm),
    function("comb", two, comb),
    function("floor", one, to_integer<std::floor>),
    function("ceil", one, to_integer<std::ceil>),
    function("trunc", one, trunc)};

}  // namespace interleave::library::math
