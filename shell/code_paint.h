// Drawing lines of program text: shared by the reading and the editing view.
#pragma once

#include "shell/python_colours.h"
#include "shell/ui.h"

#include <string_view>

namespace interleave::shell {

class CodePainter {
public:
    CodePainter(const Ui& ui, ImDrawList* draw);

    float glyph() const { return glyph_; }    ///< width of a character, in points
    float height() const { return height_; }  ///< of the characters
    /// Draws one line with its colours; the x where it ends. `state` goes from line to line.
    float line(ImVec2 at, std::string_view text, LineState& state) const;
    float text(ImVec2 at, ImU32 colour, std::string_view text) const;
    float width(std::string_view text) const;
    /// Right-aligned, so that it ends at `right`.
    void number(ImVec2 right, int number, ImU32 colour) const;

private:
    ImU32 colour(TextKind kind) const;

    const Theme& theme_;
    ImDrawList* draw_;
    float glyph_;
    float height_;
};

}  // namespace interleave::shell
