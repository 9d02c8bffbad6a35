// Driving an iteration from native code, and the iterator objects enumerate, zip, reversed, iter.
#pragma once

#include "core/library/iterators.h"
#include "core/library/values.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace interleave::library {

/// Sets the three registers of a `for`. False after raising "'int' object is not iterable".
///   range   the range, next value, how many are left      str    the string, byte offset
///   list    the list, index                               tuple  the tuple, index
///   dict, view, set  it, position and how many are left, length at the beginning
///   Kind::iterator  the iterator, which keeps its own state
bool iterate(Context& context, Value source, Value state[3]);
/// Unset with nothing pending: the end.
Value next(Context& context, Value state[3]);

/// for (Iteration it(context, source); it.next(item);) ...; afterwards it.failed() tells an error from the
/// end. What is gone through is as it was at one moment, also on real threads: of a container that others may change there is
/// a copy, an iterator is held. No other iterator may be gone through meanwhile.
class Iteration {
public:
    Iteration(Context& context, Value source);
    Iteration(const Iteration&) = delete;
    Iteration& operator=(const Iteration&) = delete;

    bool next(Value& item);
    bool failed() const { return failed_; }
    static bool can_iterate(Context& context, Value source);
    /// Whether going over it calls learner code, so that a native can only have all items at once.
    static bool runs_code(Context& context, Value source);

private:
    Context& context_;
    Value state_[3];
    bool copied_ = false;
    std::vector<Value> items_;  ///< if copied: all
    std::size_t taken_ = 0;     ///< of items_
    std::optional<IteratorGuard> guard_;
    bool failed_ = false;
};

/// Appends all items to `items`, as they are at one moment. False after raising: `items` has those before the
/// error.
bool collect(Context& context, Value source, std::vector<Value>& items);

/// Goes on from a state that iterate() has just set, until there are `most` items or no more, all as they are at one moment.
/// False after raising.
bool take(Context& context, Value state[3], std::size_t most, std::vector<Value>& items);

/// How many numbers a range has; the largest immediate when they are more.
std::int64_t range_length(const Object* range);

}  // namespace interleave::library
