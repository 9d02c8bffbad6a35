// find, index, count, replace, startswith, ...
#include "core/library/string_methods.h"
#include "core/library/tuples.h"

#include <algorithm>

namespace interleave::library {
namespace {

/// The part of a string that start and stop arguments select, and the code point it starts at.
struct Part {
    std::string_view text;
    std::int64_t start = 0;
    bool exists = true;  ///< false: start is beyond the end or the stop, where not even "" is found
};

bool part_of(Context& context, const Arguments& a, Part& out) {
    std::int64_t begin = 0, end = 0;
    const std::int64_t length = machine::string_length(a[0].as_object());
    if (!bounds_arguments(context, a[2], a[3], length, begin, end)) return false;
    out.start = begin;
    out.exists = begin <= end;
    if (!out.exists) return true;
    const auto text = text_of(a[0]);
    const bool ascii = machine::string_is_ascii(a[0].as_object());
    const std::size_t from = ascii ? static_cast<std::size_t>(begin) : byte_offset(text, begin);
    const auto rest = text.substr(from);
    out.text = rest.substr(0, ascii ? static_cast<std::size_t>(end - begin) : byte_offset(rest, end - begin));
    return true;
}

/// Position in code points, -1 when not found, nothing after raising.
std::optional<std::int64_t> position(Context& context, const Arguments& a, bool last) {
    if (!is_string(a[1])) {
        raise_type(context, {"must be str, not ", type_name(a[1])});
        return std::nullopt;
    }
    Part part;
    if (!part_of(context, a, part)) return std::nullopt;
    if (!part.exists) return -1;
    const auto wanted = text_of(a[1]);
    const std::size_t at = last ? part.text.rfind(wanted) : part.text.find(wanted);
    if (at == std::string_view::npos) return -1;
    return part.start + count_code_points(part.text.substr(0, at));
}

Value find_result(std::optional<std::int64_t> at) { return at ? Value::integer(*at) : Value(); }

Value index_result(Context& context, std::optional<std::int64_t> at) {
    if (at == -1) return raise_value(context, {"substring not found"});
    return find_result(at);
}

Value find(Context& context, const Arguments& a) { return find_result(position(context, a, false)); }
Value rfind(Context& context, const Arguments& a) { return find_result(position(context, a, true)); }
Value index(Context& context, const Arguments& a) {
    return index_result(context, position(context, a, false));
}
Value rindex(Context& context, const Arguments& a) {
    return index_result(context, position(context, a, true));
}

std::int64_t occurrences(std::string_view text, std::string_view wanted) {
    if (wanted.empty()) return count_code_points(text) + 1;
    std::int64_t n = 0;
    for (std::size_t at = text.find(wanted); at != std::string_view::npos;
         at = text.find(wanted, at + wanted.size()))
        ++n;
    return n;
}

Value count(Context& context, const Arguments& a) {
    if (!is_string(a[1])) return raise_type(context, {"must be str, not ", type_name(a[1])});
    Part part;
    if (!part_of(context, a, part)) return {};
    return Value::integer(part.exists ? occurrences(part.text, text_of(a[1])) : 0);
}

Value starts_or_ends(Context& context, const Arguments& a, bool at_end) {
    const std::string_view name = at_end ? "endswith" : "startswith";
    Part part;
    const auto matches = [&](Value affix) {
        const auto text = text_of(affix);
        return part.exists && (at_end ? part.text.ends_with(text) : part.text.starts_with(text));
    };
    if (!is_string(a[1]) && !is_tuple(a[1])) {
        return raise_type(context, {name, " first arg must be str or a tuple of str, not ", type_name(a[1])});
    }
    if (!part_of(context, a, part)) return {};
    if (is_string(a[1])) return Value::boolean(matches(a[1]));
    for (const Value affix : tuple_items(a[1].as_object())) {
        if (!is_string(affix)) {
            return raise_type(context,
                              {"tuple for ", name, " must only contain str, not ", type_name(affix)});
        }
        if (matches(affix)) return Value::boolean(true);
    }
    return Value::boolean(false);
}

Value startswith(Context& context, const Arguments& a) { return starts_or_ends(context, a, false); }
Value endswith(Context& context, const Arguments& a) { return starts_or_ends(context, a, true); }

Value replaced(Context& context, const Arguments& a) {
    for (int i = 1; i <= 2; ++i) {
        if (!is_string(a[i])) {
            return raise_type(context, {"replace() argument ", std::to_string(i), " must be str, not ",
                                        argument_name(a[i])});
        }
    }
    std::int64_t most = -1;
    if (a.has(3) && !exact_index(context, a[3], most)) return {};
    const auto text = text_of(a[0]), old = text_of(a[1]), fresh = text_of(a[2]);
    std::int64_t left = occurrences(text, old);
    if (most >= 0) left = std::min(left, most);
    if (left == 0) return a[0];
    if (fresh.size() > old.size() &&
        static_cast<std::uint64_t>(left) > largest_object / (fresh.size() - old.size())) {
        return raise_memory(context);
    }
    std::string out;
    std::size_t done = 0;
    for (; left > 0; --left) {
        if (old.empty()) {  // before every character and at the end
            out += fresh;
            if (done >= text.size()) break;
            const std::size_t size = utf8_size(text[done]);
            out += text.substr(done, size);
            done += size;
            continue;
        }
        const std::size_t at = text.find(old, done);
        out.append(text.substr(done, at - done)).append(fresh);
        done = at + old.size();
    }
    return checked_string(context, out.append(text.substr(std::min(done, text.size()))));
}

Value remove_affix(Context& context, const Arguments& a, bool at_end) {
    if (!is_string(a[1])) {
        return raise_type(context, {at_end ? "removesuffix" : "removeprefix", "() argument must be str, not ",
                                    argument_name(a[1])});
    }
    const auto text = text_of(a[0]), affix = text_of(a[1]);
    if (affix.empty() || !(at_end ? text.ends_with(affix) : text.starts_with(affix))) return a[0];
    return context.new_string(at_end ? text.substr(0, text.size() - affix.size())
                                     : text.substr(affix.size()));
}

Value removeprefix(Context& context, const Arguments& a) { return remove_affix(context, a, false); }
Value removesuffix(Context& context, const Arguments& a) { return remove_affix(context, a, true); }

}  // namespace

constinit const NativeFunction searching_methods[searching_method_count] = {
    string_method("find", "str.find", string_parameters::search, find),
    string_method("rfind", "str.rfind", string_parameters::search, rfind),
    string_method("index", "str.index", string_parameters::search, index),
    string_method("rindex", "str.rindex", string_parameters::search, rindex),
    string_method("count", "str.count", string_parameters::search, count),
    string_method("startswith", "str.startswith", string_parameters::search, startswith),
    string_method("endswith", "str.endswith", string_parameters::search, endswith),
    string_method("replace", "str.replace", string_parameters::replace, replaced),
    string_method("removeprefix", "str.removeprefix", string_parameters::one, removeprefix),
    string_method("removesuffix", "str.removesuffix", string_parameters::one, removesuffix)};

}  // namespace interleave::library
