#include "core/machine/context.h"

#include "core/machine/classes.h"
#include "core/machine/exceptions.h"
#include "core/machine/image.h"

#include <algorithm>
#include <cstring>
#include <thread>

namespace interleave::machine {

bool is_subtype(const TypeInfo* type, const TypeInfo* base) {
    if (const ClassInfo* c = as_class(type)) {
        return std::find(c->mro.begin(), c->mro.end(), base) != c->mro.end();
    }
    for (; type != nullptr && type != base; type = type->base) {
        if (type->second_base != nullptr && is_subtype(type->second_base, base)) return true;
    }
    return type != nullptr;
}

std::string full_name(const TypeInfo& type) {
    const ClassInfo* learners = as_class(&type);
    const std::string name = learners != nullptr ? learners->qualified_name : type.name;
    const bool bare = type.module == nullptr || std::string_view(type.module) == "__main__";
    return bare ? name : std::string(type.module) + "." + name;
}

namespace {

/// Hash of a text, and in `bits` a word with the highest bit of some byte set when one of the text's is: not ASCII.
std::uint64_t hash_and_bits(std::string_view text, std::uint64_t& bits) {
    std::uint64_t h = mix(text.size(), 0x5bd1e995);
    bits = 0;
    while (text.size() >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data(), 8);
        h = mix(h, word);
        bits |= word;
        text.remove_prefix(8);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, text.data(), text.size());
    bits |= rest;
    return mix(h, rest);
}

}  // namespace

std::uint64_t hash_of_text(std::string_view text) {
    std::uint64_t bits = 0;
    return hash_and_bits(text, bits);
}

namespace {

// What makes two objects of the kind the same to every program: their content. Others are what they are by identity.
bool has_content_hash(Kind kind) {
    return kind == Kind::string || kind == Kind::bytes || kind == Kind::boxed_float ||
           kind == Kind::big_integer || kind == Kind::tuple || kind == Kind::range || kind == Kind::slice ||
           kind == Kind::bound_method || kind == Kind::super_proxy;
}

}  // namespace

std::uint64_t identity_hash(const Object& o) {
    if ((o.flags & Object::growing_flag) != 0)  // most of these are never asked
        return mix(hash_of_text(string_view_of(&o)), static_cast<std::uint64_t>(Kind::string));
    return has_content_hash(o.kind) ? mix(o.word, static_cast<std::uint64_t>(o.kind)) : mix(o.id, 2);
}

void MonitorGuard::lock(Object& object) {
    // Held for a few instructions only (never while a thread waits), so spinning is right; yielding keeps it right
    // when there are more threads than cores and the holder was preempted.
    for (int spins = 0; object.monitor.exchange(1, std::memory_order_acquire) != 0; ++spins) {
        if (spins > 64) std::this_thread::yield();
    }
}

Value Context::new_string(std::string_view utf8) {
    if (utf8.empty()) return image().empty_string();
    if (utf8.size() == 1 && static_cast<unsigned char>(utf8[0]) < 128) {
        return image().character(static_cast<unsigned char>(utf8[0]));
    }
    return new_string(utf8.size(), [utf8](char* to) { std::memcpy(to, utf8.data(), utf8.size()); });
}

/// Hash and lengths of a string whose bytes are there.
Value Context::complete_string(Object* s, std::size_t size) {
    const std::string_view utf8(reinterpret_cast<const char*>(s->cells() + 2), size);
    std::uint64_t bits = 0;
    s->word = hash_and_bits(utf8, bits);
    const bool ascii = (bits & 0x8080808080808080) == 0;
    const auto is_continuation = [](char c) { return (c & 0xc0) == 0x80; };
    const auto continuation = ascii ? 0 : std::count_if(utf8.begin(), utf8.end(), is_continuation);
    s->cells()[0].store_raw(Value::integer(static_cast<std::int64_t>(utf8.size())));
    s->cells()[1].store_raw(Value::integer(static_cast<std::int64_t>(utf8.size()) - continuation));
    return Value::object(s);
}

Value Context::new_bytes(std::string_view bytes) {
    Object* b = allocate(Kind::bytes, 1 + (bytes.size() + 7) / 8);
    if (b == nullptr) return {};
    b->word = hash_of_text(bytes);
    b->cells()[0].store_raw(Value::integer(static_cast<std::int64_t>(bytes.size())));
    if (!bytes.empty()) std::memcpy(static_cast<void*>(b->cells() + 1), bytes.data(), bytes.size());
    return Value::object(b);
}

namespace {

/// Makes `size` more bytes of a block the caller's, if the string that ends at `end` is the last one in it.
bool claim_bytes(Object* block, std::int64_t end, std::size_t size) {
    if (block->word < static_cast<std::uint64_t>(end) + size) return false;
    const Value expected = Value::integer(end);
    return block->cells()[0].replace(expected, Value::integer(end + static_cast<std::int64_t>(size)));
}

char* bytes_of(Object* block) { return reinterpret_cast<char*>(block->cells() + 1); }

}  // namespace

Value Context::append_string(Value left, Value right) {
    constexpr std::size_t worth_it = 256;
    const Object *l = left.as_object(), *r = right.as_object();
    const auto a = string_view_of(l), b = string_view_of(r);
    if (reversible() || a.size() + b.size() < worth_it) return new_string(std::string(a).append(b));
    Object* block = (l->flags & Object::growing_flag) != 0 ? l->load(2).as_object() : nullptr;
    if (block == nullptr || !claim_bytes(block, static_cast<std::int64_t>(a.size()), b.size())) {
        const std::size_t capacity = (a.size() + b.size()) * 2;
        block = allocate(Kind::text_block, 1 + (capacity + 7) / 8);
        if (block == nullptr) return {};
        block->word = capacity;
        block->cells()[0].store_raw(Value::integer(static_cast<std::int64_t>(a.size() + b.size())));
        std::memcpy(bytes_of(block), a.data(), a.size());
    }
    std::memcpy(bytes_of(block) + a.size(), b.data(), b.size());
    Object* s = allocate(Kind::string, 3);
    if (s == nullptr) return {};
    s->flags |= Object::growing_flag;
    s->cells()[0].store_raw(Value::integer(static_cast<std::int64_t>(a.size() + b.size())));
    s->cells()[1].store_raw(Value::integer(string_length(l) + string_length(r)));
    s->cells()[2].store_raw(Value::object(block));
    return Value::object(s);
}

Value Context::new_float(double d) {
    if (const auto inline_value = Value::inline_float(d)) return *inline_value;
    Object* o = allocate(Kind::boxed_float, 0);
    if (o == nullptr) return {};
    o->word = std::bit_cast<std::uint64_t>(d);
    return Value::object(o);
}

Value Context::new_integer(std::int64_t i) {
    if (Value::fits_int(i)) return Value::integer(i);
    Object* o = allocate(Kind::big_integer, 3);
    if (o == nullptr) return {};
    const std::uint64_t magnitude = i < 0 ? 0 - static_cast<std::uint64_t>(i) : static_cast<std::uint64_t>(i);
    o->word = mix(magnitude, i < 0 ? 1 : 0);
    o->cells()[0].store_raw(Value::boolean(i < 0));
    o->cells()[1].store_raw(Value::integer(1));
    o->cells()[2].store_raw(Value::from_bits(magnitude));
    return Value::object(o);
}

Value Context::new_tuple(std::span<const Value> items) {
    if (items.empty()) return image().empty_tuple();
    Object* t = allocate(Kind::tuple, items.size() + 1);
    if (t == nullptr) return {};
    t->cells()[0].store_raw(Value::integer(static_cast<std::int64_t>(items.size())));
    std::uint64_t h = items.size();
    for (std::size_t i = 0; i < items.size(); ++i) {
        t->cells()[i + 1].store_raw(items[i]);
        h = mix(h, identity_hash(items[i]));
    }
    t->word = h;
    return Value::object(t);
}

Value Context::new_list(std::span<const Value> items) {
    Object* l = allocate(Kind::list, 2);
    if (l == nullptr) return {};
    l->cells()[0].store_raw(Value::integer(static_cast<std::int64_t>(items.size())));
    if (!items.empty()) {
        Object* block = allocate(Kind::block, items.size());
        if (block == nullptr) return {};
        block->word = items.size();
        for (std::size_t i = 0; i < items.size(); ++i) block->cells()[i].store_raw(items[i]);
        l->cells()[1].store_raw(Value::object(block));
    }
    return Value::object(l);
}

namespace {

Value new_triple(Context& context, Kind kind, Value a, Value b, Value c) {
    Object* o = context.allocate(kind, 3);
    if (o == nullptr) return {};
    o->cells()[0].store_raw(a);
    o->cells()[1].store_raw(b);
    o->cells()[2].store_raw(c);
    o->word = mix(mix(identity_hash(a), identity_hash(b)), identity_hash(c));
    return Value::object(o);
}

}  // namespace

Value Context::new_range(Value start, Value stop, Value step) {
    return new_triple(*this, Kind::range, start, stop, step);
}
Value Context::new_slice(Value start, Value stop, Value step) {
    return new_triple(*this, Kind::slice, start, stop, step);
}

Value Context::new_exception(const TypeInfo& type, std::span<const Value> arguments) {
    const Value args = new_tuple(arguments);
    if (args.is_unset()) return {};
    const ClassInfo* learners = as_class(&type);
    Object* e = allocate(Kind::exception,
                         learners != nullptr ? learners->instance_cells : ExceptionCells::attributes + 1);
    if (e == nullptr) return {};
    e->word = reinterpret_cast<std::uintptr_t>(&type);
    e->cells()[ExceptionCells::args].store_raw(args);
    for (std::size_t i = 1; i < ExceptionCells::attributes; ++i) e->cells()[i].store_raw(Value::none());
    if (is_subtype(&type, image().library().types.base_exception_group)) {
        const Value members = image().library().members_of_group(*this, type, arguments);
        if (members.is_unset()) return {};
        e->cells()[ExceptionCells::members].store_raw(members);
    }
    return Value::object(e);
}

Value Context::new_bound_method(Value function, Value self) {
    Object* bound = allocate(Kind::bound_method, 2);
    if (bound == nullptr) return {};
    bound->cells()[0].store_raw(function);
    bound->cells()[1].store_raw(self);
    bound->word = mix(identity_hash(function), identity_hash(self));
    return Value::object(bound);
}

namespace {

/// Whether two values mean the same to the program: what a native makes anew each time it is done counts by content.
bool same_value(Value a, Value b) {
    if (a == b) return true;
    return a.is_object() && b.is_object() && has_content_hash(a.as_object()->kind) &&
           a.as_object()->kind == b.as_object()->kind && identity_hash(a) == identity_hash(b);
}

}  // namespace

Value Context::call(Value callee, std::span<const Value> arguments) {
    const std::size_t at = 3 * reply_;
    if (replies_ != nullptr && static_cast<std::size_t>(tuple_length(replies_)) >= at + 3) {
        const auto item = [&](std::size_t i) {
            return tuple_item(replies_, static_cast<std::int64_t>(at + i));
        };
        const Object* asked = item(1).as_object();
        bool same =
            same_value(item(0), callee) && static_cast<std::size_t>(tuple_length(asked)) == arguments.size();
        for (std::size_t i = 0; same && i < arguments.size(); ++i)
            same = same_value(tuple_item(asked, static_cast<std::int64_t>(i)), arguments[i]);
        if (same) {
            ++reply_;
            return item(2);
        }
    }
    // Not asked before, or something changed meanwhile and the native goes another way: what follows is asked anew.
    request_ = {callee, {arguments.begin(), arguments.end()}, reply_};
    pending_ = Value::call_requested();
    return {};
}

Context::Request Context::take_request() {
    pending_ = Value();
    return std::move(request_);
}

Value Context::raise(const TypeInfo& type, std::string_view message) {
    const Value text = new_string(message);
    if (text.is_unset()) return {};
    const Value arguments[] = {text};
    return raise(new_exception(type, arguments));
}

Value Context::raise(Value exception) {
    if (!exception.is_unset()) pending_ = exception;
    return {};
}

}  // namespace interleave::machine
