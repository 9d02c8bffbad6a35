// UTF-8: one code point at a time, forwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace interleave::text {

struct DecodedCodePoint {
    char32_t value = 0;
    std::uint32_t length = 0;  ///< in bytes, 1..4
};

/// The code point that starts at `offset` (< text.size()); nothing when the bytes there are not UTF-8
/// (overlong forms, surrogates and numbers above U+10FFFF included).
std::optional<DecodedCodePoint> decode_utf8(std::string_view text, std::size_t offset);

/// Appends a code point (not a surrogate, at most U+10FFFF).
void append_utf8(std::string& out, char32_t value);

/// Offset of the first byte that is not part of valid UTF-8; text.size() when there is none.
std::size_t first_invalid_utf8(std::string_view text);

}  // namespace interleave::text
