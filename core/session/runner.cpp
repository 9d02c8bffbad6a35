#include "core/session/runner.h"

#include "core/session/stepper.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace interleave::session {

namespace {

// A browser needs some 20 ms for each worker, so the first ones are there before somebody presses Run.
constexpr std::size_t spare_workers = 8;
constexpr std::size_t most_workers = 96;       // the threads of a program, and of one that is just ending
constexpr std::chrono::seconds clock_step(1);  // how often the time is shown while nothing else changes

}  // namespace

Runner::Runner() : workers_(machine::RealMachine::make_workers()) {
    machine::RealMachine::keep_ready(workers_.get(), spare_workers, most_workers);
}

void Runner::start(std::shared_ptr<const machine::Image> image, std::uint64_t repeats) {
    clear();
    image_ = std::move(image);
    wanted_ = std::max<std::uint64_t>(repeats, 1);
    activity_ = Activity::running;
    begin_one();
}

void Runner::begin_one() {
    machine::RealMachine::Options options;
    options.record_events = recorded_ = record_ && wanted_ == 1;
    options.workers = workers_;
    retire_machine();
    machine_ = std::make_unique<machine::RealMachine>(image_, options);
    events_.clear();
    output_.clear();
    machine_->start();
}

void Runner::stop() {
    if (activity_ != Activity::running) return;
    activity_ = Activity::stopping;
    machine_->stop();
}

/// Destroying a machine waits for its threads, which whoever draws must not.
void Runner::retire_machine() {
    if (machine_ == nullptr) return;
    machine_->stop();
    if (!machine_->idle()) retired_.push_back(std::move(machine_));
    machine_.reset();
}

void Runner::clear() {
    retire_machine();
    activity_ = Activity::idle;
    wanted_ = done_ = 0;
    total_seconds_ = 0;
    tallies_.clear();
    events_.clear();
}

bool Runner::poll(double budget_seconds) {
    std::erase_if(retired_, [](const auto& machine) { return machine->idle(); });
    if (!active()) return false;
    machine::RealMachine::keep_ready(workers_.get(), spare_workers, most_workers);
    using Clock = std::chrono::steady_clock;
    const auto until = Clock::now() + std::chrono::duration<double>(budget_seconds);
    bool changed = false;
    do {
        machine_->watch();
        if (!machine_->done()) {
            changed = changed || looks_different();
            break;
        }
        collect();
        changed = true;
        if (activity_ == Activity::stopping || done_ == wanted_) {
            activity_ = Activity::idle;
            break;
        }
        begin_one();
    } while (Clock::now() < until);
    return changed;
}

/// Whether a picture of the program that runs would differ from the last one.
bool Runner::looks_different() const {
    if (machine_->counts() != counts_filled_) return true;
    return wanted_ == 1 && machine::Clock::now() - filled_at_ >= clock_step;
}

void Runner::collect() {
    const machine::Ending ending = machine_->ending();
    total_seconds_ += machine_->seconds();
    if (ending.kind == machine::EndingKind::stopped) return;
    ++done_;
    Tally& tally = tallies_[{machine_->main_output(), ending.text()}];
    ++tally.count;
    tally.fault = ending.exit_status() != 0 || !ending.exceptions.empty();
    if (wanted_ == 1 && !tally.fault) seconds_ = machine_->seconds();
}

namespace {

ThreadStatus status_after(const EventView& e, ThreadStatus before) {
    if (e.kind == EventKind::fault) return ThreadStatus::failed;
    if (before == ThreadStatus::finished || before == ThreadStatus::failed) return before;
    return e.kind == EventKind::wait    ? ThreadStatus::blocked
           : e.kind == EventKind::sleep ? ThreadStatus::sleeping
                                        : ThreadStatus::runnable;
}

/// In words, from its last event.
std::string why_not(ThreadStatus status, const EventView* last) {
    if (status == ThreadStatus::sleeping) return "sleeps";
    if (status != ThreadStatus::blocked || last == nullptr) return {};
    return last->object.empty() ? "waits" : "waits for " + last->object;
}

}  // namespace

void Runner::fill_threads(Snapshot& s) const {
    s.threads.clear();
    const auto seen = machine_->threads_seen(RunEvents::most_threads);
    const int shown = static_cast<int>(seen.size());
    for (int t = 0; t < shown; ++t) {
        const auto& thread = seen[static_cast<std::size_t>(t)];
        ThreadView view;
        view.id = t;
        view.name = thread.name;
        view.status = thread.finished ? ThreadStatus::finished : ThreadStatus::runnable;
        s.threads.push_back(std::move(view));
    }
    if (s.events == nullptr) return;
    std::vector<const EventView*> last(seen.size());
    for (const EventView& e : *s.events) {
        if (e.thread >= shown) continue;
        ThreadView& view = s.threads[static_cast<std::size_t>(e.thread)];
        if (e.line > 0) view.line = e.line;
        view.status = status_after(e, view.status);
        last[static_cast<std::size_t>(e.thread)] = &e;
    }
    for (std::size_t t = 0; t < last.size(); ++t)
        s.threads[t].why_not = why_not(s.threads[t].status, last[t]);
}

void Runner::fill(Snapshot& s) {
    RunView& r = s.run;
    r.activity = activity_;
    r.ever = machine_ != nullptr;
    r.recording = record_;
    r.repeats_done = done_;
    r.repeats_wanted = wanted_;
    r.histogram.clear();
    for (const auto& [key, tally] : tallies_) {
        const double share =
            static_cast<double>(tally.count) / static_cast<double>(std::max<std::uint64_t>(done_, 1));
        r.histogram.push_back({key.first, key.second, tally.count, share, {}, tally.fault, -1, -1, {}, {}});
    }
    std::stable_sort(r.histogram.begin(), r.histogram.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
    if (machine_ == nullptr) return;
    counts_filled_ = machine_->counts();  // before what they count is looked at
    filled_at_ = machine::Clock::now();
    r.seconds = wanted_ == 1 ? machine_->seconds() : total_seconds_;
    r.clock_resolution = machine::clock_resolution();
    r.threads_used = machine_->threads_used();
    r.threads_shown = std::min(r.threads_used, RunEvents::most_threads);
    r.ending = active() ? std::string() : machine_->ending().text();
    const auto dropped = machine_->events_dropped();
    r.events_dropped = dropped.plain;
    r.synchronisation_dropped = dropped.synchronisation;
    if (recorded_) events_.look(*machine_, *image_);
    s.events = events_.views();
    s.output.clear();
    std::ranges::move(machine_->output_since(output_.size()), std::back_inserter(output_));
    for (const auto& piece : output_) s.output.push_back({piece.thread, piece.error, piece.text});
    fill_threads(s);
}

}  // namespace interleave::session
