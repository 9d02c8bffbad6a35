#include "core/explore/strategy.h"

#include <algorithm>
#include <cassert>

namespace interleave::explore {

namespace {

/// The timed thread with the earliest deadline, the lowest number among equals; nobody when there is none.
int earliest(std::span<const Choice> choices) {
    const Choice* best = nullptr;
    for (const Choice& c : choices) {
        if (c.timed && (best == nullptr || c.deadline < best->deadline)) best = &c;
    }
    return best == nullptr ? Strategy::nobody : best->thread;
}

}  // namespace

int RoundRobin::choose(std::span<const Choice> choices) {
    assert(!choices.empty());
    int next = nobody;
    bool stays = false;
    for (const Choice& c : choices) {
        if (c.timed) continue;
        if (c.thread == last_ && used_ < quantum_) {
            next = c.thread;
            stays = true;
            break;
        }
        const bool after = c.thread > last_;
        const bool found_after = next > last_;
        if (next == nobody || (after && !found_after)) next = c.thread;
    }
    const int sleeper = earliest(choices);
    if (next == nobody || (sleeper != nobody && ++since_time_passed_ > patience_)) {
        next = sleeper;
        stays = false;
        since_time_passed_ = 0;
    }
    used_ = stays ? used_ + 1 : 1;
    last_ = next;
    return next;
}

int Random::choose(std::span<const Choice> choices) {
    assert(!choices.empty());
    ready_.clear();
    for (const Choice& c : choices) {
        if (any_time_ || !c.timed) ready_.push_back(c.thread);
    }
    if (!any_time_) {
        const int sleeper = earliest(choices);
        if (ready_.empty() || (sleeper != nobody && ++since_time_passed_ > patience_)) {
            since_time_passed_ = 0;
            return sleeper;
        }
    }
    return ready_[numbers_.below(ready_.size())];
}

int Recorded::choose(std::span<const Choice> choices) {
    if (used_up()) {
        if (afterwards_ == nullptr) {
            why_ = "the schedule ends here";
            return nobody;
        }
        return afterwards_->choose(choices);
    }
    const int thread = schedule_.moves[next_];
    if (std::none_of(choices.begin(), choices.end(), [&](const Choice& c) { return c.thread == thread; })) {
        const std::string name = thread == 0 ? "main" : "T" + std::to_string(thread);
        why_ = "step " + std::to_string(next_ + 1) + " of the schedule moves " + name +
               ", which cannot move there";
        return nobody;
    }
    ++next_;
    return thread;
}

}  // namespace interleave::explore
