#include "core/analysis/deadlock.h"

#include "core/analysis/words.h"
#include "core/machine/names.h"

#include <algorithm>
#include <iterator>

namespace interleave::analysis {

namespace {

using machine::EventKind;
using machine::short_thread_name;
using machine::VirtualMachine;

bool is_learners(const machine::FrameInfo& frame) { return frame.module == "__main__"; }

/// What the thread is in: "receive()", which the program called, or, in a thread that the library made for itself,
/// "concurrent.futures.thread". Empty when the wait is the program's own; what CPython has in C counts as its own too.
std::string library_call(const VirtualMachine& machine, int thread) {
    const auto frames = machine.frames(thread);  // innermost first
    const auto own = std::find_if(frames.begin(), frames.end(), is_learners);
    const auto native = [](const auto& f) { return f.module == "builtins"; };
    if (std::all_of(frames.begin(), own, native)) return {};
    return own == frames.end() ? frames.back().module : (own - 1)->function + "()";
}

/// What the program has a name for: "first" of "first._arrival", an attribute that is the library's own business.
std::string owner_of(const std::string& name) {
    return name.starts_with("object #") ? std::string() : name.substr(0, name.find("._"));
}

/// Builds a Deadlock clause by clause.
class Description {
public:
    explicit Description(const VirtualMachine& machine) : machine_(machine), locks_(machine.locks()) {}

    /// The lock that a thread waits for; null when it waits for something else.
    const machine::LockInfo* wanted_lock(int thread) const {
        const auto object = machine_.pending(thread).object;
        const auto at =
            std::find_if(locks_.begin(), locks_.end(), [&](const auto& l) { return l.object == object; });
        return at == locks_.end() ? nullptr : &*at;
    }

    /// "waits for lock_b (line 8)"
    std::string wait(int thread) {
        const machine::Pending p = machine_.pending(thread);
        const int line = machine_.line(thread);
        note_line(line);
        add_once(result_.threads, thread);
        if (p.event == EventKind::join) {
            const int other = machine_.waits_for(thread);
            const std::string name = other >= 0 ? short_thread_name(other) : machine_.describe(p.object, -1);
            return "waits for " + name + " to end" + in_line(line);
        }
        if (const std::string call = library_call(machine_, thread); !call.empty()) {
            const std::string owner = owner_of(machine_.describe(p.object, -1));
            if (!owner.empty()) add_once(result_.objects, owner);
            return "waits in " + call + in_line(line);
        }
        const machine::LockInfo* lock = wanted_lock(thread);
        const std::string name = lock != nullptr ? lock->name
                                 : p.object != 0 ? machine_.describe(p.object, -1)
                                                 : "something";
        add_once(result_.objects, name);
        return "waits for " + name + in_line(line);
    }

    /// "holds lock_a (line 7) and ": the locks of `thread` that `waiter` wants.
    std::string hold(int thread, int waiter) {
        const machine::LockInfo* lock = wanted_lock(waiter);
        if (lock == nullptr || lock->holder != thread) return {};
        note_line(lock->held_since_line);
        add_once(result_.objects, lock->name);
        return "holds " + lock->name + in_line(lock->held_since_line) + " and ";
    }

    void note_line(int line) {
        if (line > 0) add_once(result_.lines, line);
    }
    Deadlock finish(std::string message) {
        result_.message = std::move(message);
        std::sort(result_.threads.begin(), result_.threads.end());
        std::sort(result_.lines.begin(), result_.lines.end());
        return std::move(result_);
    }

private:
    const VirtualMachine& machine_;
    std::vector<machine::LockInfo> locks_;
    Deadlock result_;
};

std::string sentence_about_oneself(int thread, Description& d) {
    const std::string wait = d.wait(thread);
    const machine::LockInfo* lock = d.wanted_lock(thread);
    if (lock == nullptr)
        return short_thread_name(thread) + " " + wait + ", which is itself: it waits for ever.";
    d.note_line(lock->held_since_line);
    return short_thread_name(thread) + " " + wait + ", which it holds itself" +
           in_line(lock->held_since_line) + ": it waits for ever.";
}

}  // namespace

Deadlock describe_ring(const VirtualMachine& machine, const std::vector<int>& ring) {
    Description d(machine);
    if (ring.size() == 1) {
        std::string text = sentence_about_oneself(ring[0], d);
        return d.finish(std::move(text));
    }
    std::string text;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const int before = ring[(i + ring.size() - 1) % ring.size()];  // who waits for this one
        if (i > 0) text += "; ";
        const std::string hold = d.hold(ring[i], before);
        text += short_thread_name(ring[i]) + " " + hold + d.wait(ring[i]);
    }
    text += ring.size() == 2 ? ": neither can go on." : ": none of them can go on.";
    return d.finish(std::move(text));
}

namespace {

/// Without threads that the library made for itself, as a pool's workers, which wait for work. All, if there are no others.
std::vector<int> those_of_the_program(const VirtualMachine& machine, const std::vector<int>& threads) {
    std::vector<int> own;
    std::copy_if(threads.begin(), threads.end(), std::back_inserter(own), [&](int t) {
        const auto frames = machine.frames(t);
        return std::any_of(frames.begin(), frames.end(), is_learners);
    });
    return own.empty() ? threads : own;
}

/// Whether another one of the threads has to do with what `thread` waits for, and does not itself wait for it.
bool another_could_help(const VirtualMachine& machine, const std::vector<int>& threads, int thread) {
    const std::uint32_t object = machine.pending(thread).object;
    const auto could_help = [&](int t) {
        return t != thread && machine.pending(t).object != object && machine.could_use(t, object);
    };
    return object != 0 && std::any_of(threads.begin(), threads.end(), could_help);
}

bool wait_for_each_other(const VirtualMachine& machine, const std::vector<int>& threads) {
    const auto waits_for_another = [&](int t) { return another_could_help(machine, threads, t); };
    return threads.size() > 1 && std::all_of(threads.begin(), threads.end(), waits_for_another);
}

bool waits_for_message(const VirtualMachine& machine, int thread) {
    return machine.pending(thread).event == EventKind::receive ||
           library_call(machine, thread) == "receive()";
}

/// "T1 waits for first (line 9); T2 waits for second (line 14): each waits for a message that only the other could send."
std::string tell_of_each_other(const VirtualMachine& machine, const std::vector<int>& threads,
                               Description& d) {
    std::string text;
    for (const int t : threads) text += (text.empty() ? "" : "; ") + short_thread_name(t) + " " + d.wait(t);
    const bool messages =
        std::all_of(threads.begin(), threads.end(), [&](int t) { return waits_for_message(machine, t); });
    text += messages ? ": each waits for a message that only " : ": each waits for something that only ";
    text += threads.size() == 2 ? "the other" : "another of them";
    return text + (messages ? " could send." : " could do.");
}

}  // namespace

Deadlock describe_abandoned(const VirtualMachine& machine, const std::vector<int>& waiting) {
    const std::vector<int> threads = those_of_the_program(machine, waiting);
    Description d(machine);
    if (wait_for_each_other(machine, threads)) return d.finish(tell_of_each_other(machine, threads, d));
    std::string text;
    for (const int t : threads) {
        if (!text.empty()) text += "; ";
        text += short_thread_name(t) + " " + d.wait(t);
        const machine::LockInfo* lock = d.wanted_lock(t);
        if (lock != nullptr && lock->holder >= 0) {
            const std::string holder = short_thread_name(lock->holder);
            d.note_line(lock->held_since_line);
            text += ", which " + holder + " took" + in_line(lock->held_since_line) +
                    " and had not released when it ended";
        } else {
            text += ", and nobody is left to end the wait";
        }
    }
    return d.finish(text + (threads.size() == 1 ? ": it waits for ever." : ": they wait for ever."));
}

}  // namespace interleave::analysis
