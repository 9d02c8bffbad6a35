#include "core/explore/schedule.h"

#include "core/bytecode/program.h"
#include "core/explore/random.h"

#include <doctest/doctest.h>

using namespace interleave::explore;
using interleave::bytecode::Code;
using interleave::bytecode::Constant;
using interleave::bytecode::Opcode;

TEST_CASE("the text of a schedule") {
    CHECK(Schedule{}.text() == "i1-any-");
    CHECK(Schedule{{0}, 0x3f2a9c}.text() == "i1-3f2a9c-0");
    CHECK(Schedule{{0, 0, 0, 1, 2, 2, 2, 2, 0}, 0xab}.text() == "i1-0000ab-0x3.1.2x4.0");
    CHECK(Schedule{{12, 12, 1}, std::nullopt}.text() == "i1-any-12x2.1");
}

TEST_CASE("what text() writes is read back") {
    RandomNumbers numbers(7);
    for (int i = 0; i < 1000; ++i) {
        Schedule s;
        if (numbers.below(2) == 0) s.check = static_cast<std::uint32_t>(numbers.below(1 << 24));
        const auto runs = numbers.below(20);
        for (std::uint64_t r = 0; r < runs; ++r) {
            s.moves.insert(s.moves.end(), numbers.below(30),
                           static_cast<ThreadId>(numbers.below(i % 2 == 0 ? 3 : 65536)));
        }
        const ParsedSchedule parsed = parse_schedule(s.text());
        REQUIRE_FALSE(parsed.error);
        REQUIRE(parsed.schedule == s);
    }
}

TEST_CASE("white space around a schedule and runs that could be joined are fine") {
    CHECK(parse_schedule("  i1-any-0.0x2.1\n").schedule.moves == std::vector<ThreadId>{0, 0, 0, 1});
}

TEST_CASE("what is wrong with a schedule, and where") {
    const auto error = [](const char* text) {
        const ParsedSchedule parsed = parse_schedule(text);
        return parsed.error ? parsed.error->message() : std::string("no error");
    };
    CHECK(error("") == "schedule, position 1: a schedule begins with \"i1-\"");
    CHECK(error("hello") == "schedule, position 1: a schedule begins with \"i1-\"");
    CHECK(error("i2-any-0") == "schedule, position 1: unknown version of the schedule format");
    CHECK(error("i12-any-0") == "schedule, position 1: unknown version of the schedule format");
    CHECK(error("i1") == "schedule, position 3: '-' expected");
    CHECK(error("i1-") == "schedule, position 4: six hexadecimal digits or \"any\" expected");
    CHECK(error("i1-3f2a9-0") == "schedule, position 9: six hexadecimal digits or \"any\" expected");
    CHECK(error("i1-3F2A9C-0") == "schedule, position 5: six hexadecimal digits or \"any\" expected");
    CHECK(error("i1-any") == "schedule, position 7: '-' expected");
    CHECK(error("i1-any-x3") == "schedule, position 8: thread number expected");
    CHECK(error("i1-any-0x") == "schedule, position 10: number of steps expected");
    CHECK(error("i1-any-0x0") == "schedule, position 10: number of steps must be at least 1");
    CHECK(error("i1-any-0.") == "schedule, position 10: thread number expected");
    CHECK(error("i1-any-0 1") == "schedule, position 9: '.' or the end expected");
    CHECK(error("i1-any-65536") == "schedule, position 8: thread number too large");
    CHECK(error("i1-any-99999999999999999999999") == "schedule, position 8: thread number too large");
    CHECK(error("i1-any-0x10000001") == "schedule, position 8: more than 10000000 steps");
    CHECK(error("i1-any-0x9999999.1x9") == "schedule, position 18: more than 10000000 steps");
    CHECK(error("i1-any-0x2.1") == "no error");
}

TEST_CASE("context switches") {
    CHECK(Schedule{}.switches() == 0);
    CHECK(Schedule{{0, 0, 0}, {}}.switches() == 0);
    CHECK(Schedule{{1}, {}}.switches() == 1);
    CHECK(Schedule{{0, 1, 1, 0, 2}, {}}.switches() == 3);
}

TEST_CASE("a schedule for another program is recognised") {
    interleave::bytecode::Program program;
    Code code;
    code.instructions = {{Opcode::load_int_, 0, 0, 0, 7}};
    program.codes.push_back(code);
    program.constants.push_back(Constant{std::int64_t{2}});
    interleave::bytecode::Program other = program;
    other.constants[0] = Constant{std::int64_t{3}};
    CHECK(check_of(program) != check_of(other));
    CHECK(check_of(program) < 1u << 24);

    Schedule s{{0}, check_of(program)};
    CHECK_FALSE(misfit(s, program));
    REQUIRE(misfit(s, other));
    CHECK(misfit(s, other)->starts_with(
        "this schedule was made for another program, or for other values of its parameters"));
    s.check.reset();
    CHECK_FALSE(misfit(s, other));
}
