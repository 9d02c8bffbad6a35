// Deciding, apart from doing: a strategy answers only "which thread moves next?".
#pragma once

#include "core/explore/random.h"
#include "core/explore/schedule.h"
#include "core/explore/spin_watch.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace interleave::explore {

/// A thread that could move.
struct Choice {
    ThreadId thread = 0;
    bool timed = false;   ///< it sleeps or waits with a timeout: choosing it lets the time pass
    double deadline = 0;  ///< of a timed one: virtual seconds
};

/// Adds the thread if it could move.
template <class Machine>
void add_choice(const Machine& machine, int thread, std::vector<Choice>& choices) {
    const auto p = machine.pending(thread);
    if (p.can_step()) choices.push_back({static_cast<ThreadId>(thread), !p.ready, p.deadline});
}

/// The threads of a machine that could move, by number. Reuses `choices`.
template <class Machine>
void collect_choices(const Machine& machine, std::vector<Choice>& choices) {
    choices.clear();
    for (int t = 0; t < machine.thread_count(); ++t) add_choice(machine, t, choices);
}

/// Takes those out that spin, unless all do: then false.
inline bool drop_spinning(std::vector<Choice>& choices, const SpinWatch& watch) {
    const auto spins = [&](const Choice& c) { return watch.spins(c.thread); };
    if (std::ranges::all_of(choices, spins)) return false;
    std::erase_if(choices, spins);
    return true;
}

class Strategy {
public:
    static constexpr int nobody = -1;

    virtual ~Strategy() = default;
    /// The thread to move, one of `choices` (not empty, ascending), or `nobody` when the strategy has no answer;
    /// why_nobody() says why.
    virtual int choose(std::span<const Choice> choices) = 0;
    virtual std::string why_nobody() const { return {}; }
    /// True when of the timed threads it chooses, for now, only the one of the earliest deadline.
    virtual bool time_in_order() const { return false; }
};

/// Threads in turn. Time passes when nobody is ready: then the earliest deadline moves. So that a thread which waits
/// in a loop for a sleeping one does not stop the clock for good, it also passes after `patience` steps without.
class RoundRobin final : public Strategy {
public:
    explicit RoundRobin(std::uint64_t quantum = 1, std::uint64_t patience = 100'000)
        : quantum_(quantum), patience_(patience) {}
    int choose(std::span<const Choice> choices) override;
    bool time_in_order() const override { return true; }

private:
    std::uint64_t quantum_;  ///< steps a thread makes before the next one's turn, at least 1
    std::uint64_t patience_;
    std::uint64_t used_ = 0;
    std::uint64_t since_time_passed_ = 0;
    int last_ = -1;
};

/// Any thread that is ready, each equally likely; the same choices for the same seed on every machine.
class Random final : public Strategy {
public:
    /// Who may let the time pass: with `any_time`, sleep orders nothing and a timeout may always fire (exploring);
    /// else as with RoundRobin (running).
    explicit Random(std::uint64_t seed, bool any_time = false, std::uint64_t patience = 100'000)
        : numbers_(seed), any_time_(any_time), patience_(patience) {}
    int choose(std::span<const Choice> choices) override;
    bool time_in_order() const override { return !any_time_; }

private:
    RandomNumbers numbers_;
    bool any_time_;
    std::uint64_t patience_;
    std::uint64_t since_time_passed_ = 0;
    std::vector<int> ready_;
};

/// Probabilistic concurrency testing (Burckhardt, Kothari, Musuvathi, Nagarakatte: "A Randomized Scheduler with
/// Probabilistic Guarantees of Finding Bugs", ASPLOS 2010): always the thread of the highest priority; the priorities are
/// drawn, and at depth - 1 drawn steps that of the moving thread becomes the lowest. A fault that takes `depth` orderings
/// between steps shows in each run with a probability of at least 1 / (threads * steps^(depth - 1)). For exploring: sleep
/// orders nothing, timeouts may always fire.
class RandomPriorities final : public Strategy {
public:
    /// depth: at least 1.
    RandomPriorities(std::uint64_t seed, int depth) : numbers_(seed), depth_(depth) { begin_run(); }
    /// Draws everything anew, for runs as long as the longest one so far.
    void begin_run();
    int choose(std::span<const Choice> choices) override;

    std::uint64_t longest_run() const { return longest_; }  ///< steps
    std::size_t most_threads() const { return most_threads_; }
    /// The least probability that a run shows a fault of this depth, 0..1.
    double least_probability() const;

private:
    /// A thread that waits in a loop for one of lower priority would go on for ever: after so many steps in a row it
    /// becomes the lowest.
    static constexpr std::uint64_t patience = 500;

    void meet(ThreadId thread);
    void lower(ThreadId thread);

    RandomNumbers numbers_;
    int depth_;
    std::vector<ThreadId> order_;         ///< threads met in this run, the highest priority first
    std::vector<std::uint64_t> changes_;  ///< steps after which the moving thread is lowered, ascending
    std::size_t next_change_ = 0;
    std::uint64_t step_ = 0;
    std::uint64_t in_a_row_ = 0;
    int last_ = nobody;
    std::uint64_t longest_ = 0;
    std::size_t most_threads_ = 0;
};

/// The moves of a schedule, then those of another strategy. `nobody` when a move does not fit, or after the last move
/// when there is no other strategy.
class Recorded final : public Strategy {
public:
    explicit Recorded(Schedule schedule, std::unique_ptr<Strategy> afterwards = nullptr)
        : schedule_(std::move(schedule)), afterwards_(std::move(afterwards)) {}
    int choose(std::span<const Choice> choices) override;
    std::string why_nobody() const override { return why_; }
    bool time_in_order() const override {
        return used_up() && afterwards_ != nullptr && afterwards_->time_in_order();
    }
    std::size_t used() const { return next_; }
    bool used_up() const { return next_ == schedule_.moves.size(); }

private:
    Schedule schedule_;
    std::unique_ptr<Strategy> afterwards_;
    std::size_t next_ = 0;
    std::string why_;
};

}  // namespace interleave::explore
