// Arithmetic on int, bool and float.
#include "core/library/big_integers.h"
#include "core/library/data_model.h"
#include "core/library/operators.h"

#include <cassert>
#include <cmath>

namespace interleave::library {
namespace {

using Op = BinaryOperator;

Value raise_zero_division(Context& context, std::string_view message) {
    return raise(context, exceptions::zero_division_error, {message});
}

/// Two integers of 63 bits. Unset with nothing pending: it needs big integers.
Value small_binary(Context& context, Op which, std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    switch (which) {
        case Op::add: return context.new_integer(a + b);  // 63 bits each: cannot overflow 64
        case Op::subtract: return context.new_integer(a - b);
        case Op::multiply:
            return __builtin_mul_overflow(a, b, &result) ? Value() : context.new_integer(result);
        case Op::floor_divide:
            if (b == 0) return raise_zero_division(context, "integer division or modulo by zero");
            result = a / b;
            return context.new_integer(a % b != 0 && (a % b < 0) != (b < 0) ? result - 1 : result);
        case Op::modulo:
            if (b == 0) return raise_zero_division(context, "integer modulo by zero");
            result = a % b;
            return Value::integer(result != 0 && (result < 0) != (b < 0) ? result + b : result);
        case Op::shift_left:
            if (b < 0 || b > 61 || a > (Value::int_max >> b) || a < (Value::int_min >> b)) return {};
            return Value::integer(a * (std::int64_t{1} << b));
        case Op::shift_right:
            if (b < 0) return {};
            return Value::integer(a >> (b > 62 ? 62 : b));
        case Op::bit_and: return Value::integer(a & b);
        case Op::bit_or: return Value::integer(a | b);
        case Op::bit_xor: return Value::integer(a ^ b);
        case Op::divide:
        case Op::matrix_multiply:
        case Op::power: return {};
    }
    return {};
}

/// base ** exponent while it fits, exponent >= 0. False: it does not.
bool small_power(std::int64_t base, std::int64_t exponent, std::int64_t& result) {
    result = 1;
    while (true) {
        if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result)) return false;
        exponent >>= 1;
        if (exponent == 0) return true;
        if (__builtin_mul_overflow(base, base, &base)) return false;
    }
}

Value raise_too_large_for_float(Context& context,
                                std::string_view message = "int too large to convert to float") {
    return raise(context, exceptions::overflow_error, {message});
}

Value integer_power(Context& context, Value left, Value right) {
    if (integer_sign(right) < 0) {
        const auto a = integer_to_double(left), b = integer_to_double(right);
        if (!a || !b) return raise_too_large_for_float(context);
        return float_binary(context, Op::power, *a, *b);
    }
    std::int64_t result = 0;
    if (is_small(left) && is_small(right) && small_power(small_of(left), small_of(right), result)) {
        return context.new_integer(result);
    }
    return big_binary(context, static_cast<int>(Op::power), left, right);
}

Value integer_divide(Context& context, Value left, Value right) {
    if (integer_sign(right) == 0) return raise_zero_division(context, "division by zero");
    const auto quotient = integer_true_divide(left, right);
    if (!quotient) return raise_too_large_for_float(context, "integer division result too large for a float");
    return context.new_float(*quotient);
}

Value integer_binary(Context& context, Op which, Value left, Value right) {
    // bool & bool is a bool
    if (which >= Op::bit_and && left.is_boolean() && right.is_boolean()) {
        const bool a = left.is_true(), b = right.is_true();
        return Value::boolean(which == Op::bit_and ? a && b : which == Op::bit_or ? a || b : a != b);
    }
    if (which == Op::divide) return integer_divide(context, left, right);
    if (which == Op::power) return integer_power(context, left, right);
    if (is_small(left) && is_small(right)) {
        const Value result = small_binary(context, which, small_of(left), small_of(right));
        if (!result.is_unset() || !context.pending().is_unset()) return result;
    }
    return big_binary(context, static_cast<int>(which), left, right);
}

// Rounded towards minus infinity, with the care for rounding errors that Python takes.
void float_divmod(double a, double b, double& quotient, double& remainder) {
    remainder = std::fmod(a, b);
    double exact = (a - remainder) / b;
    if (remainder != 0) {
        if ((b < 0) != (remainder < 0)) {
            remainder += b;
            exact -= 1;
        }
    } else {
        remainder = std::copysign(0.0, b);
    }
    if (exact != 0) {
        quotient = std::floor(exact);
        if (exact - quotient > 0.5) quotient += 1;
    } else {
        quotient = std::copysign(0.0, a / b);
    }
}

Value float_power(Context& context, double a, double b) {
    if (b == 0 || a == 1) return context.new_float(1);
    if (a == 0 && b < 0 && std::isfinite(b))
        return raise_zero_division(context, "0.0 cannot be raised to a negative power");
    if (a < 0 && std::isfinite(a) && std::isfinite(b) && b != std::floor(b)) {
        return raise_value(context, {"the result is a complex number, which programs here do not have"});
    }
    // The C libraries of the web and of the desktop differ in the last bit of some powers; a reciprocal is exact.
    const double result = b == -1 ? 1 / a : std::pow(a, b);
    if (std::isinf(result) && std::isfinite(a) && std::isfinite(b)) {
        const Value message = context.new_string("Numerical result out of range");
        if (message.is_unset()) return {};
        const Value arguments[] = {Value::integer(34), message};
        return context.raise(context.new_exception(exceptions::overflow_error, arguments));
    }
    return context.new_float(result);
}

}  // namespace

Value raise_unsupported(Context& context, std::string_view symbol, Value left, Value right) {
    return raise_type(context, {"unsupported operand type(s) for ", symbol, ": '", type_name(left), "' and '",
                                type_name(right), "'"});
}

bool double_argument(Context& context, Value v, double& out) {
    if (is_float(v)) {
        out = float_of(v);
        return true;
    }
    if (!is_integer(v)) {
        raise_type(context, {"must be real number, not ", type_name(v)});
        return false;
    }
    const auto d = integer_to_double(v);
    if (d)
        out = *d;
    else
        raise_too_large_for_float(context);
    return d.has_value();
}

Value float_binary(Context& context, Op which, double a, double b) {
    double quotient = 0, remainder = 0;
    switch (which) {
        case Op::add: return context.new_float(a + b);
        case Op::subtract: return context.new_float(a - b);
        case Op::multiply: return context.new_float(a * b);
        case Op::divide:
            if (b == 0) return raise_zero_division(context, "float division by zero");
            return context.new_float(a / b);
        case Op::floor_divide:
            if (b == 0) return raise_zero_division(context, "float floor division by zero");
            float_divmod(a, b, quotient, remainder);
            return context.new_float(quotient);
        case Op::modulo:
            if (b == 0) return raise_zero_division(context, "float modulo");
            float_divmod(a, b, quotient, remainder);
            return context.new_float(remainder);
        case Op::power: return float_power(context, a, b);
        default: return {};
    }
}

Value number_binary(Context& context, Op which, Value left, Value right) {
    assert(is_number(left) && is_number(right));
    if (!is_float(left) && !is_float(right)) return integer_binary(context, which, left, right);
    if (which >= Op::shift_left) return {};
    double a = 0, b = 0;
    if (!double_argument(context, left, a) || !double_argument(context, right, b)) return {};
    return float_binary(context, which, a, b);
}

Value number_divmod(Context& context, Value left, Value right) {
    Value parts[2];
    if (is_float(left) || is_float(right)) {
        double a = 0, b = 0, quotient = 0, remainder = 0;
        if (!double_argument(context, left, a) || !double_argument(context, right, b)) return {};
        if (b == 0) return raise_zero_division(context, "float divmod()");
        float_divmod(a, b, quotient, remainder);
        parts[0] = context.new_float(quotient);
        parts[1] = context.new_float(remainder);
    } else {
        parts[0] = integer_binary(context, Op::floor_divide, left, right);
        if (parts[0].is_unset()) return {};
        parts[1] = integer_binary(context, Op::modulo, left, right);
    }
    if (parts[0].is_unset() || parts[1].is_unset()) return {};
    return context.new_tuple(parts);
}

Value unary(Context& context, int which, Value operand) {
    if (is_learners(operand)) {
        const Value answer = learner_unary(context, which, operand);
        if (answer.is_unset() || !(answer == Value::not_implemented())) return answer;
    }
    static constexpr std::string_view symbols[] = {"-", "+", "~"};
    if (is_integer(operand)) {
        if (which == 0) return integer_negate(context, operand);
        if (which == 2) return integer_invert(context, operand);
        return operand.is_boolean() ? Value::integer(small_of(operand)) : operand;
    }
    if (is_float(operand) && which != 2) return which == 0 ? context.new_float(-float_of(operand)) : operand;
    return raise_type(context,
                      {"bad operand type for unary ", symbols[which], ": '", type_name(operand), "'"});
}

}  // namespace interleave::library
