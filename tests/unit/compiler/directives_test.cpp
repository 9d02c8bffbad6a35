#include "tests/unit/compiler/compiling.h"

#include <doctest/doctest.h>

using namespace interleave::language::testing;

TEST_CASE("a parameter has a range and a value for exploring") {
    const auto result = compile_text(
        "# param is no directive here\nN = 100_000  # param 1..1_000_000, explore 2\nM = -3 # param -5..5\n");
    REQUIRE(result.diagnostics.empty());
    REQUIRE(result.parameters.size() == 2);
    const auto& n = result.parameters[0];
    CHECK(n.name == "N");
    CHECK(n.value == 100'000);
    CHECK(n.minimum == 1);
    CHECK(n.maximum == 1'000'000);
    CHECK(n.explore_value == 2);
    CHECK(n.line == 2);
    const auto& m = result.parameters[1];
    CHECK(m.minimum == -5);
    CHECK(m.explore_value == -3);  // none named: the value itself
}

TEST_CASE("a given value replaces the constant") {
    const auto with = [](std::int64_t value) {
        const auto result = compile_text("N = 7  # param 1..9\n", {{"N", value}});
        return result.program->constants.at(0).value;
    };
    CHECK(with(3) == interleave::bytecode::Constant{std::int64_t{3}}.value);
    CHECK(compile_text("N = 7  # param 1..9\n", {{"N", 3}}).parameters.at(0).value == 7);
}

TEST_CASE("mistakes in directives are told") {
    CHECK(complaints("N = 7  # param 1.9\n") ==
          "test.py:1:8: error: this 'param' directive is not complete\n"
          "    N = 7  # param 1.9\n"
          "           ^~~~~~~~~~~\n"
          "    Write it like this: N = 100_000  # param 1..1_000_000, explore 2\n");
    const auto message = [](const std::string& text, std::map<std::string, std::int64_t> values = {}) {
        const auto result = compile_text(text, std::move(values));
        REQUIRE(result.diagnostics.size() == 1);
        CHECK(result.program == nullptr);
        return result.diagnostics[0].message;
    };
    CHECK(message("N = 7  # param 9..1\n") == "the range 9..1 is empty");
    CHECK(message("N = 7  # param 8..9\n") == "the value 7 is not in 8..9");
    CHECK(message("N = 7  # param 1..9, explore 0\n") == "the value for exploring, 0, is not in 1..9");
    CHECK(message("N = 7  # param 1..9, explore\n") == "this 'param' directive is not complete");
    CHECK(message("N = 7  # param 1..9 or so\n") == "this 'param' directive is not complete");
    CHECK(message("N = 7.5  # param 1..9\n") == "a parameter must be an assignment of an integer to a name");
    CHECK(message("N = 7  # param 1..9\nN = 8  # param 1..9\n") == "'N' is a parameter already");
    CHECK(message("N = 7  # param 1..9\n", {{"N", 10}}) == "'N' cannot be 10: its range is 1..9");
    CHECK(message("N = 7  # param 1..9\n", {{"M", 1}}) == "the program has no parameter 'M'");
}
