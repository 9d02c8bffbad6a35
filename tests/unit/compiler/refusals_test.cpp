#include "core/language/compiler_advice.h"
#include "core/language/outside.h"
#include "core/lessons/catalogue.h"
#include "tests/unit/compiler/compiling.h"

#include <doctest/doctest.h>

#include <map>

using namespace interleave::language;
using namespace interleave::language::testing;

namespace {

/// Every text of the lesson on the language.
std::string page_of_the_language() {
    const interleave::lessons::Topic& topic = interleave::lessons::catalogue().front();
    std::string page = topic.intro;
    for (const auto& example : topic.examples) {
        page += example.intro;
        for (const auto& variant : example.variants) page += variant.intro;
    }
    return page;
}

std::string message(const std::string& text) {
    const auto result = compile_text(text);
    CHECK(result.program == nullptr);
    if (result.diagnostics.size() != 1) return std::to_string(result.diagnostics.size()) + " diagnostics";
    return result.diagnostics[0].message;
}

}  // namespace

TEST_CASE("the place, the reason and the way out") {
    CHECK(complaints("a = 1j\n") ==
          "test.py:1:5: error: complex numbers are not part of the language\n"
          "    a = 1j\n"
          "        ^~\n"
          "    Keep the real and the imaginary part in two float variables.\n");
}

TEST_CASE("what is outside the language is named, with a way out, and is on the page of the language") {
    const std::string page = page_of_the_language();
    const auto check = [&](const Outside& each) {
        CAPTURE(each.example);
        const auto result = compile_text(std::string(each.example));
        CHECK(result.program == nullptr);
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.diagnostics[0].message == each.message);
        CHECK(result.diagnostics[0].advice == each.advice);
        CHECK(page.find("`" + std::string(each.message) + "`") != std::string::npos);
    };
    for (const Outside& each : outside::constructs) check(each);
    for (const Outside& each : outside::functions) check(each);
}

TEST_CASE("a name that the program stores is no built-in function") {
    CHECK(complaints("def eval(text):\n    return text\nprint(eval('1'))\n").empty());
    CHECK(complaints("def f(help):\n    return help\n").empty());
    CHECK(message("def f():\n    return eval('1')\n") == "the function 'eval' is not part of the language");
}

TEST_CASE("modules that are not there are told with those that are") {
    const auto result = compile_text("import numpy\n");
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].message == "there is no module 'numpy'");
    CHECK(result.diagnostics[0].advice == "Available modules: concurrent.futures, threading, time.");
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
    const std::map<std::string_view, std::string_view> expected = {
        {"aiofiles", "Use open(): files are kept in memory here, so reading them does not wait."},
        {"aiohttp", network},
        {"ctypes", "Use the atomic numbers of the module interleave, or a Lock around ordinary variables."},
        {"gc", "Memory is given back by itself here, and no program can see when."},
        {"http", network},
        {"httpx", network},
        {"pickle",
         "Use copy.deepcopy for a copy, json for text. What goes to another process is copied by itself."},
        {"re", "Use the methods of str: find, split, partition, replace, startswith, isdigit."},
        {"requests", network},
        {"select", streams},
        {"selectors", streams},
        {"signal",
         "No signals reach a program here. Let a thread ask a threading.Event whether it is to stop."},
        {"socket", streams},
        {"socketserver", streams},
        {"ssl", streams},
        {"subprocess",
         "No other program can be started here. multiprocessing.Process starts a function of this one."},
        {"urllib", network},
        {"weakref",
         "Memory is given back by itself here, and no program can see when. Use an ordinary reference."}};
    CHECK(module_advice().size() == expected.size());  // whoever adds one writes its whole text here too
    for (const auto& [module, advice] : expected) {
        for (const std::string& import :
             {"import " + std::string(module), "import " + std::string(module) + ".part",
              "from " + std::string(module) + " import name"}) {
            CAPTURE(import);
            const auto result = compile_text(import + "\n");
            REQUIRE(result.diagnostics.size() == 1);
            CHECK(result.diagnostics[0].message.starts_with("there is no module '" + std::string(module)));
            CHECK(result.diagnostics[0].advice == advice);
        }
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
