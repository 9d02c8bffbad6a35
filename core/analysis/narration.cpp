#include "core/analysis/narration.h"

#include "core/analysis/deadlock.h"
#include "core/analysis/misuse.h"
#include "core/analysis/teller.h"
#include "core/analysis/wait_graph.h"
#include "core/analysis/words.h"
#include "core/machine/names.h"
#include "core/machine/virtual_machine.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace interleave::analysis {

namespace {

using machine::Event;
using machine::EventKind;
using machine::short_thread_name;
using machine::VirtualMachine;

/// The uncaught exception that the last step ended its thread with, if it did.
const machine::UncaughtException* last_failure(const Witness& w) {
    const auto& uncaught = w.machine().uncaught();
    if (uncaught.empty() || uncaught.back().thread != w.last_thread() || uncaught.back().type == "SystemExit")
        return nullptr;
    return &uncaught.back();
}

/// "counter lacks T2's update, which T1 overwrote.": once for each variable.
std::string what_is_missing(const Witness& w) {
    std::vector<std::string> names;
    std::string text;
    for (const Deed& lost : w.lost_updates()) {
        const std::string name = w.machine().describe(lost.cell.first, lost.cell.second);
        if (std::ranges::find(names, name) != names.end()) continue;
        names.push_back(name);
        text += (text.empty() ? "" : "; ") + name + " lacks " + short_thread_name(lost.overwritten) +
                "'s update, which " + short_thread_name(lost.thread) + " overwrote";
    }
    return text.empty() ? text : text + ".";
}

void tell_failure(const Witness& w, const machine::UncaughtException& failure, Story& story) {
    for (std::string why : {why_refused(w, failure), what_is_missing(w)}) {
        if (why.empty()) continue;
        story.reasons.push_back(why);
        story.sentences.push_back(std::move(why));
    }
    const std::string place =
        (failure.thread == 0 ? " in the main thread" : " in " + short_thread_name(failure.thread)) +
        (failure.line > 0 ? ", line " + std::to_string(failure.line) : std::string());
    story.message = failure.summary() + place;
    story.threads.push_back(failure.thread);
    if (failure.line > 0) story.lines.push_back(failure.line);
    for (const Deed& lost : w.lost_updates()) {
        add_once(story.threads, lost.thread);
        add_once(story.threads, lost.overwritten);
        add_once(story.lines, lost.line);
        add_once(story.objects, w.machine().describe(lost.cell.first, lost.cell.second));
    }
    std::sort(story.threads.begin(), story.threads.end());
    std::sort(story.lines.begin(), story.lines.end());
}

void tell_deadlock(Deadlock deadlock, Story& story) {
    story.sentences.push_back(deadlock.message);
    story.message = std::move(deadlock.message);
    story.threads = std::move(deadlock.threads);
    story.objects = std::move(deadlock.objects);
    story.lines = std::move(deadlock.lines);
}

struct LostWakeup {
    Event notified, waited;
};

/// Whether any thread is waiting for the object when it is notified: then it may have been for that one. Where the object
/// is the lock of a condition, a thread that has not given it back before it waits only wants to take it.
bool somebody_waits(const VirtualMachine& machine, const Event& notified, std::uint32_t object) {
    const auto& events = machine.events();
    const auto until = std::make_reverse_iterator(events.begin() + (&notified - events.data()));
    for (int t = 0; t < machine.thread_count(); ++t) {
        const auto own = [&](const Event& e) { return e.thread == t; };
        const auto last = std::find_if(until, events.rend(), own);
        if (t == notified.thread || last == events.rend() || last->kind != EventKind::wait ||
            last->object != object)
            continue;
        const auto before = std::find_if(last + 1, events.rend(), own);
        const bool gave_back =
            before != events.rend() && before->kind == EventKind::release && before->object == object;
        if (notified.object == object || gave_back) return true;
    }
    return false;
}

/// Whether what `thread` waits for was notified, but only before it began to wait.
std::optional<LostWakeup> lost_wakeup(const VirtualMachine& machine, int thread) {
    const auto& events = machine.events();
    const auto wait = std::find_if(events.rbegin(), events.rend(), [&](const Event& e) {
        return e.thread == thread && e.kind == EventKind::wait;
    });
    if (wait == events.rend() || machine.pending(thread).event == EventKind::acquire) return std::nullopt;
    // Waiting for a condition shows as waiting for its lock, which whoever notifies holds and then releases.
    const auto notifies = [&](const Event& e) {
        if (e.kind != EventKind::notify) return false;
        if (e.object == wait->object) return true;
        const auto release = std::find_if(
            events.begin() + (&e - events.data()), events.end(),
            [&](const Event& r) { return r.thread == e.thread && r.kind == EventKind::release; });
        return release != events.end() && release->object == wait->object;
    };
    if (std::any_of(wait.base(), events.end(), notifies)) return std::nullopt;
    const auto before = std::find_if(wait, events.rend(), notifies);
    if (before == events.rend() || before->thread == thread || somebody_waits(machine, *before, wait->object))
        return std::nullopt;
    return LostWakeup{*before, *wait};
}

void tell_lost_wakeups(const VirtualMachine& machine, const std::vector<int>& waiting, Story& story) {
    for (const int t : waiting) {
        const auto lost = lost_wakeup(machine, t);
        if (!lost) continue;
        story.lost_wakeup = true;
        story.sentences.push_back(
            short_thread_name(lost->notified.thread) + " notified " +
            machine.describe(lost->notified.object, lost->notified.index) + in_line(lost->notified.line) +
            " before " + short_thread_name(t) + " waited" + in_line(lost->waited.line) +
            ", and a notification is not kept: whoever waits has to look first whether it has "
            "happened already.");
        add_once(story.lines, static_cast<int>(lost->notified.line));
        add_once(story.threads, static_cast<int>(lost->notified.thread));
    }
    std::sort(story.lines.begin(), story.lines.end());
    std::sort(story.threads.begin(), story.threads.end());
}

/// The ring that a thread is in, else any.
const std::vector<int>& ring_of(const std::vector<std::vector<int>>& rings, int thread) {
    for (const auto& ring : rings) {
        if (std::find(ring.begin(), ring.end(), thread) != ring.end()) return ring;
    }
    return rings.front();
}

void tell_ending(const VirtualMachine& machine, Story& story) {
    const machine::Ending ending = machine.ending();
    if (ending.kind == machine::EndingKind::none) {
        story.message = "The program can go on from here.";
    } else if (ending.kind == machine::EndingKind::finished && ending.exceptions.empty()) {
        story.message = "The program ends.";
    } else {
        story.message = "The program ends: " + ending.text() + ".";
    }
    story.sentences.push_back(story.message);
}

}  // namespace

Story tell(std::shared_ptr<const machine::Image> image, std::span<const std::uint16_t> moves,
           const machine::Limits& limits) {
    Witness witness(std::move(image), limits);
    for (const std::uint16_t thread : moves) witness.step(thread);
    Story story;
    story.sentences = Teller(witness).sentences();
    for (const Deed& lost : witness.lost_updates()) story.reasons.push_back(lost.remark);
    const VirtualMachine& machine = witness.machine();
    const auto all_rings = rings(machine);
    if (const auto* failure = last_failure(witness)) {
        tell_failure(witness, *failure, story);
    } else if (!all_rings.empty()) {
        tell_deadlock(describe_ring(machine, ring_of(all_rings, witness.last_thread())), story);
    } else if (machine.ending().kind == machine::EndingKind::deadlock) {
        const std::vector<int> waiting = abandoned(machine);
        tell_deadlock(describe_abandoned(machine, waiting), story);
        tell_lost_wakeups(machine, waiting, story);
    } else {
        tell_ending(machine, story);
    }
    return story;
}

}  // namespace interleave::analysis
