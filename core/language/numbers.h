// Number literals: where they end, what they mean.
#pragma once

#include "core/language/token.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace interleave::language {

/// Longer integer literals are refused, as CPython refuses to convert them.
inline constexpr std::size_t maximum_integer_digits = 4300;

struct ScannedNumber {
    TokenKind kind = TokenKind::integer;  ///< integer, floating or error
    std::uint32_t length = 0;             ///< bytes, at least 1
    std::string code;                     ///< of the diagnostic, for error
    std::string message;
    std::string advice;
};

/// The number literal at the start of `text`, which begins with a digit, or with '.' and a digit.
ScannedNumber scan_number(std::string_view text);

struct IntegerValue {
    std::optional<std::int64_t> small;  ///< when it fits
    std::string digits;                 ///< decimal, no leading zeros
};
/// Value of a literal that scan_number called an integer.
IntegerValue read_integer(std::string_view literal);
double read_float(std::string_view literal);

}  // namespace interleave::language
