// What a thread stands before: the access its next step would make.
#pragma once

#include "core/machine/event.h"

#include <cstdint>

namespace interleave::machine {

struct Object;

/// What a thread stands before.
enum class PendingKind : std::uint8_t {
    none,   ///< the thread has finished
    local,  ///< nothing others can notice: the start of a thread, or a long computation cut by a budget
    read,   ///< of a cell others can reach
    write,
    update,  ///< a container operation that reads and writes at once: list.append
    sync     ///< acquire, release, join, start, sleep, ...: EventKind says which
};

/// The access a pending step makes, for independence checks: two steps of different threads commute unless they touch
/// the same object at overlapping places and one of them writes. Steps that end a thread commute with everything but
/// operations on that thread's object.
struct Pending {
    PendingKind kind = PendingKind::none;
    EventKind event = EventKind::run;  ///< for sync
    bool ready = false;                ///< it can go ahead now
    bool timed = false;  ///< not ready, but has a timeout or sleeps: choosing it lets the time pass
    std::uint32_t object =
        0;  ///< Object::id; 0: none when it is a sleep or local, else several: any there are
    std::int32_t index = -1;  ///< cell; negative: the whole object, and which part of it is meant (parts.h)
    bool patient = false;  ///< for sync: it waits, however long, and never goes ahead by failing or giving up
    double deadline = 0;   ///< of a timed one: virtual seconds
    const Object* contents = nullptr;  ///< the object, if what it holds is read too when the turn comes

    bool can_step() const { return ready || timed; }
    bool writes() const {
        return kind == PendingKind::write || kind == PendingKind::update || kind == PendingKind::sync;
    }
};

}  // namespace interleave::machine
