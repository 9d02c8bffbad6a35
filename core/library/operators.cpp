#include "core/library/operators.h"

#include "core/library/data_model.h"
#include "core/library/dicts.h"
#include "core/library/lists.h"
#include "core/library/natives.h"
#include "core/library/percent_format.h"
#include "core/library/sets.h"
#include "core/library/strings.h"
#include "core/library/tuples.h"

namespace interleave::library {
namespace {

using Op = BinaryOperator;

constexpr std::string_view symbols[] = {"+",  "-",  "*", "/", "//", "%", "** or pow()",
                                        "<<", ">>", "&", "|", "^",  "@"};
constexpr std::string_view augmented_symbols[] = {
    "+=", "-=", "*=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "@="};

bool is_sequence(Value v) { return is_string(v) || is_list(v) || is_tuple(v); }

Value raise_cannot_concatenate(Context& context, Value left, Value right) {
    return raise_type(context, {"can only concatenate ", type_name(left), " (not \"", type_name(right),
                                "\") to ", type_name(left)});
}

Value concatenate(Context& context, Value left, Value right, bool augmented) {
    if (is_list(left)) {
        if (augmented) return list_extend(context, left.as_object(), right) ? left : Value();
        return is_list(right) ? list_concatenate(context, left.as_object(), right.as_object())
                              : raise_cannot_concatenate(context, left, right);
    }
    if (type_of(left) != type_of(right)) return raise_cannot_concatenate(context, left, right);
    if (augmented && is_string(left) && !text_of(left).empty() && !text_of(right).empty() &&
        text_of(left).size() + text_of(right).size() <= largest_object)
        return context.append_string(left, right);
    return is_string(left) ? string_concatenate(context, left, right)
                           : tuple_concatenate(context, left.as_object(), right.as_object());
}

Value repeat(Context& context, Value sequence, Value times, bool augmented) {
    if (is_learners(times)) {
        const Value n = as_integer(context, times);
        if (!n.is_unset()) return repeat(context, sequence, n, augmented);
        if (!context.pending().is_unset()) return {};
    }
    if (!is_integer(times)) {
        return raise_type(context, {"can't multiply sequence by non-int of type '", type_name(times), "'"});
    }
    if (is_big(times)) return raise_too_large_for_index(context, exceptions::overflow_error);
    std::int64_t count = small_of(times);
    if (count < 0) count = 0;
    if (is_string(sequence)) return string_repeat(context, sequence, count);
    if (is_tuple(sequence)) return tuple_repeat(context, sequence, count);
    if (augmented) return list_repeat_in_place(context, sequence.as_object(), count) ? sequence : Value();
    return list_repeat(context, sequence.as_object(), count);
}

Value dict_or(Context& context, Value left, Value right, bool augmented) {
    if (augmented) return dict_merge(context, left.as_object(), right) ? left : Value();
    const Value result = new_dict(context, dict_items(context, left.as_object()));
    if (result.is_unset()) return {};
    return dict_merge(context, result.as_object(), right) ? result : Value();
}

bool is_set_operator(Op op) {
    return op == Op::bit_or || op == Op::bit_and || op == Op::bit_xor || op == Op::subtract;
}

}  // namespace

Value binary(Context& context, int which, Value left, Value right, bool augmented) {
    const auto op = static_cast<Op>(which);
    if (op == Op::add && is_string(left) && is_string(right))
        return concatenate(context, left, right, augmented);
    if (is_learners(left) || is_learners(right)) {
        const Value answer = learner_binary(context, which, left, right, augmented);
        if (answer.is_unset() || !(answer == Value::not_implemented())) return answer;
        const Value l = machine::unwrapped(left), r = machine::unwrapped(right);
        if (l != left || r != right) return binary(context, which, l, r, augmented);
    }
    for (const Value operand : {left, right}) {
        const Protocol* p = protocol_of(operand);
        if (p == nullptr || p->binary == nullptr) continue;
        const Value result = p->binary(context, op, left, right, augmented);
        if (!result.is_unset() || !context.pending().is_unset()) return result;
    }
    if (is_number(left) && is_number(right) && op != Op::matrix_multiply) {
        const Value result = number_binary(context, op, left, right);
        if (!result.is_unset() || !context.pending().is_unset()) return result;
    } else if (op == Op::add && is_sequence(left)) {
        return concatenate(context, left, right, augmented);
    } else if (op == Op::multiply && is_sequence(left)) {
        return repeat(context, left, right, augmented);
    } else if (op == Op::multiply && is_sequence(right) && !(augmented && is_range(left))) {
        return repeat(context, right, left, false);
    } else if (op == Op::modulo && is_string(left)) {
        return percent_format(context, text_of(left), right);
    } else if (is_dict(left) && op == Op::bit_or && (augmented || is_dict(right))) {
        return dict_or(context, left, right, augmented);
    } else if (is_set_operator(op) && is_set_like(left) && (is_set_like(right) || is_view(left))) {
        return set_binary(context, op, left, right, augmented);
    }
    return raise_unsupported(context, augmented ? augmented_symbols[which] : symbols[which], left, right);
}

}  // namespace interleave::library
