// format() of int and float.
#include "core/library/big_integers.h"
#include "core/library/format.h"
#include "core/library/format_spec.h"
#include "core/library/strings.h"
#include "core/library/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace interleave::library {
namespace {

/// What a formatted number consists of, from left to right.
struct NumberParts {
    bool negative = false;
    std::string prefix;  ///< "0x"
    std::string digits;  ///< before the point; "nan" and "inf" too
    std::string rest;    ///< from the point on: fraction, exponent, '%'
};

/// `digits` with a separator every `size` digits from the right, and zeros in front up to `width` characters.
std::string grouped(const std::string& digits, char separator, std::size_t size, std::int64_t width) {
    std::string reversed;
    std::size_t count = 0;
    const auto put = [&](char c) {
        if (count > 0 && count % size == 0) reversed += separator;
        reversed += c;
        ++count;
    };
    for (auto c = digits.rbegin(); c != digits.rend(); ++c) put(*c);
    while (static_cast<std::int64_t>(reversed.size()) < width) put('0');
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

Value assemble(Context& context, FormatSpec spec, NumberParts parts, std::size_t group_size) {
    std::string head;
    if (parts.negative)
        head = "-";
    else if (spec.sign == '+' || spec.sign == ' ')
        head = std::string(1, spec.sign);
    head += parts.prefix;
    if (spec.width > static_cast<std::int64_t>(largest_object)) return raise_memory(context);
    if (spec.align == 0) spec.align = '>';
    const auto used = static_cast<std::int64_t>(head.size() + parts.rest.size());
    const bool zeros = spec.align == '=' && spec.fill == "0";
    if (spec.grouping != 0) {
        parts.digits = grouped(parts.digits, spec.grouping, group_size, zeros ? spec.width - used : 0);
    }
    std::string number = parts.digits + parts.rest;
    if (spec.align == '=') {
        FormatSpec inner = spec;
        inner.align = '>';
        inner.width = spec.width - static_cast<std::int64_t>(head.size());
        if (!pad(context, inner, number)) return {};
        return checked_string(context, head + number);
    }
    std::string text = head + number;
    return pad(context, spec, text) ? checked_string(context, text) : Value();
}

Value format_character(Context& context, Value v, const FormatSpec& spec) {
    if (spec.sign != 0) return raise_value(context, {"Sign not allowed with integer format specifier 'c'"});
    if (spec.alternate) {
        return raise_value(context, {"Alternate form (#) not allowed with integer format specifier 'c'"});
    }
    if (!is_small(v) || small_of(v) < 0 || small_of(v) > 0x10ffff) {
        return raise(
            context, exceptions::overflow_error,
            {is_small(v) ? "%c arg not in range(0x110000)" : "Python int too large to convert to C long"});
    }
    std::string text;
    encode(text, static_cast<char32_t>(small_of(v)));
    FormatSpec padded = spec;
    if (padded.align == 0) padded.align = '>';
    if (padded.align == '=') padded.align = '>';
    return pad(context, padded, text) ? context.new_string(text) : Value();
}

void upper(std::string& text) {
    for (char& c : text) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c);
}

/// The end of the leading digits.
std::size_t digits_end(const std::string& text) {
    const std::size_t end = text.find_first_not_of("0123456789");
    return end == std::string::npos ? text.size() : end;
}

std::string scientific_or_fixed(double magnitude, std::chars_format format, std::int64_t precision) {
    std::string buffer(static_cast<std::size_t>(precision) + 330, '\0');
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), magnitude, format,
                                   static_cast<int>(precision))
                         .ptr;
    buffer.resize(static_cast<std::size_t>(end - buffer.data()));
    return buffer;
}

/// "1.500e+10" -> "1.5e+10", as %g does.
std::string without_trailing_zeros(const std::string& text) {
    const std::size_t e = std::min(text.find('e'), text.size());
    std::string mantissa = text.substr(0, e);
    if (mantissa.find('.') == std::string::npos) return text;
    mantissa.erase(mantissa.find_last_not_of('0') + 1);
    if (mantissa.ends_with('.')) mantissa.pop_back();
    return mantissa + text.substr(e);
}

std::string with_point(std::string text) {
    if (text.find('.') == std::string::npos) text.insert(digits_end(text), ".");
    return text;
}

/// %g: `significant` digits, an exponent when it is below -4 or at least `limit`.
std::string general(double magnitude, std::int64_t significant, std::int64_t limit, bool keep_zeros) {
    significant = std::max<std::int64_t>(significant, 1);
    const std::string scientific =
        scientific_or_fixed(magnitude, std::chars_format::scientific, significant - 1);
    int exponent = 0;
    const std::size_t e = scientific.find('e');
    const char* begin = scientific.data() + e + (scientific[e + 1] == '+' ? 2 : 1);
    std::from_chars(begin, scientific.data() + scientific.size(), exponent);
    const bool small = exponent >= -4 && exponent < limit;
    const std::string text = small
                                 ? scientific_or_fixed(magnitude, std::chars_format::fixed,
                                                       std::max<std::int64_t>(significant - 1 - exponent, 0))
                                 : scientific;
    return keep_zeros ? with_point(text) : without_trailing_zeros(text);
}

}  // namespace

std::string float_digits(double magnitude, char type, std::int64_t precision, bool alternate) {
    if (!std::isfinite(magnitude)) return std::isnan(magnitude) ? "nan" : "inf";
    std::string text;
    switch (type) {
        case 'e':
            text =
                scientific_or_fixed(magnitude, std::chars_format::scientific, precision < 0 ? 6 : precision);
            break;
        case 'f':
            text = scientific_or_fixed(magnitude, std::chars_format::fixed, precision < 0 ? 6 : precision);
            break;
        case 'g': {
            const std::int64_t significant = precision < 0 ? 6 : std::max<std::int64_t>(precision, 1);
            text = general(magnitude, significant, significant, alternate);
            break;
        }
        default: {  // none: like repr, or like %g with at least one digit behind the point
            if (precision < 0) {
                text = float_repr(magnitude);
            } else {
                const std::int64_t significant = std::max<std::int64_t>(precision, 1);
                text = general(magnitude, significant, significant - 1, alternate);
                if (text.find_first_of(".e") == std::string::npos) text += ".0";
            }
            break;
        }
    }
    return alternate ? with_point(text) : text;
}

Value format_float(Context& context, double d, const FormatSpec& spec) {
    NumberParts parts;
    const bool percent = spec.type == '%';
    char type = static_cast<char>(percent ? 'f' : spec.type);
    const bool capital = type == 'E' || type == 'F' || type == 'G';
    if (capital) type = static_cast<char>(type + ('a' - 'A'));
    if (spec.type > 127 || (type != 0 && type != 'e' && type != 'f' && type != 'g' && type != 'n')) {
        return raise_unknown_format(context, spec, "float");
    }
    if (type == 'n') type = 'g';
    if (spec.precision > 2147483647) return raise_value(context, {"precision too big"});
    if (spec.precision > static_cast<std::int64_t>(largest_object)) return raise_memory(context);
    if (percent) d *= 100;
    std::string text = float_digits(std::fabs(d), type, spec.precision, spec.alternate);
    parts.negative = std::signbit(d) && !std::isnan(d);
    if (spec.no_negative_zero &&
        text.substr(0, text.find('e')).find_first_not_of("0.") == std::string::npos) {
        parts.negative = false;
    }
    if (capital) upper(text);
    const std::size_t end = std::isfinite(d) ? digits_end(text) : text.size();
    parts.digits = text.substr(0, end);
    parts.rest = text.substr(end) + (percent ? "%" : "");
    FormatSpec used = spec;
    if (!std::isfinite(d)) used.grouping = 0;
    return assemble(context, used, parts, 3);
}

Value format_integer(Context& context, Value v, std::string_view type_name, const FormatSpec& spec) {
    char type = static_cast<char>(spec.type);
    switch (spec.type) {
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
        case '%': {
            const auto d = integer_to_double(v);
            if (!d) return raise(context, exceptions::overflow_error, {"int too large to convert to float"});
            return format_float(context, *d, spec);
        }
        case 'b':
        case 'c':
        case 'd':
        case 'n':
        case 'o':
        case 'x':
        case 'X': break;
        case 0: type = 'd'; break;
        default: return raise_unknown_format(context, spec, type_name);
    }
    if (spec.precision >= 0)
        return raise_value(context, {"Precision not allowed in integer format specifier"});
    if (spec.no_negative_zero) {
        return raise_value(context, {"Negative zero coercion (z) not allowed in integer format specifier"});
    }
    if (type == 'c') return format_character(context, v, spec);
    const int base = type == 'b' ? 2 : type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
    std::string unused;
    if (base == 10 && !text_or_raise(context, v, false, unused)) return {};
    NumberParts parts;
    parts.digits = integer_digits(v, base);
    parts.negative = parts.digits.starts_with('-');
    if (parts.negative) parts.digits.erase(0, 1);
    if (spec.alternate && base != 10) parts.prefix = base == 2 ? "0b" : base == 8 ? "0o" : "0x";
    if (type == 'X') upper(parts.digits), upper(parts.prefix);
    return assemble(context, spec, parts, base == 10 ? 3 : 4);
}

}  // namespace interleave::library
