// Runs whose choices come from a seed. Finds things, proves nothing.
#pragma once

#include "core/explore/naive_search.h"
#include "core/explore/strategy.h"
#include "core/explore/trail.h"

#include <cstdint>
#include <vector>

namespace interleave::explore {

template <Model M>
class RandomSearch {
public:
    RandomSearch(M& model, Collector& collector, const Options& options, const Traits& traits)
        : trail_(model, collector, traits), options_(options), strategy_(options.seed, true) {
        bound_.hit("random runs do not cover every interleaving");
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
                trail_.step(strategy_.choose(choices_));
            }
        }
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
    }

    mutable Trail<M> trail_;
    const Options& options_;
    Random strategy_;
    std::vector<Choice> choices_;
    Bound bound_;
    std::uint64_t executions_ = 0;
    std::uint64_t abandoned_ = 0;  ///< runs cut at max_steps
};

}  // namespace interleave::explore
