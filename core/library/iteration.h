// Driving an iteration from native code, and the iterator objects enumerate, zip, reversed, iter.
#pragma once

#include "core/library/values.h"

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
/// end.
class Iteration {
public:
    Iteration(Context& context, Value source)
        : context_(context), failed_(!iterate(context, source, state_)) {}
    bool next(Value& item) {
        if (failed_) return false;
        item = library::next(context_, state_);
        failed_ = item.is_unset() && !context_.pending().is_unset();
        return !item.is_unset();
    }
    bool failed() const { return failed_; }
    static bool can_iterate(Context& context, Value source);
    /// Whether going over it calls learner code, so that a native can only have all items at once.
    static bool runs_code(Context& context, Value source);

private:
    Context& context_;
    Value state_[3];
    bool failed_;
};

/// Appends all items to `items`; a list's at one moment. False after raising: `items` has those before the
/// error.
bool collect(Context& context, Value source, std::vector<Value>& items);

/// How many numbers a range has; the largest immediate when they are more.
std::int64_t range_length(const Object* range);

}  // namespace interleave::library
