// A value of the learner's language in one 64-bit word.
//
//   ...iiii iii1   integer, 63 bits, two's complement (bit 0 set)
//   ...ffff ff10   float whose exponent is within +-255 of zero: sign, exponent and mantissa rotated (see below)
//   ...nnnn n100   None, False, True, +0.0, -0.0, Ellipsis, NotImplemented
//   ...pppp p000   address of an Object, 8-byte aligned; the word 0 means "unset" (unbound variable, empty cell)
//
// One word, so that a shared variable is one atomic cell: a racy program can lose an update but never see half a value.
// The float encoding follows "Float Self-Tagging" (Melancon, Serrano, Feeley, 2024): most floats need no allocation.
#pragma once

#include <bit>
#include <cassert>
#include <cstdint>
#include <optional>

namespace interleave::machine {

struct Object;

class Value {
public:
    static constexpr std::int64_t int_max = (std::int64_t{1} << 62) - 1;
    static constexpr std::int64_t int_min = -(std::int64_t{1} << 62);

    constexpr Value() = default;  ///< unset
    static constexpr Value from_bits(std::uint64_t bits) { return Value(bits); }
    constexpr std::uint64_t bits() const { return bits_; }
    constexpr bool operator==(const Value&) const = default;  ///< identity, not the language's ==

    static constexpr Value none() { return special(0); }
    static constexpr Value boolean(bool b) { return special(b ? 2 : 1); }
    static constexpr Value ellipsis() { return special(5); }
    static constexpr Value not_implemented() { return special(6); }

    /// Context::pending() while a native asks for a call of learner code; never seen by a program.
    static constexpr Value call_requested() { return special(7); }

    constexpr bool is_unset() const { return bits_ == 0; }
    constexpr bool is_none() const { return *this == none(); }
    constexpr bool is_boolean() const { return *this == boolean(true) || *this == boolean(false); }
    constexpr bool is_true() const { return *this == boolean(true); }
    constexpr bool is_false() const { return *this == boolean(false); }

    static constexpr bool fits_int(std::int64_t i) { return i >= int_min && i <= int_max; }
    /// Precondition: fits_int(i).
    static constexpr Value integer(std::int64_t i) { return Value(static_cast<std::uint64_t>(i) << 1 | 1); }
    constexpr bool is_int() const { return (bits_ & 1) != 0; }
    constexpr std::int64_t as_int() const { return static_cast<std::int64_t>(bits_) >> 1; }

    static Value object(const Object* o) {
        return Value(static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(o)));
    }
    constexpr bool is_object() const { return (bits_ & 7) == 0 && bits_ != 0; }
    Object* as_object() const {
        assert(is_object());
        return reinterpret_cast<Object*>(static_cast<std::uintptr_t>(bits_));
    }

    /// The float as an immediate, or nothing when its exponent is out of range (then it needs a boxed object).
    static std::optional<Value> inline_float(double d) {
        const auto raw = std::bit_cast<std::uint64_t>(d);
        if ((raw << 1) == 0) return special(raw == 0 ? 3 : 4);
        const std::uint64_t rotated = std::rotl(raw, 1) - float_offset;
        if (rotated >> 62 != 0) return std::nullopt;
        return Value(rotated << 2 | 2);
    }
    constexpr bool is_inline_float() const {
        return (bits_ & 3) == 2 || bits_ == special(3).bits_ || bits_ == special(4).bits_;
    }
    double as_inline_float() const {
        if ((bits_ & 3) == 2) return std::bit_cast<double>(std::rotr((bits_ >> 2) + float_offset, 1));
        return bits_ == special(3).bits_ ? 0.0 : -0.0;
    }

private:
    // Exponents 767..1278 (of 0..2047) become 0..511 at the top of the rotated word: two zero bits to spare.
    static constexpr std::uint64_t float_offset = std::uint64_t{767} << 53;

    explicit constexpr Value(std::uint64_t bits) : bits_(bits) {}
    static constexpr Value special(std::uint64_t n) { return Value(n << 3 | 4); }

    std::uint64_t bits_ = 0;
};
static_assert(sizeof(Value) == 8);

}  // namespace interleave::machine
