// Small codes by hand.
#pragma once

#include "core/bytecode/program.h"

#include <memory>
#include <string>
#include <vector>

namespace interleave::bytecode::testing {

inline Instruction make(Opcode op, int a = 0, int b = 0, int c = 0, int x = 0) {
    return {op, static_cast<std::uint8_t>(x), static_cast<std::uint16_t>(a), static_cast<std::uint16_t>(b),
            static_cast<std::uint16_t>(c)};
}
/// Jumps by `distance` from the next instruction.
inline Instruction make_jump(Opcode op, int distance, int a = 0, int x = 0) {
    Instruction i{op, static_cast<std::uint8_t>(x), static_cast<std::uint16_t>(a), 0, 0};
    i.set_bc(distance);
    return i;
}

inline Program program(int registers, std::vector<Instruction> instructions) {
    Program p;
    p.source = std::make_shared<text::SourceText>("test.py", "a\nb\n");
    p.names = {"first"};
    p.constants = {{NoneConstant()}};
    p.modules = {{"__main__", p.source, 0, 0, {}}};
    p.globals = {{"counter", 0, false, false}};
    Code code;
    code.name = code.qualified_name = "f";
    code.registers = static_cast<std::uint16_t>(registers);
    code.instructions = std::move(instructions);
    code.spans.resize(code.instructions.size());
    p.codes.push_back(std::move(code));
    return p;
}

/// The live registers before an instruction, as digits: "02".
inline std::string live(const Code& code, std::size_t at) {
    std::string text;
    for (std::uint16_t r = 0; r < code.registers; ++r) {
        if (code.is_live(at, r)) text += std::to_string(r);
    }
    return text;
}

}  // namespace interleave::bytecode::testing
