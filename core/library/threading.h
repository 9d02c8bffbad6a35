// The module threading. Its rules, written once for both hosts, are the SyncOperations in threads.cpp, locks.cpp,
// semaphores.cpp, events.cpp, conditions.cpp and barriers.cpp.
#pragma once

#include "core/machine/types.h"

#include <optional>

namespace interleave::library::threading {

extern const machine::TypeInfo thread_type, lock_type, rlock_type, semaphore_type, bounded_semaphore_type,
    event_type, condition_type, barrier_type;
/// Lock and RLock are functions that make a `lock`, as in CPython 3.11.
extern const machine::NativeFunction current_thread, main_thread, get_ident, active_count, enumerate,
    lock_factory, rlock_factory;
/// Starts a Thread as a green one; for the prelude.
extern const machine::NativeFunction start_green;
extern const machine::ModuleInfo module;

/// Seconds; what CPython takes at most (threading.TIMEOUT_MAX).
inline constexpr double longest_timeout = 9223372036.0;

/// The optional timeout of acquire, join, wait: seconds; nothing for ever. False after raising.
/// (Not for `ready` and `timeout`, which must not raise: see seconds_of.)
bool check_timeout(machine::Context& context, machine::Value timeout);
/// A number as seconds, or nothing when it is none.
std::optional<double> seconds_of(machine::Value v);

}  // namespace interleave::library::threading
