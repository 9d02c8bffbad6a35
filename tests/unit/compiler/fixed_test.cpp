#include "tests/unit/compiler/compiling.h"

#include <doctest/doctest.h>

using namespace interleave::language::testing;

namespace {

/// The program's globals: "name" when it can change, "name!" when it is fixed, "name?" when it hides a builtin.
std::string globals(const std::string& text) {
    const auto result = compile_text(text);
    REQUIRE(result.program);
    std::string out;
    for (const auto& g : result.program->globals) {
        out += (out.empty() ? "" : " ") + g.name + (g.fixed ? "!" : "") + (g.shadows_builtin ? "?" : "");
    }
    return out;
}

}  // namespace

TEST_CASE("a name stored once at module level never changes") {
    CHECK(globals("a = 1\n") == "a!");
    CHECK(globals("def f():\n    pass\n") == "f!");
    CHECK(globals("import time\nfrom threading import Lock as L\n") == "time! L!");
    CHECK(globals("if len('a'):\n    a = 1\n") == "a!");
    CHECK(globals("with a as b:\n    pass\n") == "a b!");
}

TEST_CASE("a name stored twice, in a loop, in a function, or deleted may change") {
    CHECK(globals("a = 1\na = 2\n") == "a");
    CHECK(globals("a = 1\na += 2\n") == "a");
    CHECK(globals("while len('a'):\n    a = 1\n") == "a");
    CHECK(globals("for a in range(3):\n    pass\n") == "a");
    CHECK(globals("def f():\n    global a\n    a = 1\n") == "f! a");
    CHECK(globals("a = 1\ndel a\n") == "a");
    CHECK(globals("a = 1\ndef f():\n    global a\n    del a\n") == "a f!");
    CHECK(globals("try:\n    print()\nexcept Exception as a:\n    pass\n") == "a");
    CHECK(globals("[(a := i) for i in range(3)]\n") == "a");
}

TEST_CASE("builtins are no globals, unless the program has a name of its own") {
    CHECK(globals("print(len)\n").empty());
    CHECK(globals("def f():\n    print = 1\n    return print\n") == "f!");
    CHECK(globals("print(1)\nprint = 2\n") == "print!?");
    CHECK(globals("missing\n") == "missing");
    CHECK(globals("if __name__ == '__main__':\n    pass\n").empty());
}
