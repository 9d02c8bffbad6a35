// The items of a queue: a ring in a block, so that neither end costs more when the queue is long.
#pragma once

#include "core/library/values.h"

#include <string>

namespace interleave::library::queue {

enum class Order : std::uint8_t { fifo, lifo, priority };

/// The first cells of every queue object.
struct ItemCells {
    static constexpr std::size_t block = 0;   ///< Kind::block; unset before the first item
    static constexpr std::size_t head = 1;    ///< integer: where the first item is; 0 but for fifo
    static constexpr std::size_t length = 2;  ///< integer
    static constexpr std::size_t count = 3;
};

inline std::int64_t length(const Object* queue) { return queue->load(ItemCells::length).as_int(); }
/// False after raising: MemoryError, or items of a priority queue that cannot be compared (then it is inside, as in
/// CPython).
bool put(Context& context, Object* queue, Order order, Value item);
/// The next item, or unset after raising. Precondition: length > 0.
Value take(Context& context, Object* queue, Order order);
/// "[1, 2, 3]"; the first few items as they are kept.
std::string items_text(const Object* queue);

}  // namespace interleave::library::queue
