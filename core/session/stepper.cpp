#include "core/session/stepper.h"

#include "core/explore/explorer.h"
#include "core/machine/names.h"

#include <algorithm>

namespace interleave::session {

using machine::PendingKind;
using machine::short_thread_name;

EventKind view_of(machine::EventKind kind) {
    static_assert(static_cast<int>(EventKind::fault) == static_cast<int>(machine::EventKind::fault));
    return static_cast<EventKind>(kind);
}

Stepper::Stepper(std::shared_ptr<const machine::Image> image)
    // The explorer's limits, so that long computations are cut at the same places and its schedules fit.
    : machine_(std::move(image),
               {.limits = explore::Options::exploring_limits(), .record_events = true, .reversible = true}) {}

bool Stepper::step(int thread) {
    if (thread < 0 || thread >= machine_.thread_count() || !machine_.can_step(thread)) return false;
    const std::size_t at = moment();
    if (at < recorded_.size() && recorded_[at] != thread) recorded_.resize(at);
    if (at == recorded_.size()) recorded_.push_back(thread);
    machine_.step(thread);
    return true;
}

bool Stepper::step_back() {
    if (moment() == 0) return false;
    machine_.undo();
    return true;
}

bool Stepper::step_forward() { return moment() < recorded_.size() && step(recorded_[moment()]); }

void Stepper::go_to(std::size_t target) {
    while (moment() > target && step_back()) {}
    while (moment() < target && step_forward()) {}
}

bool Stepper::lay_out(std::vector<int> threads, std::string& why) {
    const std::vector<int> before = recorded_;
    const std::size_t moment_before = moment();
    go_to(0);
    recorded_ = std::move(threads);
    for (std::size_t i = 0; i < recorded_.size(); ++i) {
        const int thread = recorded_[i];
        if (step_forward()) continue;
        why = "step " + std::to_string(i + 1) + " moves " + short_thread_name(thread) + ", which " +
              (thread >= machine_.thread_count() ? "has not been started" : machine_.why_not(thread));
        go_to(0);
        recorded_ = before;
        go_to(moment_before);
        return false;
    }
    go_to(0);
    return true;
}

void Stepper::fill(Snapshot& s) {
    s.step.moment = moment();
    s.step.recorded = recorded_.size();
    s.step.clock = machine_.clock();
    const machine::Ending ending = machine_.ending();
    s.step.ending = ending.text();
    s.step.fault = ending.kind == machine::EndingKind::deadlock || !ending.exceptions.empty();
    fill_threads(s);
    fill_variables(s);
    fill_locks(s);
    fill_events(s);
    s.step.last = last_step_in_words();
    s.output.clear();
    for (const auto& piece : machine_.output()) s.output.push_back({piece.thread, piece.error, piece.text});
}

void Stepper::fill_threads(Snapshot& s) const {
    s.threads.clear();
    for (int t = 0; t < machine_.thread_count(); ++t) {
        ThreadView view;
        const machine::Pending pending = machine_.pending(t);
        view.id = t;
        view.name = machine_.thread_name(t);
        view.line = machine_.line(t);
        view.can_step = pending.can_step();
        if (machine_.finished(t)) {
            const auto& failed = machine_.uncaught();
            const bool raised =
                std::any_of(failed.begin(), failed.end(), [t](const auto& u) { return u.thread == t; });
            view.status = raised ? ThreadStatus::failed : ThreadStatus::finished;
        } else if (pending.ready) {
            view.status = ThreadStatus::runnable;
        } else {
            const bool sleeps = pending.timed && pending.event == machine::EventKind::sleep;
            view.status = sleeps ? ThreadStatus::sleeping : ThreadStatus::blocked;
        }
        if (!machine_.finished(t)) view.next = machine_.describe_next(t);
        if (!view.can_step) view.why_not = machine_.why_not(t);
        for (const auto& frame : machine_.frames(t)) {
            if (frame.module != "__main__") continue;  // lines and variables of the prelude are in no program
            FrameView f{frame.function, frame.line, {}};
            for (const auto& v : frame.locals)
                f.locals.push_back({v.name, v.value, v.type, v.writer, v.shared, false});
            view.frames.push_back(std::move(f));
        }
        s.threads.push_back(std::move(view));
    }
}

void Stepper::fill_variables(Snapshot& s) const {
    s.variables.clear();
    for (const auto& v : machine_.globals()) {
        const bool changed = v.writer >= 0 && v.written_at + 1 == machine_.steps();
        s.variables.push_back({v.name, v.value, v.type, v.writer, v.shared, changed});
    }
}

void Stepper::fill_locks(Snapshot& s) const {
    s.locks.clear();
    for (const auto& l : machine_.locks()) {
        std::string detail = l.detail.empty() && l.holder < 0 ? "free" : l.detail;
        if (l.holder >= 0) {
            std::string holder = "held by " + short_thread_name(l.holder);
            if (l.held_since_line > 0) holder += " since line " + std::to_string(l.held_since_line);
            detail = detail.empty() ? holder : holder + ", " + detail;
        }
        s.locks.push_back({l.name, l.kind, l.holder, l.waiters, detail});
    }
    // A ring: follow who waits for whom from each thread; each ring is reported at its smallest thread.
    s.wait_cycles.clear();
    for (int start = 0; start < machine_.thread_count(); ++start) {
        std::vector<int> ring{start};
        for (int t = machine_.waits_for(start); t > start && ring.size() <= s.threads.size();
             t = machine_.waits_for(t)) {
            ring.push_back(t);
        }
        if (machine_.waits_for(ring.back()) == start) s.wait_cycles.push_back(ring);
    }
}

void Stepper::fill_events(Snapshot& s) {
    if (events_ != nullptr && events_moment_ == moment()) {
        s.events = events_;
        return;
    }
    auto views = std::make_shared<std::vector<EventView>>();
    views->reserve(machine_.events().size());
    for (const machine::Event& e : machine_.events()) {
        std::string& name = names_[{e.object, e.index}];
        if (name.empty() && e.object != 0) name = machine_.describe(e.object, e.index);
        views->push_back(
            {e.time, static_cast<std::size_t>(e.step), e.thread, view_of(e.kind), e.other, e.line, name,
             e.value.is_unset() || e.value.is_object() ? std::string() : machine_.value_text(e.value, 40)});
    }
    events_ = std::move(views);
    events_moment_ = moment();
    s.events = events_;
}

std::string Stepper::last_step_in_words() const {
    if (moment() == 0 || events_ == nullptr) return {};
    const std::string who = short_thread_name(recorded_[moment() - 1]);
    std::string text;
    for (const EventView& e : *events_) {
        if (e.step + 1 != moment() || e.thread != recorded_[moment() - 1]) continue;
        std::string part;
        switch (e.kind) {
            case EventKind::read: part = "read " + e.object + (e.value.empty() ? "" : " → " + e.value); break;
            case EventKind::write:
                part = "wrote " + e.object + (e.value.empty() ? "" : " = " + e.value);
                break;
            case EventKind::acquire: part = "acquired " + e.object; break;
            case EventKind::release: part = "released " + e.object; break;
            case EventKind::spawn:
                part = "started " + (e.other >= 0 ? short_thread_name(e.other) : e.object);
                break;
            case EventKind::join: part = "saw " + e.object + " end"; break;
            case EventKind::wait: part = "waits for " + e.object; break;
            case EventKind::sleep: part = "went to sleep"; break;
            case EventKind::print: part = "printed"; break;
            case EventKind::finish: part = "finished"; break;
            case EventKind::fault: part = "failed"; break;
            default: break;
        }
        if (part.empty() || text.ends_with(part)) continue;
        text += (text.empty() ? " " : ", ") + part;
    }
    return text.empty() ? who + " went on" : who + text;
}

}  // namespace interleave::session
