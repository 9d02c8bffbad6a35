// math: functions over many numbers.
#include "core/library/iteration.h"
#include "core/library/math_module.h"
#include "core/library/operators.h"

#include <cmath>

namespace interleave::library::math {
namespace {

/// A sum kept exactly, as floats that do not overlap (Shewchuk).
class ExactSum {
public:
    /// False when it became too large.
    bool add(double x) {
        const double given = x;
        std::size_t kept = 0;
        for (double y : parts_) {
            if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
            const double high = x + y;
            const double low = y - (high - x);
            if (low != 0) parts_[kept++] = low;
            x = high;
        }
        parts_.resize(kept);
        if (x == 0) return true;
        if (std::isfinite(x)) {
            parts_.push_back(x);
            return true;
        }
        if (std::isfinite(given)) return false;
        if (std::isinf(given)) infinities_ += given;
        specials_ += given;
        parts_.clear();
        return true;
    }
    bool contradicts_itself() const { return specials_ != 0 && std::isnan(infinities_); }

    /// Rounded once, half to even.
    double round() const {
        if (specials_ != 0) return specials_;
        if (parts_.empty()) return 0;
        std::size_t n = parts_.size();
        double high = parts_[--n], low = 0;
        while (n > 0) {
            const double x = high, y = parts_[--n];
            high = x + y;
            low = y - (high - x);
            if (low != 0) break;
        }
        // Half way, and what is below says which way to go.
        if (n > 0 && ((low < 0) == (parts_[n - 1] < 0)) && parts_[n - 1] != 0) {
            const double twice = low * 2, x = high + twice;
            if (twice == x - high) high = x;
        }
        return high;
    }

private:
    std::vector<double> parts_;
    double specials_ = 0;    ///< sum of infinities and nans
    double infinities_ = 0;  ///< sum of infinities: nan when both were there
};

Value fsum(Context& context, const Arguments& a) {
    ExactSum sum;
    Iteration it(context, a[0]);
    for (Value item; it.next(item);) {
        double x = 0;
        if (!double_argument(context, item, x)) return {};
        if (!sum.add(x)) return raise(context, exceptions::overflow_error, {"intermediate overflow in fsum"});
    }
    if (it.failed()) return {};
    if (sum.contradicts_itself()) return raise_value(context, {"-inf + inf in fsum"});
    return context.new_float(sum.round());
}

Value prod(Context& context, const Arguments& a) {
    Value result = a.has(1) ? a[1] : Value::integer(1);
    Iteration it(context, a[0]);
    for (Value item; it.next(item);) {
        result = binary(context, static_cast<int>(BinaryOperator::multiply), result, item, false);
        if (result.is_unset()) return {};
    }
    return it.failed() ? Value() : result;
}

/// x + y without loss, as a sum and what it leaves over. Precondition: |sum| >= |x|.
void add_keeping(double& sum, double& rest, double x) {
    const double before = sum;
    sum += x;
    rest += (before - sum) + x;
}

/// x = high + low, each of half the bits, so that their products are exact (Veltkamp).
void split(double x, double& high, double& low) {
    const double t = x * 134217729.0;
    high = t - (t - x);
    low = x - high;
}

/// The root of the sum of squares as CPython 3.11 computes it: scaled, with compensated sums, and corrected once.
double norm(const std::vector<double>& values) {
    double max = 0;
    bool found_nan = false;
    for (const double v : values) {
        found_nan = found_nan || std::isnan(v);
        max = std::max(max, std::fabs(v));
    }
    if (std::isinf(max)) return max;
    if (found_nan) return std::nan("");
    if (max == 0 || values.size() <= 1) return max;
    int exponent = 0;
    std::frexp(max, &exponent);
    double sum = 1, rest1 = 0, rest2 = 0, rest3 = 0;
    if (exponent < -1023) {  // the scale would overflow
        for (const double v : values) add_keeping(sum, rest1, (v / max) * (v / max));
        return max * std::sqrt(sum - 1.0 + rest1);
    }
    const double scale = std::ldexp(1.0, -exponent);
    double high = 0, low = 0;
    for (const double v : values) {
        split(v * scale, high, low);
        add_keeping(sum, rest1, high * high);
        add_keeping(sum, rest2, 2.0 * high * low);
        rest3 += low * low;
    }
    const double root = std::sqrt(sum - 1.0 + (rest1 + rest2 + rest3));
    split(root, high, low);
    add_keeping(sum, rest1, -high * high);
    add_keeping(sum, rest2, -2.0 * high * low);
    add_keeping(sum, rest3, -low * low);
    const double error = sum - 1.0 + (rest1 + rest2 + rest3);
    return (root + error / (2.0 * root)) / scale;
}

Value hypot(Context& context, const Arguments& a) {
    std::vector<double> values(static_cast<std::size_t>(a.rest_count));
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!double_argument(context, a.rest[i], values[i])) return {};
    }
    return context.new_float(norm(values));
}

Value dist(Context& context, const Arguments& a) {
    std::vector<Value> p, q;
    if (!collect(context, a[0], p) || !collect(context, a[1], q)) return {};
    if (p.size() != q.size())
        return raise_value(context, {"both points must have the same number of dimensions"});
    std::vector<double> values(p.size());
    for (std::size_t i = 0; i < p.size(); ++i) {
        double x = 0, y = 0;
        if (!double_argument(context, p[i], x) || !double_argument(context, q[i], y)) return {};
        values[i] = x - y;
    }
    return context.new_float(norm(values));
}

constexpr Parameter one[] = {{""}};
constexpr Parameter two[] = {{""}, {""}};
constexpr Parameter prod_parameters[] = {{""}, {"start", false, true}};

}  // namespace

constinit const NativeFunction sum_functions[sum_function_count] = {
    over_items("fsum", one, fsum), over_items("prod", prod_parameters, prod),
    function("hypot", {}, hypot, true), over_items("dist", two, dist)};

}  // namespace interleave::library::math
