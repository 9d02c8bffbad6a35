// Every interleaving, one by one: no reduction, no table of states. The oracle for the other searches. Where a schedule
// comes to a state for the second time it is left: what could follow was followed from there the first time.
#pragma once

#include "core/explore/explorer.h"
#include "core/explore/trail.h"

#include <bit>
#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

namespace interleave::explore {

/// More threads than this are not searched: sets of threads are 64-bit words.
inline constexpr int max_threads = 63;

/// The threads that can move, as a set.
template <Model M>
std::uint64_t enabled_threads(const M& model) {
    std::uint64_t set = 0;
    for (int t = 0; t < model.thread_count() && t < 64; ++t) {
        if (model.pending(t).can_step()) set |= std::uint64_t{1} << t;
    }
    return set;
}

/// The bounds that a search has hit, in words; empty when it was complete.
class Bound {
public:
    void hit(const std::string& sentence) {
        if (text_.empty()) text_ = sentence;
    }
    bool was_hit() const { return !text_.empty(); }
    const std::string& text() const { return text_; }

    void hit_states(std::uint64_t states) {
        hit("it stored as many states as allowed: " + std::to_string(states));
    }
    void hit_memory(std::uint64_t bytes) {
        hit("it used as much memory as allowed: " + std::to_string(bytes >> 20) + " MB");
    }
    void hit_steps(std::uint64_t steps) {
        hit("an execution was left after " + std::to_string(steps) + " steps");
    }
    void hit_threads(int threads) {
        hit("the program starts more than " + std::to_string(threads) + " threads");
    }
    void hit_clock() {
        hit("the program has a loop that may wait for the clock, which stands still while threads compute");
    }
    void hit_limit(const machine::Ending& ending) {
        if (ending.kind == machine::EndingKind::limit)
            hit("some schedule reached a limit: " + ending.message);
    }

private:
    std::string text_;
};

template <Model M>
class NaiveSearch {
public:
    NaiveSearch(M& model, Collector& collector, const Options& options, const Traits& traits)
        : trail_(model, collector, traits), options_(options), reads_clock_(traits.reads_clock) {
        enter();
    }

    /// False when every interleaving has been followed.
    bool advance(std::uint64_t transitions) {
        const std::uint64_t end = trail_.transitions() + transitions;
        while (!todo_.empty() && trail_.transitions() < end) {
            Frame& frame = todo_.back();
            if (frame.todo == 0) {
                if (!frame.repeated) on_the_way_.erase(trail_.model().hash());
                todo_.pop_back();
                if (!todo_.empty()) trail_.undo();
                continue;
            }
            const int thread = std::countr_zero(frame.todo);
            frame.todo &= frame.todo - 1;
            trail_.step(thread);
            enter();
        }
        if (out_of_room()) bound_.hit_memory(options_.max_memory_bytes);
        return !todo_.empty();
    }

    /// Some schedule has no end.
    bool cyclic() const { return cyclic_; }
    const Bound& bound() const { return bound_; }
    std::uint64_t states() const { return 0; }
    std::uint64_t transitions() const { return trail_.transitions(); }
    std::uint64_t executions() const { return executions_; }
    std::uint64_t depth() const { return trail_.depth(); }
    std::uint64_t memory_bytes() const {
        return todo_.capacity() * sizeof(Frame) + on_the_way_.size() * 32 + trail_.model().memory_bytes();
    }
    bool out_of_room() const { return memory_bytes() >= options_.max_memory_bytes; }

private:
    struct Frame {
        std::uint64_t todo = 0;  ///< the threads not yet tried
        bool repeated = false;   ///< the state was on the way before
    };

    void enter() {
        std::uint64_t enabled = enabled_threads(trail_.model());
        const bool repeated = !on_the_way_.insert(trail_.model().hash()).second;
        cyclic_ = cyclic_ || repeated;
        if (repeated) {
            if (reads_clock_) bound_.hit_clock();
            enabled = 0;
        } else if (trail_.model().thread_count() > max_threads) {
            bound_.hit_threads(max_threads);
            enabled = 0;
        } else if (enabled == 0) {
            ++executions_;
            bound_.hit_limit(trail_.collector().outcomes()[trail_.end()].ending);
        } else if (trail_.depth() >= options_.max_steps) {
            bound_.hit_steps(options_.max_steps);
            enabled = 0;
        } else if (!std::has_single_bit(enabled)) {
            trail_.note_races();
        }
        todo_.push_back({enabled, repeated});
    }

    mutable Trail<M> trail_;
    const Options& options_;
    std::vector<Frame> todo_;  ///< for each state on the way here
    std::unordered_set<std::uint64_t> on_the_way_;
    bool reads_clock_;
    bool cyclic_ = false;
    Bound bound_;
    std::uint64_t executions_ = 0;
};

}  // namespace interleave::explore
