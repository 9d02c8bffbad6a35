// int and float as types: constructors and methods.
#include "core/library/big_integers.h"
#include "core/library/bytes.h"
#include "core/library/data_model.h"
#include "core/library/number_methods.h"
#include "core/library/parsing.h"
#include "core/library/types.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace interleave::library {
namespace {

Value raise_cannot_convert(Context& context, double d) {
    if (std::isnan(d)) return raise_value(context, {"cannot convert float NaN to integer"});
    return raise(context, exceptions::overflow_error, {"cannot convert float infinity to integer"});
}

Value integer_of_bytes(Context& context, Value bytes, int base) {
    const std::string content = bytes_of(context, bytes);
    const bool ascii = std::all_of(content.begin(), content.end(), [](char c) { return (c & 0x80) == 0; });
    const Value text = ascii ? context.new_string(content) : context.image().empty_string();
    if (text.is_unset()) return {};
    const Value result = parse_integer(context, text, base);
    if (!result.is_unset() || !is_exception(context.pending())) return result;
    context.set_pending({});
    return raise_value(
        context, {"invalid literal for int() with base ", std::to_string(base), ": ", bytes_repr(content)});
}

Value integer_with_base(Context& context, Value text, Value base) {
    std::int64_t b = 0;
    if (!clamped_index(context, base, b)) return {};
    if (b != 0 && (b < 2 || b > 36)) return raise_value(context, {"int() base must be >= 2 and <= 36, or 0"});
    if (is_bytes_like(text)) return integer_of_bytes(context, text, static_cast<int>(b));
    if (!is_string(text)) return raise_type(context, {"int() can't convert non-string with explicit base"});
    return parse_integer(context, text, static_cast<int>(b));
}

Value construct_integer(Context& context, const Arguments& a) {
    if (!a.has(0)) {
        return a.has(1) ? raise_type(context, {"int() missing string argument"}) : Value::integer(0);
    }
    if (a.has(1)) return integer_with_base(context, a[0], a[1]);
    if (is_learners(a[0])) {
        const Value v = learner_integer(context, a[0], {Special::int_, Special::index, Special::trunc});
        if (!v.is_unset() || !context.pending().is_unset()) return v;
        if (const Value inside = machine::unwrapped(a[0]); inside != a[0])
            return construct_integer(context, {std::array<Value, 2>{inside, Value()}.data()});
    }
    if (is_small(a[0])) return Value::integer(small_of(a[0]));
    if (is_big(a[0])) return a[0];
    if (is_string(a[0])) return parse_integer(context, a[0], 10);
    if (is_bytes_like(a[0])) return integer_of_bytes(context, a[0], 10);
    if (!is_float(a[0])) {
        return raise_type(context,
                          {"int() argument must be a string, a bytes-like object or a real number, not '",
                           type_name(a[0]), "'"});
    }
    const double d = float_of(a[0]);
    return std::isfinite(d) ? integer_from_double(context, d) : raise_cannot_convert(context, d);
}

Value construct_float(Context& context, const Arguments& a) {
    if (!a.has(0)) return context.new_float(0);
    if (is_learners(a[0])) {
        const Value v = learner_float(context, a[0]);
        if (v.is_unset() && !context.pending().is_unset()) return {};
        const Value inside = v.is_unset() ? machine::unwrapped(a[0]) : v;
        if (inside != a[0]) return construct_float(context, {std::array<Value, 2>{inside, Value()}.data()});
    }
    if (is_float(a[0])) return a[0];
    if (is_string(a[0])) return parse_float(context, a[0]);
    if (!is_integer(a[0])) {
        return raise_type(
            context, {"float() argument must be a string or a real number, not '", type_name(a[0]), "'"});
    }
    const auto d = integer_to_double(a[0]);
    return d ? context.new_float(*d)
             : raise(context, exceptions::overflow_error, {"int too large to convert to float"});
}

Value bit_length(Context&, const Arguments& a) { return Value::integer(integer_bit_length(a[0])); }

Value bit_count(Context&, const Arguments& a) {
    std::int64_t count = 0;
    for (const char c : integer_digits(a[0], 2)) count += c == '1' ? 1 : 0;
    return Value::integer(count);
}

Value conjugate(Context&, const Arguments& a) {
    return a[0].is_boolean() ? Value::integer(small_of(a[0])) : a[0];
}

Value is_integer_float(Context&, const Arguments& a) {
    const double d = float_of(a[0]);
    return Value::boolean(std::isfinite(d) && d == std::trunc(d));
}

Value as_integer_ratio(Context& context, const Arguments& a) {
    double d = float_of(a[0]);
    if (std::isnan(d)) return raise_value(context, {"cannot convert NaN to integer ratio"});
    if (std::isinf(d))
        return raise(context, exceptions::overflow_error, {"cannot convert Infinity to integer ratio"});
    int shift = 0;  // d = whole / 2**shift
    while (d != std::trunc(d)) {
        d *= 2;
        ++shift;
    }
    const Value whole = integer_from_double(context, d);
    if (whole.is_unset()) return {};
    const Value unit = big_binary(context, 7, Value::integer(1), Value::integer(shift));  // shift_left
    if (unit.is_unset()) return {};
    const Value pair[] = {whole, unit};
    return context.new_tuple(pair);
}

constexpr Parameter integer_parameters[] = {{"", false}, {"base", false}};
constexpr Parameter float_parameters[] = {{"", false}};
constexpr Parameter only_self[] = {{"self"}};

constexpr NativeFunction integer_constructor{
    .name = "int", .qualified_name = "int", .parameters = integer_parameters, .body = construct_integer};
constexpr NativeFunction float_constructor{
    .name = "float", .qualified_name = "float", .parameters = float_parameters, .body = construct_float};
constexpr NativeFunction bit_length_method{
    .name = "bit_length", .qualified_name = "int.bit_length", .parameters = only_self, .body = bit_length};
constexpr NativeFunction bit_count_method{
    .name = "bit_count", .qualified_name = "int.bit_count", .parameters = only_self, .body = bit_count};
constexpr NativeFunction conjugate_method{
    .name = "conjugate", .qualified_name = "int.conjugate", .parameters = only_self, .body = conjugate};
constexpr NativeFunction is_integer_method{.name = "is_integer",
                                           .qualified_name = "float.is_integer",
                                           .parameters = only_self,
                                           .body = is_integer_float};
constexpr NativeFunction ratio_method{.name = "as_integer_ratio",
                                      .qualified_name = "float.as_integer_ratio",
                                      .parameters = only_self,
                                      .body = as_integer_ratio};
constexpr const NativeFunction* integer_methods[] = {&bit_length_method, &bit_count_method,
                                                     &conjugate_method,  &to_bytes_method,
                                                     &from_bytes_method, &integer_ratio_method};
constexpr const NativeFunction* float_methods[] = {&is_integer_method, &ratio_method, &float_hex_method,
                                                   &float_fromhex_method, &float_conjugate_method};

}  // namespace

namespace types {
constinit const TypeInfo integer{
    .name = "int", .base = &object, .constructor = &integer_constructor, .methods = integer_methods};
constinit const TypeInfo floating{
    .name = "float", .base = &object, .constructor = &float_constructor, .methods = float_methods};
}  // namespace types

}  // namespace interleave::library
