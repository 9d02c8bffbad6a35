// A schedule as a value: which thread moved at each step, with a short text form that people can paste.
//
//     i1-3f2a9c-0x3.1.2x4
//     |  |      moves: thread, 'x' how often in a row (left out when once), joined by '.'
//     |  check: 6 hexadecimal digits that identify the program, or "any"
//     version of the format
//
// Only letters, digits, '-' and '.', so that it survives shells, addresses of web pages and double clicks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::bytecode {
struct Program;
}

namespace interleave::explore {

/// A thread's number: 0 main, then in the order of start.
using ThreadId = std::uint16_t;

struct Schedule {
    static constexpr std::size_t max_steps = 10'000'000;

    std::vector<ThreadId> moves;
    /// Identifies the program it was made for: 24 bits. None: fits any program.
    std::optional<std::uint32_t> check;

    bool operator==(const Schedule&) const = default;
    /// The moves that go from one thread to another; the first move of main is not one, of another thread is.
    std::size_t switches() const;
    std::string text() const;
};

struct ScheduleError {
    std::size_t position = 0;  ///< byte in the text where reading failed
    std::string reason;        ///< "thread number expected"
    /// "schedule, position 11: thread number expected"
    std::string message() const;
};

struct ParsedSchedule {
    Schedule schedule;
    std::optional<ScheduleError> error;  ///< when set, `schedule` holds the moves before the error
};
/// Accepts exactly what text() writes, with white space around it and runs that could be joined.
ParsedSchedule parse_schedule(std::string_view text);

/// The check of a program: depends on its code and constants (so on the values of its parameters too), not on
/// comments, spacing or names of local variables. 24 bits.
std::uint32_t check_of(const bytecode::Program& program);

/// Nothing when the schedule fits the program, else a sentence for people.
std::optional<std::string> misfit(const Schedule& schedule, const bytecode::Program& program);

}  // namespace interleave::explore
