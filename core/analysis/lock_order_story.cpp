#include "core/analysis/narration.h"
#include "core/analysis/teller.h"
#include "core/analysis/words.h"
#include "core/machine/names.h"

#include <algorithm>

namespace interleave::analysis {

using machine::short_thread_name;

namespace {

bool is_take_of(const NestedTake& made, const LockRing& ring, std::size_t i) {
    const NestedTake& wanted = ring.takes[i];
    const auto holds_the_same = [&](const Hold& h) {
        return h.object == ring.held(i).object && h.line == ring.held(i).line;
    };
    return made.thread == wanted.thread && made.object == wanted.object && made.line == wanted.line &&
           std::ranges::any_of(made.held, holds_the_same);
}

/// "T1 takes lock_a (line 5) and then lock_b (line 6)"
std::string take_in_words(const machine::VirtualMachine& machine, const LockRing& ring, std::size_t i) {
    const NestedTake& take = ring.takes[i];
    return short_thread_name(take.thread) + " takes " + machine.describe(ring.held(i).object, -1) +
           in_line(ring.held(i).line) + " and then " + machine.describe(take.object, -1) + in_line(take.line);
}

}  // namespace

TakesMet takes_in(std::shared_ptr<const machine::Image> image, std::span<const std::uint16_t> moves,
                  const LockRing& ring, const machine::Limits& limits) {
    machine::VirtualMachine machine(std::move(image),
                                    {.limits = limits, .record_events = false, .reversible = true});
    HeldLocks held;
    std::vector<char> met(ring.takes.size());
    TakesMet result;
    for (std::size_t m = 0; m < moves.size(); ++m) {
        const int thread = moves[m];
        const machine::LockUse use = machine.lock_use(thread);
        if (use.what != machine::LockUse::What::nothing) {
            held.step(m, thread, use, machine.line(thread));
            for (std::size_t i = 0; held.nested() && i < ring.takes.size(); ++i) {
                if (met[i] != 0 || !is_take_of(held.take(), ring, i)) continue;
                met[i] = 1;
                ++result.takes;
                result.moves = m + 1;
            }
        }
        machine.step(thread);
    }
    return result;
}

Story tell_lock_order(std::shared_ptr<const machine::Image> image, std::span<const std::uint16_t> moves,
                      const LockRing& ring, bool deadlocks_excluded, const machine::Limits& limits) {
    Witness witness(std::move(image), limits);
    for (const std::uint16_t thread : moves) witness.step(thread);
    const machine::VirtualMachine& machine = witness.machine();
    Story story;
    for (std::size_t i = 0; i < ring.takes.size(); ++i) {
        const NestedTake& take = ring.takes[i];
        story.message += (i == 0 ? "" : "; ") + take_in_words(machine, ring, i);
        add_once(story.threads, take.thread);
        add_once(story.objects, machine.describe(take.object, -1));
        add_once(story.lines, take.line);
        add_once(story.lines, ring.held(i).line);
    }
    story.message += ring.takes.size() == 2 ? ": opposite orders." : ": orders that make a ring.";
    std::sort(story.threads.begin(), story.threads.end());
    std::sort(story.lines.begin(), story.lines.end());
    std::sort(story.objects.begin(), story.objects.end());
    story.sentences = Teller(witness).sentences();
    const std::string each = ring.takes.size() == 2 ? "both" : "all of them";
    story.reasons.push_back(
        "If " + each + " hold the first one and want the second one, " +
        (ring.takes.size() == 2 ? "neither" : "none") +
        " of them goes on. The locks do not keep that from happening; taking them in one order "
        "everywhere would.");
    if (deadlocks_excluded)
        story.reasons.push_back(
            "In this program, as it is, no schedule gets there: something else keeps the threads apart.");
    for (const std::string& reason : story.reasons) story.sentences.push_back(reason);
    return story;
}

}  // namespace interleave::analysis
