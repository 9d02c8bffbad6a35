// The types bytes and bytearray: their constructors, and what only a bytearray can do.
#include "core/library/bytes.h"
#include "core/library/codecs.h"
#include "core/library/lists.h"
#include "core/library/types.h"

#include <algorithm>
#include <array>

namespace interleave::library {

namespace {

Object* self(const Arguments& a) { return a[0].as_object(); }
Value none_if(bool done) { return done ? Value::none() : Value(); }

/// bytes(source, encoding, errors). False after raising.
bool content_argument(Context& context, const Arguments& a, std::string_view type, std::string& out) {
    const bool has_codec = a.has(1) || a.has(2);
    if (!a.has(0)) {
        if (has_codec) raise_type(context, {a.has(1) ? "encoding" : "errors", " without a string argument"});
        return !has_codec;
    }
    if (is_string(a[0])) {
        if (!has_codec) {
            raise_type(context, {"string argument without an encoding"});
            return false;
        }
        Encoding encoding{};
        std::string errors;
        if (!codec_arguments(context, type, a[1], a[2], encoding, errors)) return false;
        const auto content = encode_text(context, a[0], encoding, errors);
        out = content.value_or("");
        return content.has_value();
    }
    if (has_codec) {
        raise_type(context, {a.has(1) ? "encoding" : "errors", " without a string argument"});
        return false;
    }
    return bytes_from(context, a[0], type, out);
}

Value construct_bytes(Context& context, const Arguments& a) {
    if (a.has(0) && is_bytes(a[0]) && !a.has(1) && !a.has(2)) return a[0];
    std::string content;
    return content_argument(context, a, "bytes", content) ? context.new_bytes(content) : Value();
}

Value construct_bytearray(Context& context, const Arguments& a) {
    std::string content;
    return content_argument(context, a, "bytearray", content) ? new_bytearray(context, content) : Value();
}

// bytearray ----------------------------------------------------------------------------------------------------------

Value append(Context& context, const Arguments& a) {
    unsigned char byte = 0;
    if (!byte_argument(context, a[1], byte)) return {};
    const Value item = Value::integer(byte);
    const MonitorGuard guard(context, self(a));
    const std::int64_t end = locked::length(self(a));
    return none_if(locked::replace(context, self(a), end, end, {&item, 1}));
}

Value extend(Context& context, const Arguments& a) {
    std::string more;
    if (is_integer(a[1])) return raise_type(context, {"can't extend bytearray with ", type_name(a[1])});
    if (!bytes_from(context, a[1], "bytearray", more)) return {};
    std::vector<Value> items;
    for (const char c : more) items.push_back(Value::integer(static_cast<unsigned char>(c)));
    const MonitorGuard guard(context, self(a));
    const std::int64_t end = locked::length(self(a));
    return none_if(locked::replace(context, self(a), end, end, items));
}

Value insert(Context& context, const Arguments& a) {
    std::int64_t i = 0;
    unsigned char byte = 0;
    if (!exact_index(context, a[1], i) || !byte_argument(context, a[2], byte)) return {};
    const Value item = Value::integer(byte);
    const MonitorGuard guard(context, self(a));
    const std::int64_t length = locked::length(self(a));
    i = std::clamp<std::int64_t>(i < 0 ? i + length : i, 0, length);
    return none_if(locked::replace(context, self(a), i, i, {&item, 1}));
}

Value pop(Context& context, const Arguments& a) {
    std::int64_t i = -1;
    if (a.has(1) && !exact_index(context, a[1], i)) return {};
    const MonitorGuard guard(context, self(a));
    const std::int64_t length = locked::length(self(a));
    if (length == 0) return raise(context, exceptions::index_error, {"pop from empty bytearray"});
    if (i < 0) i += length;
    if (i < 0 || i >= length) return raise(context, exceptions::index_error, {"pop index out of range"});
    const Value item = locked::item(self(a), i);
    return locked::replace(context, self(a), i, i + 1, {}) ? item : Value();
}

Value remove(Context& context, const Arguments& a) {
    unsigned char byte = 0;
    if (!byte_argument(context, a[1], byte)) return {};
    const MonitorGuard guard(context, self(a));
    const auto items = locked::items(self(a));
    const auto found = std::find(items.begin(), items.end(), Value::integer(byte));
    if (found == items.end()) return raise_value(context, {"value not found in bytearray"});
    const std::int64_t i = found - items.begin();
    return none_if(locked::replace(context, self(a), i, i + 1, {}));
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

Value copy(Context& context, const Arguments& a) { return new_bytearray(context, bytes_of(context, a[0])); }

constexpr Parameter constructor_parameters[] = {{"source", false}, {"encoding", false}, {"errors", false}};
constexpr Parameter only_self[] = {{"self"}};
constexpr Parameter self_and_item[] = {{"self"}, {""}};
constexpr Parameter insert_parameters[] = {{"self"}, {""}, {""}};
constexpr Parameter pop_parameters[] = {{"self"}, {"", false}};

constexpr NativeFunction method(const char* name, const char* qualified_name,
                                std::span<const Parameter> parameters,
                                Value (*body)(Context&, const Arguments&), bool writes = true) {
    return {.name = name,
            .qualified_name = qualified_name,
            .parameters = parameters,
            .behaviour = Behaviour::touches_self,
            .body = body,
            .writes_self = writes};
}

constexpr NativeFunction bytes_constructor =
    method("bytes", "bytes", constructor_parameters, construct_bytes, false);
constexpr NativeFunction bytearray_constructor =
    method("bytearray", "bytearray", constructor_parameters, construct_bytearray, false);

constexpr auto shared = [] {
    std::array<const NativeFunction*, shared_bytes_method_count> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = &shared_bytes_methods[i];
    return all;
}();
constexpr auto of_bytearray = [] {
    std::array<const NativeFunction*, shared_bytes_method_count + bytearray_method_count> all{};
    for (std::size_t i = 0; i < shared.size(); ++i) all[i] = shared[i];
    for (std::size_t i = 0; i < bytearray_method_count; ++i) all[shared.size() + i] = &bytearray_methods[i];
    return all;
}();

}  // namespace

constinit const NativeFunction bytearray_methods[bytearray_method_count] = {
    method("append", "bytearray.append", self_and_item, append),
    method("extend", "bytearray.extend", self_and_item, extend),
    method("insert", "bytearray.insert", insert_parameters, insert),
    method("pop", "bytearray.pop", pop_parameters, pop),
    method("remove", "bytearray.remove", self_and_item, remove),
    method("clear", "bytearray.clear", only_self, clear),
    method("reverse", "bytearray.reverse", only_self, reverse),
    method("copy", "bytearray.copy", only_self, copy, false),
    method("__copy__", "bytearray.__copy__", only_self, copy, false)};

namespace types {
constinit const TypeInfo bytes{
    .name = "bytes", .base = &object, .constructor = &bytes_constructor, .methods = shared};
constinit const NativeType bytearray{
    {.name = "bytearray", .base = &object, .constructor = &bytearray_constructor, .methods = of_bytearray},
    &bytearray_protocol};
}  // namespace types

}  // namespace interleave::library
