// Lists, tuples and list comprehensions.
#include "core/language/compiler_generator.h"

#include <algorithm>
#include <optional>

namespace interleave::language {

namespace {

/// Longer displays are appended item by item, so that they need few registers.
constexpr std::size_t maximum_built_at_once = 64;
/// From here on a list of constants is made from a constant tuple.
constexpr std::size_t minimum_copied = 8;

std::optional<bytecode::Constant> constant_of(const Expression& e) {
    switch (e.kind) {
        case ExpressionKind::none_literal: return bytecode::Constant{bytecode::NoneConstant()};
        case ExpressionKind::bool_literal: return bytecode::Constant{as<BoolLiteral>(e).value};
        case ExpressionKind::float_literal: return bytecode::Constant{as<FloatLiteral>(e).value};
        case ExpressionKind::string_literal: return bytecode::Constant{as<StringLiteral>(e).value};
        case ExpressionKind::integer_literal: {
            const auto& literal = as<IntegerLiteral>(e);
            if (literal.value) return bytecode::Constant{*literal.value};
            return bytecode::Constant{bytecode::BigIntegerConstant{literal.digits}};
        }
        case ExpressionKind::unary: {
            const auto& unary = as<Unary>(e);
            if (unary.op != UnaryOperator::negate) return std::nullopt;
            const auto* integer = try_as<IntegerLiteral>(*unary.operand);
            if (integer != nullptr && integer->value) return bytecode::Constant{-*integer->value};
            const auto* real = try_as<FloatLiteral>(*unary.operand);
            if (real != nullptr) return bytecode::Constant{-real->value};
            return std::nullopt;
        }
        case ExpressionKind::tuple: {
            bytecode::TupleConstant tuple;
            for (const Expression* item : as<Tuple>(e).items) {
                auto constant = constant_of(*item);
                if (!constant) return std::nullopt;
                tuple.items.push_back(*std::move(constant));
            }
            return bytecode::Constant{std::move(tuple)};
        }
        default: return std::nullopt;
    }
}

std::optional<bytecode::TupleConstant> constants_of(const std::vector<Expression*>& items) {
    bytecode::TupleConstant tuple;
    for (const Expression* item : items) {
        auto constant = constant_of(*item);
        if (!constant) return std::nullopt;
        tuple.items.push_back(*std::move(constant));
    }
    return tuple;
}

bool is_starred(const Expression* e) { return e->kind == ExpressionKind::starred; }

}  // namespace

void Generator::display(const std::vector<Expression*>& items, text::Span span, Register dst, bool is_tuple) {
    const auto constants = is_tuple || items.size() >= minimum_copied ? constants_of(items) : std::nullopt;
    if (constants && is_tuple) return load_constant({*constants}, dst, span);
    const bool at_once = !constants && items.size() <= maximum_built_at_once && std::none_of(items.begin(), items.end(), is_starred);
    if (at_once) {
        const std::uint32_t first = top_;
        for (const Expression* item : items) into(*item, allocate());
        const auto count = static_cast<std::uint32_t>(items.size());
        return emit(is_tuple ? Opcode::build_tuple_ : Opcode::build_list_, span, dst, count == 0 ? 0 : first, count);
    }
    const Register list = is_scratch(dst) ? dst : allocate();
    emit(Opcode::build_list_, span, list, 0, 0);
    if (constants) {
        const Register tuple = allocate();
        load_constant({*constants}, tuple, span);
        emit(Opcode::list_extend_, span, list, tuple);
    } else {
        append_all(items, span, list);
    }
    if (is_tuple) return emit(Opcode::list_to_tuple_, span, dst, list);
    if (list != dst) emit(Opcode::move_, span, dst, list);
}

void Generator::append_all(const std::vector<Expression*>& items, text::Span span, Register list) {
    for (const Expression* item : items) {
        const Mark mark(*this);
        if (const auto* starred = try_as<Starred>(*item)) {
            emit(Opcode::list_extend_, span, list, expression(*starred->value));
        } else {
            emit(Opcode::list_append_, span, list, expression(*item));
        }
    }
}

/// Generated in place: the variables of its scope are temporaries that live as long as it does.
void Generator::list_comprehension(const Comprehension& e, Register dst) {
    using Result = Comprehension::Result;
    if (e.result == Result::set) return program_.refuse(e.span, "set comprehensions are", "Use a list comprehension.");
    if (e.result == Result::dict) return program_.refuse(e.span, "dictionary comprehensions are");
    if (e.result == Result::generator) {
        return program_.refuse(e.span, "generator expressions are", "Write a list comprehension: use square brackets.");
    }
    if (program_.scopes().scopes[e.scope].is_coroutine) return program_.refuse(e.span, "asynchronous comprehensions are");
    const Register list = is_scratch(dst) ? dst : allocate();
    const Register iterator = begin_iteration(*e.clauses[0].iterable);
    const std::uint32_t floor = scratch_floor_;
    begin_comprehension_scope(e);
    emit(Opcode::build_list_, e.span, list, 0, 0);
    comprehension_clause(e, 0, iterator, list);
    frames_.pop_back();
    scratch_floor_ = floor;
    if (list != dst) emit(Opcode::move_, e.span, dst, list);
}

void Generator::begin_comprehension_scope(const Comprehension& e) {
    const Scope& scope = program_.scopes().scopes[e.scope];
    frames_.push_back({e.scope, {}, {}});
    const auto* first_target = try_as<Name>(*e.clauses[0].target);
    for (std::uint32_t n = 0; n < scope.locals.size(); ++n) {
        if (n < scope.parameter_count) {  // the iterator, which has registers of its own
            frames_.back().locals.push_back(no_register);
            continue;
        }
        const Register r = allocate();
        frames_.back().locals.push_back(r);
        set_bound(r, false);
        const bool captured = program_.is_captured(e.scope, n);
        const bool set_at_once = first_target != nullptr && first_target->text == scope.locals[n];
        if (captured || !set_at_once) emit(Opcode::clear_, e.span, r);
        if (captured) emit(Opcode::make_cell_, e.span, r);
    }
    scratch_floor_ = top_;
}

void Generator::comprehension_clause(const Comprehension& e, std::size_t n, Register iterator, Register list) {
    const ComprehensionClause& clause = e.clauses[n];
    Label head = new_label(), again = new_label(), exit = new_label();
    bind(head);
    next_item(iterator, *clause.target, clause.iterable->span, exit);
    for (const Expression* condition : clause.conditions) jump_if(*condition, false, again);
    {
        const Mark mark(*this);
        if (n + 1 < e.clauses.size()) {
            const Register inner = begin_iteration(*e.clauses[n + 1].iterable);
            comprehension_clause(e, n + 1, inner, list);
        } else {
            emit(Opcode::list_append_, e.element->span, list, expression(*e.element));
        }
    }
    bind(again);
    jump(head, clause.span);
    bind(exit);
}

}  // namespace interleave::language
