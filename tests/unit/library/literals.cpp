#include "literals.h"

#include "core/library/big_integers.h"
#include "core/library/strings.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>

namespace interleave::library {
namespace {

class Reader {
public:
    Reader(Context& context, std::string_view text) : context_(context), rest_(text) {}

    Value read() {
        for (const auto& [name, value] : {std::pair{"None", Value::none()},
                                          {"True", Value::boolean(true)},
                                          {"False", Value::boolean(false)}}) {
            if (take(name)) return value;
        }
        if (take("range(")) {
            const auto parts = items(')');
            return context_.new_range(parts[0], parts[1], parts.size() > 2 ? parts[2] : Value::integer(1));
        }
        if (take("slice(")) {
            const auto parts = items(')');
            return context_.new_slice(parts[0], parts[1], parts[2]);
        }
        if (take("[")) return context_.new_list(items(']'));
        if (take("(")) return context_.new_tuple(items(')'));
        if (rest_.starts_with('\'') || rest_.starts_with('"')) return string();
        return number();
    }

    bool done() const { return rest_.empty(); }

private:
    bool take(std::string_view text) {
        if (!rest_.starts_with(text)) return false;
        rest_.remove_prefix(text.size());
        return true;
    }

    std::vector<Value> items(char close) {
        std::vector<Value> result;
        while (!take({&close, 1})) {
            result.push_back(read());
            if (!take(", ")) take(",");
        }
        return result;
    }

    Value number() {
        std::size_t end = 0;
        while (end < rest_.size() && rest_[end] != ',' && rest_[end] != ')' && rest_[end] != ']') ++end;
        std::string text(rest_.substr(0, end));
        REQUIRE_MESSAGE(!text.empty(), std::string(rest_));
        rest_.remove_prefix(end);
        if (text.find_first_of(".en") != std::string::npos)
            return context_.new_float(std::strtod(text.c_str(), nullptr));
        const bool negative = text[0] == '-';
        return integer_from_digits(context_, std::string_view(text).substr(negative ? 1 : 0), 10, negative);
    }

    Value string() {
        const char quote = rest_[0];
        rest_.remove_prefix(1);
        std::string out;
        while (rest_[0] != quote) {
            const char c = rest_[0];
            rest_.remove_prefix(1);
            if (c != '\\') {
                out += c;
                continue;
            }
            const char escape = rest_[0];
            rest_.remove_prefix(1);
            const std::size_t digits = escape == 'x' ? 2 : escape == 'u' ? 4 : escape == 'U' ? 8 : 0;
            if (digits > 0) {
                encode(out, static_cast<char32_t>(
                                std::strtoul(std::string(rest_.substr(0, digits)).c_str(), nullptr, 16)));
                rest_.remove_prefix(digits);
            } else {
                out += escape == 'n' ? '\n' : escape == 't' ? '\t' : escape == 'r' ? '\r' : escape;
            }
        }
        rest_.remove_prefix(1);
        return context_.new_string(out);
    }

    Context& context_;
    std::string_view rest_;
};

}  // namespace

Value read_literal(Context& context, std::string_view text) {
    Reader reader(context, text);
    const Value v = reader.read();
    REQUIRE_MESSAGE(reader.done(), std::string(text));
    return v;
}

}  // namespace interleave::library
