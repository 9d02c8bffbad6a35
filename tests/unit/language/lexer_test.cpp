#include "core/language/lexer.h"

#include "core/language/numbers.h"
#include "core/language/strings.h"

#include <doctest/doctest.h>

using namespace interleave;
using language::TokenKind;

TEST_CASE("integers keep every digit") {
    CHECK(language::read_integer("0").digits == "0");
    CHECK(language::read_integer("1_000_000").small == 1000000);
    CHECK(language::read_integer("0xFF").small == 255);
    CHECK(language::read_integer("0b1010").small == 10);
    CHECK(language::read_integer("0o17").small == 15);
    CHECK(language::read_integer("9223372036854775807").small == INT64_MAX);
    CHECK_FALSE(language::read_integer("9223372036854775808").small);
    CHECK(language::read_integer("0xFFFFFFFFFFFFFFFFFFFF").digits == "1208925819614629174706175");
    CHECK(language::read_integer("0x1000000000000000000000000").digits == "79228162514264337593543950336");
    CHECK(language::read_integer("000").digits == "0");
}

TEST_CASE("floats are read to the nearest double") {
    CHECK(language::read_float("0.1") == 0.1);
    CHECK(language::read_float("1_0.5e-3") == 10.5e-3);
    CHECK(language::read_float("5.") == 5.0);
    CHECK(language::read_float(".5E1") == 5.0);
}

TEST_CASE("a number ends where Python ends it") {
    CHECK(language::scan_number("1if").length == 1);
    CHECK(language::scan_number("1.real").length == 1 + 1 + 4);
    CHECK(language::scan_number("1.real").kind == TokenKind::error);
    CHECK(language::scan_number("1..real").length == 2);
    CHECK(language::scan_number("1e5").kind == TokenKind::floating);
    CHECK(language::scan_number("0x").kind == TokenKind::error);
    CHECK(language::scan_number("0b12").kind == TokenKind::error);
    CHECK(language::scan_number("1__0").kind == TokenKind::error);
    CHECK(language::scan_number("00").kind == TokenKind::integer);
    CHECK(language::scan_number("01").kind == TokenKind::error);
    CHECK(language::scan_number("01.5").kind == TokenKind::floating);
    CHECK(language::scan_number(std::string(4300, '1')).kind == TokenKind::integer);
    CHECK(language::scan_number(std::string(4301, '1')).message ==
          "an integer literal has at most 4300 digits");
}

namespace {

std::string decoded(const std::string& literal) {
    const text::SourceText source("FILE", literal);
    const auto form = language::string_form(source, {0, source.size()});
    std::string out;
    const auto wrong = language::decode_string(source, form.content, form, out);
    return wrong ? "error: " + wrong->message : out;
}

}  // namespace

TEST_CASE("escapes") {
    CHECK(decoded(R"('a\n\t\\\'\"')") == "a\n\t\\'\"");
    CHECK(decoded(R"('\x41\u00e4\U0001F600\101')") ==
          "A\xC3\xA4\xF0\x9F\x98\x80"
          "A");
    CHECK(decoded(R"('\d')") == "\\d");
    CHECK(decoded(R"(r'\n\'')") == R"(\n\')");
    CHECK(decoded(R"(b'\xff\u0041')") == "\xFF\\u0041");
    CHECK(decoded("'a\\\nb'") == "ab");
    CHECK(decoded("'''a\r\nb'''") == "a\nb");
    CHECK(decoded("'\\0'") == std::string(1, '\0'));
    CHECK(decoded(R"('\ud800')") == "error: surrogate code points are not part of the language");
    CHECK(decoded(R"('\U00110000')") == "error: illegal Unicode character");
    CHECK(decoded(R"('\u12')") == "error: truncated \\u escape");
    CHECK(decoded("\"\"").empty());
    CHECK(decoded("''''''").empty());
}

TEST_CASE("comments are kept with their places") {
    const text::SourceText source("FILE", "N = 3  # param 1..5\n# expect: 3\nf(  # inside\n)\n'# no'\n");
    const auto comments = language::lex(source).comments;
    REQUIRE(comments.size() == 3);
    CHECK(source.slice(comments[0]) == "# param 1..5");
    CHECK(source.slice(comments[1]) == "# expect: 3");
    CHECK(source.slice(comments[2]) == "# inside");
}

TEST_CASE("comments of lines that are read twice are kept once") {
    const text::SourceText source("FILE", "f(  # one\nx  # two\ndef g():  # three\n    pass\n");
    CHECK(language::lex(source).comments.size() == 3);
}
