// str.format and str.format_map.
#include "core/library/builtins.h"
#include "core/library/format.h"
#include "core/library/items.h"
#include "core/library/string_methods.h"
#include "core/library/text.h"

#include <limits>
#include <optional>

namespace interleave::library {
namespace {

constexpr int deepest_spec = 2;  // a format specification may hold fields, and that is it

/// Where the fields come from.
struct Source {
    const Arguments* arguments = nullptr;  ///< of format(); null: format_map
    Value mapping;
};

class Formatter {
public:
    Formatter(Context& context, const Source& source) : context_(context), source_(source) {}

    /// False after raising.
    bool run(std::string_view text, int depth, std::string& out) {
        if (depth <= 0) return fail("Max string recursion exceeded");
        while (!text.empty()) {
            const std::size_t brace = text.find_first_of("{}");
            out += text.substr(0, brace);
            if (brace == std::string_view::npos) return true;
            const char c = text[brace];
            text.remove_prefix(brace + 1);
            if (text.starts_with(c)) {  // doubled: itself
                out += c;
                text.remove_prefix(1);
            } else if (c == '}') {
                return fail("Single '}' encountered in format string");
            } else if (text.empty()) {
                return fail("Single '{' encountered in format string");
            } else if (!field(text, depth, out)) {
                return false;
            }
            if (out.size() > largest_object) {
                raise_memory(context_);
                return false;
            }
        }
        return true;
    }

private:
    struct Field {
        std::string_view name, spec;
        char32_t conversion = 0;
        bool nested = false;  ///< the specification holds fields
    };

    bool fail(std::string_view message) {
        raise_value(context_, {message});
        return false;
    }

    bool field(std::string_view& text, int depth, std::string& out) {
        Field f;
        if (!parse(text, f)) return false;
        Value value = object(f.name);
        if (value.is_unset()) return false;
        std::string spec(f.spec);
        if (f.conversion != 0 && f.conversion != 'r' && f.conversion != 's' && f.conversion != 'a')
            return unknown_conversion(f.conversion);
        if (f.conversion != 0) {
            value = library::format(context_, value, {}, static_cast<char>(f.conversion));
            if (value.is_unset()) return false;
        }
        if (f.nested) {
            spec.clear();
            if (!run(f.spec, depth - 1, spec)) return false;
        }
        const Value spec_value = context_.new_string(spec);
        const Value formatted =
            spec_value.is_unset() ? Value() : library::format(context_, value, spec_value, 0);
        if (formatted.is_unset()) return false;
        out += text_of(formatted);
        return true;
    }

    bool unknown_conversion(char32_t c) {
        std::string shown;
        if (c > 32 && c < 127)
            shown = static_cast<char>(c);
        else
            shown = "\\x" + hexadecimal(c);
        raise_value(context_, {"Unknown conversion specifier ", shown});
        return false;
    }

    static std::string hexadecimal(char32_t c) {
        std::string digits;
        for (; c != 0; c >>= 4) digits.insert(digits.begin(), "0123456789abcdef"[c & 15]);
        return digits;
    }

    /// Takes a field up to and with its closing brace.
    bool parse(std::string_view& text, Field& f) {
        std::size_t i = 0;
        char c = 0;
        for (bool in_name = true; in_name && i < text.size();) {
            c = text[i++];
            if (c == '{') return fail("unexpected '{' in field name");
            if (c == '[') {
                while (i < text.size() && text[i] != ']') ++i;
            } else {
                in_name = c != '}' && c != ':' && c != '!';
            }
        }
        if (c != '}' && c != ':' && c != '!') return fail("expected '}' before end of string");
        f.name = text.substr(0, i - 1);
        text.remove_prefix(i);
        if (c == '}') return true;
        if (c == '!') {
            if (text.empty()) return fail("end of string while looking for conversion specifier");
            std::size_t size = 0;
            f.conversion = decode(text, size);
            text.remove_prefix(size);
            if (!text.empty()) {
                c = text[0];
                text.remove_prefix(1);
                if (c == '}') return true;
                if (c != ':') return fail("expected ':' after conversion specifier");
            }
        }
        return parse_spec(text, f);
    }

    bool parse_spec(std::string_view& text, Field& f) {
        int open = 1;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '{') {
                f.nested = true;
                ++open;
            }
            if (text[i] != '}' || --open > 0) continue;
            f.spec = text.substr(0, i);
            text.remove_prefix(i + 1);
            return true;
        }
        return fail("unmatched '{' in format spec");
    }

    // What a field's name means ------------------------------------------------------------------------------------

    /// The number that `text` is, -1 when it is none. Nothing after raising.
    std::optional<std::int64_t> number(std::string_view text) {
        std::int64_t n = 0;
        for (const char c : text) {
            if (c < '0' || c > '9') return -1;
            if (n > (std::numeric_limits<std::int64_t>::max() - (c - '0')) / 10) {
                fail("Too many decimal digits in format string");
                return std::nullopt;
            }
            n = n * 10 + (c - '0');
        }
        return text.empty() ? -1 : n;
    }

    Value object(std::string_view name) {
        const std::size_t end = std::min(name.find_first_of(".["), name.size());
        const std::string_view first = name.substr(0, end);
        Value v = first_object(first);
        std::string_view rest = name.substr(end);
        while (!rest.empty() && !v.is_unset()) v = part(v, rest);
        return v;
    }

    Value first_object(std::string_view name) {
        auto index = number(name);
        if (!index) return {};
        if (name.empty() || *index >= 0) {
            if (!check_numbering(name.empty())) return {};
            if (name.empty()) index = next_++;
            return positional(*index);
        }
        if (source_.arguments == nullptr) {
            const Value key = context_.new_string(name);
            return key.is_unset() ? key : load_item(context_, source_.mapping, key);
        }
        const Arguments& a = *source_.arguments;
        for (std::int64_t i = 0; a.names != nullptr && i < machine::tuple_length(a.names); ++i) {
            if (text_of(machine::tuple_item(a.names, i)) == name) return a.named[i];
        }
        const Value key = context_.new_string(name);
        if (key.is_unset()) return {};
        return context_.raise(context_.new_exception(exceptions::key_error, {&key, 1}));
    }

    bool check_numbering(bool automatic) {
        const Numbering now = automatic ? Numbering::automatic : Numbering::manual;
        if (numbering_ == Numbering::unknown) numbering_ = now;
        if (numbering_ == now) return true;
        return fail(automatic ? "cannot switch from manual field specification to automatic field numbering"
                              : "cannot switch from automatic field numbering to manual field specification");
    }

    Value positional(std::int64_t i) {
        if (source_.arguments == nullptr)
            return raise_value(context_, {"Format string contains positional fields"});
        if (i < source_.arguments->rest_count) return source_.arguments->rest[i];
        return raise(context_, exceptions::index_error,
                     {"Replacement index ", std::to_string(i), " out of range for positional args tuple"});
    }

    /// ".name" or "[key]" of `v`; takes it from `rest`.
    Value part(Value v, std::string_view& rest) {
        const bool attribute = rest[0] == '.';
        if (!attribute && rest[0] != '[')
            return raise_value(context_, {"Only '.' or '[' may follow ']' in format field specifier"});
        std::size_t end = attribute ? rest.find_first_of(".[", 1) : rest.find(']', 1);
        if (end == std::string_view::npos) {
            if (!attribute) return raise_value(context_, {"Missing ']' in format string"});
            end = rest.size();
        }
        const std::string_view name = rest.substr(1, end - 1);
        rest.remove_prefix(attribute ? end : end + 1);
        if (name.empty()) return raise_value(context_, {"Empty attribute in format string"});
        const Value key = context_.new_string(name);
        if (key.is_unset()) return {};
        if (attribute) {
            const Value slots[] = {v, key, Value()};
            return builtins::getattr.body(context_, {slots});
        }
        const auto index = number(name);
        if (!index) return {};
        return load_item(context_, v, *index >= 0 ? context_.new_integer(*index) : key);
    }

    enum class Numbering : std::uint8_t { unknown, automatic, manual };

    Context& context_;
    const Source& source_;
    Numbering numbering_ = Numbering::unknown;
    std::int64_t next_ = 0;
};

Value run(Context& context, Value text, const Source& source) {
    std::string out;
    return Formatter(context, source).run(text_of(text), deepest_spec, out) ? checked_string(context, out)
                                                                            : Value();
}

Value format_method(Context& context, const Arguments& a) { return run(context, a[0], {&a, {}}); }
Value format_map(Context& context, const Arguments& a) { return run(context, a[0], {nullptr, a[1]}); }

}  // namespace

constinit const NativeFunction format_methods[format_method_count] = {
    {.name = "format",
     .qualified_name = "str.format",
     .parameters = string_parameters::only_self,
     .rest = true,
     .body = format_method,
     .rest_keywords = true},
    string_method("format_map", "str.format_map", string_parameters::one, format_map)};

}  // namespace interleave::library
