// The methods of list and tuple, and their constructors.
#include "core/library/compare.h"
#include "core/library/iteration.h"
#include "core/library/lists.h"
#include "core/library/text.h"
#include "core/library/tuples.h"
#include "core/library/types.h"

#include <algorithm>

namespace interleave::library {
namespace {

Object* self(const Arguments& a) { return a[0].as_object(); }
Value none_if(bool done) { return done ? Value::none() : Value(); }

Value construct_list(Context& context, const Arguments& a) {
    std::vector<Value> items;
    if (a.has(0) && !collect(context, a[0], items)) return {};
    return context.new_list(items);
}

Value construct_tuple(Context& context, const Arguments& a) {
    if (!a.has(0)) return context.new_tuple({});
    if (is_tuple(a[0])) return a[0];
    std::vector<Value> items;
    if (!collect(context, a[0], items)) return {};
    return context.new_tuple(items);
}

Value append(Context& context, const Arguments& a) { return none_if(list_append(context, self(a), a[1])); }
Value init(Context& context, const Arguments& a) {
    {
        const MonitorGuard guard(context, self(a));
        if (!locked::replace(context, self(a), 0, locked::length(self(a)), {})) return {};
    }
    return a.has(1) ? none_if(list_extend(context, self(a), a[1])) : Value::none();
}
Value extend(Context& context, const Arguments& a) { return none_if(list_extend(context, self(a), a[1])); }
Value copy(Context& context, const Arguments& a) { return context.new_list(list_items(context, self(a))); }

Value insert(Context& context, const Arguments& a) {
    std::int64_t i = 0;
    if (!exact_index(context, a[1], i)) return {};
    const MonitorGuard guard(context, self(a));
    const std::int64_t length = locked::length(self(a));
    i = std::clamp<std::int64_t>(i < 0 ? i + length : i, 0, length);
    return none_if(locked::replace(context, self(a), i, i, {&a.slots[2], 1}));
}

Value pop(Context& context, const Arguments& a) {
    std::int64_t i = -1;
    if (a.has(1) && !exact_index(context, a[1], i)) return {};
    const MonitorGuard guard(context, self(a));
    const std::int64_t length = locked::length(self(a));
    if (length == 0) return raise(context, exceptions::index_error, {"pop from empty list"});
    if (i < 0) i += length;
    if (i < 0 || i >= length) return raise(context, exceptions::index_error, {"pop index out of range"});
    const Value item = locked::item(self(a), i);
    return locked::replace(context, self(a), i, i + 1, {}) ? item : Value();
}

Value clear(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, self(a));
    return none_if(locked::replace(context, self(a), 0, locked::length(self(a)), {}));
}

Value reverse(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, self(a));
    auto items = locked::items(self(a));
    std::reverse(items.begin(), items.end());
    return none_if(locked::replace(context, self(a), 0, locked::length(self(a)), items));
}

/// Position of an item equal to `wanted` in [begin, end); -1 none, nothing after raising.
std::optional<std::int64_t> find(Context& context, const std::vector<Value>& items, Value wanted,
                                 std::int64_t begin, std::int64_t end) {
    for (std::int64_t i = begin; i < std::min(end, static_cast<std::int64_t>(items.size())); ++i) {
        const auto same = same_or_equal(context, items[static_cast<std::size_t>(i)], wanted);
        if (!same) return std::nullopt;
        if (*same) return i;
    }
    return -1;
}

Value remove(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, self(a));
    const auto items = locked::items(self(a));
    const auto i = find(context, items, a[1], 0, static_cast<std::int64_t>(items.size()));
    if (!i) return {};
    if (*i < 0) return raise_value(context, {"list.remove(x): x not in list"});
    return none_if(locked::replace(context, self(a), *i, *i + 1, {}));
}

std::vector<Value> items_of(Context& context, Value sequence) {
    return is_list(sequence) ? list_items(context, sequence.as_object()) : tuple_items(sequence.as_object());
}

Value count(Context& context, const Arguments& a) {
    std::int64_t n = 0;
    for (const Value item : items_of(context, a[0])) {
        const auto same = same_or_equal(context, item, a[1]);
        if (!same) return {};
        n += *same ? 1 : 0;
    }
    return Value::integer(n);
}

Value index(Context& context, const Arguments& a) {
    const auto items = items_of(context, a[0]);
    std::int64_t begin = 0, end = 0;
    if (!bounds_arguments(context, a[2], a[3], static_cast<std::int64_t>(items.size()), begin, end))
        return {};
    const auto i = find(context, items, a[1], begin, end);
    if (!i) return {};
    if (*i >= 0) return Value::integer(*i);
    if (is_tuple(a[0])) return raise_value(context, {"tuple.index(x): x not in tuple"});
    return raise_value(context, {to_repr(a[1]), " is not in list"});
}

Value sort(Context& context, const Arguments& a) {
    if (a.has(2) && !is_integer(a[2])) return raise_not_integer(context, a[2]);
    const MonitorGuard guard(context, self(a));
    auto items = locked::items(self(a));
    const bool sorted = sort_values(context, items, a.has(2) && truth(a[2]));
    const Value error = context.pending();
    context.set_pending({});  // the items stay in the order reached, as in Python
    if (!locked::replace(context, self(a), 0, locked::length(self(a)), items)) return {};
    context.set_pending(error);
    return none_if(sorted);
}

constexpr Parameter optional_iterable[] = {{"", false}};
constexpr Parameter only_self[] = {{"self"}};
constexpr Parameter self_and_item[] = {{"self"}, {""}};
constexpr Parameter insert_parameters[] = {{"self"}, {""}, {""}};
constexpr Parameter pop_parameters[] = {{"self"}, {"", false}};
constexpr Parameter index_parameters[] = {{"self"}, {""}, {"", false}, {"", false}};
constexpr Parameter sort_parameters[] = {{"self"}, {"key", false, true}, {"reverse", false, true}};

constexpr NativeFunction writer(const char* name, const char* qualified_name,
                                std::span<const Parameter> parameters,
                                Value (*body)(Context&, const Arguments&)) {
    return {.name = name,
            .qualified_name = qualified_name,
            .parameters = parameters,
            .behaviour = Behaviour::touches_self,
            .body = body};
}
constexpr NativeFunction reader(const char* name, const char* qualified_name,
                                std::span<const Parameter> parameters,
                                Value (*body)(Context&, const Arguments&)) {
    return {.name = name,
            .qualified_name = qualified_name,
            .parameters = parameters,
            .behaviour = Behaviour::touches_self,
            .body = body,
            .writes_self = false};
}

/// What the items refer to is not looked at.
constexpr NativeFunction moving_items(NativeFunction method) {
    method.reads_arguments = false;
    return method;
}

constexpr NativeFunction list_constructor = reader("list", "list", optional_iterable, construct_list);
constexpr NativeFunction tuple_constructor = reader("tuple", "tuple", optional_iterable, construct_tuple);
constexpr NativeFunction append_method = moving_items(writer("append", "list.append", self_and_item, append));
constexpr NativeFunction init_method = writer("__init__", "list.__init__", pop_parameters, init);
constexpr NativeFunction extend_method = writer("extend", "list.extend", self_and_item, extend);
constexpr NativeFunction insert_method =
    moving_items(writer("insert", "list.insert", insert_parameters, insert));
constexpr NativeFunction remove_method = writer("remove", "list.remove", self_and_item, remove);
constexpr NativeFunction pop_method = moving_items(writer("pop", "list.pop", pop_parameters, pop));
constexpr NativeFunction clear_method = moving_items(writer("clear", "list.clear", only_self, clear));
constexpr NativeFunction reverse_method = moving_items(writer("reverse", "list.reverse", only_self, reverse));
constexpr NativeFunction sort_method = [] {
    NativeFunction method = writer("sort", "list.sort", sort_parameters, sort);
    method.general = "_list_sort";
    return method;
}();
constexpr NativeFunction copy_method = moving_items(reader("copy", "list.copy", only_self, copy));
constexpr NativeFunction count_method = reader("count", "list.count", self_and_item, count);
constexpr NativeFunction index_method = reader("index", "list.index", index_parameters, index);
constexpr NativeFunction tuple_count{
    .name = "count", .qualified_name = "tuple.count", .parameters = self_and_item, .body = count};
constexpr NativeFunction tuple_index{
    .name = "index", .qualified_name = "tuple.index", .parameters = index_parameters, .body = index};

constexpr const NativeFunction* list_methods[] = {
    &init_method,  &append_method,  &extend_method, &insert_method, &remove_method, &pop_method,
    &clear_method, &reverse_method, &sort_method,   &copy_method,   &count_method,  &index_method};
constexpr const NativeFunction* tuple_methods[] = {&tuple_count, &tuple_index};

}  // namespace

namespace types {
constinit const TypeInfo list{
    .name = "list", .base = &object, .constructor = &list_constructor, .methods = list_methods};
constinit const TypeInfo tuple{
    .name = "tuple", .base = &object, .constructor = &tuple_constructor, .methods = tuple_methods};
}  // namespace types

}  // namespace interleave::library
