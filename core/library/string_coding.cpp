// str: methods that map characters: encode, casefold, translate, maketrans.
#include "core/library/codecs.h"
#include "core/library/dicts.h"
#include "core/library/items.h"
#include "core/library/string_methods.h"
#include "core/library/unicode_casefold.h"

namespace interleave::library {
namespace {

Value encode_method(Context& context, const Arguments& a) {
    Encoding encoding{};
    std::string errors;
    if (!codec_arguments(context, "encode", a[1], a[2], encoding, errors)) return {};
    const auto bytes = encode_text(context, a[0], encoding, errors);
    return bytes ? context.new_bytes(*bytes) : Value();
}

Value casefold(Context& context, const Arguments& a) {
    std::string out;
    for (const char32_t c : decode_all(text_of(a[0]))) unicode::append_folded(out, c);
    return checked_string(context, out);
}

/// What the table says about a character: itself when nothing. Unset after raising.
Value mapped(Context& context, Value table, char32_t c) {
    const Value key = Value::integer(static_cast<std::int64_t>(c));
    if (is_dict(table)) {
        Value found;
        if (!dict_find(context, table.as_object(), key, found)) return {};
        return found.is_unset() ? key : found;
    }
    const Value found = load_item(context, table, key);
    if (!found.is_unset()) return found;
    const bool missing = is_exception(context.pending()) &&
                         machine::is_subtype(type_of(context.pending()), &exceptions::lookup_error);
    if (!missing) return {};
    context.set_pending({});
    return key;
}

Value translate(Context& context, const Arguments& a) {
    std::string out;
    for (const char32_t c : decode_all(text_of(a[0]))) {
        const Value to = mapped(context, a[1], c);
        if (to.is_unset()) return {};
        if (is_string(to)) {
            out += text_of(to);
        } else if (is_integer(to)) {
            const bool valid = is_small(to) && small_of(to) >= 0 && small_of(to) < 0x110000;
            if (!valid) return raise_value(context, {"character mapping must be in range(0x110000)"});
            encode(out, static_cast<char32_t>(small_of(to)));
        } else if (!to.is_none()) {
            return raise_type(context, {"character mapping must return integer, None or str"});
        }
        if (out.size() > largest_object) return raise_memory(context);
    }
    return context.new_string(out);
}

Value table_of_dict(Context& context, Value source) {
    if (!is_dict(source)) {
        return raise_type(context, {"if you give only one argument to maketrans it must be a dict"});
    }
    auto pairs = dict_items(context, source.as_object());
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
        if (is_string(pairs[i])) {
            const auto key = decode_all(text_of(pairs[i]));
            if (key.size() != 1)
                return raise_value(context, {"string keys in translate table must be of length 1"});
            pairs[i] = Value::integer(static_cast<std::int64_t>(key[0]));
        } else if (!is_integer(pairs[i])) {
            return raise_type(context, {"keys in translate table must be strings or integers"});
        }
    }
    return new_dict(context, pairs);
}

/// A static method: a[0] is whatever it was looked up in.
Value maketrans(Context& context, const Arguments& a) {
    if (!a.has(2)) return table_of_dict(context, a[1]);
    if (!is_string(a[1])) {
        return raise_type(context,
                          {"first maketrans argument must be a string if there is a second argument"});
    }
    for (const int i : {2, 3}) {
        if (a.has(i) && !is_string(a[i])) {
            return raise_type(context, {"maketrans() argument ", std::to_string(i), " must be str, not ",
                                        argument_name(a[i])});
        }
    }
    const auto from = decode_all(text_of(a[1])), to = decode_all(text_of(a[2]));
    if (from.size() != to.size())
        return raise_value(context, {"the first two maketrans arguments must have equal length"});
    const auto number = [](char32_t c) { return Value::integer(static_cast<std::int64_t>(c)); };
    std::vector<Value> pairs;
    for (std::size_t i = 0; i < from.size(); ++i) pairs.insert(pairs.end(), {number(from[i]), number(to[i])});
    if (a.has(3)) {
        for (const char32_t c : decode_all(text_of(a[3])))
            pairs.insert(pairs.end(), {number(c), Value::none()});
    }
    return new_dict(context, pairs);
}

constexpr Parameter codec_parameters[] = {{"self"}, {"encoding", false}, {"errors", false}};
constexpr Parameter maketrans_parameters[] = {{"self"}, {""}, {"", false}, {"", false}};

}  // namespace

constinit const NativeFunction coding_methods[coding_method_count] = {
    string_method("encode", "str.encode", codec_parameters, encode_method),
    string_method("casefold", "str.casefold", string_parameters::only_self, casefold),
    string_method("translate", "str.translate", string_parameters::one, translate),
    string_method("maketrans", "str.maketrans", maketrans_parameters, maketrans)};

}  // namespace interleave::library
