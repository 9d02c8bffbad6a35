// What nobody can reach any more is no part of a state. If it were, a loop that makes a list each time round would never
// come back to where it was, and states would differ in what earlier computations left behind.
//
// An object that was not published (Object::is_shared) can only be reached from the calls of the thread that made it. So
// whether it is dead is found out there, without looking at the rest of the heap, and depends on nothing but what its
// thread did: steps of different threads that commute still do.
#pragma once

#include "core/machine/object.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace interleave::machine {

/// Whether an object of that kind is given up when nobody can reach it. What threads wait for and what classes are known
/// by is not: it is told apart by its number for as long as a program runs (ThreadCore::pending, lock orders).
constexpr bool may_be_garbage(Kind kind) {
    switch (kind) {
        case Kind::function:
        case Kind::descriptor:
        case Kind::cell:
        case Kind::list:
        case Kind::block:
        case Kind::dict:
        case Kind::set:
        case Kind::frozenset:
        case Kind::table:
        case Kind::view:
        case Kind::instance:
        case Kind::generator:
        case Kind::iterator:
        case Kind::exception: return true;
        default: return false;
    }
}

/// One look at the objects that only one thread can reach. Kept from step to step for its memory.
class GarbageSearch {
public:
    /// The thread's objects. Those that may not be garbage are taken to be reached.
    void begin(std::span<Object* const> objects);
    /// One of the thread's references.
    void reach(Value value);
    /// Follows all references; `cells(object)` is the number of cells. False when there are too many: nothing is known.
    template <class Cells>
    bool finish(Cells cells) {
        while (!pending_.empty() && unreached_ > 0 && left_ > 0) {
            const Object* o = pending_.back();
            pending_.pop_back();
            for (std::size_t i = 0, n = cells(o); i < n && unreached_ > 0 && left_ > 0; ++i)
                reach(o->load(i));
        }
        return left_ > 0;
    }
    /// After finish().
    static bool is_dead(const Object* o) { return (o->flags & candidate_flag) != 0; }
    /// Removes all marks. Precondition: `objects` are those that were given to begin().
    void end(std::span<Object* const> objects);

private:
    static constexpr std::uint8_t candidate_flag = 8;  ///< of Object::flags: not reached yet
    static constexpr std::size_t most_references = 2048;

    std::vector<const Object*> pending_;
    std::size_t unreached_ = 0;
    std::size_t left_ = 0;  ///< references to be looked at
};

}  // namespace interleave::machine
