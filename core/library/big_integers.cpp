#include "core/library/big_integers.h"

#include "core/library/big_integer_type.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdlib>

// Boost wants this from programs without exceptions. Every limit that could lead here is checked beforehand.
namespace boost {
void throw_exception(const std::exception&) { std::abort(); }
void throw_exception(const std::exception&, const boost::source_location&) { std::abort(); }
}  // namespace boost

namespace interleave::library {

BigInteger big_of(Value v) {
    if (is_small(v)) return small_of(v);
    const Object* o = v.as_object();
    std::vector<std::uint64_t> limbs(static_cast<std::size_t>(o->load(1).as_int()));
    for (std::size_t i = 0; i < limbs.size(); ++i) limbs[i] = o->load(i + 2).bits();
    BigInteger result;
    import_bits(result, limbs.begin(), limbs.end(), 64, false);
    if (o->load(0).is_true()) result = -result;
    return result;
}

Value from_big(Context& context, const BigInteger& big) {
    if (big >= Value::int_min && big <= Value::int_max) return Value::integer(static_cast<std::int64_t>(big));
    if (bit_length(big) > largest_integer_bits) return raise_memory(context);
    std::vector<std::uint64_t> limbs;
    export_bits(BigInteger(abs(big)), std::back_inserter(limbs), 64, false);
    const bool negative = big < 0;
    Object* o = context.allocate(Kind::big_integer, limbs.size() + 2);
    if (o == nullptr) return {};
    o->word = negative ? 1 : 0;
    for (const auto limb : limbs) o->word = machine::mix(limb, o->word);
    o->cells()[0].store_raw(Value::boolean(negative));
    o->cells()[1].store_raw(Value::integer(static_cast<std::int64_t>(limbs.size())));
    for (std::size_t i = 0; i < limbs.size(); ++i) o->cells()[i + 2].store_raw(Value::from_bits(limbs[i]));
    return Value::object(o);
}

std::int64_t bit_length(const BigInteger& big) {
    return big == 0 ? 0 : static_cast<std::int64_t>(msb(BigInteger(abs(big)))) + 1;
}

void floor_divide(const BigInteger& a, const BigInteger& b, BigInteger& quotient, BigInteger& remainder) {
    divide_qr(a, b, quotient, remainder);
    if (remainder != 0 && (remainder < 0) != (b < 0)) {
        quotient -= 1;
        remainder += b;
    }
}

namespace {

Value shift_left(Context& context, const BigInteger& a, Value right) {
    if (integer_sign(right) < 0) return raise_value(context, {"negative shift count"});
    if (a == 0) return Value::integer(0);
    if (!is_small(right)) return raise(context, exceptions::overflow_error, {"too many digits in integer"});
    if (small_of(right) + bit_length(a) > largest_integer_bits) return raise_memory(context);
    return from_big(context, a << static_cast<unsigned>(small_of(right)));
}

Value shift_right(Context& context, const BigInteger& a, Value right) {
    if (integer_sign(right) < 0) return raise_value(context, {"negative shift count"});
    if (!is_small(right) || small_of(right) >= bit_length(a)) return Value::integer(a < 0 ? -1 : 0);
    const auto n = static_cast<unsigned>(small_of(right));
    if (a >= 0) return from_big(context, a >> n);
    return from_big(context, -((-a - 1) >> n) - 1);  // floor, where Boost would cut towards zero
}

Value power(Context& context, const BigInteger& base, Value exponent) {
    assert(integer_sign(exponent) >= 0);  // negative ones give floats: see numbers.cpp
    if (integer_sign(exponent) == 0) return Value::integer(1);
    if (base == 0 || base == 1) return from_big(context, base);
    if (base == -1) return Value::integer(integer_is_odd(exponent) ? -1 : 1);
    if (!is_small(exponent) || small_of(exponent) > largest_integer_bits ||
        (bit_length(base) - 1) * small_of(exponent) > largest_integer_bits) {
        return raise_memory(context);
    }
    return from_big(context, pow(base, static_cast<unsigned>(small_of(exponent))));
}

// Boost leaves the bits of negative numbers undefined; in two's complement ~x is -x-1, which is never
// negative here.
BigInteger bit_and(const BigInteger& a, const BigInteger& b);
BigInteger complement(const BigInteger& a) { return -a - 1; }
/// a & ~b for a, b >= 0
BigInteger without(const BigInteger& a, const BigInteger& b) { return a ^ (a & b); }

BigInteger bit_and(const BigInteger& a, const BigInteger& b) {
    if (a >= 0 && b >= 0) return a & b;
    if (a >= 0) return without(a, complement(b));
    if (b >= 0) return without(b, complement(a));
    return complement(BigInteger(complement(a) | complement(b)));
}
BigInteger bit_or(const BigInteger& a, const BigInteger& b) {
    if (a >= 0 && b >= 0) return a | b;
    return complement(bit_and(complement(a), complement(b)));
}
BigInteger bit_xor(const BigInteger& a, const BigInteger& b) {
    const BigInteger bits = (a < 0 ? complement(a) : a) ^ (b < 0 ? complement(b) : b);
    return (a < 0) != (b < 0) ? complement(bits) : bits;
}

}  // namespace

Value big_binary(Context& context, int which, Value left, Value right) {
    const BigInteger a = big_of(left);
    switch (static_cast<BinaryOperator>(which)) {
        case BinaryOperator::shift_left: return shift_left(context, a, right);
        case BinaryOperator::shift_right: return shift_right(context, a, right);
        case BinaryOperator::power: return power(context, a, right);
        default: break;
    }
    const BigInteger b = big_of(right);
    switch (static_cast<BinaryOperator>(which)) {
        case BinaryOperator::add: return from_big(context, a + b);
        case BinaryOperator::subtract: return from_big(context, a - b);
        case BinaryOperator::multiply:
            if (bit_length(a) + bit_length(b) > largest_integer_bits + 1) return raise_memory(context);
            return from_big(context, a * b);
        case BinaryOperator::bit_and: return from_big(context, bit_and(a, b));
        case BinaryOperator::bit_or: return from_big(context, bit_or(a, b));
        case BinaryOperator::bit_xor: return from_big(context, bit_xor(a, b));
        default: break;
    }
    const bool wants_quotient = static_cast<BinaryOperator>(which) == BinaryOperator::floor_divide;
    if (b == 0) {
        return raise(context, exceptions::zero_division_error,
                     {wants_quotient ? "integer division or modulo by zero" : "integer modulo by zero"});
    }
    BigInteger quotient, remainder;
    floor_divide(a, b, quotient, remainder);
    return from_big(context, wants_quotient ? quotient : remainder);
}

int integer_compare(Value left, Value right) {
    if (is_small(left) && is_small(right)) {
        const auto a = small_of(left), b = small_of(right);
        return a < b ? -1 : a > b ? 1 : 0;
    }
    return big_of(left).compare(big_of(right));
}

int integer_sign(Value v) {
    if (is_small(v)) return small_of(v) < 0 ? -1 : small_of(v) > 0 ? 1 : 0;
    return v.as_object()->load(0).is_true() ? -1 : 1;
}

std::int64_t integer_bit_length(Value v) {
    if (is_small(v)) {
        const auto i = small_of(v);
        return std::bit_width(i < 0 ? 0 - static_cast<std::uint64_t>(i) : static_cast<std::uint64_t>(i));
    }
    const Object* o = v.as_object();
    const auto count = o->load(1).as_int();
    return (count - 1) * 64 + std::bit_width(o->load(static_cast<std::size_t>(count) + 1).bits());
}

bool integer_is_odd(Value v) {
    return is_small(v) ? (small_of(v) & 1) != 0 : (v.as_object()->load(2).bits() & 1) != 0;
}

Value integer_negate(Context& context, Value v) {
    return is_small(v) ? context.new_integer(-small_of(v)) : from_big(context, -big_of(v));
}

Value integer_invert(Context& context, Value v) {
    return is_small(v) ? Value::integer(~small_of(v)) : from_big(context, complement(big_of(v)));
}

Value integer_power_modulo(Context& context, Value base, Value exponent, Value modulus) {
    const BigInteger m = big_of(modulus);
    if (m == 0) return raise_value(context, {"pow() 3rd argument cannot be 0"});
    const BigInteger size = abs(m);
    BigInteger quotient, b, e = big_of(exponent);
    floor_divide(big_of(base), size, quotient, b);
    if (e < 0) {
        BigInteger r0 = size, r1 = b, t0 = 0, t1 = 1;  // extended Euclid
        while (r1 != 0) {
            const BigInteger q = r0 / r1;
            BigInteger r2 = r0 - q * r1, t2 = t0 - q * t1;
            r0 = r1, r1 = r2, t0 = t1, t1 = t2;
        }
        if (r0 != 1) return raise_value(context, {"base is not invertible for the given modulus"});
        floor_divide(t0, size, quotient, b);
        e = -e;
    }
    BigInteger remainder;
    floor_divide(BigInteger(powm(b, e, size)), m, quotient, remainder);
    return from_big(context, remainder);
}

std::int64_t integer_count_steps(Value start, Value stop, Value step) {
    const BigInteger by = big_of(step);
    const BigInteger last = big_of(stop) - big_of(start) - (by > 0 ? 1 : -1);
    const BigInteger count = last / by + 1;
    return count > Value::int_max ? Value::int_max : static_cast<std::int64_t>(count);
}

Value integer_round(Context& context, Value v, std::int64_t digits) {
    if (digits > integer_bit_length(v) + 1) return Value::integer(0);
    const BigInteger unit = pow(BigInteger(10), static_cast<unsigned>(digits));
    const BigInteger number = big_of(v);
    BigInteger quotient, remainder;
    floor_divide(number, unit, quotient, remainder);
    const int half = BigInteger(remainder * 2).compare(unit);
    if (half > 0 || (half == 0 && bit_test(BigInteger(abs(quotient)), 0))) quotient += 1;
    return from_big(context, quotient * unit);
}

}  // namespace interleave::library
