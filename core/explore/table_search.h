// Depth-first search with a table of states and partial-order reduction. Why it misses nothing: SOUNDNESS.md.
#pragma once

#include "core/explore/independence.h"
#include "core/explore/naive_search.h"
#include "core/explore/random.h"
#include "core/explore/state_table.h"
#include "core/explore/trail.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace interleave::explore {

template <Model M>
class TableSearch {
public:
    TableSearch(M& model, Collector& collector, const Options& options, const Traits& traits)
        : trail_(model, collector, traits), options_(options), sleep_sets_(traits.may_reduce && options.reduction.sleep_sets),
          local_first_(traits.may_reduce && options.reduction.local_first), order_(options.reduction.order_seed) {
        enter(0, 0);
    }

    bool advance(std::uint64_t transitions) {
        const std::uint64_t end = trail_.transitions() + transitions;
        while (!frames_.empty() && !out_of_room_ && trail_.transitions() < end) {
            if (frames_.back().todo == 0) {
                leave();
            } else {
                follow();
            }
        }
        return !frames_.empty();
    }

    const Bound& bound() const { return bound_; }
    std::uint64_t states() const { return table_.size(); }
    std::uint64_t transitions() const { return trail_.transitions(); }
    std::uint64_t executions() const { return executions_; }
    std::uint64_t depth() const { return trail_.depth(); }
    std::uint64_t memory_bytes() const {
        return table_.bytes() + frames_.capacity() * sizeof(Frame) + pending_.capacity() * sizeof(machine::Pending) +
               trail_.model().memory_bytes();
    }
    /// A bound on room was hit; going on would exceed it.
    bool out_of_room() const { return out_of_room_; }

private:
    using Set = std::uint64_t;

    /// A state on the way to the present one.
    struct Frame {
        Set todo = 0;    ///< threads to follow from here
        Set sleep = 0;   ///< threads whose next step need not be followed: what comes after is found elsewhere
        std::uint32_t pending = 0;  ///< where its threads' next steps are in pending_
        std::uint32_t steps = 0;    ///< made to come here from the state before: one, and local ones
    };

    /// The sleep set of a state as the table keeps it: thread 15 and later are never put to sleep.
    static constexpr Set sleepers = 0x7fff;

    static Set bit(int thread) { return Set{1} << thread; }
    M& model() const { return trail_.model(); }

    /// The present state, reached with `steps` steps since the state before, with its sleep set.
    void enter(Set sleep, std::uint32_t steps) {
        const auto first = static_cast<std::uint32_t>(pending_.size());
        steps += make_local_steps(first);
        const int threads = model().thread_count();
        Set enabled = 0;
        for (int t = 0; t < threads && t <= max_threads; ++t) {
            if (pending_[first + static_cast<std::uint32_t>(t)].can_step()) enabled |= bit(t);
        }
        Frame frame{0, sleep & enabled, first, steps};
        if (threads > max_threads) {
            bound_.hit_threads(max_threads);
        } else if (visit(frame, enabled) && enabled == 0) {
            ++executions_;
            bound_.hit_limit(trail_.collector().outcomes()[trail_.end()].ending);
        } else if (frame.todo != 0 && trail_.depth() >= options_.max_steps) {
            bound_.hit_steps(options_.max_steps);
            frame.todo = 0;
        }
        frames_.push_back(frame);
    }

    /// Notes the state in the table and sets frame.todo. True when it is new.
    bool visit(Frame& frame, Set enabled) {
        const auto [bits, inserted] = table_.find_or_insert(model().hash(), static_cast<std::uint16_t>(frame.sleep & sleepers));
        if (inserted) {
            frame.todo = enabled & ~frame.sleep;
            check_room();
            return true;
        }
        const Set stored = *bits;
        if (options_.reduction.sabotage == Reduction::Sabotage::forget_stored_sleep) return false;
        // What was left out when the state was met before, but may not be left out now.
        frame.todo = stored & ~frame.sleep & enabled;
        frame.sleep &= stored;
        *bits = static_cast<std::uint16_t>(stored & frame.sleep);
        return false;
    }

    void follow() {
        const Frame frame = frames_.back();  // a copy: enter() may move the frames
        const int thread = next_of(frame.todo);
        const machine::Pending& step = pending_[frame.pending + static_cast<std::uint32_t>(thread)];
        const machine::Pending executed = step;
        Set sleep = 0;
        if (sleep_sets_) {
            for (Set s = frame.sleep; s != 0; s &= s - 1) {
                const int other = std::countr_zero(s);
                const auto& q = pending_[frame.pending + static_cast<std::uint32_t>(other)];
                if (!dependent(step, thread, q, other, objects_, options_.reduction.sabotage)) sleep |= bit(other);
            }
            frames_.back().sleep |= bit(thread) & sleepers;
        }
        frames_.back().todo &= ~bit(thread);
        trail_.step(thread);
        objects_.after_step(executed, model().thread_count());
        enter(sleep, 1);
    }

    int next_of(Set todo) {
        if (options_.reduction.order_seed == 0) return std::countr_zero(todo);
        for (auto skip = order_.below(static_cast<std::uint64_t>(std::popcount(todo))); skip > 0; --skip) todo &= todo - 1;
        return std::countr_zero(todo);
    }

    void leave() {
        const Frame& frame = frames_.back();
        for (std::uint32_t i = 0; i < frame.steps; ++i) trail_.undo();
        if (frame.steps != 0) objects_.after_undo(model().thread_count());
        pending_.resize(frame.pending);
        frames_.pop_back();
    }

    /// Fills pending_ for the present state, after making steps that nobody can notice. Returns how many.
    std::uint32_t make_local_steps(std::uint32_t first) {
        std::uint32_t made = 0;
        Set noticed = 0;  // threads whose local steps are ordinary ones here, for the reasons below
        for (;;) {
            const int threads = model().thread_count();
            pending_.resize(first);
            for (int t = 0; t < threads; ++t) pending_.push_back(model().pending(t));
            const int thread = local_first_ && made < max_local_steps ? find_local(first, threads, noticed) : -1;
            if (thread < 0) return made;
            const std::uint64_t before = model().hash();
            trail_.step(thread);
            ++made;
            if (model().finished(thread) && options_.reduction.sabotage != Reduction::Sabotage::last_steps_are_local) {
                trail_.undo();  // others may look whether it has ended
                --made;
                noticed |= bit(thread);
            } else if (model().hash() == before) {
                noticed |= bit(thread);  // it computes for ever
            }
        }
    }

    /// A thread whose next step commutes with everything the others may ever do before it; -1 when there is none.
    int find_local(std::uint32_t first, int threads, Set noticed) const {
        for (int t = 0; t < threads && t <= max_threads; ++t) {
            const machine::Pending& p = pending_[first + static_cast<std::uint32_t>(t)];
            if (!p.ready || (noticed & bit(t)) != 0) continue;
            if (p.kind == machine::PendingKind::local) return t;
            // Nothing can change a thread that has ended.
            if (p.kind == machine::PendingKind::sync && p.event == machine::EventKind::join) {
                const int other = objects_.thread_of(p.object);
                if (other >= 0 && model().finished(other)) return t;
            }
        }
        return -1;
    }

    void check_room() {
        if (table_.size() >= options_.max_states) {
            bound_.hit_states(options_.max_states);
            out_of_room_ = true;
        }
        const bool grows = table_.bytes_after_growth() != table_.bytes();
        if ((grows || table_.size() % 1024 == 0) &&
            memory_bytes() - table_.bytes() + table_.bytes_after_growth() > options_.max_memory_bytes) {
            bound_.hit_memory(options_.max_memory_bytes);
            out_of_room_ = true;
        }
    }

    /// A thread may compute without end and without touching anything shared; then its steps are ordinary ones.
    static constexpr std::uint32_t max_local_steps = 256;

    mutable Trail<M> trail_;
    const Options& options_;
    bool sleep_sets_;
    bool local_first_;
    RandomNumbers order_;
    StateTable table_;
    ThreadObjects objects_;
    std::vector<Frame> frames_;
    std::vector<machine::Pending> pending_;  ///< of the states in frames_, a thread each
    Bound bound_;
    std::uint64_t executions_ = 0;
    bool out_of_room_ = false;
};

}  // namespace interleave::explore
