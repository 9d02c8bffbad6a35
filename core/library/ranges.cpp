#include "core/library/ranges.h"

#include "core/library/data_model.h"

#include "core/library/big_integers.h"
#include "core/library/compare.h"
#include "core/library/iteration.h"
#include "core/library/operators.h"
#include "core/library/slices.h"
#include "core/library/text.h"
#include "core/library/types.h"

namespace interleave::library {
namespace {

/// start + i * step
Value number_at(Context& context, const Object* range, std::int64_t i) {
    const Value distance =
        number_binary(context, BinaryOperator::multiply, Value::integer(i), range->load(2));
    if (distance.is_unset()) return {};
    return number_binary(context, BinaryOperator::add, range->load(0), distance);
}

Value plain(Value v) { return v.is_boolean() ? Value::integer(small_of(v)) : v; }

Value construct(Context& context, const Arguments& a) {
    if (a.rest_count == 0) return raise_type(context, {"range expected at least 1 argument, got 0"});
    if (a.rest_count > 3) {
        return raise_type(context,
                          {"range expected at most 3 arguments, got ", std::to_string(a.rest_count)});
    }
    Value parts[3];
    for (int i = 0; i < a.rest_count; ++i) {
        const Value n = as_integer(context, a.rest[i]);
        if (n.is_unset())
            return context.pending().is_unset() ? raise_not_integer(context, a.rest[i]) : Value();
        parts[i] = plain(n);
    }
    if (a.rest_count == 1) return context.new_range(Value::integer(0), parts[0], Value::integer(1));
    const Value step = a.rest_count == 3 ? parts[2] : Value::integer(1);
    if (integer_sign(step) == 0) return raise_value(context, {"range() arg 3 must not be zero"});
    return context.new_range(parts[0], parts[1], step);
}

Value attribute(Context&, Object* range, std::string_view name) {
    if (name == "start") return range->load(0);
    if (name == "stop") return range->load(1);
    if (name == "step") return range->load(2);
    return {};
}

Value count(Context& context, const Arguments& a) {
    const Value inside = contains(context, a[0], a[1]);
    return inside.is_unset() ? Value() : Value::integer(inside.is_true() ? 1 : 0);
}

Value index(Context& context, const Arguments& a) {
    const Value inside = contains(context, a[0], a[1]);
    if (inside.is_unset()) return {};
    if (inside.is_false()) {
        if (!is_integer(a[1])) return raise_value(context, {"sequence.index(x): x not in sequence"});
        return raise_value(context, {to_repr(a[1]), " is not in range"});
    }
    const Object* range = a[0].as_object();
    const Value wanted = is_float(a[1]) ? integer_from_double(context, float_of(a[1])) : a[1];
    if (wanted.is_unset()) return {};
    const Value distance = number_binary(context, BinaryOperator::subtract, wanted, range->load(0));
    if (distance.is_unset()) return {};
    return number_binary(context, BinaryOperator::floor_divide, distance, range->load(2));
}

constexpr Parameter item_parameters[] = {{"self"}, {""}};
constexpr NativeFunction constructor{
    .name = "range", .qualified_name = "range", .parameters = {}, .rest = true, .body = construct};
constexpr NativeFunction count_method{
    .name = "count", .qualified_name = "range.count", .parameters = item_parameters, .body = count};
constexpr NativeFunction index_method{
    .name = "index", .qualified_name = "range.index", .parameters = item_parameters, .body = index};
constexpr const NativeFunction* methods[] = {&count_method, &index_method};

Value load_slice(Context& context, const Object* range, const Object* slice) {
    SlicePositions p;
    if (!slice_of(context, slice, range_length(range), p)) return {};
    const Value start = number_at(context, range, p.start), stop = number_at(context, range, p.stop);
    if (start.is_unset() || stop.is_unset()) return {};
    const Value step =
        number_binary(context, BinaryOperator::multiply, range->load(2), Value::integer(p.step));
    return step.is_unset() ? Value() : context.new_range(start, stop, step);
}

}  // namespace

Value range_load(Context& context, const Object* range, Value index) {
    if (is_slice(index)) return load_slice(context, range, index.as_object());
    const std::int64_t length = range_length(range);
    std::int64_t i = length;
    if (!is_big(index) && !item_position(context, "range", index, i)) return {};
    if (i < 0) i += length;
    if (i < 0 || i >= length)
        return raise(context, exceptions::index_error, {"range object index out of range"});
    return number_at(context, range, i);
}

namespace types {
constinit const TypeInfo range{.name = "range",
                               .base = &object,
                               .constructor = &constructor,
                               .methods = library::methods,
                               .attribute = attribute};
}

}  // namespace interleave::library
