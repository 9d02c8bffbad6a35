// After a search that could not build the graph of all states: shares of the outcomes are estimated from random runs, and
// schedules made shorter by trying, without a proof that they are the shortest.
#pragma once

#include "core/explore/random_search.h"
#include "core/explore/shorten.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace interleave::explore {

/// The 95 % confidence interval for a probability that showed `hits` times in `runs` (Wilson, "Probable inference, the law of
/// succession, and statistical inference", 1927). Precondition: runs > 0.
struct Interval {
    double low = 0, high = 1;
};
Interval wilson(std::uint64_t hits, std::uint64_t runs);

template <Model M>
class Afterwork {
public:
    /// The model stands at the start. `complete`: nothing can be met that is not in the collector.
    Afterwork(M& model, Collector& collector, const Options& options, const Traits& traits, bool sample,
              bool complete)
        : model_(model), collector_(collector), options_(options), traits_(traits) {
        if (!sample) return;
        options_.method = Method::random;
        options_.runs = std::min(runs_between_looks, options.sampled_runs);
        sampling_.emplace(model_, sampled_, options_, traits_, !complete);
    }

    bool advance(std::uint64_t transitions) {
        if (sampling_) {
            const bool more =
                sampling_->advance(transitions) && sampling_->transitions() < most_sampled_steps;
            if (!more && !wants_more_runs()) finish_sampling();
            return true;
        }
        const std::size_t outcomes = collector_.outcomes().size();
        if (next_ >= outcomes + collector_.faults().size()) return false;
        if (next_ < outcomes)
            shorten_outcome(next_);
        else
            shorten_fault(next_ - outcomes);
        ++next_;
        return true;
    }

    std::uint64_t sampled_runs() const { return runs_; }
    std::uint64_t memory_bytes() const { return model_.memory_bytes(); }

private:
    static constexpr std::uint64_t most_sampled_steps = 2'000'000;
    static constexpr std::uint64_t runs_between_looks = 100;
    static constexpr double narrow = 0.05;

    /// Runs until all intervals are narrow (Chow and Robbins, "On the asymptotic theory of fixed-width sequential
    /// confidence intervals for the mean", 1965), or there are as many as allowed.
    bool wants_more_runs() {
        if (options_.runs >= options_.sampled_runs || sampling_->transitions() >= most_sampled_steps)
            return false;
        std::uint64_t runs = 0;
        for (const SeenOutcome& o : sampled_.outcomes()) runs += o.count;
        if (runs > 0 && is_narrow(0, runs) &&
            std::ranges::all_of(sampled_.outcomes(),
                                [&](const SeenOutcome& o) { return is_narrow(o.count, runs); }))
            return false;
        options_.runs = std::min(options_.runs + runs_between_looks, options_.sampled_runs);
        return true;
    }
    static bool is_narrow(std::uint64_t hits, std::uint64_t runs) {
        const Interval interval = wilson(hits, runs);
        const double share = static_cast<double>(hits) / static_cast<double>(runs);
        return share - interval.low <= narrow && interval.high - share <= narrow;
    }

    void finish_sampling() {
        sampling_->rewind();
        for (const SeenOutcome& o : sampled_.outcomes()) runs_ += o.count;
        if (runs_ > 0) use_samples();
        sampling_.reset();
    }

    /// Outcomes that no run came to have a share too: anything up to the upper bound.
    void use_samples() {
        for (const SeenOutcome& seen : sampled_.outcomes())
            collector_.outcome(seen.output, seen.ending, seen.moves);
        for (const SeenFault& seen : sampled_.faults()) collector_.fault(seen.kind, seen.key, seen.moves);
        for (SeenOutcome& o : collector_.outcomes()) {
            std::uint64_t hits = 0;
            for (const SeenOutcome& seen : sampled_.outcomes()) {
                if (seen.text == o.text && seen.output == o.output) hits = seen.count;
            }
            const Interval interval = wilson(hits, runs_);
            o.share = static_cast<double>(hits) / static_cast<double>(runs_);
            o.share_low = interval.low;
            o.share_high = interval.high;
        }
    }

    void shorten_outcome(std::size_t number) {
        SeenOutcome& o = collector_.outcomes()[number];
        if (o.minimal || options_.shortening_steps == 0) return;
        Shortener<M> shortener(model_, traits_, [&o](const Collector& met) {
            return std::ranges::any_of(met.outcomes(), [&](const SeenOutcome& m) {
                return m.text == o.text && m.output == o.output;
            });
        });
        o.moves = shortener.shorten(o.moves, options_.shortening_steps);
        o.cost = cost_of(o.moves);
    }

    void shorten_fault(std::size_t number) {
        SeenFault& f = collector_.faults()[number];
        if (f.minimal || options_.shortening_steps == 0) return;
        Shortener<M> shortener(model_, traits_, [&f](const Collector& met) {
            return std::ranges::any_of(met.faults(), [&](const SeenFault& m) { return m.key == f.key; });
        });
        f.moves = shortener.shorten(f.moves, options_.shortening_steps);
        f.cost = cost_of(f.moves);
    }

    M& model_;
    Collector& collector_;
    Options options_;
    const Traits& traits_;
    Collector sampled_;
    std::optional<RandomSearch<M>> sampling_;
    std::uint64_t runs_ = 0;
    std::size_t next_ = 0;
};

}  // namespace interleave::explore
