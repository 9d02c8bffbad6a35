// Strings: UTF-8 inside, code points outside. ASCII strings are indexed directly.
#pragma once

#include "core/library/slices.h"
#include "core/library/values.h"

namespace interleave::library {

inline std::size_t utf8_size(char first) {
    const auto c = static_cast<unsigned char>(first);
    return c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}
/// Decodes the code point at `offset` and moves `offset` behind it. Precondition: valid UTF-8, offset in it.
char32_t decode(std::string_view utf8, std::size_t& offset);
void encode(std::string& out, char32_t c);
std::u32string decode_all(std::string_view utf8);
std::int64_t count_code_points(std::string_view utf8);
/// Byte offset of code point `i`, the size when i is beyond the end. Precondition: i >= 0.
std::size_t byte_offset(std::string_view utf8, std::int64_t i);

Value string_concatenate(Context& context, Value left, Value right);
Value string_repeat(Context& context, Value string, std::int64_t count);
Value string_load(Context& context, Value string, Value index);
/// The character at a position in range.
Value string_character(Context& context, Value string, std::int64_t i);
/// MemoryError when too long for a string.
Value checked_string(Context& context, const std::string& text);

}  // namespace interleave::library
