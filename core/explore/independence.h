// Which steps of different threads can be exchanged without anybody noticing: the base of every reduction.
#pragma once

#include "core/explore/explorer.h"
#include "core/explore/naive_search.h"
#include "core/machine/pending.h"

#include <array>
#include <cstdint>

namespace interleave::explore {

/// The thread objects met on the way to the present state: each is born in the step that starts its thread.
class ThreadObjects {
public:
    /// After each step: `pending` is what it executed, `count` the number of threads now.
    void after_step(const machine::Pending& pending, int count) {
        if (pending.event == machine::EventKind::spawn && count > known_ && count <= max_threads) {
            object_[static_cast<std::size_t>(count - 1)] = pending.object;
        }
        known_ = count;
    }
    void after_undo(int count) { known_ = count; }

    std::uint32_t of(int thread) const {
        return thread < known_ ? object_[static_cast<std::size_t>(thread)] : 0;
    }
    /// The thread that `object` stands for, -1 when it is not known to be one: the main thread's never is.
    int thread_of(std::uint32_t object) const {
        for (int t = 1; t < known_; ++t) {
            if (object != 0 && object_[static_cast<std::size_t>(t)] == object) return t;
        }
        return -1;
    }

private:
    std::array<std::uint32_t, max_threads + 1> object_{};
    int known_ = 1;
};

/// False only when the next steps of threads `a` and `b` commute: neither enables, disables or changes the other, and
/// both orders lead to the same state.
inline bool dependent(const machine::Pending& p, int a, const machine::Pending& q, int b,
                      const ThreadObjects& objects, Reduction::Sabotage sabotage) {
    using machine::EventKind;
    using machine::PendingKind;
    using Sabotage = Reduction::Sabotage;
    // Any step may be its thread's last, which whoever looks at the thread's object can notice.
    if (p.object != 0 && p.object == objects.of(b)) return true;
    if (q.object != 0 && q.object == objects.of(a)) return true;
    const bool p_sync = p.kind == PendingKind::sync;
    const bool q_sync = q.kind == PendingKind::sync;
    const auto looks_at_unknown_thread = [&](const machine::Pending& x) {
        return x.event == EventKind::join && objects.thread_of(x.object) < 0;
    };
    if ((p_sync && looks_at_unknown_thread(p)) || (q_sync && looks_at_unknown_thread(q))) return true;
    if (p.kind == PendingKind::local || q.kind == PendingKind::local) return false;
    // Threads are numbered in the order of their start.
    if (p_sync && q_sync && p.event == EventKind::spawn && q.event == EventKind::spawn) return true;
    const auto touches_something_unknown = [](const machine::Pending& x) {
        return x.object == 0 && !(x.kind == PendingKind::sync && x.event == EventKind::sleep);
    };
    if (touches_something_unknown(p) || touches_something_unknown(q)) return true;
    if (p.object == 0 || p.object != q.object) return false;
    if (p.index >= 0 && q.index >= 0 && p.index != q.index) return false;
    if (sabotage == Sabotage::reads_commute_with_writes &&
        (p.kind == PendingKind::read || q.kind == PendingKind::read)) {
        return false;
    }
    if (sabotage == Sabotage::locks_commute && p_sync && q_sync) return false;
    return p.writes() || q.writes();
}

}  // namespace interleave::explore
