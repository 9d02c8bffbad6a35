// dict: constructor and methods; the views that keys(), values() and items() give.
#include "core/library/dicts.h"
#include "core/library/iteration.h"
#include "core/library/sets.h"
#include "core/library/types.h"

namespace interleave::library {
namespace {

Object* self(const Arguments& a) { return a[0].as_object(); }
Value none_if(bool done) { return done ? Value::none() : Value(); }

/// What update(source, name=value) adds.
bool merge_arguments(Context& context, Object* dict, Value source, const Arguments& a) {
    if (!source.is_unset() && !dict_merge(context, dict, source)) return false;
    if (a.names == nullptr) return true;
    for (std::int64_t i = 0; i < machine::tuple_length(a.names); ++i) {
        if (!dict_store(context, dict, machine::tuple_item(a.names, i), a.named[i])) return false;
    }
    return true;
}

Value construct(Context& context, const Arguments& a) {
    const Value dict = new_dict(context, {});
    if (dict.is_unset()) return {};
    return merge_arguments(context, dict.as_object(), a[0], a) ? dict : Value();
}

Value update(Context& context, const Arguments& a) {
    return none_if(merge_arguments(context, self(a), a[1], a));
}

Value get(Context& context, const Arguments& a) {
    Value value;
    if (!dict_find(context, self(a), a[1], value)) return {};
    return !value.is_unset() ? value : a.has(2) ? a[2] : Value::none();
}

Value setdefault(Context& context, const Arguments& a) {
    const Value value = a.has(2) ? a[2] : Value::none();
    Value old;
    if (!dict_exchange(context, self(a), a[1], value, true, old)) return {};
    return old.is_unset() ? value : old;
}

Value pop(Context& context, const Arguments& a) {
    Value value;
    const bool empty = machine::hashed_length(self(a)) == 0;  // then the key is not even hashed
    if (!empty && !dict_remove(context, self(a), a[1], value)) return {};
    if (!value.is_unset()) return value;
    return a.has(2) ? a[2] : raise_key_error(context, a[1]);
}

Value popitem(Context& context, const Arguments& a) {
    Value pair[2];
    if (!check_changeable(context, self(a))) return {};
    if (dict_pop_last(context, self(a), pair[0], pair[1])) return context.new_tuple(pair);
    return raise(context, exceptions::key_error, {"popitem(): dictionary is empty"});
}

Value clear(Context& context, const Arguments& a) {
    if (!check_changeable(context, self(a))) return {};
    dict_clear(context, self(a));
    return Value::none();
}

Value copy(Context& context, const Arguments& a) { return new_dict(context, dict_items(context, self(a))); }
Value keys(Context& context, const Arguments& a) { return new_view(context, types::dict_keys, self(a)); }
Value values(Context& context, const Arguments& a) { return new_view(context, types::dict_values, self(a)); }
Value items(Context& context, const Arguments& a) { return new_view(context, types::dict_items, self(a)); }

Value fromkeys(Context& context, const Arguments& a) {
    const Value dict = new_dict(context, {});
    if (dict.is_unset()) return {};
    Iteration it(context, a[1]);
    for (Value key; it.next(key);) {
        if (!dict_store(context, dict.as_object(), key, a.has(2) ? a[2] : Value::none())) return {};
    }
    return it.failed() ? Value() : dict;
}

Value isdisjoint(Context& context, const Arguments& a) {
    Iteration it(context, a[1]);
    for (Value item; it.next(item);) {
        const auto inside = view_contains(context, a[0], item);
        if (!inside) return {};
        if (*inside) return Value::boolean(false);
    }
    return it.failed() ? Value() : Value::boolean(true);
}

constexpr Parameter constructor_parameters[] = {{"", false}};
constexpr Parameter only_self[] = {{"self"}};
constexpr Parameter self_and_item[] = {{"self"}, {""}};
constexpr Parameter update_parameters[] = {{"self"}, {"", false}};
constexpr Parameter default_parameters[] = {{"self"}, {""}, {"", false}};

constexpr NativeFunction method(const char* name, const char* qualified_name,
                                std::span<const Parameter> parameters,
                                Value (*body)(Context&, const Arguments&), bool writes) {
    return {.name = name,
            .qualified_name = qualified_name,
            .parameters = parameters,
            .behaviour = Behaviour::touches_self,
            .body = body,
            .writes_self = writes,
            .reads_arguments = false};  // keys do not change, and what the items refer to is not looked at
}

constexpr NativeFunction constructor{.name = "dict",
                                     .qualified_name = "dict",
                                     .parameters = constructor_parameters,
                                     .behaviour = Behaviour::touches_self,
                                     .body = construct,
                                     .writes_self = false,
                                     .rest_keywords = true};
constexpr NativeFunction update_method{.name = "update",
                                       .qualified_name = "dict.update",
                                       .parameters = update_parameters,
                                       .behaviour = Behaviour::touches_self,
                                       .body = update,
                                       .rest_keywords = true};
constexpr NativeFunction init_method{.name = "__init__",
                                     .qualified_name = "dict.__init__",
                                     .parameters = update_parameters,
                                     .behaviour = Behaviour::touches_self,
                                     .body = update,
                                     .rest_keywords = true};
constexpr NativeFunction get_method = method("get", "dict.get", default_parameters, get, false);
constexpr NativeFunction setdefault_method =
    method("setdefault", "dict.setdefault", default_parameters, setdefault, true);
constexpr NativeFunction pop_method = method("pop", "dict.pop", default_parameters, pop, true);
constexpr NativeFunction popitem_method = method("popitem", "dict.popitem", only_self, popitem, true);
constexpr NativeFunction clear_method = method("clear", "dict.clear", only_self, clear, true);
constexpr NativeFunction copy_method = method("copy", "dict.copy", only_self, copy, false);
// A view reads nothing before it is used.
constexpr NativeFunction view_method(const char* name, const char* qualified_name,
                                     Value (*body)(Context&, const Arguments&)) {
    return {.name = name,
            .qualified_name = qualified_name,
            .parameters = only_self,
            .body = body,
            .reads_arguments = false};
}
constexpr NativeFunction keys_method = view_method("keys", "dict.keys", keys);
constexpr NativeFunction values_method = view_method("values", "dict.values", values);
constexpr NativeFunction items_method = view_method("items", "dict.items", items);
constexpr NativeFunction fromkeys_method{.name = "fromkeys",
                                         .qualified_name = "dict.fromkeys",
                                         .parameters = default_parameters,
                                         .body = fromkeys};
constexpr NativeFunction keys_isdisjoint{.name = "isdisjoint",
                                         .qualified_name = "dict_keys.isdisjoint",
                                         .parameters = self_and_item,
                                         .body = isdisjoint};
constexpr NativeFunction items_isdisjoint{.name = "isdisjoint",
                                          .qualified_name = "dict_items.isdisjoint",
                                          .parameters = self_and_item,
                                          .body = isdisjoint};

constexpr const NativeFunction* methods[] = {
    &get_method,  &setdefault_method, &pop_method,   &popitem_method, &clear_method,    &copy_method,
    &keys_method, &values_method,     &items_method, &update_method,  &fromkeys_method, &init_method};
constexpr const NativeFunction* keys_methods[] = {&keys_isdisjoint};
constexpr const NativeFunction* items_methods[] = {&items_isdisjoint};

}  // namespace

namespace types {
constinit const TypeInfo dict{
    .name = "dict", .base = &object, .constructor = &constructor, .methods = methods};
constinit const TypeInfo dict_keys{.name = "dict_keys", .base = &object, .methods = keys_methods};
constinit const TypeInfo dict_values{.name = "dict_values", .base = &object, .methods = {}};
constinit const TypeInfo dict_items{.name = "dict_items", .base = &object, .methods = items_methods};
}  // namespace types

}  // namespace interleave::library
