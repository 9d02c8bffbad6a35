// ==, <, in: comparing values of any type, deeply.
#pragma once

#include "core/library/values.h"

#include <optional>

namespace interleave::library {

/// In the order of the opcodes equal..greater_equal.
enum class Comparison : std::uint8_t { equal, not_equal, less, less_equal, greater, greater_equal };

/// True, False, or unset after raising.
Value compare(Context& context, int which, Value left, Value right);
/// Nothing after raising (RecursionError; == of built-in types raises nothing else).
std::optional<bool> equal(Context& context, Value left, Value right);
/// Same object or equal: what `in`, count, index and remove ask.
std::optional<bool> same_or_equal(Context& context, Value left, Value right);
std::optional<bool> less(Context& context, Value left, Value right);
Value contains(Context& context, Value container, Value item);

}  // namespace interleave::library
