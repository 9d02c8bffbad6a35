// Who waits for whom: rings of threads that wait for each other, and threads that wait for ever.
//
// `Machine` is machine::VirtualMachine or anything with thread_count, finished, pending and waits_for.
#pragma once

#include <algorithm>
#include <vector>

namespace interleave::analysis {

template <class Machine>
bool is_blocked(const Machine& machine, int thread) {
    return !machine.finished(thread) && !machine.pending(thread).can_step();
}

/// The ring that `thread` is in, beginning with it, each waiting for the next; empty when it is in none. A ring can only
/// come into being with a step after which the thread that made it is blocked, so it is enough to ask for that one.
template <class Machine>
std::vector<int> ring_through(const Machine& machine, int thread) {
    int t = thread, length = 0;
    do {  // mostly there is none
        if (!is_blocked(machine, t)) return {};
        t = machine.waits_for(t);
        if (t < 0 || ++length > machine.thread_count()) return {};
    } while (t != thread);
    std::vector<int> ring;
    do {
        ring.push_back(t);
        t = machine.waits_for(t);
    } while (t != thread);
    return ring;
}

/// All rings, each beginning with its lowest thread.
template <class Machine>
std::vector<std::vector<int>> rings(const Machine& machine) {
    std::vector<std::vector<int>> found;
    for (int t = 0; t < machine.thread_count(); ++t) {
        std::vector<int> ring = ring_through(machine, t);
        if (!ring.empty() && *std::min_element(ring.begin(), ring.end()) == t)
            found.push_back(std::move(ring));
    }
    return found;
}

/// When nobody can move: the threads whose waiting is not explained by a ring or by another waiting thread. They wait
/// for something that a finished thread kept, or that nobody will ever do.
template <class Machine>
std::vector<int> abandoned(const Machine& machine) {
    std::vector<int> found;
    for (int t = 0; t < machine.thread_count(); ++t) {
        if (!is_blocked(machine, t)) continue;
        const int other = machine.waits_for(t);
        if (other < 0 || machine.finished(other)) found.push_back(t);
    }
    return found;
}

}  // namespace interleave::analysis
