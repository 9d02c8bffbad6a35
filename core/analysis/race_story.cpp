#include "core/analysis/narration.h"
#include "core/analysis/races.h"
#include "core/analysis/teller.h"
#include "core/analysis/words.h"
#include "core/machine/names.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace interleave::analysis {

using machine::short_thread_name;
using machine::VirtualMachine;

namespace {

/// "reads counter = 0", "writes counter = 1": what it stands before.
std::string access_in_words(const VirtualMachine& machine, int thread) {
    std::string text = machine.describe_next(thread);
    const std::size_t verb = text.find(' '), arrow = text.find(" → ");
    if (arrow != std::string::npos) text.replace(arrow, std::string_view(" → ").size(), " = ");
    return verb == std::string::npos ? text : text.insert(verb, "s");
}

std::vector<std::string> locks_held(const VirtualMachine& machine, int thread) {
    std::vector<std::string> held;
    for (const auto& lock : machine.locks()) {
        if (lock.holder == thread) held.push_back(lock.name);
    }
    return held;
}

/// Why nothing keeps the two apart.
std::string missing_order(const VirtualMachine& machine, int a, int b) {
    const auto held_a = locks_held(machine, a), held_b = locks_held(machine, b);
    if (held_a.empty() && held_b.empty()) return "Neither holds a lock, and nothing else orders the two.";
    const auto holds = [](int thread, const std::vector<std::string>& held) {
        return short_thread_name(thread) + " holds " + (held.empty() ? "none" : enumerate(held));
    };
    return "No lock is held by both: " + holds(a, held_a) + ", " + holds(b, held_b) + ".";
}

Story story_of_race(const Witness& witness, const machine::Pending& access, int a, int b) {
    const VirtualMachine& machine = witness.machine();
    const std::string variable = machine.describe(access.object, access.index);
    const auto does = [&](int thread) {
        return short_thread_name(thread) + " " + access_in_words(machine, thread) +
               in_line(machine.line(thread));
    };
    const auto kind = [&](int thread) { return machine.pending(thread).writes() ? " writes " : " reads "; };
    Story story;
    const bool same = std::string_view(kind(a)) == kind(b) && machine.line(a) == machine.line(b);
    story.message = same ? short_thread_name(a) + " and " + short_thread_name(b) + " both write " + variable +
                               in_line(machine.line(a)) + " with nothing that says who is first."
                         : short_thread_name(a) + kind(a) + variable + in_line(machine.line(a)) + " and " +
                               short_thread_name(b) + kind(b) + "it" + in_line(machine.line(b)) +
                               " with nothing that says who is first.";
    story.sentences = Teller(witness).sentences();
    story.sentences.push_back("Next, in either order: " + does(a) + "; " + does(b) + ".");
    story.sentences.push_back(missing_order(machine, a, b));
    story.threads = {a, b};
    story.objects = {variable};
    for (const int line : {machine.line(a), machine.line(b)}) add_once(story.lines, line);
    std::sort(story.lines.begin(), story.lines.end());
    return story;
}

}  // namespace

Story tell_race(std::shared_ptr<const machine::Image> image, std::span<const std::uint16_t> moves,
                std::string_view key, const machine::Limits& limits) {
    Witness witness(std::move(image), limits);
    for (const std::uint16_t thread : moves) witness.step(thread);
    const VirtualMachine& machine = witness.machine();
    std::vector<machine::Pending> pending;
    for (int t = 0; t < machine.thread_count(); ++t) pending.push_back(machine.pending(t));
    std::optional<std::pair<int, int>> found;
    bool exact = false;
    for_each_race(pending, [&](int a, int b) {
        const bool named = race_key(machine, pending[static_cast<std::size_t>(a)], a, b) == key;
        if (found && (exact || !named)) return;
        found = {a, b};
        exact = named;
    });
    if (!found) return {};
    return story_of_race(witness, pending[static_cast<std::size_t>(found->first)], found->first,
                         found->second);
}

}  // namespace interleave::analysis
