// Which parts of a line of Python have which colour. A scanner of its own, because half-typed programs have colours too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace interleave::shell {

enum class TextKind : std::uint8_t { plain, keyword, string, number, comment, function };

struct ColouredRun {
    std::size_t begin = 0;  ///< bytes in the line
    std::size_t end = 0;
    TextKind kind = TextKind::plain;
};

/// What goes on from one line to the next: 0 nothing, else the quote character of an open triple-quoted string.
using LineState = char;

/// The runs of one line (without line feed), covering it without gaps. `state` goes in and comes out.
std::vector<ColouredRun> colour_line(std::string_view line, LineState& state);

}  // namespace interleave::shell
