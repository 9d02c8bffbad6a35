// The shape of everything on the heap, the same under both hosts: a 16-byte header, then 8-byte cells.
//
// A cell is an atomic word. Readers load it with acquire and writers store with release, so that whoever reads a
// reference also sees the object behind it complete; that, and a lock in every container that can change its size,
// is why no learner program can corrupt memory (free-threaded CPython, PEP 703, has the same two rules).
// Cells of a shared object are written only through Context::store, never directly: the virtual host keeps its
// journal and its state hash there.
#pragma once

#include "core/machine/value.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <new>
#include <string_view>

namespace interleave::bytecode {
struct Code;
}

namespace interleave::machine {

struct NativeFunction;
struct TypeInfo;
struct ModuleInfo;

/// Kind::function
struct FunctionCells {
    static constexpr std::size_t defaults = 0;    ///< tuple or none
    static constexpr std::size_t attributes = 1;  ///< dict, or unset
    static constexpr std::size_t cells = 2;
};

enum class Kind : std::uint8_t {
    // immutable
    string,      ///< word: content hash; cell 0: byte length, cell 1: length in code points; then UTF-8 bytes
    bytes,       ///< word: content hash; cell 0: length; then the bytes
    text_block,  ///< word: its size; cell 0: bytes in use; then bytes. What strings that grow by += share
    boxed_float,  ///< word: the bits of the double
    big_integer,  ///< word: content hash; cell 0: negative?, cell 1: limb count; then 64-bit limbs, lowest first
    tuple,        ///< word: content hash (virtual host); cell 0: length; then items
    range,        ///< cells: start, stop, step
    slice,        ///< cells: start, stop, step
    native_function,  ///< word: const NativeFunction*
    type,             ///< word: const TypeInfo*
    module,           ///< word: const ModuleInfo*; cell 0: index into Program::modules, or none
    function,  ///< word: const Code*; cells: defaults (tuple or none), dict of attributes or unset; then closure cells
    bound_method,  ///< word: content hash; cells: function, self
    descriptor,   ///< word: const TypeInfo* (property, staticmethod, classmethod); cells: see DescriptorCells
    super_proxy,  ///< word: content hash; cells: class whose successors are asked, self
    // mutable
    cell,       ///< cell 0: the captured variable
    globals,    ///< the module's global variables
    list,       ///< cell 0: length, cell 1: block (or unset when capacity is 0)
    block,      ///< word: capacity; items of a list
    dict,       ///< cell 0: length, cell 1: table (or unset when it never had an entry); see library/dicts.h
    set,        ///< cell 0: length, cell 1: table (or unset), cell 2: where pop() goes on; see library/sets.h
    frozenset,  ///< as set
    table,      ///< word: slots (a power of two); what a dict or set finds its keys with
    view,       ///< word: const TypeInfo*; cell 0: the dict of keys(), values() or items()
    class_,     ///< word: const ClassInfo*; cells: see ClassCells
    instance,   ///< word: const ClassInfo*; cells: see InstanceCells
    generator,  ///< word: const Code*; cells: see GeneratorCells
    iterator,   ///< cells: source, position, ...: iterators that live longer than a `for`
    exception,  ///< word: const TypeInfo*; cells: see ExceptionCells; then attributes as an instance has them
    thread,     ///< word: const ClassInfo* or 0; cells: see sync.h; then attributes as an instance has them
    lock,       ///< see sync.h
    native,  ///< word: const TypeInfo*; deque, file, random number generator, ...: at least two cells, as their type
    ///< says. Cell 0: the native it is a cursor in, if it is one; cell 1: the block of its items, if any
    synchroniser,  ///< word: const TypeInfo*; Semaphore, Event, Condition, Barrier, Queue, ...: cells as their rules say
};
inline constexpr int kind_count = static_cast<int>(Kind::synchroniser) + 1;
inline constexpr bool is_immutable(Kind kind) { return kind < Kind::cell; }

class Cell {
public:
    Value load() const { return Value::from_bits(bits_.load(std::memory_order_acquire)); }
    /// Of an object that no other thread can see yet: not atomic. Whoever lets others see it does that with publish() or a
    /// lock, which order what was written before. Everything else goes through Context::store.
    void store_raw(Value v) { ::new (static_cast<void*>(&bits_)) std::atomic<std::uint64_t>(v.bits()); }
    /// For the real host.
    void publish(Value v) { bits_.store(v.bits(), std::memory_order_release); }
    /// As load(), and in one order with all replace() of all cells that every thread agrees on.
    Value load_ordered() const { return Value::from_bits(bits_.load(std::memory_order_seq_cst)); }
    /// Compare and exchange: false when it holds something else than `expected`. Sequentially consistent.
    bool replace(Value expected, Value v) {
        std::uint64_t bits = expected.bits();
        return bits_.compare_exchange_strong(bits, v.bits(), std::memory_order_seq_cst);
    }

private:
    std::atomic<std::uint64_t> bits_{0};
};
static_assert(sizeof(Cell) == 8);

struct Object {
    static constexpr std::uint8_t shared_flag = 1;    ///< virtual host: more than one thread can reach it
    static constexpr std::uint8_t growing_flag = 32;  ///< a string whose bytes are in a text_block: cell 2
    static constexpr std::uint8_t showing_flag = 64;  ///< a dict made to show the attributes of an object
    static constexpr std::uint8_t immortal_flag = 2;  ///< belongs to the image: constants, builtins, types

    Kind kind;
    std::uint8_t flags = 0;
    std::atomic<std::uint8_t> monitor{0};  ///< real host: 0 free, 1 held; guards what changes size
    std::uint8_t mark = 0;                 ///< real host: collector's mark
    /// Virtual host: the number of the thread that made it, plus one, and below it the number it gave it: the same in every
    /// order of independent steps. Real host: the carrier instead of the thread; names an object in events.
    std::uint32_t id = 0;
    static constexpr unsigned number_bits = 22;
    static constexpr std::uint32_t number_mask = (1U << number_bits) - 1;

    static std::uint32_t make_id(int maker, std::uint32_t number) {
        return (static_cast<std::uint32_t>(maker) + 1) << number_bits | (number & number_mask);
    }
    std::uint32_t number() const { return id & number_mask; }
    std::uint64_t word = 0;  ///< by kind; never changes after the object was published

    Cell* cells() { return reinterpret_cast<Cell*>(this + 1); }
    const Cell* cells() const { return reinterpret_cast<const Cell*>(this + 1); }
    Value load(std::size_t i) const { return cells()[i].load(); }
    bool is_shared() const { return (flags & shared_flag) != 0; }
};
static_assert(sizeof(Object) == 16);

// Reading the fields of each kind. Preconditions: the object has that kind.

inline std::string_view string_view_of(const Object* s) {
    const bool growing = (s->flags & Object::growing_flag) != 0;
    const Cell* bytes = growing ? s->load(2).as_object()->cells() + 1 : s->cells() + 2;
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(s->load(0).as_int())};
}
inline std::int64_t string_length(const Object* s) { return s->load(1).as_int(); }  ///< in code points
inline bool string_is_ascii(const Object* s) { return s->load(0) == s->load(1); }

inline std::string_view bytes_view_of(const Object* b) {
    return {reinterpret_cast<const char*>(b->cells() + 1), static_cast<std::size_t>(b->load(0).as_int())};
}

inline std::int64_t tuple_length(const Object* t) { return t->load(0).as_int(); }
inline Value tuple_item(const Object* t, std::int64_t i) { return t->load(static_cast<std::size_t>(i) + 1); }

inline std::int64_t list_length(const Object* l) { return l->load(0).as_int(); }
/// The item, or unset when `i` is out of range; safe against other threads that change the list meanwhile.
inline Value list_item(const Object* l, std::int64_t i) {
    const std::int64_t length =
        list_length(l);  // before the block: a newer block may only be larger or `i` be re-checked
    if (i < 0 || i >= length) return {};
    const Value block = l->load(1);
    if (!block.is_object() || static_cast<std::uint64_t>(i) >= block.as_object()->word) return {};
    return block.as_object()->load(static_cast<std::size_t>(i));
}

/// What a call needs of a type, whether built in or the learner's.
inline bool is_type(const Object* o) { return o->kind == Kind::type || o->kind == Kind::class_; }

inline std::int64_t hashed_length(const Object* o) { return o->load(0).as_int(); }  ///< of a dict or set

inline bool is_kind(Value v, Kind kind) { return v.is_object() && v.as_object()->kind == kind; }
inline const TypeInfo* type_info_of(const Object* o) {
    return reinterpret_cast<const TypeInfo*>(static_cast<std::uintptr_t>(o->word));
}
inline bool is_type(Value v) { return v.is_object() && is_type(v.as_object()); }
inline const NativeFunction* native_of(const Object* o) {
    return reinterpret_cast<const NativeFunction*>(static_cast<std::uintptr_t>(o->word));
}
inline const bytecode::Code* code_of(const Object* o) {
    return reinterpret_cast<const bytecode::Code*>(static_cast<std::uintptr_t>(o->word));
}
inline const ModuleInfo* module_of(const Object* o) {
    return reinterpret_cast<const ModuleInfo*>(static_cast<std::uintptr_t>(o->word));
}

}  // namespace interleave::machine
