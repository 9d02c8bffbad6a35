// Indices and slices as sequences understand them.
#pragma once

#include "core/library/values.h"

namespace interleave::library {

/// The positions start, start+step, ... (count of them) of a sequence; step is not 0.
struct SlicePositions {
    std::int64_t start = 0;
    std::int64_t stop = 0;  ///< as Python normalises it; for step 1 never below start
    std::int64_t step = 1;
    std::int64_t count = 0;
};

/// False after raising: a part that is not an integer, step 0.
bool slice_parts(Context& context, const Object* slice, std::int64_t& start, std::int64_t& stop,
                 std::int64_t& step);
/// Fits slice_parts to a sequence of `length`.
SlicePositions slice_positions(std::int64_t start, std::int64_t stop, std::int64_t step, std::int64_t length);
/// Both at once, for sequences whose length does not change.
bool slice_of(Context& context, const Object* slice, std::int64_t length, SlicePositions& out);

/// `index` as a position from the start, negative ones counted from the end; out of range stays out of range
/// (negative or >= length). False after raising TypeError ("list indices must be integers or slices, not
/// str") or IndexError.
bool item_position(Context& context, std::string_view type, Value index, std::int64_t& out);

/// Optional start and stop arguments of index(), find(), count(): fitted to 0..length.
bool bounds_arguments(Context& context, Value start, Value stop, std::int64_t length, std::int64_t& begin,
                      std::int64_t& end);

}  // namespace interleave::library
