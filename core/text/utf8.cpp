#include "core/text/utf8.h"

#include <cassert>

namespace interleave::text {

namespace {

struct LeadByte {
    std::uint32_t length = 0;  // 0: cannot start a code point
    char32_t bits = 0;
    char32_t smallest = 0;  // below this the form is overlong
};

LeadByte classify(unsigned char byte) {
    if (byte < 0x80) return {1, byte, 0};
    if ((byte & 0xE0) == 0xC0) return {2, char32_t(byte & 0x1F), 0x80};
    if ((byte & 0xF0) == 0xE0) return {3, char32_t(byte & 0x0F), 0x800};
    if ((byte & 0xF8) == 0xF0) return {4, char32_t(byte & 0x07), 0x10000};
    return {};
}

bool is_surrogate(char32_t value) { return value >= 0xD800 && value <= 0xDFFF; }

}  // namespace

std::optional<DecodedCodePoint> decode_utf8(std::string_view text, std::size_t offset) {
    assert(offset < text.size());
    const LeadByte lead = classify(static_cast<unsigned char>(text[offset]));
    if (lead.length == 0 || text.size() - offset < lead.length) return std::nullopt;
    char32_t value = lead.bits;
    for (std::uint32_t i = 1; i < lead.length; ++i) {
        const auto byte = static_cast<unsigned char>(text[offset + i]);
        if ((byte & 0xC0) != 0x80) return std::nullopt;
        value = value << 6 | (byte & 0x3F);
    }
    if (value < lead.smallest || is_surrogate(value) || value > 0x10FFFF) return std::nullopt;
    return DecodedCodePoint{value, lead.length};
}

void append_utf8(std::string& out, char32_t value) {
    assert(value <= 0x10FFFF && !is_surrogate(value));
    if (value < 0x80) {
        out += static_cast<char>(value);
        return;
    }
    const int continuation_bytes = value < 0x800 ? 1 : value < 0x10000 ? 2 : 3;
    const char32_t marks[] = {0, 0xC0, 0xE0, 0xF0};
    out += static_cast<char>(marks[continuation_bytes] | value >> (6 * continuation_bytes));
    for (int i = continuation_bytes - 1; i >= 0; --i) {
        out += static_cast<char>(0x80 | (value >> (6 * i) & 0x3F));
    }
}

std::size_t first_invalid_utf8(std::string_view text) {
    std::size_t offset = 0;
    while (offset < text.size()) {
        const auto decoded = decode_utf8(text, offset);
        if (!decoded) return offset;
        offset += decoded->length;
    }
    return text.size();
}

}  // namespace interleave::text
