// Data races in a state: two threads that stand before plain accesses of the same variable, at least one of them a write,
// and either may go first. That some schedule has two conflicting accesses which no synchronisation orders (happens-before:
// Lamport 1978; Flanagan and Freund, "FastTrack", PLDI 2009) is the same as that some schedule comes to such a state: what
// lies between the two in a schedule either orders them or can be moved to the front of the first or behind the second.
//
// Plain are reads and writes of variables, attributes, captured variables and items: x, a.x, items[i], d[key]. Different keys
// are different variables, although a step at one is a step at the whole dict (machine/parts.h). What is a method (list.append,
// dict.setdefault, Atomic, everything of threading and queue) is done at once and is not.
#pragma once

#include "core/machine/parts.h"
#include "core/machine/pending.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>

namespace interleave::analysis {

inline bool is_plain_access(const machine::Pending& p) {
    using machine::PendingKind;
    return p.ready && (p.kind == PendingKind::read || p.kind == PendingKind::write) && p.object != 0 &&
           p.index != machine::whole_object;
}

inline bool is_race(const machine::Pending& p, const machine::Pending& q) {
    return is_plain_access(p) && is_plain_access(q) && p.object == q.object && p.index == q.index &&
           (p.writes() || q.writes());
}

/// Calls visit(a, b) for each race, a < b threads; pending[t] is what thread t stands before.
template <class Visit>
void for_each_race(std::span<const machine::Pending> pending, Visit visit) {
    for (std::size_t a = 0; a < pending.size(); ++a) {
        if (!is_plain_access(pending[a])) continue;
        for (std::size_t b = a + 1; b < pending.size(); ++b) {
            if (is_race(pending[a], pending[b])) visit(static_cast<int>(a), static_cast<int>(b));
        }
    }
}

/// The variable and the two lines, in one order: what makes two races the same to a person. `Machine` is
/// machine::VirtualMachine or anything with describe and line.
template <class Machine>
std::string race_key(const Machine& machine, const machine::Pending& access, int a, int b) {
    const auto [first, second] = std::minmax(machine.line(a), machine.line(b));
    return "race " + machine.describe(access.object, access.index) + " " + std::to_string(first) + " " +
           std::to_string(second);
}

}  // namespace interleave::analysis
