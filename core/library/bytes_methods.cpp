// The methods that bytes and bytearray share. Those that give bytes give the type of their object.
#include "core/library/bytes.h"
#include "core/library/codecs.h"
#include "core/library/iteration.h"
#include "core/library/slices.h"
#include "core/library/strings.h"
#include "core/library/types.h"

#include <algorithm>
#include <cctype>

namespace interleave::library {
namespace {

Value decode_method(Context& context, const Arguments& a) {
    Encoding encoding{};
    std::string errors;
    if (!codec_arguments(context, "decode", a[1], a[2], encoding, errors)) return {};
    const std::string content = bytes_of(context, a[0]);
    const Value whole = is_bytes(a[0]) ? a[0] : context.new_bytes(content);
    if (whole.is_unset()) return {};
    const auto text = decode_bytes(context, content, whole, encoding, errors);
    return text ? checked_string(context, *text) : Value();
}

Value hex(Context& context, const Arguments& a) {
    std::string separator;
    std::int64_t group = 1;
    if (a.has(1)) {
        if (!is_string(a[1])) return raise_type(context, {"sep must be str or bytes."});
        separator = text_of(a[1]);
        if (separator.size() != 1) return raise_value(context, {"sep must be length 1."});
    }
    if (a.has(2) && !exact_index(context, a[2], group)) return {};
    const std::string content = bytes_of(context, a[0]);
    std::string out;
    const auto size = static_cast<std::int64_t>(content.size());
    for (std::int64_t i = 0; i < size; ++i) {
        const auto byte = static_cast<unsigned char>(content[static_cast<std::size_t>(i)]);
        const bool boundary = group != 0 && (group > 0 ? (size - i) % group == 0 : i % -group == 0);
        if (i > 0 && boundary) out += separator;
        out += "0123456789abcdef"[byte >> 4];
        out += "0123456789abcdef"[byte & 15];
    }
    return checked_string(context, out);
}

int digit_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// A class method: its object is the type.
Value fromhex(Context& context, const Arguments& a) {
    if (!is_string(a[1]))
        return raise_type(context, {"fromhex() argument must be str, not ", type_name(a[1])});
    const auto text = text_of(a[1]);
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        if (std::isspace(static_cast<unsigned char>(text[i])) != 0) {
            ++i;
            continue;
        }
        for (std::size_t digit = i; digit < i + 2; ++digit) {
            if (digit < text.size() && digit_value(text[digit]) >= 0) continue;
            return raise_value(context, {"non-hexadecimal number found in fromhex() arg at position ",
                                         std::to_string(count_code_points(text.substr(0, digit)))});
        }
        out += static_cast<char>(digit_value(text[i]) * 16 + digit_value(text[i + 1]));
        i += 2;
    }
    const bool array = a[0] == context.image().type_value(&types::bytearray) || is_bytearray(a[0]);
    return array ? new_bytearray(context, out) : context.new_bytes(out);
}

// Searching ----------------------------------------------------------------------------------------------------------

/// What find, count, ... look for, and where. False after raising.
struct Search {
    std::string content, wanted;
    std::size_t begin = 0, end = 0;
    bool possible = true;
};

bool search_arguments(Context& context, const Arguments& a, Search& out) {
    out.content = bytes_of(context, a[0]);
    if (is_integer(a[1])) {
        unsigned char byte = 0;
        if (!byte_argument(context, a[1], byte)) return false;
        out.wanted = static_cast<char>(byte);
    } else if (is_bytes_like(a[1])) {
        out.wanted = bytes_of(context, a[1]);
    } else {
        raise_type(context, {"argument should be integer or bytes-like object, not '", type_name(a[1]), "'"});
        return false;
    }
    std::int64_t begin = 0, end = 0;
    if (!bounds_arguments(context, a[2], a[3], static_cast<std::int64_t>(out.content.size()), begin, end))
        return false;
    out.possible = begin + static_cast<std::int64_t>(out.wanted.size()) <= end;
    out.begin = static_cast<std::size_t>(begin);
    out.end = static_cast<std::size_t>(end);
    return true;
}

std::int64_t first_position(const Search& s, bool last) {
    if (!s.possible) return -1;
    const std::string_view part = std::string_view(s.content).substr(s.begin, s.end - s.begin);
    const std::size_t at = last ? part.rfind(s.wanted) : part.find(s.wanted);
    return at == std::string_view::npos ? -1 : static_cast<std::int64_t>(at + s.begin);
}

template <bool last, bool must>
Value find(Context& context, const Arguments& a) {
    Search s;
    if (!search_arguments(context, a, s)) return {};
    const std::int64_t at = first_position(s, last);
    return must && at < 0 ? raise_value(context, {"subsection not found"}) : Value::integer(at);
}

Value count(Context& context, const Arguments& a) {
    Search s;
    if (!search_arguments(context, a, s)) return {};
    if (!s.possible) return Value::integer(0);
    if (s.wanted.empty()) return Value::integer(static_cast<std::int64_t>(s.end - s.begin) + 1);
    std::int64_t n = 0;
    const std::string_view part = std::string_view(s.content).substr(0, s.end);
    for (std::size_t at = part.find(s.wanted, s.begin); at != std::string_view::npos;
         at = part.find(s.wanted, at + s.wanted.size())) {
        ++n;
    }
    return Value::integer(n);
}

template <bool at_end>
Value affix(Context& context, const Arguments& a) {
    constexpr std::string_view name = at_end ? "endswith" : "startswith";
    std::vector<Value> candidates{a[1]};
    if (is_tuple(a[1])) {
        candidates.clear();
        if (!collect(context, a[1], candidates)) return {};
    }
    const std::string content = bytes_of(context, a[0]);
    std::int64_t begin = 0, end = 0;
    if (!bounds_arguments(context, a[2], a[3], static_cast<std::int64_t>(content.size()), begin, end))
        return {};
    for (const Value candidate : candidates) {
        if (!is_bytes_like(candidate)) {
            if (is_tuple(a[1]))
                return raise_type(context,
                                  {"a bytes-like object is required, not '", type_name(candidate), "'"});
            return raise_type(
                context, {name, " first arg must be bytes or a tuple of bytes, not ", type_name(candidate)});
        }
        if (begin > end) continue;
        const auto part = std::string_view(content).substr(static_cast<std::size_t>(begin),
                                                           static_cast<std::size_t>(end - begin));
        const std::string wanted = bytes_of(context, candidate);
        if (at_end ? part.ends_with(wanted) : part.starts_with(wanted)) return Value::boolean(true);
    }
    return Value::boolean(false);
}

// Changed copies -----------------------------------------------------------------------------------------------------

Value replace(Context& context, const Arguments& a) {
    std::string old, with;
    std::int64_t limit = -1;
    if (!bytes_argument(context, a[1], old) || !bytes_argument(context, a[2], with) ||
        (a.has(3) && !exact_index(context, a[3], limit))) {
        return {};
    }
    const std::string content = bytes_of(context, a[0]);
    std::string out;
    std::size_t i = 0;
    while (i <= content.size() && limit != 0) {
        const std::size_t at = content.find(old, i);
        if (at == std::string::npos) break;
        out.append(content, i, at - i).append(with);
        i = at + old.size();
        if (old.empty() && i < content.size()) out += content[i];
        if (old.empty()) ++i;
        --limit;
        if (out.size() > largest_object) return raise_memory(context);
    }
    if (i < content.size()) out.append(content, i);
    return bytes_like(context, out, a[0]);
}

template <bool left, bool right>
Value strip(Context& context, const Arguments& a) {
    std::string set = " \t\n\r\v\f";
    if (a.has(1) && !a[1].is_none() && !bytes_argument(context, a[1], set)) return {};
    const std::string content = bytes_of(context, a[0]);
    std::size_t begin = 0, end = content.size();
    while (left && begin < end && set.find(content[begin]) != std::string::npos) ++begin;
    while (right && end > begin && set.find(content[end - 1]) != std::string::npos) --end;
    return bytes_like(context, std::string_view(content).substr(begin, end - begin), a[0]);
}

template <int (*change)(int)>
Value each(Context& context, const Arguments& a) {
    std::string content = bytes_of(context, a[0]);
    for (char& c : content) {
        if (static_cast<unsigned char>(c) < 128) c = static_cast<char>(change(static_cast<unsigned char>(c)));
    }
    return bytes_like(context, content, a[0]);
}

template <int (*is_kind_of)(int)>
Value all_are(Context& context, const Arguments& a) {
    const std::string content = bytes_of(context, a[0]);
    return Value::boolean(!content.empty() && std::all_of(content.begin(), content.end(), [](char c) {
        return static_cast<unsigned char>(c) < 128 && is_kind_of(static_cast<unsigned char>(c)) != 0;
    }));
}

Value isascii(Context& context, const Arguments& a) {
    const std::string content = bytes_of(context, a[0]);
    return Value::boolean(std::all_of(content.begin(), content.end(),
                                      [](char c) { return static_cast<unsigned char>(c) < 128; }));
}

template <int side>  // of the content: -1 left, 0 both, 1 right
Value justify(Context& context, const Arguments& a) {
    std::int64_t width = 0;
    std::string fill = " ";
    if (!exact_index(context, a[1], width)) return {};
    if (a.has(2) && (!is_bytes_like(a[2]) || (fill = bytes_of(context, a[2])).size() != 1)) {
        constexpr std::string_view name = side < 0 ? "ljust" : side > 0 ? "rjust" : "center";
        return raise_type(context,
                          {name, "() argument 2 must be a byte string of length 1, not ", type_name(a[2])});
    }
    const std::string content = bytes_of(context, a[0]);
    const std::int64_t missing = std::max<std::int64_t>(width - static_cast<std::int64_t>(content.size()), 0);
    if (static_cast<std::uint64_t>(missing) > largest_object / 8) return raise_memory(context);
    const std::int64_t centred = missing / 2 + (missing & width & 1);
    const std::int64_t before = side < 0 ? 0 : side > 0 ? missing : centred;
    return bytes_like(context,
                      std::string(static_cast<std::size_t>(before), fill[0]) + content +
                          std::string(static_cast<std::size_t>(missing - before), fill[0]),
                      a[0]);
}

// Parts --------------------------------------------------------------------------------------------------------------

Value list_of(Context& context, const std::vector<std::string>& parts, Value model) {
    std::vector<Value> items;
    for (const auto& part : parts) {
        items.push_back(bytes_like(context, part, model));
        if (items.back().is_unset()) return {};
    }
    return context.new_list(items);
}

bool is_blank(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

std::vector<std::string> words(std::string_view content, std::int64_t limit) {
    std::vector<std::string> parts;
    for (;;) {
        while (!content.empty() && is_blank(content[0])) content.remove_prefix(1);
        if (content.empty()) return parts;
        std::size_t size = 0;
        while (size < content.size() && !is_blank(content[size])) ++size;
        if (limit-- == 0) {
            while (is_blank(content.back())) content.remove_suffix(1);
            size = content.size();
        }
        parts.emplace_back(content.substr(0, size));
        content.remove_prefix(size);
    }
}

Value split(Context& context, const Arguments& a) {
    std::int64_t limit = -1;
    if (a.has(2) && !exact_index(context, a[2], limit)) return {};
    const std::string content = bytes_of(context, a[0]);
    if (!a.has(1) || a[1].is_none()) return list_of(context, words(content, limit), a[0]);
    std::string separator;
    if (!bytes_argument(context, a[1], separator)) return {};
    if (separator.empty()) return raise_value(context, {"empty separator"});
    std::vector<std::string> parts;
    std::size_t i = 0;
    for (std::size_t at = content.find(separator); at != std::string::npos && limit-- != 0;
         at = content.find(separator, i)) {
        parts.push_back(content.substr(i, at - i));
        i = at + separator.size();
    }
    parts.push_back(content.substr(i));
    return list_of(context, parts, a[0]);
}

Value splitlines(Context& context, const Arguments& a) {
    const bool keep = a.has(1) && truth(a[1]);
    const std::string content = bytes_of(context, a[0]);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < content.size();) {
        const std::size_t at = std::min(content.find_first_of("\r\n", i), content.size());
        std::size_t next = std::min(at + 1, content.size());
        if (content.compare(at, 2, "\r\n") == 0) ++next;
        lines.push_back(content.substr(i, (keep ? next : at) - i));
        i = next;
    }
    return list_of(context, lines, a[0]);
}

Value partition(Context& context, const Arguments& a) {
    std::string separator;
    if (!bytes_argument(context, a[1], separator)) return {};
    if (separator.empty()) return raise_value(context, {"empty separator"});
    const std::string content = bytes_of(context, a[0]);
    const std::size_t at = content.find(separator);
    const bool found = at != std::string::npos;
    const Value parts[] = {bytes_like(context, found ? content.substr(0, at) : content, a[0]),
                           bytes_like(context, found ? separator : "", a[0]),
                           bytes_like(context, found ? content.substr(at + separator.size()) : "", a[0])};
    for (const Value part : parts) {
        if (part.is_unset()) return {};
    }
    return context.new_tuple(parts);
}

Value join(Context& context, const Arguments& a) {
    if (!Iteration::can_iterate(context, a[1])) return raise_type(context, {"can only join an iterable"});
    std::vector<Value> items;
    if (!collect(context, a[1], items)) return {};
    const std::string separator = bytes_of(context, a[0]);
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!is_bytes_like(items[i])) {
            return raise_type(context, {"sequence item ", std::to_string(i),
                                        ": expected a bytes-like object, ", type_name(items[i]), " found"});
        }
        if (i > 0) out += separator;
        out += bytes_of(context, items[i]);
        if (out.size() > largest_object) return raise_memory(context);
    }
    return bytes_like(context, out, a[0]);
}

constexpr Parameter only_self[] = {{"self"}};
constexpr Parameter self_and_one[] = {{"self"}, {""}};
constexpr Parameter optional_one[] = {{"self"}, {"", false}};
constexpr Parameter codec_parameters[] = {{"self"}, {"encoding", false}, {"errors", false}};
constexpr Parameter hex_parameters[] = {{"self"}, {"sep", false}, {"bytes_per_sep", false}};
constexpr Parameter search_parameters[] = {{"self"}, {""}, {"", false}, {"", false}};
constexpr Parameter replace_parameters[] = {{"self"}, {""}, {""}, {"", false}};
constexpr Parameter split_parameters[] = {{"self"}, {"sep", false}, {"maxsplit", false}};
constexpr Parameter lines_parameters[] = {{"self"}, {"keepends", false}};
constexpr Parameter justify_parameters[] = {{"self"}, {""}, {"", false}};

constexpr NativeFunction reader(const char* name, const char* qualified_name,
                                std::span<const Parameter> parameters,
                                Value (*body)(Context&, const Arguments&)) {
    return {.name = name,
            .qualified_name = qualified_name,
            .parameters = parameters,
            .behaviour = Behaviour::touches_self,
            .body = body,
            .writes_self = false};
}

}  // namespace

constinit const NativeFunction shared_bytes_methods[shared_bytes_method_count] = {
    reader("decode", "bytes.decode", codec_parameters, decode_method),
    reader("hex", "bytes.hex", hex_parameters, hex),
    reader("fromhex", "bytes.fromhex", self_and_one, fromhex),
    reader("find", "bytes.find", search_parameters, find<false, false>),
    reader("rfind", "bytes.rfind", search_parameters, find<true, false>),
    reader("index", "bytes.index", search_parameters, find<false, true>),
    reader("rindex", "bytes.rindex", search_parameters, find<true, true>),
    reader("count", "bytes.count", search_parameters, count),
    reader("startswith", "bytes.startswith", search_parameters, affix<false>),
    reader("endswith", "bytes.endswith", search_parameters, affix<true>),
    reader("replace", "bytes.replace", replace_parameters, replace),
    reader("strip", "bytes.strip", optional_one, strip<true, true>),
    reader("lstrip", "bytes.lstrip", optional_one, strip<true, false>),
    reader("rstrip", "bytes.rstrip", optional_one, strip<false, true>),
    reader("upper", "bytes.upper", only_self, each<std::toupper>),
    reader("lower", "bytes.lower", only_self, each<std::tolower>),
    reader("isalpha", "bytes.isalpha", only_self, all_are<std::isalpha>),
    reader("isdigit", "bytes.isdigit", only_self, all_are<std::isdigit>),
    reader("isalnum", "bytes.isalnum", only_self, all_are<std::isalnum>),
    reader("isspace", "bytes.isspace", only_self, all_are<std::isspace>),
    reader("isascii", "bytes.isascii", only_self, isascii),
    reader("ljust", "bytes.ljust", justify_parameters, justify<-1>),
    reader("rjust", "bytes.rjust", justify_parameters, justify<1>),
    reader("center", "bytes.center", justify_parameters, justify<0>),
    reader("split", "bytes.split", split_parameters, split),
    reader("splitlines", "bytes.splitlines", lines_parameters, splitlines),
    reader("partition", "bytes.partition", self_and_one, partition),
    reader("join", "bytes.join", self_and_one, join)};

}  // namespace interleave::library
