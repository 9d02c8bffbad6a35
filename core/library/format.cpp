#include "core/library/format.h"

#include "core/library/big_integers.h"
#include "core/library/data_model.h"
#include "core/library/format_spec.h"
#include "core/library/strings.h"
#include "core/library/text.h"

#include <limits>

#include <charconv>

namespace interleave::library {
namespace {

bool is_align(std::string_view c) { return c == "<" || c == ">" || c == "=" || c == "^"; }

class SpecParser {
public:
    SpecParser(Context& context, std::string_view text, FormatSpec& spec)
        : context_(context), rest_(text), spec_(spec) {}

    bool run(std::string_view type_name, char default_align, char default_type) {
        const bool has_align = parse_align();
        if (take('+'))
            spec_.sign = '+';
        else if (take('-'))
            spec_.sign = '-';
        else if (take(' '))
            spec_.sign = ' ';
        spec_.no_negative_zero = take('z');
        spec_.alternate = take('#');
        if (!fill_given_ && rest_.starts_with('0')) {
            spec_.fill = "0";
            if (!has_align && default_align == '>') spec_.align = '=';
            rest_.remove_prefix(1);
        }
        if (!number(spec_.width)) return false;
        if (!parse_grouping()) return false;
        if (take('.')) {
            const std::size_t before = rest_.size();
            if (!number(spec_.precision)) return false;
            if (rest_.size() == before) return fail("Format specifier missing precision");
        }
        return parse_type(type_name, default_type);
    }

private:
    bool fail(std::string_view message) {
        raise_value(context_, {message});
        return false;
    }

    bool take(char c) {
        const bool found = rest_.starts_with(c);
        if (found) rest_.remove_prefix(1);
        return found;
    }

    bool parse_align() {
        if (rest_.empty()) return false;
        const std::size_t first = utf8_size(rest_[0]);
        if (rest_.size() > first && is_align(rest_.substr(first, 1))) {
            spec_.fill = rest_.substr(0, first);
            spec_.align = rest_[first];
            rest_.remove_prefix(first + 1);
            return fill_given_ = true;
        }
        if (!is_align(rest_.substr(0, 1))) return false;
        spec_.align = rest_[0];
        rest_.remove_prefix(1);
        return true;
    }

    bool number(std::int64_t& out) {
        if (rest_.empty() || rest_[0] < '0' || rest_[0] > '9') return true;
        std::int64_t n = 0;
        while (!rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9') {
            const int digit = rest_[0] - '0';
            if (n > (std::numeric_limits<std::int64_t>::max() - digit) / 10) {
                return fail("Too many decimal digits in format string");
            }
            n = n * 10 + digit;
            rest_.remove_prefix(1);
        }
        out = n;
        return true;
    }

    bool parse_grouping() {
        if (take(',')) spec_.grouping = ',';
        if (rest_.starts_with('_')) {
            if (spec_.grouping != 0) return fail("Cannot specify both ',' and '_'.");
            spec_.grouping = '_';
            rest_.remove_prefix(1);
        }
        if (rest_.starts_with(',') && spec_.grouping == '_') return fail("Cannot specify both ',' and '_'.");
        return true;
    }

    bool parse_type(std::string_view type_name, char default_type) {
        if (!rest_.empty()) {
            std::size_t offset = 0;
            const char32_t type = decode(rest_, offset);
            if (offset != rest_.size()) {
                raise_value(context_,
                            {"Invalid format specifier '", whole_, "' for object of type '", type_name, "'"});
                return false;
            }
            spec_.type = type;
        }
        if (spec_.grouping == 0) return true;
        const char32_t type = spec_.type != 0 ? spec_.type : static_cast<char32_t>(default_type);
        switch (type) {
            case 'd':
            case 'e':
            case 'f':
            case 'g':
            case 'E':
            case 'G':
            case '%':
            case 'F':
            case 0: return true;
            case 'b':
            case 'o':
            case 'x':
            case 'X':
                if (spec_.grouping == '_') return true;
                break;
            default: break;
        }
        std::string shown;
        encode(shown, type);
        raise_value(context_,
                    {"Cannot specify '", std::string_view(&spec_.grouping, 1), "' with '", shown, "'."});
        return false;
    }

    Context& context_;
    std::string_view rest_;
    std::string_view whole_ = rest_;
    FormatSpec& spec_;
    bool fill_given_ = false;
};

Value format_string(Context& context, Value v, std::string_view spec_text) {
    FormatSpec spec;
    if (!parse_format_spec(context, spec_text, "str", '<', 's', spec)) return {};
    if (spec.type != 0 && spec.type != 's') return raise_unknown_format(context, spec, "str");
    if (spec.sign != 0) {
        return raise_value(context,
                           {spec.sign == ' ' ? "Space" : "Sign", " not allowed in string format specifier"});
    }
    if (spec.no_negative_zero) {
        return raise_value(context, {"Negative zero coercion (z) not allowed in string format specifier"});
    }
    if (spec.alternate)
        return raise_value(context, {"Alternate form (#) not allowed in string format specifier"});
    if (spec.align == '=')
        return raise_value(context, {"'=' alignment not allowed in string format specifier"});
    std::string text(text_of(v));
    if (spec.precision >= 0) text.resize(byte_offset(text, spec.precision));
    return pad(context, spec, text) ? context.new_string(text) : Value();
}

Value text_value(Context& context, Value v, bool repr) {
    if (!repr && is_string(v)) return v;
    if (v.is_int()) {
        char digits[24];
        const auto end = std::to_chars(digits, digits + sizeof digits, v.as_int()).ptr;
        return context.new_string({digits, end});
    }
    std::string text;
    return text_or_raise(context, v, repr, text) ? checked_string(context, text) : Value();
}

Value convert(Context& context, Value v, char conversion) {
    if (conversion == 0) return v;
    if (conversion == 's') return text_value(context, v, false);
    const Value repr = text_value(context, v, true);
    if (conversion == 'r' || repr.is_unset()) return repr;
    return checked_string(context, ascii_repr(text_of(repr)));
}

Value format_plain(Context& context, Value v, std::string_view spec) {
    if (const Value method = special_method(context, v, Special::format); !method.is_unset()) {
        const Value text = context.new_string(spec);
        const Value result = text.is_unset() ? text : call_special(context, method, {v, text});
        if (result.is_unset() || is_string(result)) return result;
        return raise_type(context, {"__format__ must return a str, not ", type_name(result)});
    }
    if (spec.empty()) return text_value(context, v, false);
    v = machine::unwrapped(v);
    if (is_string(v)) return format_string(context, v, spec);
    FormatSpec parsed;
    if (is_integer(v)) {
        const auto name = type_name(v);
        if (!parse_format_spec(context, spec, name, '>', 'd', parsed)) return {};
        return format_integer(context, v, name, parsed);
    }
    if (is_float(v)) {
        if (!parse_format_spec(context, spec, "float", '>', '\0', parsed)) return {};
        return format_float(context, float_of(v), parsed);
    }
    return raise_type(context, {"unsupported format string passed to ", type_name(v), ".__format__"});
}

}  // namespace

bool parse_format_spec(Context& context, std::string_view text, std::string_view type_name,
                       char default_align, char default_type, FormatSpec& out) {
    return SpecParser(context, text, out).run(type_name, default_align, default_type);
}

Value raise_unknown_format(Context& context, const FormatSpec& spec, std::string_view type_name) {
    std::string code;
    if (spec.type > 32 && spec.type < 128) {
        code = static_cast<char>(spec.type);
    } else {
        code = "\\x" + integer_digits(Value::integer(static_cast<std::int64_t>(spec.type)), 16);
    }
    return raise_value(context, {"Unknown format code '", code, "' for object of type '", type_name, "'"});
}

bool pad(Context& context, const FormatSpec& spec, std::string& text) {
    const std::int64_t missing = spec.width - count_code_points(text);
    if (missing <= 0) return true;
    if (static_cast<std::uint64_t>(missing) > largest_object / spec.fill.size()) {
        raise_memory(context);
        return false;
    }
    const std::int64_t before = spec.align == '>' ? missing : spec.align == '^' ? missing / 2 : 0;
    std::string filled;
    for (std::int64_t i = 0; i < before; ++i) filled += spec.fill;
    filled += text;
    for (std::int64_t i = before; i < missing; ++i) filled += spec.fill;
    text = std::move(filled);
    return true;
}

Value format(Context& context, Value value, Value spec, char conversion) {
    const Value converted = convert(context, value, conversion);
    if (converted.is_unset()) return {};
    return format_plain(context, converted, spec.is_unset() ? std::string_view() : text_of(spec));
}

bool text_or_raise(Context& context, Value value, bool repr, std::string& out) {
    if (is_big(value) && integer_too_long_for_decimal(value)) {
        raise_value(context, {"Exceeds the limit (4300 digits) for integer string conversion; use "
                              "sys.set_int_max_str_digits() to increase the limit"});
        return false;
    }
    return text_with_calls(context, value, repr, out);
}

}  // namespace interleave::library
