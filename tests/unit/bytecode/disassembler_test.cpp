#include "tests/unit/bytecode/build.h"

#include <doctest/doctest.h>

using namespace interleave::bytecode;
using namespace interleave::bytecode::testing;

TEST_CASE("constants, names, jump targets and exception ranges are shown by value") {
    Program p = program(3, {make(Opcode::load_const_, 1, 1), make(Opcode::load_attr_, 2, 0, 0),
                            make_jump(Opcode::jump_if_, 1, 2, 1), make(Opcode::subtract_int_, 0, 0, -3, 1),
                            make(Opcode::return_value_, 0)});
    p.constants.push_back(
        {TupleConstant{{{std::string("a'\n")}, {1.0}, {BigIntegerConstant{"-99999999999999999999"}}}}});
    p.codes[0].variables = {{"x", 0, false}, {"y", 1, true}};
    p.codes[0].positional = 1;
    p.codes[0].has_var_keyword = true;
    p.codes[0].spans[3] = {2, 3};
    p.codes[0].exceptions = {{1, 3, 4, 2}};
    CHECK(disassemble(p) ==
          "f(x, **y)  [code 0, 3 registers, cell y]\n"
          "    1     0  load_const           y, ('a\\'\\n', 1.0, -99999999999999999999)\n"
          "    1     1  load_attr            %2, x, first\n"
          "    1     2  jump_if              %2 -> 4                   if true\n"
          "    2     3  subtract_int         x, x, -3                  augmented\n"
          "    1     4  return_value         x\n"
          "  exceptions in 1..2 go to 4 with %2\n");
}
