#include "tests/unit/compiler/compiling.h"

#include <doctest/doctest.h>

using namespace interleave::language::testing;

namespace {

std::string message(const std::string& text) {
    const auto result = compile_text(text);
    CHECK(result.program == nullptr);
    if (result.diagnostics.size() != 1) return std::to_string(result.diagnostics.size()) + " diagnostics";
    return result.diagnostics[0].message;
}

}  // namespace

TEST_CASE("what the machine cannot do yet is refused by name") {
    const std::string yet = " not part of Interleave's language yet";
    CHECK(complaints("a = b @ c\n") ==
          "test.py:1:7: error: the operator '@' (matrix multiplication) is not part of the language\n"
          "    a = b @ c\n"
          "          ^\n"
          "    Write the multiplication with loops or with a function.\n");
    CHECK(message("from time import *\n") == "'from time import *' is" + yet);
}

/// What the documentation calls outside the language, each with all that is said about it.
TEST_CASE("what is outside the language is named, with a way out") {
    struct Outside {
        std::string construct, program, message, advice;
    };
    const Outside table[] = {
        {"metaclasses", "class A(metaclass=M):\n    pass\n", "metaclasses are not part of the language",
         "Use a class decorator, or a function that makes the objects."},
        {"unpacking in bases", "class A(*B):\n    pass\n",
         "unpacking in the bases of a class is not part of the language", "Write the base class by name."},
        {"matrix multiplication", "a = b @ c\n",
         "the operator '@' (matrix multiplication) is not part of the language",
         "Write the multiplication with loops or with a function."},
        {"complex numbers", "a = 1j\n", "complex numbers are not part of the language",
         "Keep the real and the imaginary part in two float variables."},
        {"relative imports", "from . import a\n", "relative imports are not part of the language",
         "A program is one file; import only the modules that the language has."},
        {"modules that are not there", "import numpy\n", "there is no module 'numpy'",
         "Available modules: concurrent.futures, threading, time."},
        {"named Unicode characters", "a = '\\N{BULLET}'\n", "\\N{...} is not part of the language",
         "Write the character itself, or its number as \\uXXXX."},
    };
    for (const Outside& each : table) {
        CAPTURE(each.construct);
        const auto result = compile_text(each.program);
        CHECK(result.program == nullptr);
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.diagnostics[0].message == each.message);
        CHECK(result.diagnostics[0].advice == each.advice);
    }
}

TEST_CASE("what is refused is refused in dead code and in finally bodies too, and told once") {
    const std::string refused = "class A(metaclass=M):\n        pass\n";
    CHECK(message("def f():\n    return 1\n    " + refused) == "metaclasses are not part of the language");
    CHECK(message("try:\n    print()\nfinally:\n    " + refused) ==
          "metaclasses are not part of the language");
}

TEST_CASE("an ellipsis or a text alone is a statement that does nothing") {
    CHECK(complaints("def f():\n    'text'\n    ...\n").empty());
}

TEST_CASE("modules that programs often import and that are not there: what to use instead") {
    constexpr const char* network =
        "Programs here have no network. To wait as long as an answer would take, sleep: "
        "time.sleep or asyncio.sleep.";
    constexpr const char* streams =
        "Programs here have no network. Threads talk through queue.Queue, processes "
        "through multiprocessing.Pipe.";
    constexpr std::pair<const char*, const char*> table[] = {
        {"import re", "Use the methods of str: find, split, partition, replace, startswith, isdigit."},
        {"import signal",
         "No signals reach a program here. Let a thread ask a threading.Event whether it is to stop."},
        {"import subprocess",
         "No other program can be started here. multiprocessing.Process starts a function of this one."},
        {"import weakref",
         "Memory is given back by itself here, and no program can see when. Use an ordinary reference."},
        {"import requests", network},
        {"from urllib.request import urlopen", network},
        {"import http.client", network},
        {"import socket", streams},
    };
    for (const auto& [program, advice] : table) {
        CAPTURE(program);
        const auto result = compile_text(std::string(program) + "\n");
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.diagnostics[0].message.starts_with("there is no module '"));
        CHECK(result.diagnostics[0].advice == advice);
    }
}

TEST_CASE("unknown modules are refused with a list of those there are") {
    const auto result = compile_text("import numpy\n");
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].code == "unknown-module");
    CHECK(result.diagnostics[0].message == "there is no module 'numpy'");
    CHECK(result.diagnostics[0].advice == "Available modules: concurrent.futures, threading, time.");
    CHECK(complaints("import concurrent.futures as f\nfrom concurrent.futures import wait\n").empty());
}
