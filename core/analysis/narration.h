// The story of a schedule: what its threads did, in a few sentences, and what went wrong.
#pragma once

#include "core/analysis/lock_order.h"
#include "core/machine/ending.h"
#include "core/machine/image.h"

#include <cstddef>
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
    /// Of `sentences`, those that say why: "T2 overwrote T1's update of counter: both had read 0."
    std::vector<std::string> reasons;
};

/// Replays the moves and tells what happens. Precondition: they are possible one after the other.
Story tell(std::shared_ptr<const machine::Image> image, std::span<const std::uint16_t> moves,
           const machine::Limits& limits = {});

/// The same for moves that lead to where two threads race; `key` says which race (races.h). The first one there is, when
/// there is none of that name.
Story tell_race(std::shared_ptr<const machine::Image> image, std::span<const std::uint16_t> moves,
                std::string_view key, const machine::Limits& limits = {});

/// Takes of locks that could be waiting for each other. `moves` lead to the last of those takes that they contain;
/// `deadlocks_excluded`: every schedule was searched, and in none do the threads wait for each other.
Story tell_lock_order(std::shared_ptr<const machine::Image> image, std::span<const std::uint16_t> moves,
                      const LockRing& ring, bool deadlocks_excluded, const machine::Limits& limits = {});

/// How many of the moves it takes until the last take of the ring that they contain, and how many they contain.
struct TakesMet {
    std::size_t moves = 0;
    std::size_t takes = 0;
};
TakesMet takes_in(std::shared_ptr<const machine::Image> image, std::span<const std::uint16_t> moves,
                  const LockRing& ring, const machine::Limits& limits = {});

/// Steps after which everything is as before, so that they can go on for ever.
struct Round {
    std::size_t steps = 0;
    std::vector<int> changing;  ///< threads that change something on the way, ascending
    std::vector<int> looking;   ///< threads that go round too and only look
    std::vector<int> starving;  ///< threads that wait meanwhile, or only look, and could go on
    bool strong = false;        ///< each thread that can move somewhere in the round does
};

/// The last `round.steps` moves are the round.
Story tell_round(std::shared_ptr<const machine::Image> image, std::span<const std::uint16_t> moves,
                 const Round& round, const machine::Limits& limits = {});

}  // namespace interleave::analysis
