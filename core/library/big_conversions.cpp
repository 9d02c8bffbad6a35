// Big integers to and from floats and digits.
#include "core/library/big_integer_type.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <cmath>

namespace interleave::library {
namespace {

/// magnitude * 2**shift to the nearest double, ties to even, where `sticky` says that something below was cut
/// off. Rounds once, at the place where the double's last bit is, subnormal ones included. Nothing when too
/// large.
std::optional<double> scale(BigInteger magnitude, std::int64_t shift, bool sticky) {
    if (magnitude == 0) return 0.0;
    const std::int64_t bits = bit_length(magnitude);
    const std::int64_t top = bits + shift;  // the value is in [2**(top-1), 2**top)
    if (top > 1024) return std::nullopt;
    const std::int64_t lowest = std::max<std::int64_t>(top - 53, -1074);  // weight of the double's last bit
    std::int64_t drop = lowest - shift;
    if (drop > bits + 1) return 0.0;
    if (drop > 0) {
        const BigInteger half = BigInteger(1) << static_cast<unsigned>(drop - 1);
        const BigInteger rest = magnitude & ((half << 1) - 1);
        magnitude >>= static_cast<unsigned>(drop);
        const int order = rest.compare(half);
        const bool odd = magnitude != 0 && bit_test(magnitude, 0);
        if (order > 0 || (order == 0 && (sticky || odd))) magnitude += 1;
    } else {
        drop = 0;
    }
    const double d = std::ldexp(static_cast<double>(static_cast<std::uint64_t>(magnitude)),
                                static_cast<int>(shift + drop));
    if (std::isinf(d)) return std::nullopt;
    return d;
}

std::optional<double> with_sign(std::optional<double> d, bool negative) {
    if (d && negative) *d = -*d;
    return d;
}

BigInteger big_from_double(double d) {
    int exponent = 0;
    const double fraction = std::frexp(std::trunc(d), &exponent);  // d = fraction * 2**exponent
    BigInteger big = static_cast<std::int64_t>(std::ldexp(fraction, 53));
    return exponent >= 53 ? BigInteger(big << static_cast<unsigned>(exponent - 53))
                          : BigInteger(big / (BigInteger(1) << static_cast<unsigned>(53 - exponent)));
}

constexpr bool fits_int64(double d) { return d > -9.2e18 && d < 9.2e18; }

}  // namespace

std::optional<double> integer_to_double(Value v) {
    if (is_small(v)) return static_cast<double>(small_of(v));
    const BigInteger big = big_of(v);
    return with_sign(scale(abs(big), 0, false), big < 0);
}

std::optional<double> integer_true_divide(Value left, Value right) {
    constexpr std::int64_t exact = std::int64_t{1} << 53;
    if (is_small(left) && is_small(right) && std::abs(small_of(left)) <= exact &&
        std::abs(small_of(right)) <= exact) {
        return static_cast<double>(small_of(left)) / static_cast<double>(small_of(right));
    }
    const bool negative = (integer_sign(left) < 0) != (integer_sign(right) < 0);
    BigInteger a = abs(big_of(left)), b = abs(big_of(right));
    if (a == 0) return negative ? -0.0 : 0.0;
    const std::int64_t shift = bit_length(a) - bit_length(b) - 66;  // a quotient of 66 or 67 bits
    if (shift > 0) b <<= static_cast<unsigned>(shift);
    if (shift < 0) a <<= static_cast<unsigned>(-shift);
    BigInteger quotient, remainder;
    divide_qr(a, b, quotient, remainder);
    return with_sign(scale(quotient, shift, remainder != 0), negative);
}

Value integer_from_double(Context& context, double d) {
    assert(std::isfinite(d));
    if (fits_int64(d)) return context.new_integer(static_cast<std::int64_t>(d));
    return from_big(context, big_from_double(d));
}

int integer_compare_double(Value left, double right) {
    int order = 0;
    if (is_small(left) && fits_int64(right)) {
        const auto a = small_of(left), b = static_cast<std::int64_t>(right);
        order = a < b ? -1 : a > b ? 1 : 0;
    } else {
        order = big_of(left).compare(big_from_double(right));
    }
    if (order != 0) return order < 0 ? -1 : 1;
    const double rest = right - std::trunc(right);
    return rest > 0 ? -1 : rest < 0 ? 1 : 0;
}

std::string integer_digits(Value v, int base) {
    if (is_small(v)) {
        char text[66];
        const auto end = std::to_chars(text, text + sizeof text, small_of(v), base).ptr;
        return {text, end};
    }
    const BigInteger big = big_of(v);
    std::string text;
    if (base == 10) return big.str();
    BigInteger rest = abs(big);
    if (base == 2) {  // Boost writes only bases 8, 10 and 16
        for (std::int64_t i = bit_length(rest) - 1; i >= 0; --i)
            text += bit_test(rest, static_cast<unsigned>(i)) ? '1' : '0';
    } else {
        assert(base == 8 || base == 16);
        text = rest.str(0, base == 8 ? std::ios_base::oct : std::ios_base::hex);
        for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'F' ? c + ('a' - 'A') : c);
    }
    return big < 0 ? "-" + text : text;
}

bool integer_too_long_for_decimal(Value v) {
    static const BigInteger limit = pow(BigInteger(10), 4300);
    if (is_small(v) || integer_bit_length(v) < 14284) return false;
    return BigInteger(abs(big_of(v))) >= limit;
}

Value integer_from_digits(Context& context, std::string_view digits, int base, bool negative) {
    const auto digit = [](char c) { return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10; };
    BigInteger big = 0;
    std::uint64_t chunk = 0, weight = 1;
    for (const char c : digits) {
        chunk = chunk * static_cast<unsigned>(base) + static_cast<unsigned>(digit(c));
        weight *= static_cast<unsigned>(base);
        if (weight > (std::uint64_t{1} << 57)) {
            big = big * weight + chunk;
            chunk = 0, weight = 1;
        }
    }
    big = big * weight + chunk;
    return from_big(context, negative ? BigInteger(-big) : big);
}

std::int64_t integer_hash(Value v) {
    constexpr std::int64_t modulus = (std::int64_t{1} << 61) - 1;
    std::int64_t h = 0;
    if (is_small(v)) {
        h = small_of(v) % modulus;
    } else {
        h = static_cast<std::int64_t>(BigInteger(big_of(v) % modulus));
    }
    return h == -1 ? -2 : h;
}

}  // namespace interleave::library
