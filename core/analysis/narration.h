// The story of a schedule: what its threads did, in a few sentences, and what went wrong.
#pragma once

#include "core/machine/ending.h"
#include "core/machine/image.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::analysis {

struct Story {
    /// What is wrong where the schedule ends, one sentence: "AssertionError in T1, line 9", "T1 holds lock_a (line 7)
    /// and waits for ...". When nothing is: how the program ended.
    std::string message;
    std::vector<std::string> sentences;  ///< in order; the last one is about what went wrong
    std::vector<int> threads;            ///< that take part in what went wrong, ascending
    std::vector<std::string> objects;    ///< variables and locks that do
    std::vector<int> lines;              ///< that do, ascending
    /// A thread waits for ever for a notification that came before it waited.
    bool lost_wakeup = false;
};

/// Replays the moves and tells what happens. Precondition: they are possible one after the other.
Story tell(std::shared_ptr<const machine::Image> image, std::span<const std::uint16_t> moves,
           const machine::Limits& limits = {});

/// The same for moves that lead to where two threads race; `key` says which race (races.h). The first one there is, when
/// there is none of that name.
Story tell_race(std::shared_ptr<const machine::Image> image, std::span<const std::uint16_t> moves,
                std::string_view key, const machine::Limits& limits = {});

}  // namespace interleave::analysis
