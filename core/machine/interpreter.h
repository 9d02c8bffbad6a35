// The one dispatch function. Both hosts instantiate it; what differs between them is only what the Host does:
//
//   struct Host : Context (final, so that its calls need no table)
//     static constexpr bool schedules;   true: run() returns before every scheduling point it was not granted
//     bool park(PendingKind, const Object*, int32_t cell) / park_call(const NativeFunction&, const Arguments&)
//                                        consumes the grant; true when there was none and the thread must stop here,
//                                        before this access or call
//     bool global_visible(size_t global, bool writes) / object_visible(const Object*)   is it a scheduling point?
//     Object* globals();
//     bool recording();                  are events wanted?
//     bool poll(uint32_t work);          at loops and calls: false when the thread must leave run() (see leave_reason)
//     Value synchronise(ThreadState&, const NativeFunction&, const Arguments&);  may block; unset: raised, or leave
//     bool leaving();                    synchronise was cut short: leave run() and do the instruction again if resumed
//                                        (real: the run ends; virtual: the call goes on with its next part)
//     void expose(ThreadState&);         the innermost call is about to change though the step began in a deeper one
//     int recursion_limit();
#pragma once

#include "core/machine/calls.h"
#include "core/machine/context.h"
#include "core/machine/exceptions.h"
#include "core/machine/image.h"
#include "core/machine/pending.h"
#include "core/machine/thread_state.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace interleave::machine {

enum class Stop : std::uint8_t {
    parked,    ///< before a scheduling point
    finished,  ///< the thread's last call returned, or an exception left it (then it is pending)
    left       ///< the host asked: a budget ran out or the run is being stopped
};

/// What of the memory that other threads can reach an operation on a value may read.
struct Reach {
    const Object* object = nullptr;  ///< the only object; null: none
    bool many = false;               ///< more than one, or one that holds others

    Reach operator+(Reach other) const {
        if (many || (other.object == nullptr && !other.many)) return *this;
        if (other.many || (object == nullptr && !many) || object == other.object) return other;
        return {nullptr, true};
    }
    bool any() const { return many || object != nullptr; }
};

template <class Host>
class Interpreter {
public:
    Interpreter(Host& host, ThreadState& thread)
        : host_(host), thread_(thread), image_(host.image()), operations_(image_.operations()) {}

    /// Executes the thread until it must stop.
    Stop run();

private:
    using Instruction = bytecode::Instruction;
    using Code = bytecode::Code;
    using Opcode = bytecode::Opcode;

    enum class CallResult : std::uint8_t { value, entered, raised, park, leave };

    CallInfo& top() { return thread_.calls.back(); }
    void raise_name_error(std::string_view name) {
        host_.raise(*image_.exceptions().name_error, "name '" + std::string(name) + "' is not defined");
    }
    void raise_unbound(std::uint16_t name, bool free_variable) {
        const std::string quoted =
            " variable '" + image_.program().names[name] + "' where it is not associated with a value";
        if (free_variable) {
            host_.raise(*image_.exceptions().name_error,
                        "cannot access free" + quoted + " in enclosing scope");
        } else {
            host_.raise(*image_.exceptions().unbound_local_error, "cannot access local" + quoted);
        }
    }

    CallResult call_value(Value callee, CallArguments arguments, Value& result);
    CallResult call_native(const NativeFunction& function, CallArguments arguments, Value& result);
    CallResult enter(const Object* function, CallArguments arguments);
    CallResult call_spread(Value* window, bool named, Value& result);
    CallResult with_method(std::string_view name, Value manager, Value& result);
    Value load_attribute(Value object, std::uint16_t name);
    Value make_function(const Instruction& i, Value* r);
    bool unpack(Value* out, Value source, int count, int before_star);
    bool raise_value(Value v, Value cause, bool has_cause);
    bool park_item(PendingKind kind, Value container, Value index);
    bool park_native(const NativeFunction& function, const Arguments& arguments);
    bool park_reading(Value a, Value b = {});
    Reach reach(Value value) const;
    void record_item(EventKind kind, Value container, Value index, Value item);

    Host& host_;
    ThreadState& thread_;
    const Image& image_;
    const Operations& operations_;
};

// Calls ---------------------------------------------------------------------------------------------------------

template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::call_value(Value callee, CallArguments arguments,
                                                                     Value& result) {
    if (callee.is_object()) {
        const Object* o = callee.as_object();
        switch (o->kind) {
            case Kind::function: return enter(o, arguments);
            case Kind::native_function: return call_native(*native_of(o), arguments, result);
            case Kind::type:
                if (const NativeFunction* constructor = type_info_of(o)->constructor) {
                    return call_native(*constructor, arguments, result);
                }
                host_.raise(*image_.exceptions().type_error,
                            "cannot create '" + std::string(type_info_of(o)->name) + "' instances");
                return CallResult::raised;
            case Kind::bound_method: {
                // The window has no room in front of the arguments: copy them behind self, above the frame.
                const std::size_t base = top().base + top().code->registers;
                std::vector<Value> values(arguments.values, arguments.values + arguments.count);
                thread_.reserve(base, values.size() + 1);
                Value* area = thread_.stack.data() + base;
                area[0] = o->load(1);
                std::copy(values.begin(), values.end(), area + 1);
                return call_value(o->load(0), {area, arguments.count + 1, arguments.names}, result);
            }
            default: break;
        }
    }
    host_.raise(*image_.exceptions().type_error,
                "'" + std::string(operations_.type_of(callee)->name) + "' object is not callable");
    return CallResult::raised;
}

template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::call_native(const NativeFunction& function,
                                                                      CallArguments arguments,
                                                                      Value& result) {
    NativeArguments bound;
    if (!bind_native(host_, function, arguments, bound)) return CallResult::raised;
    if constexpr (Host::schedules) {
        if (park_native(function, bound.arguments)) return CallResult::park;
    }
    if (function.behaviour == Behaviour::synchronises) {
        result = host_.synchronise(thread_, function, bound.arguments);
        if (result.is_unset() && host_.leaving())
            return Host::schedules ? CallResult::park : CallResult::leave;
    } else {
        if (function.behaviour == Behaviour::touches_self && host_.recording() &&
            bound.arguments[0].is_object()) {
            host_.record(function.writes_self ? EventKind::write : EventKind::read,
                         bound.arguments[0].as_object(), -1, Value(), -1);
        }
        result = function.body(host_, bound.arguments);
    }
    return result.is_unset() ? CallResult::raised : CallResult::value;
}

template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::enter(const Object* function,
                                                                CallArguments arguments) {
    const Code& code = *code_of(function);
    if (static_cast<int>(thread_.calls.size()) >= host_.recursion_limit()) {
        host_.raise(*image_.exceptions().recursion_error, "maximum recursion depth exceeded");
        return CallResult::raised;
    }
    const auto base = static_cast<std::uint32_t>(arguments.values - thread_.stack.data());
    thread_.reserve(base,
                    std::max<std::size_t>(code.registers, static_cast<std::size_t>(arguments.count)) + 8);
    arguments.values = thread_.stack.data() + base;
    int parameters = arguments.count;
    const bool simple = arguments.names == nullptr && arguments.count == code.positional &&
                        code.keyword_only == 0 && !code.has_var_positional && !code.has_var_keyword;
    if (!simple) {
        if (!bind_parameters(host_, function, arguments)) return CallResult::raised;
        parameters = code.parameter_count();
    }
    std::fill(arguments.values + parameters, arguments.values + code.registers, Value());
    thread_.calls.push_back({&code, code.instructions.data(), function, base, 0});
    return CallResult::entered;
}

template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::call_spread(Value* window, bool named,
                                                                      Value& result) {
    std::vector<Value> values;
    const Object* names = nullptr;
    if (!spread_arguments(host_, window[1], named ? window[2] : Value(), values, names))
        return CallResult::raised;
    const Value callee = window[0];
    const std::size_t base = top().base + top().code->registers;
    thread_.reserve(base, values.size() + 1);
    Value* area = thread_.stack.data() + base;
    std::copy(values.begin(), values.end(), area);
    return call_value(callee, {area, static_cast<int>(values.size()), names}, result);
}

/// Calls `manager.name(...)`: __enter__() or __exit__(None, None, None) of a native type.
template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::with_method(std::string_view name, Value manager,
                                                                      Value& result) {
    const TypeInfo* type = operations_.type_of(manager);
    const Value method = image_.method(type, name);
    if (method.is_unset()) {
        host_.raise(*image_.exceptions().type_error,
                    "'" + std::string(type->name) + "' object does not support the context manager protocol");
        return CallResult::raised;
    }
    Value arguments[] = {manager, Value::none(), Value::none(), Value::none()};
    const int count = std::min<int>(4, static_cast<int>(native_of(method.as_object())->parameters.size()));
    return call_native(*native_of(method.as_object()), {arguments, count, nullptr}, result);
}

// Attributes and functions ----------------------------------------------------------------------------------------

template <class Host>
Value Interpreter<Host>::load_attribute(Value object, std::uint16_t name) {
    const std::string& text = image_.program().names[name];
    if (is_kind(object, Kind::module)) {
        const ModuleInfo& module = *module_of(object.as_object());
        Value v = image_.module_member(module, text);
        if (v.is_unset() && module.attribute != nullptr) v = module.attribute(host_, text);
        if (!v.is_unset() || !host_.pending().is_unset()) return v;
        return host_.raise(*image_.exceptions().attribute_error,
                           "module '" + std::string(module.name) + "' has no attribute '" + text + "'");
    }
    const TypeInfo* type = operations_.type_of(object);
    for (const TypeInfo* t = type; t != nullptr && object.is_object(); t = t->base) {
        if (t->attribute == nullptr) continue;
        const Value v = t->attribute(host_, object.as_object(), text);
        if (!v.is_unset() || !host_.pending().is_unset()) return v;
    }
    const Value method = image_.method(type, std::size_t{name});
    if (method.is_unset()) {
        return host_.raise(*image_.exceptions().attribute_error,
                           "'" + std::string(type->name) + "' object has no attribute '" + text + "'");
    }
    Object* bound = host_.allocate(Kind::bound_method, 2);
    if (bound == nullptr) return {};
    bound->cells()[0].store_raw(method);
    bound->cells()[1].store_raw(object);
    return Value::object(bound);
}

template <class Host>
Value Interpreter<Host>::make_function(const Instruction& i, Value* r) {
    const Code& code = image_.program().codes[i.b];
    Value defaults = Value::none();
    if (i.x > 0) {
        defaults = host_.new_tuple({r + i.c, i.x});
        if (defaults.is_unset()) return {};
    }
    Object* f = host_.allocate(Kind::function, 2u + code.free_cells);
    if (f == nullptr) return {};
    f->word = reinterpret_cast<std::uintptr_t>(&code);
    f->cells()[0].store_raw(defaults);
    f->cells()[1].store_raw(Value::integer(code.free_cells));
    for (std::size_t c = 0; c < code.free_cells; ++c)
        f->cells()[2 + c].store_raw(r[code.free_cell_registers[c]]);
    return Value::object(f);
}

template <class Host>
bool Interpreter<Host>::unpack(Value* out, Value source, int count, int before_star) {
    Value state[3];
    if (!operations_.iterate(host_, source, state)) {
        host_.raise(
            *image_.exceptions().type_error,
            "cannot unpack non-iterable " + std::string(operations_.type_of(source)->name) + " object");
        return false;
    }
    std::vector<Value> items;
    const bool star = before_star >= 0;
    while (star || static_cast<int>(items.size()) <= count) {
        const Value item = operations_.next(host_, state);
        if (item.is_unset()) break;
        items.push_back(item);
    }
    if (!host_.pending().is_unset()) return false;
    const int got = static_cast<int>(items.size());
    const auto& value_error = *image_.exceptions().value_error;
    const int wanted = star ? count - 1 : count;
    if (got < wanted) {
        host_.raise(value_error, "not enough values to unpack (expected " +
                                     std::string(star ? "at least " : "") + std::to_string(wanted) +
                                     ", got " + std::to_string(got) + ")");
        return false;
    }
    if (!star && got > count) {
        host_.raise(value_error, "too many values to unpack (expected " + std::to_string(count) + ")");
        return false;
    }
    if (!star) {
        std::copy(items.begin(), items.end(), out);
        return true;
    }
    const int rest = got - wanted;
    std::copy_n(items.begin(), before_star, out);
    out[before_star] = host_.new_list({items.data() + before_star, static_cast<std::size_t>(rest)});
    if (out[before_star].is_unset()) return false;
    std::copy(items.begin() + before_star + rest, items.end(), out + before_star + 1);
    return true;
}

template <class Host>
bool Interpreter<Host>::raise_value(Value v, Value cause, bool has_cause) {
    const auto instance = [&](Value e) -> Value {
        if (is_kind(e, Kind::exception)) return e;
        if (is_kind(e, Kind::type)) {
            const TypeInfo* type = type_info_of(e.as_object());
            const TypeInfo* root = image_.exceptions().exception;
            while (root->base != nullptr) root = root->base;
            for (const TypeInfo* t = image_.exceptions().exception; t != nullptr; t = t->base) {
                if (std::string_view(t->name) == "BaseException") root = t;
            }
            if (is_subtype(type, root)) return host_.new_exception(*type, {});
        }
        return {};
    };
    const Value exception = instance(v);
    if (exception.is_unset()) {
        if (host_.pending().is_unset()) {
            host_.raise(*image_.exceptions().type_error, "exceptions must derive from BaseException");
        }
        return false;
    }
    if (has_cause) {
        const Value c = cause.is_none() ? cause : instance(cause);
        if (c.is_unset()) {
            host_.raise(*image_.exceptions().type_error, "exception causes must derive from BaseException");
            return false;
        }
        host_.store(exception.as_object(), ExceptionCells::cause, c);
        host_.store(exception.as_object(), ExceptionCells::suppress_context, Value::boolean(true));
    }
    host_.raise(exception);
    return false;
}

/// Which cell of the container an index means, for independence: only plain non-negative indices of lists are told
/// apart, everything else is the whole container.
inline std::int32_t item_cell(Value container, Value index) {
    const bool plain = is_kind(container, Kind::list) && index.is_int() && index.as_int() >= 0 &&
                       index.as_int() <= INT32_MAX;
    return plain ? static_cast<std::int32_t>(index.as_int()) : -1;
}

template <class Host>
bool Interpreter<Host>::park_item(PendingKind kind, Value container, Value index) {
    return container.is_object() && host_.object_visible(container.as_object()) &&
           host_.park(kind, container.as_object(),
                      kind == PendingKind::update ? -1 : item_cell(container, index));
}

/// The dict that keys(), values() or items() show; any other value itself.
inline Value behind_view(Value v) { return is_kind(v, Kind::view) ? v.as_object()->load(0) : v; }

inline bool changes_while_iterated(Value source) {
    return is_kind(source, Kind::list) || is_kind(source, Kind::dict) || is_kind(source, Kind::set) ||
           is_kind(source, Kind::view);
}

/// Whether the table of a dict refers to anything that may change: then reading the dict may read more than it.
inline bool holds_containers(const Object* dict) {
    const Value table = dict->load(1);
    if (!table.is_object()) return false;
    const std::size_t slots = table.as_object()->word;
    const std::size_t cells = 2 + slots + slots * 2 / 3 * 3;  // library/dicts.h
    for (std::size_t i = 2 + slots; i < cells; ++i) {
        const Value v = table.as_object()->load(i);
        if (changes_while_iterated(v) || is_kind(v, Kind::tuple)) return true;
    }
    return false;
}

template <class Host>
Reach Interpreter<Host>::reach(Value value) const {
    value = behind_view(value);
    if (!value.is_object()) return {};
    const Object* o = value.as_object();
    Reach r;
    if (o->kind == Kind::tuple) {
        for (std::int64_t i = 0; i < tuple_length(o) && !r.many; ++i) r = r + reach(tuple_item(o, i));
        return r;
    }
    if (o->kind == Kind::frozenset) return {};  // neither it nor what it holds can change
    if ((o->kind != Kind::list && o->kind != Kind::dict && o->kind != Kind::set) || !host_.object_visible(o))
        return {};
    r.object = o;
    if (o->kind == Kind::set) return r;
    if (o->kind == Kind::dict) return {o, holds_containers(o)};
    for (std::int64_t i = 0; i < list_length(o) && !r.many; ++i) {
        const Value item = list_item(o, i);
        if (is_kind(item, Kind::list) || is_kind(item, Kind::tuple))
            r = {nullptr, true};  // which may change meanwhile
    }
    return r;
}

/// Before an operation that reads the contents of its operands: print, ==, f-strings, ...
template <class Host>
bool Interpreter<Host>::park_reading(Value a, Value b) {
    const Reach r = reach(a) + reach(b);
    return r.any() && host_.park(PendingKind::read, r.many ? nullptr : r.object, -1);
}

template <class Host>
bool Interpreter<Host>::park_native(const NativeFunction& function, const Arguments& arguments) {
    if (function.behaviour == Behaviour::synchronises) return host_.park_call(function, arguments);
    Reach r;
    for (std::size_t i = 0; i < function.parameters.size() && function.reads_arguments; ++i) {
        r = r + reach(arguments.slots[i]);
    }
    for (int i = 0; i < arguments.rest_count; ++i) r = r + reach(arguments.rest[i]);
    const bool touches_self = function.behaviour == Behaviour::touches_self && arguments[0].is_object() &&
                              host_.object_visible(arguments[0].as_object());
    if (touches_self && (!r.any() || r.object == arguments[0].as_object()))
        return host_.park_call(function, arguments);
    if (!touches_self && !r.any()) return false;
    const bool writes = touches_self && function.writes_self;
    return host_.park(writes ? PendingKind::update : PendingKind::read,
                      r.many || touches_self ? nullptr : r.object, -1);
}

template <class Host>
void Interpreter<Host>::record_item(EventKind kind, Value container, Value index, Value item) {
    if (!container.is_object()) return;
    std::int64_t i = index.is_int() && !is_kind(container, Kind::dict) ? index.as_int() : -1;
    if (i < 0 && index.is_int() && is_kind(container, Kind::list)) i += list_length(container.as_object());
    host_.record(kind, container.as_object(), static_cast<std::int32_t>(i), item, -1);
}

}  // namespace interleave::machine

#include "core/machine/dispatch.h"
