// Where searches that have nothing left to do get a share of the work of those that have.
#pragma once

#include "core/explore/table_search.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace interleave::explore {

class WorkExchange {
public:
    /// One search is at work at the start.
    WorkExchange() = default;
    WorkExchange(const WorkExchange&) = delete;
    WorkExchange& operator=(const WorkExchange&) = delete;

    /// A hint, cheap to ask for: somebody waits for whom there is no share yet.
    bool wants_shares() const { return wanted_.load(std::memory_order_relaxed) > 0; }
    void offer(Share share) {
        const std::lock_guard lock(mutex_);
        shares_.push_back(std::move(share));
        changed();
    }

    /// The search has come to the end of its work.
    void rest() {
        const std::lock_guard lock(mutex_);
        --working_;
        ++resting_;
        changed();
    }
    /// Whoever rests gets a share and works again; none when there is none for so long, or when is_over().
    std::optional<Share> take(std::chrono::milliseconds patience) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, patience, [this] { return over() || !shares_.empty(); });
        if (over() || shares_.empty()) return std::nullopt;
        Share share = std::move(shares_.front());
        shares_.pop_front();
        ++working_;
        --resting_;
        changed();
        return share;
    }
    /// A search more, which rests.
    void join() {
        const std::lock_guard lock(mutex_);
        ++resting_;
        changed();
    }

    /// Nobody gets another share.
    void stop() {
        const std::lock_guard lock(mutex_);
        stopped_.store(true, std::memory_order_relaxed);
        changed();
    }
    bool stopped() const { return stopped_.load(std::memory_order_relaxed); }
    /// Stopped, or nobody works and there is nothing to be had.
    bool is_over() const {
        const std::lock_guard lock(mutex_);
        return over();
    }

private:
    bool over() const { return stopped() || (working_ == 0 && shares_.empty()); }
    void changed() {
        wanted_.store(resting_ - static_cast<int>(shares_.size()), std::memory_order_relaxed);
        changed_.notify_all();
    }

    std::atomic<int> wanted_{0};
    std::atomic<bool> stopped_{false};  ///< set with mutex_ held
    mutable std::mutex mutex_;          ///< guards the rest
    std::condition_variable changed_;
    std::deque<Share> shares_;
    int working_ = 1;
    int resting_ = 0;
};

}  // namespace interleave::explore
