// Depth-first search with a table in which states that differ only in which of several like threads is where are one
// (symmetry.h), with partial-order reduction by what the program's text says. Why it misses nothing: SOUNDNESS.md.
#pragma once

#include "core/explore/independence.h"
#include "core/explore/naive_search.h"
#include "core/explore/random.h"
#include "core/explore/state_table.h"
#include "core/explore/symmetry.h"
#include "core/explore/trail.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace interleave::explore {

template <Model M>
class SymmetricSearch {
public:
    SymmetricSearch(M& model, Collector& collector, const Options& options, const Traits& traits)
        : trail_(model, collector, traits),
          options_(options),
          traits_(traits),
          sleep_sets_(traits.may_reduce && options.reduction.sleep_sets),
          local_first_(traits.may_reduce && options.reduction.local_first),
          order_(options.reduction.order_seed),
          symmetry_(traits.may_reduce, options.reduction.sabotage) {
        enter(0, 0);
    }

    bool advance(std::uint64_t transitions) {
        const std::uint64_t end = trail_.transitions() + transitions;
        while (!frames_.empty() && !out_of_room_ && !told_apart_ && trail_.transitions() < end) {
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
        return table_.bytes() + frames_.capacity() * sizeof(Frame) +
               pending_.capacity() * sizeof(machine::Pending) + trail_.model().memory_bytes();
    }
    /// A bound on room was hit; going on would exceed it.
    bool out_of_room() const { return out_of_room_; }
    /// Threads that were taken for each other are not interchangeable: nothing this search found counts.
    bool told_apart() const { return told_apart_; }
    bool used_symmetry() const { return symmetry_.used(); }

private:
    using Set = std::uint64_t;

    /// A state on the way to the present one.
    struct Frame {
        Set todo = 0;   ///< threads to follow from here
        Set sleep = 0;  ///< threads whose next step need not be followed: what comes after is found elsewhere
        std::uint32_t pending = 0;  ///< where its threads' next steps are in pending_
        std::uint32_t steps = 0;    ///< made to come here from the state before: one, and local ones
        JoinRun run;                ///< of the main thread
    };

    /// The sleep set of a state as the table keeps it: thread 15 and later are never put to sleep.
    static constexpr Set sleepers = 0x7fff;

    static Set bit(int thread) { return Set{1} << thread; }
    M& model() const { return trail_.model(); }

    /// The present state, reached with `steps` steps since the state before, with its sleep set. Where only one thread
    /// can move it goes on to the next state that matters; what is between is not stored.
    void enter(Set sleep, std::uint32_t steps) {
        const auto first = static_cast<std::uint32_t>(pending_.size());
        steps += make_local_steps(first, sleep);
        Set enabled = enabled_of(first);
        Frame frame{0, sleep & enabled, first, steps, {}};
        bool is_new = visit(frame, enabled);
        if (is_new && local_first_) {
            std::uint32_t made = 0;
            while (made < max_local_steps && std::has_single_bit(enabled) && frame.sleep == 0) {
                step(std::countr_zero(enabled), first);
                made += 1 + make_local_steps(first, 0);
                enabled = enabled_of(first);
                if (table_.contains(fingerprint(first, enabled, 0))) break;
            }
            frame.steps += made;
            if (made > 0) is_new = visit(frame, enabled);
        }
        if (is_new && !std::has_single_bit(enabled)) trail_.note_races(std::span(pending_).subspan(first));
        if (model().thread_count() > max_threads) {
            bound_.hit_threads(max_threads);
            frame.todo = 0;
        } else if (is_new && enabled == 0) {
            ++executions_;
            bound_.hit_limit(trail_.collector().outcomes()[trail_.end()].ending);
        } else if (frame.todo != 0 && trail_.depth() >= options_.max_steps) {
            bound_.hit_steps(options_.max_steps);
            frame.todo = 0;
        }
        frame.run = symmetry_.run();
        frames_.push_back(frame);
    }

    Set enabled_of(std::uint32_t first) const {
        Set enabled = 0;
        for (std::size_t i = first; i < pending_.size() && i - first <= max_threads; ++i) {
            if (pending_[i].can_step()) enabled |= bit(static_cast<int>(i - first));
        }
        return enabled != 1 && symmetry_.holds_main(model()) ? enabled & ~Set{1} : enabled;
    }

    /// `first`: where the present state's pending steps are.
    void step(int thread, std::uint32_t first) {
        const machine::Pending executed = pending_[first + static_cast<std::uint32_t>(thread)];
        const bool alike = symmetry_.step(model(), thread, [&] { trail_.step(thread); });
        objects_.after_step(executed, model().thread_count());
        if (alike) return;
        // What was found under the assumption may not be all there is.
        told_apart_ = told_apart_ || symmetry_.used();
        symmetry_.give_up();
    }

    /// What identifies the present state. Where threads can be exchanged, symmetry_ knows their order from now on.
    std::uint64_t fingerprint(std::uint32_t first, Set enabled, Set sleep) {
        symmetry_.arrive(model(), pending_[first], objects_,
                         [this](const machine::Pending& p) { return is_local(p, 0); });
        exchangeable_ = symmetry_.applies(model(), enabled, sleep);
        return exchangeable_ ? symmetry_.fingerprint() : model().hash();
    }

    /// Notes the state in the table and sets frame.todo. True when it is new.
    bool visit(Frame& frame, Set enabled) {
        const std::uint64_t key = fingerprint(frame.pending, enabled, frame.sleep);
        const Set bits = exchangeable_ ? symmetry_.to_order(frame.sleep) : frame.sleep;
        const Visited visited = table_.visit(key, static_cast<std::uint16_t>(bits & sleepers));
        if (visited.is_new) {
            frame.todo = enabled & ~frame.sleep;
            if (exchangeable_) frame.todo = symmetry_.one_of_each(frame.todo);
            check_room();
            return true;
        }
        const Set stored = exchangeable_ ? symmetry_.from_order(visited.stored) : visited.stored;
        // What was left out when the state was met before, but may not be left out now.
        frame.todo = stored & ~frame.sleep & enabled;
        if (exchangeable_) frame.todo = symmetry_.one_of_each(frame.todo);
        frame.sleep &= stored;
        return false;
    }

    void follow() {
        const Frame frame = frames_.back();  // a copy: enter() may move the frames
        const int thread = next_of(frame.todo);
        const machine::Pending& next = pending_[frame.pending + static_cast<std::uint32_t>(thread)];
        Set sleep = 0;
        if (sleep_sets_) {
            for (Set s = frame.sleep; s != 0; s &= s - 1) {
                const int other = std::countr_zero(s);
                const auto& q = pending_[frame.pending + static_cast<std::uint32_t>(other)];
                if (!dependent(next, thread, q, other, objects_, options_.reduction.sabotage))
                    sleep |= bit(other);
            }
            frames_.back().sleep |= bit(thread) & sleepers;
        }
        frames_.back().todo &= ~bit(thread);
        step(thread, frame.pending);
        enter(sleep, 1);
    }

    int next_of(Set todo) {
        if (options_.reduction.order_seed == 0) return std::countr_zero(todo);
        for (auto skip = order_.below(static_cast<std::uint64_t>(std::popcount(todo))); skip > 0; --skip)
            todo &= todo - 1;
        return std::countr_zero(todo);
    }

    void leave() {
        const Frame& frame = frames_.back();
        for (std::uint32_t i = 0; i < frame.steps; ++i) trail_.undo();
        if (frame.steps != 0) objects_.after_undo(model().thread_count());
        pending_.resize(frame.pending);
        frames_.pop_back();
        symmetry_.set_run(frames_.empty() ? JoinRun{} : frames_.back().run);
    }

    /// Fills pending_ for the present state, after making steps of which there is only one order worth following.
    /// Returns how many.
    std::uint32_t make_local_steps(std::uint32_t first, Set sleep) {
        std::uint32_t made = 0;
        Set noticed = sleep;  // threads whose next step is an ordinary one here
        for (;;) {
            const int threads = model().thread_count();
            pending_.resize(first);
            for (int t = 0; t < threads; ++t) pending_.push_back(model().pending(t));
            if (!local_first_ || made >= max_local_steps || threads > max_threads) return made;
            const int thread = find_local(first, threads, noticed);
            if (thread < 0) return made;
            if (make_local_step(thread, first))
                ++made;
            else
                noticed |= bit(thread);
        }
    }

    /// False when the step turned out to be an ordinary one and was taken back.
    bool make_local_step(int thread, std::uint32_t first) {
        const std::uint64_t before = model().hash();
        const JoinRun run = symmetry_.run();
        step(thread, first);
        if (!model().finished(thread) && model().hash() != before) return true;
        // Others may look whether the thread has ended; or it goes round for ever.
        trail_.undo();
        symmetry_.set_run(run);
        objects_.after_undo(model().thread_count());
        return false;
    }

    /// A thread whose next step commutes with everything the others may ever do before it; -1 when there is none.
    int find_local(std::uint32_t first, int threads, Set noticed) const {
        const bool main_stays = symmetry_.holds_main(model()) && (enabled_of(first) & 1) == 0;
        for (int t = main_stays ? 1 : 0; t < threads; ++t) {
            const machine::Pending& p = pending_[first + static_cast<std::uint32_t>(t)];
            if (p.ready && (noticed & bit(t)) == 0 && is_local(p, t)) return t;
        }
        return -1;
    }

    bool is_local(const machine::Pending& p, int thread) const {
        using machine::EventKind;
        using machine::PendingKind;
        if (p.kind == PendingKind::local) return true;
        if (p.kind == PendingKind::sync && p.event == EventKind::join) {
            // Nothing can change a thread that has ended.
            const int other = objects_.thread_of(p.object);
            return other >= 0 && model().finished(other);
        }
        if (p.kind == PendingKind::sync) {
            // While it holds the lock nobody else can do anything with it.
            if (p.event == EventKind::release) return traits_.locks_are_held_properly;
            return p.event == EventKind::spawn && thread == 0 && traits_.only_main_handles_threads;
        }
        if (traits_.globals_object == 0) return false;
        if (p.object != traits_.globals_object)
            return p.kind == PendingKind::read && traits_.containers_are_read_only;
        return thread == 0 && p.index >= 0 && traits_.globals_of_main[static_cast<std::size_t>(p.index)];
    }

    void check_room() {
        const auto others = [this] { return memory_bytes() - table_.bytes(); };
        const Room room = table_.room(options_.max_states, options_.max_memory_bytes, others);
        if (room == Room::enough) return;
        if (room == Room::no_more_states) bound_.hit_states(options_.max_states);
        if (room == Room::no_more_memory) bound_.hit_memory(options_.max_memory_bytes);
        out_of_room_ = true;
    }

    /// A thread may compute without end and without touching anything shared; then its steps are ordinary ones.
    static constexpr std::uint32_t max_local_steps = 256;

    mutable Trail<M> trail_;
    const Options& options_;
    const Traits& traits_;
    bool sleep_sets_;
    bool local_first_;
    RandomNumbers order_;
    Symmetry<M> symmetry_;
    bool exchangeable_ = false;  ///< threads of the present state are; set by fingerprint()
    bool told_apart_ = false;
    StateTable table_;
    ThreadObjects objects_;
    std::vector<Frame> frames_;
    std::vector<machine::Pending> pending_;  ///< of the states in frames_, a thread each
    Bound bound_;
    std::uint64_t executions_ = 0;
    bool out_of_room_ = false;
};

}  // namespace interleave::explore
