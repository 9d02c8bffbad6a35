// Integers of any size. The only files that know how they are computed are the big_*.cpp ones
// (Boost.Multiprecision); everything else sees Values. All functions take immediates, bools and
// Kind::big_integer alike.
#pragma once

#include "core/library/values.h"

#include <optional>

namespace interleave::library {

/// Integers beyond this many bits are refused with MemoryError: one multiplication of this size stays well
/// below the time in which a program must be stoppable.
inline constexpr std::int64_t largest_integer_bits = std::int64_t{1} << 23;

/// `which` as in Operations::binary, add..bit_xor without divide. Errors as Python.
Value big_binary(Context& context, int which, Value left, Value right);
/// -1, 0, 1
int integer_compare(Value left, Value right);
/// The nearest double, ties to even; nothing when it is too large for one.
std::optional<double> integer_to_double(Value v);
/// left / right, correctly rounded. Precondition: right is not 0. Nothing when too large.
std::optional<double> integer_true_divide(Value left, Value right);
Value integer_negate(Context& context, Value v);
/// The integer part. Precondition: finite.
Value integer_from_double(Context& context, double d);
/// Compares an integer with a finite double exactly: -1, 0, 1.
int integer_compare_double(Value left, double right);
int integer_sign(Value v);
std::int64_t integer_bit_length(Value v);
bool integer_is_odd(Value v);
/// -(left+1)
Value integer_invert(Context& context, Value v);
/// Digits in `base` (2..36, lower case) with a leading '-' when negative.
std::string integer_digits(Value v, int base);
/// More than 4300 decimal digits: Python refuses to convert those.
bool integer_too_long_for_decimal(Value v);
/// The value of `digits` (0-9, a-z, no sign, no underscores, valid in `base`).
Value integer_from_digits(Context& context, std::string_view digits, int base, bool negative);
/// pow(base, exponent, modulus) of integers. Errors as Python.
Value integer_power_modulo(Context& context, Value base, Value exponent, Value modulus);
/// hash(v) as CPython: modulo 2**61 - 1.
std::int64_t integer_hash(Value v);
/// How many of start, start + step, ... come before stop, at least one; cut to Value::int_max.
std::int64_t integer_count_steps(Value start, Value stop, Value step);
/// v rounded to a multiple of 10**digits, half to even. Precondition: digits > 0.
Value integer_round(Context& context, Value v, std::int64_t digits);

}  // namespace interleave::library
