// Expressions: literals, names, access, conditional expressions, f-strings.
#include "core/language/compiler_generator.h"

#include <cassert>
#include <limits>

namespace interleave::language {

using bytecode::Constant;

namespace {

/// Whether evaluating it can change no variable.
bool is_simple(const Expression& e) {
    switch (e.kind) {
        case ExpressionKind::none_literal:
        case ExpressionKind::bool_literal:
        case ExpressionKind::integer_literal:
        case ExpressionKind::float_literal:
        case ExpressionKind::string_literal:
        case ExpressionKind::bytes_literal:
        case ExpressionKind::name: return true;
        default: return false;
    }
}

}  // namespace

Register Generator::expression(const Expression& e) { return operand(e, nullptr); }

Register Generator::operand(const Expression& e, const Expression* later) {
    return operand_in(e, no_register, later);
}

Register Generator::operand_in(const Expression& e, Register dst, const Expression* later) {
    if (const auto* name = try_as<Name>(e)) {
        const Variable v = resolve(name->text);
        const bool may_change = later != nullptr && program_.may_bind_in_expressions() && !is_simple(*later);
        if (v.kind == Variable::Kind::local && !may_change) {
            check_bound(v, name->text, e.span);
            return v.index;
        }
    }
    const Register r = dst != no_register && is_scratch(dst) ? dst : allocate();
    into(e, r);
    return r;
}

void Generator::discard(const Expression& e) {
    if (is_simple(e) && e.kind != ExpressionKind::name) return;
    if (e.kind == ExpressionKind::ellipsis_literal) return;
    const Mark mark(*this);
    const Assembler::Position before = assembler_.position();
    expression(e);
    if (e.kind == ExpressionKind::call && assembler_.position() > before) assembler_.drop_result();
}

void Generator::load_constant(const Constant& value, Register dst, text::Span span) {
    emit(Opcode::load_const_, span, dst, program_.constant(value));
}

void Generator::load_integer(const IntegerLiteral& e, bool negative, Register dst) {
    if (!e.value) {
        // -2**63 fits 64 bits, its literal does not.
        const bool smallest = negative && e.digits == "9223372036854775808";
        if (smallest) return load_constant({std::numeric_limits<std::int64_t>::min()}, dst, e.span);
        return load_constant({bytecode::BigIntegerConstant{(negative ? "-" : "") + e.digits}}, dst, e.span);
    }
    const std::int64_t value = negative ? -*e.value : *e.value;
    if (value < INT32_MIN || value > INT32_MAX) return load_constant({value}, dst, e.span);
    const auto bits = static_cast<std::uint32_t>(static_cast<std::int32_t>(value));
    emit(Opcode::load_int_, e.span, dst, bits >> 16, bits & 0xffff);
}

void Generator::into(const Expression& e, Register dst) {
    const Mark mark(*this);
    switch (e.kind) {
        case ExpressionKind::none_literal: return load_constant({bytecode::NoneConstant()}, dst, e.span);
        case ExpressionKind::ellipsis_literal:
            return emit(Opcode::load_builtin_, e.span, dst, program_.name("Ellipsis"));
        case ExpressionKind::bool_literal: return load_constant({as<BoolLiteral>(e).value}, dst, e.span);
        case ExpressionKind::integer_literal: return load_integer(as<IntegerLiteral>(e), false, dst);
        case ExpressionKind::float_literal: return load_constant({as<FloatLiteral>(e).value}, dst, e.span);
        case ExpressionKind::string_literal: return load_constant({as<StringLiteral>(e).value}, dst, e.span);
        case ExpressionKind::bytes_literal:
            return load_constant({bytecode::BytesConstant{as<BytesLiteral>(e).value}}, dst, e.span);
        case ExpressionKind::formatted_string: return formatted_string(as<FormattedString>(e), dst);
        case ExpressionKind::name: return load_name(as<Name>(e).text, e.span, dst);
        case ExpressionKind::attribute: return attribute(as<Attribute>(e), dst);
        case ExpressionKind::subscript: return subscript(as<Subscript>(e), dst);
        case ExpressionKind::slice: return slice(as<Slice>(e), dst);
        case ExpressionKind::call: return call(as<Call>(e), dst);
        case ExpressionKind::unary: return unary(as<Unary>(e), dst);
        case ExpressionKind::binary: return binary(as<Binary>(e), dst);
        case ExpressionKind::logical: return logical(as<Logical>(e), dst);
        case ExpressionKind::comparison: return comparison(as<Comparison>(e), dst);
        case ExpressionKind::conditional: return conditional(as<Conditional>(e), dst);
        case ExpressionKind::lambda: return lambda(as<Lambda>(e), dst);
        case ExpressionKind::named: return named(as<Named>(e), dst);
        case ExpressionKind::tuple: return display(as<Tuple>(e).items, e.span, dst, true);
        case ExpressionKind::list: return display(as<List>(e).items, e.span, dst, false);
        case ExpressionKind::set: return set_display(as<Set>(e), dst);
        case ExpressionKind::dict: return dict_display(as<Dict>(e), dst);
        case ExpressionKind::yield: return yield(as<Yield>(e), dst);
        case ExpressionKind::yield_from:
            return delegate(expression(*as<YieldFrom>(e).value), e.span, dst, false);
        case ExpressionKind::await: return delegate(expression(*as<Await>(e).value), e.span, dst, true);
        case ExpressionKind::comprehension: return comprehension(as<Comprehension>(e), dst);
        default: assert(false);
    }
}

/// Python blames an access over several lines on the line of the attribute's name.
text::Span Generator::access_span(const Attribute& e, text::Span whole) const {
    const bool same_line = program_.line_of(whole) == program_.line_of(e.name.span);
    return same_line ? whole : text::Span{e.name.span.begin, whole.end};
}

void Generator::attribute(const Attribute& e, Register dst) {
    const Register object = operand_in(*e.object, dst, nullptr);
    emit(Opcode::load_attr_, access_span(e, e.span), dst, object, program_.name(e.name.text));
}

void Generator::add_anchor(const Subscript& e) {
    code_.anchors.push_back({e.span, {e.object->span.end, e.index->span.end + 1}});
}

void Generator::subscript(const Subscript& e, Register dst) {
    const Register object = operand_in(*e.object, dst, e.index);
    const Register index = expression(*e.index);
    add_anchor(e);
    emit(Opcode::load_item_, e.span, dst, object, index);
}

void Generator::slice(const Slice& e, Register dst) {
    const std::uint32_t count = e.step != nullptr ? 3 : 2;
    const Expression* parts[] = {e.start, e.stop, e.step};
    const std::uint32_t first = top_;
    for (std::uint32_t n = 0; n < count; ++n) {
        const Register r = allocate();
        if (parts[n] != nullptr) {
            into(*parts[n], r);
        } else {
            load_constant({bytecode::NoneConstant()}, r, e.span);
        }
    }
    emit(Opcode::build_slice_, e.span, dst, first, 0, count);
}

void Generator::conditional(const Conditional& e, Register dst) {
    Label otherwise = new_label(), end = new_label();
    jump_if(*e.condition, false, otherwise);
    into(*e.then_value, dst);
    jump(end, e.span);
    bind(otherwise);
    into(*e.else_value, dst);
    bind(end);
}

void Generator::named(const Named& e, Register dst) {
    const Register value = is_scratch(dst) ? dst : allocate();
    into(*e.value, value);
    store_name(e.target->text, e.target->span, value);
    if (value != dst) emit(Opcode::move_, e.span, dst, value);
}

void Generator::formatted_string(const FormattedString& e, Register dst) {
    formatted_parts(e.parts, e.span, dst);
}

void Generator::formatted_parts(const std::vector<FormattedPart>& parts, text::Span span, Register dst) {
    if (parts.empty()) return load_constant({std::string()}, dst, span);
    if (parts.size() == 1) return formatted_part(parts[0], span, dst, false);
    const std::uint32_t first = top_;
    for (const FormattedPart& part : parts) formatted_part(part, span, allocate(), true);
    emit(Opcode::build_string_, span, dst, first, static_cast<std::uint32_t>(parts.size()));
}

void Generator::formatted_part(const FormattedPart& part, text::Span span, Register dst, bool joined) {
    if (part.value == nullptr) return load_constant({part.text}, dst, span);
    const Mark mark(*this);
    const auto conversion = static_cast<std::uint32_t>(static_cast<unsigned char>(part.conversion));
    if (part.format.empty()) {
        const Register value = operand_in(*part.value, dst, nullptr);
        const bool as_it_is = joined && conversion == 0;
        return emit(Opcode::format_value_, span, dst, value, 0,
                    as_it_is ? bytecode::part_of_string : conversion | 128);
    }
    const Register value = allocate();
    into(*part.value, value);
    const Register spec = allocate();
    formatted_parts(part.format, span, spec);
    emit(Opcode::format_value_, span, dst, value, spec, conversion);
}

}  // namespace interleave::language
