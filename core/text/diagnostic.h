// What is wrong with a program text, as data: the same for the editor, the command line and the tests.
#pragma once

#include "core/text/source_text.h"
#include "core/text/span.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace interleave::text {

enum class Severity : std::uint8_t { error, warning };

struct Diagnostic {
    Severity severity = Severity::error;
    std::string code;     ///< short and stable, for programs: "missing-colon"
    Span span;            ///< what the caret points at
    std::string message;  ///< the reason, one line
    std::string advice;   ///< the way out; may be empty
    bool operator==(const Diagnostic&) const = default;
};

/// What forbids reading the text at all: more than maximum_text_bytes, not UTF-8, or a zero byte.
std::optional<Diagnostic> check(const SourceText& source);

/// The diagnostic for people, ending in a line feed:
///
///     FILE:3:9: error: expected ':' after the condition of 'if'
///         if x > 3
///                 ^
///         Write ':' at the end of the line, then indent the block.
///
/// Tabs are drawn as spaces, bytes that cannot be shown as '?' or U+FFFD, long lines are cut around the caret.
std::string render(const Diagnostic& diagnostic, const SourceText& source);
std::string render(const std::vector<Diagnostic>& diagnostics, const SourceText& source);

}  // namespace interleave::text
