// What of a state belongs to which thread, written so that two threads in the same situation look the same: then states
// that differ only in which thread is in which situation can be recognised (core/explore/symmetry.h does it, and
// core/explore/SOUNDNESS.md says when it is right).
//
// A thread's part are the objects it made, what refers to them, the locks it holds and its places in the queues of
// synchronisers, all under names relative to the thread. Kept as sums next to the hash of the heap, of which they take
// their share away. What cannot be told in such terms (an object of one thread that refers to one of another) is not
// guessed at: told_apart() says so, once and for all.
#pragma once

#include "core/machine/context.h"
#include "core/machine/object.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace interleave::machine {

/// What a cell adds to the hash of the heap.
inline std::uint64_t cell_hash(const Object* object, std::size_t cell, Value value) {
    return value.is_unset() ? 0 : mix(mix(object->id, cell), identity_hash(value));
}

class ThreadSymmetry {
public:
    static constexpr int most_threads = 16;  ///< the main one included; more are told apart

    /// A cell that counts in the hash of the heap; `thread` is the one that moves.
    void gain(int thread, const Object* object, std::size_t cell, Value value) {
        account(thread, object, cell, value, false);
    }
    void lose(int thread, const Object* object, std::size_t cell, Value value) {
        account(thread, object, cell, value, true);
    }
    void begin_step() { saved_.push_back(sums_); }
    void undo() {
        sums_ = saved_.back();
        saved_.pop_back();
    }

    /// As identity_hash, for a value that thread `thread` holds, relative to it. The main thread is like no other.
    std::uint64_t value_hash(int thread, Value value) {
        return thread == 0 || !value.is_object() ? identity_hash(value) : reference_hash(thread, value);
    }
    std::uint64_t object_hash(int thread, const Object* object) const;

    /// Whether the value leads directly to an object that a thread other than the main one made.
    static bool is_made_by_a_thread(Value value);
    /// The same, or to such a thread's Thread.
    static bool is_of_a_thread(Value value);

    /// Some thread did what only one of them can have done, or the program looked at what sets them apart. Stays so.
    bool told_apart() const { return told_apart_; }
    void tell_apart() { told_apart_ = true; }

    std::uint64_t part(int thread) const { return sums_.own[static_cast<std::size_t>(thread)]; }
    /// The share of the hash of the heap that is in the parts.
    std::uint64_t moved() const { return sums_.moved; }
    /// Locks that the main thread holds.
    int locks_of_main() const { return sums_.locks_of_main; }

private:
    struct Sums {
        std::array<std::uint64_t, most_threads> own{};
        std::uint64_t moved = 0;
        int locks_of_main = 0;
    };

    void account(int thread, const Object* object, std::size_t cell, Value value, bool take_away);
    void account_reference(int thread, const Object* object, std::size_t cell, Value value, bool take_away);
    bool account_queue(const Object* object, std::size_t cell, const Object* tuple, bool take_away);
    std::uint64_t reference_hash(int thread, Value value);
    void add(int owner, std::uint64_t hash, std::uint64_t moved, bool take_away);

    Sums sums_;
    std::vector<Sums> saved_;
    bool told_apart_ = false;
};

}  // namespace interleave::machine
