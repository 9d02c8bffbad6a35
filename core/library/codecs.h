// str to bytes and back: UTF-8, ASCII and Latin-1.
#pragma once

#include "core/library/values.h"

#include <optional>
#include <string>
#include <string_view>

namespace interleave::library {

enum class Encoding : std::uint8_t { utf8, ascii, latin1 };

/// Nothing after raising LookupError.
std::optional<Encoding> encoding_named(Context& context, std::string_view name);
/// `errors`: "strict", "ignore", "replace" or "backslashreplace". Nothing after raising UnicodeError or LookupError.
std::optional<std::string> encode_text(Context& context, Value string, Encoding encoding,
                                       std::string_view errors);
/// `bytes` as UTF-8. `whole`: the object the bytes are of, for the exception.
std::optional<std::string> decode_bytes(Context& context, std::string_view bytes, Value whole,
                                        Encoding encoding, std::string_view errors);
/// The optional arguments encoding and errors of encode(), decode(), open(), ... False after raising.
bool codec_arguments(Context& context, std::string_view function, Value encoding_value, Value errors_value,
                     Encoding& encoding, std::string& errors);

}  // namespace interleave::library
