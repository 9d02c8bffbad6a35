// split, join, partition, strip, ...
#include "core/library/iteration.h"
#include "core/library/lists.h"
#include "core/library/string_methods.h"
#include "core/library/unicode.h"

#include <algorithm>
#include <limits>

namespace interleave::library {
namespace {

using Pieces = std::vector<std::string_view>;

/// A list of `count` > 0 strings, made one after the other: `next(i)` gives the text of each.
template <class Next>
Value list_of(Context& context, std::size_t count, Next next) {
    Object* list = context.allocate(Kind::list, 2);
    Object* block = list == nullptr ? nullptr : context.allocate(Kind::block, count);
    if (block == nullptr) return {};
    block->word = count;
    list->cells()[0].store_raw(Value::integer(static_cast<std::int64_t>(count)));
    list->cells()[1].store_raw(Value::object(block));
    for (std::size_t i = 0; i < count; ++i) {
        const Value piece = context.new_string(next(i));
        if (piece.is_unset()) return {};
        block->cells()[i].store_raw(piece);
    }
    return Value::object(list);
}

Value list_of(Context& context, const Pieces& pieces) {
    if (pieces.empty()) return context.new_list({});
    return list_of(context, pieces.size(), [&](std::size_t i) { return pieces[i]; });
}

bool is_ascii_space(unsigned char c) { return c == ' ' || (c >= 9 && c <= 13) || (c >= 28 && c <= 31); }

bool space_at(std::string_view text, std::size_t offset) {
    const auto c = static_cast<unsigned char>(text[offset]);
    if (c < 0x80) return is_ascii_space(c);
    return unicode::is_space(decode(text, offset));
}

/// Where the character that ends before `offset` starts.
std::size_t before(std::string_view text, std::size_t offset) {
    do --offset;
    while (offset > 0 && (text[offset] & 0xc0) == 0x80);
    return offset;
}

std::string_view strip_left(std::string_view text) {
    while (!text.empty() && space_at(text, 0)) text.remove_prefix(utf8_size(text[0]));
    return text;
}

std::string_view strip_right(std::string_view text) {
    while (!text.empty() && space_at(text, before(text, text.size())))
        text = text.substr(0, before(text, text.size()));
    return text;
}

/// Where the first word of the text ends.
std::size_t end_of_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size()) {
        const auto c = static_cast<unsigned char>(text[end]);
        if (c > ' ' && c < 0x80) {
            ++end;
            continue;
        }
        if (space_at(text, end)) break;
        end += utf8_size(text[end]);
    }
    return end;
}

Pieces split_at_spaces(std::string_view text, std::int64_t most) {
    Pieces pieces;
    pieces.reserve(16);
    text = strip_left(text);
    while (!text.empty()) {
        if (most-- == 0) {
            pieces.push_back(text);
            break;
        }
        const std::size_t end = end_of_word(text);
        pieces.push_back(text.substr(0, end));
        text = strip_left(text.substr(end));
    }
    return pieces;
}

Pieces rsplit_at_spaces(std::string_view text, std::int64_t most) {
    Pieces pieces;
    text = strip_right(text);
    while (!text.empty()) {
        if (most-- == 0) {
            pieces.push_back(text);
            break;
        }
        std::size_t begin = text.size();
        while (begin > 0 && !space_at(text, before(text, begin))) begin = before(text, begin);
        pieces.push_back(text.substr(begin));
        text = strip_right(text.substr(0, begin));
    }
    std::reverse(pieces.begin(), pieces.end());
    return pieces;
}

/// How many times `separator` is in the text, at most `most` if that is not negative.
std::size_t occurrences(std::string_view text, std::string_view separator, std::int64_t most) {
    if (separator.size() == 1 && most < 0)
        return static_cast<std::size_t>(std::count(text.begin(), text.end(), separator[0]));
    std::size_t count = 0;
    for (std::size_t at = text.find(separator); at != std::string_view::npos && most-- != 0;
         at = text.find(separator, at + separator.size()))
        ++count;
    return count;
}

Value split_at(Context& context, std::string_view text, std::string_view separator, std::int64_t most) {
    const std::size_t count = occurrences(text, separator, most) + 1;
    return list_of(context, count, [&](std::size_t i) {
        const std::size_t at = i + 1 == count ? text.size() : text.find(separator);
        const auto piece = text.substr(0, at);
        if (i + 1 != count) text.remove_prefix(at + separator.size());
        return piece;
    });
}

Value rsplit_at(Context& context, std::string_view text, std::string_view separator, std::int64_t most) {
    Pieces pieces;
    for (std::size_t at = text.rfind(separator); at != std::string_view::npos && most-- != 0;
         at = text.rfind(separator)) {
        pieces.push_back(text.substr(at + separator.size()));
        text = text.substr(0, at);
    }
    pieces.push_back(text);
    std::reverse(pieces.begin(), pieces.end());
    return list_of(context, pieces);
}

Value split_with(Context& context, const Arguments& a, Pieces (*at_spaces)(std::string_view, std::int64_t),
                 Value (*at)(Context&, std::string_view, std::string_view, std::int64_t)) {
    std::int64_t most = -1;
    if (a.has(2) && !exact_index(context, a[2], most)) return {};
    if (!a.has(1) || a[1].is_none()) return list_of(context, at_spaces(text_of(a[0]), most));
    if (!is_string(a[1])) return raise_type(context, {"must be str or None, not ", type_name(a[1])});
    if (text_of(a[1]).empty()) return raise_value(context, {"empty separator"});
    return at(context, text_of(a[0]), text_of(a[1]), most);
}

Value split(Context& context, const Arguments& a) {
    return split_with(context, a, split_at_spaces, split_at);
}
Value rsplit(Context& context, const Arguments& a) {
    return split_with(context, a, rsplit_at_spaces, rsplit_at);
}

bool is_line_break(char32_t c) {
    return (c >= 0x0a && c <= 0x0d) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

Value splitlines(Context& context, const Arguments& a) {
    const bool keep = a.has(1) && truth(a[1]);
    const auto text = text_of(a[0]);
    Pieces pieces;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin, next = begin;
        while (next < text.size()) {
            const char32_t c = decode(text, next);
            if (is_line_break(c)) {
                if (c == '\r' && next < text.size() && text[next] == '\n') ++next;
                break;
            }
            end = next;
        }
        pieces.push_back(text.substr(begin, (keep ? next : end) - begin));
        begin = next;
    }
    return list_of(context, pieces);
}

Value join(Context& context, const Arguments& a) {
    constexpr std::size_t ahead = 8;  // a long list's items are not in the cache
    if (!Iteration::can_iterate(context, a[1])) return raise_type(context, {"can only join an iterable"});
    std::vector<Value> items;
    if (is_list(a[1]))
        items = list_items(context, a[1].as_object());
    else if (!collect(context, a[1], items))
        return {};
    const auto separator = text_of(a[0]);
    std::uint64_t size = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i + ahead < items.size() && items[i + ahead].is_object())
            __builtin_prefetch(items[i + ahead].as_object());
        if (!is_string(items[i])) {
            return raise_type(context, {"sequence item ", std::to_string(i), ": expected str instance, ",
                                        type_name(items[i]), " found"});
        }
        size += text_of(items[i]).size() + (i > 0 ? separator.size() : 0);
    }
    if (size > largest_object) return raise_memory(context);
    if (items.size() == 1 && items[0].as_object()->kind == Kind::string) return items[0];
    const auto write = [&](char* to) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0) to = std::copy(separator.begin(), separator.end(), to);
            const auto text = text_of(items[i]);
            to = std::copy(text.begin(), text.end(), to);
        }
    };
    if (size > 1) return context.new_string(static_cast<std::size_t>(size), write);
    char one = 0;
    write(&one);
    return context.new_string(std::string_view(&one, static_cast<std::size_t>(size)));
}

Value partition_with(Context& context, const Arguments& a, bool last) {
    if (!is_string(a[1])) return raise_type(context, {"must be str, not ", type_name(a[1])});
    const auto text = text_of(a[0]), separator = text_of(a[1]);
    if (separator.empty()) return raise_value(context, {"empty separator"});
    const std::size_t at = last ? text.rfind(separator) : text.find(separator);
    const Value empty = context.image().empty_string();
    Value parts[3] = {a[0], empty, empty};
    if (at != std::string_view::npos) {
        parts[0] = context.new_string(text.substr(0, at));
        parts[1] = a[1];
        parts[2] = context.new_string(text.substr(at + separator.size()));
    } else if (last) {
        std::swap(parts[0], parts[2]);
    }
    for (const Value part : parts) {
        if (part.is_unset()) return {};
    }
    return context.new_tuple(parts);
}

Value partition(Context& context, const Arguments& a) { return partition_with(context, a, false); }
Value rpartition(Context& context, const Arguments& a) { return partition_with(context, a, true); }

Value strip_with(Context& context, const Arguments& a, std::string_view name, bool left, bool right) {
    auto text = text_of(a[0]);
    if (!a.has(1) || a[1].is_none()) {
        if (left) text = strip_left(text);
        if (right) text = strip_right(text);
        return text.size() == text_of(a[0]).size() ? a[0] : context.new_string(text);
    }
    if (!is_string(a[1])) return raise_type(context, {name, " arg must be None or str"});
    const auto set = decode_all(text_of(a[1]));
    const auto in_set = [&](std::size_t offset) {
        return set.find(decode(text, offset)) != std::u32string::npos;
    };
    while (left && !text.empty() && in_set(0)) text.remove_prefix(utf8_size(text[0]));
    while (right && !text.empty() && in_set(before(text, text.size())))
        text = text.substr(0, before(text, text.size()));
    return context.new_string(text);
}

Value strip(Context& context, const Arguments& a) { return strip_with(context, a, "strip", true, true); }
Value lstrip(Context& context, const Arguments& a) { return strip_with(context, a, "lstrip", true, false); }
Value rstrip(Context& context, const Arguments& a) { return strip_with(context, a, "rstrip", false, true); }

}  // namespace

constinit const NativeFunction splitting_methods[splitting_method_count] = {
    string_method("split", "str.split", string_parameters::split, split),
    string_method("rsplit", "str.rsplit", string_parameters::split, rsplit),
    string_method("splitlines", "str.splitlines", string_parameters::splitlines, splitlines),
    string_method("join", "str.join", string_parameters::one, join),
    string_method("partition", "str.partition", string_parameters::one, partition),
    string_method("rpartition", "str.rpartition", string_parameters::one, rpartition),
    string_method("strip", "str.strip", string_parameters::optional_one, strip),
    string_method("lstrip", "str.lstrip", string_parameters::optional_one, lstrip),
    string_method("rstrip", "str.rstrip", string_parameters::optional_one, rstrip)};

}  // namespace interleave::library
