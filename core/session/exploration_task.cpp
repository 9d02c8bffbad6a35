#include "core/session/exploration_task.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <utility>

namespace interleave::session {

namespace {

using Clock = std::chrono::steady_clock;

// Small enough that a slice of the usual program takes a millisecond or two.
constexpr std::uint64_t slice_between_frames = 2000;

}  // namespace

ExplorationTask::ExplorationTask(std::shared_ptr<const machine::Image> image, const explore::Options& options)
    : image_(std::move(image)), options_(options) {
    explore::Result nothing;
    nothing.bound = "it was stopped";
    result_ = std::make_shared<const explore::Result>(std::move(nothing));
    if (!explore::Crew::available()) {
        explorer_ = std::make_unique<explore::Explorer>(image_, options_);
        return;
    }
    crew_ = std::make_unique<explore::Crew>(options_.workers);
    crew_->start([this] { search(); });
}

ExplorationTask::~ExplorationTask() { cancel(); }

ExplorationTask::Report ExplorationTask::report_of(const explore::Explorer& explorer, bool last) {
    return {explorer.progress(), std::make_shared<const explore::Result>(explorer.result()), last};
}

/// On a thread of its own. A transition takes from 0.1 us to a few ms, so how many make a slice is found out.
void ExplorationTask::search() {
    constexpr auto slice_time = std::chrono::milliseconds(10);
    constexpr auto report_time = std::chrono::milliseconds(100);
    {
        explore::Explorer explorer(image_, options_);
        auto reported = Clock::now();
        bool more = true;
        for (std::uint64_t slice = 16; more && !cancelled_.load(std::memory_order_relaxed);) {
            const auto before = Clock::now();
            more = explorer.advance(slice);
            const auto now = Clock::now();
            slice = now - before > slice_time ? std::max<std::uint64_t>(slice / 2, 1) : slice * 2;
            if (!more || now - reported < report_time) continue;
            reported = now;
            Report report = report_of(explorer, false);
            const std::lock_guard lock(mutex_);
            newest_ = std::move(report);
        }
        Report report = report_of(explorer, true);
        const std::lock_guard lock(mutex_);
        newest_ = std::move(report);
    }
    stopped_.store(true, std::memory_order_release);
}

void ExplorationTask::use(Report report) {
    progress_ = report.progress;
    result_ = std::move(report.result);
    done_ = report.last;
}

bool ExplorationTask::poll(double budget_seconds) {
    if (explorer_ == nullptr) {
        const std::lock_guard lock(mutex_);
        if (newest_.result == nullptr) return false;
        use(std::exchange(newest_, {}));
        return true;
    }
    if (done_) return false;
    const auto until = Clock::now() + std::chrono::duration<double>(budget_seconds);
    bool more = !cancelled_.load(std::memory_order_relaxed);
    while (more && Clock::now() < until) more = explorer_->advance(slice_between_frames);
    use(report_of(*explorer_, !more));
    stopped_.store(!more, std::memory_order_release);
    return true;
}

}  // namespace interleave::session
