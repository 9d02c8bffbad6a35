#include "core/library/tuples.h"

#include "core/library/slices.h"

namespace interleave::library {

std::vector<Value> tuple_items(const Object* tuple) {
    std::vector<Value> items(static_cast<std::size_t>(machine::tuple_length(tuple)));
    for (std::size_t i = 0; i < items.size(); ++i)
        items[i] = machine::tuple_item(tuple, static_cast<std::int64_t>(i));
    return items;
}

Value tuple_concatenate(Context& context, const Object* left, const Object* right) {
    auto items = tuple_items(left);
    const auto more = tuple_items(right);
    if (items.size() + more.size() > largest_length) return raise_memory(context);
    items.insert(items.end(), more.begin(), more.end());
    return context.new_tuple(items);
}

Value tuple_repeat(Context& context, Value tuple, std::int64_t count) {
    const auto items = tuple_items(tuple.as_object());
    if (count == 1 || items.empty()) return tuple;
    if (static_cast<std::uint64_t>(count) > largest_length / items.size()) return raise_memory(context);
    std::vector<Value> result;
    result.reserve(items.size() * static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) result.insert(result.end(), items.begin(), items.end());
    return context.new_tuple(result);
}

Value tuple_load(Context& context, const Object* tuple, Value index) {
    const std::int64_t length = machine::tuple_length(tuple);
    if (is_slice(index)) {
        SlicePositions p;
        if (!slice_of(context, index.as_object(), length, p)) return {};
        std::vector<Value> items;
        for (std::int64_t i = 0; i < p.count; ++i)
            items.push_back(machine::tuple_item(tuple, p.start + i * p.step));
        return context.new_tuple(items);
    }
    std::int64_t i = 0;
    if (!item_position(context, "tuple", index, i)) return {};
    if (i < 0) i += length;
    if (i < 0 || i >= length) return raise(context, exceptions::index_error, {"tuple index out of range"});
    return machine::tuple_item(tuple, i);
}

}  // namespace interleave::library
