// Orders in which threads take locks while they hold others, and rings in these orders: places where threads could wait
// for each other for ever, also when no schedule that was tried does. Havelund, "Using Runtime Analysis to Guide Model
// Checking of Java Programs" (SPIN 2000: Goodlock); Bensalem and Havelund, "Dynamic Deadlock Analysis of Multi-threaded
// Programs" (2005: rings of any length, gate locks).
//
// A ring is harmless, and no ring here, when two of its threads would have to hold the same lock at the same time (a gate
// lock), or more of them a permit of one semaphore than it has (as with N - 1 seats for N philosophers). Taking a lock
// again that the thread holds (RLock), and tries that give up, make no order. Neither do locks that some thread releases
// which did not take them (the last of the readers that share a room): nobody in particular holds those.
#pragma once

#include "core/machine/virtual_machine.h"

#include <cstddef>
#include <cstdint>
#include <unordered_set>
#include <vector>

namespace interleave::analysis {

/// A lock or permit in a thread's hands.
struct Hold {
    int thread = 0;
    std::uint32_t object = 0;
    int line = 0;               ///< where it was taken
    int depth = 1;              ///< RLock: how often
    std::int64_t capacity = 1;  ///< how many threads can have one at the same time: 1 for locks
    bool semaphore = false;
    bool operator==(const Hold&) const = default;
};

/// A thread that waits for a lock, if it must, while it holds others.
struct NestedTake {
    int thread = 0;
    std::uint32_t object = 0;
    int line = 0;
    std::vector<Hold> held;  ///< its own
    bool operator==(const NestedTake&) const = default;
};

/// Who holds what, kept while a schedule goes forward and back.
class HeldLocks {
public:
    /// Before a step that does something to a lock, the `depth`-th of the schedule: `use` is what, `line` where.
    void step(std::size_t depth, int thread, const machine::LockUse& use, int line);
    /// After the schedule went back to `depth` steps.
    void undo(std::size_t depth);

    /// The lock that the last step() released although another thread had taken it; 0 when it did not.
    std::uint32_t handed_over() const { return handed_over_; }
    /// Whether the last step() took, for as long as it must wait, a lock while its thread held another.
    bool nested() const { return nested_; }
    /// That take. Precondition: nested().
    NestedTake take() const;
    /// Of that take: the same for the same thread, lock, line and locks held.
    std::uint64_t key() const;

private:
    struct Change {
        std::size_t depth = 0;
        std::size_t place = 0;  ///< in held_
        bool added = false;     ///< else: `before` was there, and was changed or removed
        bool removed = false;
        Hold before;
    };

    void add(std::size_t depth, int thread, const machine::LockUse& use, int line);
    void remove(std::size_t depth, int thread, const machine::LockUse& use);

    std::vector<Hold> held_;
    std::vector<Change> changes_;
    Hold taken_;
    bool nested_ = false;
    std::uint32_t handed_over_ = 0;
};

/// Takes of different threads; while one of them waits, it holds what the one before wants: the first what the last does.
struct LockRing {
    std::vector<NestedTake> takes;

    /// What takes[i] holds of what the one before wants.
    const Hold& held(std::size_t i) const;
    std::vector<std::uint32_t> objects() const;  ///< that are wanted, ascending
};

/// The nested takes of all schedules looked at.
class LockOrder {
public:
    /// The last take, and the moves before it with its thread's. Precondition: held.nested().
    void note(const HeldLocks& held, const std::vector<std::uint16_t>& moves);
    /// The lock is released by threads that did not take it.
    void note_handed_over(std::uint32_t lock);
    void merge(const LockOrder& other);
    const std::vector<NestedTake>& takes() const { return takes_; }
    /// A schedule that ends with the take.
    const std::vector<std::uint16_t>& schedule_of(const NestedTake& take) const;

    /// One ring for each set of locks that is in any, shorter ones first; at most `most`.
    std::vector<LockRing> rings(std::size_t most = 16) const;

private:
    std::vector<NestedTake> takes_;
    std::vector<std::vector<std::uint16_t>> schedules_;  ///< one a take
    std::unordered_set<std::uint64_t> known_;
    std::vector<std::uint32_t> handed_over_;
};

}  // namespace interleave::analysis
