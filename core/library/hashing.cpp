#include "core/library/hashing.h"

#include "core/library/big_integers.h"
#include "core/library/data_model.h"
#include "core/library/dicts.h"
#include "core/library/natives.h"
#include "core/library/sets.h"
#include "core/library/tuples.h"
#include "core/machine/identity.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace interleave::library {
namespace {

constexpr int deepest_hash =
    500;  ///< nested tuples and frozensets; keeps native stacks small on every platform

// CPython's hash of a float: that of an equal integer, modulo 2**61 - 1.
std::int64_t float_hash(double d) {
    constexpr int bits = 61;
    constexpr std::uint64_t modulus = (std::uint64_t{1} << bits) - 1;
    if (std::isinf(d)) return d > 0 ? 314159 : -314159;
    if (std::isnan(d)) return 0;
    int exponent = 0;
    double fraction = std::frexp(std::fabs(d), &exponent);
    std::uint64_t x = 0;
    while (fraction != 0) {
        x = ((x << 28) & modulus) | x >> (bits - 28);
        fraction *= 268435456.0;
        exponent -= 28;
        const auto whole = static_cast<std::uint64_t>(fraction);
        fraction -= static_cast<double>(whole);
        x += whole;
        if (x >= modulus) x -= modulus;
    }
    exponent = exponent >= 0 ? exponent % bits : bits - 1 - (-1 - exponent) % bits;
    x = ((x << exponent) & modulus) | x >> (bits - exponent);
    const auto h = static_cast<std::int64_t>(d < 0 ? 0 - x : x);
    return h == -1 ? -2 : h;
}

std::optional<std::int64_t> hash_nested(Context& context, Value v, int depth);

// CPython's (xxHash) for tuples.
std::optional<std::int64_t> tuple_hash(Context& context, const Object* tuple, int depth) {
    constexpr std::uint64_t p1 = 11400714785074694791u, p2 = 14029467366897019727u, p5 = 2870177450012600261u;
    std::uint64_t h = p5;
    for (const Value item : tuple_items(tuple)) {
        const auto lane = hash_nested(context, item, depth + 1);
        if (!lane) return std::nullopt;
        h = std::rotl(h + static_cast<std::uint64_t>(*lane) * p2, 31) * p1;
    }
    h += static_cast<std::uint64_t>(machine::tuple_length(tuple)) ^ (p5 ^ 3527539u);
    return h == ~std::uint64_t{0} ? 1546275796 : static_cast<std::int64_t>(h);
}

// CPython's for frozensets: the same in every order. The items' hashes are those that the table keeps.
std::int64_t frozenset_hash(const Object* set) {
    std::uint64_t h = 0;
    std::uint64_t count = 0;
    for (const auto& entry : set_entries(set)) {
        const auto item = static_cast<std::uint64_t>(entry.hash);
        h ^= ((item ^ 89869747u) ^ (item << 16)) * 3644798167u;
        ++count;
    }
    h ^= (count + 1) * 1927868237u;
    h ^= (h >> 11) ^ (h >> 25);
    h = h * 69069u + 907133923u;
    return h == ~std::uint64_t{0} ? 590923713 : static_cast<std::int64_t>(h);
}

std::int64_t identity(Value v) {
    if (!v.is_object()) return static_cast<std::int64_t>(machine::identity_hash(v) >> 3);
    const Object* o = v.as_object();
    if (o->kind == Kind::bound_method) return identity(o->load(0)) ^ (identity(o->load(1)) * 3);
    const bool numbered = o->id != 0 || o->kind == Kind::string || o->kind == Kind::range;
    if (numbered) return static_cast<std::int64_t>(machine::identity_hash(v) >> 3);
    return static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(o) >>
                                     4);  // real threads: no run is repeated
}

/// An integer of 64 bits; nothing when it has more.
std::optional<std::int64_t> whole_of(Value v) {
    if (is_small(v)) return small_of(v);
    if (!is_big(v) || integer_bit_length(v) > 63) return std::nullopt;
    const auto limb = static_cast<std::int64_t>(v.as_object()->load(2).bits());
    return v.as_object()->load(0).is_true() ? -limb : limb;
}

std::optional<std::int64_t> hash_nested(Context& context, Value v, int depth) {
    if (depth > deepest_hash) {
        raise(context, exceptions::recursion_error, {"maximum recursion depth exceeded"});
        return std::nullopt;
    }
    if (is_integer(v)) return integer_hash(v);
    if (is_float(v)) return float_hash(float_of(v));
    if (is_tuple(v)) return tuple_hash(context, v.as_object(), depth);
    if (is_kind(v, Kind::frozenset)) return frozenset_hash(v.as_object());
    const bool dict_keys_or_items = is_kind(v, Kind::view) && type_name(v) != "dict_values";
    if (is_list(v) || is_slice(v) || is_kind(v, Kind::dict) || is_kind(v, Kind::set) || dict_keys_or_items) {
        raise_type(context, {"unhashable type: '", type_name(v), "'"});
        return std::nullopt;
    }
    if (const Protocol* p = protocol_of(v); p != nullptr && p->hash != nullptr) return p->hash(context, v);
    if (const Value method = special_method(context, v, Special::hash); !method.is_unset()) {
        if (method.is_none()) {
            raise_type(context, {"unhashable type: '", type_name(v), "'"});
            return std::nullopt;
        }
        const Value h = call_special(context, method, {v});
        if (h.is_unset()) return std::nullopt;
        if (const auto whole = whole_of(h)) return *whole == -1 ? -2 : *whole;
        if (is_integer(h)) return integer_hash(h);
        raise_type(context, {"__hash__ method should return an integer"});
        return std::nullopt;
    }
    if (is_string(v) && text_of(v).empty()) return 0;  // the one string whose hash CPython does not draw
    if (const Value inside = machine::unwrapped(v); inside != v) return hash_nested(context, inside, depth);
    if (v.is_object() && (v.as_object()->id != 0 || is_kind(v, Kind::bound_method)))
        machine::look_at_identity(context, v);
    return identity(v);
}

}  // namespace

std::optional<std::int64_t> hash_of(Context& context, Value v) {
    if (is_string(v)) {  // the usual key
        const Object* s = v.as_object();
        if (text_of(v).empty()) return 0;
        if ((s->flags & Object::growing_flag) != 0) return identity(v);
        return static_cast<std::int64_t>(machine::mix(s->word, static_cast<std::uint64_t>(Kind::string)) >>
                                         3);
    }
    return hash_nested(context, v, 0);
}

bool hashed_by_identity(Context& context, Value v) {
    if (!v.is_object()) return false;
    switch (v.as_object()->kind) {
        case Kind::tuple: {
            const auto items = tuple_items(v.as_object());
            return std::any_of(items.begin(), items.end(),
                               [&](Value item) { return hashed_by_identity(context, item); });
        }
        case Kind::instance:
            return machine::unwrapped(v) == v && special_method(context, v, Special::hash).is_unset();
        case Kind::exception: return special_method(context, v, Special::hash).is_unset();
        case Kind::function:
        case Kind::bound_method:
        case Kind::generator:
        case Kind::iterator:
        case Kind::thread:
        case Kind::lock:
        case Kind::synchroniser: return true;
        default: return false;
    }
}

bool rehash(Context& context, Object* hashed) {
    return hashed->kind == Kind::dict ? dict_rehash(context, hashed) : set_rehash(context, hashed);
}

std::optional<std::int64_t> hash_of_member(Context& context, Value v) {
    if (is_kind(v, Kind::set)) {
        const MonitorGuard guard(context, v.as_object());
        return frozenset_hash(v.as_object());
    }
    return hash_of(context, v);
}

}  // namespace interleave::library
