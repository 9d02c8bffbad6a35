// hash() of values: CPython's numbers for numbers and tuples, content for strings, identity for the rest. Never an
// address where the host numbers its objects, so that a run can be repeated.
#pragma once

#include "core/library/values.h"

#include <optional>

namespace interleave::library {

/// Nothing after raising "unhashable type: 'list'".
std::optional<std::int64_t> hash_of(Context& context, Value v);
/// The same, but a set counts as the frozenset of its items: {1} in {frozenset({1})}.
std::optional<std::int64_t> hash_of_member(Context& context, Value v);

/// Whether the hash of a value says which object it is, or which the items of a tuple are, and nothing else.
bool hashed_by_identity(Context& context, Value v);
/// Operations::rehash
bool rehash(Context& context, Object* hashed);

}  // namespace interleave::library
