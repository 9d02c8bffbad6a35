// Operators on values of any type: who handles which pair of operands.
#pragma once

#include "core/library/values.h"

#include <cstdint>

namespace interleave::library {

/// In the order of the opcodes add..matrix_multiply.
enum class BinaryOperator : std::uint8_t {
    add,
    subtract,
    multiply,
    divide,
    floor_divide,
    modulo,
    power,
    shift_left,
    shift_right,
    bit_and,
    bit_or,
    bit_xor,
    matrix_multiply
};

Value binary(Context& context, int which, Value left, Value right, bool augmented);
Value unary(Context& context, int which, Value operand);

/// The operation on two numbers. Precondition: is_number of both. Unset with nothing pending: not defined for
/// these types (1.5 << 2).
Value number_binary(Context& context, BinaryOperator which, Value left, Value right);
Value float_binary(Context& context, BinaryOperator which, double left, double right);
/// divmod() of two numbers.
Value number_divmod(Context& context, Value left, Value right);
/// An argument as a double: int or float, OverflowError when too large. `expected` goes in front of "not
/// 'str'".
bool double_argument(Context& context, Value v, double& out);
/// "unsupported operand type(s) for +: 'int' and 'str'"
Value raise_unsupported(Context& context, std::string_view symbol, Value left, Value right);

}  // namespace interleave::library
