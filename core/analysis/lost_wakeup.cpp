#include "core/analysis/lost_wakeup.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace interleave::analysis {

using machine::Event;
using machine::EventKind;
using machine::VirtualMachine;

namespace {

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

/// Whether what `thread` waits for was notified with nobody waiting, and never since it began to wait.
std::optional<LostWakeup> notified_before(const VirtualMachine& machine, int thread) {
    const auto& events = machine.events();
    const auto wait = std::find_if(events.rbegin(), events.rend(), [&](const Event& e) {
        return e.thread == thread && e.kind == EventKind::wait;
    });
    if (wait == events.rend()) return std::nullopt;
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

/// Whether any event from the `first`-th on changes something: writes another value, prints, wakes others, ...
bool anything_changes(const std::vector<Event>& events, std::size_t first) {
    std::map<Cell, machine::Value> values;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const Event& e = events[i];
        const bool writes = e.kind == EventKind::write;
        if (writes || e.kind == EventKind::read) {
            machine::Value& value = values[{e.object, e.index}];
            if (i >= first && writes && (e.value.is_unset() || e.value != value)) return true;
            value = e.value;
        }
        const bool only_looks = writes || e.kind == EventKind::read || e.kind == EventKind::acquire ||
                                e.kind == EventKind::release || e.kind == EventKind::wait;
        if (i >= first && !only_looks) return true;
    }
    return false;
}

/// Whether a thread that waits for a Condition does more than look and wait again when it is woken. (The memory as a whole is
/// not the same afterwards: looking leaves behind what it made to look with.)
bool gets_on_when_woken(VirtualMachine& machine, int thread) {
    constexpr int most_steps = 1000;
    const std::uint64_t before = machine.own_hash(thread);
    const std::size_t events = machine.events().size();
    if (!machine.wake(thread)) return false;
    for (int i = 0; i < most_steps && machine.can_step(thread); ++i) machine.step(thread);
    return machine.finished(thread) || machine.can_step(thread) || machine.own_hash(thread) != before ||
           anything_changes(machine.events(), events);
}

/// What kind of thing a thread waits for: "Condition", "Event", "Queue", ... Empty: none that threading has.
std::string waited_kind(const VirtualMachine& machine, int thread) {
    for (const auto& lock : machine.locks()) {
        if (std::find(lock.waiters.begin(), lock.waiters.end(), thread) != lock.waiters.end())
            return lock.kind;
    }
    return {};
}

}  // namespace

std::optional<LostWakeup> lost_wakeup(const Witness& witness, std::span<const std::uint16_t> moves,
                                      int thread) {
    const std::string kind = waited_kind(witness.machine(), thread);
    if (kind != "Event" && kind != "Condition") return std::nullopt;
    if (witness.machine().pending(thread).event == EventKind::acquire) return std::nullopt;
    const auto lost = notified_before(witness.machine(), thread);
    if (!lost || kind == "Event") return lost;
    const auto until = std::min<std::size_t>(moves.size(), lost->waited.step + 1);
    VirtualMachine machine(witness.image(), {.limits = witness.limits(), .record_events = true});
    for (const std::uint16_t t : moves.first(until)) machine.step(t);
    return gets_on_when_woken(machine, thread) ? lost : std::nullopt;
}

}  // namespace interleave::analysis
