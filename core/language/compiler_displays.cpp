// Lists, tuples, sets, dictionaries.
#include "core/language/compiler_generator.h"

#include <algorithm>
#include <optional>

namespace interleave::language {

std::optional<bytecode::Constant> constant_of(const Expression& e) {
    switch (e.kind) {
        case ExpressionKind::none_literal: return bytecode::Constant{bytecode::NoneConstant()};
        case ExpressionKind::bool_literal: return bytecode::Constant{as<BoolLiteral>(e).value};
        case ExpressionKind::float_literal: return bytecode::Constant{as<FloatLiteral>(e).value};
        case ExpressionKind::string_literal: return bytecode::Constant{as<StringLiteral>(e).value};
        case ExpressionKind::bytes_literal:
            return bytecode::Constant{bytecode::BytesConstant{as<BytesLiteral>(e).value}};
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

namespace {

/// Longer displays are appended item by item, so that they need few registers.
constexpr std::size_t maximum_built_at_once = 64;
/// From here on a list of constants is made from a constant tuple.
constexpr std::size_t minimum_copied = 8;
constexpr std::size_t minimum_merged = 3;  ///< the same for a set, where it is CPython's number

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
    const bool at_once = !constants && items.size() <= maximum_built_at_once &&
                         std::none_of(items.begin(), items.end(), is_starred);
    if (at_once) {
        const std::uint32_t first = top_;
        for (const Expression* item : items) into(*item, allocate());
        const auto count = static_cast<std::uint32_t>(items.size());
        return emit(is_tuple ? Opcode::build_tuple_ : Opcode::build_list_, span, dst, count == 0 ? 0 : first,
                    count);
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

void Generator::set_display(const Set& e, Register dst, bool iterated) {
    const auto constants =
        iterated || e.items.size() >= minimum_merged ? constants_of(e.items) : std::nullopt;
    const auto starred = std::find_if(e.items.begin(), e.items.end(), is_starred);
    const Register set = is_scratch(dst) ? dst : allocate();
    if (constants) {
        // The order of the items follows from how CPython does it: its compiler makes a frozenset of the constants,
        // then another one of that one's items, which a loop goes over as it is and else a new set is merged from.
        const Register items = allocate();
        load_constant({*constants}, items, e.span);
        const Register frozen = allocate();
        emit(Opcode::build_set_, e.span, frozen, 0, 0);
        emit(Opcode::set_update_, e.span, frozen, items);
        emit(Opcode::build_list_, e.span, items, 0, 0);
        emit(Opcode::list_extend_, e.span, items, frozen);
        emit(Opcode::build_set_, e.span, frozen, 0, 0);
        emit(Opcode::set_update_, e.span, frozen, items);
        if (iterated) return emit(Opcode::move_, e.span, dst, frozen);
        emit(Opcode::build_set_, e.span, set, 0, 0);
        emit(Opcode::set_update_, e.span, set, frozen);
    } else {
        const auto plain =
            std::min<std::size_t>(static_cast<std::size_t>(starred - e.items.begin()), maximum_built_at_once);
        {
            const Mark mark(*this);
            const std::uint32_t first = top_;
            for (std::size_t n = 0; n < plain; ++n) into(*e.items[n], allocate());
            emit(Opcode::build_set_, e.span, set, plain == 0 ? 0 : first, static_cast<std::uint32_t>(plain));
        }
        for (std::size_t n = plain; n < e.items.size(); ++n) {
            const Mark mark(*this);
            if (const auto* star = try_as<Starred>(*e.items[n])) {
                emit(Opcode::set_update_, e.span, set, expression(*star->value));
            } else {
                emit(Opcode::set_add_, e.span, set, expression(*e.items[n]));
            }
        }
    }
    if (set != dst) emit(Opcode::move_, e.span, dst, set);
}

void Generator::dict_display(const Dict& e, Register dst) {
    const auto merged =
        std::find_if(e.items.begin(), e.items.end(), [](const auto& i) { return i.key == nullptr; });
    const auto plain =
        std::min<std::size_t>(static_cast<std::size_t>(merged - e.items.begin()), maximum_built_at_once / 2);
    const Register dict = is_scratch(dst) ? dst : allocate();
    {
        const Mark mark(*this);
        const std::uint32_t first = top_;
        for (std::size_t n = 0; n < plain; ++n) {
            into(*e.items[n].key, allocate());
            into(*e.items[n].value, allocate());
        }
        emit(Opcode::build_dict_, e.span, dict, plain == 0 ? 0 : first,
             static_cast<std::uint32_t>(2 * plain));
    }
    for (std::size_t n = plain; n < e.items.size(); ++n) {
        const Mark mark(*this);
        const auto& item = e.items[n];
        if (item.key == nullptr) {
            emit(Opcode::dict_update_, e.span, dict, expression(*item.value));
        } else {
            const Register key = operand(*item.key, item.value);
            emit(Opcode::dict_store_, e.span, dict, key, expression(*item.value));
        }
    }
    if (dict != dst) emit(Opcode::move_, e.span, dst, dict);
}

void Generator::append_all(const std::vector<Expression*>& items, text::Span span, Register list) {
    for (const Expression* item : items) {
        const Mark mark(*this);
        if (const auto* starred = try_as<Starred>(*item)) {
            emit(Opcode::list_extend_, span, list, expression(*starred->value), 0, 1);
        } else {
            emit(Opcode::list_append_, span, list, expression(*item));
        }
    }
}

}  // namespace interleave::language
