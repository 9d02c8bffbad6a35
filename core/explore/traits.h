// What can be said of a program by looking at its text: what a search may rely on.
#pragma once

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
};

/// Errs on the safe side.
Traits traits_of(const bytecode::Program& program);

}  // namespace interleave::explore
