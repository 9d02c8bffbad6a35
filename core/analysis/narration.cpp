#include "core/analysis/narration.h"

#include "core/analysis/deadlock.h"
#include "core/analysis/races.h"
#include "core/analysis/wait_graph.h"
#include "core/analysis/words.h"
#include "core/machine/names.h"
#include "core/machine/virtual_machine.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace interleave::analysis {

namespace {

using machine::Event;
using machine::EventKind;
using machine::short_thread_name;
using machine::VirtualMachine;

using Cell = std::pair<std::uint32_t, std::int32_t>;  ///< object, index

/// Something a thread did, ready for a sentence: "starts" "T1" "", "waits for" "T1" "to end".
struct Deed {
    int thread = 0;
    int line = 0;
    std::string verb;
    std::string object;
    std::string tail;
    Cell cell;  ///< of a read or write
    bool access = false;
    std::string remark;    ///< a sentence to put after it
    int overwritten = -1;  ///< a thread whose update this write destroyed
};

std::string in_words(const Deed& deed, const std::vector<std::string>& objects) {
    std::string text = deed.verb;
    if (!objects.empty()) text += " " + enumerate(objects);
    return deed.tail.empty() ? text : text + " " + deed.tail;
}

/// Replays a schedule and notes what each step did.
class Witness {
public:
    Witness(std::shared_ptr<const machine::Image> image, const machine::Limits& limits)
        : machine_(std::move(image), {.limits = limits, .record_events = true, .reversible = true}) {}

    void step(int thread) {
        const std::size_t events = machine_.events().size();
        const int threads = machine_.thread_count();
        const int line = machine_.line(thread);
        output_seen_ = machine_.output().size();
        machine_.step(thread);
        for (int t = threads; t < machine_.thread_count(); ++t) {
            deeds_.push_back({thread, line, "starts", short_thread_name(t), "", {}, false, {}, -1});
        }
        for (std::size_t i = events; i < machine_.events().size(); ++i) note(machine_.events()[i]);
        last_ = thread;
    }

    const VirtualMachine& machine() const { return machine_; }
    const std::vector<Deed>& deeds() const { return deeds_; }
    int last_thread() const { return last_; }
    /// Worth telling about: more than one thread uses it, and its value changes while they run.
    bool contended(const Cell& cell) const {
        const auto at = users_.find(cell);
        return at != users_.end() && at->second.size() > 1 && changed_.contains(cell);
    }
    const std::vector<Deed>& lost_updates() const { return lost_; }

private:
    /// The history of one cell, as far as lost updates need it.
    struct Version {
        std::uint64_t number = 0;
        int writer = -1;
        int line = 0;
        std::string value;
        std::optional<std::uint64_t> writer_had_read;  ///< version that the writer had read before it wrote
    };
    struct Reading {
        std::uint64_t version = 0;
        std::string value;
    };

    void note(const Event& e) {
        switch (e.kind) {
            case EventKind::read: return note_read(e);
            case EventKind::write: return note_write(e);
            case EventKind::acquire: return add(e, "takes", object(e));
            case EventKind::release: return add(e, "releases", object(e));
            case EventKind::notify: return add(e, "notifies", object(e));
            case EventKind::send: return add(e, "puts a message into", object(e));
            case EventKind::receive: return add(e, "takes a message from", object(e));
            case EventKind::join:
                return add(e, "waits for", e.other >= 0 ? short_thread_name(e.other) : object(e), "to end");
            case EventKind::print: return note_print(e);
            case EventKind::fault: return note_fault(e);
            case EventKind::spawn:  // step() tells about new threads
            case EventKind::wait:
            case EventKind::sleep:
            case EventKind::finish:
            case EventKind::run: return;
        }
    }

    std::string object(const Event& e) const { return machine_.describe(e.object, e.index); }
    void add(const Event& e, std::string verb, std::string what, std::string tail = {}) {
        deeds_.push_back(
            {e.thread, e.line, std::move(verb), std::move(what), std::move(tail), {}, false, {}, -1});
    }

    void note_read(const Event& e) {
        const Cell cell{e.object, e.index};
        users_[cell].insert(e.thread);
        const std::string value = e.value.is_unset() ? std::string() : machine_.value_text(e.value, 24);
        readings_[{e.thread, cell}] = {versions_[cell].number, value};
        deeds_.push_back({e.thread,
                          e.line,
                          "reads",
                          object(e) + (value.empty() ? "" : " = " + value),
                          "",
                          cell,
                          true,
                          {},
                          -1});
    }

    void note_write(const Event& e) {
        const Cell cell{e.object, e.index};
        users_[cell].insert(e.thread);
        if (machine_.thread_count() > 1) changed_.insert(cell);
        const std::string value = e.value.is_unset() ? std::string() : machine_.value_text(e.value, 24);
        Deed deed{e.thread,
                  e.line,
                  value.empty() ? "changes" : "writes",
                  object(e) + (value.empty() ? "" : " = " + value),
                  "",
                  cell,
                  true,
                  {},
                  -1};
        Version& version = versions_[cell];
        const auto reading = readings_.find({e.thread, cell});
        const bool has_read = reading != readings_.end();
        if (has_read && version.writer >= 0 && version.writer != e.thread &&
            reading->second.version < version.number) {
            deed.remark = lost_update(e, version, reading->second);
            deed.overwritten = version.writer;
            lost_.push_back(deed);
        }
        const std::optional<std::uint64_t> read =
            has_read ? std::optional(reading->second.version) : std::nullopt;
        version = {version.number + 1, e.thread, e.line, value, read};
        if (has_read)
            readings_.erase(reading);  // an update is over; the next one begins with a read of its own
        deeds_.push_back(std::move(deed));
    }

    std::string lost_update(const Event& e, const Version& version, const Reading& reading) const {
        const std::string who = short_thread_name(e.thread);
        const std::string other = short_thread_name(version.writer);
        std::string text = who + " overwrote " + other + "'s update of " + object(e) + ": ";
        if (version.writer_had_read == reading.version) return text + "both had read " + reading.value + ".";
        return text + who + " had read " + reading.value + " before " + other + " wrote " + version.value +
               ".";
    }

    void note_print(const Event& e) {
        std::string text;
        const auto output = machine_.output();
        while (output_seen_ < output.size() && output[output_seen_].error) ++output_seen_;
        if (output_seen_ < output.size()) text = output[output_seen_++].text;
        while (!text.empty() && text.back() == '\n') text.pop_back();
        if (text.empty()) return;
        if (text.size() > 60) text = text.substr(0, 57) + "...";
        add(e, "prints", "\"" + text + "\"");
    }

    void note_fault(const Event& e) {
        for (const auto& u : machine_.uncaught()) {
            if (u.thread != e.thread) continue;
            Event at = e;
            at.line = u.line > 0 ? u.line : e.line;
            add(at, "fails with", u.summary());
        }
    }

    VirtualMachine machine_;
    std::vector<Deed> deeds_;
    std::vector<Deed> lost_;
    std::map<Cell, std::set<int>> users_;
    std::set<Cell> changed_;
    std::map<Cell, Version> versions_;
    std::map<std::pair<int, Cell>, Reading> readings_;
    std::size_t output_seen_ = 0;
    int last_ = 0;
};

/// Deeds to sentences: one for each time a thread has the floor.
class Teller {
public:
    explicit Teller(const Witness& witness) : witness_(witness) {}

    std::vector<std::string> sentences() {
        for (const Deed& deed : witness_.deeds()) {
            if (deed.access && !witness_.contended(deed.cell)) continue;
            if (deed.thread != thread_ || !remark_.empty()) end_sentence();
            thread_ = deed.thread;
            add_clause(deed);
            remark_ = deed.remark;
        }
        end_sentence();
        return std::move(sentences_);
    }

private:
    /// "starts T1 and T2 (line 8)": like deeds in a row are one clause.
    struct Clause {
        Deed deed;
        std::vector<std::string> objects;
    };

    void add_clause(const Deed& deed) {
        if (!clauses_.empty()) {
            Clause& last = clauses_.back();
            const bool alike =
                last.deed.verb == deed.verb && last.deed.tail == deed.tail && last.deed.line == deed.line;
            if (alike && (!deed.access || last.objects.back() == deed.object)) {
                add_once(last.objects, deed.object);
                return;
            }
        }
        clauses_.push_back({deed, {deed.object}});
    }

    static constexpr std::size_t max_clauses = 7;

    void end_sentence() {
        if (!clauses_.empty())
            sentences_.push_back(short_thread_name(thread_) + " " + enumerate(shortened()) + ".");
        if (!remark_.empty()) sentences_.push_back(remark_);
        clauses_.clear();
        remark_.clear();
    }

    /// "reads counter = 0 (line 5)": the line is said where the next clause has another one. Long rows lose their middle.
    std::vector<std::string> shortened() const {
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < clauses_.size(); ++i) {
            const Deed& deed = clauses_[i].deed;
            const bool last_of_line = i + 1 == clauses_.size() || clauses_[i + 1].deed.line != deed.line;
            texts.push_back(in_words(deed, clauses_[i].objects) +
                            (last_of_line ? in_line(deed.line) : std::string()));
        }
        if (texts.size() <= max_clauses) return texts;
        const std::size_t left_out = texts.size() - max_clauses + 1;
        const auto first = texts.begin() + max_clauses / 2;
        texts.erase(first, first + static_cast<std::ptrdiff_t>(left_out));
        texts.insert(texts.begin() + max_clauses / 2, "makes " + std::to_string(left_out) + " more steps");
        return texts;
    }

    const Witness& witness_;
    std::vector<std::string> sentences_;
    std::vector<Clause> clauses_;
    std::string remark_;
    int thread_ = 0;
};

/// The uncaught exception that the last step ended its thread with, if it did.
const machine::UncaughtException* last_failure(const Witness& w) {
    const auto& uncaught = w.machine().uncaught();
    if (uncaught.empty() || uncaught.back().thread != w.last_thread() || uncaught.back().type == "SystemExit")
        return nullptr;
    return &uncaught.back();
}

void tell_failure(const Witness& w, const machine::UncaughtException& failure, Story& story) {
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

/// Whether any thread is waiting for the object when the event comes: then it may have been for that one.
bool somebody_waits(const VirtualMachine& machine, const Event& event, std::uint32_t object) {
    const auto& events = machine.events();
    for (int t = 0; t < machine.thread_count(); ++t) {
        const auto until = std::make_reverse_iterator(events.begin() + (&event - events.data()));
        const auto last = std::find_if(until, events.rend(), [&](const Event& e) { return e.thread == t; });
        if (t != event.thread && last != events.rend() && last->kind == EventKind::wait &&
            last->object == object)
            return true;
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
