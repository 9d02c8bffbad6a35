// What a step tells the world. The timeline, the state view, the race detector, the narration and the trace export
// read events and nothing else.
#pragma once

#include "core/machine/value.h"

#include <cstdint>

namespace interleave::machine {

enum class EventKind : std::uint8_t {
    run,
    read,
    write,
    acquire,
    release,
    wait,
    notify,
    send,
    receive,
    spawn,
    join,
    sleep,
    print,
    finish,
    fault
};

struct Event {
    double time = 0;           ///< seconds since the start: virtual, or measured on the real host
    std::uint64_t step = 0;    ///< virtual host: number of steps done before it
    std::uint32_t object = 0;  ///< Object::id under the virtual host, 0 without one; see Machine::describe
    std::int32_t index = -1;   ///< cell in the object: which global, which item; negative: parts.h
    std::int16_t thread = 0;
    std::int16_t other = -1;  ///< the other thread of spawn, join, release to a waiter
    EventKind kind = EventKind::run;
    std::int32_t line = 0;
    Value value;  ///< read or written; unset without one. Only immediates outlive the machine.
};

}  // namespace interleave::machine
