// What the editor types by itself.
#pragma once

#include <string>
#include <string_view>

namespace interleave::shell {

/// The indentation of a line that follows `before` (text up to, without, its line feed): that of the line above, one
/// step (4 spaces) more after a colon, one less after a line that leaves the block.
std::string indentation_after(std::string_view before);

/// The spaces, 1 to 4, from the end of `before` to the next multiple of 4 columns.
std::string spaces_to_tab_stop(std::string_view before);

}  // namespace interleave::shell
