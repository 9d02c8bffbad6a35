#include "core/library/compare.h"

#include "core/library/big_integers.h"
#include "core/library/data_model.h"
#include "core/library/dicts.h"
#include "core/library/iteration.h"
#include "core/library/lists.h"
#include "core/library/natives.h"
#include "core/library/operators.h"
#include "core/library/sets.h"

#include <cmath>
#include <cstring>

namespace interleave::library {
namespace {

constexpr std::string_view symbols[] = {"==", "!=", "<", "<=", ">", ">="};
constexpr int deepest_comparison = 200;  ///< nested containers; keeps native stacks small on every platform

bool holds(Comparison which, int order) {
    switch (which) {
        case Comparison::equal: return order == 0;
        case Comparison::not_equal: return order != 0;
        case Comparison::less: return order < 0;
        case Comparison::less_equal: return order <= 0;
        case Comparison::greater: return order > 0;
        case Comparison::greater_equal: return order >= 0;
    }
    return false;
}

bool compare_numbers(Comparison which, Value left, Value right) {
    if (!is_float(left) && !is_float(right)) return holds(which, integer_compare(left, right));
    const bool swapped = is_float(left);
    const Value other = swapped ? right : left;
    const double d = float_of(swapped ? left : right);
    if (std::isnan(d) || (is_float(other) && std::isnan(float_of(other))))
        return which == Comparison::not_equal;
    int order = 0;
    if (is_float(other))
        order = float_of(other) < d ? -1 : float_of(other) > d ? 1 : 0;
    else if (std::isinf(d))
        order = d > 0 ? -1 : 1;
    else
        order = integer_compare_double(other, d);
    return holds(which, swapped ? -order : order);
}

class Comparer {
public:
    explicit Comparer(Context& context) : context_(context) {}

    std::optional<bool> run(Comparison which, Value left, Value right) {
        if (is_number(left) && is_number(right)) return compare_numbers(which, left, right);
        if (is_learners(left) || is_learners(right)) {
            const Value answer = learner_compare(context_, static_cast<int>(which), left, right);
            bool holds = false;
            if (answer.is_unset()) return std::nullopt;
            if (!(answer == Value::not_implemented()))
                return truth_of(context_, answer, holds) ? std::optional(holds) : std::nullopt;
        }
        if (is_string(left) && is_string(right)) return strings(which, left, right);
        if ((is_list(left) && is_list(right)) || (is_tuple(left) && is_tuple(right)))
            return sequences(which, left, right);
        if (const Protocol* p = protocol_of(left); p != nullptr) {
            if (p->item != nullptr && p == protocol_of(right)) return sequences(which, left, right);
            const Value answer = p->compare == nullptr ? Value() : p->compare(context_, which, left, right);
            if (!answer.is_unset()) return answer.is_true();
        }
        if (is_dict(left) && is_dict(right) && (which == Comparison::equal || which == Comparison::not_equal))
            return dicts(which, left, right);
        if (is_set_like(left) && is_set_like(right)) return sets(which, left, right);
        if (which == Comparison::equal || which == Comparison::not_equal) {
            const bool same = left == right || (is_range(left) && is_range(right) && ranges(left, right)) ||
                              methods(left, right) ||
                              (is_slice(left) && is_slice(right) && slices(left, right));
            return same == (which == Comparison::equal);
        }
        raise_type(context_, {"'", symbols[static_cast<int>(which)], "' not supported between instances of '",
                              type_name(left), "' and '", type_name(right), "'"});
        return std::nullopt;
    }

    /// What containers ask of their items: an object is equal to itself (nan in [nan]).
    std::optional<bool> items_equal(Value left, Value right) {
        if (left == right) return true;
        return run(Comparison::equal, left, right);
    }

private:
    static bool strings(Comparison which, Value left, Value right) {
        if (left == right) return holds(which, 0);
        return holds(which, text_of(left).compare(text_of(right)));  // order of UTF-8 is order of code points
    }

    static Value item(Value sequence, std::int64_t i) {
        const Object* o = sequence.as_object();
        if (const Protocol* p = protocol_of(sequence)) return i < p->length(o) ? p->item(o, i) : Value();
        if (is_list(sequence)) return machine::list_item(o, i);
        return i < machine::tuple_length(o) ? machine::tuple_item(o, i) : Value();
    }

    static std::int64_t length(Value sequence) {
        const Object* o = sequence.as_object();
        if (const Protocol* p = protocol_of(sequence)) return p->length(o);
        return is_list(sequence) ? machine::list_length(o) : machine::tuple_length(o);
    }

    std::optional<bool> sequences(Comparison which, Value left, Value right) {
        if (depth_ >= deepest_comparison) {
            raise(context_, exceptions::recursion_error, {"maximum recursion depth exceeded in comparison"});
            return std::nullopt;
        }
        const bool only_equality = which == Comparison::equal || which == Comparison::not_equal;
        if (only_equality && length(left) != length(right)) return which == Comparison::not_equal;
        ++depth_;
        const auto result = walk(which, left, right);
        --depth_;
        return result;
    }

    std::optional<bool> walk(Comparison which, Value left, Value right) {
        for (std::int64_t i = 0;; ++i) {
            const Value a = item(left, i), b = item(right, i);
            if (a.is_unset() || b.is_unset()) {  // the end of one of them: the shorter is less
                return holds(which, a.is_unset() ? (b.is_unset() ? 0 : -1) : 1);
            }
            const auto same = items_equal(a, b);
            if (!same) return std::nullopt;
            if (*same) continue;
            if (which == Comparison::equal) return false;
            if (which == Comparison::not_equal) return true;
            return run(which, a, b);
        }
    }

    std::optional<bool> dicts(Comparison which, Value left, Value right) {
        if (depth_ >= deepest_comparison) {
            raise(context_, exceptions::recursion_error, {"maximum recursion depth exceeded in comparison"});
            return std::nullopt;
        }
        ++depth_;
        const auto same = dict_equal(
            context_, left.as_object(), right.as_object(),
            [](void* self, Value a, Value b) { return static_cast<Comparer*>(self)->items_equal(a, b); },
            this);
        --depth_;
        if (!same) return std::nullopt;
        return *same == (which == Comparison::equal);
    }

    std::optional<bool> sets(Comparison which, Value left, Value right) {
        const auto less = set_is_subset(context_, left, right),
                   greater = set_is_subset(context_, right, left);
        if (!less || !greater) return std::nullopt;
        switch (which) {
            case Comparison::equal: return *less && *greater;
            case Comparison::not_equal: return !(*less && *greater);
            case Comparison::less: return *less && !*greater;
            case Comparison::less_equal: return less;
            case Comparison::greater: return *greater && !*less;
            case Comparison::greater_equal: return greater;
        }
        return std::nullopt;
    }

    static bool methods(Value left, Value right) {
        return is_kind(left, Kind::bound_method) && is_kind(right, Kind::bound_method) &&
               left.as_object()->load(0) == right.as_object()->load(0) &&
               left.as_object()->load(1) == right.as_object()->load(1);
    }

    static bool ranges(Value left, Value right) {
        const Object *a = left.as_object(), *b = right.as_object();
        const std::int64_t count = range_length(a);
        if (count != range_length(b)) return false;
        if (count == 0) return true;
        return integer_compare(a->load(0), b->load(0)) == 0 &&
               (count == 1 || integer_compare(a->load(2), b->load(2)) == 0);
    }

    bool slices(Value left, Value right) {
        for (std::size_t i = 0; i < 3; ++i) {
            if (items_equal(left.as_object()->load(i), right.as_object()->load(i)) != true) return false;
        }
        return true;
    }

    Context& context_;
    int depth_ = 0;
};

Value range_contains(Context& context, const Object* range, Value item) {
    if (is_float(item) && std::isfinite(float_of(item)) && float_of(item) == std::trunc(float_of(item))) {
        item = integer_from_double(context, float_of(item));
        if (item.is_unset()) return {};
    }
    if (!is_integer(item)) return Value::boolean(false);
    const Value start = range->load(0), stop = range->load(1), step = range->load(2);
    const int after_start = integer_compare(item, start), before_stop = integer_compare(item, stop);
    const bool inside =
        integer_sign(step) > 0 ? after_start >= 0 && before_stop < 0 : after_start <= 0 && before_stop > 0;
    if (!inside) return Value::boolean(false);
    const Value distance = number_binary(context, BinaryOperator::subtract, item, start);
    if (distance.is_unset()) return {};
    const Value rest = number_binary(context, BinaryOperator::modulo, distance, step);
    return rest.is_unset() ? Value() : Value::boolean(integer_sign(rest) == 0);
}

}  // namespace

Value compare(Context& context, int which, Value left, Value right) {
    if (is_learners(left) || is_learners(right)) {  // whose answer need not be a bool
        const Value answer = learner_compare(context, which, left, right);
        if (answer.is_unset() || !(answer == Value::not_implemented())) return answer;
    }
    if (is_string(left) && is_string(right) && static_cast<Comparison>(which) == Comparison::equal)
        return Value::boolean(text_of(left) == text_of(right));
    const auto result = Comparer(context).run(static_cast<Comparison>(which), left, right);
    return result ? Value::boolean(*result) : Value();
}

std::optional<bool> equal(Context& context, Value left, Value right) {
    return Comparer(context).run(Comparison::equal, left, right);
}

namespace {

/// Whether two strings have the same text. A word at a time: their bytes are followed by zeros up to the next word.
bool same_text(const Object* left, const Object* right) {
    if (((left->flags | right->flags) & Object::growing_flag) != 0)
        return machine::string_view_of(left) == machine::string_view_of(right);
    if (left->word != right->word || left->load(0) != right->load(0)) return false;
    const auto size = static_cast<std::size_t>(left->load(0).as_int());
    const machine::Cell *a = left->cells() + 2, *b = right->cells() + 2;
    for (const machine::Cell* end = a + (size + 7) / 8; a != end; ++a, ++b) {
        std::uint64_t x = 0, y = 0;
        std::memcpy(&x, static_cast<const void*>(a), sizeof x);
        std::memcpy(&y, static_cast<const void*>(b), sizeof y);
        if (x != y) return false;
    }
    return true;
}

}  // namespace

std::optional<bool> same_or_equal(Context& context, Value left, Value right) {
    if (left == right) return true;
    if (is_string(left) && is_string(right)) return same_text(left.as_object(), right.as_object());
    if (left.is_int() && right.is_int()) return false;
    return Comparer(context).items_equal(left, right);
}

std::optional<bool> less(Context& context, Value left, Value right) {
    if (left.is_int() && right.is_int()) return left.as_int() < right.as_int();
    return Comparer(context).run(Comparison::less, left, right);
}

Value contains(Context& context, Value container, Value item) {
    if (const Value method = special_method(context, container, Special::contains); !method.is_unset()) {
        const Value answer = call_special(context, method, {container, item});
        bool inside = false;
        return !answer.is_unset() && truth_of(context, answer, inside) ? Value::boolean(inside) : Value();
    }
    if (is_kind(container, Kind::class_)) {
        const auto& type = *machine::as_class(machine::type_info_of(container.as_object()));
        const Value method = machine::find_special(context, type, Special::class_contains);
        if (!method.is_unset()) return call_special(context, method, {container, item});
    }
    if (Iteration::runs_code(context, container)) {  // stops at the first that is equal
        return call_special(context, context.image().prelude_function("_contains"), {container, item});
    }
    container = machine::unwrapped(container);
    if (is_string(container)) {
        if (!is_string(item)) {
            return raise_type(context,
                              {"'in <string>' requires string as left operand, not ", type_name(item)});
        }
        return Value::boolean(text_of(container).find(text_of(item)) != std::string_view::npos);
    }
    if (is_range(container)) return range_contains(context, container.as_object(), item);
    if (is_dict(container)) {
        Value value;
        if (!dict_find(context, container.as_object(), item, value)) return {};
        return Value::boolean(!value.is_unset());
    }
    if (is_any_set(container) || is_view(container)) {
        const auto inside = is_view(container) ? view_contains(context, container, item)
                                               : set_contains(context, container.as_object(), item);
        return inside ? Value::boolean(*inside) : Value();
    }
    if (const Protocol* p = protocol_of(container); p != nullptr && p->contains != nullptr) {
        const auto inside = p->contains(context, container, item);
        return inside ? Value::boolean(*inside) : Value();
    }
    if (!Iteration::can_iterate(context, container)) {
        return raise_type(context, {"argument of type '", type_name(container), "' is not iterable"});
    }
    Iteration it(context, container);
    for (Value candidate; it.next(candidate);) {
        const auto same = same_or_equal(context, candidate, item);
        if (!same) return {};
        if (*same) return Value::boolean(true);
    }
    return it.failed() ? Value() : Value::boolean(false);
}

}  // namespace interleave::library
