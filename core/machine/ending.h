// How an execution ended, the same for both hosts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace interleave::machine {

enum class EndingKind : std::uint8_t {
    none,       ///< not yet
    finished,   ///< every thread that must end has ended
    exception,  ///< the main thread ended with an uncaught exception (other threads have ended too)
    deadlock,   ///< threads are left that wait for ever
    limit,      ///< a limit of the playground was reached
    stopped     ///< somebody stopped it
};

/// An exception that no handler took.
struct UncaughtException {
    int thread = 0;
    std::string type;           ///< "AssertionError"
    std::string message;        ///< str(exception), may be empty
    int line = 0;               ///< where it was raised
    std::string traceback;      ///< as Python prints it, ending in a newline
    bool exit_message = false;  ///< SystemExit: its argument is a message to print
    int exit_status = 1;        ///< what the program exits with when it is the main thread's

    /// "AssertionError: message", as the last line of a traceback.
    std::string summary() const { return message.empty() ? type : type + ": " + message; }
};

struct Ending {
    EndingKind kind = EndingKind::none;
    std::string message;                        ///< of a limit: which one and what to do
    std::vector<UncaughtException> exceptions;  ///< of any thread, in the order they happened
    std::vector<int> waiting;                   ///< threads left waiting: deadlock

    /// One line: "finished", "deadlock", "AssertionError: ...", ...; the key under which outcomes are counted.
    std::string text() const;
    /// What the program would exit with: 0 or 1 (3 for a limit).
    int exit_status() const;
};

/// Limits of one execution; the defaults are the playground's.
struct Limits {
    std::uint64_t memory_bytes = 256u << 20;
    std::uint64_t output_bytes = 1u << 20;
    int threads = 64;            ///< alive at the same time, main included
    int green_threads = 10'000;  ///< alive at the same time; not counted in `threads`
    int recursion_depth = 1000;
    std::uint64_t instructions = 2'000'000'000;        ///< virtual host: in the whole execution
    std::uint64_t instructions_per_step = 20'000'000;  ///< virtual host: between two scheduling points
};

/// What starting one thread more raises.
std::string too_many_threads(const Limits& limits, bool green);

}  // namespace interleave::machine
