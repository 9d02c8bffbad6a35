// What can be said of a program by looking at its text: what a search may rely on.
#pragma once

#include <cstdint>
#include <vector>

namespace interleave::bytecode {
struct Program;
}

namespace interleave::explore {

struct Traits {
    /// Steps that touch different objects commute. Not so when the program can tell what time it is (every sleep changes
    /// that), has daemon threads (the end of the last other thread stops them), or looks at the default names of threads
    /// that several threads may make (they are numbered in the order in which they are made).
    bool may_reduce = true;
    /// Threads that wait for each other in a ring do so for ever: nobody releases a lock that another thread holds.
    bool rings_are_final = false;
    /// Locks are only entered and left by `with`: nobody releases what it does not hold, gives up, or looks.
    bool locks_are_held_properly = false;
    /// Only the main thread starts threads, joins them or asks whether they live.
    bool only_main_handles_threads = false;
    /// Nothing that threads share is ever written, apart from globals and locks.
    bool containers_are_read_only = false;
    /// A thread may come back to where it stood with nothing changed, so that a schedule may have no end: there is a loop
    /// other than `for`, or an iterator that may have no end.
    bool may_repeat = true;
    /// It can tell what time it is. Time stands still while threads compute: a loop that waits for it has no end here.
    bool reads_clock = false;
    /// Globals that only the module's own code names, by number: only the main thread can reach them.
    std::vector<bool> globals_of_main;
    std::uint32_t globals_object = 0;  ///< id of the object whose cells are the globals; 0 when not known
};

/// Errs on the safe side.
Traits traits_of(const bytecode::Program& program);

}  // namespace interleave::explore
