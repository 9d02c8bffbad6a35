// Private to big_*.cpp: the arithmetic behind Kind::big_integer.
#pragma once

#include "core/library/big_integers.h"
#include "core/library/operators.h"

#include <boost/multiprecision/cpp_int.hpp>

namespace interleave::library {

using BigInteger =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;

/// Precondition: an integer Value.
BigInteger big_of(Value v);
/// An immediate when it fits; unset after MemoryError.
Value from_big(Context& context, const BigInteger& big);
/// Bits of the magnitude.
std::int64_t bit_length(const BigInteger& big);
/// Python's // and %: rounded down, the remainder has the divisor's sign.
void floor_divide(const BigInteger& a, const BigInteger& b, BigInteger& quotient, BigInteger& remainder);

}  // namespace interleave::library
