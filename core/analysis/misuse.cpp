#include "core/analysis/misuse.h"

#include "core/analysis/words.h"
#include "core/machine/names.h"

#include <algorithm>
#include <optional>

namespace interleave::analysis {

using machine::Event;
using machine::EventKind;
using machine::short_thread_name;

namespace {

/// The last thing of that kind that happened to what the failing step used.
std::optional<Event> last(const Witness& witness, EventKind kind) {
    const auto& events = witness.machine().events();
    const auto at = std::find_if(events.rbegin(), events.rend(), [&](const Event& e) {
        return e.kind == kind && e.object == witness.last_used();
    });
    return at == events.rend() ? std::nullopt : std::optional(*at);
}

std::string name(const Witness& witness) { return witness.machine().describe(witness.last_used(), -1); }

const machine::LockInfo* lock_used(const Witness& witness, const std::vector<machine::LockInfo>& locks) {
    const auto at = std::ranges::find(locks, witness.last_used(), &machine::LockInfo::object);
    return at == locks.end() ? nullptr : &*at;
}

std::string release_of_free_lock(const Witness& witness) {
    const auto released = last(witness, EventKind::release);
    if (!released) return "Nobody had taken " + name(witness) + ".";
    return name(witness) + " was free: " + short_thread_name(released->thread) + " had released it already" +
           in_line(released->line) + ".";
}

std::string release_of_another(const Witness& witness) {
    const auto locks = witness.machine().locks();
    const machine::LockInfo* lock = lock_used(witness, locks);
    if (lock == nullptr || lock->holder < 0) return release_of_free_lock(witness);
    return name(witness) + " belongs to " + short_thread_name(lock->holder) + ", which took it" +
           in_line(lock->held_since_line) + ": only the thread that took an RLock may release it.";
}

std::string without_the_lock(const Witness& witness) {
    return "Only a thread that holds the lock of " + witness.last_asked() +
           " may notify or wait: otherwise the news could come after a thread has looked and before it "
           "waits.";
}

std::string one_too_many(const Witness& witness, EventKind kind, const std::string& what) {
    const auto before = last(witness, kind);
    if (!before) return what + ".";
    return what + ": " + short_thread_name(before->thread) + " had done the last one" +
           in_line(before->line) + ".";
}

}  // namespace

std::string why_refused(const Witness& witness, const machine::UncaughtException& failure) {
    const auto says = [&](std::string_view message) { return failure.message == message; };
    if (says("release unlocked lock")) return release_of_free_lock(witness);
    if (says("cannot release un-acquired lock")) return release_of_another(witness);
    if (says("cannot notify on un-acquired lock") || says("cannot wait on un-acquired lock"))
        return without_the_lock(witness);
    if (says("Semaphore released too many times"))
        return one_too_many(witness, EventKind::release, "More permits were returned than taken");
    if (says("task_done() called too many times"))
        return one_too_many(witness, EventKind::notify,
                            "There is one task_done() for each item that was put in");
    if (says("cannot join current thread")) return "A thread that waits for its own end would wait for ever.";
    if (says("cannot join thread before it is started"))
        return "A thread that was not started does not end: waiting for it would be for ever.";
    if (says("threads can only be started once"))
        return "Each Thread object stands for one run of its target.";
    if (failure.type.ends_with("BrokenBarrierError"))
        return "Nobody passes a broken barrier: it breaks when a thread gives up waiting, or calls abort() "
               "or "
               "reset() while others wait.";
    return {};
}

}  // namespace interleave::analysis
