// A small random generator with the same sequence on every machine, unlike those of the standard library's
// distributions.
#pragma once

#include <cstdint>

namespace interleave::explore {

/// xoshiro256** (Blackman, Vigna 2018), seeded through splitmix64.
class RandomNumbers {
public:
    explicit RandomNumbers(std::uint64_t seed) {
        for (auto& word : s_) {
            seed += 0x9e3779b97f4a7c15ULL;
            std::uint64_t z = seed;
            z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9ULL;
            z = (z ^ z >> 27) * 0x94d049bb133111ebULL;
            word = z ^ z >> 31;
        }
    }

    std::uint64_t next() {
        const std::uint64_t result = rotate(s_[1] * 5, 7) * 9;
        const std::uint64_t t = s_[1] << 17;
        s_[2] ^= s_[0];
        s_[3] ^= s_[1];
        s_[1] ^= s_[2];
        s_[0] ^= s_[3];
        s_[2] ^= t;
        s_[3] = rotate(s_[3], 45);
        return result;
    }
    /// 0 .. n-1, each equally likely. Precondition: n > 0.
    std::uint64_t below(std::uint64_t n) {
        const std::uint64_t unfair = (0 - n) % n;  // so many of the 2^64 numbers too many
        std::uint64_t x = next();
        while (x < unfair) x = next();
        return x % n;
    }

private:
    static std::uint64_t rotate(std::uint64_t x, int k) { return x << k | x >> (64 - k); }
    std::uint64_t s_[4] = {};
};

}  // namespace interleave::explore
