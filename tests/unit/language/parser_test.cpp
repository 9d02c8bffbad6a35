#include "core/language/parser.h"

#include <doctest/doctest.h>

using namespace interleave;
using namespace interleave::language;

namespace {

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

std::string first_error(const std::string& program) {
    const auto diagnostics = parse(text::SourceText("FILE", program)).diagnostics;
    return diagnostics.empty() ? "" : diagnostics.front().message;
}

}  // namespace

TEST_CASE("nodes know their place in the text") {
    const text::SourceText source("FILE", "total = f(a, b=1)[2] + -x ** 2\n");
    const ParseResult parsed = parse(source);
    const auto& assign = as<Assign>(*parsed.module.body.at(0));
    CHECK(source.slice(assign.span) == "total = f(a, b=1)[2] + -x ** 2");
    const auto& sum = as<Binary>(*assign.value);
    CHECK(source.slice(sum.span) == "f(a, b=1)[2] + -x ** 2");
    CHECK(source.slice(sum.op_span) == "+");
    CHECK(source.slice(sum.left->span) == "f(a, b=1)[2]");
    CHECK(source.slice(as<Call>(*as<Subscript>(*sum.left).object).arguments.at(1).span) == "b=1");
    CHECK(source.slice(sum.right->span) == "-x ** 2");
}

TEST_CASE("the fields of an f-string know their place in the text") {
    const text::SourceText source("FILE", "print(f'a{{ {value + 1:>{width}}')\n");
    const ParseResult parsed = parse(source);
    REQUIRE(parsed.diagnostics.empty());
    const auto& call = as<Call>(*as<ExpressionStatement>(*parsed.module.body.at(0)).value);
    const auto& parts = as<FormattedString>(*call.arguments.at(0).value).parts;
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].text == "a{ ");
    CHECK(source.slice(parts[1].span) == "{value + 1:>{width}}");
    CHECK(source.slice(parts[1].value->span) == "value + 1");
    REQUIRE(parts[1].format.size() == 2);
    CHECK(source.slice(parts[1].format[1].value->span) == "width");
}

TEST_CASE("one mistake a statement, and the rest of the program is still read") {
    const ParseResult parsed =
        parse(text::SourceText("FILE", "if x\n    y = = 1\nelse:\n    z = 1 +\na = 1\ndef f(:\n    pass\n"));
    CHECK(parsed.diagnostics.size() == 4);
    CHECK(dump(parsed.module) == "a = 1\n");
}

TEST_CASE("at most twenty mistakes are reported") {
    CHECK(parse(text::SourceText("FILE", repeated("x = = 1\n", 50))).diagnostics.size() == 20);
    CHECK(parse(text::SourceText("FILE", repeated("x = $\n", 50))).diagnostics.size() == 20);
    CHECK(parse(text::SourceText("FILE", repeated("x = (\n", 50))).diagnostics.size() == 20);
}

TEST_CASE("depth has a limit and a message, never a crash") {
    CHECK(first_error("x = " + repeated("(", 200) + repeated(")", 200) + "\n").empty());
    CHECK(first_error("x = " + repeated("(", 201) + repeated(")", 201) + "\n") ==
          "too many nested brackets (the limit is 200)");
    CHECK(first_error("x = " + repeated("[", 100000) + "\n") ==
          "too many nested brackets (the limit is 200)");
    CHECK(first_error("x = " + repeated("-", 400) + "1\n").empty());
    CHECK(first_error("x = " + repeated("-", 30000) + "1\n") ==
          "the expression is nested too deeply (the limit is 500)");
    CHECK(first_error("x = " + repeated("not ", 30000) + "1\n") ==
          "the expression is nested too deeply (the limit is 500)");
    CHECK(first_error("x = 1" + repeated(" + 1", 400) + "\n").empty());
    CHECK(first_error("x = 1" + repeated(" + 1", 30000) + "\n") ==
          "the expression is too long (the limit is 500 operators in a row)");
    CHECK(first_error("x = a" + repeated(".b", 30000) + "\n") ==
          "the expression is too long (the limit is 500 operators in a row)");
    CHECK(first_error("x = 1" + repeated(" ** 1", 30000) + "\n") ==
          "the expression is nested too deeply (the limit is 500)");
    CHECK(first_error("x = " + repeated("lambda: ", 20000) + "1\n") ==
          "the expression is nested too deeply (the limit is 500)");
    CHECK(first_error("x = a" + repeated(" if b else c", 20000) + "\n") ==
          "the expression is nested too deeply (the limit is 500)");
    CHECK(first_error("x = 1" + repeated(" and 1", 30000) + "\n").empty());
    std::string blocks;
    for (int i = 0; i < 300; ++i) blocks += std::string(static_cast<std::size_t>(i), ' ') + "if x:\n";
    CHECK(first_error(blocks) == "too many levels of indentation (the limit is 100)");
    CHECK(first_error("if x:\n    pass\n" + repeated("elif y:\n    pass\n", 5000)).empty());
}

TEST_CASE("a text that cannot be read gives one diagnostic") {
    CHECK(first_error("x = '\xFF'\n") == "the program text is not UTF-8");
    CHECK(first_error(std::string(300 * 1024, '\n')) == "the program text is longer than 256 KiB");
    CHECK(parse(text::SourceText("FILE", "x = '\xFF'\n(\n")).diagnostics.size() == 1);
}

TEST_CASE("line ends, byte order mark and a missing last line end do not matter") {
    const std::string expected = "if x\n    y = 1\nz = 2\n";
    for (const char* program :
         {"if x:\n    y = 1\nz = 2", "if x:\r\n    y = 1\r\nz = 2\r\n", "if x:\r    y = 1\rz = 2\r",
          "\xEF\xBB\xBFif x:\n    y = 1\nz = 2\n", "if x:\n\ty = 1\n\n  # c\nz = \\\n  2\n"}) {
        const ParseResult parsed = parse(text::SourceText("FILE", program));
        CHECK(parsed.diagnostics.empty());
        CHECK(dump(parsed.module) == expected);
    }
}

TEST_CASE("names may have letters of any script") {
    CHECK(first_error("\xC3\xA4pfel = \xCF\x80 + \xE5\x90\x8D\n").empty());
}
