// The text of a program with its name, and where its lines are.
#pragma once

#include "core/text/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::text {

/// Longer program texts are refused (see check()).
inline constexpr std::uint32_t maximum_text_bytes = 256 * 1024;

/// Line and column of a place, both 1-based; the column counts code points.
struct Location {
    int line = 1;
    int column = 1;
    bool operator==(const Location&) const = default;
};

/// Owns name and text; immutable. Lines end with \n, \r\n or \r. The text may be invalid: check() tells.
class SourceText {
public:
    SourceText(std::string name, std::string text);

    const std::string& name() const { return name_; }
    std::string_view text() const { return text_; }
    std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

    /// The bytes of a span; both ends are clamped to the text.
    std::string_view slice(Span span) const;

    int line_count() const { return static_cast<int>(line_starts_.size()); }
    /// 1-based line of an offset; offsets behind the end belong to the last line.
    int line_of(std::uint32_t offset) const;
    Location location(std::uint32_t offset) const;
    /// A line without its line ending; `line` is 1..line_count().
    Span line_span(int line) const;
    std::string_view line_text(int line) const { return slice(line_span(line)); }

private:
    std::string name_;
    std::string text_;
    std::vector<std::uint32_t> line_starts_;
};

}  // namespace interleave::text
