// Lock and RLock as a Condition uses them.
#pragma once

#include "core/library/values.h"

#include <cstdint>
#include <optional>

namespace interleave::library::threading {

/// Whether the calling thread could take it now.
bool may_take(Context& context, const Object* lock);
/// Whether the calling thread may release it: a Lock that anybody holds, an RLock that it holds itself.
bool is_owned(Context& context, const Object* lock);
/// Frees it however often it was taken; returns how often, for take_back.
std::int64_t let_go(Context& context, Object* lock);
/// Precondition: may_take.
void take_back(Context& context, Object* lock, std::int64_t depth);

/// The parts of acquire(blocking, timeout) and release(), which a Condition hands on to its lock.
bool acquire_ready(Context& context, const Arguments& a);
Value acquire_perform(Context& context, const Arguments& a);
std::optional<double> acquire_timeout(Context& context, const Arguments& a);
Value acquire_expired(Context& context, const Arguments& a);
Value release_perform(Context& context, const Arguments& a);

Value make_rlock(Context& context, const Arguments& a);

}  // namespace interleave::library::threading
