// random.Random: making it, its raw numbers and its state.
#include "core/library/random_module.h"

#include "core/library/big_integers.h"
#include "core/library/hashing.h"
#include "core/library/mersenne_twister.h"
#include "core/library/run_state.h"
#include "core/library/sha512.h"
#include "core/library/tuples.h"
#include "core/library/types.h"

#include <array>

namespace interleave::library::random {
namespace {

constexpr std::int64_t state_version = 3;  // of getstate(), since Python 3.2

void seed_with(Context& context, Object* generator, std::span<const std::uint32_t> key) {
    Twister(context, generator).seed(key);
    context.store(generator, GeneratorCells::gauss, Value::none());
}

/// The key of CPython: the 32-bit words of a number, lowest first. `digits`: hexadecimal.
void seed_with_number(Context& context, Object* generator, std::string_view digits) {
    std::vector<std::uint32_t> key;
    while (!digits.empty()) {
        const auto part = digits.substr(digits.size() - std::min<std::size_t>(8, digits.size()));
        std::uint32_t w = 0;
        for (const char c : part) w = w << 4 | static_cast<std::uint32_t>(c <= '9' ? c - '0' : c - 'a' + 10);
        key.push_back(w);
        digits.remove_suffix(part.size());
    }
    while (key.size() > 1 && key.back() == 0) key.pop_back();
    if (key.empty()) key.push_back(0);
    seed_with(context, generator, key);
}

void seed_with_text(Context& context, Object* generator, std::string_view text) {
    std::string digits;
    const auto append = [&](std::uint8_t byte) {
        digits += "0123456789abcdef"[byte >> 4];
        digits += "0123456789abcdef"[byte & 15];
    };
    for (const char c : text) append(static_cast<std::uint8_t>(c));
    for (const std::uint8_t byte : sha512(text)) append(byte);
    seed_with_number(context, generator, digits);
}

/// Differs from run to run on the real host, and from object to object.
void seed_with_nothing(Context& context, Object* generator) {
    const std::uint64_t word = context.entropy();
    const std::uint32_t key[] = {static_cast<std::uint32_t>(word), static_cast<std::uint32_t>(word >> 32),
                                 generator->id};
    seed_with(context, generator, key);
}

/// False after raising.
bool seed_with_value(Context& context, Object* generator, Value seed) {
    if (seed.is_unset() || seed.is_none()) {
        seed_with_nothing(context, generator);
    } else if (is_integer(seed)) {
        const std::string digits = integer_digits(seed, 16);
        seed_with_number(context, generator,
                         std::string_view(digits).substr(digits.starts_with('-') ? 1 : 0));
    } else if (is_string(seed)) {
        seed_with_text(context, generator, text_of(seed));
    } else if (is_kind(seed, Kind::bytes)) {
        seed_with_text(context, generator, machine::bytes_view_of(seed.as_object()));
    } else if (is_float(seed)) {
        const auto hash = static_cast<std::uint64_t>(hash_of(context, seed).value_or(0));
        const std::uint32_t key[] = {static_cast<std::uint32_t>(hash),
                                     static_cast<std::uint32_t>(hash >> 32)};
        seed_with(context, generator, std::span(key, key[1] == 0 ? 1 : 2));
    } else {
        raise_type(context, {"The only supported seed types are: None,\n"
                             "int, float, str, bytes, and bytearray."});
        return false;
    }
    return true;
}

Object* new_generator(Context& context) {
    Object* o = make_native(context, generator_type, GeneratorCells::count);
    if (o == nullptr) return nullptr;
    for (std::size_t i = 0; i < GeneratorCells::count; ++i) o->cells()[i].store_raw(Value::integer(0));
    return o;
}

Value construct(Context& context, const Arguments& a) {
    Object* o = new_generator(context);
    return o != nullptr && seed_with_value(context, o, a[0]) ? Value::object(o) : Value();
}

Value call_seed(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, a[0].as_object());
    return seed_with_value(context, a[0].as_object(), a[1]) ? Value::none() : Value();
}

Value call_random(Context& context, const Arguments& a) {
    const MonitorGuard guard(context, a[0].as_object());
    return context.new_float(Twister(context, a[0].as_object()).real());
}

Value call_getrandbits(Context& context, const Arguments& a) {
    std::int64_t count = 0;
    if (!exact_index(context, a[1], count)) return {};
    if (count < 0) return raise_value(context, {"number of bits must be non-negative"});
    const MonitorGuard guard(context, a[0].as_object());
    return Twister(context, a[0].as_object()).bits(count);
}

Value call_randbytes(Context& context, const Arguments& a) {
    std::int64_t count = 0;
    if (!exact_index(context, a[1], count)) return {};
    if (count < 0) return raise_value(context, {"number of bits must be non-negative"});
    if (count > largest_integer_bits / 8) return raise_memory(context);
    const MonitorGuard guard(context, a[0].as_object());
    std::string bytes;
    Twister twister(context, a[0].as_object());
    for (std::int64_t left = count; left > 0; left -= 4) {
        const std::uint32_t w = twister.word() >> (left < 4 ? 32 - 8 * left : 0);
        for (int i = 0; i < std::min<std::int64_t>(left, 4); ++i) bytes += static_cast<char>(w >> (8 * i));
    }
    return context.new_bytes(bytes);
}

Value call_getstate(Context& context, const Arguments& a) {
    const Object* o = a[0].as_object();
    std::vector<Value> words;
    {
        const MonitorGuard guard(context, a[0].as_object());
        for (std::size_t i = 0; i <= GeneratorCells::index; ++i) words.push_back(o->load(i));
    }
    const Value parts[] = {Value::integer(state_version), context.new_tuple(words),
                           o->load(GeneratorCells::gauss)};
    return parts[1].is_unset() ? Value() : context.new_tuple(parts);
}

Value call_setstate(Context& context, const Arguments& a) {
    const auto state = is_tuple(a[1]) ? tuple_items(a[1].as_object()) : std::vector<Value>();
    if (state.size() != 3 || !is_tuple(state[1]))
        return raise_type(context, {"state vector must be a tuple"});
    const auto words = tuple_items(state[1].as_object());
    if (words.size() != state_words + 1) return raise_value(context, {"state vector is the wrong size"});
    for (const Value w : words) {
        if (!w.is_int() || w.as_int() < 0 || w.as_int() > 0xffffffff)
            return raise_value(context, {"invalid state"});
    }
    if (words.back().as_int() > static_cast<std::int64_t>(state_words))
        return raise_value(context, {"invalid state"});
    const MonitorGuard guard(context, a[0].as_object());
    for (std::size_t i = 0; i < words.size(); ++i) context.store(a[0].as_object(), i, words[i]);
    context.store(a[0].as_object(), GeneratorCells::gauss, state[2]);
    return Value::none();
}

constexpr Parameter only_self[] = {{"self"}};
constexpr Parameter self_and_one[] = {{"self"}, {""}};
constexpr Parameter self_and_count[] = {{"self"}, {"n"}};
constexpr Parameter seed_parameters[] = {{"self"}, {"a", false}, {"version", false}};
constexpr Parameter init_parameters[] = {{"self"}, {"x", false}};
constexpr Parameter constructor_parameters[] = {{"x", false}};

constexpr NativeFunction constructor{
    .name = "Random", .qualified_name = "Random", .parameters = constructor_parameters, .body = construct};
constexpr NativeFunction own_methods[] = {
    random_method("random", "Random.random", only_self, call_random),
    random_method("__init__", "Random.__init__", init_parameters, call_seed),
    random_method("seed", "Random.seed", seed_parameters, call_seed),
    random_method("getrandbits", "Random.getrandbits", self_and_one, call_getrandbits),
    random_method("randbytes", "Random.randbytes", self_and_count, call_randbytes),
    random_method("getstate", "Random.getstate", only_self, call_getstate),
    random_method("setstate", "Random.setstate", self_and_one, call_setstate)};

constexpr auto all_methods = [] {
    std::array<const NativeFunction*,
               std::size(own_methods) + drawing_method_count + distribution_method_count>
        all{};
    std::size_t n = 0;
    for (const auto& m : own_methods) all[n++] = &m;
    for (std::size_t i = 0; i < drawing_method_count; ++i) all[n++] = &drawing_methods[i];
    for (std::size_t i = 0; i < distribution_method_count; ++i) all[n++] = &distribution_methods[i];
    return all;
}();

constexpr Protocol protocol{};
constexpr const TypeInfo* module_types[] = {&generator_type};

Value attribute(Context& context, std::string_view name) {
    const Value method = context.image().method(&generator_type, name);
    if (method.is_unset()) return {};
    Object* bound = context.allocate(Kind::bound_method, 2);
    if (bound == nullptr) return {};
    bound->cells()[0].store_raw(method);
    bound->cells()[1].store_raw(run_part(context, RunPart::random));
    return Value::object(bound);
}

}  // namespace

Value make_generator(Context& context) {
    Object* o = new_generator(context);
    if (o == nullptr) return {};
    seed_with_nothing(context, o);
    return Value::object(o);
}

constinit const NativeType generator_type{{.name = "Random",
                                           .base = &types::object,
                                           .constructor = &constructor,
                                           .methods = all_methods,
                                           .module = "random"},
                                          &protocol};

constinit const machine::ModuleInfo module{
    .name = "random", .functions = {}, .types = module_types, .attribute = attribute};

}  // namespace interleave::library::random
