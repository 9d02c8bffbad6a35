#include "core/bytecode/effects.h"

namespace interleave::bytecode {

namespace {

/// How many registers a source_range operand names.
std::uint16_t source_count(const Instruction& i) {
    return i.op == Opcode::build_slice_ || i.op == Opcode::make_function_ ? i.x : i.c;
}

/// How many registers a window holds: the callable, self if the instruction has one, the arguments.
std::uint16_t window_count(const Instruction& i) {
    const bool method = i.op == Opcode::call_method_ || i.op == Opcode::call_method_keywords_;
    const int lists = i.op == Opcode::call_spread_ ? 1 : 0;
    return static_cast<std::uint16_t>(1 + lists + (method ? 1 : 0) + i.b);
}

/// Operands that the table names but this form of the instruction leaves unused.
bool unused(const Instruction& i, int operand) {
    switch (i.op) {
        case Opcode::format_value_: return operand == 2 && (i.x & 128) != 0;
        case Opcode::raise_assertion_: return operand == 0 && i.x == 0;
        case Opcode::dict_update_: return operand == 2 && i.x == 0;
        default: return false;
    }
}

void add_operand(const Instruction& i, OperandKind kind, std::uint16_t value, Effects& out) {
    switch (kind) {
        case OperandKind::dst: out.definitions.push_back({value, 1}); break;
        case OperandKind::src: out.uses.push_back({value, 1}); break;
        case OperandKind::dst_src:
            out.uses.push_back({value, 1});
            out.definitions.push_back({value, 1});
            break;
        case OperandKind::window:
            out.uses.push_back({value, window_count(i)});
            out.definitions.push_back({value, 1});
            break;
        case OperandKind::source_range: out.uses.push_back({value, source_count(i)}); break;
        case OperandKind::result_range: out.definitions.push_back({value, i.c}); break;
        case OperandKind::iterator:
            if (i.op != Opcode::for_begin_) out.uses.push_back({value, 3});
            out.definitions.push_back({value, 3});
            break;
        default: break;
    }
}

}  // namespace

void effects_of(const Instruction& i, const std::vector<Code>& codes, Effects& out) {
    out.clear();
    const OpcodeInfo& row = info(i.op);
    const OperandKind kinds[] = {row.a, row.b, row.c};
    const std::uint16_t values[] = {i.a, i.b, i.c};
    for (int operand = 0; operand < 3; ++operand) {
        if (!unused(i, operand)) add_operand(i, kinds[operand], values[operand], out);
    }
    switch (i.op) {
        case Opcode::load_method_: out.definitions.push_back({static_cast<std::uint16_t>(i.a + 1), 1}); break;
        case Opcode::make_function_:
            for (const std::uint16_t cell : codes[i.b].free_cell_registers) out.uses.push_back({cell, 1});
            break;
        case Opcode::for_next_:
            out.definitions_falling_through.push_back(out.definitions.back());
            out.definitions.pop_back();
            break;
        default: break;
    }
}

bool falls_through(Opcode opcode) {
    switch (opcode) {
        case Opcode::jump_:
        case Opcode::loop_:
        case Opcode::return_value_:
        case Opcode::raise_:
        case Opcode::raise_from_:
        case Opcode::reraise_:
        case Opcode::raise_handled_:
        case Opcode::raise_assertion_: return false;
        default: return true;
    }
}

bool jumps(Opcode opcode) {
    const OpcodeInfo& row = info(opcode);
    return row.b == OperandKind::jump || row.c == OperandKind::jump16;
}

std::int64_t jump_target(const Instruction& i, std::size_t index) {
    const std::int64_t distance = info(i.op).c == OperandKind::jump16 ? i.imm() : i.bc();
    return static_cast<std::int64_t>(index) + 1 + distance;
}

}  // namespace interleave::bytecode
