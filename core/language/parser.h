// From program text to syntax tree.
#pragma once

#include "core/language/ast.h"
#include "core/text/diagnostic.h"
#include "core/text/source_text.h"

#include <cstddef>
#include <vector>

namespace interleave::language {

/// Further mistakes than these are not reported.
inline constexpr std::size_t maximum_diagnostics = 20;

struct ParseResult {
    Module module;  ///< complete except for the statements that have diagnostics
    std::vector<text::Diagnostic>
        diagnostics;  ///< in the order of the text; empty when the program is well formed
};

/// Never fails otherwise: any bytes give a result, in time about linear in their number. Whatever is outside the
/// language is refused by name.
ParseResult parse(const text::SourceText& source);

}  // namespace interleave::language
