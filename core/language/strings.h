// String literals: prefix, quotes, escapes.
#pragma once

#include "core/text/diagnostic.h"
#include "core/text/source_text.h"
#include "core/text/span.h"

#include <optional>
#include <string>

namespace interleave::language {

/// How a string token was written.
struct StringForm {
    bool raw = false;
    bool bytes = false;
    bool formatted = false;
    text::Span content;  ///< between the quotes
};
StringForm string_form(const text::SourceText& source, text::Span token);

/// Appends what a piece of a string's content stands for: escapes read, line ends as \n. Gives the diagnostic of the
/// first wrong escape.
std::optional<text::Diagnostic> decode_string(const text::SourceText& source, text::Span piece,
                                              StringForm form, std::string& out);

}  // namespace interleave::language
