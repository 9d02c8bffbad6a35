// The type str: methods about case and kinds of characters, and about width.
#include "core/library/string_methods.h"

#include "core/library/builtins.h"
#include "core/library/types.h"
#include "core/library/unicode.h"

#include <algorithm>
#include <array>
#include <optional>

namespace interleave::library {
namespace {

// --- case --------------------------------------------------------------------------------------------------

/// The Greek capital sigma becomes a final one at the end of a word.
bool is_final_sigma(const std::u32string& text, std::size_t i) {
    const auto ignorable = [](char32_t c) {
        return c == '\'' || c == '.' || c == ':' || c == 0xad || c == 0x2019;
    };
    std::size_t before = i;
    while (before > 0 && ignorable(text[before - 1])) --before;
    if (before == 0 || !unicode::is_cased(text[before - 1])) return false;
    std::size_t after = i + 1;
    while (after < text.size() && ignorable(text[after])) ++after;
    return after == text.size() || !unicode::is_cased(text[after]);
}

void append_lower(std::string& out, const std::u32string& text, std::size_t i) {
    if (text[i] == 0x3a3)
        encode(out, is_final_sigma(text, i) ? 0x3c2 : 0x3c3);
    else
        unicode::append_lower(out, text[i]);
}

/// The text with every ASCII letter of one case in the other; nothing when not all of it is ASCII.
std::optional<std::string> with_ascii_case(Value string, char first, char last) {
    if (!machine::string_is_ascii(string.as_object())) return std::nullopt;
    std::string out(text_of(string));
    for (char& c : out) {
        if (c >= first && c <= last) c = static_cast<char>(c ^ 0x20);
    }
    return out;
}

Value upper(Context& context, const Arguments& a) {
    if (const auto ascii = with_ascii_case(a[0], 'a', 'z')) return checked_string(context, *ascii);
    std::string out;
    for (const char32_t c : decode_all(text_of(a[0]))) unicode::append_upper(out, c);
    return checked_string(context, out);
}

Value lower(Context& context, const Arguments& a) {
    if (const auto ascii = with_ascii_case(a[0], 'A', 'Z')) return checked_string(context, *ascii);
    std::string out;
    const auto text = decode_all(text_of(a[0]));
    for (std::size_t i = 0; i < text.size(); ++i) append_lower(out, text, i);
    return checked_string(context, out);
}

Value swapcase(Context& context, const Arguments& a) {
    std::string out;
    const auto text = decode_all(text_of(a[0]));
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (unicode::is_upper(text[i]))
            append_lower(out, text, i);
        else if (unicode::is_lower(text[i]))
            unicode::append_upper(out, text[i]);
        else
            encode(out, text[i]);
    }
    return checked_string(context, out);
}

Value capitalize(Context& context, const Arguments& a) {
    std::string out;
    const auto text = decode_all(text_of(a[0]));
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 0)
            unicode::append_title(out, text[i]);
        else
            append_lower(out, text, i);
    }
    return checked_string(context, out);
}

Value title(Context& context, const Arguments& a) {
    std::string out;
    const auto text = decode_all(text_of(a[0]));
    bool in_word = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (in_word)
            append_lower(out, text, i);
        else
            unicode::append_title(out, text[i]);
        in_word = unicode::is_cased(text[i]);
    }
    return checked_string(context, out);
}

// --- kinds of characters -----------------------------------------------------------------------------------

/// True when there are characters and all of them are of the kind.
template <bool (*is_kind_of)(char32_t)>
Value all_are(Context&, const Arguments& a) {
    const auto text = decode_all(text_of(a[0]));
    return Value::boolean(!text.empty() && std::all_of(text.begin(), text.end(), is_kind_of));
}

bool is_alphanumeric(char32_t c) {
    return unicode::is_alpha(c) || unicode::is_decimal(c) || unicode::is_digit(c) || unicode::is_numeric(c);
}

/// True when there are cased characters and none of them is of the other case.
template <bool (*is_wanted)(char32_t)>
Value cased_are(Context&, const Arguments& a) {
    bool found = false;
    for (const char32_t c : decode_all(text_of(a[0]))) {
        if (is_wanted(c))
            found = true;
        else if (unicode::is_cased(c))
            return Value::boolean(false);
    }
    return Value::boolean(found);
}

Value is_title(Context&, const Arguments& a) {
    bool in_word = false, found = false;
    for (const char32_t c : decode_all(text_of(a[0]))) {
        const bool capital = unicode::is_upper(c) || unicode::is_title(c);
        if (capital ? in_word : unicode::is_lower(c) && !in_word) return Value::boolean(false);
        in_word = capital || unicode::is_lower(c);
        found = found || in_word;
    }
    return Value::boolean(found);
}

Value is_ascii(Context&, const Arguments& a) {
    return Value::boolean(machine::string_is_ascii(a[0].as_object()));
}

Value is_printable(Context&, const Arguments& a) {
    const auto text = decode_all(text_of(a[0]));
    return Value::boolean(std::all_of(text.begin(), text.end(), unicode::is_printable));
}

Value is_identifier(Context&, const Arguments& a) {
    const auto text = decode_all(text_of(a[0]));
    const auto starts = [](char32_t c) { return c == '_' || unicode::is_alpha(c); };
    return Value::boolean(!text.empty() && starts(text[0]) &&
                          std::all_of(text.begin(), text.end(),
                                      [&](char32_t c) { return starts(c) || unicode::is_decimal(c); }));
}

// --- width -------------------------------------------------------------------------------------------------

enum class Side { left, right, both };

Value justify_with(Context& context, const Arguments& a, Side text_side) {
    std::int64_t width = 0;
    if (!exact_index(context, a[1], width)) return {};
    std::string_view fill = " ";
    if (a.has(2)) {
        if (!is_string(a[2])) {
            return raise_type(context,
                              {"The fill character must be a unicode character, not ", type_name(a[2])});
        }
        if (machine::string_length(a[2].as_object()) != 1) {
            return raise_type(context, {"The fill character must be exactly one character long"});
        }
        fill = text_of(a[2]);
    }
    const std::int64_t missing = width - machine::string_length(a[0].as_object());
    if (missing <= 0) return a[0];
    if (static_cast<std::uint64_t>(missing) > largest_object / fill.size()) return raise_memory(context);
    // CPython puts the odd one left when the width is odd
    const std::int64_t centred = missing / 2 + (missing & width & 1);
    const std::int64_t before = text_side == Side::left ? 0 : text_side == Side::right ? missing : centred;
    std::string out;
    for (std::int64_t i = 0; i < before; ++i) out += fill;
    out += text_of(a[0]);
    for (std::int64_t i = before; i < missing; ++i) out += fill;
    return checked_string(context, out);
}

Value ljust(Context& context, const Arguments& a) { return justify_with(context, a, Side::left); }
Value rjust(Context& context, const Arguments& a) { return justify_with(context, a, Side::right); }
Value center(Context& context, const Arguments& a) { return justify_with(context, a, Side::both); }

Value zfill(Context& context, const Arguments& a) {
    std::int64_t width = 0;
    if (!exact_index(context, a[1], width)) return {};
    const auto text = text_of(a[0]);
    const std::int64_t missing = width - machine::string_length(a[0].as_object());
    if (missing <= 0) return a[0];
    if (static_cast<std::uint64_t>(missing) > largest_object) return raise_memory(context);
    std::string out(text);
    out.insert(out.starts_with('-') || out.starts_with('+') ? 1 : 0, static_cast<std::size_t>(missing), '0');
    return checked_string(context, out);
}

Value expandtabs(Context& context, const Arguments& a) {
    std::int64_t size = 8;
    if (a.has(1) && !exact_index(context, a[1], size)) return {};
    std::string out;
    std::int64_t column = 0;
    const auto text = text_of(a[0]);
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t at = i;
        const char32_t c = decode(text, i);
        if (c == '\t') {
            const std::int64_t spaces = size > 0 ? size - column % size : 0;
            if (static_cast<std::uint64_t>(spaces) + out.size() > largest_object)
                return raise_memory(context);
            out.append(static_cast<std::size_t>(spaces), ' ');
            column += spaces;
            continue;
        }
        column = c == '\n' || c == '\r' ? 0 : column + 1;
        out += text.substr(at, i - at);
    }
    return checked_string(context, out);
}

}  // namespace

constinit const NativeFunction character_methods[character_method_count] = {
    string_method("upper", "str.upper", string_parameters::only_self, upper),
    string_method("lower", "str.lower", string_parameters::only_self, lower),
    string_method("swapcase", "str.swapcase", string_parameters::only_self, swapcase),
    string_method("capitalize", "str.capitalize", string_parameters::only_self, capitalize),
    string_method("title", "str.title", string_parameters::only_self, title),
    string_method("isalpha", "str.isalpha", string_parameters::only_self, all_are<unicode::is_alpha>),
    string_method("isdecimal", "str.isdecimal", string_parameters::only_self, all_are<unicode::is_decimal>),
    string_method("isdigit", "str.isdigit", string_parameters::only_self, all_are<unicode::is_digit>),
    string_method("isnumeric", "str.isnumeric", string_parameters::only_self, all_are<unicode::is_numeric>),
    string_method("isalnum", "str.isalnum", string_parameters::only_self, all_are<is_alphanumeric>),
    string_method("isspace", "str.isspace", string_parameters::only_self, all_are<unicode::is_space>),
    string_method("isupper", "str.isupper", string_parameters::only_self, cased_are<unicode::is_upper>),
    string_method("islower", "str.islower", string_parameters::only_self, cased_are<unicode::is_lower>),
    string_method("istitle", "str.istitle", string_parameters::only_self, is_title),
    string_method("isascii", "str.isascii", string_parameters::only_self, is_ascii),
    string_method("isprintable", "str.isprintable", string_parameters::only_self, is_printable),
    string_method("isidentifier", "str.isidentifier", string_parameters::only_self, is_identifier),
    string_method("ljust", "str.ljust", string_parameters::justify, ljust),
    string_method("rjust", "str.rjust", string_parameters::justify, rjust),
    string_method("center", "str.center", string_parameters::justify, center),
    string_method("zfill", "str.zfill", string_parameters::one, zfill),
    string_method("expandtabs", "str.expandtabs", string_parameters::optional_one, expandtabs)};

}  // namespace interleave::library
