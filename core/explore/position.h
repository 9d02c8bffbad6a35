// Where a search stands: a state of the model with what each thread stands before, and which of these steps need not be
// interleaved with anything (SOUNDNESS.md). The states on the way here keep their steps, so that going back is cheap.
#pragma once

#include "core/explore/discipline.h"
#include "core/explore/independence.h"
#include "core/explore/trail.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace interleave::explore {

template <Model M>
class Position {
public:
    using Set = std::uint64_t;  ///< of threads
    static constexpr bool knows_locks = requires(const M& m, std::uint32_t lock) { m.holder(lock); };

    /// The referenced objects must outlive it. `discipline`: what is known of the program's rules.
    Position(M& model, Collector& collector, const Options& options, const Traits& traits,
             Discipline& discipline)
        : trail_(model, collector, traits),
          options_(options),
          traits_(traits),
          discipline_(discipline),
          local_first_(traits.may_reduce && options.reduction.local_first),
          discipline_first_(knows_locks && local_first_ && options.reduction.discipline) {}

    static Set bit(int thread) { return Set{1} << thread; }

    M& model() const { return trail_.model(); }
    Trail<M>& trail() { return trail_; }
    const Trail<M>& trail() const { return trail_; }
    const ThreadObjects& objects() const { return objects_; }
    bool makes_local_steps() const { return local_first_; }
    bool uses_discipline() const { return discipline_first_; }
    std::uint64_t fingerprint() const { return model().hash() + joined_.hash(); }
    std::uint64_t memory_bytes() const {
        return pending_.capacity() * sizeof(machine::Pending) + model().memory_bytes();
    }

    // The threads' next steps, those of the states on the way first --------------------------------------------------

    std::uint32_t end() const { return static_cast<std::uint32_t>(pending_.size()); }
    const machine::Pending& next(std::uint32_t first, int thread) const {
        return pending_[first + static_cast<std::uint32_t>(thread)];
    }
    std::span<const machine::Pending> from(std::uint32_t first) const {
        return std::span(pending_).subspan(first);
    }
    void cut(std::uint32_t first) { pending_.resize(first); }
    /// A copy of the last ones, from `first` on, to go on from. Returns where it begins.
    std::uint32_t copy(std::uint32_t first) {
        const std::uint32_t begin = end();
        pending_.resize(begin + begin - first);
        std::copy_n(pending_.begin() + first, begin - first, pending_.begin() + begin);
        return begin;
    }
    /// Of the present state: threads whose next step is a local one.
    Set local() const { return local_; }
    void set_local(Set local) { local_ = local; }
    void look_around(std::uint32_t first) {
        local_ = 0;
        refresh(first, -1, true);
    }

    /// Threads that can move.
    Set enabled_of(std::uint32_t first) const {
        Set enabled = 0;
        for (std::size_t i = first; i < pending_.size() && i - first <= max_threads; ++i) {
            if (pending_[i].can_step()) enabled |= bit(static_cast<int>(i - first));
        }
        return enabled;
    }

    // Moving --------------------------------------------------------------------------------------------------------------

    /// `first`: where the present state's pending steps are.
    void step(int thread, std::uint32_t first) {
        const machine::Pending executed = pending_[first + static_cast<std::uint32_t>(thread)];
        const int joined = waited_for(executed);
        const int threads = model().thread_count();
        trail_.step(thread);
        shown_.insert(shown_.end(), trail_.shown().begin(), trail_.shown().end());
        note_step(thread, executed, joined, threads, trail_.depth());
    }
    /// The faults that steps have shown since the last call of forget_shown(): numbers in the collector.
    const std::vector<std::size_t>& shown() const { return shown_; }
    void forget_shown() { shown_.clear(); }
    void undo_step() {
        trail_.undo();
        joined_.undo(trail_.depth());
        objects_.after_undo(model().thread_count());
    }
    /// The same, and what everybody stands before afterwards. The table begins to look the state up, if it can.
    template <class Table>
    void step_on(int thread, std::uint32_t first, const Table& table) {
        const bool sync =
            pending_[first + static_cast<std::uint32_t>(thread)].kind == machine::PendingKind::sync;
        step(thread, first);
        if constexpr (requires { table.prefetch(fingerprint()); }) table.prefetch(fingerprint());
        refresh(first, thread, sync);
    }

    /// From the start, makes steps that `choose` picks from the set of threads that can move, and takes them back. To see
    /// which rules the program keeps to; faults that show are collected.
    template <class Choose>
    void try_a_run(std::uint32_t most, Choose choose) {
        while (trail_.depth() < most && model().thread_count() <= max_threads) {
            pending_.clear();
            look_around(0);
            const Set enabled = enabled_of(0);
            if (enabled == 0) {
                trail_.note_end();
                break;
            }
            step(choose(enabled), 0);
        }
        return_to_start();
    }

    /// A step of a schedule, without looking at what anybody stands before afterwards. No steps are kept.
    void go(int thread) {
        pending_.assign(static_cast<std::size_t>(model().thread_count()), {});
        pending_[static_cast<std::size_t>(thread)] = model().pending(thread);
        step(thread, 0);
    }
    /// Back to the start; what was collected stays.
    void return_to_start() {
        while (trail_.depth() > 0) undo_step();
        pending_.clear();
        shown_.clear();
    }
    /// Back to the start, and nothing is collected yet.
    void begin_again() {
        trail_.begin_again();
        joined_.undo(0);
        objects_.after_undo(model().thread_count());
        pending_.clear();
        shown_.clear();
    }

    /// Makes a step that is_local(). False when it turned out to be an ordinary one and was taken back.
    bool make_local_step(int thread, std::uint32_t first) {
        const std::uint64_t before = model().hash();
        const std::size_t uncaught = model().uncaught().size();
        const std::size_t shown = shown_.size();
        const bool sync =
            pending_[first + static_cast<std::uint32_t>(thread)].kind == machine::PendingKind::sync;
        step(thread, first);
        const bool may_end =
            !model().finished(thread) || (model().uncaught().size() == uncaught && end_is_unnoticed(thread));
        if (may_end && model().hash() != before) {
            refresh(first, thread, sync);
            return true;
        }
        // Others may look whether the thread has ended; or it goes round for ever.
        undo_step();
        shown_.resize(shown);
        return false;
    }

    /// A thread may compute without end and without touching anything shared; then its steps are ordinary ones.
    static constexpr std::uint32_t max_local_steps = 256;

private:
    /// The thread whose end a step waits for; -1: none.
    int waited_for(const machine::Pending& p) const {
        if (p.kind != machine::PendingKind::sync || p.event != machine::EventKind::join || !p.ready)
            return -1;
        const int other = objects_.thread_of(p.object);
        return other >= 0 && model().finished(other) ? other : -1;
    }
    void note_step(int thread, const machine::Pending& executed, int joined, int threads_before,
                   std::size_t depth) {
        const int threads = model().thread_count();
        objects_.after_step(executed, threads);
        if (!discipline_first_ || threads > max_threads) return;
        if (joined >= 0) joined_.join(thread, joined, depth);
        for (int t = threads_before; t < threads; ++t) joined_.start(thread, t, depth);
    }
    /// Brings the pending steps from `first` on up to date after a step of thread `moved`, and local_ with them;
    /// `all`: whatever they were.
    void refresh(std::uint32_t first, int moved, bool all) {
        const auto known = static_cast<int>(pending_.size() - first);
        const int threads = model().thread_count();
        pending_.resize(first + static_cast<std::uint32_t>(threads));
        if constexpr (requires { model().others_unchanged(); })
            all = all || !model().others_unchanged();
        else
            all = true;
        bool waits_unchanged = false;
        if constexpr (requires { model().waits_unchanged(); }) waits_unchanged = model().waits_unchanged();
        if (threads > max_threads) return;
        for (int t = 0; t < threads; ++t) {
            machine::Pending& p = pending_[first + static_cast<std::uint32_t>(t)];
            const bool unchanged = p.kind != machine::PendingKind::sync || (p.patient && waits_unchanged);
            if (!all && t != moved && t < known && unchanged) continue;
            p = model().pending(t);
            const bool local = p.can_step() && local_first_ && is_local(p, t);
            local_ = local ? local_ | bit(t) : local_ & ~bit(t);
        }
    }

    bool end_is_unnoticed(int thread) {
        if (options_.reduction.sabotage == Reduction::Sabotage::last_steps_are_local) return true;
        return discipline_first_ && objects_.of(thread) != 0 && discipline_.ends_are_unnoticed();
    }

    /// Whether the step commutes with everything the others may ever do before it. Precondition: the thread can step.
    bool is_local(const machine::Pending& p, int thread) {
        if (p.kind == machine::PendingKind::local) return true;
        const bool by_text = p.ready && is_local_by_text(p, thread);
        if constexpr (knows_locks) {
            if (!discipline_first_ || discipline_.is_hopeless(p)) return by_text;
            Discipline::Circumstances c;
            c.thread = thread;
            c.thread_touched =
                p.object == objects_.of(thread) && p.object != 0 ? thread : objects_.thread_of(p.object);
            held_.clear();
            const bool access = p.kind != machine::PendingKind::sync;
            if (access) model().for_each_held(thread, [this](std::uint32_t lock) { held_.push_back(lock); });
            if (!access || p.index < 0) c.holder = model().holder(p.object);
            c.held = held_;
            c.joined = joined_.of(thread);
            const bool alone = std::popcount(c.joined) + 1 == model().thread_count();
            if (!alone) discipline_.see(p, c);
            return by_text || (!alone && discipline_.is_undisturbed(p, c));
        }
        return by_text;
    }

    bool is_local_by_text(const machine::Pending& p, int thread) const {
        using machine::EventKind;
        using machine::PendingKind;
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

    mutable Trail<M> trail_;
    const Options& options_;
    const Traits& traits_;
    Discipline& discipline_;
    bool local_first_;
    bool discipline_first_;
    ThreadObjects objects_;
    Joined joined_;
    std::vector<std::uint32_t> held_;
    std::vector<std::size_t> shown_;
    Set local_ = 0;
    std::vector<machine::Pending> pending_;
};

}  // namespace interleave::explore
