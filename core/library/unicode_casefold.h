#pragma once

#include <string>

namespace interleave::library::unicode {

/// Appends what str.casefold() makes of a character, in UTF-8.
void append_folded(std::string& out, char32_t c);

}  // namespace interleave::library::unicode
