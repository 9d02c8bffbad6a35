// The search over every interleaving of a program.
//
//     Explorer explorer(image, {});
//     while (explorer.advance(20'000)) show(explorer.progress());
//     const Result& result = explorer.result();
//
// advance() does a slice of the work, so that a program without threads can search between two frames; to cancel, stop
// calling it. With Options::jobs threads of their own search too (crew_threads.cpp); they go on between two calls, and end
// with the Explorer.
#pragma once

#include "core/explore/result.h"
#include "core/machine/ending.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace interleave::machine {
class Image;
class WorkerPool;
}  // namespace interleave::machine

namespace interleave::explore {

enum class Method : std::uint8_t {
    exhaustive,  ///< state table and reduction: SOUNDNESS.md
    naive,       ///< every interleaving one by one: slow, obviously right
    rounds,      ///< exhaustive for 0, 1, 2, ... preemptions until a fault shows or nothing is left out
    random,      ///< runs with a seed; proves nothing
    priorities   ///< the same with random priorities (RandomPriorities in strategy.h)
};

/// Reductions that `exhaustive` may use. All of them by default; without any, it is a plain search with a state table.
struct Reduction {
    bool sleep_sets = true;   ///< of two orders of independent steps, follow one
    bool local_first = true;  ///< steps that nobody can notice are made at once
    bool discipline = true;   ///< with local_first: so are those that nobody disturbs (discipline.h)
    /// States that differ only in which of several like threads is where are one (SymmetricSearch, in one job). Not by
    /// default: it does without the rules of the program's text that are only found out while searching.
    bool symmetry = false;
    /// Only for tests: 0 follows threads from each state in ascending order, other numbers in a random one.
    std::uint64_t order_seed = 0;
    /// Only for tests that check that tests notice: breaks a reduction on purpose.
    enum class Sabotage : std::uint8_t {
        none,
        reads_commute_with_writes,
        locks_commute,
        forget_stored_sleep,
        last_steps_are_local,
        shares_sleep_both_ways,
        assumptions_stay,
        symmetry_of_all_threads,
        sleepers_keep_their_places
    } sabotage = Sabotage::none;

    /// Every step from every state: what the reductions are compared with.
    static Reduction none() {
        Reduction reduction;
        reduction.sleep_sets = reduction.local_first = false;
        return reduction;
    }
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
    /// Shortest schedules come from the graph of the states met, and fair cycles from that of all states without reduction:
    /// up to so many, 0 never.
    std::uint64_t max_witness_states = 200'000;
    /// Exact counts, and proof that schedules of faults on the way are minimal, need every state without reduction: done
    /// up to so many of them.
    std::uint64_t max_counted_states = 10'000;
    /// At most so many random runs estimate the shares of outcomes that were not counted, fewer where the intervals are
    /// narrow before: with 300 of them they reach less than 6 % to each side. 0: none are made.
    std::uint64_t sampled_runs = 300;
    /// To make one schedule shorter by trying, where the shortest ones are not known, at most so many steps; 0: none.
    std::uint64_t shortening_steps = 20'000;
    bool stories = true;
    /// So many searches at the same time: exhaustive without a bound on preemptions only, and where there are threads.
    /// More than the computer has processors for do no good.
    int jobs = 1;
    /// One job is alone until it has stored so many states: starting threads would take longer than the rest. Then the
    /// search begins again with all of them.
    std::uint64_t jobs_join_after = 10'000;
    std::shared_ptr<machine::WorkerPool> workers;  ///< threads for the jobs; null: the search starts some
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

    /// Makes about `transitions` steps, fewer when they take more than some 50 ms. False when there is nothing left to do.
    /// One step may take long when the program computes long between two scheduling points: see
    /// Limits::instructions_per_step.
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
