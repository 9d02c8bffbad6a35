#include "core/library/parsing.h"

#include "core/library/big_integers.h"
#include "core/library/strings.h"
#include "core/library/text.h"
#include "core/library/unicode.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

namespace interleave::library {
namespace {

/// ASCII of a number's text: stripped, decimal digits of other scripts replaced. Anything else becomes '?'.
std::string numeral(std::string_view utf8) {
    std::string out;
    for (std::size_t i = 0; i < utf8.size();) {
        const char32_t c = decode(utf8, i);
        const int digit = c < 0x80 ? -1 : unicode::decimal_value(c);
        if (unicode::is_space(c))
            out += ' ';
        else if (digit >= 0)
            out += static_cast<char>('0' + digit);
        else
            out += c < 0x80 && c != 0 ? static_cast<char>(c) : '?';
    }
    const std::size_t begin = out.find_first_not_of(' ');
    if (begin == std::string::npos) return "";
    return out.substr(begin, out.find_last_not_of(' ') - begin + 1);
}

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'z') return c - 'a' + 10;
    if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
    return 99;
}

int base_of_prefix(std::string_view text) {
    if (text.size() < 2 || text[0] != '0') return 0;
    switch (text[1]) {
        case 'x':
        case 'X': return 16;
        case 'o':
        case 'O': return 8;
        case 'b':
        case 'B': return 2;
        default: return 0;
    }
}

/// Removes single underscores between digits. False where one stands elsewhere.
bool remove_underscores(std::string& text, bool (*is_digit)(char)) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            out += text[i];
        } else if (i == 0 || i + 1 == text.size() || !is_digit(text[i - 1]) || !is_digit(text[i + 1])) {
            return false;
        }
    }
    text = std::move(out);
    return true;
}

bool all_zero(std::string_view digits) { return digits.find_first_not_of('0') == std::string_view::npos; }

/// True when `text` is what a Python float may look like (strtod takes more: hexadecimal, "nan(...)").
bool is_float_text(std::string_view text) {
    const auto digits = [&] {
        std::size_t n = 0;
        while (n < text.size() && text[n] >= '0' && text[n] <= '9') ++n;
        text.remove_prefix(n);
        return n;
    };
    std::size_t count = digits();
    if (text.starts_with('.')) {
        text.remove_prefix(1);
        count += digits();
    }
    if (count == 0) return false;
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
        if (digits() == 0) return false;
    }
    return text.empty();
}

bool is_special_float(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text == "nan" || text == "inf" || text == "infinity";
}

}  // namespace

Value parse_integer(Context& context, Value string, int base) {
    const auto fail = [&] {
        return raise_value(
            context, {"invalid literal for int() with base ", std::to_string(base), ": ", to_repr(string)});
    };
    std::string text = numeral(text_of(string));
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.erase(0, 1);
    const int prefix = base_of_prefix(text);
    int used = base;
    if (base == 0) used = prefix == 0 ? 10 : prefix;
    if (prefix != 0 && prefix == used) {
        text.erase(0, 2);
        if (text.starts_with('_')) text.erase(0, 1);
    }
    if (!remove_underscores(text, [](char c) { return digit_value(c) < 36; }) || text.empty()) return fail();
    if (std::any_of(text.begin(), text.end(), [&](char c) { return digit_value(c) >= used; })) return fail();
    if (base == 0 && prefix == 0 && text[0] == '0' && !all_zero(text)) return fail();
    const bool power_of_two = (used & (used - 1)) == 0;
    if (!power_of_two && text.size() > 4300) {
        return raise_value(
            context,
            {"Exceeds the limit (4300 digits) for integer string conversion: value has ",
             std::to_string(text.size()), " digits; use sys.set_int_max_str_digits() to increase the limit"});
    }
    if (static_cast<std::int64_t>(text.size()) > largest_integer_bits / 5) return raise_memory(context);
    for (char& c : text) c = "0123456789abcdefghijklmnopqrstuvwxyz"[digit_value(c)];
    return integer_from_digits(context, text, used, negative);
}

Value parse_float(Context& context, Value string) {
    std::string text = numeral(text_of(string));
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const std::size_t sign = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    const bool grouped = remove_underscores(text, is_digit);
    if (!grouped ||
        (!is_float_text(std::string_view(text).substr(sign)) && !is_special_float(text.substr(sign)))) {
        return raise_value(context, {"could not convert string to float: ", to_repr(string)});
    }
    return context.new_float(std::strtod(text.c_str(), nullptr));
}

}  // namespace interleave::library
