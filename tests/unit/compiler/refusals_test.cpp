#include "tests/unit/compiler/compiling.h"

#include <doctest/doctest.h>

using namespace interleave::language::testing;

namespace {

std::string message(const std::string& text) {
    const auto result = compile_text(text);
    CHECK(result.program == nullptr);
    if (result.diagnostics.size() != 1) return std::to_string(result.diagnostics.size()) + " diagnostics";
    CHECK(result.diagnostics[0].code == "unsupported");
    return result.diagnostics[0].message;
}

}  // namespace

TEST_CASE("what the machine cannot do yet is refused by name") {
    CHECK(complaints("class A:\n    pass\n") ==
          "test.py:1:1: error: class definitions are not part of Interleave's language yet\n"
          "    class A:\n"
          "    ^~~~~~~\n"
          "    Use functions and global variables.\n");
    const std::string yet = " not part of Interleave's language yet";
    CHECK(message("def f():\n    yield 1\n") == "generators (functions with 'yield') are" + yet);
    CHECK(message("async def f():\n    pass\n") == "'async def' is" + yet);
    CHECK(message("print(x for x in [])\n") == "generator expressions are" + yet);
    CHECK(message("print((x for x in []), 1)\n") == "generator expressions are" + yet);
    CHECK(message("a = b'x'\n") == "bytes are" + yet);
    CHECK(message("a = ...\n") == "'...' as a value is" + yet);
    CHECK(message("try:\n    pass\nexcept* ValueError:\n    pass\n") == "'except*' is" + yet);
}

TEST_CASE("what is refused is refused in dead code and in finally bodies too, and told once") {
    CHECK(message("def f():\n    return 1\n    a = b'x'\n") ==
          "bytes are not part of Interleave's language yet");
    CHECK(message("try:\n    print()\nfinally:\n    a = b'x'\n") ==
          "bytes are not part of Interleave's language yet");
}

TEST_CASE("an ellipsis or a text alone is a statement that does nothing") {
    CHECK(complaints("def f():\n    'text'\n    ...\n").empty());
}

TEST_CASE("unknown modules are refused with a list of those there are") {
    const auto result = compile_text("import numpy\n");
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].code == "unknown-module");
    CHECK(result.diagnostics[0].message == "there is no module 'numpy'");
    CHECK(result.diagnostics[0].advice == "Available modules: concurrent.futures, threading, time.");
    CHECK(complaints("import concurrent.futures as f\nfrom concurrent.futures import wait\n").empty());
    CHECK(message("import concurrent.futures\n") ==
          "importing 'concurrent.futures' without 'as' is not part of Interleave's language yet");
}
