// random.Random: numbers that follow a distribution. The formulas and the order in which they draw are CPython's.
#include "core/library/mersenne_twister.h"
#include "core/library/random_module.h"

#include <cmath>
#include <numbers>

namespace interleave::library::random {
namespace {

using Op = BinaryOperator;
constexpr double two_pi = 2.0 * std::numbers::pi;

Value compute(Context& context, Op op, Value left, Value right) {
    if (left.is_unset() || right.is_unset()) return {};
    return binary(context, static_cast<int>(op), left, right, false);
}

/// Draws while nobody else does.
class Drawing {
public:
    Drawing(Context& context, const Arguments& a)
        : guard_(context, a[0].as_object()), twister_(context, a[0].as_object()) {}
    double real() { return twister_.real(); }

private:
    MonitorGuard guard_;
    Twister twister_;
};

double draw(Context& context, const Arguments& a) { return Drawing(context, a).real(); }

Value given_or(const Arguments& a, int i, Value otherwise) { return a.has(i) ? a[i] : otherwise; }

Value shifted_and_scaled(Context& context, const Arguments& a, double z) {
    const Value mean = given_or(a, 1, context.new_float(0)), deviation = given_or(a, 2, context.new_float(1));
    return compute(context, Op::add, mean, compute(context, Op::multiply, context.new_float(z), deviation));
}

Value uniform(Context& context, const Arguments& a) {
    const Value width = compute(context, Op::subtract, a[2], a[1]);
    if (width.is_unset()) return {};
    const Value part = compute(context, Op::multiply, width, context.new_float(draw(context, a)));
    return compute(context, Op::add, a[1], part);
}

Value triangular(Context& context, const Arguments& a) {
    double low = 0, high = 1, mode = 0;
    const bool has_mode = a.has(3) && !a[3].is_none();
    if ((a.has(1) && !double_argument(context, a[1], low)) ||
        (a.has(2) && !double_argument(context, a[2], high)) ||
        (has_mode && !double_argument(context, a[3], mode))) {
        return {};
    }
    double u = draw(context, a);
    if (has_mode && high == low) return given_or(a, 1, context.new_float(0));
    double c = has_mode ? (mode - low) / (high - low) : 0.5;
    if (u > c) {
        u = 1.0 - u;
        c = 1.0 - c;
        std::swap(low, high);
    }
    return context.new_float(low + (high - low) * std::sqrt(u * c));
}

double normal(Drawing& drawing) {
    static const double magic = 4 * std::exp(-0.5) / std::sqrt(2.0);
    for (;;) {
        const double u1 = drawing.real(), u2 = 1.0 - drawing.real();
        const double z = magic * (u1 - 0.5) / u2;
        if (z * z / 4.0 <= -std::log(u2)) return z;
    }
}

Value normalvariate(Context& context, const Arguments& a) {
    double z = 0;
    {
        Drawing drawing(context, a);
        z = normal(drawing);
    }
    return shifted_and_scaled(context, a, z);
}

Value lognormvariate(Context& context, const Arguments& a) {
    const Value exponent = normalvariate(context, a);
    double d = 0;
    if (exponent.is_unset() || !double_argument(context, exponent, d)) return {};
    const double result = std::exp(d);
    if (std::isinf(result) && std::isfinite(d))
        return raise(context, exceptions::overflow_error, {"math range error"});
    return context.new_float(result);
}

Value gauss(Context& context, const Arguments& a) {
    Object* generator = a[0].as_object();
    double z = 0;
    {
        Drawing drawing(context, a);
        const Value left_over = generator->load(GeneratorCells::gauss);
        Value next = Value::none();
        if (left_over.is_none()) {
            const double angle = drawing.real() * two_pi;
            const double radius = std::sqrt(-2.0 * std::log(1.0 - drawing.real()));
            z = std::cos(angle) * radius;
            next = context.new_float(std::sin(angle) * radius);
            if (next.is_unset()) return {};
        } else {
            z = float_of(left_over);
        }
        context.store(generator, GeneratorCells::gauss, next);
    }
    return shifted_and_scaled(context, a, z);
}

Value expovariate(Context& context, const Arguments& a) {
    const double drawn = -std::log(1.0 - draw(context, a));
    return compute(context, Op::divide, context.new_float(drawn), a[1]);
}

Value vonmisesvariate(Context& context, const Arguments& a) {
    double mu = 0, kappa = 0;
    if (!double_argument(context, a[1], mu) || !double_argument(context, a[2], kappa)) return {};
    Drawing drawing(context, a);
    if (kappa <= 1e-6) return context.new_float(two_pi * drawing.real());
    const double s = 0.5 / kappa, r = s + std::sqrt(1.0 + s * s);
    double z = 0;
    for (;;) {
        z = std::cos(std::numbers::pi * drawing.real());
        const double d = z / (r + z), u = drawing.real();
        if (u < 1.0 - d * d || u <= (1.0 - d) * std::exp(d)) break;
    }
    const double q = 1.0 / r, f = (q + z) / (1.0 + q * z);
    const double angle = drawing.real() > 0.5 ? mu + std::acos(f) : mu - std::acos(f);
    return float_binary(context, Op::modulo, angle, two_pi);
}

/// Preconditions: alpha > 0, beta > 0.
double gamma_above_one(Drawing& drawing, double alpha, double beta) {
    static const double log_4 = std::log(4.0), magic = 1.0 + std::log(4.5);
    const double ainv = std::sqrt(2.0 * alpha - 1.0), b = alpha - log_4, c = alpha + ainv;
    for (;;) {
        const double u1 = drawing.real();
        if (!(1e-7 < u1 && u1 < 0.9999999)) continue;
        const double u2 = 1.0 - drawing.real();
        const double v = std::log(u1 / (1.0 - u1)) / ainv, x = alpha * std::exp(v);
        const double z = u1 * u1 * u2, r = b + c * v - x;
        if (r + magic - 4.5 * z >= 0.0 || r >= std::log(z)) return x * beta;
    }
}

double gamma_below_one(Drawing& drawing, double alpha, double beta) {
    for (;;) {
        const double u = drawing.real();
        const double b = (std::numbers::e + alpha) / std::numbers::e, p = b * u;
        const double x = p <= 1.0 ? std::pow(p, 1.0 / alpha) : -std::log((b - p) / alpha);
        const double u1 = drawing.real();
        if (p > 1.0 ? u1 <= std::pow(x, alpha - 1.0) : u1 <= std::exp(-x)) return x * beta;
    }
}

double gamma(Drawing& drawing, double alpha, double beta) {
    if (alpha > 1.0) return gamma_above_one(drawing, alpha, beta);
    if (alpha == 1.0) return -std::log(1.0 - drawing.real()) * beta;
    return gamma_below_one(drawing, alpha, beta);
}

Value raise_not_positive(Context& context) {
    return raise_value(context, {"gammavariate: alpha and beta must be > 0.0"});
}

Value gammavariate(Context& context, const Arguments& a) {
    double alpha = 0, beta = 0;
    if (!double_argument(context, a[1], alpha) || !double_argument(context, a[2], beta)) return {};
    if (alpha <= 0.0 || beta <= 0.0) return raise_not_positive(context);
    Drawing drawing(context, a);
    return context.new_float(gamma(drawing, alpha, beta));
}

Value betavariate(Context& context, const Arguments& a) {
    double alpha = 0, beta = 0;
    if (!double_argument(context, a[1], alpha) || !double_argument(context, a[2], beta)) return {};
    if (alpha <= 0.0) return raise_not_positive(context);
    Drawing drawing(context, a);
    const double y = gamma(drawing, alpha, 1.0);
    if (y == 0) return context.new_float(0);
    if (beta <= 0.0) return raise_not_positive(context);
    return context.new_float(y / (y + gamma(drawing, beta, 1.0)));
}

Value paretovariate(Context& context, const Arguments& a) {
    double alpha = 0;
    if (!double_argument(context, a[1], alpha)) return {};
    const double u = 1.0 - draw(context, a);
    if (alpha == 0) return raise(context, exceptions::zero_division_error, {"float division by zero"});
    return float_binary(context, Op::power, u, -1.0 / alpha);
}

Value weibullvariate(Context& context, const Arguments& a) {
    double alpha = 0, beta = 0;
    if (!double_argument(context, a[1], alpha) || !double_argument(context, a[2], beta)) return {};
    const double u = 1.0 - draw(context, a);
    if (beta == 0) return raise(context, exceptions::zero_division_error, {"float division by zero"});
    return context.new_float(alpha * std::pow(-std::log(u), 1.0 / beta));
}

constexpr Parameter a_and_b[] = {{"self"}, {"a"}, {"b"}};
constexpr Parameter triangle[] = {{"self"}, {"low", false}, {"high", false}, {"mode", false}};
constexpr Parameter optional_mean[] = {{"self"}, {"mu", false}, {"sigma", false}};
constexpr Parameter mean[] = {{"self"}, {"mu"}, {"sigma"}};
constexpr Parameter rate[] = {{"self"}, {"lambd"}};
constexpr Parameter mean_and_kappa[] = {{"self"}, {"mu"}, {"kappa"}};
constexpr Parameter alpha_and_beta[] = {{"self"}, {"alpha"}, {"beta"}};
constexpr Parameter only_alpha[] = {{"self"}, {"alpha"}};

}  // namespace

constinit const NativeFunction distribution_methods[distribution_method_count] = {
    random_method("uniform", "Random.uniform", a_and_b, uniform),
    random_method("triangular", "Random.triangular", triangle, triangular),
    random_method("normalvariate", "Random.normalvariate", optional_mean, normalvariate),
    random_method("lognormvariate", "Random.lognormvariate", mean, lognormvariate),
    random_method("gauss", "Random.gauss", optional_mean, gauss),
    random_method("expovariate", "Random.expovariate", rate, expovariate),
    random_method("vonmisesvariate", "Random.vonmisesvariate", mean_and_kappa, vonmisesvariate),
    random_method("gammavariate", "Random.gammavariate", alpha_and_beta, gammavariate),
    random_method("betavariate", "Random.betavariate", alpha_and_beta, betavariate),
    random_method("paretovariate", "Random.paretovariate", only_alpha, paretovariate),
    random_method("weibullvariate", "Random.weibullvariate", alpha_and_beta, weibullvariate)};

}  // namespace interleave::library::random
