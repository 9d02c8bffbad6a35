#include "core/library/number_methods.h"

#include "core/library/big_integer_type.h"
#include "core/library/bytes.h"
#include "core/library/parsing.h"
#include "core/library/strings.h"
#include "core/library/types.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace interleave::library {
namespace {

/// 'little' or 'big'. False after raising.
bool byte_order(Context& context, Value v, std::string_view function, bool& little) {
    little = false;
    if (v.is_unset()) return true;
    if (!is_string(v)) {
        raise_type(context, {function, "() argument 'byteorder' must be str, not ", argument_name(v)});
        return false;
    }
    little = text_of(v) == "little";
    if (little || text_of(v) == "big") return true;
    raise_value(context, {"byteorder must be either 'little' or 'big'"});
    return false;
}

Value to_bytes(Context& context, const Arguments& a) {
    enum { self, length, order, is_signed };
    std::int64_t size = 1;
    bool little = false;
    if (a.has(length) && !exact_index(context, a[length], size)) return {};
    if (!byte_order(context, a[order], "to_bytes", little)) return {};
    if (size < 0) return raise_value(context, {"length argument must be non-negative"});
    if (static_cast<std::uint64_t>(size) > largest_object / 8) return raise_memory(context);
    const bool with_sign = a.has(is_signed) && truth(a[is_signed]);
    BigInteger n = big_of(a[self]);
    const bool negative = n < 0;
    if (negative && !with_sign)
        return raise(context, exceptions::overflow_error, {"can't convert negative int to unsigned"});
    const std::int64_t bits = size * 8;
    // Two's complement needs a bit more, but for -2**k.
    const std::int64_t needed = negative ? bit_length(n + 1) + 1 : bit_length(n) + (with_sign ? 1 : 0);
    if (needed > bits && n != 0)
        return raise(context, exceptions::overflow_error, {"int too big to convert"});
    if (negative) n += BigInteger(1) << static_cast<unsigned>(bits);
    std::string bytes;
    export_bits(n, std::back_inserter(bytes), 8, false);  // the lowest first
    bytes.resize(static_cast<std::size_t>(size), '\0');
    if (!little) std::reverse(bytes.begin(), bytes.end());
    return context.new_bytes(bytes);
}

/// A class method: a[0] is the type.
Value from_bytes(Context& context, const Arguments& a) {
    enum { type, source, order, is_signed };
    bool little = false;
    std::string bytes;
    if (!byte_order(context, a[order], "from_bytes", little)) return {};
    if (is_string(a[source]) || is_integer(a[source]))
        return raise_type(context, {"cannot convert '", type_name(a[source]), "' object to bytes"});
    if (!bytes_from(context, a[source], "bytes", bytes)) return {};
    if (static_cast<std::int64_t>(bytes.size()) * 8 > largest_integer_bits) return raise_memory(context);
    if (!little) std::reverse(bytes.begin(), bytes.end());
    BigInteger n = 0;
    std::vector<unsigned char> digits(bytes.begin(), bytes.end());
    if (!digits.empty()) import_bits(n, digits.begin(), digits.end(), 8, false);
    const bool negative = a.has(is_signed) && truth(a[is_signed]) && !digits.empty() && digits.back() >= 128;
    if (negative) n -= BigInteger(1) << static_cast<unsigned>(digits.size() * 8);
    const Value result = from_big(context, n);
    return a[type] == context.image().type_value(&types::boolean) ? Value::boolean(truth(result)) : result;
}

Value integer_ratio(Context& context, const Arguments& a) {
    const Value pair[] = {a[0].is_boolean() ? Value::integer(small_of(a[0])) : a[0], Value::integer(1)};
    return context.new_tuple(pair);
}

// float.hex ----------------------------------------------------------------------------------------------------------

Value float_hex(Context& context, const Arguments& a) {
    const double d = float_of(a[0]);
    if (!std::isfinite(d)) return context.new_string(std::isnan(d) ? "nan" : d < 0 ? "-inf" : "inf");
    std::string out = std::signbit(d) ? "-0x" : "0x";
    if (d == 0) return context.new_string(out + "0.0p+0");
    int exponent = 0;
    double fraction = std::frexp(std::fabs(d), &exponent);
    const int shift = 1 - std::max(-1021 - exponent, 0);  // subnormal numbers begin with 0
    fraction = std::ldexp(fraction, shift);
    exponent -= shift;
    const auto take_digit = [&] {
        const int digit = static_cast<int>(fraction);
        fraction = (fraction - digit) * 16;
        return "0123456789abcdef"[digit];
    };
    out += take_digit();
    out += '.';
    for (int i = 0; i < 13; ++i) out += take_digit();
    out += exponent < 0 ? "p-" : "p+";
    return context.new_string(out + std::to_string(std::abs(exponent)));
}

/// Whether strtod reads a hexadecimal float of Python's form: [sign] ["0x"] digits ["." digits] ["p" exponent].
bool is_hexadecimal_float(std::string_view text, std::string& normal) {
    if (text.starts_with('-') || text.starts_with('+')) {
        normal = text.substr(0, 1);
        text.remove_prefix(1);
    }
    if (text.starts_with("0x") || text.starts_with("0X")) text.remove_prefix(2);
    normal.append("0x").append(text);
    const auto digits = [&](std::string_view set) {
        const std::size_t n = std::min(text.find_first_not_of(set), text.size());
        text.remove_prefix(n);
        return n;
    };
    std::size_t count = digits("0123456789abcdefABCDEF");
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        count += digits("0123456789abcdefABCDEF");
    }
    if (count == 0) return false;
    if (text.starts_with('p') || text.starts_with('P')) {
        text.remove_prefix(1);
        if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
        if (digits("0123456789") == 0) return false;
    }
    return text.empty();
}

/// A class method: a[0] is the type.
Value float_fromhex(Context& context, const Arguments& a) {
    if (!is_string(a[1]))
        return raise_type(context, {"fromhex() argument must be str, not ", type_name(a[1])});
    std::string_view text = text_of(a[1]);
    constexpr std::string_view blanks = " \t\n\r\v\f";
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    text = text.substr(0, text.find_last_not_of(blanks) + 1);
    std::string word(text);
    for (char& c : word) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    const std::string unsigned_word = word.substr(word.starts_with('-') || word.starts_with('+') ? 1 : 0);
    if (unsigned_word == "inf" || unsigned_word == "infinity" || unsigned_word == "nan")
        return parse_float(context, a[1]);
    std::string normal;
    if (!is_hexadecimal_float(text, normal))
        return raise_value(context, {"invalid hexadecimal floating-point string"});
    const double d = std::strtod(normal.c_str(), nullptr);
    if (std::isinf(d)) {
        return raise(context, exceptions::overflow_error,
                     {"hexadecimal value too large to represent as a float"});
    }
    return context.new_float(d);
}

Value float_conjugate(Context&, const Arguments& a) { return a[0]; }

constexpr Parameter only_self[] = {{"self"}};
constexpr Parameter self_and_one[] = {{"self"}, {""}};
constexpr Parameter to_bytes_parameters[] = {
    {"self"}, {"length", false}, {"byteorder", false}, {"signed", false, true}};
constexpr Parameter from_bytes_parameters[] = {
    {"self"}, {"bytes"}, {"byteorder", false}, {"signed", false, true}};

constexpr NativeFunction method(const char* name, const char* qualified_name,
                                std::span<const Parameter> parameters,
                                Value (*body)(Context&, const Arguments&)) {
    return {.name = name, .qualified_name = qualified_name, .parameters = parameters, .body = body};
}

}  // namespace

constinit const NativeFunction to_bytes_method =
    method("to_bytes", "int.to_bytes", to_bytes_parameters, to_bytes);
constinit const NativeFunction from_bytes_method =
    method("from_bytes", "int.from_bytes", from_bytes_parameters, from_bytes);
constinit const NativeFunction integer_ratio_method =
    method("as_integer_ratio", "int.as_integer_ratio", only_self, integer_ratio);
constinit const NativeFunction float_hex_method = method("hex", "float.hex", only_self, float_hex);
constinit const NativeFunction float_fromhex_method =
    method("fromhex", "float.fromhex", self_and_one, float_fromhex);
constinit const NativeFunction float_conjugate_method =
    method("conjugate", "float.conjugate", only_self, float_conjugate);

Value number_attribute(Value number, std::string_view name) {
    if (!is_number(number)) return {};
    const bool whole = !is_float(number);
    if (name == "real" || (whole && name == "numerator"))
        return number.is_boolean() ? Value::integer(small_of(number)) : number;
    if (name == "imag") return whole ? Value::integer(0) : Value::inline_float(0.0).value_or(Value());
    return whole && name == "denominator" ? Value::integer(1) : Value();
}

}  // namespace interleave::library
