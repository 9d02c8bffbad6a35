// Moves through a model, forward and back, and reports to a collector what shows on the way.
#pragma once

#include "core/analysis/lock_order.h"
#include "core/analysis/races.h"
#include "core/analysis/wait_graph.h"
#include "core/explore/collector.h"
#include "core/explore/model.h"
#include "core/explore/traits.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace interleave::explore {

template <Model M>
class Trail {
public:
    Trail(M& model, Collector& collector, const Traits& traits)
        : model_(model), collector_(collector), rings_are_final_(traits.rings_are_final) {}

    M& model() { return model_; }
    Collector& collector() { return collector_; }
    const Moves& moves() const { return moves_; }
    std::size_t depth() const { return moves_.size(); }
    std::uint64_t transitions() const { return transitions_; }

    /// The faults that the last step or end() showed: numbers in the collector.
    const std::vector<std::size_t>& shown() const { return shown_; }

    void step(int thread) {
        const std::size_t uncaught = model_.uncaught().size();
        note_locks(thread);
        model_.step(thread);
        moves_.push_back(static_cast<ThreadId>(thread));
        ++transitions_;
        shown_.clear();
        for (std::size_t i = uncaught; i < model_.uncaught().size(); ++i)
            uncaught_exception(model_.uncaught()[i]);
        // Where a ring may be broken again it counts only when nobody is left to break it: see end().
        if (rings_are_final_ && may_wait(thread) && analysis::is_blocked(model_, thread)) {
            const std::vector<int> ring = analysis::ring_through(model_, thread);
            if (!ring.empty()) deadlock("ring", ring);
        }
    }

    void undo() {
        model_.undo();
        moves_.pop_back();
        held_.undo(moves_.size());
    }

    /// Back to the start, and everything that was collected is forgotten.
    void begin_again() {
        while (!moves_.empty()) undo();
        races_.clear();
        collector_.clear();
    }

    /// Nobody can move: notes the outcome. Returns its number.
    std::size_t end() {
        machine::Ending ending = note_end();
        return collector_.outcome(model_.main_output(), std::move(ending), moves_);
    }

    /// The same, but only the deadlock if it is one: for a run that is no execution of the search.
    machine::Ending note_end() {
        shown_.clear();
        machine::Ending ending = model_.ending();
        if (ending.kind != machine::EndingKind::deadlock) return ending;
        for (const auto& ring : analysis::rings(model_)) {
            if (!rings_are_final_) deadlock("ring", ring);
        }
        const std::vector<int> waiting = analysis::abandoned(model_);
        if (!waiting.empty()) deadlock("waits", waiting);
        return ending;
    }

    /// Notes the races of the present state; pending[t] is what thread t stands before. shown() says which.
    void note_races(std::span<const machine::Pending> pending) {
        if constexpr (requires(const M& m) {
                          m.line(0);
                          m.describe(0U, 0);
                      }) {
            shown_.clear();
            analysis::for_each_race(pending,
                                    [&](int a, int b) { race(pending[static_cast<std::size_t>(a)], a, b); });
        }
    }
    void note_races() {
        pending_.clear();
        for (int t = 0; t < model_.thread_count(); ++t) pending_.push_back(model_.pending(t));
        note_races(pending_);
    }

private:
    bool may_wait(int thread) const {
        if constexpr (requires { model_.may_wait(thread); })
            return model_.may_wait(thread);
        else
            return true;
    }
    std::uint64_t place_of(int thread) const {
        if constexpr (requires { model_.place(thread); })
            return model_.place(thread);
        else
            return static_cast<std::uint64_t>(model_.line(thread));
    }
    void race(const machine::Pending& access, int a, int b) {
        const auto [first, second] = std::minmax(place_of(a), place_of(b));
        std::uint64_t place = std::uint64_t{access.object} << 32 | static_cast<std::uint32_t>(access.index);
        for (const std::uint64_t part : {first, second}) place = (place ^ part) * 0x9e3779b97f4a7c15ULL;
        const auto [at, added] = races_.try_emplace(place, 0);
        if (added)
            at->second =
                collector_.fault(FindingKind::race, analysis::race_key(model_, access, a, b), moves_);
        else
            collector_.met_again(at->second, moves_);
        shown_.push_back(at->second);
    }

    void uncaught_exception(const machine::UncaughtException& e) {
        if (e.type == "SystemExit") return;
        const bool assertion = e.type == "AssertionError";
        fault(assertion ? FindingKind::assertion : FindingKind::exception,
              e.type + ":" + std::to_string(e.line));
    }

    /// The same threads waiting for the same things make the same deadlock.
    void deadlock(const char* what, std::vector<int> threads) {
        std::sort(threads.begin(), threads.end());
        std::string key = what;
        std::vector<std::uint32_t> objects;
        for (const int t : threads) {
            objects.push_back(model_.pending(t).object);
            key += " " + std::to_string(t) + ":" + std::to_string(objects.back());
        }
        fault(FindingKind::deadlock, key);
        std::sort(objects.begin(), objects.end());
        collector_.faults()[shown_.back()].objects = std::move(objects);
    }

    /// What the step that comes does to locks.
    void note_locks(int thread) {
        if constexpr (requires(const M& m) { m.lock_use(0); }) {
            const machine::LockUse use = model_.lock_use(thread);
            if (use.what == machine::LockUse::What::nothing) return;
            const bool takes = use.what == machine::LockUse::What::take;
            held_.step(moves_.size(), thread, use, takes ? model_.line(thread) : 0);
            if (held_.handed_over() != 0) collector_.lock_order().note_handed_over(held_.handed_over());
            if (held_.nested()) collector_.lock_order().note(held_, moves_);
        }
    }

    void fault(FindingKind kind, const std::string& key) {
        shown_.push_back(collector_.fault(kind, key, moves_));
    }

    M& model_;
    Collector& collector_;
    bool rings_are_final_;
    Moves moves_;
    analysis::HeldLocks held_;
    std::vector<std::size_t> shown_;
    std::uint64_t transitions_ = 0;
    std::unordered_map<std::uint64_t, std::size_t>
        races_;  ///< by object, index and places: numbers in the collector
    std::vector<machine::Pending> pending_;
};

}  // namespace interleave::explore
