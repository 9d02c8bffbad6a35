// Sets: CPython's hash table with its probing and growth, so that sets of numbers have CPython's order too.
//
// Kind::table of a set (word: slots): cell 0 slots filled so far, removed items included; then the slots, two cells
// each: hash, item. Unset hash: never filled. Item unset beside a hash: removed; a new item may come there.
//
// Readers take no lock: whatever hash they see, an item counts only when it equals the one looked for, and a table
// that was replaced stays as it was. Every change holds the set's monitor.
#pragma once

#include "core/library/operators.h"
#include "core/library/values.h"

#include <optional>
#include <span>

namespace interleave::library {

inline bool is_any_set(Value v) { return is_kind(v, Kind::set) || is_kind(v, Kind::frozenset); }
/// A set, or keys() or items() of a dict.
bool is_set_like(Value v);

struct SetEntry {
    std::int64_t hash = 0;
    Value key;
};
/// In the order of the set. The second holds the monitor meanwhile.
std::vector<SetEntry> set_entries(const Object* set);
std::vector<SetEntry> set_entries_now(Context& context, Object* set);
/// The item at `position` or the next one behind it, unset at the end; `position` goes behind it.
Value set_next(const Object* set, std::int64_t& position);

/// Unset after raising, as all of these.
Value new_set(Context& context, std::span<const Value> items);
/// Of everything an iterable yields.
Value set_from(Context& context, Kind kind, Value iterable);
Value set_copy(Context& context, Kind kind, Value set);
bool set_add(Context& context, Object* set, Value item);
/// Adds everything an iterable yields.
bool set_update(Context& context, Object* set, Value iterable);
/// Whether it has the item; raises for an unhashable one, also for a set, for which `in` looks as for a frozenset.
std::optional<bool> set_has(Context& context, const Object* set, Value item);
std::optional<bool> set_contains(Context& context, const Object* set, Value item);
/// Whether it was there; nothing after raising.
std::optional<bool> set_discard(Context& context, Object* set, Value item);
/// Unset when the set is empty.
Value set_pop(Context& context, Object* set);
void set_clear(Context& context, Object* set);
/// Whether every item of `left` is in `right`. Both are set-like.
std::optional<bool> set_is_subset(Context& context, Value left, Value right);

/// Of a copy: hashes the items again that go by identity. False after raising.
bool set_rehash(Context& context, Object* set);

/// | & - ^
Value set_binary(Context& context, BinaryOperator op, Value left, Value right, bool augmented);
/// A new set of `kind`; `right` is any iterable, as for the methods.
Value set_combine(Context& context, BinaryOperator op, Kind kind, Value left, Value right);
/// In place.
bool set_change(Context& context, BinaryOperator op, Object* set, Value right);

}  // namespace interleave::library
