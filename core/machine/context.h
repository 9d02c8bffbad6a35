// What native code sees: the memory, the calling thread, errors and output. Each host implements it, so that every
// built-in is written once. Also: how native functions, types and modules are described.
#pragma once

#include "core/machine/event.h"
#include "core/machine/object.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::machine {

class Context;
class Image;
struct ThreadState;
struct ClassInfo;

/// The arguments of a native call after binding: a slot for each parameter of the signature (unset where the caller
/// gave nothing), then whatever a *rest parameter took.
struct Arguments {
    const Value* slots = nullptr;
    const Value* rest = nullptr;
    int rest_count = 0;
    const Object* names =
        nullptr;  ///< tuple of names, null for none; then their values: what a **rest parameter took
    const Value* named = nullptr;

    Value operator[](int i) const { return slots[i]; }
    bool has(int i) const { return !slots[i].is_unset(); }
};

struct Parameter {
    const char* name;  ///< "" for positional-only
    bool required = true;
    bool keyword_only = false;
};

/// How the machine must treat a call.
enum class Behaviour : std::uint8_t {
    local,         ///< touches nothing that other threads can see, or only immutable things
    touches_self,  ///< a scheduling point when its first argument is shared: list.append
    synchronises   ///< always a scheduling point; may wait: see SyncOperation
};

/// A synchronisation operation, described once for both hosts as a guarded atomic action.
/// The real host holds the monitor of the object it waits on around ready and perform and sleeps while not ready;
/// under the virtual host the thread can be chosen only when ready (or when it has a timeout, which may then expire).
struct SyncOperation {
    EventKind event;
    /// True when `perform` can go ahead now, if only to raise an error. Must not change anything.
    bool (*ready)(Context&, const Arguments&);
    /// The effect. Returns the result, or unset after raising; unset with nothing raised: the call goes on with `then`.
    Value (*perform)(Context&, const Arguments&);
    /// Seconds after which it gives up, or nothing to wait for ever; null: always for ever.
    std::optional<double> (*timeout)(Context&, const Arguments&) = nullptr;
    /// The result when the timeout expires; null when `timeout` is.
    Value (*expired)(Context&, const Arguments&) = nullptr;
    /// The object whose change can make it ready, unset for none (sleep); its monitor guards the action. Operations
    /// that read or write the same cells wait on the same object: all of a Condition wait on its lock.
    Value (*waits_on)(Context&, const Arguments&) = nullptr;
    /// What an action in two parts goes on with, with the same arguments: Condition.wait lets its lock go, then waits
    /// for the notification and the lock. Between the two the thread stands at a scheduling point.
    const SyncOperation* then = nullptr;
    /// Whether it may give up once its time is over (Condition.wait needs the lock even so); null: always.
    bool (*may_expire)(Context&, const Arguments&) = nullptr;
    /// Why it is not ready, for people: "no permit left". Empty when who holds the object says it. May be null.
    std::string (*obstacle)(Context&, const Arguments&) = nullptr;
};

/// What the interpreter does instead of calling a body.
enum class Control : std::uint8_t {
    none,
    next,     ///< next(x): goes on in a generator or __next__; `body` for built-in iterators
    send,     ///< generator.send(self, value)
    throw_in  ///< generator.throw(self, exception)
};

struct NativeFunction {
    const char* name;                       ///< "acquire"
    const char* qualified_name;             ///< "Lock.acquire"
    std::span<const Parameter> parameters;  ///< `self` included for methods
    bool rest = false;                      ///< takes *args
    Behaviour behaviour = Behaviour::local;
    /// The body of a function that does not synchronise. Returns the result, or unset after raising. Never blocks;
    /// learner code runs only through Context::call.
    Value (*body)(Context&, const Arguments&) = nullptr;
    const SyncOperation* sync = nullptr;
    /// touches_self: whether it changes its first argument or only reads it.
    bool writes_self = true;
    /// False for those that only keep their arguments: then what these refer to is not read now.
    bool reads_arguments = true;
    /// Takes **kwargs: then no parameter can be given by name.
    bool rest_keywords = false;
    /// Done by the interpreter itself, because it goes on in another call: next(), generator.send(), ... None: by `body`.
    Control control = Control::none;
    /// The function of the prelude's "builtins" that takes over when an argument is given by name or runs learner code
    /// when it is gone through; null: none.
    const char* general = nullptr;
};

struct TypeInfo {
    const char* name;
    const TypeInfo* base = nullptr;
    const NativeFunction* constructor = nullptr;  ///< without self; null: cannot be called
    std::span<const NativeFunction* const> methods;
    /// Attribute that is not a method (lock.name, exc.args), or unset when there is none of that name. May be null.
    Value (*attribute)(Context&, Object*, std::string_view name) = nullptr;
    /// The module whose name comes before the type's in tracebacks and <class ...>; null for built-ins.
    const char* module = nullptr;
    /// Kind::synchroniser: its state for people: "2 permits left". May be null.
    std::string (*state_text)(const Object*) = nullptr;
    /// Stores (value unset: deletes) an attribute that is not in the object's dict. False when it knows none of that name;
    /// what went wrong is pending then too. May be null.
    bool (*store_attribute)(Context&, Object*, std::string_view name, Value value) = nullptr;
    /// ExceptionGroup alone has two: it is a BaseExceptionGroup, its `base`, and an Exception.
    const TypeInfo* second_base = nullptr;
    bool final = false;  ///< no class can be based on it
    /// It is a ClassInfo: made by a class statement.
    bool is_class = false;
};
/// "_queue.Empty", "ValueError"
std::string full_name(const TypeInfo& type);
bool is_subtype(const TypeInfo* type, const TypeInfo* base);

struct ModuleInfo {
    const char* name;
    std::span<const NativeFunction* const> functions;
    std::span<const TypeInfo* const> types;
    /// A constant of the module, or unset. May be null.
    Value (*attribute)(Context&, std::string_view name) = nullptr;
};

/// The world as native code sees it. One object a learner thread.
class Context {
public:
    virtual ~Context() = default;

    // --- memory -----------------------------------------------------------------------------------------------
    /// A new object with `cells` zeroed cells, not yet seen by anyone. Null after raising MemoryError.
    virtual Object* allocate(Kind kind, std::size_t cells) = 0;
    /// Writes a cell of an object that others may see.
    virtual void store(Object* object, std::size_t cell, Value value) = 0;
    /// Writes a cell of an object that others may see if it holds `expected`, in one step; false: it holds something else.
    virtual bool replace(Object* object, std::size_t cell, Value expected, Value desired) {
        if (object->load(cell) != expected) return false;
        store(object, cell, desired);
        return true;
    }
    /// True when other learner threads may run at the same time, so that containers must be locked.
    bool parallel() const { return parallel_; }
    const Image& image() const { return *image_; }
    /// Whether what is done may be undone: then an object's bytes never change.
    virtual bool reversible() const { return true; }

    Value new_string(std::string_view utf8);  ///< unset after MemoryError, as all of these
    /// A string of `size` > 1 bytes of UTF-8 that `write(char*)` puts there.
    template <class Write>
    Value new_string(std::size_t size, Write write) {
        Object* s = allocate(Kind::string, 2 + (size + 7) / 8);
        if (s == nullptr) return {};
        write(reinterpret_cast<char*>(s->cells() + 2));
        return complete_string(s, size);
    }
    Value new_bytes(std::string_view bytes);
    /// left + right where the program says left += right: takes time for `right` alone, most of the time.
    Value append_string(Value left, Value right);
    Value new_float(double d);
    Value new_integer(std::int64_t i);  ///< boxes what does not fit 63 bits
    Value new_tuple(std::span<const Value> items);
    Value new_list(std::span<const Value> items);
    Value new_range(Value start, Value stop, Value step);
    Value new_slice(Value start, Value stop, Value step);
    Value new_exception(const TypeInfo& type, std::span<const Value> arguments);
    Value new_bound_method(Value function, Value self);
    /// Keeps the description of a class as long as the program runs.
    virtual ClassInfo& adopt(std::unique_ptr<ClassInfo> type) = 0;

    // --- learner code -------------------------------------------------------------------------------------------
    /// The result of `callee(*arguments)`: for natives that need __eq__, __hash__, __str__, ... of a learner's object.
    ///
    /// A native cannot wait for learner code, which may stop in the middle to let other threads go on. So the first time
    /// this returns unset as if it had raised; the native returns, the interpreter makes the call, and when it has ended
    /// the instruction is done again from its beginning: now this returns the result. A native may ask for any number of
    /// calls, as long as it asks in the same order again, and changes nothing before its last one.
    Value call(Value callee, std::span<const Value> arguments);
    /// For the interpreter: what call() finds from here on (see CallInfo::replies).
    void begin_replies(const Object* replies) {
        replies_ = replies;
        reply_ = 0;
    }
    /// What the native asked for when it left Value::call_requested() pending. Forgets the request.
    struct Request {
        Value callee;
        std::vector<Value> arguments;
        std::size_t replies = 0;  ///< how many of the replies it used before
    };
    Request take_request();

    // --- errors -----------------------------------------------------------------------------------------------
    /// Makes `type(message)` the pending exception. Returns unset, so that natives can `return context.raise(...)`.
    Value raise(const TypeInfo& type, std::string_view message);
    Value raise(Value exception);
    Value pending() const { return pending_; }
    void set_pending(Value exception) { pending_ = exception; }

    // --- the calling thread and the world -------------------------------------------------------------------------
    virtual Object* current_thread() const = 0;
    /// The calls in progress and the exception being handled of the calling thread.
    virtual const ThreadState& thread_state() const = 0;
    /// The global variables of the calling thread's process, then its ProcessCells.
    virtual Object* globals() const = 0;
    /// Starts a thread object's function on a thread of its own. False after raising (too many threads).
    virtual bool spawn(Object* thread, bool green) = 0;
    /// Makes a thread end at its next step, or where it waits.
    virtual void stop_thread(Object* thread) = 0;
    /// How many cells an object that this context allocated has.
    virtual std::size_t cells_of(const Object* object) const = 0;
    /// The thread objects that have started and not ended, in the order of start.
    virtual std::vector<Object*> threads_alive() const = 0;
    virtual void write_output(bool error, std::string_view text) = 0;
    /// Seconds since the start of the program: virtual or measured. Monotonic.
    virtual double seconds() = 0;
    /// Seconds from 1970 to the start of the program; always the same on the virtual host.
    virtual double epoch() = 0;
    /// Processor seconds of the calling thread, or of all threads. 0 on the virtual host, where computing takes no time.
    virtual double processor_seconds(bool of_thread) = 0;
    /// A word that differs from run to run on the real host, and is always the same on the virtual one.
    virtual std::uint64_t entropy() = 0;
    /// How many threads can run at once, at least 1; always the same on the virtual host.
    virtual int processors() const = 0;
    /// Wakes threads that wait on `object` so that they look at their guard again. Called by every perform that may
    /// make another operation ready. Nothing to do under the virtual host, which asks the guards anyway.
    virtual void changed(Object* object) = 0;
    virtual void record(EventKind kind, const Object* object, std::int32_t index, Value value,
                        std::int16_t other) = 0;

protected:
    Context(const Image& image, bool parallel) : parallel_(parallel), image_(&image) {}
    bool parallel_;

private:
    Value complete_string(Object* s, std::size_t size);

    const Image* image_;
    Value pending_;
    const Object* replies_ = nullptr;
    std::size_t reply_ = 0;
    Request request_;
};

/// Holds an object's monitor for a scope: around anything that changes the size of a container. Costs one atomic
/// exchange when threads are parallel and nothing otherwise.
class MonitorGuard {
public:
    MonitorGuard(const Context& context, Object* object) : object_(context.parallel() ? object : nullptr) {
        if (object_ != nullptr) lock(*object_);
    }
    ~MonitorGuard() {
        if (object_ != nullptr) unlock(*object_);
    }
    MonitorGuard(const MonitorGuard&) = delete;
    MonitorGuard& operator=(const MonitorGuard&) = delete;

    static void lock(Object& object);
    static void unlock(Object& object) { object.monitor.store(0, std::memory_order_release); }

private:
    Object* object_;
};

/// Mixes two words into one (the finaliser of MurmurHash3 over a multiply).
inline std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    std::uint64_t h = (a ^ 0x9e3779b97f4a7c15ULL) * 0xff51afd7ed558ccdULL + b;
    h ^= h >> 32;
    h *= 0xc4ceb9fe1a85ec53ULL;
    h ^= h >> 29;
    return h;
}

std::uint64_t identity_hash(const Object& object);

/// A word that depends on a value's meaning for the program, not on where it lies: equal in every run and on every
/// machine for equal states. The virtual host's state hash is built from it.
inline std::uint64_t identity_hash(Value value) {
    if (!value.is_object()) return value.is_unset() ? 0 : mix(value.bits(), 1);
    return identity_hash(*value.as_object());
}

}  // namespace interleave::machine
