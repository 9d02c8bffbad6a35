// What an instruction does to the registers and to the flow of control, read off the operand table.
#pragma once

#include "core/bytecode/program.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace interleave::bytecode {

struct RegisterRange {
    std::uint16_t first = 0;
    std::uint16_t count = 1;
};

/// Registers an instruction reads and writes. All reads come before all writes.
struct Effects {
    std::vector<RegisterRange> uses;
    std::vector<RegisterRange> definitions;
    /// A register written only when control goes to the next instruction, not when it jumps (the item of for_next).
    std::vector<RegisterRange> definitions_falling_through;

    void clear() {
        uses.clear();
        definitions.clear();
        definitions_falling_through.clear();
    }
};

/// Replaces the content of `out`, so that its memory is used again. `codes` are the program's: make_function also
/// reads the cells that its code captures.
void effects_of(const Instruction& instruction, const std::vector<Code>& codes, Effects& out);

/// Whether control can go on to the next instruction.
bool falls_through(Opcode opcode);

/// Whether the instruction has a jump operand.
bool jumps(Opcode opcode);

/// Where it jumps to: the index of an instruction, if the program is well formed. Precondition: jumps(instruction.op).
std::int64_t jump_target(const Instruction& instruction, std::size_t index);

}  // namespace interleave::bytecode
