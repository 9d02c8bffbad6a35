#include "core/analysis/witness.h"

#include "core/machine/names.h"

#include <algorithm>

namespace interleave::analysis {

using machine::Event;
using machine::EventKind;
using machine::short_thread_name;

Witness::Witness(std::shared_ptr<const machine::Image> image, const machine::Limits& limits)
    : image_(std::move(image)),
      limits_(limits),
      machine_(image_, {.limits = limits, .record_events = true, .reversible = true}) {}

bool Witness::contended(const Cell& cell) const {
    const auto at = users_.find(cell);
    return at != users_.end() && at->second.size() > 1 && changed_.contains(cell);
}

namespace {

/// Whether it asks for a lock or a permit: those of threading are the only ones whose answer may be no.
bool asks_for_lock(const machine::Pending& p) {
    return p.kind == machine::PendingKind::sync && p.event == EventKind::acquire;
}

/// "changed" of "changed.notify()", "lock" of "acquire lock".
std::string first_word(const std::string& operation) {
    const std::size_t dot = operation.find('.'), space = operation.find(' ');
    return dot != std::string::npos ? operation.substr(0, dot) : operation.substr(space + 1);
}

}  // namespace

void Witness::step(int thread) {
    const std::size_t events = machine_.events().size();
    const int threads = machine_.thread_count();
    const int line = machine_.line(thread);
    const machine::Pending before = machine_.pending(thread);
    const machine::LockUse use = machine_.lock_use(thread);
    const std::string asked = use.object != 0 ? machine_.describe(use.object, -1) : std::string();
    output_seen_ = machine_.output().size();
    last_used_ = before.object;
    if (before.kind == machine::PendingKind::sync) last_asked_ = first_word(machine_.describe_next(thread));
    machine_.step(thread);
    for (int t = threads; t < machine_.thread_count(); ++t) {
        deeds_.push_back({thread, line, "starts", short_thread_name(t), "", {}, false, {}, -1});
    }
    const auto first = machine_.events().begin() + static_cast<std::ptrdiff_t>(events);
    const bool refused = std::none_of(first, machine_.events().end(), [](const Event& e) {
        return e.kind == EventKind::acquire || e.kind == EventKind::fault;
    });
    if (asks_for_lock(before) && use.object != 0 && refused) {
        Deed deed{thread, line, "finds", asked, "taken", {}, false, {}, -1};
        if (before.timed)
            deed.verb = "gives up waiting for", deed.tail = "";
        else if (use.permits >= 0)
            deed.tail = "without a permit";
        else if (use.holder >= 0)
            deed.tail = "taken by " + (use.holder == thread ? "itself" : short_thread_name(use.holder));
        deeds_.push_back(std::move(deed));
    }
    for (std::size_t i = events; i < machine_.events().size(); ++i) note(machine_.events()[i]);
    last_ = thread;
}

void Witness::note(const Event& e) {
    switch (e.kind) {
        case EventKind::read: return note_read(e);
        case EventKind::write: return note_write(e);
        case EventKind::acquire:
        case EventKind::release:
        case EventKind::notify:
        case EventKind::send:
        case EventKind::receive: return note_synchronisation(e);
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

/// The words that go with the kind of thing: a permit is taken, an Event is set, a message put.
void Witness::note_synchronisation(const Event& e) {
    const std::string name = object(e), &kind = kind_of(e.object);
    const bool permits = kind == "Semaphore" || kind == "BoundedSemaphore";
    switch (e.kind) {
        case EventKind::acquire: return add(e, "takes", permits ? "a permit of " + name : name);
        case EventKind::release:
            return add(e, permits ? "returns" : "releases", permits ? "a permit of " + name : name);
        case EventKind::notify:
            if (kind == "Barrier") return add(e, "comes to", name);
            return add(e, kind == "Event" ? "sets" : "notifies", name);
        case EventKind::receive:
            if (kind == "Event") return add(e, "sees that", name, "is set");
            if (kind == "Barrier") return add(e, "passes", name);
            return add(e, "takes", (value(e).empty() ? "a message" : value(e)) + " from " + name);
        case EventKind::send:
            return add(e, "puts", (value(e).empty() ? "a message" : value(e)) + " into " + name);
        default: return;
    }
}

std::string Witness::object(const Event& e) const { return machine_.describe(e.object, e.index); }

std::string Witness::value(const Event& e) const {
    return e.value.is_unset() ? std::string() : machine_.value_text(e.value, 24);
}

const std::string& Witness::kind_of(std::uint32_t object) {
    std::string& kind = kinds_[object];
    if (!kind.empty()) return kind;
    for (const auto& lock : machine_.locks()) {
        if (lock.object == object) kind = lock.kind;
    }
    return kind;
}

void Witness::add(const Event& e, std::string verb, std::string what, std::string tail) {
    deeds_.push_back(
        {e.thread, e.line, std::move(verb), std::move(what), std::move(tail), {}, false, {}, -1});
}

void Witness::add_access(const Event& e, std::string verb, const std::string& what) {
    deeds_.push_back({e.thread,
                      e.line,
                      std::move(verb),
                      object(e) + (what.empty() ? "" : " = " + what),
                      "",
                      {e.object, e.index},
                      true,
                      {},
                      -1});
}

void Witness::note_read(const Event& e) {
    const Cell cell{e.object, e.index};
    users_[cell].insert(e.thread);
    const std::string what = value(e);
    readings_[{e.thread, cell}] = {versions_[cell].number, what};
    add_access(e, "reads", what);
}

void Witness::note_write(const Event& e) {
    const Cell cell{e.object, e.index};
    users_[cell].insert(e.thread);
    if (machine_.thread_count() > 1) changed_.insert(cell);
    const std::string what = value(e);
    add_access(e, what.empty() ? "changes" : "writes", what);
    Deed& deed = deeds_.back();
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
    version = {version.number + 1, e.thread, e.line, what, read};
    if (has_read) readings_.erase(reading);  // an update is over; the next one begins with a read of its own
}

std::string Witness::lost_update(const Event& e, const Version& version, const Reading& reading) const {
    const std::string who = short_thread_name(e.thread);
    const std::string other = short_thread_name(version.writer);
    std::string text = who + " overwrote " + other + "'s update of " + object(e) + ": ";
    if (version.writer_had_read == reading.version) return text + "both had read " + reading.value + ".";
    return text + who + " had read " + reading.value + " before " + other + " wrote " + version.value + ".";
}

void Witness::note_print(const Event& e) {
    std::string text;
    const auto output = machine_.output();
    while (output_seen_ < output.size() && output[output_seen_].error) ++output_seen_;
    if (output_seen_ < output.size()) text = output[output_seen_++].text;
    while (!text.empty() && text.back() == '\n') text.pop_back();
    if (text.empty()) return;
    if (text.size() > 60) text = text.substr(0, 57) + "...";
    add(e, "prints", "\"" + text + "\"");
}

void Witness::note_fault(const Event& e) {
    for (const auto& u : machine_.uncaught()) {
        if (u.thread != e.thread) continue;
        Event at = e;
        at.line = u.line > 0 ? u.line : e.line;
        add(at, "fails with", u.summary());
    }
}

}  // namespace interleave::analysis
