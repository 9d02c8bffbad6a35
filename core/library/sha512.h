// SHA-512 (FIPS 180-4): random.seed('text') is seeded with the digest of the text.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace interleave::library {

std::array<std::uint8_t, 64> sha512(std::string_view message);

}  // namespace interleave::library
