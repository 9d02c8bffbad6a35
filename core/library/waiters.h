// The threads that wait inside a Condition or a Barrier, first come first: a tuple in a cell, so that it belongs to the
// program's state. A thread in it waits; whoever wakes it takes it out.
#pragma once

#include "core/library/guards.h"

namespace interleave::library::threading::waiters {

bool contains(const Object* o, std::size_t cell, const Object* thread);
std::int64_t count(const Object* o, std::size_t cell);
/// False after MemoryError.
bool add(Context& context, Object* o, std::size_t cell, Object* thread);
bool remove(Context& context, Object* o, std::size_t cell, const Object* thread);
bool remove_first(Context& context, Object* o, std::size_t cell, std::int64_t n);

}  // namespace interleave::library::threading::waiters
