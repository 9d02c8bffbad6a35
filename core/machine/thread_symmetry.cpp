#include "core/machine/thread_symmetry.h"

#include "core/machine/sync.h"

#include <algorithm>

namespace interleave::machine {

namespace {

constexpr std::uint64_t own_object = 11, own_thread = 13;  // what relative names are mixed with

/// The thread that made the object, 0 for the main one and for what was there before.
int maker_of(const Object* o) { return std::max(static_cast<int>(o->id >> Object::number_bits) - 1, 0); }

std::uint64_t relative_id(const Object* o) { return mix(o->number(), own_object); }

/// The number of a thread other than main; 0: it is main's, or was not started, or the value is no thread.
int started_thread(Value value) {
    if (!is_kind(value, Kind::thread)) return 0;
    const Value index = value.as_object()->load(ThreadCells::index);
    return index.is_int() ? static_cast<int>(index.as_int()) : 0;
}

/// A value without an identity of its own that may hold some that have one.
bool is_composite(const Object* o) {
    return o->kind == Kind::tuple || o->kind == Kind::bound_method || o->kind == Kind::slice ||
           o->kind == Kind::super_proxy;
}

template <class Visit>
bool any_item(const Object* o, Visit visit) {
    if (o->kind == Kind::tuple) {
        for (std::int64_t i = 0; i < tuple_length(o); ++i) {
            if (visit(tuple_item(o, i))) return true;
        }
        return false;
    }
    const std::size_t cells = o->kind == Kind::slice ? 3 : 2;
    for (std::size_t i = 0; i < cells; ++i) {
        if (visit(o->load(i))) return true;
    }
    return false;
}

}  // namespace

bool ThreadSymmetry::is_made_by_a_thread(Value value) {
    if (!value.is_object()) return false;
    const Object* o = value.as_object();
    if (o->id != 0 && maker_of(o) > 0) return true;
    return is_composite(o) && any_item(o, is_made_by_a_thread);
}

bool ThreadSymmetry::is_of_a_thread(Value value) {
    if (!value.is_object()) return false;
    const Object* o = value.as_object();
    if (o->id != 0 && maker_of(o) > 0) return true;
    if (o->kind == Kind::thread) return started_thread(value) > 0;
    return is_composite(o) && any_item(o, is_of_a_thread);
}

std::uint64_t ThreadSymmetry::object_hash(int thread, const Object* object) const {
    return thread != 0 && maker_of(object) == thread ? relative_id(object) : object->id;
}

std::uint64_t ThreadSymmetry::reference_hash(int thread, Value value) {
    const Object* o = value.as_object();
    if (o->id != 0 && maker_of(o) == thread && o->kind != Kind::thread) return relative_id(o);
    if (started_thread(value) == thread) return own_thread;
    if (is_of_a_thread(value)) tell_apart();
    return identity_hash(value);
}

void ThreadSymmetry::add(int owner, std::uint64_t hash, std::uint64_t moved, bool take_away) {
    if (owner >= most_threads) return tell_apart();
    std::uint64_t& own = sums_.own[static_cast<std::size_t>(owner)];
    own = take_away ? own - hash : own + hash;
    sums_.moved = take_away ? sums_.moved - moved : sums_.moved + moved;
}

void ThreadSymmetry::account(int thread, const Object* object, std::size_t cell, Value value,
                             bool take_away) {
    if (value.is_unset()) return;
    const int maker = maker_of(object);
    if (maker == 0) {
        if (value.is_object()) account_reference(thread, object, cell, value, take_away);
        return;
    }
    add(maker, mix(mix(relative_id(object), cell), value_hash(maker, value)), cell_hash(object, cell, value),
        take_away);
}

/// From an object that belongs to no thread.
void ThreadSymmetry::account_reference(int thread, const Object* object, std::size_t cell, Value value,
                                       bool take_away) {
    if (!is_of_a_thread(value)) {
        const bool taken =
            object->kind == Kind::lock && cell == LockCells::holder && is_kind(value, Kind::thread);
        if (taken) sums_.locks_of_main += take_away ? -1 : 1;
        return;
    }
    const Object* o = value.as_object();
    const int of_thread = started_thread(Value::object(object));
    const bool own = of_thread == maker_of(o) && o->kind != Kind::thread;
    if (of_thread != 0 && !own) return tell_apart();  // something another one gave it
    const std::uint64_t place = mix(own ? own_thread : object->id, cell);
    if (o->kind == Kind::thread) {
        if (object->kind == Kind::lock && cell == LockCells::holder) {
            return add(started_thread(value), mix(place, own_thread), cell_hash(object, cell, value),
                       take_away);
        }
    } else if (!is_composite(o)) {
        return add(maker_of(o), mix(place, relative_id(o)), cell_hash(object, cell, value), take_away);
    } else if (object->kind == Kind::synchroniser && o->kind == Kind::tuple &&
               account_queue(object, cell, o, take_away)) {
        return;
    }
    // The main thread may keep its threads in lists and variables: what it does with them is watched.
    if (thread != 0 || is_made_by_a_thread(value)) tell_apart();
}

/// Who waits at a synchroniser: each place belongs to the thread that has it.
bool ThreadSymmetry::account_queue(const Object* object, std::size_t cell, const Object* tuple,
                                   bool take_away) {
    const std::int64_t length = tuple_length(tuple);
    for (std::int64_t i = 0; i < length; ++i) {
        if (started_thread(tuple_item(tuple, i)) == 0) return false;
    }
    std::uint64_t moved = cell_hash(object, cell, Value::object(tuple));
    for (std::int64_t i = 0; i < length; ++i) {
        const std::uint64_t place = mix(mix(object->id, cell), static_cast<std::uint64_t>(i));
        add(started_thread(tuple_item(tuple, i)), mix(place, own_thread), moved, take_away);
        moved = 0;
    }
    return true;
}

}  // namespace interleave::machine
