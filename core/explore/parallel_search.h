// TableSearch by several jobs, each with a model of its own, which share the table of states. The caller of advance() is
// the first of them; the others are threads, and join once there are so many states that it pays. Who has nothing left to
// do gets a share of what another one has. Why that misses nothing: SOUNDNESS.md.
#pragma once

#include "core/explore/crew.h"
#include "core/explore/shared_state_table.h"
#include "core/explore/table_search.h"
#include "core/explore/work_exchange.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace interleave::explore {

template <Model M>
class ParallelSearch {
public:
    /// `make` gives a model that stands at the start, and is called on the threads of the jobs. `collector` is brought up
    /// to date by advance() and stop().
    ParallelSearch(std::function<std::unique_ptr<M>()> make, M& model, Collector& collector,
                   const Options& options, const Traits& traits, const Discipline* known = nullptr)
        : make_(std::move(make)),
          collector_(collector),
          options_(options),
          traits_(traits),
          table_(options.max_states, options.max_memory_bytes) {
        jobs_.push_back(std::make_unique<Job>(table_));
        jobs_[0]->search.emplace(model, jobs_[0]->collector, options_, traits_, jobs_[0]->user, false, known);
        report(*jobs_[0]);
    }
    ~ParallelSearch() { stop(); }
    ParallelSearch(const ParallelSearch&) = delete;
    ParallelSearch& operator=(const ParallelSearch&) = delete;

    bool advance(std::uint64_t transitions) {
        if (over_) return false;
        Job& own = *jobs_[0];
        if (crew_ == nullptr && own.user.size() >= options_.jobs_join_after) start_jobs();
        if (resting_) {
            // The caller has other things to do too, like keeping an eye on the time.
            const std::optional<Share> share = exchange_.take(std::chrono::milliseconds(1));
            if (share) own.search->take(*share);
            resting_ = !share;
        }
        if (!resting_) {
            own.user.come();
            resting_ = !work(own, transitions);
            own.user.go();
            if (resting_) exchange_.rest();
        }
        if (exchange_.is_over()) {
            stop();
            return false;
        }
        if (tellings_.load(std::memory_order_acquire) != tellings_heard_) hear();
        return true;
    }

    /// Ends the search where it is.
    void stop() {
        if (over_) return;
        over_ = true;
        exchange_.stop();
        table_.give_up();
        crew_.reset();
        collector_ = {};
        for (const auto& job : jobs_) collector_.absorb(job->collector);
        // Which job found what is chance.
        if (jobs_.size() > 1) collector_.sort_faults();
        bound_ = first_bound_;
        for (const auto& job : jobs_) {
            if (job->search && !bound_.was_hit()) bound_ = job->search->bound();
            if (job->search) rules_.merge(job->search->discipline());
        }
    }

    /// At the end: what was found cannot be relied on, and the search has to be made again with these rules.
    bool rules_were_broken() const { return over_ && rules_.broken(); }
    const Discipline& rules() const { return rules_; }

    /// Complete only at the end.
    const Bound& bound() const { return bound_; }
    bool out_of_room() const { return over_ && first_bound_.was_hit(); }
    std::uint64_t states() const { return sum(&Job::states); }
    std::uint64_t transitions() const { return sum(&Job::transitions); }
    std::uint64_t executions() const { return sum(&Job::executions); }
    std::uint64_t depth() const { return jobs_[0]->search->depth(); }
    std::uint64_t memory_bytes() const { return table_.bytes() + sum(&Job::memory); }

private:
    /// So many transitions between two looks at what others want: a few hundredths of a second when the program computes
    /// as long as it may in each.
    static constexpr std::uint64_t slice = 32;

    using Number = std::atomic<std::uint64_t>;
    struct alignas(128) Job {
        explicit Job(SharedStateTable& table) : user(table) {}

        SharedStateTable::User user;
        Collector collector;
        std::unique_ptr<M> model;  ///< of the first job: the caller's
        std::optional<TableSearch<M, SharedStateTable::User&>> search;
        std::size_t outcomes_told = 0, faults_told = 0;
        // Written by the job, read by the first one.
        Number states{0}, transitions{0}, executions{0}, memory{0};
    };

    std::uint64_t sum(Number Job::* number) const {
        std::uint64_t all = 0;
        for (const auto& job : jobs_) all += ((*job).*number).load(std::memory_order_relaxed);
        return all;
    }

    void start_jobs() {
        known_ = jobs_[0]->search->discipline();
        crew_ = std::make_unique<Crew>(options_.workers);
        for (int n = 1; n < options_.jobs; ++n) jobs_.push_back(std::make_unique<Job>(table_));
        for (std::size_t n = 1; n < jobs_.size(); ++n) {
            Job& job = *jobs_[n];
            if (!job.user.is_welcome()) continue;
            exchange_.join();
            crew_->start([this, &job] { help(job); });
        }
    }

    /// On a thread of its own, until there is nothing left to do.
    void help(Job& job) {
        job.model = make_();
        job.search.emplace(*job.model, job.collector, options_, traits_, job.user, true, &known_);
        while (!exchange_.is_over()) {
            const std::optional<Share> share = exchange_.take(std::chrono::milliseconds(100));
            if (!share) continue;
            job.user.come();
            job.search->take(*share);
            while (work(job, 1'000'000)) {}
            job.user.go();
            exchange_.rest();
        }
    }

    /// False when nothing is left to do for this job.
    bool work(Job& job, std::uint64_t transitions) {
        for (std::uint64_t made = 0; made < transitions; made += slice) {
            if (exchange_.stopped()) return false;
            const bool more = job.search->advance(std::min(slice, transitions - made));
            report(job);
            if (job.search->out_of_room()) {
                run_out(job);
                return false;
            }
            if (job.search->discipline().broken()) exchange_.stop();
            if (!more) return false;
            if (exchange_.wants_shares()) give(job);
            job.user.stand_aside();
        }
        return true;
    }

    void give(Job& job) {
        Share share;
        if (job.search->give(share)) exchange_.offer(std::move(share));
    }

    /// Whoever is first says which bound was hit: the others stop because of it.
    void run_out(const Job& job) {
        const std::lock_guard lock(telling_);
        if (exchange_.stopped()) return;
        first_bound_ = job.search->bound();
        table_.give_up();
        exchange_.stop();
    }

    void report(Job& job) {
        const auto set = [](Number& number, std::uint64_t value) {
            number.store(value, std::memory_order_relaxed);
        };
        set(job.states, job.user.size());
        set(job.transitions, job.search->transitions());
        set(job.executions, job.search->executions());
        set(job.memory, job.search->memory_bytes());
        const std::size_t outcomes = job.collector.outcomes().size(), faults = job.collector.faults().size();
        if (outcomes == job.outcomes_told && faults == job.faults_told) return;
        const std::lock_guard lock(telling_);
        told_.absorb(job.collector, job.outcomes_told, job.faults_told);
        job.outcomes_told = outcomes;
        job.faults_told = faults;
        tellings_.fetch_add(1, std::memory_order_release);
    }
    void hear() {
        const std::lock_guard lock(telling_);
        tellings_heard_ = tellings_.load(std::memory_order_relaxed);
        collector_ = told_;
    }

    std::function<std::unique_ptr<M>()> make_;
    Collector& collector_;
    const Options& options_;
    const Traits& traits_;
    SharedStateTable table_;
    WorkExchange exchange_;
    std::vector<std::unique_ptr<Job>> jobs_;
    bool resting_ = false;  ///< the first job is
    bool over_ = false;
    Discipline known_;    ///< by the first job when the others join
    Discipline rules_;    ///< at the end: of all jobs
    std::mutex telling_;  ///< guards the following two
    Collector told_;      ///< every outcome and fault, though not always by its shortest schedule
    Bound first_bound_;   ///< the one that stopped all jobs
    std::atomic<std::uint64_t> tellings_{0};
    std::uint64_t tellings_heard_ = 0;
    Bound bound_;
    std::unique_ptr<Crew> crew_;  ///< none until there is enough to do; ends before the rest
};

}  // namespace interleave::explore
