#include "core/session/exploration.h"

#include <algorithm>

namespace interleave::session {

namespace {

/// One processor is left for whoever draws.
int jobs() { return std::clamp(explore::Crew::processors() - 1, 1, 8); }

}  // namespace

void Exploration::start(std::shared_ptr<const machine::Image> image) {
    explore::Options options;
    options.max_states = 5'000'000;
    options.max_memory_bytes = std::uint64_t{400}
                               << 20;      // a browser tab has less to give than a command line
    options.max_counted_states = 200'000;  // the verdict is shown meanwhile
    options.jobs = jobs();
    options.workers = workers_;
    retire();
    task_ = std::make_unique<ExplorationTask>(std::move(image), options);
    active_ = true;
    cancelled_ = false;
}

void Exploration::cancel() {
    cancelled_ = active_;
    active_ = false;
    if (task_ != nullptr) task_->cancel();
}

/// Destroying a task waits for its threads, which whoever draws must not.
void Exploration::retire() {
    if (task_ == nullptr) return;
    task_->cancel();
    if (explore::Crew::available() && !task_->stopped()) retired_.push_back(std::move(task_));
    task_.reset();
}

void Exploration::clear() {
    retire();
    active_ = cancelled_ = false;
}

bool Exploration::poll(double budget_seconds) {
    std::erase_if(retired_, [](const auto& task) { return task->stopped(); });
    if (task_ == nullptr || !task_->poll(budget_seconds)) return false;
    active_ = active_ && !task_->done();
    return true;
}

void Exploration::fill(Snapshot& s) const {
    ExploreView& view = s.explore;
    if (task_ == nullptr) return;
    const explore::Progress& progress = task_->progress();
    view.activity = active_ ? Activity::running : Activity::idle;
    view.ever = true;
    view.states = progress.states;
    view.transitions = progress.transitions;
    view.executions = progress.executions;
    view.seconds = progress.seconds;
    const explore::Result& result = task_->result();
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
        view.outcomes.push_back({o.output, o.ending, o.count, o.share, o.schedule.text(), o.fault,
                                 o.share_low, o.share_high, o.story, o.reasons});
    }
    for (const auto& f : result.findings) {
        view.findings.push_back({f.severity == explore::Severity::fault, explore::name(f.kind), f.message,
                                 f.story, f.threads, f.objects, f.lines, f.schedule.text()});
    }
}

}  // namespace interleave::session
