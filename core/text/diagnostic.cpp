#include "core/text/diagnostic.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <utility>

namespace interleave::text {

namespace {

constexpr std::size_t tab_width = 4;
constexpr std::size_t shown_columns = 96;
constexpr std::string_view margin = "    ";
constexpr std::string_view ellipsis = "...";

/// A line cut into what is drawn in each column, and the columns that the span covers.
struct DrawnLine {
    std::vector<std::string> columns;
    std::size_t caret = 0;
    std::size_t caret_end = 0;
};

std::string drawable(std::string_view line, std::size_t offset, std::uint32_t length) {
    const auto byte = static_cast<unsigned char>(line[offset]);
    if (byte < 0x20 || byte == 0x7F) return "?";
    return std::string(line.substr(offset, length));
}

DrawnLine draw(std::string_view line, Span span) {
    DrawnLine drawn;
    bool caret_seen = false;
    for (std::size_t i = 0; i < line.size();) {
        if (!caret_seen && i >= span.begin) {
            drawn.caret = drawn.columns.size();
            caret_seen = true;
        }
        const auto decoded = decode_utf8(line, i);
        const std::uint32_t length = decoded ? decoded->length : 1;
        if (line[i] == '\t') {
            do { drawn.columns.emplace_back(" "); } while (drawn.columns.size() % tab_width != 0);
        } else {
            drawn.columns.push_back(decoded ? drawable(line, i, length) : "\xEF\xBF\xBD");
        }
        i += length;
        if (i <= span.end) drawn.caret_end = drawn.columns.size();
    }
    if (!caret_seen) drawn.caret = drawn.columns.size();
    drawn.caret_end = std::max(drawn.caret_end, drawn.caret + 1);
    return drawn;
}

void remove_indentation(DrawnLine& drawn) {
    std::size_t blank = 0;
    while (blank < drawn.columns.size() && drawn.columns[blank] == " " && blank < drawn.caret) ++blank;
    drawn.columns.erase(drawn.columns.begin(), drawn.columns.begin() + static_cast<std::ptrdiff_t>(blank));
    drawn.caret -= blank;
    drawn.caret_end -= blank;
}

/// The part [first, last) of the columns that is shown: all when they fit, else a window around the caret.
std::pair<std::size_t, std::size_t> window(const DrawnLine& drawn) {
    const std::size_t count = drawn.columns.size();
    if (count <= shown_columns) return {0, count};
    const std::size_t lead = shown_columns / 2;
    const std::size_t first = drawn.caret > lead ? std::min(drawn.caret - lead, count - shown_columns) : 0;
    return {first, first + shown_columns};
}

std::string draw_with_caret(std::string_view line, Span span) {
    DrawnLine drawn = draw(line, span);
    remove_indentation(drawn);
    const auto [first, last] = window(drawn);
    std::string text;
    std::size_t shift = 0;
    if (first > 0) {
        text += ellipsis;
        shift = ellipsis.size();
    }
    for (std::size_t i = first; i < last; ++i) text += drawn.columns[i];
    if (last < drawn.columns.size()) text += ellipsis;
    while (!text.empty() && text.back() == ' ') text.pop_back();

    const std::size_t caret_end = std::max(std::min(drawn.caret_end, last), drawn.caret + 1);
    std::string carets(drawn.caret - first + shift, ' ');
    carets += '^';
    carets.append(caret_end - drawn.caret - 1, '~');
    return std::string(margin) + text + "\n" + std::string(margin) + carets + "\n";
}

std::string_view severity_name(Severity severity) {
    return severity == Severity::error ? "error" : "warning";
}

}  // namespace

std::optional<Diagnostic> check(const SourceText& source) {
    if (source.size() > maximum_text_bytes) {
        return Diagnostic{Severity::error,
                          "text-too-long",
                          {0, 0},
                          "the program text is longer than 256 KiB",
                          "Shorten the program, or make its data in a loop instead of writing it out."};
    }
    const std::size_t invalid = first_invalid_utf8(source.text());
    if (invalid < source.size()) {
        const auto at = static_cast<std::uint32_t>(invalid);
        return Diagnostic{Severity::error,
                          "not-utf8",
                          {at, at + 1},
                          "the program text is not UTF-8",
                          "Save the file with the encoding UTF-8."};
    }
    const std::size_t zero = source.text().find('\0');
    if (zero != std::string_view::npos) {
        const auto at = static_cast<std::uint32_t>(zero);
        return Diagnostic{Severity::error,
                          "zero-byte",
                          {at, at + 1},
                          "the program text contains a zero byte",
                          "Save the program as plain text."};
    }
    return std::nullopt;
}

std::string render(const Diagnostic& diagnostic, const SourceText& source) {
    const Location location = source.location(diagnostic.span.begin);
    const Span line = source.line_span(location.line);
    const Span in_line{std::max(diagnostic.span.begin, line.begin) - line.begin,
                       std::clamp(diagnostic.span.end, line.begin, line.end) - line.begin};
    std::string out =
        source.name() + ":" + std::to_string(location.line) + ":" + std::to_string(location.column) + ": ";
    out += std::string(severity_name(diagnostic.severity)) + ": " + diagnostic.message + "\n";
    out += draw_with_caret(source.line_text(location.line), in_line);
    if (!diagnostic.advice.empty()) out += std::string(margin) + diagnostic.advice + "\n";
    return out;
}

std::string render(const std::vector<Diagnostic>& diagnostics, const SourceText& source) {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) out += render(diagnostic, source);
    return out;
}

}  // namespace interleave::text
