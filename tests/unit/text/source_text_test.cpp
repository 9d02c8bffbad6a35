#include "core/text/source_text.h"

#include <doctest/doctest.h>

using namespace interleave::text;

TEST_CASE("lines end with \\n, \\r\\n or \\r") {
    const SourceText source("FILE", "a\nbb\r\nccc\rd");
    REQUIRE(source.line_count() == 4);
    CHECK(source.line_text(1) == "a");
    CHECK(source.line_text(2) == "bb");
    CHECK(source.line_text(3) == "ccc");
    CHECK(source.line_text(4) == "d");
}

TEST_CASE("a line feed at the end opens an empty last line") {
    CHECK(SourceText("FILE", "").line_count() == 1);
    CHECK(SourceText("FILE", "a\n").line_count() == 2);
    CHECK(SourceText("FILE", "a\n").line_text(2).empty());
}

TEST_CASE("columns count code points") {
    const SourceText source("FILE", "x\n\xC3\xA4\xF0\x9F\x98\x80z\n");
    CHECK(source.location(0) == Location{1, 1});
    CHECK(source.location(1) == Location{1, 2});
    CHECK(source.location(2) == Location{2, 1});
    CHECK(source.location(4) == Location{2, 2});
    CHECK(source.location(8) == Location{2, 3});
    CHECK(source.location(9) == Location{2, 4});
    CHECK(source.location(10) == Location{3, 1});
    CHECK(source.location(1000) == Location{3, 1});
}

TEST_CASE("spans are clamped to the text") {
    const SourceText source("FILE", "abc");
    CHECK(source.slice({1, 2}) == "b");
    CHECK(source.slice({1, 99}) == "bc");
    CHECK(source.slice({7, 9}).empty());
}
