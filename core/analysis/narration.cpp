#include "core/analysis/narration.h"

#include "core/analysis/deadlock.h"
#include "core/analysis/lost_wakeup.h"
#include "core/analysis/misuse.h"
#include "core/analysis/teller.h"
#include "core/analysis/wait_graph.h"
#include "core/analysis/words.h"
#include "core/machine/names.h"
#include "core/machine/virtual_machine.h"

#include <algorithm>
#include <utility>

namespace interleave::analysis {

namespace {

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

void tell_lost_wakeups(const Witness& witness, std::span<const std::uint16_t> moves,
                       const std::vector<int>& waiting, Story& story) {
    const VirtualMachine& machine = witness.machine();
    for (const int t : waiting) {
        const auto lost = lost_wakeup(witness, moves, t);
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
        tell_lost_wakeups(witness, moves, waiting, story);
    } else {
        tell_ending(machine, story);
    }
    return story;
}

}  // namespace interleave::analysis
