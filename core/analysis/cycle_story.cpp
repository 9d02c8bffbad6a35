// What can be said of steps that lead back to where they began: livelock and starvation.
#include "core/analysis/narration.h"
#include "core/analysis/teller.h"
#include "core/analysis/words.h"
#include "core/machine/names.h"

#include <algorithm>

namespace interleave::analysis {

using machine::short_thread_name;
using machine::VirtualMachine;

namespace {

std::string names_of(const std::vector<int>& threads) {
    std::vector<std::string> names;
    for (const int t : threads) names.push_back(short_thread_name(t));
    return enumerate(names);
}

std::string number_of_steps(std::size_t n) {
    return n == 1 ? "this step" : "these " + std::to_string(n) + " steps";
}

/// The name of what a thread stands before.
std::string wanted(const VirtualMachine& machine, int thread) {
    const std::uint32_t object = machine.lock_use(thread).object;
    if (object != 0) return machine.describe(object, -1);
    const std::uint32_t touched = machine.pending(thread).object;
    return touched != 0 ? machine.describe(touched, machine.pending(thread).index) : "its turn";
}

class RoundStory {
public:
    RoundStory(std::shared_ptr<const machine::Image> image, std::span<const std::uint16_t> moves,
               const Round& round, const machine::Limits& limits)
        : witness_(std::move(image), limits), round_(round) {
        const std::size_t before = moves.size() - round.steps;
        for (const std::uint16_t thread : moves.first(before)) witness_.step(thread);
        deeds_before_ = witness_.deeds().size();
        for (const int t : round.starving)
            wants_.push_back(wanted(machine(), t) + in_line(machine().line(t)));
        for (const int t : round.starving) note_object(wanted(machine(), t));
        for (const int t : round.starving) note_line(machine().line(t));
        for (const std::uint16_t thread : moves.last(round.steps)) witness_.step(thread);
    }

    Story tell() {
        story_.sentences = Teller(witness_).sentences(std::span(witness_.deeds()).first(deeds_before_));
        story_.sentences.push_back("From here on " + number_of_steps(round_.steps) + " can repeat for ever:");
        for (std::string& sentence : Teller(witness_, true).sentences(deeds_of_round()))
            story_.sentences.push_back(std::move(sentence));
        if (!round_.starving.empty()) {
            starvation();
        } else if (round_.changing.empty()) {
            nobody_changes_anything();
        } else {
            livelock();
        }
        for (const std::string& reason : story_.reasons) story_.sentences.push_back(reason);
        finish();
        return std::move(story_);
    }

private:
    const VirtualMachine& machine() const { return witness_.machine(); }
    std::span<const Deed> deeds_of_round() const {
        return std::span(witness_.deeds()).subspan(deeds_before_);
    }
    void note_object(const std::string& name) { add_once(story_.objects, name); }
    void note_line(int line) {
        if (line > 0) add_once(story_.lines, line);
    }

    /// Where a thread looks in the round, and at what: "turn (line 11)".
    std::string looked_at(int thread) {
        std::vector<std::string> places;
        for (const Deed& deed : deeds_of_round()) {
            if (deed.thread != thread) continue;
            std::string what = deed.object;
            if (const auto end = what.find(" = "); end != std::string::npos) what.resize(end);
            note_object(what);
            note_line(deed.line);
            add_once(places, what + in_line(deed.line));
        }
        return enumerate(places);
    }

    void nobody_changes_anything() {
        std::string text;
        for (const int t : round_.looking) {
            const std::string places = looked_at(t);
            note_line(machine().line(t));
            text += (text.empty() ? "" : "; ") + short_thread_name(t) +
                    (places.empty() ? " goes round" + in_line(machine().line(t)) : " looks at " + places) +
                    " again and again";
        }
        const bool one = round_.looking.size() == 1;
        story_.message = text + ", and nobody is left to change anything: " + (one ? "it goes" : "they go") +
                         " round for ever.";
        story_.reasons.push_back(story_.message);
    }

    void livelock() {
        std::vector<int> all = round_.changing;
        all.insert(all.end(), round_.looking.begin(), round_.looking.end());
        std::sort(all.begin(), all.end());
        const std::string steps = std::to_string(round_.steps) + " steps";
        story_.message = names_of(all) + (all.size() == 1 ? " moves" : " move") + " for ever and " +
                         (all.size() == 1   ? "does not get on"
                          : all.size() == 2 ? "neither gets on"
                                            : "none of them gets on") +
                         ": after " + steps + " everything is as it was before.";
        std::vector<std::string> refusals;
        for (const Deed& deed : deeds_of_round()) {
            note_line(deed.line);
            if (deed.access || deed.verb == "takes" || deed.verb == "finds") note_object(object_of(deed));
            if (deed.verb == "finds")
                add_once(refusals,
                         short_thread_name(deed.thread) + " finds " + deed.object + " " + deed.tail);
        }
        if (!refusals.empty()) story_.reasons.push_back(enumerate(refusals) + ", each time round.");
        story_.reasons.push_back(
            "Everything is then as it was before, and so it can go on for ever: " + names_of(all) +
            (all.size() == 1 ? " moves" : " move") + " all the time and " +
            (all.size() == 1   ? "does not get on."
             : all.size() == 2 ? "neither gets on."
                               : "none of them gets on."));
    }

    static std::string object_of(const Deed& deed) { return deed.object.substr(0, deed.object.find(" = ")); }

    /// Whether the thread moves in the round, only to look.
    bool looks(int thread) const {
        return std::ranges::any_of(deeds_of_round(), [&](const Deed& d) { return d.thread == thread; });
    }

    void starvation() {
        std::vector<std::string> waits;
        const bool tries = looks(round_.starving.front());
        for (std::size_t i = 0; i < round_.starving.size(); ++i) {
            const std::string who = short_thread_name(round_.starving[i]);
            waits.push_back(who + (tries ? " can look at " : " can wait for ") + wants_[i] + " for ever");
        }
        const std::string who = names_of(round_.changing);
        const bool one = round_.changing.size() == 1;
        story_.message =
            enumerate(waits) + ": " +
            (tries           ? who + (one ? " is" : " are") + " in the way each time."
             : round_.strong ? who + (one ? " goes" : " go") + " on and on, and it is never free."
                             : "whenever it could go on, " + who + " can be faster.");
        for (const Deed& deed : deeds_of_round()) note_line(deed.line);
        story_.reasons.push_back(story_.message);
        story_.reasons.push_back(
            tries ? "All of them move again and again, so a fair order of the threads does not help."
            : round_.strong ? "A fair order of the threads does not help: at no moment of the round can " +
                                  names_of(round_.starving) + " go on."
                            : "The lock promises no order; one that serves first who came first would help.");
    }

    void finish() {
        for (const auto* threads : {&round_.changing, &round_.looking, &round_.starving}) {
            for (const int t : *threads) add_once(story_.threads, t);
        }
        std::sort(story_.threads.begin(), story_.threads.end());
        std::sort(story_.lines.begin(), story_.lines.end());
    }

    Witness witness_;
    const Round& round_;
    std::size_t deeds_before_ = 0;
    std::vector<std::string> wants_;
    Story story_;
};

}  // namespace

Story tell_round(std::shared_ptr<const machine::Image> image, std::span<const std::uint16_t> moves,
                 const Round& round, const machine::Limits& limits) {
    return RoundStory(std::move(image), moves, round, limits).tell();
}

}  // namespace interleave::analysis
