// Colours of program text, what the editor types by itself, lesson texts.
#include "shell/indentation.h"
#include "shell/prose.h"
#include "shell/python_colours.h"

#include <doctest/doctest.h>

#include <string>

using namespace interleave::shell;

namespace {

/// A letter a byte: k keyword, s string, n number, c comment, f function, . plain.
std::string kinds(std::string_view line, LineState& state) {
    std::string out(line.size(), '?');
    for (const ColouredRun& run : colour_line(line, state)) {
        for (std::size_t i = run.begin; i < run.end; ++i) out[i] = ".ksncf"[static_cast<int>(run.kind)];
    }
    return out;
}

std::string kinds(std::string_view line) {
    LineState state = 0;
    return kinds(line, state);
}

}  // namespace

TEST_CASE("colours: keywords, names, numbers, strings, comments") {
    CHECK(kinds("def work():") == "kkk.ffff...");
    CHECK(kinds("x = 10_0 # x") == "....nnnn.ccc");
    CHECK(kinds("print(f'a{b}')") == "......sssssss.");
    CHECK(kinds("format = iffy") == std::string(13, '.'));
    CHECK(kinds("'a\\'b' + 1") == "ssssss...n");
    CHECK(kinds("'open") == "sssss");
    CHECK(kinds("'#' # '") == "sss.ccc");
}

TEST_CASE("colours: a string in three quotes goes on over lines") {
    LineState state = 0;
    CHECK(kinds("x = \"\"\"one", state) == "....ssssss");
    CHECK(state == '"');
    CHECK(kinds("if 2", state) == "ssss");
    CHECK(kinds("end\"\"\" if", state) == "ssssss.kk");
    CHECK(state == 0);
}

TEST_CASE(
    "editor: a new line is indented as the line above, deeper after a colon, less after leaving a block") {
    CHECK(indentation_after("x = 1") == "");
    CHECK(indentation_after("def f():") == "    ");
    CHECK(indentation_after("def f():\n    x = 1") == "    ");
    CHECK(indentation_after("def f():\n    while True:  ") == "        ");
    CHECK(indentation_after("def f():\n    return 1") == "");
    CHECK(indentation_after("    returned = 1") == "    ");
    CHECK(indentation_after("pass") == "");
}

TEST_CASE("editor: a tab reaches the next multiple of four") {
    CHECK(spaces_to_tab_stop("") == "    ");
    CHECK(spaces_to_tab_stop("abc") == " ");
    CHECK(spaces_to_tab_stop("line\nabcd") == "    ");
}

TEST_CASE("prose: paragraphs, lists and the styles within a line") {
    const auto blocks = parse_prose("A *b* **c** `d e`\nf.\n\n- one\n- two\n\n## Head\n\n    code");
    REQUIRE(blocks.size() == 5);
    CHECK(blocks[0].kind == ProseBlock::Kind::paragraph);
    CHECK(blocks[0].runs == std::vector<ProseRun>{{ProseStyle::plain, "A "},
                                                  {ProseStyle::emphasis, "b"},
                                                  {ProseStyle::plain, " "},
                                                  {ProseStyle::strong, "c"},
                                                  {ProseStyle::plain, " "},
                                                  {ProseStyle::code, "d e"},
                                                  {ProseStyle::plain, " f."}});
    CHECK(blocks[1].kind == ProseBlock::Kind::item);
    CHECK(blocks[1].indent == 1);
    CHECK(blocks[2].runs == std::vector<ProseRun>{{ProseStyle::plain, "two"}});
    CHECK(blocks[3].kind == ProseBlock::Kind::heading);
    CHECK(blocks[4].kind == ProseBlock::Kind::code);
    CHECK(plain_text(blocks) == "A b c d e f.\n- one\n- two\nHead\ncode\n");
}

TEST_CASE("prose: a list with space between its items has one block an item") {
    const auto blocks = parse_prose("- one\n\n- two");
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[1].kind == ProseBlock::Kind::item);
    CHECK(parse_prose("").empty());
}
