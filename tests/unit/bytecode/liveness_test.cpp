#include "tests/unit/bytecode/build.h"

#include <doctest/doctest.h>

using namespace interleave::bytecode;
using namespace interleave::bytecode::testing;

namespace {

Code with_liveness(Program p) {
    compute_liveness(p);
    return p.codes[0];
}

}  // namespace

TEST_CASE("a register is live from its value to its last use") {
    const Code code = with_liveness(program(3, {make(Opcode::load_int_, 1, 0, 5),  // %1 = 5
                                                make(Opcode::add_, 2, 0, 1),       // %2 = %0 + %1
                                                make(Opcode::return_value_, 2)}));
    CHECK(live(code, 0) == "0");  // %1 and %2 have no value yet
    CHECK(live(code, 1) == "01");
    CHECK(live(code, 2) == "2");  // nobody reads %0 and %1 again
}

TEST_CASE("around a loop, what the next round reads is live at the end of this one") {
    // 0: %1 = 0   1: while %1 < %0   2: %1 = %1 + 1   3: back to 1   4: return %1
    Instruction head = make(Opcode::jump_if_less_, 1, 0, 2);  // to 4
    const Code code =
        with_liveness(program(3, {make(Opcode::load_int_, 1), head, make(Opcode::add_int_, 1, 1, 1),
                                  make_jump(Opcode::loop_, -3), make(Opcode::return_value_, 1)}));
    CHECK(live(code, 0) == "0");
    CHECK(live(code, 1) == "01");
    CHECK(live(code, 3) == "01");  // %0 is read in the next round
    CHECK(live(code, 4) == "1");
}

TEST_CASE("the item of a for keeps its old value when the loop ends") {
    // 0: begin %1..%3 over %0   1: next into %4, or on to 3   2: back to 1   3: return %4
    const Code code =
        with_liveness(program(5, {make(Opcode::for_begin_, 1, 0), make(Opcode::for_next_, 1, 4, 1),
                                  make_jump(Opcode::loop_, -2), make(Opcode::return_value_, 4)}));
    CHECK(live(code, 0) == "04");  // over an empty %0, the value %4 had before is returned
    CHECK(live(code, 1) == "1234");
    CHECK(live(code, 2) == "1234");
    CHECK(live(code, 3) == "4");  // the iterator is no longer
}

TEST_CASE("what a handler reads is live in its whole range, even where it is about to be written") {
    // 0: %0 = 1   1: %0 = 2   2: return %0   handler 3: return %0 of the range 0..1; the exception comes in %1
    Program p = program(2, {make(Opcode::load_int_, 0, 0, 1), make(Opcode::load_int_, 0, 0, 2),
                            make(Opcode::return_value_, 0), make(Opcode::return_value_, 0)});
    p.codes[0].exceptions = {{0, 2, 3, 1}};
    CHECK(live(with_liveness(p), 0) == "0");
    CHECK(live(with_liveness(p), 1) == "0");
    p.codes[0].exceptions = {{0, 1, 3, 0}};  // the handler's own target comes with the exception
    CHECK(live(with_liveness(p), 0).empty());
}

TEST_CASE("an exception goes to the innermost range only") {
    // handlers: 2 returns %0, 3 returns %1; the range of the first lies in the range of the second
    Program p = program(3, {make(Opcode::load_global_, 2), make(Opcode::return_value_, 2),
                            make(Opcode::return_value_, 0), make(Opcode::return_value_, 1)});
    p.codes[0].exceptions = {{0, 1, 2, 2}, {0, 1, 3, 2}};
    CHECK(live(with_liveness(p), 0) == "0");
}

TEST_CASE("more than 64 registers") {
    const Code code =
        with_liveness(program(130, {make(Opcode::add_, 0, 64, 129), make(Opcode::return_value_, 0)}));
    CHECK(code.live_words == 3);  // 130 bits in words of 64
    CHECK(live(code, 0) == "64129");
    CHECK(live(code, 1) == "0");
}
