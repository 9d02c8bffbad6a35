// What one thread of the real host did: bounded, and cheap where it is full.
//
// Plain reads and writes come by the million, so they are sampled: when their half of the log is full, every second one
// of it is dropped and from then on only every second one (fourth, eighth, ...) is kept. So what is left is spread evenly
// over the whole run. Synchronisation is never sampled, for without one release the next acquire makes no sense: all of it
// is kept, and when there is too much, the older half goes. Both say how many are missing.
//
// Memory orders: only the owning thread appends. It writes the event first and then publishes the count (release); a
// reader, which holds the mutex, reads the count first (acquire) and only the events below it. What moves events, growing
// and thinning out, holds the mutex too. So an append costs no lock but once in a while.
#pragma once

#include "core/machine/event.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

namespace interleave::machine {

class EventLog {
public:
    /// Keeps up to `most` events, half of them plain reads and writes.
    explicit EventLog(std::size_t most) : most_(most / 2) {}

    // The owning thread:
    /// Whether the next plain read or write is to be recorded. Counts it as dropped otherwise.
    bool wants_plain() {
        if ((plain_seen_++ & (stride_ - 1)) == 0) return true;
        count_dropped(plain_dropped_, 1);
        return false;
    }
    void append(const Event& event);

    // Any thread:
    /// Adds what is kept to `out`; not in order of time.
    void read(std::vector<Event>& out) const;
    std::uint64_t plain_dropped() const { return plain_dropped_.load(std::memory_order_relaxed); }
    std::uint64_t synchronisation_dropped() const {
        return synchronisation_dropped_.load(std::memory_order_relaxed);
    }

private:
    struct Part {
        std::vector<Event> events;  ///< its size is the room there is
        std::atomic<std::size_t> count{0};
    };

    static bool is_plain(const Event& e) { return e.kind == EventKind::read || e.kind == EventKind::write; }
    static void count_dropped(std::atomic<std::uint64_t>& counter, std::uint64_t n) {
        // Written by one thread: no need for an atomic addition.
        counter.store(counter.load(std::memory_order_relaxed) + n, std::memory_order_relaxed);
    }
    void make_room(Part& part, bool plain);

    const std::size_t most_;
    std::uint64_t stride_ = 1;  ///< a power of two
    std::uint64_t plain_seen_ = 0;
    mutable std::mutex mutex_;
    Part plain_, synchronisation_;
    std::atomic<std::uint64_t> plain_dropped_{0}, synchronisation_dropped_{0};
};

}  // namespace interleave::machine
