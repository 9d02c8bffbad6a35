// One exploration in progress: on threads of its own where there are threads, so that whoever draws never waits for it;
// else a slice at a time in poll().
#pragma once

#include "core/explore/crew.h"
#include "core/explore/explorer.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace interleave::session {

class ExplorationTask {
public:
    /// Starts. `options.workers` lends the threads.
    ExplorationTask(std::shared_ptr<const machine::Image> image, const explore::Options& options);
    /// Waits for the threads, which takes up to 100 ms: see stopped().
    ~ExplorationTask();
    ExplorationTask(const ExplorationTask&) = delete;
    ExplorationTask& operator=(const ExplorationTask&) = delete;

    /// Brings progress() and result() up to date, and without threads searches for up to about so long. True when
    /// something changed.
    bool poll(double budget_seconds);
    /// Ends the search; returns at once. What it found so far comes with a later poll().
    void cancel() { cancelled_.store(true, std::memory_order_relaxed); }

    bool done() const { return done_; }                                        ///< there is a last result
    bool stopped() const { return stopped_.load(std::memory_order_acquire); }  ///< no thread is busy with it
    const explore::Progress& progress() const { return progress_; }
    const explore::Result& result() const { return *result_; }

private:
    struct Report {
        explore::Progress progress;
        std::shared_ptr<const explore::Result> result;
        bool last = false;
    };

    void search();
    static Report report_of(const explore::Explorer& explorer, bool last);
    void use(Report report);

    std::shared_ptr<const machine::Image> image_;
    explore::Options options_;
    std::atomic<bool> cancelled_{false};
    std::atomic<bool> stopped_{false};
    std::mutex mutex_;  ///< guards the following one
    Report newest_;     ///< without a result when it has been used

    explore::Progress progress_;
    std::shared_ptr<const explore::Result> result_;
    bool done_ = false;
    std::unique_ptr<explore::Explorer> explorer_;  ///< only without threads
    std::unique_ptr<explore::Crew> crew_;          ///< ends before the rest
};

}  // namespace interleave::session
