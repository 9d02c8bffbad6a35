// What Unicode says about characters, as CPython's str methods ask it. Tables: unicode_tables.cpp.
#pragma once

#include <cstdint>
#include <string>

namespace interleave::library::unicode {

bool is_alpha(char32_t c);
bool is_decimal(char32_t c);
bool is_digit(char32_t c);
bool is_numeric(char32_t c);
bool is_space(char32_t c);
bool is_printable(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_title(char32_t c);
/// Letters that have case: upper, lower or title.
bool is_cased(char32_t c);
/// 0..9, or -1 when it is no decimal digit.
int decimal_value(char32_t c);

/// Appends the upper (lower, title) case form in UTF-8: up to three characters.
void append_upper(std::string& out, char32_t c);
void append_lower(std::string& out, char32_t c);
void append_title(std::string& out, char32_t c);

}  // namespace interleave::library::unicode
