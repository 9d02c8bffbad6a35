// CPython's random numbers: the Mersenne Twister MT19937 (Matsumoto and Nishimura), its state in the cells of an
// object of the program, so that a step that draws a number can be undone.
#pragma once

#include "core/library/natives.h"

#include <span>

namespace interleave::library::random {

inline constexpr std::size_t state_words = 624;

/// Cells of a Random object.
struct GeneratorCells {
    static constexpr std::size_t words = 0;            ///< integers of 32 bits
    static constexpr std::size_t index = state_words;  ///< integer: how many of the words are used up
    static constexpr std::size_t gauss = index + 1;    ///< float: what gauss() has left over; or none
    static constexpr std::size_t count = gauss + 1;
};

class Twister {
public:
    Twister(Context& context, Object* generator) : context_(context), generator_(generator) {}

    /// init_by_array of the reference implementation. Precondition: the key is not empty.
    void seed(std::span<const std::uint32_t> key);
    std::uint32_t word();
    /// In [0, 1), of 53 bits.
    double real();
    /// An integer of `count` random bits; unset after MemoryError. Precondition: count >= 0.
    Value bits(std::int64_t count);
    /// An integer in [0, limit); unset after MemoryError. Precondition: limit is a positive integer.
    Value below(Value limit);
    std::int64_t below(std::int64_t limit);

private:
    void twist();

    Context& context_;
    Object* generator_;
};

}  // namespace interleave::library::random
