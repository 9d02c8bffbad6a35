// Cells of the objects that threads wait for. Their rules are SyncOperations in core/library, written once for both
// hosts; only their shape is here, because the machine itself starts and ends threads and draws who waits for whom.
#pragma once

#include "core/machine/object.h"

#include <cstddef>

namespace interleave::machine {

/// Kind::thread
struct ThreadCells {
    static constexpr std::size_t status = 0;  ///< integer, ThreadStatus
    static constexpr std::size_t index =
        1;  ///< integer: 0 main, then in the order of start; unset before the start
    static constexpr std::size_t name = 2;    ///< string
    static constexpr std::size_t target = 3;  ///< callable or none
    static constexpr std::size_t args = 4;    ///< tuple
    static constexpr std::size_t kwargs = 5;  ///< tuple of name, value, name, value, ...
    static constexpr std::size_t daemon = 6;  ///< boolean
    static constexpr std::size_t maker =
        7;  ///< the thread that made it; unset for main, so the chain ends there
    static constexpr std::size_t names_given =
        8;  ///< main only: integer, last N of "Thread-N"; unset before the first
    static constexpr std::size_t note =
        9;  ///< while it waits in two parts: what the first part, or who woke it, left
    static constexpr std::size_t locals = 10;   ///< dict of what the prelude keeps for each thread, or unset
    static constexpr std::size_t globals = 11;  ///< the memory of the process it begins; unset: its maker's
    static constexpr std::size_t stop = 12;     ///< true: it is to end at its next step
    static constexpr std::size_t library =
        13;  ///< main only: what core/library keeps for the whole run; unset: nothing
    static constexpr std::size_t attributes =
        14;  ///< dict of other attributes, or unset; then the slots of its class
    static constexpr std::size_t count = 15;
};
enum class ThreadStatus : std::uint8_t { created, started, finished };

/// Kind::lock: Lock and RLock
struct LockCells {
    static constexpr std::size_t holder = 0;  ///< thread object, or none when free
    static constexpr std::size_t depth = 1;   ///< RLock: integer, how often the holder took it; unset: a Lock
    static constexpr std::size_t count = 2;
};

/// Kind::globals: behind the global variables, what belongs to the process as a whole.
struct ProcessCells {
    static constexpr std::size_t dict = 0;  ///< dict of what the prelude keeps for each process, or unset
    /// Of a child process: its first thread, whose index tells the processes apart; unset: the program's own.
    /// A thread, not its number, because it is known before the thread runs and may ask for it.
    static constexpr std::size_t first_thread = 1;
    static constexpr std::size_t exit_calls =
        2;  ///< list of what is called when its first thread ends, or unset
    /// Of a child process: a tuple of copies of the program's classes (Kind::class_), or unset.
    static constexpr std::size_t classes = 3;
    static constexpr std::size_t count = 4;
};
inline constexpr std::int64_t first_process_id = 1000;

inline ThreadStatus thread_status(const Object* thread) {
    return static_cast<ThreadStatus>(thread->load(ThreadCells::status).as_int());
}

}  // namespace interleave::machine
