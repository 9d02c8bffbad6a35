// Runs whose choices come from a seed. Finds things, proves nothing.
#pragma once

#include "core/explore/fair_cycles.h"
#include "core/explore/naive_search.h"
#include "core/explore/strategy.h"
#include "core/explore/trail.h"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace interleave::explore {

template <Model M>
class RandomSearch {
public:
    /// Without `notes_races` only outcomes and faults are collected. The model may do without its hash from here on.
    RandomSearch(M& model, Collector& collector, const Options& options, const Traits& traits,
                 bool notes_races = true)
        : trail_(model, collector, traits),
          options_(options),
          notes_races_(notes_races),
          random_(options.seed, true),
          may_spin_(traits.may_repeat),
          reads_clock_(traits.reads_clock) {
        if constexpr (requires { model.do_without_hash(); }) {
            if (!may_spin_) model.do_without_hash();
        }
        if (options.method == Method::priorities) priorities_.emplace(options.seed, options.depth);
    }

    bool advance(std::uint64_t transitions) {
        const std::uint64_t end = trail_.transitions() + transitions;
        while (runs() < options_.runs && trail_.transitions() < end) {
            collect_choices(trail_.model(), choices_);
            if (choices_.empty()) {
                trail_.end();
                ++executions_;
                begin_run();
            } else if (trail_.depth() >= options_.max_steps) {
                ++abandoned_;
                begin_run();
            } else if (!drop_spinning(choices_, watch_)) {
                if (!reads_clock_) note_endless();
                ++endless_;
                begin_run();
            } else {
                if (choices_.size() > 1) note_choice();
                step(priorities_ ? priorities_->choose(choices_) : random_.choose(choices_));
            }
        }
        if (runs() >= options_.runs) bound_.hit(what_is_not_covered());
        return runs() < options_.runs;
    }

    /// Runs in which all threads came to spin.
    const std::vector<FairCycle>& cycles() const { return cycles_; }
    const Bound& bound() const { return bound_; }
    std::uint64_t states() const { return 0; }
    std::uint64_t transitions() const { return trail_.transitions(); }
    std::uint64_t executions() const { return executions_; }
    std::uint64_t depth() const { return trail_.depth(); }
    std::uint64_t memory_bytes() const { return trail_.model().memory_bytes(); }
    bool out_of_room() const { return memory_bytes() >= options_.max_memory_bytes; }

    /// Back to the start.
    void rewind() { go_back(0); }

private:
    void go_back(std::size_t depth) {
        while (trail_.depth() > depth) trail_.undo();
        watch_.reset();
    }

    /// What comes before the first choice is the same in all runs, and made once. Priorities count its steps.
    void begin_run() {
        go_back(priorities_ ? 0 : first_choice_.value_or(0));
        if (priorities_) priorities_->begin_run();
    }

    void note_choice() {
        if (!first_choice_) first_choice_ = trail_.depth();
        if (notes_races_) trail_.note_races();
    }

    std::uint64_t runs() const { return executions_ + abandoned_ + endless_; }

    void step(int thread) {
        trail_.step(thread);
        if (may_spin_) watch_.after_step(trail_.model(), thread);
    }

    /// All threads that can move spin: they go round in turn, until a state comes again.
    void note_endless() {
        constexpr std::size_t most_steps = 10'000;
        std::vector<int> looking;
        for (const Choice& c : choices_) looking.push_back(c.thread);
        const bool known =
            std::ranges::any_of(cycles_, [&](const FairCycle& c) { return c.looking == looking; });
        if (known) return;
        std::unordered_map<std::uint64_t, std::size_t> depth_of;
        for (std::size_t turn = 0; turn < most_steps; ++turn) {
            // A state counts when everybody has had as many turns.
            if (turn % looking.size() == 0) {
                const auto [at, added] = depth_of.try_emplace(trail_.model().hash(), trail_.depth());
                if (!added) {
                    const auto way = trail_.moves().begin() + static_cast<std::ptrdiff_t>(at->second);
                    cycles_.push_back(
                        {true, {}, looking, {}, {trail_.moves().begin(), way}, {way, trail_.moves().end()}});
                    return;
                }
            }
            step(looking[turn % looking.size()]);
        }
    }

    std::string what_is_not_covered() const {
        if (!priorities_) return "random runs do not cover every interleaving";
        const double chance = priorities_->least_probability(), runs = static_cast<double>(this->runs());
        char text[200];
        std::snprintf(text, sizeof text,
                      "runs with random priorities do not cover every interleaving; a fault that takes %d "
                      "orderings shows "
                      "in %.0f runs with a probability of at least %.2g",
                      options_.depth, runs, 1 - std::pow(1 - chance, runs));
        return text;
    }

    mutable Trail<M> trail_;
    const Options& options_;
    bool notes_races_;
    std::optional<std::size_t> first_choice_;  ///< the depth at which more than one thread can move first
    Random random_;
    std::optional<RandomPriorities> priorities_;
    std::vector<Choice> choices_;
    Bound bound_;
    std::uint64_t executions_ = 0;
    std::uint64_t abandoned_ = 0;  ///< runs cut at max_steps
    std::uint64_t endless_ = 0;    ///< runs cut because all threads spun
    SpinWatch watch_;
    bool may_spin_;  ///< else no thread comes back to where it stood
    bool reads_clock_;
    std::vector<FairCycle> cycles_;
};

}  // namespace interleave::explore
