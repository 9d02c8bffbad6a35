// Explore: the search, and what of it the playground shows.
#pragma once

#include "core/session/exploration_task.h"
#include "core/session/snapshot.h"

#include <memory>
#include <vector>

namespace interleave::session {

class Exploration {
public:
    /// `workers` lends the threads; null where there are none.
    explicit Exploration(std::shared_ptr<machine::WorkerPool> workers) : workers_(std::move(workers)) {}

    void start(std::shared_ptr<const machine::Image> image);
    /// Ends the search; what it found so far stays, as incomplete.
    void cancel();
    void clear();
    /// Without threads, searches for up to about `budget_seconds`; true when something changed.
    bool poll(double budget_seconds);
    bool active() const { return active_; }
    void fill(Snapshot& snapshot) const;

private:
    void retire();

    std::shared_ptr<machine::WorkerPool> workers_;
    std::unique_ptr<ExplorationTask> task_;
    std::vector<std::unique_ptr<ExplorationTask>> retired_;  ///< cancelled; their threads have not ended yet
    bool active_ = false;
    bool cancelled_ = false;
};

}  // namespace interleave::session
