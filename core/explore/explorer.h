// The search over every interleaving of a program.
//
//     Explorer explorer(image, {});
//     while (explorer.advance(20'000)) show(explorer.progress());
//     const Result& result = explorer.result();
//
// advance() does a slice of the work, so that a program without threads can search between two frames; to cancel, stop
// calling it. Nothing here starts threads.
#pragma once

#include "core/explore/result.h"
#include "core/machine/ending.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace interleave::machine {
class Image;
}

namespace interleave::explore {

enum class Method : std::uint8_t {
    exhaustive,  ///< state table and reduction: SOUNDNESS.md
    naive,       ///< every interleaving one by one: slow, obviously right
    random,      ///< runs with a seed; proves nothing
    priorities   ///< the same with random priorities (RandomPriorities in strategy.h)
};

/// Reductions that `exhaustive` may use. All of them by default; without any, it is a plain search with a state table.
struct Reduction {
    bool sleep_sets = true;   ///< of two orders of independent steps, follow one
    bool local_first = true;  ///< steps that nobody can notice are made at once
    /// Only for tests: 0 follows threads from each state in ascending order, other numbers in a random one.
    std::uint64_t order_seed = 0;
    /// Only for tests that check that tests notice: breaks a reduction on purpose.
    enum class Sabotage : std::uint8_t {
        none,
        reads_commute_with_writes,
        locks_commute,
        forget_stored_sleep,
        last_steps_are_local
    } sabotage = Sabotage::none;
};

struct Options {
    Method method = Method::exhaustive;
    std::uint64_t max_states = 50'000'000;
    double max_seconds = 0;  ///< 0: no bound
    std::uint64_t max_memory_bytes = std::uint64_t{2} << 30;
    std::uint64_t max_steps = 100'000;  ///< of one execution
    /// At most so many switches away from a thread that could have gone on. Exhaustive only.
    std::optional<int> preemptions;
    std::uint64_t runs = 1000;  ///< random and priorities
    std::uint64_t seed = 1;     ///< random and priorities
    int depth = 3;  ///< priorities: so many orderings between steps make the faults looked for; at least 1
    /// Exact counts and minimal schedules need every state without reduction: done up to so many states, 0 never.
    std::uint64_t max_witness_states = 200'000;
    bool stories = true;
    Reduction reduction;
    machine::Limits limits = exploring_limits();

    /// The playground's limits, with fewer instructions: a search meets an endless loop on many paths.
    static machine::Limits exploring_limits();
};

struct Progress {
    std::uint64_t states = 0;
    std::uint64_t transitions = 0;
    std::uint64_t executions = 0;
    std::uint64_t depth = 0;  ///< steps of the execution looked at
    std::uint64_t outcomes = 0;
    double seconds = 0;
    bool explaining = false;  ///< the search is done; looking for minimal schedules
};

class Explorer {
public:
    Explorer(std::shared_ptr<const machine::Image> image, const Options& options);
    ~Explorer();
    Explorer(const Explorer&) = delete;
    Explorer& operator=(const Explorer&) = delete;

    /// Makes about `transitions` steps. False when there is nothing left to do. One step may take long when the
    /// program computes long between two scheduling points: see Limits::instructions_per_step.
    bool advance(std::uint64_t transitions);
    bool done() const;
    Progress progress() const;

    /// The result; while there is work left, what was found so far, `incomplete` unless a fault is among it, without
    /// stories. Stays valid until the next advance().
    const Result& result() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Explores to the end.
Result explore(std::shared_ptr<const machine::Image> image, const Options& options = {});

}  // namespace interleave::explore
