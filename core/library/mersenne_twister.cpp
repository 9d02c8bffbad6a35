#include "core/library/mersenne_twister.h"

#include "core/library/big_integers.h"

#include <algorithm>
#include <array>
#include <bit>

namespace interleave::library::random {
namespace {

constexpr std::size_t middle = 397;
using Words = std::array<std::uint32_t, state_words>;

Words load(const Object* generator) {
    Words words;
    for (std::size_t i = 0; i < state_words; ++i)
        words[i] = static_cast<std::uint32_t>(generator->load(GeneratorCells::words + i).as_int());
    return words;
}

void store(Context& context, Object* generator, const Words& words, std::size_t index) {
    for (std::size_t i = 0; i < state_words; ++i)
        context.store(generator, GeneratorCells::words + i, Value::integer(words[i]));
    context.store(generator, GeneratorCells::index, Value::integer(static_cast<std::int64_t>(index)));
}

void init(Words& words, std::uint32_t seed) {
    words[0] = seed;
    for (std::uint32_t i = 1; i < state_words; ++i)
        words[i] = 1812433253u * (words[i - 1] ^ words[i - 1] >> 30) + i;
}

std::uint32_t twisted(std::uint32_t upper, std::uint32_t lower) {
    const std::uint32_t y = (upper & 0x80000000u) | (lower & 0x7fffffffu);
    return y >> 1 ^ ((y & 1) != 0 ? 0x9908b0dfu : 0);
}

}  // namespace

void Twister::seed(std::span<const std::uint32_t> key) {
    Words words;
    init(words, 19650218u);
    std::size_t i = 1, j = 0;
    const auto advance = [&] {
        if (++i == state_words) {
            words[0] = words[state_words - 1];
            i = 1;
        }
    };
    const auto mixed = [&](std::uint32_t factor) {
        return words[i] ^ (words[i - 1] ^ words[i - 1] >> 30) * factor;
    };
    for (std::size_t k = std::max(state_words, key.size()); k > 0; --k) {
        words[i] = mixed(1664525u) + key[j] + static_cast<std::uint32_t>(j);
        advance();
        if (++j == key.size()) j = 0;
    }
    for (std::size_t k = state_words - 1; k > 0; --k) {
        words[i] = mixed(1566083941u) - static_cast<std::uint32_t>(i);
        advance();
    }
    words[0] = 0x80000000u;
    store(context_, generator_, words, state_words);
}

void Twister::twist() {
    Words words = load(generator_);
    for (std::size_t i = 0; i < state_words; ++i) {
        words[i] = words[(i + middle) % state_words] ^ twisted(words[i], words[(i + 1) % state_words]);
    }
    store(context_, generator_, words, 0);
}

std::uint32_t Twister::word() {
    if (generator_->load(GeneratorCells::index).as_int() >= static_cast<std::int64_t>(state_words)) twist();
    const std::int64_t i = generator_->load(GeneratorCells::index).as_int();
    context_.store(generator_, GeneratorCells::index, Value::integer(i + 1));
    auto y = static_cast<std::uint32_t>(
        generator_->load(GeneratorCells::words + static_cast<std::size_t>(i)).as_int());
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

double Twister::real() {
    const double a = word() >> 5, b = word() >> 6;
    return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
}

Value Twister::bits(std::int64_t count) {
    if (count == 0) return Value::integer(0);
    if (count <= 32) return Value::integer(word() >> (32 - count));
    if (count > largest_integer_bits) return raise_memory(context_);
    std::string digits;  // hexadecimal, the lowest first
    for (; count > 0; count -= 32) {
        std::uint32_t w = word();
        if (count < 32) w >>= 32 - count;
        for (int i = 0; i < 8; ++i, w >>= 4) digits += "0123456789abcdef"[w & 15];
    }
    std::reverse(digits.begin(), digits.end());
    return integer_from_digits(context_, digits, 16, false);
}

Value Twister::below(Value limit) {
    if (is_small(limit)) return Value::integer(below(small_of(limit)));
    const std::int64_t size = integer_bit_length(limit);
    for (;;) {
        const Value drawn = bits(size);
        if (drawn.is_unset() || integer_compare(drawn, limit) < 0) return drawn;
    }
}

std::int64_t Twister::below(std::int64_t limit) {
    const auto size = std::bit_width(static_cast<std::uint64_t>(limit));
    const auto draw = [&]() -> std::uint64_t {
        if (size <= 32) return word() >> (32 - size);
        const std::uint64_t low = word();
        return low | std::uint64_t{word() >> (64 - size)} << 32;
    };
    for (;;) {
        const std::uint64_t drawn = draw();
        if (drawn < static_cast<std::uint64_t>(limit)) return static_cast<std::int64_t>(drawn);
    }
}

}  // namespace interleave::library::random
