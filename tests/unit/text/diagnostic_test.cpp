#include "core/text/diagnostic.h"

#include <doctest/doctest.h>

using namespace interleave::text;

namespace {

std::string render_at(const std::string& text, Span span, const std::string& advice = "") {
    return render(Diagnostic{Severity::error, "code", span, "the reason", advice}, SourceText("FILE", text));
}

}  // namespace

TEST_CASE("a caret points into the line, the advice comes below") {
    CHECK(render_at("a = 1\nif x > 3\n    pass\n", {14, 14}, "Write ':'.") ==
          "FILE:2:9: error: the reason\n"
          "    if x > 3\n"
          "            ^\n"
          "    Write ':'.\n");
}

TEST_CASE("a span is underlined, and indentation is dropped") {
    CHECK(render_at("    counter += 1\n", {4, 11}) ==
          "FILE:1:5: error: the reason\n"
          "    counter += 1\n"
          "    ^~~~~~~\n");
}

TEST_CASE("a warning says so") {
    const SourceText source("FILE", "x\n");
    CHECK(render(Diagnostic{Severity::warning, "code", {0, 1}, "look", ""}, source) ==
          "FILE:1:1: warning: look\n    x\n    ^\n");
}

TEST_CASE("tabs are drawn as spaces, control and broken bytes visibly") {
    CHECK(render_at("a\tb\n", {2, 3}) == "FILE:1:3: error: the reason\n    a   b\n        ^\n");
    CHECK(render_at("\x1b[1m!\n", {4, 5}) == "FILE:1:5: error: the reason\n    ?[1m!\n        ^\n");
    CHECK(render_at("a\xFF!\n", {1, 2}) == "FILE:1:2: error: the reason\n    a\xEF\xBF\xBD!\n     ^\n");
}

TEST_CASE("a span over several lines is drawn on its first one") {
    CHECK(render_at("ab(\ncd)\n", {2, 7}) == "FILE:1:3: error: the reason\n    ab(\n      ^\n");
}

TEST_CASE("the end of the text can be pointed at") {
    CHECK(render_at("x = \n", {5, 5}) == "FILE:2:1: error: the reason\n    \n    ^\n");
    CHECK(render_at("", {0, 0}) == "FILE:1:1: error: the reason\n    \n    ^\n");
}

TEST_CASE("a long line is cut around the caret") {
    const std::string line = std::string(200, 'a') + "X" + std::string(200, 'b');
    CHECK(render_at(line, {200, 201}) == "FILE:1:201: error: the reason\n    ..." + std::string(48, 'a') +
                                             "X" + std::string(47, 'b') + "...\n" + std::string(55, ' ') +
                                             "^\n");
    CHECK(render_at(line, {0, 300}) == "FILE:1:1: error: the reason\n    " + std::string(96, 'a') +
                                           "...\n    ^" + std::string(95, '~') + "\n");
}

TEST_CASE("texts that cannot be read are refused") {
    CHECK_FALSE(check(SourceText("FILE", "fine \xC3\xA4")));
    CHECK_FALSE(check(SourceText("FILE", std::string(maximum_text_bytes, ' '))));
    const auto too_long = check(SourceText("FILE", std::string(maximum_text_bytes + 1, ' ')));
    REQUIRE(too_long);
    CHECK(too_long->message == "the program text is longer than 256 KiB");
    const auto not_utf8 = check(SourceText("FILE", "ab\xFF"));
    REQUIRE(not_utf8);
    CHECK(not_utf8->message == "the program text is not UTF-8");
    CHECK(not_utf8->span == Span{2, 3});
    const auto zero = check(SourceText("FILE", std::string("a\0b", 3)));
    REQUIRE(zero);
    CHECK(zero->code == "zero-byte");
}
