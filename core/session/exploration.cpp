#include "core/session/exploration.h"

#include <chrono>

namespace interleave::session {

namespace {

// Small enough that a slice of the usual program takes a millisecond or two.
constexpr std::uint64_t slice = 2000;

}  // namespace

void Exploration::start(std::shared_ptr<const machine::Image> image) {
    explore::Options options;
    options.max_states = 5'000'000;
    options.max_memory_bytes = std::uint64_t{400}
                               << 20;  // a browser tab has less to give than a command line
    explorer_ = std::make_unique<explore::Explorer>(std::move(image), options);
    active_ = true;
    cancelled_ = false;
}

void Exploration::cancel() {
    cancelled_ = active_;
    active_ = false;
}

void Exploration::clear() {
    explorer_.reset();
    active_ = cancelled_ = false;
}

bool Exploration::poll(double budget_seconds) {
    if (!active_) return false;
    using Clock = std::chrono::steady_clock;
    const auto until = Clock::now() + std::chrono::duration<double>(budget_seconds);
    do { active_ = explorer_->advance(slice); } while (active_ && Clock::now() < until);
    return true;
}

void Exploration::fill(Snapshot& s) const {
    ExploreView& view = s.explore;
    if (explorer_ == nullptr) return;
    const explore::Progress progress = explorer_->progress();
    view.activity = active_ ? Activity::running : Activity::idle;
    view.ever = true;
    view.states = progress.states;
    view.transitions = progress.transitions;
    view.executions = progress.executions;
    view.seconds = progress.seconds;
    const explore::Result& result = explorer_->result();
    view.complete = result.complete;
    if (!active_) {
        view.verdict = explore::name(result.verdict);
        view.headline = cancelled_ ? "Cancelled. " + result.headline() : result.headline();
        view.states = result.states;
        view.transitions = result.transitions;
        view.executions = result.executions;
        view.seconds = result.seconds;
    }
    for (const auto& o : result.outcomes) {
        view.outcomes.push_back({o.output, o.ending, o.count, o.share, o.schedule.text(), o.fault});
    }
    for (const auto& f : result.findings) {
        view.findings.push_back({f.severity == explore::Severity::fault, explore::name(f.kind), f.message,
                                 f.story, f.threads, f.objects, f.lines, f.schedule.text()});
    }
}

}  // namespace interleave::session
