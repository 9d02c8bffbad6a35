// set and frozenset: constructors and methods.
#include "core/library/dicts.h"
#include "core/library/iteration.h"
#include "core/library/sets.h"
#include "core/library/types.h"

namespace interleave::library {
namespace {

using Op = BinaryOperator;

Object* self(const Arguments& a) { return a[0].as_object(); }
Value none_if(bool done) { return done ? Value::none() : Value(); }

Value construct_set(Context& context, const Arguments& a) {
    return a.has(0) ? set_from(context, Kind::set, a[0]) : new_set(context, {});
}

Value construct_frozenset(Context& context, const Arguments& a) {
    if (a.has(0) && is_kind(a[0], Kind::frozenset)) return a[0];
    return set_from(context, Kind::frozenset, a.has(0) ? a[0] : context.image().empty_tuple());
}

Value add(Context& context, const Arguments& a) { return none_if(set_add(context, self(a), a[1])); }
Value discard(Context& context, const Arguments& a) {
    return none_if(set_discard(context, self(a), a[1]).has_value());
}

Value remove(Context& context, const Arguments& a) {
    const auto there = set_discard(context, self(a), a[1]);
    if (!there) return {};
    return *there ? Value::none() : raise_key_error(context, a[1]);
}

Value pop(Context& context, const Arguments& a) {
    const Value item = set_pop(context, self(a));
    return item.is_unset() ? raise(context, exceptions::key_error, {"pop from an empty set"}) : item;
}

Value clear(Context& context, const Arguments& a) {
    set_clear(context, self(a));
    return Value::none();
}

Value copy(Context& context, const Arguments& a) {
    return is_kind(a[0], Kind::frozenset) ? a[0] : set_copy(context, Kind::set, a[0]);
}

/// union, intersection, difference with any number of iterables.
template <Op op>
Value combine_all(Context& context, const Arguments& a) {
    const Kind kind = self(a)->kind;
    if (a.rest_count == 0) return copy(context, a);
    Value result = set_combine(context, op, kind, a[0], a.rest[0]);
    for (int i = 1; i < a.rest_count && !result.is_unset(); ++i) {
        if (op == Op::bit_and)
            result = set_combine(context, op, kind, result, a.rest[i]);
        else if (!set_change(context, op, result.as_object(), a.rest[i]))
            return {};
    }
    return result;
}

template <Op op>
Value change_all(Context& context, const Arguments& a) {
    for (int i = 0; i < a.rest_count; ++i) {
        if (!set_change(context, op, self(a), a.rest[i])) return {};
    }
    return Value::none();
}

Value symmetric_difference(Context& context, const Arguments& a) {
    return set_combine(context, Op::bit_xor, self(a)->kind, a[0], a[1]);
}
Value symmetric_difference_update(Context& context, const Arguments& a) {
    return none_if(set_change(context, Op::bit_xor, self(a), a[1]));
}

/// The argument of issubset as a set.
Value as_set(Context& context, Value v) { return is_any_set(v) ? v : set_from(context, Kind::set, v); }

Value issubset(Context& context, const Arguments& a) {
    const Value other = as_set(context, a[1]);
    if (other.is_unset()) return {};
    const auto result = set_is_subset(context, a[0], other);
    return result ? Value::boolean(*result) : Value();
}

Value issuperset(Context& context, const Arguments& a) {
    if (is_any_set(a[1])) {
        const auto result = set_is_subset(context, a[1], a[0]);
        return result ? Value::boolean(*result) : Value();
    }
    Iteration it(context, a[1]);
    for (Value item; it.next(item);) {
        const auto inside = set_has(context, self(a), item);
        if (!inside) return {};
        if (!*inside) return Value::boolean(false);
    }
    return it.failed() ? Value() : Value::boolean(true);
}

Value isdisjoint(Context& context, const Arguments& a) {
    Iteration it(context, a[1]);
    for (Value item; it.next(item);) {
        const auto inside = set_has(context, self(a), item);
        if (!inside) return {};
        if (*inside) return Value::boolean(false);
    }
    return it.failed() ? Value() : Value::boolean(true);
}

constexpr Parameter optional_iterable[] = {{"", false}};
constexpr Parameter only_self[] = {{"self"}};
constexpr Parameter self_and_item[] = {{"self"}, {""}};

constexpr NativeFunction method(const char* name, const char* qualified_name,
                                std::span<const Parameter> parameters,
                                Value (*body)(Context&, const Arguments&), bool writes, bool rest = false) {
    return {.name = name,
            .qualified_name = qualified_name,
            .parameters = parameters,
            .rest = rest,
            .behaviour = Behaviour::touches_self,
            .body = body,
            .writes_self = writes};
}

constexpr NativeFunction set_constructor = method("set", "set", optional_iterable, construct_set, false);
constexpr NativeFunction frozenset_constructor =
    method("frozenset", "frozenset", optional_iterable, construct_frozenset, false);

constexpr NativeFunction init_method =
    method("__init__", "set.__init__", only_self, change_all<Op::bit_or>, true, true);
constexpr NativeFunction add_method = method("add", "set.add", self_and_item, add, true);
constexpr NativeFunction discard_method = method("discard", "set.discard", self_and_item, discard, true);
constexpr NativeFunction remove_method = method("remove", "set.remove", self_and_item, remove, true);
constexpr NativeFunction pop_method = method("pop", "set.pop", only_self, pop, true);
constexpr NativeFunction clear_method = method("clear", "set.clear", only_self, clear, true);
constexpr NativeFunction update_method =
    method("update", "set.update", only_self, change_all<Op::bit_or>, true, true);
constexpr NativeFunction intersection_update_method =
    method("intersection_update", "set.intersection_update", only_self, change_all<Op::bit_and>, true, true);
constexpr NativeFunction difference_update_method =
    method("difference_update", "set.difference_update", only_self, change_all<Op::subtract>, true, true);
constexpr NativeFunction symmetric_difference_update_method =
    method("symmetric_difference_update", "set.symmetric_difference_update", self_and_item,
           symmetric_difference_update, true);

// What set and frozenset have in common, once for each so that messages name the right one.
#define INTERLEAVE_SET_READERS(prefix, type)                                                               \
    constexpr NativeFunction prefix##_copy = method("copy", type ".copy", only_self, copy, false);         \
    constexpr NativeFunction prefix##_union =                                                              \
        method("union", type ".union", only_self, combine_all<Op::bit_or>, false, true);                   \
    constexpr NativeFunction prefix##_intersection =                                                       \
        method("intersection", type ".intersection", only_self, combine_all<Op::bit_and>, false, true);    \
    constexpr NativeFunction prefix##_difference =                                                         \
        method("difference", type ".difference", only_self, combine_all<Op::subtract>, false, true);       \
    constexpr NativeFunction prefix##_symmetric_difference = method(                                       \
        "symmetric_difference", type ".symmetric_difference", self_and_item, symmetric_difference, false); \
    constexpr NativeFunction prefix##_issubset =                                                           \
        method("issubset", type ".issubset", self_and_item, issubset, false);                              \
    constexpr NativeFunction prefix##_issuperset =                                                         \
        method("issuperset", type ".issuperset", self_and_item, issuperset, false);                        \
    constexpr NativeFunction prefix##_isdisjoint =                                                         \
        method("isdisjoint", type ".isdisjoint", self_and_item, isdisjoint, false);
INTERLEAVE_SET_READERS(of_set, "set")
INTERLEAVE_SET_READERS(frozen, "frozenset")
#undef INTERLEAVE_SET_READERS

constexpr const NativeFunction* set_methods[] = {&init_method,
                                                 &add_method,
                                                 &discard_method,
                                                 &remove_method,
                                                 &pop_method,
                                                 &clear_method,
                                                 &update_method,
                                                 &intersection_update_method,
                                                 &difference_update_method,
                                                 &symmetric_difference_update_method,
                                                 &of_set_copy,
                                                 &of_set_union,
                                                 &of_set_intersection,
                                                 &of_set_difference,
                                                 &of_set_symmetric_difference,
                                                 &of_set_issubset,
                                                 &of_set_issuperset,
                                                 &of_set_isdisjoint};
constexpr const NativeFunction* frozenset_methods[] = {&frozen_copy,
                                                       &frozen_union,
                                                       &frozen_intersection,
                                                       &frozen_difference,
                                                       &frozen_symmetric_difference,
                                                       &frozen_issubset,
                                                       &frozen_issuperset,
                                                       &frozen_isdisjoint};

}  // namespace

namespace types {
constinit const TypeInfo set{
    .name = "set", .base = &object, .constructor = &set_constructor, .methods = set_methods};
constinit const TypeInfo frozenset{.name = "frozenset",
                                   .base = &object,
                                   .constructor = &frozenset_constructor,
                                   .methods = frozenset_methods};
}  // namespace types

}  // namespace interleave::library
