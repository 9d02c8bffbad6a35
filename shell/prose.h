// Lesson texts as data: Markdown in, blocks of styled runs out. No ImGui here, so that it is tested as data.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::shell {

enum class ProseStyle : std::uint8_t { plain, strong, emphasis, code };

struct ProseRun {
    ProseStyle style = ProseStyle::plain;
    std::string text;
    bool operator==(const ProseRun&) const = default;
};

struct ProseBlock {
    enum class Kind : std::uint8_t { paragraph, heading, item, code };
    Kind kind = Kind::paragraph;
    int indent = 0;  ///< lists it is inside of
    std::vector<ProseRun> runs;
};

/// What is not among the kinds above (tables, links, pictures) keeps its words and loses its form.
std::vector<ProseBlock> parse_prose(std::string_view markdown);

/// The words alone, a line a block: for screen readers.
std::string plain_text(const std::vector<ProseBlock>& blocks);

}  // namespace interleave::shell
