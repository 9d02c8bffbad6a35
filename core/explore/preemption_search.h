// Depth-first search with a table of states over the schedules with at most K preemptions: switches away from a thread
// that could have gone on. No reduction: independence says nothing about how many switches an order needs.
#pragma once

#include "core/explore/naive_search.h"
#include "core/explore/state_table.h"
#include "core/explore/trail.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace interleave::explore {

template <Model M>
class PreemptionSearch {
public:
    PreemptionSearch(M& model, Collector& collector, const Options& options, const Traits& traits)
        : trail_(model, collector, traits),
          options_(options),
          allowed_(std::clamp(options.preemptions.value_or(0), 0, 0xfffe)) {
        enter(0, 0);
    }

    bool advance(std::uint64_t transitions) {
        const std::uint64_t end = trail_.transitions() + transitions;
        while (!frames_.empty() && !out_of_room() && trail_.transitions() < end) {
            Frame& frame = frames_.back();
            if (frame.todo == 0) {
                frames_.pop_back();
                if (!frames_.empty()) trail_.undo();
                continue;
            }
            const int thread = std::countr_zero(frame.todo);
            frame.todo &= frame.todo - 1;
            const bool preempts = thread != frame.last && (frame.enabled >> frame.last & 1) != 0;
            const int used = frame.used + (preempts ? 1 : 0);
            if (used > allowed_) {
                left_out_ = true;
                continue;
            }
            trail_.step(thread);
            enter(thread, used);
        }
        if (table_.size() >= options_.max_states) bound_.hit_states(options_.max_states);
        if (memory_bytes() >= options_.max_memory_bytes) bound_.hit_memory(options_.max_memory_bytes);
        if (frames_.empty() && left_out_) {
            bound_.hit("only schedules with at most " + std::to_string(allowed_) +
                       " preemptions were searched");
        }
        return !frames_.empty();
    }

    /// Whether there are schedules with more preemptions.
    bool left_out() const { return left_out_; }
    const Bound& bound() const { return bound_; }
    std::uint64_t states() const { return table_.size(); }
    std::uint64_t transitions() const { return trail_.transitions(); }
    std::uint64_t executions() const { return executions_; }
    std::uint64_t depth() const { return trail_.depth(); }
    std::uint64_t memory_bytes() const {
        return table_.bytes() + frames_.capacity() * sizeof(Frame) + trail_.model().memory_bytes();
    }
    bool out_of_room() const {
        return table_.size() >= options_.max_states || memory_bytes() >= options_.max_memory_bytes;
    }

private:
    struct Frame {
        std::uint64_t todo = 0;
        std::uint64_t enabled = 0;
        int last = 0;  ///< the thread that moved here
        int used = 0;  ///< preemptions so far
    };

    void enter(int last, int used) {
        const std::uint64_t enabled = enabled_threads(trail_.model());
        Frame frame{enabled, enabled, last, used};
        // A state is left alone when it was met after the same thread with as few preemptions.
        const std::uint64_t key =
            trail_.model().hash() + (static_cast<std::uint64_t>(last) + 1) * 0x9e3779b97f4a7c15ULL;
        const auto [bits, inserted] = table_.find_or_insert(key, static_cast<std::uint16_t>(used));
        if (trail_.model().thread_count() > max_threads) {
            bound_.hit_threads(max_threads);
            frame.todo = 0;
        } else if (!inserted && *bits <= used) {
            frame.todo = 0;
        } else if (enabled == 0) {
            ++executions_;
            bound_.hit_limit(trail_.collector().outcomes()[trail_.end()].ending);
        } else if (trail_.depth() >= options_.max_steps) {
            bound_.hit_steps(options_.max_steps);
            frame.todo = 0;
        }
        if (inserted && !std::has_single_bit(enabled)) trail_.note_races();
        *bits = std::min(*bits, static_cast<std::uint16_t>(used));
        frames_.push_back(frame);
    }

    mutable Trail<M> trail_;
    const Options& options_;
    int allowed_;
    bool left_out_ = false;
    StateTable table_;
    std::vector<Frame> frames_;
    Bound bound_;
    std::uint64_t executions_ = 0;
};

}  // namespace interleave::explore
