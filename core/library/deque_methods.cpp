// The type collections.deque.
#include "core/library/deques.h"
#include "core/library/iteration.h"
#include "core/library/slices.h"
#include "core/library/text.h"
#include "core/library/types.h"

#include <algorithm>

namespace interleave::library::deques {
namespace {

Object* self(const Arguments& a) { return a[0].as_object(); }
Value none_if(bool done) { return done ? Value::none() : Value(); }

Value raise_index(Context& context, std::string_view message) {
    return raise(context, exceptions::index_error, {message});
}

/// The arguments iterable and maxlen, which begin at `at`. False after raising.
bool contents(Context& context, const Arguments& a, int at, Value& limit, std::vector<Value>& items) {
    limit = Value::none();
    if (a.has(at + 1) && !a[at + 1].is_none()) {
        std::int64_t n = 0;
        if (!is_integer(a[at + 1])) {
            raise_type(context, {"an integer is required"});
            return false;
        }
        if (!exact_index(context, a[at + 1], n)) return false;
        if (n < 0) {
            raise_value(context, {"maxlen must be non-negative"});
            return false;
        }
        limit = Value::integer(n);
    }
    return !a.has(at) || collect(context, a[at], items);
}

Value construct(Context& context, const Arguments& a) {
    Value limit;
    std::vector<Value> items;
    return contents(context, a, 0, limit, items) ? new_deque(context, limit, items) : Value();
}

Value init(Context& context, const Arguments& a) {
    Value limit;
    std::vector<Value> items;
    if (!contents(context, a, 1, limit, items)) return {};
    const MonitorGuard guard(context, self(a));
    context.store(self(a), DequeCells::maxlen, limit);
    if (!assign(context, self(a), {})) return {};
    for (const Value item : items) {
        if (!push_back(context, self(a), item)) return {};
    }
    return Value::none();
}

// The ends -----------------------------------------------------------------------------------------------------------

Value append(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, self(a));
    return none_if(push_back(context, self(a), a[1]));
}
Value appendleft(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, self(a));
    return none_if(push_front(context, self(a), a[1]));
}

template <Value (*take)(Context&, Object*)>
Value pop_with(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, self(a));
    return length(self(a)) == 0 ? raise_index(context, "pop from an empty deque") : take(context, self(a));
}

template <bool (*push)(Context&, Object*, Value)>
Value extend_with(Context& context, const Arguments& a) {
    std::vector<Value> items;  // all of them first: the deque may be its own source
    if (!collect(context, a[1], items)) return {};
    const MonitorGuard guard(context, self(a));
    for (const Value item : items) {
        if (!push(context, self(a), item)) return {};
    }
    return Value::none();
}

Value clear(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, self(a));
    return none_if(assign(context, self(a), {}));
}

Value rotate(Context& context, const Arguments& a) {
    std::int64_t n = 1;
    if (a.has(1) && !exact_index(context, a[1], n)) return {};
    const MonitorGuard guard(context, self(a));
    const std::int64_t size = length(self(a));
    if (size < 2) return Value::none();
    n = (n % size + size) % size;
    const bool to_front = n <= size / 2;
    for (std::int64_t i = to_front ? n : size - n; i > 0; --i) {
        const bool done = to_front ? push_front(context, self(a), take_back(context, self(a)))
                                   : push_back(context, self(a), take_front(context, self(a)));
        if (!done) return {};
    }
    return Value::none();
}

// The whole ----------------------------------------------------------------------------------------------------------

Value copy(Context& context, const Arguments& a) {
    return new_deque(context, self(a)->load(DequeCells::maxlen), snapshot(context, self(a)));
}

Value reverse(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, self(a));
    const std::int64_t size = length(self(a));
    for (std::int64_t i = 0; i < size / 2; ++i) {
        const Value first = item(self(a), i);
        set_item(context, self(a), i, item(self(a), size - 1 - i));
        set_item(context, self(a), size - 1 - i, first);
    }
    return Value::none();
}

Value insert(Context& context, const Arguments& a) {
    std::int64_t i = 0;
    if (!exact_index(context, a[1], i)) return {};
    auto items = snapshot(context, self(a));
    const MonitorGuard guard(context, self(a));
    const std::int64_t size = length(self(a));
    if (maxlen(self(a)) == size) return raise_index(context, "deque already at its maximum size");
    items.resize(static_cast<std::size_t>(size));
    for (std::int64_t k = 0; k < size; ++k) items[static_cast<std::size_t>(k)] = item(self(a), k);
    i = std::clamp<std::int64_t>(i < 0 ? i + size : i, 0, size);
    items.insert(items.begin() + i, a[2]);
    return none_if(assign(context, self(a), items));
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

Value count(Context& context, const Arguments& a) {
    std::int64_t n = 0;
    for (const Value item : snapshot(context, self(a))) {
        const auto same = same_or_equal(context, item, a[1]);
        if (!same) return {};
        n += *same ? 1 : 0;
    }
    return Value::integer(n);
}

Value index(Context& context, const Arguments& a) {
    const auto items = snapshot(context, self(a));
    std::int64_t begin = 0, end = 0;
    if (!bounds_arguments(context, a[2], a[3], static_cast<std::int64_t>(items.size()), begin, end))
        return {};
    const auto i = find(context, items, a[1], begin, end);
    if (!i) return {};
    return *i >= 0 ? Value::integer(*i) : raise_value(context, {to_repr(a[1]), " is not in deque"});
}

Value remove(Context& context, const Arguments& a) {
    auto items = snapshot(context, self(a));
    const auto i = find(context, items, a[1], 0, static_cast<std::int64_t>(items.size()));
    if (!i) return {};
    const MonitorGuard guard(context, self(a));
    const auto size = static_cast<std::int64_t>(items.size());
    if (length(self(a)) != size || (*i >= 0 && item(self(a), *i) != items[static_cast<std::size_t>(*i)]))
        return raise_index(context, "deque mutated during remove().");
    if (*i < 0) return raise_value(context, {to_repr(a[1]), " is not in deque"});
    for (std::int64_t k = 0; k < size; ++k) items[static_cast<std::size_t>(k)] = item(self(a), k);
    items.erase(items.begin() + *i);
    return none_if(assign(context, self(a), items));
}

// Operators ----------------------------------------------------------------------------------------------------------

std::int64_t length_for_people(const Object* deque) { return length(deque); }

/// False after raising IndexError or TypeError. The caller holds the monitor.
bool position(Context& context, const Object* deque, Value index, std::int64_t& out) {
    if (!is_integer(index)) {
        raise_type(context, {"sequence index must be integer, not '", type_name(index), "'"});
        return false;
    }
    if (is_big(index)) {
        raise_too_large_for_index(context, exceptions::index_error);
        return false;
    }
    out = small_of(index);
    if (out < 0) out += length(deque);
    if (out >= 0 && out < length(deque)) return true;
    raise_index(context, "deque index out of range");
    return false;
}

Value load_item(Context& context, Value deque, Value index) {
    const MonitorGuard guard(context, deque.as_object());
    std::int64_t i = 0;
    return position(context, deque.as_object(), index, i) ? item(deque.as_object(), i) : Value();
}

bool store_item(Context& context, Value deque, Value index, Value v) {
    const MonitorGuard guard(context, deque.as_object());
    std::int64_t i = 0;
    if (!position(context, deque.as_object(), index, i)) return false;
    set_item(context, deque.as_object(), i, v);
    return true;
}

bool delete_item(Context& context, Value deque, Value index) {
    auto items = snapshot(context, deque.as_object());
    const MonitorGuard guard(context, deque.as_object());
    std::int64_t i = 0;
    if (!position(context, deque.as_object(), index, i)) return false;
    items.resize(static_cast<std::size_t>(length(deque.as_object())));
    for (std::size_t k = 0; k < items.size(); ++k)
        items[k] = item(deque.as_object(), static_cast<std::int64_t>(k));
    items.erase(items.begin() + i);
    return assign(context, deque.as_object(), items);
}

std::optional<bool> contains(Context& context, Value deque, Value wanted) {
    const auto items = snapshot(context, deque.as_object());
    const auto i = find(context, items, wanted, 0, static_cast<std::int64_t>(items.size()));
    return i ? std::optional(*i >= 0) : std::nullopt;
}

Value concatenate(Context& context, Value left, Value right) {
    if (!is_deque(right)) {
        return raise_type(context, {"can only concatenate deque (not \"", type_name(right), "\") to deque"});
    }
    auto items = snapshot(context, left.as_object());
    const auto more = snapshot(context, right.as_object());
    items.insert(items.end(), more.begin(), more.end());
    return new_deque(context, left.as_object()->load(DequeCells::maxlen), items);
}

Value repeat(Context& context, Value deque, Value times, bool in_place) {
    std::int64_t n = 0;
    if (!is_integer(times)) {
        return raise_type(context, {"can't multiply sequence by non-int of type '", type_name(times), "'"});
    }
    if (is_big(times)) return raise_too_large_for_index(context, exceptions::overflow_error);
    n = std::max<std::int64_t>(small_of(times), 0);
    const auto items = snapshot(context, deque.as_object());
    if (!items.empty() && static_cast<std::uint64_t>(n) > largest_length / items.size())
        return raise_memory(context);
    std::vector<Value> all;
    for (std::int64_t i = 0; i < n && !items.empty(); ++i) all.insert(all.end(), items.begin(), items.end());
    const Value limit = deque.as_object()->load(DequeCells::maxlen);
    if (!in_place) return new_deque(context, limit, all);
    if (limit.is_int() && static_cast<std::int64_t>(all.size()) > limit.as_int()) {
        all.erase(all.begin(), all.end() - limit.as_int());
    }
    const MonitorGuard guard(context, deque.as_object());
    return assign(context, deque.as_object(), all) ? deque : Value();
}

Value binary_operator(Context& context, BinaryOperator which, Value left, Value right, bool augmented) {
    if (which == BinaryOperator::multiply)
        return is_deque(left) ? repeat(context, left, right, augmented) : repeat(context, right, left, false);
    if (which != BinaryOperator::add || !is_deque(left)) return {};
    if (!augmented) return concatenate(context, left, right);
    const Value slots[] = {left, right};
    return extend_with<push_back>(context, {slots}).is_unset() ? Value() : left;
}

bool iterate(Context& context, Value deque, Value state[3]) {
    Object* o = deque.as_object();
    const MonitorGuard guard(context, o);
    if (o->load(DequeCells::version).is_unset()) context.store(o, DequeCells::version, Value::integer(0));
    state[0] = deque;
    state[1] = Value::integer(0);
    state[2] = o->load(DequeCells::version);
    return true;
}

Value next_item(Context& context, Value state[3]) {
    Object* o = state[0].as_object();
    const MonitorGuard guard(context, o);
    if (o->load(DequeCells::version) != state[2]) {
        state[2] = Value::integer(-1);
        return raise(context, exceptions::runtime_error, {"deque mutated during iteration"});
    }
    const std::int64_t i = state[1].as_int();
    if (i >= length(o)) {
        state[0] = Value::none();
        return {};
    }
    state[1] = Value::integer(i + 1);
    return item(o, i);
}

/// As a reader without the monitor may ask: unset where the ring is just being moved.
Value item_for_people(const Object* deque, std::int64_t i) {
    return deque->load(DequeCells::block).is_object() ? item(deque, i) : Value();
}

void write_repr(const Object* deque, std::string& out, NestedWriter& nested) {
    out += "deque([";
    bool first = true;
    for (std::int64_t i = 0; i < length(deque); ++i) {
        const Value v = item_for_people(deque, i);
        if (v.is_unset()) continue;
        if (!first) out += ", ";
        nested.write(v);
        first = false;
    }
    out += "]";
    if (const auto limit = maxlen(deque)) out += ", maxlen=" + std::to_string(*limit);
    out += ")";
}

Value attribute(Context&, Object* deque, std::string_view name) {
    return name == "maxlen" ? deque->load(DequeCells::maxlen) : Value();
}

constexpr Protocol protocol{.length = length_for_people,
                            .item = item_for_people,
                            .load_item = load_item,
                            .store_item = store_item,
                            .delete_item = delete_item,
                            .contains = contains,
                            .binary = binary_operator,
                            .iterate = iterate,
                            .next = next_item,
                            .items = snapshot,
                            .repr = write_repr,
                            .hash = unhashable};

// Tables -------------------------------------------------------------------------------------------------------------

constexpr Parameter constructor_parameters[] = {{"iterable", false}, {"maxlen", false}};
constexpr Parameter init_parameters[] = {{"self"}, {"iterable", false}, {"maxlen", false}};
constexpr Parameter only_self[] = {{"self"}};
constexpr Parameter self_and_item[] = {{"self"}, {""}};
constexpr Parameter rotate_parameters[] = {{"self"}, {"", false}};
constexpr Parameter insert_parameters[] = {{"self"}, {""}, {""}};
constexpr Parameter index_parameters[] = {{"self"}, {""}, {"", false}, {"", false}};

constexpr NativeFunction method(const char* name, const char* qualified_name,
                                std::span<const Parameter> parameters,
                                Value (*body)(Context&, const Arguments&), bool writes = true,
                                bool reads_arguments = true) {
    return {.name = name,
            .qualified_name = qualified_name,
            .parameters = parameters,
            .behaviour = Behaviour::touches_self,
            .body = body,
            .writes_self = writes,
            .reads_arguments = reads_arguments};
}

constexpr NativeFunction constructor = method("deque", "deque", constructor_parameters, construct, false);
constexpr NativeFunction methods[] = {
    method("__init__", "deque.__init__", init_parameters, init),
    method("append", "deque.append", self_and_item, append, true, false),
    method("appendleft", "deque.appendleft", self_and_item, appendleft, true, false),
    method("pop", "deque.pop", only_self, pop_with<take_back>),
    method("popleft", "deque.popleft", only_self, pop_with<take_front>),
    method("extend", "deque.extend", self_and_item, extend_with<push_back>),
    method("extendleft", "deque.extendleft", self_and_item, extend_with<push_front>),
    method("clear", "deque.clear", only_self, clear),
    method("rotate", "deque.rotate", rotate_parameters, rotate),
    method("reverse", "deque.reverse", only_self, reverse),
    method("insert", "deque.insert", insert_parameters, insert),
    method("remove", "deque.remove", self_and_item, remove),
    method("copy", "deque.copy", only_self, copy, false),
    method("__copy__", "deque.__copy__", only_self, copy, false),
    method("count", "deque.count", self_and_item, count, false),
    method("index", "deque.index", index_parameters, index, false)};

constexpr auto all_methods = [] {
    std::array<const NativeFunction*, std::size(methods)> all{};
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = &methods[i];
    return all;
}();

constexpr const TypeInfo* module_types[] = {&deque_type};

Value module_attribute(Context& context, std::string_view name) {
    return name == "deque" ? context.image().type_value(&deque_type) : Value();
}

}  // namespace

constinit const NativeType deque_type{{.name = "collections.deque",
                                       .base = &types::object,
                                       .constructor = &constructor,
                                       .methods = all_methods,
                                       .attribute = attribute},
                                      &protocol};

constinit const machine::ModuleInfo module{
    .name = "collections", .functions = {}, .types = module_types, .attribute = module_attribute};

}  // namespace interleave::library::deques
