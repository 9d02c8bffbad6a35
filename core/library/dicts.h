// Dictionaries: CPython's compact hash table. Entries lie in the order of insertion; slots lead from a hash to them.
//
// Kind::table of a dict (word: slots): cell 0 entries used so far, holes included; cell 1 where the holes at the end
// begin, unset when unknown; then a slot each (unset, or the number of an entry); then the entries, three cells each: hash, key, value. Removing an entry unsets its key and
// value and leaves a hole; nothing is put there again, so a slot never changes its meaning. A table that is full is
// replaced by a new one without holes.
//
// Readers take no lock: an entry is complete before a slot leads to it, and a table that was replaced stays as it
// was. Every change holds the dict's monitor.
#pragma once

#include "core/library/values.h"

#include <optional>
#include <span>

namespace interleave::library {

inline bool is_dict(Value v) { return is_kind(v, Kind::dict); }
inline bool is_view(Value v) { return is_kind(v, Kind::view); }

/// Keys and values in turn. Unset after raising, as all of these.
Value new_dict(Context& context, std::span<const Value> pairs);
/// The value in `out`, unset when the key is not there. False after raising.
bool dict_find(Context& context, const Object* dict, Value key, Value& out);
bool dict_store(Context& context, Object* dict, Value key, Value value);
/// False after raising TypeError: it only shows the attributes of an object, and a change would be lost.
bool check_changeable(Context& context, const Object* dict);
/// The value before in `old` (unset: none), which stays when `keep` is set. False after raising.
bool dict_exchange(Context& context, Object* dict, Value key, Value value, bool keep, Value& old);
/// Removes; the value in `out`, unset when the key was not there. False after raising.
bool dict_remove(Context& context, Object* dict, Value key, Value& out);
/// The newest entry. False when there is none.
bool dict_pop_last(Context& context, Object* dict, Value& key, Value& value);
void dict_clear(Context& context, Object* dict);

/// container[key]; KeyError.
Value dict_load(Context& context, const Object* dict, Value key);
bool dict_delete(Context& context, Object* dict, Value key);
Value raise_key_error(Context& context, Value key);

/// The entry at `position` or the next one behind it; `position` goes behind it. False at the end.
bool dict_next(const Object* dict, std::int64_t& position, Value& key, Value& value);
/// Keys and values in turn, at one moment.
std::vector<Value> dict_items(const Context& context, Object* dict);
/// What dict(source) and update(source) take: a dict or an iterable of pairs. False after raising.
bool dict_merge(Context& context, Object* dict, Value source);
/// The opcode dict_update: {**mapping}, or f(**mapping) when `callee` is set.
bool dict_update(Context& context, Object* dict, Value mapping, Value callee);
/// Same keys with equal values.
std::optional<bool> dict_equal(Context& context, Object* left, Object* right,
                               std::optional<bool> (*same)(void*, Value, Value), void* comparer);

/// Of a copy: hashes the keys again that go by identity. False after raising.
bool dict_rehash(Context& context, Object* dict);

/// keys(), values(), items()
Value new_view(Context& context, const TypeInfo& type, Object* dict);
inline Object* dict_of_view(Value view) { return view.as_object()->load(0).as_object(); }
/// What an iteration over a dict or a view yields for an entry.
Value view_item(Context& context, Value source, Value key, Value value);
std::optional<bool> view_contains(Context& context, Value view, Value item);

}  // namespace interleave::library
