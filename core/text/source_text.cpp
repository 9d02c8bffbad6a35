#include "core/text/source_text.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <cassert>

namespace interleave::text {

namespace {

// A text beyond the limit is refused anyway; cutting it here keeps every offset within 32 bits.
constexpr std::size_t kept_bytes = maximum_text_bytes + 1;

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
    std::vector<std::uint32_t> starts{0};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool carriage_return = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
        if (text[i] == '\n' || carriage_return) starts.push_back(static_cast<std::uint32_t>(i + 1));
    }
    return starts;
}

}  // namespace

SourceText::SourceText(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
    if (text_.size() > kept_bytes) text_.resize(kept_bytes);
    line_starts_ = find_line_starts(text_);
}

std::string_view SourceText::slice(Span span) const {
    const std::uint32_t begin = std::min(span.begin, size());
    const std::uint32_t end = std::clamp(span.end, begin, size());
    return text().substr(begin, end - begin);
}

int SourceText::line_of(std::uint32_t offset) const {
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    return static_cast<int>(after - line_starts_.begin());
}

Location SourceText::location(std::uint32_t offset) const {
    const int line = line_of(offset);
    const Span span = line_span(line);
    const std::string_view before = slice({span.begin, std::min(offset, size())});
    int column = 1;
    for (std::size_t i = 0; i < before.size(); ++column) {
        const auto decoded = decode_utf8(before, i);
        i += decoded ? decoded->length : 1;
    }
    return {line, column};
}

Span SourceText::line_span(int line) const {
    assert(line >= 1 && line <= line_count());
    const std::uint32_t begin = line_starts_[static_cast<std::size_t>(line - 1)];
    std::uint32_t end = line == line_count() ? size() : line_starts_[static_cast<std::size_t>(line)];
    while (end > begin && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
    return {begin, end};
}

}  // namespace interleave::text
