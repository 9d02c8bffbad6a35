#include "core/library/codecs.h"

#include "core/library/strings.h"
#include "core/library/text.h"

#include <algorithm>
#include <cstdio>

namespace interleave::library {
namespace {

std::string_view display_name(Encoding encoding) {
    return encoding == Encoding::utf8 ? "utf-8" : encoding == Encoding::ascii ? "ascii" : "latin-1";
}

/// Lower case, with '_' for what separates words.
std::string normalised(std::string_view name) {
    std::string out(name);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == '-' || c == ' ') c = '_';
    }
    return out;
}

bool is_known_handler(std::string_view errors) {
    return errors == "strict" || errors == "ignore" || errors == "replace" || errors == "backslashreplace";
}

std::nullopt_t raise_unknown_handler(Context& context, std::string_view errors) {
    raise(context, exceptions::lookup_error, {"unknown error handler name '", errors, "'"});
    return std::nullopt;
}

std::nullopt_t raise_codec_error(Context& context, const TypeInfo& type, Encoding encoding, Value object,
                                 std::int64_t start, std::int64_t end, std::string_view reason) {
    const Value arguments[] = {context.new_string(display_name(encoding)), object, Value::integer(start),
                               Value::integer(end), context.new_string(reason)};
    context.raise(context.new_exception(type, arguments));
    return std::nullopt;
}

std::string escaped(char32_t c) {
    char buffer[16];
    const char* format = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
    std::snprintf(buffer, sizeof buffer, format, static_cast<unsigned>(c));
    return buffer;
}

/// How the bytes at `at` begin: the length of a character, or of what is wrong about them.
struct Utf8Part {
    std::size_t size = 1;
    const char* wrong = nullptr;
};

Utf8Part utf8_part(std::string_view bytes, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return {1, nullptr};
    if (first < 0xc2 || first > 0xf4) return {1, "invalid start byte"};
    const std::size_t size = utf8_size(bytes[at]);
    for (std::size_t i = 1; i < size; ++i) {
        if (at + i >= bytes.size()) return {i, "unexpected end of data"};
        unsigned char low = 0x80, high = 0xbf;
        if (i == 1 && first == 0xe0) low = 0xa0;
        if (i == 1 && first == 0xed) high = 0x9f;  // surrogates
        if (i == 1 && first == 0xf0) low = 0x90;
        if (i == 1 && first == 0xf4) high = 0x8f;
        if (byte(i) < low || byte(i) > high) return {i, "invalid continuation byte"};
    }
    return {size, nullptr};
}

std::string backslashes(std::string_view bytes) {
    std::string out;
    for (const char c : bytes) out += escaped(static_cast<unsigned char>(c));
    return out;
}

}  // namespace

std::optional<Encoding> encoding_named(Context& context, std::string_view name) {
    const std::string n = normalised(name);
    if (n == "utf_8" || n == "utf8" || n == "u8" || n == "utf") return Encoding::utf8;
    if (n == "ascii" || n == "us_ascii" || n == "646") return Encoding::ascii;
    if (n == "latin_1" || n == "latin1" || n == "iso_8859_1" || n == "iso8859_1" || n == "l1" || n == "8859")
        return Encoding::latin1;
    raise(context, exceptions::lookup_error, {"unknown encoding: ", name});
    return std::nullopt;
}

std::optional<std::string> encode_text(Context& context, Value string, Encoding encoding,
                                       std::string_view errors) {
    if (encoding == Encoding::utf8) return std::string(text_of(string));
    const auto text = decode_all(text_of(string));
    const char32_t limit = encoding == Encoding::ascii ? 128 : 256;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] < limit) {
            out += static_cast<char>(text[i]);
            continue;
        }
        if (!is_known_handler(errors)) return raise_unknown_handler(context, errors);
        if (errors == "replace") out += '?';
        if (errors == "backslashreplace") out += escaped(text[i]);
        if (errors != "strict") continue;
        std::size_t end = i;
        while (end < text.size() && text[end] >= limit) ++end;
        return raise_codec_error(
            context, exceptions::unicode_encode_error, encoding, string, static_cast<std::int64_t>(i),
            static_cast<std::int64_t>(end),
            encoding == Encoding::ascii ? "ordinal not in range(128)" : "ordinal not in range(256)");
    }
    return out;
}

std::optional<std::string> decode_bytes(Context& context, std::string_view bytes, Value whole,
                                        Encoding encoding, std::string_view errors) {
    std::string out;
    for (std::size_t i = 0; i < bytes.size();) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        Utf8Part part;
        if (encoding == Encoding::utf8) part = utf8_part(bytes, i);
        if (encoding == Encoding::ascii && byte >= 128) part.wrong = "ordinal not in range(128)";
        if (part.wrong == nullptr) {
            if (encoding == Encoding::utf8)
                out += bytes.substr(i, part.size);
            else
                encode(out, byte);
        } else {
            if (!is_known_handler(errors)) return raise_unknown_handler(context, errors);
            if (errors == "replace") encode(out, 0xfffd);
            if (errors == "backslashreplace") out += backslashes(bytes.substr(i, part.size));
            if (errors == "strict") {
                return raise_codec_error(context, exceptions::unicode_decode_error, encoding, whole,
                                         static_cast<std::int64_t>(i),
                                         static_cast<std::int64_t>(i + part.size), part.wrong);
            }
        }
        i += part.size;
    }
    return out;
}

bool codec_arguments(Context& context, std::string_view function, Value encoding_value, Value errors_value,
                     Encoding& encoding, std::string& errors) {
    encoding = Encoding::utf8;
    errors = "strict";
    for (const Value v : {encoding_value, errors_value}) {
        if (v.is_unset() || is_string(v)) continue;
        raise_type(context, {function, "() argument '", v == encoding_value ? "encoding" : "errors",
                             "' must be str, not ", argument_name(v)});
        return false;
    }
    if (!errors_value.is_unset()) errors = text_of(errors_value);
    if (encoding_value.is_unset()) return true;
    const auto named = encoding_named(context, text_of(encoding_value));
    encoding = named.value_or(Encoding::utf8);
    return named.has_value();
}

}  // namespace interleave::library
