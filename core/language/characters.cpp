#include "core/language/characters.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <iterator>

namespace interleave::language {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

#include "core/language/identifier_ranges.inc"

template <std::size_t n>
bool contains(const Range (&ranges)[n], char32_t c) {
    const auto after =
        std::upper_bound(std::begin(ranges), std::end(ranges), c,
                         [](char32_t value, const Range& range) { return value < range.first; });
    return after != std::begin(ranges) && c <= std::prev(after)->last;
}

}  // namespace

bool starts_name(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    return contains(start_ranges, c);
}

bool continues_name(char32_t c) {
    return starts_name(c) || is_digit(c) || (c >= 0x80 && contains(continue_ranges, c));
}

int digit_value(char32_t c) {
    if (is_digit(c)) return static_cast<int>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<int>(c - 'a') + 10;
    if (c >= 'A' && c <= 'F') return static_cast<int>(c - 'A') + 10;
    return 99;
}

std::string code_point_name(char32_t c) {
    char text[16];
    std::snprintf(text, sizeof text, "U+%04X", static_cast<unsigned>(c));
    return text;
}

}  // namespace interleave::language
