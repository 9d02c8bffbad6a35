// The search that the options ask for, and after it the one for shortest schedules: over any model.
#pragma once

#include "core/explore/naive_search.h"
#include "core/explore/preemption_search.h"
#include "core/explore/random_search.h"
#include "core/explore/table_search.h"
#include "core/explore/witness_search.h"

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace interleave::explore {

template <Model M>
class Search {
public:
    /// `make` gives a model that stands at the start.
    Search(std::function<std::unique_ptr<M>()> make, const Options& options, const Traits& traits = {})
        : make_(std::move(make)), options_(options), traits_(traits), model_(make_()) {
        switch (options_.method) {
            case Method::naive:
                search_.template emplace<NaiveSearch<M>>(*model_, collector_, options_, traits_);
                break;
            case Method::random:
            case Method::priorities:
                search_.template emplace<RandomSearch<M>>(*model_, collector_, options_, traits_);
                break;
            case Method::exhaustive:
                if (options_.preemptions) {
                    search_.template emplace<PreemptionSearch<M>>(*model_, collector_, options_, traits_);
                } else {
                    search_.template emplace<TableSearch<M>>(*model_, collector_, options_, traits_);
                }
        }
    }
    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;

    /// False when there is nothing left to do.
    bool advance(std::uint64_t transitions) {
        if (searching_) {
            searching_ = on_search([&](auto& s) { return s.advance(transitions) && !s.out_of_room(); });
            complete_ =
                !searching_ && !bound().was_hit() && on_search([](auto& s) { return !s.out_of_room(); });
            note_memory();
            if (!searching_ && wants_witnesses()) start_witnesses();
        } else if (witness_) {
            const bool more = witness_->advance(transitions);
            note_memory();
            if (!more) finish_witnesses();
        }
        return searching_ || witness_.has_value();
    }

    /// No further search; shortest schedules are not looked for.
    void stop(const std::string& bound) {
        if (searching_) stopped_.hit(bound);
        searching_ = false;
        witness_.reset();
    }

    bool searching() const { return searching_; }
    bool complete() const { return complete_; }
    bool exact_counts() const { return exact_counts_; }
    const Bound& bound() const {
        const Bound& own = on_search([](auto& s) -> const Bound& { return s.bound(); });
        return own.was_hit() ? own : stopped_;
    }
    std::uint64_t states() const {
        return on_search([](auto& s) { return s.states(); });
    }
    std::uint64_t transitions() const {
        return on_search([](auto& s) { return s.transitions(); });
    }
    std::uint64_t executions() const {
        return on_search([](auto& s) { return s.executions(); });
    }
    std::uint64_t depth() const {
        return on_search([](auto& s) { return s.depth(); });
    }
    std::uint64_t peak_memory_bytes() const { return peak_memory_; }
    const Collector& collector() const { return collector_; }

private:
    using Searches =
        std::variant<std::monostate, NaiveSearch<M>, RandomSearch<M>, TableSearch<M>, PreemptionSearch<M>>;

    /// A plain switch instead of std::visit, which may throw.
    template <class F>
    decltype(auto) on_search(F f) const {
        auto& s = const_cast<Searches&>(search_);
        if (auto* naive = std::get_if<NaiveSearch<M>>(&s)) return f(*naive);
        if (auto* random = std::get_if<RandomSearch<M>>(&s)) return f(*random);
        if (auto* bounded = std::get_if<PreemptionSearch<M>>(&s)) return f(*bounded);
        return f(*std::get_if<TableSearch<M>>(&s));
    }

    void note_memory() {
        const std::uint64_t now =
            witness_ ? witness_->memory_bytes() : on_search([](auto& s) { return s.memory_bytes(); });
        peak_memory_ = std::max(peak_memory_, now);
    }

    /// Not worth it when every schedule leads to the same, good ending. Naive search sees every schedule itself and is
    /// left as plain as it is; random runs have no graph.
    bool wants_witnesses() const {
        const bool verified = !collector_.has_faults() && collector_.outcomes().size() == 1;
        return options_.method == Method::exhaustive && !options_.preemptions && complete_ && !verified &&
               states() <= options_.max_witness_states && options_.max_witness_states > 0;
    }

    void start_witnesses() {
        model_for_witnesses_ = make_();
        refined_ = collector_;
        witness_.emplace(*model_for_witnesses_, refined_, options_, traits_);
    }

    void finish_witnesses() {
        if (witness_->complete()) {
            exact_counts_ = witness_->counts_exist();
            if (!exact_counts_) keep_counts();
            witness_->use();
            collector_ = std::move(refined_);
        }
        witness_.reset();
        model_for_witnesses_.reset();
    }

    void keep_counts() {
        for (std::size_t i = 0; i < collector_.outcomes().size(); ++i) {
            refined_.outcomes()[i].count = collector_.outcomes()[i].count;
        }
    }

    std::function<std::unique_ptr<M>()> make_;
    Options options_;
    Traits traits_;
    Collector collector_;
    Collector refined_;
    std::unique_ptr<M> model_;
    std::unique_ptr<M> model_for_witnesses_;
    Searches search_;
    std::optional<WitnessSearch<M>> witness_;
    Bound stopped_;
    bool searching_ = true;
    bool complete_ = false;
    bool exact_counts_ = false;
    std::uint64_t peak_memory_ = 0;
};

}  // namespace interleave::explore
