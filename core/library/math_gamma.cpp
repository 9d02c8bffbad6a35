#include "core/library/math_module.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace interleave::library::math {
namespace {

constexpr double pi = std::numbers::pi;
constexpr double infinity = std::numeric_limits<double>::infinity();

// Lanczos' approximation with N=13 and this g, as a quotient of polynomials (the set that Boost calls lanczos13m53).
constexpr double g = 6.024680040776729583740234375;
constexpr double g_minus_half = 5.524680040776729583740234375;
constexpr double numerator[] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
constexpr double denominator[] = {0.0,        39916800.0, 120543840.0, 150917976.0, 105258076.0,
                                  45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
                                  1925.0,     66.0,       1.0};
constexpr int terms = 13;
constexpr int factorials = 23;  // (n-1)! is exact up to here

/// In the order that keeps both polynomials from overflowing.
double lanczos_sum(double x) {
    double num = 0, den = 0;
    if (x < 5.0) {
        for (int i = terms; --i >= 0;) {
            num = num * x + numerator[i];
            den = den * x + denominator[i];
        }
    } else {
        for (int i = 0; i < terms; ++i) {
            num = num / x + numerator[i];
            den = den / x + denominator[i];
        }
    }
    return num / den;
}

/// sin(pi x), exact where x is a multiple of a half.
double sin_pi(double x) {
    const double y = std::fmod(std::fabs(x), 2.0);
    double r = 0;
    switch (static_cast<int>(std::round(2.0 * y))) {
        case 0: r = std::sin(pi * y); break;
        case 1: r = std::cos(pi * (y - 0.5)); break;
        case 2: r = std::sin(pi * (1.0 - y)); break;
        case 3: r = -std::cos(pi * (y - 1.5)); break;
        default: r = std::sin(pi * (y - 2.0)); break;
    }
    return std::copysign(1.0, x) * r;
}

double factorial_of_one_less(int n) {
    double product = 1;
    for (int i = 2; i < n; ++i) product *= i;
    return product;
}

double lanczos_gamma(double x) {
    const double size = std::fabs(x), y = size + g_minus_half;
    // What was lost in y
    const double lost = size > g_minus_half ? y - size - g_minus_half : y - g_minus_half - size;
    const double z = lost * g / y;
    const bool direct = size < 140.0;  // else the power would overflow before the result does
    const double power = direct ? std::pow(y, size - 0.5) : std::pow(y, size / 2.0 - 0.25);
    double r = 0;
    if (x < 0.0) {
        r = -pi / sin_pi(size) / size * std::exp(y) / lanczos_sum(size);
        r -= z * r;
        r /= power;
        return direct ? r : r / power;
    }
    r = lanczos_sum(size) / std::exp(y);
    r += z * r;
    r *= power;
    return direct ? r : r * power;
}

}  // namespace

std::optional<double> gamma(double x) {
    if (!std::isfinite(x)) return std::isnan(x) || x > 0 ? std::optional(x) : std::nullopt;
    if (x == std::floor(x)) {
        if (x <= 0) return std::nullopt;
        if (x <= factorials) return factorial_of_one_less(static_cast<int>(x));
    }
    if (std::fabs(x) < 1e-20) return 1.0 / x;
    if (std::fabs(x) > 200.0) return x < 0.0 ? 0.0 / sin_pi(x) : infinity;
    return lanczos_gamma(x);
}

std::optional<double> log_gamma(double x) {
    if (!std::isfinite(x)) return std::isnan(x) ? x : infinity;
    if (x == std::floor(x) && x <= 2.0) return x <= 0.0 ? std::nullopt : std::optional(0.0);
    const double size = std::fabs(x);
    if (size < 1e-20) return -std::log(size);
    double r = std::log(lanczos_sum(size)) - g;
    r += (size - 0.5) * (std::log(size + g - 0.5) - 1);
    if (x < 0.0) r = std::log(pi) - std::log(std::fabs(sin_pi(size))) - std::log(size) - r;
    return r;
}

}  // namespace interleave::library::math
