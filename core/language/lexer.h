// From program text to tokens, as Python 3.11 does it.
#pragma once

#include "core/language/token.h"
#include "core/text/diagnostic.h"
#include "core/text/source_text.h"

#include <vector>

namespace interleave::language {

struct LexResult {
    std::vector<Token> tokens;         ///< ends with newline, dedents, end
    std::vector<text::Span> comments;  ///< from '#' to before the line's end, in the order of the text
    std::vector<text::Diagnostic> diagnostics;
};

/// The tokens of a whole text. A text that text::check() refuses gives its diagnostic and nothing else.
LexResult lex(const text::SourceText& source);

/// The tokens of an expression inside a larger text, such as an f-string's field: line ends are blanks, no newline
/// token at the end, spans in the whole text.
LexResult lex_expression(const text::SourceText& source, text::Span piece);

}  // namespace interleave::language
