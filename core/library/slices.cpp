#include "core/library/slices.h"

#include "core/library/big_integers.h"
#include "core/library/data_model.h"

#include <algorithm>

namespace interleave::library {
namespace {

/// 64 bits, sign included.
bool fits_machine_word(Value integer) {
    return integer_bit_length(integer) <= 63 || integer_digits(integer, 10) == "-9223372036854775808";
}

bool slice_part(Context& context, Value v, std::int64_t when_none, std::int64_t& out) {
    if (v.is_none()) {
        out = when_none;
        return true;
    }
    const Value n = as_integer(context, v);
    if (!n.is_unset()) return clamped_index(context, n, out);
    if (!context.pending().is_unset()) return false;
    raise_type(context, {"slice indices must be integers or None or have an __index__ method"});
    return false;
}

}  // namespace

bool slice_parts(Context& context, const Object* slice, std::int64_t& start, std::int64_t& stop,
                 std::int64_t& step) {
    if (!slice_part(context, slice->load(2), 1, step)) return false;
    if (step == 0) {
        raise_value(context, {"slice step cannot be zero"});
        return false;
    }
    return slice_part(context, slice->load(0), step < 0 ? Value::int_max : 0, start) &&
           slice_part(context, slice->load(1), step < 0 ? Value::int_min : Value::int_max, stop);
}

SlicePositions slice_positions(std::int64_t start, std::int64_t stop, std::int64_t step,
                               std::int64_t length) {
    const std::int64_t lowest = step < 0 ? -1 : 0;
    const std::int64_t highest = step < 0 ? length - 1 : length;
    const auto fit = [&](std::int64_t i) {
        return std::clamp(i < 0 ? std::max(i + length, lowest) : i, lowest, highest);
    };
    SlicePositions p{.start = fit(start), .stop = fit(stop), .step = step};
    if (step > 0 && p.start < p.stop) p.count = (p.stop - p.start - 1) / step + 1;
    if (step < 0 && p.start > p.stop) p.count = (p.start - p.stop - 1) / -step + 1;
    return p;
}

bool slice_of(Context& context, const Object* slice, std::int64_t length, SlicePositions& out) {
    std::int64_t start = 0, stop = 0, step = 0;
    if (!slice_parts(context, slice, start, stop, step)) return false;
    out = slice_positions(start, stop, step, length);
    return true;
}

bool item_position(Context& context, std::string_view type, Value index, std::int64_t& out) {
    if (is_small(index)) {
        out = small_of(index);
        return true;
    }
    if (is_big(index) && fits_machine_word(index)) {  // no list is so long
        out = integer_sign(index) < 0 ? Value::int_min : Value::int_max;
        return true;
    }
    if (is_learners(index)) {
        const Value n = as_integer(context, index);
        if (!n.is_unset()) return item_position(context, type, n, out);
        if (!context.pending().is_unset()) return false;
    }
    if (is_big(index))
        raise_too_large_for_index(context, exceptions::index_error);
    else if (type == "string")
        raise_type(context, {"string indices must be integers, not '", type_name(index), "'"});
    else
        raise_type(context, {type, " indices must be integers or slices, not ", type_name(index)});
    return false;
}

bool bounds_arguments(Context& context, Value start, Value stop, std::int64_t length, std::int64_t& begin,
                      std::int64_t& end) {
    const auto part = [&](Value v, std::int64_t when_missing, std::int64_t& out) {
        return slice_part(context, v.is_unset() ? Value::none() : v, when_missing, out);
    };
    if (!part(start, 0, begin) || !part(stop, Value::int_max, end)) return false;
    // A start beyond the end stays there: ''.find('', 1) is -1.
    begin = begin < 0 ? std::max<std::int64_t>(begin + length, 0) : begin;
    end = std::min(end < 0 ? std::max<std::int64_t>(end + length, 0) : end, length);
    return true;
}

}  // namespace interleave::library
