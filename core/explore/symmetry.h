// Threads in the same situation are interchangeable: while the main thread only waits for threads to end, states that
// differ in which of them is in which situation are one. After Ip and Dill, "Better Verification Through Symmetry" (1996),
// and Emerson, Jha and Peled, "Combining Partial Order and Symmetry Reductions" (1997). When it is right: SOUNDNESS.md.
#pragma once

#include "core/explore/independence.h"
#include "core/machine/context.h"
#include "core/machine/pending.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace interleave::explore {

/// The main thread's way through joins and nothing else. What it does there nobody notices, so it may as well stay before
/// the first join until nobody else can move; then its place says nothing of who has ended.
struct JoinRun {
    std::uint64_t members = 0;  ///< the threads it joins, a set; none: it is on no such way
    std::uint64_t main = 0;     ///< main_part()
};

/// For models that can say what of a state belongs to which thread; for others it never applies.
template <class M>
class Symmetry {
public:
    using Set = std::uint64_t;
    static constexpr bool possible = requires(const M& m) {
        m.thread_part(1);
        m.common_part();
        m.main_part();
        m.main_stands_apart();
        m.threads_are_told_apart();
    };
    /// Thread 15 and later never sleep, so sleep sets with them cannot be permuted.
    static constexpr int most_threads = 15;

    Symmetry(bool wanted, Reduction::Sabotage sabotage) : wanted_(possible && wanted), sabotage_(sabotage) {}

    bool wanted() const { return wanted_; }
    void give_up() { wanted_ = false; }
    bool used() const { return used_; }
    const JoinRun& run() const { return run_; }
    void set_run(const JoinRun& run) { run_ = run; }

    /// The main thread stays where it is while others can move: some thread that it joins has not ended.
    bool holds_main(const M& model) const {
        for (Set s = run_.members; s != 0; s &= s - 1) {
            if (!model.finished(std::countr_zero(s))) return true;
        }
        return false;
    }

    /// Steps `thread` with `step()`. False when the program turns out to tell its threads apart.
    template <class Step>
    bool step(const M& model, int thread, Step step) {
        if constexpr (possible) {
            step();
            if (thread == 0) run_ = {};
            return !wanted_ || !model.threads_are_told_apart();
        }
        step();
        return true;
    }

    /// In a state in which the main thread stands before `p`: finds out whether it is at the beginning of a run. What it
    /// does there is tried out, as if all threads had ended. `is_local(p)`: nobody can notice that step of main.
    template <class IsLocal>
    void arrive(M& model, const machine::Pending& p, const ThreadObjects& objects, IsLocal is_local) {
        if constexpr (possible) {
            if (!wanted_ || run_.members != 0 || member(p, objects) == 0 || p.can_step()) return;
            const std::uint64_t main = model.main_part();
            if (main == no_run_ || model.thread_count() > most_threads) return;
            run_ = {look_ahead(model, objects, is_local), main};
            if (run_.members == 0 || !model.main_stands_apart()) {
                run_ = {};
                no_run_ = main;
            }
        }
    }

    /// Whether states that differ by a permutation of threads are one with the present one. Then fingerprint() is the
    /// same for all of them, and sleep sets have to be permuted.
    bool applies(const M& model, Set enabled, Set sleep) {
        if constexpr (possible) {
            if (run_.members == 0 || (enabled & 1) != 0 || !wanted_) return false;
            used_ = true;
            order_threads(model, sleep);
            return true;
        }
        return false;
    }
    /// These are of the state of the last applies(). A sleep set in the order of situations, and back:
    std::uint64_t fingerprint() const { return fingerprint_; }
    Set to_order(Set set) const {
        if (sabotage_ == Reduction::Sabotage::sleepers_keep_their_places) return set;
        Set ordered = set & fixed_;
        for (int i = 0; i < count_; ++i) ordered |= (set >> at(i).thread & 1) << at(i).slot;
        return ordered;
    }
    Set from_order(Set ordered) const {
        if (sabotage_ == Reduction::Sabotage::sleepers_keep_their_places) return ordered;
        Set set = ordered & fixed_;
        for (int i = 0; i < count_; ++i) set |= (ordered >> at(i).slot & 1) << at(i).thread;
        return set;
    }
    /// Of threads in the same situation it is enough to follow one.
    Set one_of_each(Set todo) const {
        Set kept = todo & fixed_;
        for (int i = 0; i < count_; ++i) {
            if ((todo >> at(i).thread & 1) == 0) continue;
            kept |= Set{1} << at(i).thread;
            while (i + 1 < count_ && at(i + 1).part == at(i).part) ++i;
        }
        return kept;
    }

private:
    static constexpr std::uint32_t longest_run = 200;

    struct Member {
        std::uint64_t part = 0;
        int thread = 0;
        int slot = 0;
        bool asleep = false;
    };
    const Member& at(int i) const { return members_[static_cast<std::size_t>(i)]; }

    /// The thread, 1 or above, that p waits for to end, however long; 0: none.
    static int member(const machine::Pending& p, const ThreadObjects& objects) {
        const bool joins = p.kind == machine::PendingKind::sync && p.event == machine::EventKind::join;
        return joins && !p.timed ? std::max(objects.thread_of(p.object), 0) : 0;
    }

    template <class IsLocal>
    Set look_ahead(M& model, const ThreadObjects& objects, IsLocal is_local) {
        Set members = 0;
        std::uint32_t steps = 0;
        const std::size_t uncaught = model.uncaught().size(), printed = model.main_output().size();
        const int threads = model.thread_count();
        for (; steps < longest_run && !model.finished(0); ++steps) {
            const machine::Pending p = model.pending(0);
            const int joined = member(p, objects);
            if (joined == 0 && !(p.ready && is_local(p))) break;
            if (joined == 0 && p.kind == machine::PendingKind::sync) break;
            members |= Set{1} << joined & ~Set{1};
            model.step(0);
            // What it prints shows how far it came when it waits for ever: the way ends with this step.
            if (model.main_output().size() != printed) {
                ++steps;
                break;
            }
        }
        const bool as_hoped =
            steps < longest_run && model.uncaught().size() == uncaught && model.thread_count() == threads;
        for (; steps > 0; --steps) model.undo();
        return as_hoped ? members : 0;
    }

    /// Sorts the threads that can be exchanged by their situations, sleepers first among equals.
    void order_threads(const M& model, Set sleep) {
        const int threads = model.thread_count();
        std::uint64_t sum = 0;
        count_ = 0;
        fixed_ = ~Set{0};
        for (int t = 1; t < threads; ++t) {
            const std::uint64_t part = model.thread_part(t);
            const bool joined = (run_.members >> t & 1) != 0 || model.finished(t) ||
                                sabotage_ == Reduction::Sabotage::symmetry_of_all_threads;
            sum += joined ? machine::mix(part, 3) : machine::mix(part, 4 + static_cast<std::uint64_t>(t));
            if (!joined) continue;
            fixed_ &= ~(Set{1} << t);
            insert({part, t, t, (sleep >> t & 1) != 0});
        }
        fingerprint_ = machine::mix(machine::mix(model.common_part(), run_.main), sum);
    }
    /// Keeps the slots where they are: ascending.
    void insert(Member member) {
        int i = count_++;
        members_[static_cast<std::size_t>(i)].slot = member.slot;
        const auto before = [](const Member& a, const Member& b) {
            return a.part != b.part ? a.part < b.part : a.asleep && !b.asleep;
        };
        for (; i > 0 && before(member, at(i - 1)); --i) {
            const int slot = at(i).slot;
            members_[static_cast<std::size_t>(i)] = at(i - 1);
            members_[static_cast<std::size_t>(i)].slot = slot;
        }
        const int slot = at(i).slot;
        members_[static_cast<std::size_t>(i)] = member;
        members_[static_cast<std::size_t>(i)].slot = slot;
    }

    bool wanted_;
    Reduction::Sabotage sabotage_;
    bool used_ = false;
    JoinRun run_;
    std::uint64_t no_run_ = 0;  ///< main_part() where there was none
    std::uint64_t fingerprint_ = 0;
    Set fixed_ = 0;  ///< threads that are not exchanged
    int count_ = 0;
    std::array<Member, most_threads> members_{};
};

}  // namespace interleave::explore
