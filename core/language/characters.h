// Classes of characters as the lexer needs them.
#pragma once

#include <string>

namespace interleave::language {

/// Whether a name may start with, or go on with, a code point.
bool starts_name(char32_t c);
bool continues_name(char32_t c);

inline bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
inline bool is_line_end(char32_t c) { return c == '\n' || c == '\r'; }
/// Spaces between tokens.
inline bool is_blank(char32_t c) { return c == ' ' || c == '\t' || c == '\f'; }

/// The value of a digit in bases up to 16; 99 for anything else.
int digit_value(char32_t c);

/// "U+201C".
std::string code_point_name(char32_t c);

}  // namespace interleave::language
