// collections.deque: a ring in a block, so that neither end costs more when it is long. Every access holds the deque's
// monitor: a reader could otherwise see the ring while it is moved.
#pragma once

#include "core/library/natives.h"

#include <span>
#include <vector>

namespace interleave::library::deques {

extern const NativeType deque_type;
extern const machine::ModuleInfo module;

/// The first two as a list has them.
struct DequeCells {
    static constexpr std::size_t length = 0;  ///< integer
    static constexpr std::size_t block = 1;   ///< Kind::block, or unset before the first item
    static constexpr std::size_t head = 2;    ///< integer: where the first item is; 0 while there is none
    static constexpr std::size_t maxlen = 3;  ///< integer or none
    /// Integer: changes since the first iteration began; unset before. So a deque that nobody goes through is the same
    /// state however it came about.
    static constexpr std::size_t version = 4;
    static constexpr std::size_t count = 5;
};

inline bool is_deque(Value v) { return is_native(v, deque_type); }
inline std::int64_t length(const Object* deque) { return deque->load(DequeCells::length).as_int(); }
inline std::optional<std::int64_t> maxlen(const Object* deque) {
    const Value v = deque->load(DequeCells::maxlen);
    return v.is_int() ? std::optional(v.as_int()) : std::nullopt;
}

/// `maxlen`: integer or none. Unset after MemoryError.
Value new_deque(Context& context, Value maxlen, std::span<const Value> items);
/// All items at one moment.
std::vector<Value> snapshot(const Context& context, Object* deque);

// Precondition of the rest: the caller holds the deque's monitor.

/// `i` from 0, in range.
Value item(const Object* deque, std::int64_t i);
void set_item(Context& context, Object* deque, std::int64_t i, Value v);
/// With a maxlen, the item at the other end goes. False after MemoryError.
bool push_back(Context& context, Object* deque, Value v);
bool push_front(Context& context, Object* deque, Value v);
/// Precondition: not empty.
Value take_back(Context& context, Object* deque);
Value take_front(Context& context, Object* deque);
/// Replaces all items. False after MemoryError.
bool assign(Context& context, Object* deque, std::span<const Value> items);

}  // namespace interleave::library::deques
