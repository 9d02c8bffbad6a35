#include "core/bytecode/effects.h"

#include "tests/unit/bytecode/build.h"

#include <doctest/doctest.h>

using namespace interleave::bytecode;
using namespace interleave::bytecode::testing;

namespace {

std::string text(const std::vector<RegisterRange>& ranges) {
    std::string out;
    for (const RegisterRange r : ranges) {
        for (int n = 0; n < r.count; ++n) out += std::to_string(r.first + n) + " ";
    }
    return out;
}

std::string effects(const Instruction& i, const std::vector<Code>& codes = {}) {
    Effects e;
    effects_of(i, codes, e);
    return "reads " + text(e.uses) + "writes " + text(e.definitions) + "next " +
           text(e.definitions_falling_through);
}

}  // namespace

TEST_CASE("registers an instruction reads and writes") {
    CHECK(effects(make(Opcode::add_, 3, 1, 2)) == "reads 1 2 writes 3 next ");
    CHECK(effects(make(Opcode::make_cell_, 4)) == "reads 4 writes 4 next ");
    CHECK(effects(make(Opcode::load_method_, 4, 1)) == "reads 1 writes 4 5 next ");
    CHECK(effects(make(Opcode::store_global_, 4, 0)) == "reads 4 writes next ");
    CHECK(effects(make(Opcode::load_int_, 4, 7, 9)) == "reads writes 4 next ");
}

TEST_CASE("a window is the callable, self where there is one, and the arguments") {
    CHECK(effects(make(Opcode::call_, 2, 0)) == "reads 2 writes 2 next ");
    CHECK(effects(make(Opcode::call_, 2, 3)) == "reads 2 3 4 5 writes 2 next ");
    CHECK(effects(make(Opcode::call_method_, 2, 1)) == "reads 2 3 4 writes 2 next ");
    CHECK(effects(make(Opcode::call_keywords_, 2, 2, 0)) == "reads 2 3 4 writes 2 next ");
    CHECK(effects(make(Opcode::call_spread_, 2, 0)) == "reads 2 3 writes 2 next ");
    CHECK(effects(make(Opcode::call_spread_, 2, 1)) == "reads 2 3 4 writes 2 next ");
}

TEST_CASE("ranges take their count from c, or from x where c is taken") {
    CHECK(effects(make(Opcode::build_list_, 0, 5, 3)) == "reads 5 6 7 writes 0 next ");
    CHECK(effects(make(Opcode::build_slice_, 0, 5, 0, 2)) == "reads 5 6 writes 0 next ");
    CHECK(effects(make(Opcode::unpack_, 5, 0, 3)) == "reads 0 writes 5 6 7 next ");
    CHECK(effects(make(Opcode::format_value_, 0, 1, 2)) == "reads 1 2 writes 0 next ");
    CHECK(effects(make(Opcode::format_value_, 0, 1, 2, 128)) == "reads 1 writes 0 next ");
    CHECK(effects(make(Opcode::raise_assertion_, 3)) == "reads writes next ");
    CHECK(effects(make(Opcode::raise_assertion_, 3, 0, 0, 1)) == "reads 3 writes next ");
}

TEST_CASE("make_function reads its defaults and the cells its code captures") {
    Code inner;
    inner.free_cell_registers = {7, 9};
    CHECK(effects(make(Opcode::make_function_, 0, 0, 4, 2), {inner}) == "reads 4 5 7 9 writes 0 next ");
}

TEST_CASE("for_next writes the item only when there is one") {
    CHECK(effects(make(Opcode::for_begin_, 2, 5)) == "reads 5 writes 2 3 4 next ");
    CHECK(effects(make(Opcode::for_next_, 2, 6)) == "reads 2 3 4 writes 2 3 4 next 6 ");
}
