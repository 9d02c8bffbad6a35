// Searches with at most 0, 1, 2, ... preemptions, one after the other: most faults take few of them, and what a finished
// round has covered can be said in a sentence. Musuvathi and Qadeer, "Iterative context bounding for systematic testing of
// multithreaded programs" (PLDI 2007).
#pragma once

#include "core/explore/preemption_search.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace interleave::explore {

template <Model M>
class RoundSearch {
public:
    RoundSearch(M& model, Collector& collector, const Options& options, const Traits& traits)
        : model_(model), collector_(collector), traits_(traits), options_(options) {
        begin(0);
    }

    /// Ends with the round in which a fault shows, with one that leaves nothing out, or where there is no more room.
    bool advance(std::uint64_t transitions) {
        if (over_) return false;
        if (round_->advance(transitions) && !round_->out_of_room()) return true;
        note_round();
        over_ = round_->out_of_room() || !round_->left_out() || collector_.has_faults();
        if (over_) {
            conclude();
        } else {
            done_transitions_ += round_->transitions();
            done_executions_ += round_->executions();
            begin(*options_.preemptions + 1);
        }
        return !over_;
    }

    const std::vector<RoundResult>& rounds() const { return rounds_; }
    const Bound& bound() const { return bound_; }
    std::uint64_t states() const { return round_->states(); }
    std::uint64_t transitions() const { return done_transitions_ + round_->transitions(); }
    std::uint64_t executions() const { return done_executions_ + round_->executions(); }
    std::uint64_t depth() const { return round_->depth(); }
    std::uint64_t memory_bytes() const { return round_->memory_bytes(); }
    bool out_of_room() const { return over_ && round_->out_of_room(); }
    /// What has been covered when it is stopped now.
    std::string covered() const { return covered_by(rounds_.empty() ? -1 : rounds_.back().preemptions); }

private:
    void begin(int preemptions) {
        options_.preemptions = preemptions;
        round_.emplace(model_, collector_, options_, traits_);
    }

    void note_round() {
        if (round_->out_of_room()) return;
        rounds_.push_back(
            {*options_.preemptions, round_->states(), collector_.outcomes().size(), collector_.has_faults()});
    }

    static std::string covered_by(int preemptions) {
        if (preemptions < 0) return "no round was finished";
        return "all schedules with at most " + std::to_string(preemptions) +
               (preemptions == 1 ? " preemption" : " preemptions") + " were searched, and no others";
    }

    void conclude() {
        const bool everything = !round_->left_out() && !round_->out_of_room();
        if (everything && !round_->bound().was_hit()) return;
        if (everything) return bound_.hit(round_->bound().text());
        const std::string round = std::to_string(*options_.preemptions);
        bound_.hit(round_->out_of_room()
                       ? covered() + "; in the round with " + round + " " + round_->bound().text()
                       : covered());
    }

    M& model_;
    Collector& collector_;
    const Traits& traits_;
    Options options_;
    mutable std::optional<PreemptionSearch<M>> round_;
    std::vector<RoundResult> rounds_;
    Bound bound_;
    std::uint64_t done_transitions_ = 0, done_executions_ = 0;
    bool over_ = false;
};

}  // namespace interleave::explore
