#include "core/bytecode/verify.h"

#include "tests/unit/bytecode/build.h"

#include <doctest/doctest.h>

using namespace interleave::bytecode;
using namespace interleave::bytecode::testing;

namespace {

std::string problem(Program p) {
    compute_liveness(p);
    return verify(p);
}

const Instruction give_back = make(Opcode::return_value_, 0);
const Instruction set_0 = make(Opcode::load_int_, 0);

}  // namespace

TEST_CASE("a well-formed code passes") { CHECK(problem(program(1, {set_0, give_back})).empty()); }

TEST_CASE("operands out of range") {
    CHECK(problem(program(1, {make(Opcode::load_const_, 0, 1), give_back})) ==
          "f: 0: load_const: no constant 1");
    CHECK(problem(program(1, {make(Opcode::load_global_, 0, 1), give_back})) ==
          "f: 0: load_global: no global 1");
    CHECK(problem(program(1, {make(Opcode::load_builtin_, 0, 2), give_back})) ==
          "f: 0: load_builtin: no name 2");
    Program p = program(1, {make(Opcode::load_int_, 1), give_back});
    CHECK(verify(p) == "f: 0: load_int: register 1 does not exist");
}

TEST_CASE("control stays inside, and goes backward by loop only") {
    CHECK(problem(program(1, {set_0})) == "f: control runs off the end");
    Program out = program(1, {make_jump(Opcode::jump_, 5), give_back});
    CHECK(verify(out) == "f: 0: jump: jumps out of the code");
    Program back = program(1, {set_0, make_jump(Opcode::jump_, -2), give_back});
    CHECK(verify(back) == "f: 1: jump: jumps backward");
    Program forward = program(1, {set_0, make_jump(Opcode::loop_, 0), give_back});
    CHECK(verify(forward) == "f: 1: loop: jumps forward");
}

TEST_CASE("nothing is live above a call's window") {
    // %1 is read behind the call whose window starts at %0: the callee's registers overlay it.
    Program p = program(
        2, {set_0, make(Opcode::load_int_, 1), make(Opcode::call_, 0, 0), make(Opcode::return_value_, 1)});
    CHECK(problem(p) == "f: 2: call: register 1 is live above the window");
}

TEST_CASE("exception ranges are nested, inner ones first") {
    Program p = program(1, {set_0, set_0, set_0, give_back});
    p.codes[0].exceptions = {{0, 3, 3, 0}, {1, 2, 3, 0}};
    CHECK(problem(p) == "f: exception ranges cross, or an outer one comes first");
    p.codes[0].exceptions = {{1, 2, 3, 0}, {0, 3, 3, 0}};
    CHECK(problem(p).empty());
    p.codes[0].exceptions = {{0, 2, 3, 0}, {1, 3, 3, 0}};
    CHECK(problem(p) == "f: exception ranges cross, or an outer one comes first");
}

TEST_CASE("temporaries are written before they are read") {
    CHECK(problem(program(1, {give_back})) == "f: register 0 may be read before it is written");
    Program p = program(1, {give_back});
    p.codes[0].variables = {{"x", 0, false}};  // a variable starts out unbound, which may be read
    CHECK(problem(p).empty());
}
