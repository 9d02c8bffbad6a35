// Built-ins about numbers and characters: abs, round, pow, divmod, chr, ord, hex, ...
#include "core/library/big_integers.h"
#include "core/library/builtins.h"
#include "core/library/data_model.h"
#include "core/library/operators.h"
#include "core/library/strings.h"

#include <charconv>
#include <cmath>
#include <cstdlib>

namespace interleave::library {
namespace {

Value plain(Value v) { return v.is_boolean() ? Value::integer(small_of(v)) : v; }

Value call_abs(Context& context, const Arguments& a) {
    if (is_learners(a[0])) {
        const Value v = ask_first(context, a[0], {Special::abs});
        if (!v.is_unset() || !context.pending().is_unset()) return v;
    }
    if (is_float(a[0])) return context.new_float(std::fabs(float_of(a[0])));
    if (!is_integer(a[0]))
        return raise_type(context, {"bad operand type for abs(): '", type_name(a[0]), "'"});
    return integer_sign(a[0]) < 0 ? integer_negate(context, a[0]) : plain(a[0]);
}

Value call_divmod(Context& context, const Arguments& a) {
    if (const Value method = special_method(context, a[0], Special::divmod); !method.is_unset())
        return call_special(context, method, {a[0], a[1]});
    if (!is_number(a[0]) || !is_number(a[1])) return raise_unsupported(context, "divmod()", a[0], a[1]);
    return number_divmod(context, a[0], a[1]);
}

Value call_pow(Context& context, const Arguments& a) {
    if (!a.has(2) || a[2].is_none())
        return binary(context, static_cast<int>(BinaryOperator::power), a[0], a[1], false);
    for (int i = 0; i < 3; ++i) {
        if (!is_number(a[i])) {
            return raise_type(context, {"unsupported operand type(s) for ** or pow(): '", type_name(a[0]),
                                        "', '", type_name(a[1]), "', '", type_name(a[2]), "'"});
        }
    }
    if (is_float(a[0]) || is_float(a[1]) || is_float(a[2])) {
        return raise_type(context, {"pow() 3rd argument not allowed unless all arguments are integers"});
    }
    return integer_power_modulo(context, a[0], a[1], a[2]);
}

// Through the decimal text: correctly rounded, half to even on the exact value.
double round_to_digits(double d, std::int64_t digits) {
    char buffer[700];  // 309 digits before the point and 323 behind it
    if (digits >= 0) {
        const auto end = std::to_chars(buffer, buffer + sizeof buffer - 1, d, std::chars_format::fixed,
                                       static_cast<int>(digits))
                             .ptr;
        *end = '\0';
        return std::strtod(buffer, nullptr);
    }
    const double unit =
        std::pow(10.0, static_cast<double>(-digits));  // exact: at most 10**22 in what follows
    double quotient = d / unit;
    double rounded = std::round(quotient);
    if (std::fabs(quotient - rounded) == 0.5) rounded = 2.0 * std::round(quotient / 2.0);
    return rounded * unit;
}

Value round_float(Context& context, double d, Value digits) {
    if (digits.is_unset() || digits.is_none()) {
        if (std::isnan(d)) return raise_value(context, {"cannot convert float NaN to integer"});
        if (std::isinf(d))
            return raise(context, exceptions::overflow_error, {"cannot convert float infinity to integer"});
        double rounded = std::round(d);
        if (std::fabs(d - rounded) == 0.5) rounded = 2.0 * std::round(d / 2.0);
        return integer_from_double(context, rounded);
    }
    std::int64_t n = 0;
    if (!clamped_index(context, digits, n)) return {};
    if (!std::isfinite(d) || n > 323) return context.new_float(d);
    if (n < -308) return context.new_float(std::copysign(0.0, d));
    const double rounded = round_to_digits(d, n);
    if (std::isinf(rounded))
        return raise(context, exceptions::overflow_error, {"rounded value too large to represent"});
    return context.new_float(rounded);
}

Value call_round(Context& context, const Arguments& a) {
    if (const Value method = special_method(context, a[0], Special::round); !method.is_unset()) {
        return a.has(1) ? call_special(context, method, {a[0], a[1]}) : call_special(context, method, {a[0]});
    }
    if (is_float(a[0])) return round_float(context, float_of(a[0]), a[1]);
    if (!is_integer(a[0])) {
        return raise_type(context, {"type ", type_name(a[0]), " doesn't define __round__ method"});
    }
    if (!a.has(1) || a[1].is_none()) return plain(a[0]);
    std::int64_t digits = 0;
    if (!clamped_index(context, a[1], digits)) return {};
    return digits >= 0 ? plain(a[0]) : integer_round(context, a[0], -digits);
}

Value call_chr(Context& context, const Arguments& a) {
    std::int64_t code = 0;
    if (!clamped_index(context, a[0], code)) return {};
    if (code != static_cast<std::int32_t>(code)) {
        return raise(context, exceptions::overflow_error, {"Python int too large to convert to C int"});
    }
    if (code < 0 || code >= 0x110000) return raise_value(context, {"chr() arg not in range(0x110000)"});
    std::string text;
    encode(text, static_cast<char32_t>(code));
    return context.new_string(text);
}

Value call_ord(Context& context, const Arguments& a) {
    if (!is_string(a[0])) {
        return raise_type(context, {"ord() expected string of length 1, but ", type_name(a[0]), " found"});
    }
    const std::int64_t length = machine::string_length(a[0].as_object());
    if (length != 1) {
        return raise_type(
            context, {"ord() expected a character, but string of length ", std::to_string(length), " found"});
    }
    std::size_t offset = 0;
    return Value::integer(static_cast<std::int64_t>(decode(text_of(a[0]), offset)));
}

Value in_base(Context& context, Value v, int base, std::string_view prefix) {
    const Value n = as_integer(context, v);
    if (n.is_unset()) return context.pending().is_unset() ? raise_not_integer(context, v) : Value();
    std::string digits = integer_digits(n, base);
    return checked_string(context, digits.insert(digits.starts_with('-') ? 1 : 0, prefix));
}

Value call_hex(Context& context, const Arguments& a) { return in_base(context, a[0], 16, "0x"); }
Value call_oct(Context& context, const Arguments& a) { return in_base(context, a[0], 8, "0o"); }
Value call_bin(Context& context, const Arguments& a) { return in_base(context, a[0], 2, "0b"); }

constexpr Parameter one[] = {{""}};
constexpr Parameter two[] = {{""}, {""}};
constexpr Parameter pow_parameters[] = {{"base"}, {"exp"}, {"mod", false}};
constexpr Parameter round_parameters[] = {{"number"}, {"ndigits", false}};

constexpr NativeFunction local(const char* name, std::span<const Parameter> parameters,
                               Value (*body)(Context&, const Arguments&)) {
    return {.name = name, .qualified_name = name, .parameters = parameters, .body = body};
}

}  // namespace

namespace builtins {
constinit const NativeFunction abs = local("abs", one, call_abs);
constinit const NativeFunction divmod = local("divmod", two, call_divmod);
constinit const NativeFunction pow = local("pow", pow_parameters, call_pow);
constinit const NativeFunction round = local("round", round_parameters, call_round);
constinit const NativeFunction chr = local("chr", one, call_chr);
constinit const NativeFunction ord = local("ord", one, call_ord);
constinit const NativeFunction hex = local("hex", one, call_hex);
constinit const NativeFunction oct = local("oct", one, call_oct);
constinit const NativeFunction bin = local("bin", one, call_bin);
}  // namespace builtins

}  // namespace interleave::library
