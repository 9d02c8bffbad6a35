#include "core/language/indentation.h"

namespace interleave::language {

namespace {

constexpr int tab_size = 8;

}  // namespace

Indent measure_indent(std::string_view blanks) {
    Indent indent;
    for (const char c : blanks) {
        if (c == '\f') {
            indent = {};
        } else if (c == '\t') {
            indent.column = (indent.column / tab_size + 1) * tab_size;
            ++indent.narrow_column;
        } else {
            ++indent.column;
            ++indent.narrow_column;
        }
    }
    return indent;
}

Indentation::Step Indentation::move_to(Indent indent) {
    const Indent current = levels_.back();
    if (indent.column == current.column) {
        const bool agrees = indent.narrow_column == current.narrow_column;
        return {agrees ? Change::same : Change::inconsistent_tabs, 0};
    }
    if (indent.column < current.column) return close_levels(indent);
    if (indent.narrow_column <= current.narrow_column) return {Change::inconsistent_tabs, 0};
    if (open_levels() == maximum_block_depth) return {Change::too_deep, 0};
    levels_.push_back(indent);
    return {Change::deeper, 0};
}

Indentation::Step Indentation::close_levels(Indent indent) {
    int closed = 0;
    while (levels_.back().column > indent.column) {
        levels_.pop_back();
        ++closed;
    }
    if (levels_.back().column != indent.column) return {Change::no_such_level, closed};
    const bool agrees = levels_.back().narrow_column == indent.narrow_column;
    return {agrees ? Change::shallower : Change::inconsistent_tabs, closed};
}

}  // namespace interleave::language
