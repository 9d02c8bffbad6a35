// Runs whose choices come from a seed. Finds things, proves nothing.
#pragma once

#include "core/explore/naive_search.h"
#include "core/explore/strategy.h"
#include "core/explore/trail.h"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace interleave::explore {

template <Model M>
class RandomSearch {
public:
    RandomSearch(M& model, Collector& collector, const Options& options, const Traits& traits)
        : trail_(model, collector, traits), options_(options), random_(options.seed, true) {
        if (options.method == Method::priorities) priorities_.emplace(options.seed, options.depth);
    }

    bool advance(std::uint64_t transitions) {
        const std::uint64_t end = trail_.transitions() + transitions;
        while (executions_ + abandoned_ < options_.runs && trail_.transitions() < end) {
            collect_choices(trail_.model(), choices_);
            if (choices_.empty()) {
                trail_.end();
                ++executions_;
                rewind();
            } else if (trail_.depth() >= options_.max_steps) {
                ++abandoned_;
                rewind();
            } else {
                if (choices_.size() > 1) trail_.note_races();
                trail_.step(priorities_ ? priorities_->choose(choices_) : random_.choose(choices_));
            }
        }
        if (executions_ + abandoned_ >= options_.runs) bound_.hit(what_is_not_covered());
        return executions_ + abandoned_ < options_.runs;
    }

    const Bound& bound() const { return bound_; }
    std::uint64_t states() const { return 0; }
    std::uint64_t transitions() const { return trail_.transitions(); }
    std::uint64_t executions() const { return executions_; }
    std::uint64_t depth() const { return trail_.depth(); }
    std::uint64_t memory_bytes() const { return trail_.model().memory_bytes(); }
    bool out_of_room() const { return memory_bytes() >= options_.max_memory_bytes; }

private:
    void rewind() {
        while (trail_.depth() > 0) trail_.undo();
        if (priorities_) priorities_->begin_run();
    }

    std::string what_is_not_covered() const {
        if (!priorities_) return "random runs do not cover every interleaving";
        const double chance = priorities_->least_probability(),
                     runs = static_cast<double>(executions_ + abandoned_);
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
    Random random_;
    std::optional<RandomPriorities> priorities_;
    std::vector<Choice> choices_;
    Bound bound_;
    std::uint64_t executions_ = 0;
    std::uint64_t abandoned_ = 0;  ///< runs cut at max_steps
};

}  // namespace interleave::explore
