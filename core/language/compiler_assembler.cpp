#include "core/language/compiler_assembler.h"

#include "core/bytecode/effects.h"

#include <cassert>

namespace interleave::language {

using bytecode::Instruction;
using bytecode::Opcode;

Assembler::Label Assembler::new_label() {
    labels_.push_back(unbound);
    return static_cast<Label>(labels_.size() - 1);
}

void Assembler::bind(Label label) {
    assert(!is_bound(label));
    labels_[label] = position();
}

void Assembler::emit(const Instruction& instruction, text::Span span) {
    items_.push_back({instruction, span, false, false, 0});
}

void Assembler::drop_result() {
    Instruction& last = items_.back().instruction;
    if (last.op >= Opcode::call_ && last.op <= Opcode::call_spread_) last.x = 1;
}

void Assembler::emit_jump(const Instruction& instruction, Label target, text::Span span) {
    items_.push_back({instruction, span, true, false, target});
}

void Assembler::protect(Position begin, Position end, Label handler, std::uint16_t target) {
    if (begin < end) ranges_.push_back({begin, end, handler, target});
}

std::size_t Assembler::begin_inlined(text::Span span, const char* name) {
    inlined_.push_back({position(), position(), span, name});
    return inlined_.size() - 1;
}

/// A jump to an unconditional jump goes where that one goes. A conditional jump cannot go backward, so it stays.
void Assembler::thread_jumps() {
    for (Item& item : items_) {
        if (!item.jumps || item.instruction.op == Opcode::loop_) continue;
        for (int hops = 0; hops < 8; ++hops) {
            const Position at = labels_[item.target];
            if (at >= items_.size() || !items_[at].jumps) break;
            const Opcode op = items_[at].instruction.op;
            const bool unconditional = item.instruction.op == Opcode::jump_;
            if (op != Opcode::jump_ && !(op == Opcode::loop_ && unconditional)) break;
            item.target = items_[at].target;
            item.instruction.op = unconditional ? op : item.instruction.op;
            if (op == Opcode::loop_) break;
        }
    }
}

void Assembler::place() {
    placed_.resize(items_.size() + 1);
    std::uint32_t at = 0;
    for (std::size_t n = 0; n < items_.size(); ++n) {
        placed_[n] = at;
        const bool for_next = items_[n].instruction.op == Opcode::for_next_;
        at += !items_[n].is_long ? 1 : for_next ? 3 : 2;
    }
    placed_[items_.size()] = at;
}

/// From behind the instruction `extra` places after the item's first one.
std::int64_t Assembler::distance(std::size_t item, std::size_t extra) const {
    return std::int64_t{placed_[labels_[items_[item].target]]} -
           (placed_[item] + static_cast<std::int64_t>(extra) + 1);
}

/// True when a jump had to be widened, which moves what is behind it.
bool Assembler::widen() {
    bool changed = false;
    for (std::size_t n = 0; n < items_.size(); ++n) {
        Item& item = items_[n];
        const bool is_short = bytecode::info(item.instruction.op).c == bytecode::OperandKind::jump16;
        if (!item.jumps || item.is_long || !is_short || distance(n, 0) <= INT16_MAX) continue;
        item.is_long = true;
        changed = true;
    }
    return changed;
}

void Assembler::write(std::size_t n, bytecode::Code& code) const {
    const Item& item = items_[n];
    Instruction i = item.instruction;
    const auto put = [&](const Instruction& instruction) {
        code.instructions.push_back(instruction);
        code.spans.push_back(item.span);
    };
    const auto put_jump = [&](std::int64_t by) {
        Instruction jump{Opcode::jump_};
        jump.set_bc(static_cast<std::int32_t>(by));
        put(jump);
    };
    if (!item.jumps) return put(i);
    if (bytecode::info(i.op).c != bytecode::OperandKind::jump16) {
        i.set_bc(static_cast<std::int32_t>(distance(n, 0)));
        return put(i);
    }
    if (!item.is_long) {
        i.c = static_cast<std::uint16_t>(static_cast<std::int16_t>(distance(n, 0)));
        return put(i);
    }
    // Too far: the opposite condition jumps over a long jump. for_next has no opposite and needs one jump more.
    const bool for_next = i.op == Opcode::for_next_;
    if (!for_next) i.x = i.x != 0 ? 0 : 1;
    i.c = 1;
    put(i);
    if (for_next) put_jump(1);
    put_jump(distance(n, for_next ? 2 : 1));
}

void Assembler::finish(bytecode::Code& code) {
    thread_jumps();
    do place();
    while (widen());
    code.instructions.reserve(placed_.back());
    code.spans.reserve(placed_.back());
    for (std::size_t n = 0; n < items_.size(); ++n) write(n, code);
    for (const Range& r : ranges_) {
        code.exceptions.push_back({placed_[r.begin], placed_[r.end], placed_[labels_[r.handler]], r.target});
    }
    for (const auto& part : inlined_)
        code.inlined.push_back({placed_[part.begin], placed_[part.end], part.span, part.name});
}

}  // namespace interleave::language
