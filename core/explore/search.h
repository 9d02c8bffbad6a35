// The search that the options ask for, and after it the one for shortest schedules: over any model.
#pragma once

#include "core/explore/afterwork.h"
#include "core/explore/fair_cycles.h"
#include "core/explore/naive_search.h"
#include "core/explore/parallel_search.h"
#include "core/explore/preemption_search.h"
#include "core/explore/random_search.h"
#include "core/explore/round_search.h"
#include "core/explore/shortest_schedules.h"
#include "core/explore/symmetric_search.h"
#include "core/explore/table_search.h"
#include "core/explore/witness_search.h"

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <variant>

namespace interleave::explore {

template <Model M>
class Search {
public:
    /// `make` gives a model that stands at the start.
    Search(std::function<std::unique_ptr<M>()> make, const Options& options, const Traits& traits = {})
        : make_(std::move(make)), options_(options), traits_(traits), model_(make_()) {
        choose();
    }
    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;

    /// False when there is nothing left to do.
    bool advance(std::uint64_t transitions) {
        if (searching_) {
            advance_search(transitions);
        } else if (explaining_) {
            explaining_ = false;
            if (wants_witnesses())
                start_witnesses();
            else
                start_afterwork();
        } else if (cycle_search_) {
            if (!cycle_search_->advance()) finish_witnesses();
        } else if (witness_) {
            const bool more = witness_->advance(transitions);
            note_memory();
            if (!more) look_for_cycles();
        } else if (afterwork_) {
            if (!afterwork_->advance(transitions)) finish_afterwork();
        }
        return searching_ || explaining_ || witness_ || afterwork_;
    }

    /// No further search; shortest schedules are not looked for.
    void stop(const std::string& bound) {
        if (searching_) {
            const auto* rounds = std::get_if<RoundSearch<M>>(&search_);
            stopped_.hit(rounds != nullptr ? rounds->covered() + "; " + bound : bound);
        }
        if (auto* parallel = std::get_if<ParallelSearch<M>>(&search_)) parallel->stop();
        searching_ = explaining_ = false;
        cycle_search_.reset();
        witness_.reset();
        afterwork_.reset();
    }

    bool searching() const { return searching_; }
    bool complete() const { return complete_; }
    bool exact_counts() const { return exact_counts_; }
    /// Executions that never end, and whether all of them were looked for.
    const std::vector<FairCycle>& cycles() const { return cycles_; }
    bool cycles_known() const { return cycles_known_ || (complete_ && !traits_.may_repeat); }
    /// The shares are estimates from so many random runs; 0: they are not.
    std::uint64_t sampled_runs() const { return sampled_runs_; }
    std::vector<RoundResult> rounds() const {
        const auto* rounds = std::get_if<RoundSearch<M>>(&search_);
        return rounds != nullptr ? rounds->rounds() : std::vector<RoundResult>();
    }
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
    /// States that differ only in which of several like threads is where were one.
    bool used_symmetry() const {
        const auto* symmetric = std::get_if<SymmetricSearch<M>>(&search_);
        return symmetric != nullptr && symmetric->used_symmetry();
    }
    const Collector& collector() const { return collector_; }

private:
    using Searches = std::variant<std::monostate, NaiveSearch<M>, RandomSearch<M>, TableSearch<M>,
                                  PreemptionSearch<M>, SymmetricSearch<M>, ParallelSearch<M>, RoundSearch<M>>;

    /// The search that the options ask for, at its start.
    void choose() {
        switch (options_.method) {
            case Method::naive:
                search_.template emplace<NaiveSearch<M>>(*model_, collector_, options_, traits_);
                break;
            case Method::random:
            case Method::priorities:
                search_.template emplace<RandomSearch<M>>(*model_, collector_, options_, traits_);
                break;
            case Method::rounds:
                search_.template emplace<RoundSearch<M>>(*model_, collector_, options_, traits_);
                break;
            case Method::exhaustive:
                if (options_.preemptions) {
                    search_.template emplace<PreemptionSearch<M>>(*model_, collector_, options_, traits_);
                } else if (options_.reduction.symmetry) {
                    search_.template emplace<SymmetricSearch<M>>(*model_, collector_, options_, traits_);
                } else if (several_jobs() && options_.jobs_join_after == 0) {
                    search_.template emplace<ParallelSearch<M>>(make_, *model_, collector_, options_,
                                                                traits_);
                } else {
                    search_.template emplace<TableSearch<M>>(*model_, collector_, options_, traits_);
                }
        }
    }

    /// Threads that were taken for each other are not interchangeable after all: everything again, without that.
    bool begin_without_symmetry() {
        const auto* symmetric = std::get_if<SymmetricSearch<M>>(&search_);
        if (symmetric == nullptr || !symmetric->told_apart()) return false;
        options_.reduction.symmetry = false;
        search_.template emplace<std::monostate>();
        collector_ = {};
        model_ = make_();
        choose();
        return true;
    }

    /// A plain switch instead of std::visit, which may throw.
    template <class F>
    decltype(auto) on_search(F f) const {
        auto& s = const_cast<Searches&>(search_);
        if (auto* naive = std::get_if<NaiveSearch<M>>(&s)) return f(*naive);
        if (auto* random = std::get_if<RandomSearch<M>>(&s)) return f(*random);
        if (auto* bounded = std::get_if<PreemptionSearch<M>>(&s)) return f(*bounded);
        if (auto* parallel = std::get_if<ParallelSearch<M>>(&s)) return f(*parallel);
        if (auto* rounds = std::get_if<RoundSearch<M>>(&s)) return f(*rounds);
        if (auto* symmetric = std::get_if<SymmetricSearch<M>>(&s)) return f(*symmetric);
        return f(*std::get_if<TableSearch<M>>(&s));
    }

    bool several_jobs() const { return options_.jobs > 1 && Crew::available(); }
    bool one_job_is_too_slow() const {
        const auto* table = std::get_if<TableSearch<M>>(&search_);
        return table != nullptr && several_jobs() && table->states() >= options_.jobs_join_after;
    }
    /// From the start: one job alone kept a graph that several do not keep. The rules it has found are known already.
    void search_with_several_jobs() {
        Discipline rules = std::get_if<TableSearch<M>>(&search_)->discipline();
        rules.begin_again();
        options_.jobs_join_after = 0;
        start_several_jobs(rules);
    }
    void start_several_jobs(const Discipline& rules) {
        collector_ = {};
        complete_ = false;
        search_.template emplace<std::monostate>();
        model_ = make_();
        search_.template emplace<ParallelSearch<M>>(make_, *model_, collector_, options_, traits_, &rules);
        searching_ = true;
    }

    /// Several jobs relied on rules that the program does not keep to.
    bool search_again() {
        auto* parallel = std::get_if<ParallelSearch<M>>(&search_);
        if (parallel == nullptr || !parallel->rules_were_broken() || bound().was_hit()) return false;
        Discipline rules = parallel->rules();
        rules.begin_again();
        if (++begun_again_ > Discipline::max_begun_again) rules.give_up();
        start_several_jobs(rules);
        return true;
    }

    void advance_search(std::uint64_t transitions) {
        searching_ = on_search([&](auto& s) { return s.advance(transitions) && !s.out_of_room(); });
        searching_ = begin_without_symmetry() || searching_;
        complete_ = !searching_ && !bound().was_hit() && on_search([](auto& s) { return !s.out_of_room(); });
        note_memory();
        if (searching_ && one_job_is_too_slow()) search_with_several_jobs();
        if (searching_ || search_again()) return;
        if (complete_ && collector_.outcomes().empty() && traits_.reads_clock) {
            stopped_.hit_clock();
            complete_ = false;
        }
        if (const auto* naive = std::get_if<NaiveSearch<M>>(&search_))
            exact_counts_ = complete_ && !naive->cyclic();
        if (const auto* random = std::get_if<RandomSearch<M>>(&search_)) cycles_ = random->cycles();
        explaining_ = true;
    }

    void note_memory() {
        const std::uint64_t now =
            witness_ ? witness_->memory_bytes() : on_search([](auto& s) { return s.memory_bytes(); });
        peak_memory_ = std::max(peak_memory_, now);
    }

    /// Not worth it when every schedule leads to the same, good ending, unless some may have none. Naive search sees every
    /// schedule itself and is left as plain as it is; random runs have no graph.
    bool wants_witnesses() const {
        const bool verified = !collector_.has_faults() && collector_.outcomes().size() == 1;
        return options_.method == Method::exhaustive && !options_.preemptions && complete_ &&
               (!verified || traits_.may_repeat) && states() <= options_.max_witness_states &&
               options_.max_witness_states > 0;
    }

    void start_witnesses() {
        std::uint64_t most = options_.max_counted_states;
        const auto* table = std::get_if<TableSearch<M>>(&search_);
        graph_is_left_ = table != nullptr && table->graph() != nullptr;
        if (graph_is_left_) {
            cycles_known_ = !traits_.may_repeat || !table->graph()->cyclic();
            if (cycles_known_ && !is_worth_counting(*table->graph())) most = 0;
        }
        if (!graph_is_left_ || !cycles_known_) most = std::max(most, options_.max_witness_states);
        // What can be counted in a moment gives the shortest schedules, too.
        constexpr std::uint64_t moment = 10'000;
        if (most > moment || states() > most) use_graph();
        if (states() > most) return start_afterwork();
        model_for_witnesses_ = make_();
        refined_ = collector_;
        witness_.emplace(*model_for_witnesses_, refined_, options_, traits_, most);
    }
    /// Shortest schedules from the graph that the search went through, unless there is none or they are known.
    void use_graph() {
        if (!std::exchange(graph_is_left_, false)) return;
        auto& table = *std::get_if<TableSearch<M>>(&search_);
        ShortestSchedules<M>(table.position(), *table.graph()).use();
    }
    /// Not even tried where it is hopeless: the estimate is mostly within a factor of two.
    bool is_worth_counting(const MetGraph& graph) const {
        const bool several = collector_.has_faults() || collector_.outcomes().size() > 1;
        return several &&
               graph.states_without_reduction() <= 2 * static_cast<double>(options_.max_counted_states);
    }

    void look_for_cycles() {
        const bool cyclic = witness_->complete() && witness_->graph().cyclic();
        if (cyclic && traits_.reads_clock) {
            // What the loop waits for does not come, so what lies behind it was not seen.
            stopped_.hit_clock();
            complete_ = false;
        }
        if (cyclic && !traits_.reads_clock)
            cycle_search_.emplace(witness_->graph());
        else
            finish_witnesses();
    }

    void finish_witnesses() {
        if (witness_->complete()) {
            cycles_known_ = true;
            if (cycle_search_) cycles_ = std::move(cycle_search_->found());
            // Also where the graph was needed for something else: what is counted does not depend on how it was searched.
            exact_counts_ = witness_->counts_exist() && witness_->states() <= options_.max_counted_states;
            if (!exact_counts_) keep_counts();
            witness_->use(exact_counts_);
            collector_ = std::move(refined_);
        } else {
            use_graph();
        }
        cycle_search_.reset();
        witness_.reset();
        model_for_witnesses_.reset();
        start_afterwork();
    }

    /// Naive search is left as plain as it is.
    void start_afterwork() {
        const auto is_minimal = [](const auto& seen) { return seen.minimal; };
        const bool all_minimal = std::ranges::all_of(collector_.outcomes(), is_minimal) &&
                                 std::ranges::all_of(collector_.faults(), is_minimal);
        const bool by_runs = options_.method == Method::random || options_.method == Method::priorities;
        const bool sample =
            !by_runs && !exact_counts_ && collector_.outcomes().size() > 1 && options_.sampled_runs > 0;
        if (options_.method == Method::naive || (all_minimal && !sample)) return;
        if (!sample && complete_ && !collector_.has_faults() && collector_.outcomes().size() < 2) return;
        model_for_witnesses_ = make_();
        afterwork_.emplace(*model_for_witnesses_, collector_, options_, traits_, sample, complete_);
    }

    void finish_afterwork() {
        sampled_runs_ = afterwork_->sampled_runs();
        if (options_.method == Method::random) sampled_runs_ = use_run_counts();
        afterwork_.reset();
        model_for_witnesses_.reset();
    }

    /// Random runs are samples themselves.
    std::uint64_t use_run_counts() {
        const std::uint64_t runs = executions();
        for (SeenOutcome& o : collector_.outcomes()) {
            const Interval interval = wilson(o.count, runs);
            o.share = static_cast<double>(o.count) / static_cast<double>(runs);
            o.share_low = interval.low;
            o.share_high = interval.high;
        }
        return runs;
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
    std::optional<FairCycleSearch> cycle_search_;
    std::vector<FairCycle> cycles_;
    std::optional<Afterwork<M>> afterwork_;
    std::uint64_t sampled_runs_ = 0;
    bool cycles_known_ = false;
    bool graph_is_left_ = false;  ///< that the search went through: schedules were not yet taken from it
    Bound stopped_;
    bool searching_ = true;
    bool explaining_ = false;  ///< the verdict is there; what follows only makes it easier to understand
    int begun_again_ = 0;
    bool complete_ = false;
    bool exact_counts_ = false;
    std::uint64_t peak_memory_ = 0;
};

}  // namespace interleave::explore
