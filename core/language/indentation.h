// The indentation levels that are open, with Python's rule that tabs and spaces must agree at every tab size.
#pragma once

#include "core/language/ast.h"

#include <optional>
#include <string_view>
#include <vector>

namespace interleave::language {

/// How far a line is indented, measured twice: the two measures must order all lines the same way.
struct Indent {
    int column = 0;         ///< with tab stops every 8 columns
    int narrow_column = 0;  ///< with tabs one column wide
};
Indent measure_indent(std::string_view blanks);

class Indentation {
public:
    enum class Change { same, deeper, shallower, inconsistent_tabs, no_such_level, too_deep };
    struct Step {
        Change change = Change::same;
        int closed = 0;  ///< levels that the line closes
    };
    /// Moves to the indentation of the next logical line. After an error the nearest level is taken.
    Step move_to(Indent indent);
    int open_levels() const { return static_cast<int>(levels_.size()) - 1; }

private:
    Step close_levels(Indent indent);

    std::vector<Indent> levels_{Indent{}};
};

}  // namespace interleave::language
