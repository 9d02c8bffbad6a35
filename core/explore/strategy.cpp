#include "core/explore/strategy.h"

#include <algorithm>
#include <cassert>
#include <cmath>

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

void RandomPriorities::begin_run() {
    constexpr std::uint64_t first_guess = 100;
    longest_ = std::max(longest_, step_);
    order_.clear();
    changes_.clear();
    for (int i = 1; i < depth_; ++i)
        changes_.push_back(numbers_.below(longest_ == 0 ? first_guess : longest_) + 1);
    std::sort(changes_.begin(), changes_.end());
    next_change_ = 0;
    step_ = in_a_row_ = 0;
    last_ = nobody;
}

/// A new thread's priority is drawn when it is met: every order of all threads stays equally likely.
void RandomPriorities::meet(ThreadId thread) {
    if (std::find(order_.begin(), order_.end(), thread) != order_.end()) return;
    const auto place = static_cast<std::ptrdiff_t>(numbers_.below(order_.size() + 1));
    order_.insert(order_.begin() + place, thread);
    most_threads_ = std::max(most_threads_, order_.size());
}

void RandomPriorities::lower(ThreadId thread) {
    std::erase(order_, thread);
    order_.push_back(thread);
}

int RandomPriorities::choose(std::span<const Choice> choices) {
    assert(!choices.empty());
    for (const Choice& c : choices) meet(c.thread);
    ++step_;
    if (last_ != nobody && next_change_ < changes_.size() && step_ > changes_[next_change_]) {
        ++next_change_;
        lower(static_cast<ThreadId>(last_));
    }
    if (in_a_row_ >= patience) lower(static_cast<ThreadId>(last_));
    const auto can_move = [&](ThreadId thread) {
        return std::ranges::find(choices, thread, &Choice::thread) != choices.end();
    };
    const int thread = *std::ranges::find_if(order_, can_move);
    in_a_row_ = thread == last_ ? in_a_row_ + 1 : 1;
    return last_ = thread;
}

double RandomPriorities::least_probability() const {
    const double threads = static_cast<double>(std::max<std::size_t>(most_threads_, 1));
    const double steps = static_cast<double>(std::max<std::uint64_t>({longest_, step_, 1}));
    return 1 / (threads * std::pow(steps, depth_ - 1));
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
