// Explore: the search, a slice at a time, and what of it the playground shows.
#pragma once

#include "core/explore/explorer.h"
#include "core/session/snapshot.h"

#include <memory>

namespace interleave::session {

class Exploration {
public:
    void start(std::shared_ptr<const machine::Image> image);
    /// Ends the search; what it found so far stays, as incomplete.
    void cancel();
    void clear();
    /// Searches for up to about `budget_seconds`; true when something changed.
    bool poll(double budget_seconds);
    void fill(Snapshot& snapshot) const;

private:
    std::unique_ptr<explore::Explorer> explorer_;
    bool active_ = false;
    bool cancelled_ = false;
};

}  // namespace interleave::session
