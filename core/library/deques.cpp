#include "core/library/deques.h"

#include <algorithm>

namespace interleave::library::deques {
namespace {

Object* block_of(const Object* deque) {
    const Value block = deque->load(DequeCells::block);
    return block.is_object() ? block.as_object() : nullptr;
}
std::int64_t capacity(const Object* deque) {
    const Object* block = block_of(deque);
    return block == nullptr ? 0 : static_cast<std::int64_t>(block->word);
}
/// Where item `i` is in the block; -1 is the place before the first one.
std::size_t place(const Object* deque, std::int64_t i) {
    const std::int64_t size = capacity(deque);
    return static_cast<std::size_t>((deque->load(DequeCells::head).as_int() + i + size) % size);
}
void set_length(Context& context, Object* deque, std::int64_t n) {
    context.store(deque, DequeCells::length, Value::integer(n));
    if (n == 0) context.store(deque, DequeCells::head, Value::integer(0));
}
void note_change(Context& context, Object* deque) {
    const Value version = deque->load(DequeCells::version);
    if (version.is_int()) context.store(deque, DequeCells::version, Value::integer(version.as_int() + 1));
}

/// Room for `wanted` items. False after MemoryError.
bool reserve(Context& context, Object* deque, std::int64_t wanted) {
    if (wanted <= capacity(deque)) return true;
    if (static_cast<std::uint64_t>(wanted) > largest_length) {
        raise_memory(context);
        return false;
    }
    const std::int64_t size = std::max({std::int64_t{4}, capacity(deque) * 2, wanted});
    Object* block = context.allocate(Kind::block, static_cast<std::size_t>(size));
    if (block == nullptr) return false;
    block->word = static_cast<std::uint64_t>(size);
    for (std::int64_t i = 0; i < length(deque); ++i) block->cells()[i].store_raw(item(deque, i));
    context.store(deque, DequeCells::block, Value::object(block));
    context.store(deque, DequeCells::head, Value::integer(0));
    return true;
}

}  // namespace

Value new_deque(Context& context, Value limit, std::span<const Value> items) {
    if (limit.is_int()) items = items.last(std::min(items.size(), static_cast<std::size_t>(limit.as_int())));
    Object* deque = make_native(context, deque_type, DequeCells::count);
    if (deque == nullptr) return {};
    deque->cells()[DequeCells::length].store_raw(Value::integer(0));
    deque->cells()[DequeCells::head].store_raw(Value::integer(0));
    deque->cells()[DequeCells::maxlen].store_raw(limit);
    return assign(context, deque, items) ? Value::object(deque) : Value();
}

std::vector<Value> snapshot(const Context& context, Object* deque) {
    const MonitorGuard guard(context, deque);
    std::vector<Value> items(static_cast<std::size_t>(length(deque)));
    for (std::size_t i = 0; i < items.size(); ++i) items[i] = item(deque, static_cast<std::int64_t>(i));
    return items;
}

Value item(const Object* deque, std::int64_t i) { return block_of(deque)->load(place(deque, i)); }

void set_item(Context& context, Object* deque, std::int64_t i, Value v) {
    context.store(block_of(deque), place(deque, i), v);
}

bool push_back(Context& context, Object* deque, Value v) {
    const std::int64_t n = length(deque);
    if (maxlen(deque) == 0) return true;
    if (!reserve(context, deque, n + 1)) return false;
    set_item(context, deque, n, v);
    set_length(context, deque, n + 1);
    note_change(context, deque);
    if (maxlen(deque).value_or(n + 1) <= n) take_front(context, deque);
    return true;
}

bool push_front(Context& context, Object* deque, Value v) {
    const std::int64_t n = length(deque);
    if (maxlen(deque) == 0) return true;
    if (!reserve(context, deque, n + 1)) return false;
    const std::size_t first = place(deque, -1);
    context.store(block_of(deque), first, v);
    context.store(deque, DequeCells::head, Value::integer(static_cast<std::int64_t>(first)));
    set_length(context, deque, n + 1);
    note_change(context, deque);
    if (maxlen(deque).value_or(n + 1) <= n) take_back(context, deque);
    return true;
}

Value take_back(Context& context, Object* deque) {
    const std::int64_t last = length(deque) - 1;
    const Value v = item(deque, last);
    set_item(context, deque, last, Value());
    set_length(context, deque, last);
    note_change(context, deque);
    return v;
}

Value take_front(Context& context, Object* deque) {
    const Value v = item(deque, 0);
    const auto second = static_cast<std::int64_t>(place(deque, 1));
    set_item(context, deque, 0, Value());
    context.store(deque, DequeCells::head, Value::integer(second));
    set_length(context, deque, length(deque) - 1);
    note_change(context, deque);
    return v;
}

bool assign(Context& context, Object* deque, std::span<const Value> items) {
    const auto count = static_cast<std::int64_t>(items.size());
    if (!reserve(context, deque, count)) return false;
    for (std::int64_t i = 0; i < count; ++i) set_item(context, deque, i, items[static_cast<std::size_t>(i)]);
    for (std::int64_t i = count; i < length(deque); ++i) set_item(context, deque, i, Value());
    set_length(context, deque, count);
    note_change(context, deque);
    return true;
}

}  // namespace interleave::library::deques
