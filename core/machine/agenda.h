// Which threads have to be asked whether they can move, in a run that is never taken back: of ten thousand that sleep only
// the one whose time comes first, and none of those that have finished.
#pragma once

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace interleave::machine {

/// Threads are numbers as in VirtualMachine. Each operation takes time in proportion to those awake at most.
class Agenda {
public:
    /// A thread that can move, or may be able to as soon as another one has; `deadline` is that of its sleep, if it
    /// sleeps. Harmless when it is awake.
    void wake(int thread, double deadline) {
        asleep_.erase({deadline, thread});
        const auto at = std::lower_bound(awake_.begin(), awake_.end(), thread);
        if (at == awake_.end() || *at != thread) awake_.insert(at, thread);
    }
    /// One that is awake and that nothing but the time can set going: in virtual seconds.
    void sleep(int thread, double deadline) {
        remove(thread);
        asleep_.insert({deadline, thread});
    }
    /// One that is awake and has finished.
    void remove(int thread) {
        const auto at = std::lower_bound(awake_.begin(), awake_.end(), thread);
        if (at != awake_.end() && *at == thread) awake_.erase(at);
    }

    const std::vector<int>& awake() const { return awake_; }  ///< ascending
    /// The sleeping thread whose time comes first, the lowest number among equals; -1 when there is none.
    int first_asleep() const { return asleep_.empty() ? -1 : asleep_.begin()->second; }

private:
    std::vector<int> awake_;
    std::set<std::pair<double, int>> asleep_;
};

}  // namespace interleave::machine
