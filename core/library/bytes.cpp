// bytes and bytearray: what they hold, and the operators.
#include "core/library/bytes.h"

#include "core/library/iteration.h"
#include "core/library/lists.h"
#include "core/library/slices.h"
#include "core/library/types.h"

#include <algorithm>

namespace interleave::library {
namespace {

std::string_view kind_name(Value v) { return is_bytes(v) ? "bytes" : "bytearray"; }

std::int64_t bytes_length(const Object* self) { return self->load(0).as_int(); }

Value load_slice(Context& context, Value self, const Object* slice) {
    const std::string content = bytes_of(context, self);
    SlicePositions p;
    if (!slice_of(context, slice, static_cast<std::int64_t>(content.size()), p)) return {};
    std::string part;
    for (std::int64_t i = 0; i < p.count; ++i)
        part += content[static_cast<std::size_t>(p.start + i * p.step)];
    return bytes_like(context, part, self);
}

/// False after raising.
bool position(Context& context, Value self, Value index, std::int64_t length, std::int64_t& out) {
    if (!item_position(context, is_bytes(self) ? "byte" : "bytearray", index, out)) return false;
    if (out < 0) out += length;
    if (out >= 0 && out < length) return true;
    raise(context, exceptions::index_error, {is_bytes(self) ? "" : "bytearray ", "index out of range"});
    return false;
}

Value load(Context& context, Value self, Value index) {
    if (is_slice(index)) return load_slice(context, self, index.as_object());
    const std::string content = bytes_of(context, self);
    std::int64_t i = 0;
    if (!position(context, self, index, static_cast<std::int64_t>(content.size()), i)) return {};
    return Value::integer(static_cast<unsigned char>(content[static_cast<std::size_t>(i)]));
}

std::optional<bool> contains_part(Context& context, Value self, Value part) {
    std::string wanted;
    if (is_integer(part)) {
        unsigned char byte = 0;
        if (!byte_argument(context, part, byte)) return std::nullopt;
        wanted = static_cast<char>(byte);
    } else if (!bytes_argument(context, part, wanted)) {
        return std::nullopt;
    }
    return bytes_of(context, self).find(wanted) != std::string::npos;
}

Value repeat(Context& context, Value self, Value times) {
    if (!is_integer(times)) {
        return raise_type(context, {"can't multiply sequence by non-int of type '", type_name(times), "'"});
    }
    if (is_big(times)) return raise_too_large_for_index(context, exceptions::overflow_error);
    const std::string content = bytes_of(context, self);
    const std::int64_t n = std::max<std::int64_t>(small_of(times), 0);
    if (!content.empty() && static_cast<std::uint64_t>(n) > largest_object / 8 / content.size())
        return raise_memory(context);
    std::string all;
    for (std::int64_t i = 0; i < n && !content.empty(); ++i) all += content;
    return bytes_like(context, all, self);
}

bool replace_all(Context& context, Value self, std::string_view content);

Value operate(Context& context, BinaryOperator which, Value left, Value right, bool augmented) {
    if (which == BinaryOperator::multiply) {
        const Value self = is_bytes_like(left) ? left : right;
        const Value result = repeat(context, self, is_bytes_like(left) ? right : left);
        if (!augmented || !is_bytearray(left) || result.is_unset()) return result;
        return replace_all(context, left, bytes_of(context, result)) ? left : Value();
    }
    if (which != BinaryOperator::add || !is_bytes_like(left)) return {};
    if (!is_bytes_like(right))
        return raise_type(context, {"can't concat ", type_name(right), " to ", kind_name(left)});
    const std::string more = bytes_of(context, right);
    if (!augmented || !is_bytearray(left)) return bytes_like(context, bytes_of(context, left) + more, left);
    const MonitorGuard guard(context, left.as_object());
    std::vector<Value> items;
    for (const char c : more) items.push_back(Value::integer(static_cast<unsigned char>(c)));
    const std::int64_t end = locked::length(left.as_object());
    return locked::replace(context, left.as_object(), end, end, items) ? left : Value();
}

Value compare_contents(Context& context, Comparison which, Value left, Value right) {
    if (!is_bytes_like(left) || !is_bytes_like(right)) return {};
    const int order = bytes_of(context, left).compare(bytes_of(context, right));
    switch (which) {
        case Comparison::equal: return Value::boolean(order == 0);
        case Comparison::not_equal: return Value::boolean(order != 0);
        case Comparison::less: return Value::boolean(order < 0);
        case Comparison::less_equal: return Value::boolean(order <= 0);
        case Comparison::greater: return Value::boolean(order > 0);
        case Comparison::greater_equal: return Value::boolean(order >= 0);
    }
    return {};
}

bool begin(Context&, Value self, Value state[3]) {
    state[0] = self;
    state[1] = Value::integer(0);
    state[2] = Value::none();
    return true;
}

Value next_byte(Context&, Value state[3]) {
    const Object* o = state[0].as_object();
    const std::int64_t i = state[1].as_int();
    Value item;
    if (is_bytearray(state[0]))
        item = machine::list_item(o, i);
    else if (i < bytes_length(o))
        item = Value::integer(
            static_cast<unsigned char>(machine::bytes_view_of(o)[static_cast<std::size_t>(i)]));
    if (item.is_unset())
        state[0] = Value::none();
    else
        state[1] = Value::integer(i + 1);
    return item;
}

Value byte_at(const Object* self, std::int64_t i) {
    if (self->kind == Kind::native) return machine::list_item(self, i);
    return Value::integer(
        static_cast<unsigned char>(machine::bytes_view_of(self)[static_cast<std::size_t>(i)]));
}

std::string content_of(const Object* self) {
    if (self->kind == Kind::bytes) return std::string(machine::bytes_view_of(self));
    std::string content;
    for (std::int64_t i = 0;; ++i) {
        const Value item = machine::list_item(self, i);
        if (!item.is_int()) return content;
        content += static_cast<char>(item.as_int());
    }
}

void write_repr(const Object* self, std::string& out, NestedWriter&) {
    const std::string text = bytes_repr(content_of(self));
    out += self->kind == Kind::bytes ? text : "bytearray(" + text + ")";
}

std::optional<std::int64_t> hash(Context&, Value self) {
    return static_cast<std::int64_t>(machine::identity_hash(self) >> 3);
}

// Changing a bytearray -----------------------------------------------------------------------------------------------

std::vector<Value> as_items(std::string_view content) {
    std::vector<Value> items;
    for (const char c : content) items.push_back(Value::integer(static_cast<unsigned char>(c)));
    return items;
}

bool replace_all(Context& context, Value self, std::string_view content) {
    const MonitorGuard guard(context, self.as_object());
    return locked::replace(context, self.as_object(), 0, locked::length(self.as_object()), as_items(content));
}

/// The same positions of a list of the content, which then is the new content: what list and bytearray have in common.
template <class Change>
bool change_as_list(Context& context, Value self, Change change) {
    const Value list = context.new_list(as_items(bytes_of(context, self)));
    if (list.is_unset() || !change(list.as_object())) return false;
    std::string content;
    for (const Value item : list_items(context, list.as_object()))
        content += static_cast<char>(item.as_int());
    return replace_all(context, self, content);
}

bool store(Context& context, Value self, Value index, Value item) {
    if (is_slice(index)) {
        std::string content;
        if (!bytes_from(context, item, "bytearray", content)) return false;
        const Value items = context.new_list(as_items(content));
        return !items.is_unset() && change_as_list(context, self, [&](Object* list) {
            return list_store(context, list, index, items);
        });
    }
    unsigned char byte = 0;
    if (!is_integer(index) || is_big(index)) {
        std::int64_t i = 0;
        return item_position(context, "bytearray", index, i);
    }
    if (!byte_argument(context, item, byte)) return false;
    const MonitorGuard guard(context, self.as_object());
    std::int64_t i = 0;
    if (!position(context, self, index, locked::length(self.as_object()), i)) return false;
    locked::set_item(context, self.as_object(), i, Value::integer(byte));
    return true;
}

bool remove(Context& context, Value self, Value index) {
    std::int64_t i = 0;
    if (!is_slice(index)) {
        const MonitorGuard guard(context, self.as_object());
        return position(context, self, index, locked::length(self.as_object()), i) &&
               locked::replace(context, self.as_object(), i, i + 1, {});
    }
    return change_as_list(context, self, [&](Object* list) { return list_delete(context, list, index); });
}

}  // namespace

constinit const Protocol bytearray_protocol{.length = bytes_length,
                                            .item = byte_at,
                                            .load_item = load,
                                            .store_item = store,
                                            .delete_item = remove,
                                            .contains = contains_part,
                                            .binary = operate,
                                            .compare = compare_contents,
                                            .iterate = begin,
                                            .next = next_byte,
                                            .repr = write_repr,
                                            .hash = unhashable};
constinit const Protocol bytes_protocol{.length = bytes_length,
                                        .item = byte_at,
                                        .load_item = load,
                                        .contains = contains_part,
                                        .binary = operate,
                                        .compare = compare_contents,
                                        .iterate = begin,
                                        .next = next_byte,
                                        .repr = write_repr,
                                        .hash = hash};

std::string bytes_of(const Context& context, Value v) {
    if (is_bytes(v)) return std::string(machine::bytes_view_of(v.as_object()));
    const MonitorGuard guard(context, v.as_object());
    return content_of(v.as_object());
}

Value new_bytearray(Context& context, std::string_view content) {
    Object* o = make_native(context, types::bytearray, 2);
    if (o == nullptr) return {};
    o->cells()[0].store_raw(Value::integer(0));
    return locked::replace(context, o, 0, 0, as_items(content)) ? Value::object(o) : Value();
}

Value bytes_like(Context& context, std::string_view content, Value model) {
    if (content.size() > largest_object / 8) return raise_memory(context);
    return is_bytes(model) ? context.new_bytes(content) : new_bytearray(context, content);
}

bool bytes_argument(Context& context, Value v, std::string& out) {
    if (!is_bytes_like(v)) {
        raise_type(context, {"a bytes-like object is required, not '", type_name(v), "'"});
        return false;
    }
    out = bytes_of(context, v);
    return true;
}

bool byte_argument(Context& context, Value v, unsigned char& out) {
    std::int64_t n = 0;
    if (!clamped_index(context, v, n)) return false;
    if (n < 0 || n > 255) {
        raise_value(context, {"byte must be in range(0, 256)"});
        return false;
    }
    out = static_cast<unsigned char>(n);
    return true;
}

std::string bytes_repr(std::string_view content) {
    const bool double_quotes =
        content.find('\'') != std::string_view::npos && content.find('"') == std::string_view::npos;
    const char quote = double_quotes ? '"' : '\'';
    std::string out = "b";
    out += quote;
    for (const char c : content) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == quote || c == '\\')
            out.append("\\") += c;
        else if (c == '\t')
            out += "\\t";
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else if (byte < 32 || byte >= 127)
            out.append("\\x").append({"0123456789abcdef"[byte >> 4], "0123456789abcdef"[byte & 15]});
        else
            out += c;
    }
    return out + quote;
}

bool bytes_from(Context& context, Value source, std::string_view type, std::string& out) {
    if (is_bytes_like(source)) {
        out = bytes_of(context, source);
        return true;
    }
    if (is_integer(source)) {
        std::int64_t n = 0;
        if (is_big(source)) {
            raise_too_large_for_index(context, exceptions::overflow_error);
            return false;
        }
        n = small_of(source);
        if (n < 0) {
            raise_value(context, {"negative count"});
            return false;
        }
        if (static_cast<std::uint64_t>(n) > largest_object / 8) {
            raise_memory(context);
            return false;
        }
        out.assign(static_cast<std::size_t>(n), '\0');
        return true;
    }
    if (!Iteration::can_iterate(context, source)) {
        raise_type(context, {"cannot convert '", type_name(source), "' object to ", type});
        return false;
    }
    std::vector<Value> items;
    if (!collect(context, source, items)) return false;
    for (const Value item : items) {
        std::int64_t n = 0;
        if (!clamped_index(context, item, n)) return false;
        if (n < 0 || n > 255) {
            raise_value(context, {type == "bytes" ? "bytes" : "byte", " must be in range(0, 256)"});
            return false;
        }
        out += static_cast<char>(n);
    }
    return true;
}

}  // namespace interleave::library
