#include "core/library/waiters.h"

#include <algorithm>

namespace interleave::library::threading::waiters {
namespace {

std::vector<Value> all(const Object* o, std::size_t cell) {
    const Object* tuple = o->load(cell).as_object();
    std::vector<Value> threads;
    for (std::int64_t i = 0; i < machine::tuple_length(tuple); ++i)
        threads.push_back(machine::tuple_item(tuple, i));
    return threads;
}

bool assign(Context& context, Object* o, std::size_t cell, const std::vector<Value>& threads) {
    const Value tuple = context.new_tuple(threads);
    if (!tuple.is_unset()) context.store(o, cell, tuple);
    return !tuple.is_unset();
}

}  // namespace

bool contains(const Object* o, std::size_t cell, const Object* thread) {
    const Object* tuple = o->load(cell).as_object();
    for (std::int64_t i = 0; i < machine::tuple_length(tuple); ++i) {
        if (machine::tuple_item(tuple, i) == Value::object(thread)) return true;
    }
    return false;
}

std::int64_t count(const Object* o, std::size_t cell) {
    return machine::tuple_length(o->load(cell).as_object());
}

bool add(Context& context, Object* o, std::size_t cell, Object* thread) {
    std::vector<Value> threads = all(o, cell);
    threads.push_back(Value::object(thread));
    return assign(context, o, cell, threads);
}

bool remove(Context& context, Object* o, std::size_t cell, const Object* thread) {
    std::vector<Value> threads = all(o, cell);
    std::erase(threads, Value::object(thread));
    return assign(context, o, cell, threads);
}

bool remove_first(Context& context, Object* o, std::size_t cell, std::int64_t n) {
    std::vector<Value> threads = all(o, cell);
    n = std::clamp<std::int64_t>(n, 0, static_cast<std::int64_t>(threads.size()));
    threads.erase(threads.begin(), threads.begin() + n);
    return assign(context, o, cell, threads);
}

}  // namespace interleave::library::threading::waiters
