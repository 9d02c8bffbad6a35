#include "core/library/lists.h"

#include "core/library/iteration.h"

#include <algorithm>

namespace interleave::library {
namespace locked {

std::int64_t length(const Object* list) { return machine::list_length(list); }

Value item(const Object* list, std::int64_t i) {
    return list->load(1).as_object()->load(static_cast<std::size_t>(i));
}

void set_item(Context& context, Object* list, std::int64_t i, Value value) {
    context.store(list->load(1).as_object(), static_cast<std::size_t>(i), value);
}

std::vector<Value> items(const Object* list) {
    std::vector<Value> result(static_cast<std::size_t>(length(list)));
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = item(list, static_cast<std::int64_t>(i));
    return result;
}

namespace {

std::int64_t capacity(const Object* list) {
    const Value block = list->load(1);
    return block.is_object() ? static_cast<std::int64_t>(block.as_object()->word) : 0;
}

/// Room for `wanted` items, more than asked for so that appending is amortised constant: as CPython while a list is
/// short, by half when it is long, because what it grows out of is garbage until the next collection.
bool reserve(Context& context, Object* list, std::int64_t wanted) {
    if (wanted <= capacity(list)) return true;
    if (static_cast<std::uint64_t>(wanted) > largest_length) {
        raise_memory(context);
        return false;
    }
    const std::int64_t size = (wanted + (wanted >> (wanted < 64 ? 3 : 1)) + 6) & ~std::int64_t{3};
    Object* block = context.allocate(Kind::block, static_cast<std::size_t>(size));
    if (block == nullptr) return false;
    block->word = static_cast<std::uint64_t>(size);
    const std::int64_t count = length(list);
    for (std::int64_t i = 0; i < count; ++i) block->cells()[i].store_raw(item(list, i));
    context.store(list, 1, Value::object(block));
    return true;
}

}  // namespace

// Readers take no lock: an item is written before the length that makes it visible, and the length is lowered
// before the slots beyond it are cleared. Moving starts at the far end, so that every slot goes from an old
// item to a new one.
bool replace(Context& context, Object* list, std::int64_t begin, std::int64_t end,
             std::span<const Value> items) {
    const auto count = static_cast<std::int64_t>(items.size());
    const std::int64_t old_length = length(list);
    const std::int64_t shift = count - (end - begin);
    const std::int64_t new_length = old_length + shift;
    if (shift > 0) {
        if (!reserve(context, list, new_length)) return false;
        for (std::int64_t i = old_length - 1; i >= end; --i)
            set_item(context, list, i + shift, item(list, i));
    }
    for (std::int64_t i = 0; i < count; ++i)
        set_item(context, list, begin + i, items[static_cast<std::size_t>(i)]);
    if (shift < 0) {
        for (std::int64_t i = end; i < old_length; ++i) set_item(context, list, i + shift, item(list, i));
        context.store(list, 0, Value::integer(new_length));
        if (new_length == 0) {
            context.store(list, 1, Value());
            return true;
        }
        for (std::int64_t i = new_length; i < old_length; ++i) set_item(context, list, i, Value());
    } else if (shift > 0) {
        context.store(list, 0, Value::integer(new_length));
    }
    return true;
}

}  // namespace locked

namespace {

bool check_repeat(Context& context, std::int64_t length, std::int64_t count) {
    if (length == 0 ||
        static_cast<std::uint64_t>(count) <= largest_length / static_cast<std::uint64_t>(length))
        return true;
    raise_memory(context);
    return false;
}

std::vector<Value> repeated(const std::vector<Value>& items, std::int64_t count) {
    std::vector<Value> result;
    result.reserve(items.size() * static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count && !items.empty(); ++i)
        result.insert(result.end(), items.begin(), items.end());
    return result;
}

bool raise_out_of_range(Context& context, std::string_view message) {
    raise(context, exceptions::index_error, {message});
    return false;
}

bool store_slice(Context& context, Object* list, const Object* slice, Value value) {
    std::int64_t start = 0, stop = 0, step = 0;
    if (!slice_parts(context, slice, start, stop, step)) return false;
    std::vector<Value> items;  // all of them before the list is touched: the value may be the list itself
    if (!Iteration::can_iterate(context, value)) {
        raise_type(context,
                   {step == 1 ? "can only assign an iterable" : "must assign iterable to extended slice"});
        return false;
    }
    if (!collect(context, value, items)) return false;
    const MonitorGuard guard(context, list);
    const auto p = slice_positions(start, stop, step, locked::length(list));
    if (step == 1) return locked::replace(context, list, p.start, std::max(p.start, p.stop), items);
    if (static_cast<std::int64_t>(items.size()) != p.count) {
        raise_value(context, {"attempt to assign sequence of size ", std::to_string(items.size()),
                              " to extended slice of size ", std::to_string(p.count)});
        return false;
    }
    for (std::int64_t i = 0; i < p.count; ++i) {
        locked::set_item(context, list, p.start + i * p.step, items[static_cast<std::size_t>(i)]);
    }
    return true;
}

bool delete_slice(Context& context, Object* list, const Object* slice) {
    std::int64_t start = 0, stop = 0, step = 0;
    if (!slice_parts(context, slice, start, stop, step)) return false;
    const MonitorGuard guard(context, list);
    auto p = slice_positions(start, stop, step, locked::length(list));
    if (p.count == 0) return true;
    if (p.step == 1) return locked::replace(context, list, p.start, p.stop, {});
    if (p.step < 0)
        p = {.start = p.start + (p.count - 1) * p.step,
             .stop = p.start + 1,
             .step = -p.step,
             .count = p.count};
    std::vector<Value> kept;  // of the part from the first deleted item to the last
    const std::int64_t end = p.start + (p.count - 1) * p.step + 1;
    for (std::int64_t i = p.start; i < end; ++i) {
        if ((i - p.start) % p.step != 0) kept.push_back(locked::item(list, i));
    }
    return locked::replace(context, list, p.start, end, kept);
}

}  // namespace

bool list_append(Context& context, Object* list, Value item) {
    const MonitorGuard guard(context, list);
    const std::int64_t count = locked::length(list);
    return locked::replace(context, list, count, count, {&item, 1});
}

bool list_append_all(Context& context, Object* list, std::span<const Value> items) {
    const MonitorGuard guard(context, list);
    const std::int64_t count = locked::length(list);
    return locked::replace(context, list, count, count, items);
}

bool list_extend(Context& context, Object* list, Value iterable) {
    if (is_list(iterable)) {
        return list_append_all(context, list, list_items(context, iterable.as_object()));
    }
    std::vector<Value> items;
    const bool complete = collect(context, iterable, items);
    if (complete) return list_append_all(context, list, items);
    const Value error = context.pending();
    context.set_pending({});
    if (list_append_all(context, list, items)) context.set_pending(error);
    return false;
}

std::vector<Value> list_items(const Context& context, Object* list) {
    const MonitorGuard guard(context, list);
    return locked::items(list);
}

Value list_concatenate(Context& context, Object* left, Object* right) {
    auto items = list_items(context, left);
    const auto more = list_items(context, right);
    if (items.size() + more.size() > largest_length) return raise_memory(context);
    items.insert(items.end(), more.begin(), more.end());
    return context.new_list(items);
}

Value list_repeat(Context& context, Object* list, std::int64_t count) {
    const auto items = list_items(context, list);
    if (!check_repeat(context, static_cast<std::int64_t>(items.size()), count)) return {};
    return context.new_list(repeated(items, count));
}

bool list_repeat_in_place(Context& context, Object* list, std::int64_t count) {
    const MonitorGuard guard(context, list);
    const std::int64_t length = locked::length(list);
    if (!check_repeat(context, length, count)) return false;
    if (count == 0) return locked::replace(context, list, 0, length, {});
    return locked::replace(context, list, length, length, repeated(locked::items(list), count - 1));
}

Value list_load(Context& context, Object* list, Value index) {
    if (is_slice(index)) {
        std::int64_t start = 0, stop = 0, step = 0;
        if (!slice_parts(context, index.as_object(), start, stop, step)) return {};
        std::vector<Value> items;
        {
            const MonitorGuard guard(context, list);
            const auto p = slice_positions(start, stop, step, locked::length(list));
            items.reserve(static_cast<std::size_t>(p.count));
            for (std::int64_t i = 0; i < p.count; ++i)
                items.push_back(locked::item(list, p.start + i * p.step));
        }
        return context.new_list(items);
    }
    std::int64_t i = 0;
    if (!item_position(context, "list", index, i)) return {};
    if (i < 0) i += machine::list_length(list);
    const Value item = machine::list_item(list, i);
    if (item.is_unset()) raise_out_of_range(context, "list index out of range");
    return item;
}

bool list_store(Context& context, Object* list, Value index, Value value) {
    if (is_slice(index)) return store_slice(context, list, index.as_object(), value);
    std::int64_t i = 0;
    if (!item_position(context, "list", index, i)) return false;
    const MonitorGuard guard(context, list);  // or a block that grows meanwhile would miss it
    const std::int64_t length = locked::length(list);
    if (i < 0) i += length;
    if (i < 0 || i >= length) return raise_out_of_range(context, "list assignment index out of range");
    locked::set_item(context, list, i, value);
    return true;
}

bool list_delete(Context& context, Object* list, Value index) {
    if (is_slice(index)) return delete_slice(context, list, index.as_object());
    std::int64_t i = 0;
    if (!item_position(context, "list", index, i)) return false;
    const MonitorGuard guard(context, list);
    const std::int64_t length = locked::length(list);
    if (i < 0) i += length;
    if (i < 0 || i >= length) return raise_out_of_range(context, "list assignment index out of range");
    return locked::replace(context, list, i, i + 1, {});
}

}  // namespace interleave::library
