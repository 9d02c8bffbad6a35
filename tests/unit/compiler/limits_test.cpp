// Large programs: long jumps, long displays, many arguments, multiplying finally bodies.
#include "tests/unit/compiler/compiling.h"

#include <doctest/doctest.h>

using namespace interleave::language::testing;

namespace {

std::string repeat(const std::string& text, int times) {
    std::string out;
    for (int n = 0; n < times; ++n) out += text;
    return out;
}

std::string problem(const std::string& text) {
    const auto result = compile_text(text);
    if (!result.program) return result.diagnostics.at(0).message;
    return interleave::bytecode::verify(*result.program);
}

}  // namespace

TEST_CASE("a jump over more than 32,767 instructions is made long") {
    // x += 1 is three instructions at module level: 11,000 of them are too many for 16 bits.
    const std::string body = repeat("    x+=1\n", 11'000);
    CHECK(problem("x = 0\nwhile x < 5:\n" + body + "print(x)\n").empty());
    CHECK(problem("x = 0\nfor i in range(3):\n" + body + "print(x)\n").empty());
    CHECK(problem("def f(x):\n  if x < 1:\n" + repeat("     x=x.y\n", 20'000) + "  return x\n").empty());
}

TEST_CASE("long displays and calls need few registers") {
    CHECK(problem("a = [" + repeat("x,", 20'000) + "]\nx = 1\n").empty());
    CHECK(problem("a = (" + repeat("x,", 20'000) + ")\nx = 1\n").empty());
    CHECK(problem("a = [" + repeat("1,", 100'000) + "]\n").empty());
    CHECK(problem("print(" + repeat("1,", 20'000) + ")\n").empty());
}

TEST_CASE("too many variables for a function") {
    std::string text = "def f():\n";
    for (int n = 0; n < 5'000; ++n) text += "    v" + std::to_string(n) + " = 1\n";
    CHECK(problem(text) == "the program is too large: too many variables and intermediate values in 'f'");
}

TEST_CASE("finally bodies inside each other double with each level") {
    std::string text;
    std::string indent;
    for (int n = 0; n < 60; ++n) {
        text += indent + "try:\n" + indent + " x()\n" + indent + "finally:\n";
        indent += " ";
    }
    CHECK(problem(text + indent + "x()\n") ==
          "the program is too large: too many instructions in '<module>'");
}
