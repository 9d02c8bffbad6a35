#include "core/library/strings.h"

#include <algorithm>

namespace interleave::library {

char32_t decode(std::string_view utf8, std::size_t& offset) {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(utf8[offset + i]));
    };
    const std::size_t size = utf8_size(utf8[offset]);
    char32_t c = byte(0);
    if (size > 1 && offset + size <= utf8.size()) {
        c &= 0x7fu >> size;
        for (std::size_t i = 1; i < size; ++i) c = c << 6 | (byte(i) & 0x3f);
    }
    offset = std::min(offset + size, utf8.size());
    return c;
}

void encode(std::string& out, char32_t c) {
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((c >> shift) & 0x3f)); };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xc0 | c >> 6);
        tail(0);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xe0 | c >> 12);
        tail(6), tail(0);
    } else {
        out += static_cast<char>(0xf0 | c >> 18);
        tail(12), tail(6), tail(0);
    }
}

std::u32string decode_all(std::string_view utf8) {
    std::u32string result;
    for (std::size_t i = 0; i < utf8.size();) result += decode(utf8, i);
    return result;
}

std::int64_t count_code_points(std::string_view utf8) {
    return std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xc0) != 0x80; });
}

std::size_t byte_offset(std::string_view utf8, std::int64_t i) {
    std::size_t offset = 0;
    while (i > 0 && offset < utf8.size()) {
        offset += utf8_size(utf8[offset]);
        --i;
    }
    return std::min(offset, utf8.size());
}

Value checked_string(Context& context, const std::string& text) {
    return text.size() > largest_object ? raise_memory(context) : context.new_string(text);
}

Value string_concatenate(Context& context, Value left, Value right) {
    const auto a = text_of(left), b = text_of(right);
    if (a.empty()) return right;
    if (b.empty()) return left;
    std::string result;
    result.reserve(a.size() + b.size());
    result.append(a).append(b);
    return checked_string(context, result);
}

Value string_repeat(Context& context, Value string, std::int64_t count) {
    const auto text = text_of(string);
    if (count == 1 || text.empty()) return string;
    if (static_cast<std::uint64_t>(count) > largest_object / text.size()) return raise_memory(context);
    std::string result;
    result.reserve(text.size() * static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) result += text;
    return context.new_string(result);
}

Value string_character(Context& context, Value string, std::int64_t i) {
    const auto text = text_of(string);
    if (machine::string_is_ascii(string.as_object()))
        return context.new_string(text.substr(static_cast<std::size_t>(i), 1));
    const std::size_t offset = byte_offset(text, i);
    return context.new_string(text.substr(offset, utf8_size(text[offset])));
}

namespace {

Value load_slice(Context& context, Value string, const Object* slice) {
    SlicePositions p;
    if (!slice_of(context, slice, machine::string_length(string.as_object()), p)) return {};
    const auto text = text_of(string);
    if (p.count == 0) return context.new_string("");
    if (p.step == 1) {
        const bool ascii = machine::string_is_ascii(string.as_object());
        const std::size_t begin = ascii ? static_cast<std::size_t>(p.start) : byte_offset(text, p.start);
        const auto rest = text.substr(begin);
        return context.new_string(
            rest.substr(0, ascii ? static_cast<std::size_t>(p.count) : byte_offset(rest, p.count)));
    }
    const auto characters = decode_all(text);
    std::string result;
    for (std::int64_t i = 0; i < p.count; ++i)
        encode(result, characters[static_cast<std::size_t>(p.start + i * p.step)]);
    return context.new_string(result);
}

}  // namespace

Value string_load(Context& context, Value string, Value index) {
    if (is_slice(index)) return load_slice(context, string, index.as_object());
    std::int64_t i = 0;
    if (!item_position(context, "string", index, i)) return {};
    const std::int64_t length = machine::string_length(string.as_object());
    if (i < 0) i += length;
    if (i < 0 || i >= length) return raise(context, exceptions::index_error, {"string index out of range"});
    return string_character(context, string, i);
}

}  // namespace interleave::library
