// The instructions of one code object while it grows: labels, protected ranges, and at the end jump distances.
#pragma once

#include "core/bytecode/program.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace interleave::language {

class Assembler {
public:
    using Label = std::uint32_t;
    using Position = std::uint32_t;  ///< of an instruction, before long jumps are widened

    Label new_label();
    /// The next instruction is where the label leads. Each label is bound once.
    void bind(Label label);
    bool is_bound(Label label) const { return labels_[label] != unbound; }

    void emit(const bytecode::Instruction& instruction, text::Span span);
    /// Nobody reads the result of the instruction emitted last, if that is a call.
    void drop_result();
    /// `instruction` has a jump operand, filled in later.
    void emit_jump(const bytecode::Instruction& instruction, Label target, text::Span span);

    Position position() const { return static_cast<Position>(items_.size()); }
    bytecode::Opcode last() const { return items_.back().instruction.op; }

    /// [begin, end) goes to `handler`. Empty ranges are left out. Call for inner ranges first.
    void protect(Position begin, Position end, Label handler, std::uint16_t target);

    /// What follows, up to end_inlined(), is shown as a call of its own: see bytecode::Code::Inlined.
    std::size_t begin_inlined(text::Span span, const char* name);
    void end_inlined(std::size_t number) { inlined_[number].end = position(); }

    /// Moves everything into `code`. A conditional jump too far for 16 bits becomes one around a long jump.
    void finish(bytecode::Code& code);

private:
    static constexpr Position unbound = ~Position{0};
    struct Item {
        bytecode::Instruction instruction;
        text::Span span;
        bool jumps = false;
        bool is_long = false;
        Label target = 0;
    };
    struct Range {
        Position begin, end;
        Label handler;
        std::uint16_t target;
    };

    void thread_jumps();
    void place();
    bool widen();
    std::int64_t distance(std::size_t item, std::size_t extra) const;
    void write(std::size_t item, bytecode::Code& code) const;

    std::vector<Item> items_;
    std::vector<Position> labels_;
    std::vector<Range> ranges_;
    std::vector<bytecode::Code::Inlined> inlined_;  ///< positions of items
    std::vector<std::uint32_t> placed_;  ///< item -> index of its first instruction; one more at the end
};

}  // namespace interleave::language
