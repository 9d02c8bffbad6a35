// Operators, comparisons, and the jumps that conditions become.
#include "core/language/compiler_generator.h"

#include <optional>

namespace interleave::language {

namespace {

using bytecode::Opcode;

Opcode opcode_of(BinaryOperator op) {
    return static_cast<Opcode>(static_cast<int>(Opcode::add_) + static_cast<int>(op));
}
static_assert(static_cast<int>(Opcode::matrix_multiply_) - static_cast<int>(Opcode::add_) ==
              static_cast<int>(BinaryOperator::matrix_multiply));

/// A literal that fits the immediate operand of add_int and subtract_int.
std::optional<std::int16_t> small_integer(const Expression& e) {
    const auto* literal = try_as<IntegerLiteral>(e);
    if (literal == nullptr || !literal->value || *literal->value > INT16_MAX) return std::nullopt;
    return static_cast<std::int16_t>(*literal->value);
}

/// The truth of a constant; nothing for what has to be evaluated.
std::optional<bool> constant_truth(const Expression& e) {
    if (e.kind == ExpressionKind::none_literal) return false;
    if (const auto* literal = try_as<BoolLiteral>(e)) return literal->value;
    if (const auto* literal = try_as<IntegerLiteral>(e)) return literal->digits != "0";
    if (const auto* literal = try_as<StringLiteral>(e)) return !literal->value.empty();
    return std::nullopt;
}

bool is_ordering(ComparisonOperator op) { return op <= ComparisonOperator::greater_equal; }

}  // namespace

void Generator::unary(const Unary& e, Register dst) {
    if (e.op == UnaryOperator::negate) {
        if (const auto* literal = try_as<IntegerLiteral>(*e.operand))
            return load_integer(*literal, true, dst);
        if (const auto* literal = try_as<FloatLiteral>(*e.operand))
            return load_constant({-literal->value}, dst, e.span);
    }
    const Register operand = operand_in(*e.operand, dst, nullptr);
    const Opcode opcodes[] = {Opcode::negate_, Opcode::positive_, Opcode::invert_, Opcode::logical_not_};
    emit(opcodes[static_cast<int>(e.op)], e.span, dst, operand);
}

void Generator::binary(const Binary& e, Register dst) {
    const Register left = operand_in(*e.left, dst, e.right);
    code_.anchors.push_back({e.span, {e.left->span.end, e.right->span.begin}});
    operate(e.op, e.span, dst, left, *e.right, false);
}

void Generator::operate(BinaryOperator op, text::Span span, Register dst, Register left,
                        const Expression& right, bool augmented) {
    const Mark mark(*this);
    const bool immediate = op == BinaryOperator::add || op == BinaryOperator::subtract;
    if (const auto small = small_integer(right); immediate && small) {
        const Opcode opcode = op == BinaryOperator::add ? Opcode::add_int_ : Opcode::subtract_int_;
        return emit(opcode, span, dst, left, static_cast<std::uint16_t>(*small), augmented ? 1 : 0);
    }
    const Register r = expression(right);
    emit(opcode_of(op), span, dst, left, r, augmented ? 1 : 0);
}

void Generator::logical(const Logical& e, Register dst) {
    const Register value = is_scratch(dst) ? dst : allocate();
    Label end = new_label();
    for (std::size_t n = 0; n < e.operands.size(); ++n) {
        into(*e.operands[n], value);
        if (n + 1 < e.operands.size()) {
            emit_jump(Opcode::jump_if_, e.operands[n]->span, end, value, 0, e.op == LogicalOperator::or_);
        }
    }
    bind(end);
    if (value != dst) emit(Opcode::move_, e.span, dst, value);
}

void Generator::compare(ComparisonOperator op, text::Span span, Register dst, Register left, Register right) {
    switch (op) {
        case ComparisonOperator::is: return emit(Opcode::is_same_, span, dst, left, right);
        case ComparisonOperator::is_not: return emit(Opcode::is_same_, span, dst, left, right, 1);
        case ComparisonOperator::in: return emit(Opcode::contains_, span, dst, left, right);
        case ComparisonOperator::not_in: return emit(Opcode::contains_, span, dst, left, right, 1);
        default: break;
    }
    emit(static_cast<Opcode>(static_cast<int>(Opcode::equal_) + static_cast<int>(op)), span, dst, left,
         right);
}

void Generator::comparison(const Comparison& e, Register dst) {
    const bool single = e.links.size() == 1;
    const Register value = single || is_scratch(dst) ? dst : allocate();
    // In a chain the result must not take the place of an operand that is still needed.
    Register left =
        single ? operand_in(*e.first, dst, e.links[0].operand) : operand(*e.first, e.links[0].operand);
    Label end = new_label();
    for (std::size_t n = 0; n < e.links.size(); ++n) {
        const bool is_last = n + 1 == e.links.size();
        const Register right = operand(*e.links[n].operand, is_last ? nullptr : e.links[n + 1].operand);
        compare(e.links[n].op, e.span, value, left, right);
        if (!is_last) emit_jump(Opcode::jump_if_, e.span, end, value, 0, false);
        left = right;
    }
    bind(end);
    if (value != dst) emit(Opcode::move_, e.span, dst, value);
}

void Generator::jump_if(const Expression& e, bool truth, Label& target) {
    if (const auto constant = constant_truth(e)) {
        if (*constant == truth) jump(target, e.span);
        return;
    }
    if (const auto* logic = try_as<Logical>(e)) return jump_if_logical(*logic, truth, target);
    if (const auto* chain = try_as<Comparison>(e)) return jump_if_comparison(*chain, truth, target);
    if (const auto* negation = try_as<Unary>(e);
        negation != nullptr && negation->op == UnaryOperator::logical_not) {
        return jump_if(*negation->operand, !truth, target);
    }
    const Mark mark(*this);
    const Register value = expression(e);
    emit_jump(Opcode::jump_if_, e.span, target, value, 0, truth);
}

void Generator::jump_if_logical(const Logical& e, bool truth, Label& target) {
    // One operand with this truth decides the whole: false for `and`, true for `or`.
    const bool deciding = e.op == LogicalOperator::or_;
    if (deciding == truth) {
        for (const Expression* operand : e.operands) jump_if(*operand, truth, target);
        return;
    }
    Label past = new_label();
    for (std::size_t n = 0; n + 1 < e.operands.size(); ++n) jump_if(*e.operands[n], deciding, past);
    jump_if(*e.operands.back(), truth, target);
    bind(past);
}

void Generator::jump_if_comparison(const Comparison& e, bool truth, Label& target) {
    const Mark mark(*this);
    Register left = operand(*e.first, e.links[0].operand);
    Label past = new_label();
    for (std::size_t n = 0; n < e.links.size(); ++n) {
        const bool is_last = n + 1 == e.links.size();
        const Register right = operand(*e.links[n].operand, is_last ? nullptr : e.links[n + 1].operand);
        if (is_last) {
            compare_and_jump(e.links[n].op, e.span, left, right, truth, target);
        } else {
            compare_and_jump(e.links[n].op, e.span, left, right, false, truth ? past : target);
        }
        left = right;
    }
    bind(past);
}

void Generator::jump_if_none(Register value, text::Span span, bool truth, Label& target) {
    const Mark mark(*this);
    const Register none = allocate();
    load_constant({bytecode::NoneConstant()}, none, span);
    compare_and_jump(ComparisonOperator::is, span, value, none, truth, target);
}

void Generator::compare_and_jump(ComparisonOperator op, text::Span span, Register left, Register right,
                                 bool truth, Label& target) {
    if (is_ordering(op)) {
        const auto opcode =
            static_cast<Opcode>(static_cast<int>(Opcode::jump_if_equal_) + static_cast<int>(op));
        return emit_jump(opcode, span, target, left, right, truth);
    }
    const Mark mark(*this);
    const Register value = allocate();
    compare(op, span, value, left, right);
    emit_jump(Opcode::jump_if_, span, target, value, 0, truth);
}

}  // namespace interleave::language
