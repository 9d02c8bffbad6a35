// The older way to format: "%d of %s" % (1, 'x').
#include "core/library/percent_format.h"

#include "core/library/big_integers.h"
#include "core/library/dicts.h"
#include "core/library/format.h"
#include "core/library/format_spec.h"
#include "core/library/operators.h"
#include "core/library/strings.h"
#include "core/library/text.h"
#include "core/library/tuples.h"

#include <algorithm>
#include <cmath>

namespace interleave::library {
namespace {

/// What stands between '%' and the letter.
struct Conversion {
    bool left = false, plus = false, space = false, zero = false, alternate = false;
    std::int64_t width = 0;
    std::int64_t precision = -1;
};

class PercentFormatter {
public:
    PercentFormatter(Context& context, std::string_view format, Value arguments)
        : context_(context), format_(format), whole_(arguments) {
        takes_keys_ = is_list(arguments) || is_range(arguments) || is_dict(arguments);
        arguments_ = is_tuple(arguments) ? tuple_items(arguments.as_object()) : std::vector<Value>{arguments};
    }

    Value run() {
        while (at_ < format_.size()) {
            const std::size_t percent = std::min(format_.find('%', at_), format_.size());
            out_ += format_.substr(at_, percent - at_);
            at_ = percent;
            if (at_ == format_.size()) break;
            ++at_;
            if (!convert()) return {};
            if (out_.size() > largest_object) return raise_memory(context_);
        }
        if (used_ < arguments_.size() && !takes_keys_) {
            return raise_type(context_, {"not all arguments converted during string formatting"});
        }
        return checked_string(context_, out_);
    }

private:
    bool fail_type(std::initializer_list<std::string_view> parts) {
        raise_type(context_, parts);
        return false;
    }

    bool next(Value& v) {
        if (used_ >= arguments_.size()) return fail_type({"not enough arguments for format string"});
        v = arguments_[used_++];
        return true;
    }

    bool at_digit() const { return at_ < format_.size() && format_[at_] >= '0' && format_[at_] <= '9'; }

    bool number(std::int64_t& out, std::string_view too_big) {
        if (at_ < format_.size() && format_[at_] == '*') {
            ++at_;
            Value v;
            if (!next(v)) return false;
            if (is_big(v)) {
                raise(context_, exceptions::overflow_error, {"Python int too large to convert to C ssize_t"});
                return false;
            }
            if (!is_small(v)) return fail_type({"* wants int"});
            out = small_of(v);
            return true;
        }
        std::int64_t n = 0;
        for (; at_digit(); ++at_) {
            n = n * 10 + (format_[at_] - '0');
            if (n > 2147483647) {
                raise_value(context_, {too_big});
                return false;
            }
        }
        out = n;
        return true;
    }

    bool flags(Conversion& c) {
        for (; at_ < format_.size(); ++at_) {
            switch (format_[at_]) {
                case '-': c.left = true; break;
                case '+': c.plus = true; break;
                case ' ': c.space = true; break;
                case '0': c.zero = true; break;
                case '#': c.alternate = true; break;
                default: return true;
            }
        }
        return true;
    }

    /// "(key)": the value of the key is the only argument from here on. Brackets in a key come in pairs.
    bool key() {
        if (!takes_keys_) return fail_type({"format requires a mapping"});
        const std::size_t begin = ++at_;
        for (int open = 1; open > 0; ++at_) {
            if (at_ >= format_.size()) {
                raise_value(context_, {"incomplete format key"});
                return false;
            }
            open += format_[at_] == '(' ? 1 : format_[at_] == ')' ? -1 : 0;
        }
        if (!is_dict(whole_))
            return fail_type({type_name(whole_), " indices must be integers or slices, not str"});
        const Value name = context_.new_string(format_.substr(begin, at_ - 1 - begin));
        if (name.is_unset()) return false;
        const Value value = dict_load(context_, whole_.as_object(), name);
        if (value.is_unset()) return false;
        arguments_ = {value};
        used_ = 0;
        return true;
    }

    bool convert() {
        if (at_ < format_.size() && format_[at_] == '(' && !key()) return false;
        Conversion c;
        if (!flags(c) || !number(c.width, "width too big")) return false;
        if (c.width < 0) {
            c.left = true;
            c.width = -c.width;
        }
        if (at_ < format_.size() && format_[at_] == '.') {
            ++at_;
            if (!number(c.precision, "precision too big")) return false;
            c.precision = std::max<std::int64_t>(c.precision, 0);
        }
        while (at_ < format_.size() && (format_[at_] == 'h' || format_[at_] == 'l' || format_[at_] == 'L'))
            ++at_;
        if (at_ >= format_.size()) {
            raise_value(context_, {"incomplete format"});
            return false;
        }
        const std::size_t where = at_;
        const char32_t letter = decode(format_, at_);
        return letter == '%' ? literal_percent() : write(c, letter, where);
    }

    bool literal_percent() {
        out_ += '%';
        return true;
    }

    bool write(Conversion c, char32_t letter, std::size_t where) {
        Value v;
        if (!next(v)) return false;
        switch (letter) {
            case 's':
            case 'r':
            case 'a': return write_text(c, letter, v);
            case 'c': return write_character(c, v);
            case 'd':
            case 'i':
            case 'u':
            case 'o':
            case 'x':
            case 'X': return write_integer(c, static_cast<char>(letter), v);
            case 'e':
            case 'E':
            case 'f':
            case 'F':
            case 'g':
            case 'G': return write_float(c, static_cast<char>(letter), v);
            default: break;
        }
        std::string shown;
        if (letter > 31 && letter < 127)
            shown = static_cast<char>(letter);
        else
            shown = "?";
        raise_value(context_, {"unsupported format character '", shown, "' (0x",
                               integer_digits(Value::integer(static_cast<std::int64_t>(letter)), 16),
                               ") at index ", std::to_string(count_code_points(format_.substr(0, where)))});
        return false;
    }

    bool put(const Conversion& c, std::string text) {
        FormatSpec spec;
        spec.width = c.width;
        spec.align = c.left ? '<' : '>';
        if (!pad(context_, spec, text)) return false;
        out_ += text;
        return true;
    }

    bool write_text(const Conversion& c, char32_t letter, Value v) {
        std::string text;
        if (!text_or_raise(context_, v, letter != 's', text)) return false;
        if (letter == 'a') text = ascii_repr(text);
        if (c.precision >= 0) text.resize(byte_offset(text, c.precision));
        return put(c, text);
    }

    bool write_character(const Conversion& c, Value v) {
        std::string text;
        if (is_string(v) && machine::string_length(v.as_object()) == 1) {
            text = text_of(v);
        } else if (is_integer(v)) {
            if (!is_small(v) || small_of(v) < 0 || small_of(v) > 0x10ffff) {
                raise(context_, exceptions::overflow_error, {"%c arg not in range(0x110000)"});
                return false;
            }
            encode(text, static_cast<char32_t>(small_of(v)));
        } else {
            return fail_type({"%c requires int or char"});
        }
        return put(c, text);
    }

    /// Sign, prefix and digits, with zeros between prefix and digits where asked for.
    bool put_number(const Conversion& c, bool negative, const std::string& prefix, std::string digits,
                    bool zeros) {
        std::string head = negative ? "-" : c.plus ? "+" : c.space ? " " : "";
        head += prefix;
        const std::int64_t missing = c.width - static_cast<std::int64_t>(head.size() + digits.size());
        if (missing > static_cast<std::int64_t>(largest_object)) {
            raise_memory(context_);
            return false;
        }
        if (zeros && c.zero && !c.left && missing > 0)
            digits.insert(0, static_cast<std::size_t>(missing), '0');
        return put(c, head + digits);
    }

    bool write_integer(const Conversion& c, char letter, Value v) {
        const int base = letter == 'o' ? 8 : letter == 'x' || letter == 'X' ? 16 : 10;
        if (is_float(v) && base == 10 && std::isfinite(float_of(v))) {
            v = integer_from_double(context_, float_of(v));
            if (v.is_unset()) return false;
        } else if (is_float(v) && base == 10) {
            if (std::isnan(float_of(v)))
                raise_value(context_, {"cannot convert float NaN to integer"});
            else
                raise(context_, exceptions::overflow_error, {"cannot convert float infinity to integer"});
            return false;
        } else if (!is_integer(v)) {
            return fail_type({"%", std::string_view(&letter, 1), " format: ",
                              base == 10 ? "a real number is required, not " : "an integer is required, not ",
                              type_name(v)});
        }
        std::string text;
        if (base == 10 && !text_or_raise(context_, v, false, text)) return false;
        text = integer_digits(v, base);
        const bool negative = text.starts_with('-');
        if (negative) text.erase(0, 1);
        std::string prefix = !c.alternate || base == 10 ? "" : base == 8 ? "0o" : letter == 'X' ? "0X" : "0x";
        if (letter == 'X')
            std::transform(text.begin(), text.end(), text.begin(),
                           [](char d) { return static_cast<char>(d >= 'a' ? d - 32 : d); });
        if (c.precision > static_cast<std::int64_t>(text.size())) {
            if (c.precision > static_cast<std::int64_t>(largest_object)) {
                raise_memory(context_);
                return false;
            }
            text.insert(0, static_cast<std::size_t>(c.precision) - text.size(), '0');
        }
        return put_number(c, negative, prefix, text, true);
    }

    bool write_float(const Conversion& c, char letter, Value v) {
        double d = 0;
        if (!is_number(v)) return fail_type({"must be real number, not ", type_name(v)});
        if (!double_argument(context_, v, d)) return false;
        if (c.precision > 1'000'000) {
            raise_memory(context_);
            return false;
        }
        const bool capital = letter < 'a';
        std::string text = float_digits(std::fabs(d), static_cast<char>(capital ? letter + 32 : letter),
                                        c.precision, c.alternate);
        if (capital)
            std::transform(text.begin(), text.end(), text.begin(),
                           [](char x) { return static_cast<char>(x >= 'a' ? x - 32 : x); });
        return put_number(c, std::signbit(d) && !std::isnan(d), "", text, true);
    }

    Context& context_;
    std::string_view format_;
    Value whole_;
    std::vector<Value> arguments_;
    bool takes_keys_ =
        false;  ///< CPython takes whatever has items for a mapping, whose items need not all be used
    std::size_t at_ = 0, used_ = 0;
    std::string out_;
};

}  // namespace

Value percent_format(Context& context, std::string_view format, Value arguments) {
    return PercentFormatter(context, format, arguments).run();
}

}  // namespace interleave::library
