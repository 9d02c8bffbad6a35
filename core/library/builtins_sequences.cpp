// Built-ins over iterables: len, sum, min, max, sorted, any, all.
#include "core/library/builtins.h"
#include "core/library/compare.h"
#include "core/library/data_model.h"
#include "core/library/dicts.h"
#include "core/library/items.h"
#include "core/library/iteration.h"
#include "core/library/lists.h"
#include "core/library/natives.h"
#include "core/library/operators.h"
#include "core/library/sets.h"

namespace interleave::library {
namespace {

Value call_len(Context& context, const Arguments& a) {
    if (is_list(a[0])) return Value::integer(machine::list_length(a[0].as_object()));
    if (is_tuple(a[0])) return Value::integer(machine::tuple_length(a[0].as_object()));
    if (is_string(a[0])) return Value::integer(machine::string_length(a[0].as_object()));
    if (is_dict(a[0]) || is_any_set(a[0])) return Value::integer(machine::hashed_length(a[0].as_object()));
    if (is_view(a[0])) return Value::integer(machine::hashed_length(dict_of_view(a[0])));
    if (const Value inside = machine::unwrapped(a[0]); is_learners(a[0])) {
        if (!special_method(context, a[0], Special::len).is_unset()) return learner_length(context, a[0]);
        if (inside != a[0]) return call_len(context, {&inside});
    }
    if (is_kind(a[0], Kind::class_)) {
        const auto& type = *machine::as_class(machine::type_info_of(a[0].as_object()));
        const Value method = machine::find_special(context, type, Special::class_len);
        if (!method.is_unset()) return call_special(context, method, {a[0]});
    }
    if (const Protocol* p = protocol_of(a[0]); p != nullptr && p->length != nullptr)
        return Value::integer(p->length(a[0].as_object()));
    if (!is_range(a[0])) return raise_type(context, {"object of type '", type_name(a[0]), "' has no len()"});
    const std::int64_t length = range_length(a[0].as_object());
    if (length < Value::int_max) return Value::integer(length);
    return raise(context, exceptions::overflow_error, {"Python int too large to convert to C ssize_t"});
}

// Neumaier's compensated sum came with Python 3.12; 3.11 adds one after the other, and so does this.
Value call_sum(Context& context, const Arguments& a) {
    Value total = a.has(1) ? a[1] : Value::integer(0);
    if (is_string(total)) return raise_type(context, {"sum() can't sum strings [use ''.join(seq) instead]"});
    Iteration it(context, a[0]);
    for (Value item; it.next(item);) {
        total = binary(context, static_cast<int>(BinaryOperator::add), total, item, false);
        if (total.is_unset()) return {};
    }
    return it.failed() ? Value() : total;
}

/// min and max: the first item that no other one is before, by < or >.
Value extreme(Context& context, const Arguments& a, Comparison before, std::string_view name) {
    enum { first, key, default_value };
    if (a.has(key) && !a[key].is_none())
        return raise_type(context, {name, "() with key= is not available yet"});
    if (!a.has(first)) return raise_type(context, {name, " expected at least 1 argument, got 0"});
    if (a.rest_count > 0 && a.has(default_value)) {
        return raise_type(context,
                          {"Cannot specify a default for ", name, "() with multiple positional arguments"});
    }
    std::vector<Value> items;
    if (a.rest_count == 0) {
        if (!collect(context, a[first], items)) return {};
    } else {
        items.push_back(a[first]);
        items.insert(items.end(), a.rest, a.rest + a.rest_count);
    }
    if (items.empty()) {
        return a.has(default_value) ? a[default_value]
                                    : raise_value(context, {name, "() arg is an empty sequence"});
    }
    Value best = items[0];
    for (std::size_t i = 1; i < items.size(); ++i) {
        const Value better = compare(context, static_cast<int>(before), items[i], best);
        if (better.is_unset()) return {};
        if (better.is_true()) best = items[i];
    }
    return best;
}

Value call_min(Context& context, const Arguments& a) { return extreme(context, a, Comparison::less, "min"); }
Value call_max(Context& context, const Arguments& a) {
    return extreme(context, a, Comparison::greater, "max");
}

Value call_sorted(Context& context, const Arguments& a) {
    std::vector<Value> items;
    if (!collect(context, a[0], items)) return {};
    if (a.has(2) && !is_integer(a[2])) return raise_not_integer(context, a[2]);
    return sort_values(context, items, a.has(2) && truth(a[2])) ? context.new_list(items) : Value();
}

/// Whether an item's truth is `wanted`.
Value search_truth(Context& context, Value source, bool wanted) {
    Iteration it(context, source);
    for (Value item; it.next(item);) {
        bool holds = false;
        if (!truth_of(context, item, holds)) return {};
        if (holds == wanted) return Value::boolean(wanted);
    }
    return it.failed() ? Value() : Value::boolean(!wanted);
}

Value call_any(Context& context, const Arguments& a) { return search_truth(context, a[0], true); }
Value call_all(Context& context, const Arguments& a) { return search_truth(context, a[0], false); }

// For the prelude: the same for values that run no code of the program, NotImplemented for others.
bool needs_code(const Arguments& a) {
    bool needs = machine::holds_learner_code(a[0]);
    for (int i = 0; i < a.rest_count; ++i) needs = needs || machine::holds_learner_code(a.rest[i]);
    return needs;
}
template <Value (*body)(Context&, const Arguments&)>
Value plain(Context& context, const Arguments& a) {
    return needs_code(a) ? Value::not_implemented() : body(context, a);
}
template <Value (*body)(Context&, const Arguments&)>
Value plain_extreme(Context& context, const Arguments& a) {
    if (needs_code(a)) return Value::not_implemented();
    const Value slots[] = {a[0], {}, {}};
    return body(context, {slots, a.rest, a.rest_count});
}
/// Sorts a list in place by a parallel list of keys. False when their order is up to a class of the program.
Value plain_sort(Context& context, const Arguments& a) {
    if (machine::holds_learner_code(a[1])) return Value::boolean(false);
    std::vector<Value> items, keys;
    if (!collect(context, a[0], items) || !collect(context, a[1], keys)) return {};
    bool reverse = false;
    if (!is_integer(a[2])) return raise_not_integer(context, a[2]);
    if (!truth_of(context, a[2], reverse)) return {};
    if (items.size() != keys.size() || !sort_by_keys(context, items, keys, reverse)) return {};
    const Value whole = context.new_slice(Value::none(), Value::none(), Value::none());
    const Value sorted = context.new_list(items);
    if (whole.is_unset() || sorted.is_unset() || !store_item(context, a[0], whole, sorted)) return {};
    return Value::boolean(true);
}

constexpr Parameter one[] = {{""}};
constexpr Parameter three[] = {{""}, {""}, {""}};
constexpr Parameter one_optional[] = {{"", false}};
constexpr Parameter sum_parameters[] = {{""}, {"start", false}};
constexpr Parameter extreme_parameters[] = {{"", false}, {"key", false, true}, {"default", false, true}};
constexpr Parameter sorted_parameters[] = {{""}, {"key", false, true}, {"reverse", false, true}};

constexpr NativeFunction reader(const char* name, std::span<const Parameter> parameters,
                                Value (*body)(Context&, const Arguments&), bool rest = false,
                                const char* general = nullptr) {
    return {.name = name,
            .qualified_name = name,
            .parameters = parameters,
            .rest = rest,
            .behaviour = Behaviour::touches_self,
            .body = body,
            .writes_self = false,
            .general = general};
}

}  // namespace

namespace builtins {
constinit const NativeFunction plain_sum = reader("_sum_plain", sum_parameters, plain<call_sum>);
constinit const NativeFunction plain_any = reader("_any_plain", one, plain<call_any>);
constinit const NativeFunction plain_all = reader("_all_plain", one, plain<call_all>);
constinit const NativeFunction plain_min = reader("_min_plain", one_optional, plain_extreme<call_min>, true);
constinit const NativeFunction plain_max = reader("_max_plain", one_optional, plain_extreme<call_max>, true);
constinit const NativeFunction plain_sort = reader("_sort_plain", three, library::plain_sort);
constinit const NativeFunction len = reader("len", one, call_len);
constinit const NativeFunction sum = reader("sum", sum_parameters, call_sum, false, "sum");
constinit const NativeFunction min = reader("min", extreme_parameters, call_min, true, "min");
constinit const NativeFunction max = reader("max", extreme_parameters, call_max, true, "max");
constinit const NativeFunction sorted = reader("sorted", sorted_parameters, call_sorted, false, "sorted");
constinit const NativeFunction any = reader("any", one, call_any, false, "any");
constinit const NativeFunction all = reader("all", one, call_all, false, "all");
}  // namespace builtins

}  // namespace interleave::library
