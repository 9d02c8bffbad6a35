// Every interleaving, one by one: no reduction, no table of states. The oracle for the other searches.
#pragma once

#include "core/explore/explorer.h"
#include "core/explore/trail.h"

#include <bit>
#include <cstdint>
#include <string>
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
        : trail_(model, collector, traits), options_(options) {
        enter();
    }

    /// False when every interleaving has been followed.
    bool advance(std::uint64_t transitions) {
        const std::uint64_t end = trail_.transitions() + transitions;
        while (!todo_.empty() && trail_.transitions() < end) {
            if (todo_.back() == 0) {
                todo_.pop_back();
                if (!todo_.empty()) trail_.undo();
                continue;
            }
            const int thread = std::countr_zero(todo_.back());
            todo_.back() &= todo_.back() - 1;
            trail_.step(thread);
            enter();
        }
        if (out_of_room()) bound_.hit_memory(options_.max_memory_bytes);
        return !todo_.empty();
    }

    const Bound& bound() const { return bound_; }
    std::uint64_t states() const { return 0; }
    std::uint64_t transitions() const { return trail_.transitions(); }
    std::uint64_t executions() const { return executions_; }
    std::uint64_t depth() const { return trail_.depth(); }
    std::uint64_t memory_bytes() const { return todo_.capacity() * 8 + trail_.model().memory_bytes(); }
    bool out_of_room() const { return memory_bytes() >= options_.max_memory_bytes; }

private:
    void enter() {
        std::uint64_t enabled = enabled_threads(trail_.model());
        if (trail_.model().thread_count() > max_threads) {
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
        todo_.push_back(enabled);
    }

    mutable Trail<M> trail_;
    const Options& options_;
    std::vector<std::uint64_t> todo_;  ///< for each state on the way here: the threads not yet tried
    Bound bound_;
    std::uint64_t executions_ = 0;
};

}  // namespace interleave::explore
