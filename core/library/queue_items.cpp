#include "core/library/queue_items.h"

#include "core/library/compare.h"
#include "core/library/text.h"
#include "core/machine/classes.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace interleave::library::queue {
namespace {

Object* block_of(const Object* queue) { return queue->load(ItemCells::block).as_object(); }

/// Where item `i` is in the block.
std::size_t place(const Object* queue, std::int64_t i) {
    const auto capacity = static_cast<std::int64_t>(block_of(queue)->word);
    return static_cast<std::size_t>((queue->load(ItemCells::head).as_int() + i) % capacity);
}
Value item(const Object* queue, std::int64_t i) { return block_of(queue)->load(place(queue, i)); }
void set_item(Context& context, Object* queue, std::int64_t i, Value v) {
    context.store(block_of(queue), place(queue, i), v);
}
void set_length(Context& context, Object* queue, std::int64_t n) {
    context.store(queue, ItemCells::length, Value::integer(n));
}

/// Room for one more item. False after MemoryError.
bool make_room(Context& context, Object* queue) {
    const std::int64_t n = length(queue);
    const std::uint64_t capacity =
        n == 0 && queue->load(ItemCells::block).is_unset() ? 0 : block_of(queue)->word;
    if (static_cast<std::uint64_t>(n) < capacity) return true;
    const std::uint64_t wanted = std::max<std::uint64_t>(4, capacity * 2);
    if (wanted > largest_length) {
        raise_memory(context);
        return false;
    }
    Object* block = context.allocate(Kind::block, wanted);
    if (block == nullptr) return false;
    block->word = wanted;
    for (std::int64_t i = 0; i < n; ++i) block->cells()[i].store_raw(item(queue, i));
    context.store(queue, ItemCells::block, Value::object(block));
    context.store(queue, ItemCells::head, Value::integer(0));
    return true;
}

void exchange(Context& context, Object* queue, std::int64_t i, std::int64_t j) {
    const Value v = item(queue, i);
    set_item(context, queue, i, item(queue, j));
    set_item(context, queue, j, v);
}

/// The items outside the queue, for the order of items of learners' classes: asking them may have to be done again, and
/// until it is complete nothing may have changed.
struct Draft {
    std::vector<Value> items;
    Value at(std::int64_t i) const { return items[static_cast<std::size_t>(i)]; }
    std::int64_t size() const { return static_cast<std::int64_t>(items.size()); }
    void swap(std::int64_t i, std::int64_t j) {
        std::swap(items[static_cast<std::size_t>(i)], items[static_cast<std::size_t>(j)]);
    }
};

Draft draft_of(const Object* queue) {
    Draft draft;
    for (std::int64_t i = 0; i < length(queue); ++i) draft.items.push_back(item(queue, i));
    return draft;
}

/// The queue becomes the draft, unless a call is asked for first.
void keep(Context& context, Object* queue, const Draft& draft) {
    if (context.pending() == Value::call_requested()) return;
    for (std::int64_t i = 0; i < draft.size(); ++i) set_item(context, queue, i, draft.at(i));
}

bool move_up(Context& context, Draft& draft, std::int64_t at) {
    while (at > 0) {
        const std::int64_t parent = (at - 1) / 2;
        const auto before = less(context, draft.at(at), draft.at(parent));
        if (!before) return false;
        if (!*before) return true;
        draft.swap(at, parent);
        at = parent;
    }
    return true;
}

bool move_to_leaf_and_up(Context& context, Draft& draft) {
    std::int64_t at = 0;
    while (at * 2 + 1 < draft.size()) {
        std::int64_t child = at * 2 + 1;
        if (child + 1 < draft.size()) {
            const auto left = less(context, draft.at(child), draft.at(child + 1));
            if (!left) return false;
            child += *left ? 0 : 1;
        }
        draft.swap(at, child);
        at = child;
    }
    return move_up(context, draft, at);
}

bool put_by_code(Context& context, Object* queue, Value v) {
    Draft draft = draft_of(queue);
    draft.items.push_back(v);
    const bool done = move_up(context, draft, draft.size() - 1);
    if (context.pending() == Value::call_requested()) return false;
    if (!make_room(context, queue)) return false;
    set_length(context, queue, draft.size());
    keep(context, queue, draft);
    return done;
}

Value take_by_code(Context& context, Object* queue) {
    Draft draft = draft_of(queue);
    const Value first = draft.at(0);
    draft.items.front() = draft.items.back();
    draft.items.pop_back();
    const bool done = move_to_leaf_and_up(context, draft);
    if (context.pending() == Value::call_requested()) return {};
    set_item(context, queue, draft.size(), Value());
    set_length(context, queue, draft.size());
    keep(context, queue, draft);
    return done ? first : Value();
}

// The steps of CPython's heapq, so that items that are equal come out in the same order. False after raising.

bool move_up(Context& context, Object* queue, std::int64_t at) {
    while (at > 0) {
        const std::int64_t parent = (at - 1) / 2;
        const auto before = less(context, item(queue, at), item(queue, parent));
        if (!before) return false;
        if (!*before) return true;
        exchange(context, queue, at, parent);
        at = parent;
    }
    return true;
}

bool move_to_leaf_and_up(Context& context, Object* queue) {
    const std::int64_t n = length(queue);
    std::int64_t at = 0;
    while (at * 2 + 1 < n) {
        std::int64_t child = at * 2 + 1;
        if (child + 1 < n) {
            const auto left = less(context, item(queue, child), item(queue, child + 1));
            if (!left) return false;
            child += *left ? 0 : 1;
        }
        exchange(context, queue, at, child);
        at = child;
    }
    return move_up(context, queue, at);
}

Value take_last(Context& context, Object* queue) {
    const std::int64_t last = length(queue) - 1;
    const Value v = item(queue, last);
    set_item(context, queue, last, Value());
    set_length(context, queue, last);
    return v;
}

Value take_first(Context& context, Object* queue) {
    const Value v = item(queue, 0);
    const std::int64_t rest = length(queue) - 1;
    const std::size_t next = place(queue, 1);
    set_item(context, queue, 0, Value());
    set_length(context, queue, rest);
    // Empty queues are equal states, wherever their last item was.
    context.store(queue, ItemCells::head, Value::integer(rest == 0 ? 0 : static_cast<std::int64_t>(next)));
    return v;
}

}  // namespace

bool put(Context& context, Object* queue, Order order, Value v) {
    if (order == Order::priority && machine::holds_learner_code(v)) return put_by_code(context, queue, v);
    if (!make_room(context, queue)) return false;
    const std::int64_t n = length(queue);
    set_item(context, queue, n, v);
    set_length(context, queue, n + 1);
    return order != Order::priority || move_up(context, queue, n);
}

Value take(Context& context, Object* queue, Order order) {
    if (order == Order::fifo) return take_first(context, queue);
    if (order == Order::priority && machine::holds_learner_code(item(queue, 0)))
        return take_by_code(context, queue);
    const Value last = take_last(context, queue);
    if (order == Order::lifo || length(queue) == 0) return last;
    const Value first = item(queue, 0);
    set_item(context, queue, 0, last);
    return move_to_leaf_and_up(context, queue) ? first : Value();
}

std::string items_text(const Object* queue) {
    constexpr std::int64_t shown = 8;
    std::string text = "[";
    for (std::int64_t i = 0; i < std::min(length(queue), shown); ++i) {
        const Value v = item(queue, i);
        if (i > 0) text += ", ";
        text += v.is_unset() ? "…" : to_repr(v);  // another thread takes it now
    }
    return text + (length(queue) > shown ? ", …]" : "]");
}

}  // namespace interleave::library::queue
