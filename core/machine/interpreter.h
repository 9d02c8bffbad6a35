// The one dispatch function. Both hosts instantiate it; what differs between them is only what the Host does:
//
//   struct Host : Context (final, so that its calls need no table)
//     static constexpr bool schedules;   true: run() returns before every scheduling point it was not granted
//     bool park(PendingKind, const Object*, int32_t cell) / park_call(const NativeFunction&, const Arguments&)
//                                        consumes the grant; true when there was none and the thread must stop here,
//                                        before this access or call
//     bool park_contents(PendingKind, const Object*)   as park() of the whole object, for what also reads what it holds;
//                                        null: several objects
//     bool global_visible(size_t global, bool writes) / object_visible(const Object*)   is it a scheduling point?
//     bool has_several_threads();        else there is none
//     Object* globals();
//     bool recording();                  are events wanted?
//     bool poll(uint32_t work);          at loops and calls: false when the thread must leave run() (see leave_reason)
//     bool memory_suffices();            after an instruction that may have taken much memory: false after MemoryError
//     Value synchronise(ThreadState&, const NativeFunction&, const Arguments&);  may block; unset: raised, or leave
//     bool leaving();                    synchronise was cut short: leave run() and do the instruction again if resumed
//                                        (real: the run ends; virtual: the call goes on with its next part)
//     void expose(ThreadState&);         the innermost call is about to change though the step began in a deeper one
//     int recursion_limit();
#pragma once

#include "core/machine/calls.h"
#include "core/machine/classes.h"
#include "core/machine/context.h"
#include "core/machine/exceptions.h"
#include "core/machine/generators.h"
#include "core/machine/image.h"
#include "core/machine/parts.h"
#include "core/machine/pending.h"
#include "core/machine/reach.h"
#include "core/machine/sync.h"
#include "core/machine/thread_state.h"
#include "core/machine/traceback.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <vector>

namespace interleave::machine {

enum class Stop : std::uint8_t {
    parked,    ///< before a scheduling point
    finished,  ///< the thread's last call returned, or an exception left it (then it is pending)
    left       ///< the host asked: a budget ran out or the run is being stopped
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

    enum class CallResult : std::uint8_t {
        value,    ///< done
        entered,  ///< a call was made the innermost one; its result is delivered when it ends
        ended,    ///< the iterator that was resumed has no more
        thrown,   ///< an exception is pending in the call that was made the innermost one
        raised,
        park,
        leave
    };

    /// What run() goes on with after an instruction that perform() did.
    enum class Next : std::uint8_t {
        next,       ///< the instruction behind it
        entered,    ///< the call that was made the innermost one
        raised,     ///< an exception is pending
        unwinding,  ///< the same, and it is complete
        parked,     ///< before a scheduling point
        left        ///< the host asked
    };
    Next perform(const Instruction* i, const Instruction* pc);
    bool unwind(bool fresh);

    CallInfo& top() { return thread_.calls.back(); }
    [[gnu::noinline]] void raise_name_error(std::string_view name) {
        host_.raise(*image_.exceptions().name_error, "name '" + std::string(name) + "' is not defined");
    }
    [[gnu::noinline]] void raise_unbound(std::uint16_t name, bool free_variable) {
        const std::string quoted =
            " variable '" + image_.program().names[name] + "' where it is not associated with a value";
        if (free_variable) {
            host_.raise(*image_.exceptions().name_error,
                        "cannot access free" + quoted + " in enclosing scope");
        } else {
            host_.raise(*image_.exceptions().unbound_local_error, "cannot access local" + quoted);
        }
    }

    /// Before an operation that may call learner code (Context::call).
    void begin_operation() {
        CallInfo& call = top();
        if (!call.retrying) call.replies = nullptr;
        call.retrying = false;
        host_.begin_replies(call.replies);
    }
    Value* above() { return thread_.stack.data() + top().base + top().code->registers; }
    bool load_truth(Value v, bool& out) {
        if (v.is_boolean()) {
            out = v.is_true();
            return true;
        }
        begin_operation();
        return operations_.truth(host_, v, out);
    }

    CallResult call_value(Value callee, CallArguments arguments, Value& result);
    /// Makes the call of a function that needs no binding of arguments the innermost one. False: it is another one, or too
    /// deep.
    bool enter_plain(Value callee, Value* arguments, int count) {
        if (!is_kind(callee, Kind::function)) return false;
        const Object* function = callee.as_object();
        const Code& code = *code_of(function);
        if (code.plain_arguments != count ||
            static_cast<int>(thread_.calls.size()) >= host_.recursion_limit())
            return false;
        const auto base = static_cast<std::uint32_t>(arguments - thread_.stack.data());
        if (thread_.stack.size() < base + code.registers + 8u) {
            thread_.reserve(base, code.registers + 8u);
            arguments = thread_.stack.data() + base;
        }
        std::fill(arguments + count, arguments + code.registers, Value());
        thread_.calls.push_back({&code, code.instructions.data(), function, base});
        return true;
    }
    /// list[i] = v for an index within the list. False: it is not.
    bool store_in_list(Object* list, std::int64_t i, Value v) {
        const MonitorGuard guard(host_, list);  // or a block that grows meanwhile would miss it
        if (i < 0 || i >= list_length(list)) return false;
        host_.store(list->load(1).as_object(), static_cast<std::size_t>(i), v);
        return true;
    }
    static bool compare_integers(Opcode op, std::int64_t x, std::int64_t y) {
        switch (op) {
            case Opcode::equal_: return x == y;
            case Opcode::not_equal_: return x != y;
            case Opcode::less_: return x < y;
            case Opcode::less_equal_: return x <= y;
            case Opcode::greater_: return x > y;
            default: return x >= y;
        }
    }
    /// x op y for two floats that are immediate, as is the result; unset: something else.
    static Value float_operation(Opcode op, Value x, Value y) {
        if (!x.is_inline_float() || !y.is_inline_float()) return {};
        const double a = x.as_inline_float(), b = y.as_inline_float();
        double result = 0;
        switch (op) {
            case Opcode::add_: result = a + b; break;
            case Opcode::subtract_: result = a - b; break;
            case Opcode::multiply_: result = a * b; break;
            case Opcode::divide_:
                if (b == 0) return {};
                result = a / b;
                break;
            default: return {};
        }
        return Value::inline_float(result).value_or(Value());
    }

    CallResult call_with(Value callee, std::span<const Value> first, CallArguments rest, Value& result);
    CallResult construct(const Object* class_, CallArguments arguments, Value& result);
    CallResult initialise(const ClassInfo& type, Value instance, CallArguments arguments, Value& result);
    CallResult requested_call();
    bool needs_general(CallArguments arguments) const;
    bool keep_reply(Value result);
    CallResult call_native(const NativeFunction& function, CallArguments arguments, Value& result);
    CallResult enter(const Object* function, CallArguments arguments, Value& result);
    void raise_not_spreadable(Value callee, Value argument);
    CallResult call_spread(Value* window, bool named, Value& result);
    CallResult with_method(Special name, Value manager, Value exception, Value& result);
    Value type_value_of(Value v) const;
    CallResult load_attribute(Value object, Name name, Value& result, Value* self);
    CallResult load_module_attribute(Value module, Name name, Value& result);
    void raise_no_attribute(Value object, Name name);
    CallResult store_attribute(Value object, Name name, Value value);
    bool park_attribute(PendingKind kind, Value object, std::uint16_t name);
    CallResult import_module(Value module, Value& result);

    // resumption.h: generators, coroutines and iterators written in the language
    CallResult resume(Object* generator, Value sent);
    CallResult throw_into(Object* generator, Value exception);
    CallResult advance(Value iterator, Value sent, Value& result);
    CallResult control(const NativeFunction& function, const Arguments& arguments, Value& result);
    CallResult begin_iteration(Value source, Value& result);
    static bool makes_generator(Value callee) {
        if (is_kind(callee, Kind::bound_method)) callee = callee.as_object()->load(0);
        return is_kind(callee, Kind::function) && code_of(callee.as_object())->is_generator &&
               !code_of(callee.as_object())->is_coroutine;
    }
    /// The three registers of a `for` over a generator that is in no other place: for_end closes it.
    static void own_iterator(Value* registers, Value generator) {
        registers[0] = generator;
        registers[1] = Value::none();
        registers[2] = Value::boolean(true);
    }
    CallResult begin_await(Value awaited, Value& result);
    void yield_value(Value v, std::size_t instruction);
    bool deliver_end(Value result);
    bool is_iterator(Value v);
    bool deliver_result(Value result);
    CallResult end_call(Value result);
    bool ends_iteration();
    void leave_generator_raising();
    bool last_call(Object* exception);
    bool call_excepthook(Object* exception);
    Value make_function(const Instruction& i, Value* r);
    bool unpack(Value* out, Value source, int count, int before_star);
    Value joined_parts(const Value* parts, std::uint16_t count);
    bool raise_value(Value v, Value cause, bool has_cause);
    Value exception_from(Value v);
    Value items_of(Value container);
    bool park_item(PendingKind kind, Value container, Value index);
    bool park_native(const NativeFunction& function, const Arguments& arguments);
    bool park_iterator(const Object* iterator);
    bool park_reading(Value a, Value b = {});
    bool park_operands(Value left, Value right, bool augmented);
    Reach reach(Value value) const {
        if (!host_.has_several_threads()) return {};
        int looks = 4096;
        return contents_of(value, host_, looks);
    }
    void record_attribute(EventKind kind, Value object, std::uint16_t name, Value value);
    void raise_import_error(Name name, std::string_view module);
    CallResult announce_class(Value class_, CallArguments keywords);
    void record_item(EventKind kind, Value container, Value index, Value item);

    Host& host_;
    ThreadState& thread_;
    const Image& image_;
    const Operations& operations_;
};

/// Methods of built-in types see the built-in value inside an instance of a class based on theirs.
inline void unwrap_self(const NativeFunction& function, NativeArguments& bound) {
    if (function.parameters.empty() || !is_kind(bound.arguments[0], Kind::instance)) return;
    const Value inside = unwrapped(bound.arguments[0]);
    if (inside == bound.arguments[0] || std::string_view(function.parameters[0].name) != "self") return;
    if (std::string_view(function.qualified_name).starts_with("object.")) return;
    if (bound.arguments.slots != bound.slots.data()) {
        std::copy_n(bound.arguments.slots, function.parameters.size(), bound.slots.begin());
        bound.arguments.slots = bound.slots.data();
    }
    bound.slots[0] = inside;
}

// Calls ---------------------------------------------------------------------------------------------------------

/// Calls with more arguments in front, in registers above the running call's.
template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::call_with(Value callee,
                                                                    std::span<const Value> first,
                                                                    CallArguments rest, Value& result) {
    // The sources may lie in the very registers that are written, or move when the stack grows.
    const std::vector<Value> others(rest.values, rest.values + rest.count);
    const std::size_t base = top().base + top().code->registers;
    thread_.reserve(base, first.size() + others.size() + 1);
    Value* area = std::copy(first.begin(), first.end(), thread_.stack.data() + base);
    std::copy(others.begin(), others.end(), area);
    const int count = static_cast<int>(first.size()) + rest.count;
    return call_value(callee, {thread_.stack.data() + base, count, rest.names}, result);
}

template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::call_value(Value callee, CallArguments arguments,
                                                                     Value& result) {
    if (callee.is_object()) {
        const Object* o = callee.as_object();
        switch (o->kind) {
            case Kind::function: return enter(o, arguments, result);
            case Kind::native_function: return call_native(*native_of(o), arguments, result);
            case Kind::type:
                if (const NativeFunction* constructor = type_info_of(o)->constructor) {
                    return call_native(*constructor, arguments, result);
                }
                host_.raise(*image_.exceptions().type_error,
                            "cannot create '" + std::string(type_info_of(o)->name) + "' instances");
                return CallResult::raised;
            case Kind::class_: return construct(o, arguments, result);
            case Kind::bound_method: {
                const Value self[] = {o->load(1)};
                return call_with(o->load(0), self, arguments, result);
            }
            case Kind::instance: {
                const Value method = find_special(host_, *class_of(o), Special::call);
                if (method.is_unset()) break;
                const Value self[] = {callee};
                return call_with(method, self, arguments, result);
            }
            case Kind::descriptor:
                if (type_info_of(o) == image_.library().types.static_method)
                    return call_value(o->load(DescriptorCells::function), arguments, result);
                break;
            default: break;
        }
    }
    host_.raise(*image_.exceptions().type_error,
                "'" + std::string(operations_.type_of(callee)->name) + "' object is not callable");
    return CallResult::raised;
}

/// Calls a class: makes an instance and has it initialised.
template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::construct(const Object* class_,
                                                                    CallArguments arguments, Value& result) {
    const ClassInfo& type = *as_class(type_info_of(class_));
    const Value self[] = {Value::object(class_)};
    if (const Value f = find_special(host_, type, Special::class_call); !f.is_unset())
        return call_with(f, self, arguments, result);
    if (!find_special(host_, type, Special::new_).is_unset())
        return call_with(image_.prelude_function("_construct"), self, arguments, result);
    if (const Value f = find_special(host_, type, Special::abstract); !f.is_unset()) {
        if (!image_.library().check_concrete(host_, type, f)) return CallResult::raised;
    }
    const auto positional = static_cast<std::size_t>(arguments.positional_count());
    const Value instance = new_instance(host_, type, {arguments.values, positional});
    if (instance.is_unset()) return CallResult::raised;
    return initialise(type, instance, arguments, result);
}

template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::initialise(const ClassInfo& type, Value instance,
                                                                     CallArguments arguments, Value& result) {
    const Value init = find_special(host_, type, Special::init);
    const auto& library = image_.library();
    if (is_kind(instance, Kind::instance) && type.native != library.types.object) {
        // Based on dict, list, ...: the built-in value inside is made of the arguments unless __init__ does it.
        Value payload;
        const bool own = !init.is_unset() && library.mutable_container(type.native);
        const CallArguments none{arguments.values, 0, nullptr};
        if (type.native->constructor == nullptr) {
            host_.raise(*image_.exceptions().type_error,
                        std::string("cannot create '") + type.native->name + "' instances");
            return CallResult::raised;
        }
        const CallResult made = call_native(*type.native->constructor, own ? none : arguments, payload);
        if (made != CallResult::value) return made;
        instance.as_object()->cells()[InstanceCells::payload].store_raw(payload);
    }
    const Value self[] = {instance};
    if (init.is_unset()) {
        result = instance;
        if (is_kind(instance, Kind::thread)) {
            Value none;
            return call_with(image_.method(library.thread_type, "__init__"), self, arguments, none);
        }
        const bool takes = is_kind(instance, Kind::exception)    ? arguments.keyword_count() == 0
                           : type.native == library.types.object ? arguments.count == 0
                                                                 : true;
        if (takes) return CallResult::value;
        host_.raise(*image_.exceptions().type_error,
                    std::string(type.name) + "() takes no " +
                        (is_kind(instance, Kind::exception) ? "keyword " : "") + "arguments");
        return CallResult::raised;
    }
    Value returned;
    const std::size_t depth = thread_.calls.size();
    const CallResult outcome = call_with(init, self, arguments, returned);
    if (outcome == CallResult::entered && thread_.calls.size() > depth) {
        top().role = CallRole::constructor;
        top().subject = instance.as_object();
    }
    result = instance;
    return outcome;
}

template <class Host>
bool Interpreter<Host>::needs_general(CallArguments arguments) const {
    return arguments.names != nullptr ||
           std::any_of(arguments.values, arguments.values + arguments.count, holds_learner_code);
}

/// Makes the call that a native asked for.
template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::requested_call() {
    typename Context::Request request = host_.take_request();
    std::vector<Value> replies;
    for (std::size_t i = 0; i < 3 * request.replies; ++i)
        replies.push_back(tuple_item(top().replies, static_cast<std::int64_t>(i)));
    const Value arguments = host_.new_tuple(request.arguments);
    replies.push_back(request.callee);
    replies.push_back(arguments);
    const Value kept = arguments.is_unset() ? Value() : host_.new_tuple(replies);
    if (kept.is_unset()) return CallResult::raised;
    top().replies = kept.as_object();
    top().retrying = false;
    Value callee = request.callee;
    const bool plain = is_kind(callee, Kind::function) && !code_of(callee.as_object())->is_generator &&
                       !code_of(callee.as_object())->is_coroutine;
    const Value trampoline[] = {callee, arguments};
    std::span<const Value> values = request.arguments;
    if (!plain) {  // so that what is called may be anything
        callee = image_.prelude_function("_call");
        values = trampoline;
    }
    Value result;
    const CallResult outcome = call_with(callee, values, {nullptr, 0, nullptr}, result);
    if (outcome == CallResult::entered) top().role = CallRole::reply;
    return outcome;
}

/// The call that a native asked for has returned. False after MemoryError.
template <class Host>
bool Interpreter<Host>::keep_reply(Value result) {
    std::vector<Value> replies;
    for (std::int64_t i = 0; i < tuple_length(top().replies); ++i)
        replies.push_back(tuple_item(top().replies, i));
    replies.push_back(result);
    const Value kept = host_.new_tuple(replies);
    if (kept.is_unset()) return false;
    top().replies = kept.as_object();
    top().retrying = true;
    return true;
}

template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::call_native(const NativeFunction& function,
                                                                      CallArguments arguments,
                                                                      Value& result) {
    if (function.general != nullptr && needs_general(arguments)) {
        const Value general = image_.prelude_function(function.general);
        if (!general.is_unset()) return call_value(general, arguments, result);
    }
    NativeArguments bound;
    if (!bind_native(host_, function, arguments, bound)) return CallResult::raised;
    unwrap_self(function, bound);
    if constexpr (Host::schedules) {
        if (park_native(function, bound.arguments)) return CallResult::park;
    }
    if (function.control != Control::none) {
        const CallResult outcome = control(function, bound.arguments, result);
        if (outcome != CallResult::ended) return outcome;  // ended: nothing for the interpreter to do
    }
    if (function.behaviour == Behaviour::synchronises) {
        begin_operation();
        result = host_.synchronise(thread_, function, bound.arguments);
        if (result.is_unset() && host_.leaving())
            return Host::schedules ? CallResult::park : CallResult::leave;
    } else {
        if (function.behaviour == Behaviour::touches_self && host_.recording() &&
            bound.arguments[0].is_object()) {
            host_.record(function.writes_self ? EventKind::write : EventKind::read,
                         bound.arguments[0].as_object(), -1, Value(), -1);
        }
        begin_operation();
        result = function.body(host_, bound.arguments);
    }
    return result.is_unset() ? CallResult::raised : CallResult::value;
}

template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::enter(const Object* function,
                                                                CallArguments arguments, Value& result) {
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
    if (code.is_generator || code.is_coroutine) {
        Object* generator = new_generator(host_, function, arguments.values);
        if (generator == nullptr) return CallResult::raised;
        const Instruction& at = top().pc[-1];
        const bool dropped = at.op >= Opcode::call_ && at.op <= Opcode::call_spread_ && at.x != 0;
        if (dropped && code.is_coroutine && !code.is_generator)
            image_.library().warn_unawaited(host_, code, *top().code, top().instruction() - 1);
        result = Value::object(generator);
        return CallResult::value;
    }
    std::fill(arguments.values + parameters, arguments.values + code.registers, Value());
    thread_.calls.push_back({&code, code.instructions.data(), function, base});
    return CallResult::entered;
}

/// f(*argument) where the argument is no iterable.
template <class Host>
void Interpreter<Host>::raise_not_spreadable(Value callee, Value argument) {
    std::string name = operations_.type_of(callee)->name;
    const Object* function = function_behind(callee);
    if (function != nullptr) {
        const Code& code = *code_of(function);
        name = image_.program().modules[code.module].name + "." + code.qualified_name;
    } else if (is_kind(callee, Kind::native_function)) {
        name = native_of(callee.as_object())->qualified_name;
    } else if (is_type(callee)) {
        name = full_name(*type_info_of(callee.as_object()));
        if (is_kind(callee, Kind::class_)) name = "__main__." + name;
    }
    host_.raise(*image_.exceptions().type_error, name + "() argument after * must be an iterable, not " +
                                                     std::string(operations_.type_of(argument)->name));
}

template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::call_spread(Value* window, bool named,
                                                                      Value& result) {
    std::vector<Value> values;
    const Object* names = nullptr;
    if (!is_kind(window[1], Kind::list) && !is_kind(window[1], Kind::tuple)) {
        raise_not_spreadable(window[0], window[1]);
        return CallResult::raised;
    }
    if (!spread_arguments(host_, window[1], named ? window[2] : Value(), values, names))
        return CallResult::raised;
    const Value callee = window[0];
    const std::size_t base = top().base + top().code->registers;
    thread_.reserve(base, values.size() + 1);
    Value* area = thread_.stack.data() + base;
    std::copy(values.begin(), values.end(), area);
    return call_value(callee, {area, static_cast<int>(values.size()), names}, result);
}

/// Calls manager.__enter__(), or __exit__ with the exception (unset: None three times).
template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::with_method(Special name, Value manager,
                                                                      Value exception, Value& result) {
    const TypeInfo* type = operations_.type_of(manager);
    Value method = find_member(host_, type, image_.special(name));
    if (name == Special::enter && class_of(manager) != nullptr &&  // both before either is called
        find_member(host_, type, image_.special(Special::exit)).is_unset())
        method = Value();
    if (method.is_unset()) {
        const bool missed = !find_member(host_, type, image_.special(Special::enter)).is_unset();
        host_.raise(*image_.exceptions().type_error,
                    "'" + std::string(type->name) + "' object does not support the context manager protocol" +
                        (missed ? " (missed __exit__ method)" : ""));
        return CallResult::raised;
    }
    Value arguments[] = {manager, Value::none(), Value::none(), Value::none()};
    if (!exception.is_unset()) {
        arguments[1] = type_value_of(exception);
        arguments[2] = exception;
        arguments[3] = traceback_object(host_, exception.as_object());
        if (arguments[3].is_unset()) return CallResult::raised;
    }
    int count = name == Special::enter ? 1 : 4;
    if (is_kind(method, Kind::native_function)) {
        count = std::min<int>(count, static_cast<int>(native_of(method.as_object())->parameters.size()));
        return call_native(*native_of(method.as_object()), {arguments, count, nullptr}, result);
    }
    return call_with(method, {arguments, static_cast<std::size_t>(count)}, {nullptr, 0, nullptr}, result);
}

template <class Host>
Value Interpreter<Host>::type_value_of(Value v) const {
    const TypeInfo* type = operations_.type_of(v);
    if (const ClassInfo* c = as_class(type)) return Value::object(c->object);
    return image_.type_value(type);
}

// Attributes and functions ----------------------------------------------------------------------------------------

/// `self` null: the value itself. Otherwise a method is left unbound with its object in *self.
template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::load_attribute(Value object, Name name,
                                                                         Value& result, Value* self) {
    if (is_kind(object, Kind::module)) return load_module_attribute(object, name, result);
    const Found found = find_attribute(host_, object, name);
    switch (found.what) {
        case Found::What::value: result = found.value; return CallResult::value;
        case Found::What::method:
            if (self != nullptr) {
                *self = found.self;
                result = found.value;
                return CallResult::value;
            }
            result = host_.new_bound_method(found.value, found.self);
            return result.is_unset() ? CallResult::raised : CallResult::value;
        case Found::What::getter: {
            Value arguments[] = {found.self, Value()};
            arguments[1] = found.with_name ? image_.string_of(host_, name) : found.type;
            return call_with(found.value, {arguments, arguments[1].is_unset() ? 1u : 2u},
                             {nullptr, 0, nullptr}, result);
        }
        case Found::What::raised: return CallResult::raised;
        case Found::What::nothing: break;
    }
    raise_no_attribute(object, name);
    return CallResult::raised;
}

template <class Host>
void Interpreter<Host>::raise_no_attribute(Value object, Name name) {
    std::string subject = "'" + std::string(operations_.type_of(object)->name) + "' object";
    if (is_type(object))
        subject = "type object '" + std::string(type_info_of(object.as_object())->name) + "'";
    else if (is_kind(object, Kind::super_proxy))
        subject = "'super' object";
    host_.raise(*image_.exceptions().attribute_error,
                subject + " has no attribute '" + std::string(name.text) + "'");
}

template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::load_module_attribute(Value object, Name name,
                                                                                Value& result) {
    const ModuleInfo& module = *module_of(object.as_object());
    const Value index = object.as_object()->load(0);
    if (index.is_int()) {
        const auto global = image_.global_of_module(static_cast<std::size_t>(index.as_int()), name.text);
        if (global) {
            if constexpr (Host::schedules) {
                if (host_.global_visible(*global, false) &&
                    host_.park(PendingKind::read, host_.globals(), static_cast<std::int32_t>(*global)))
                    return CallResult::park;
            }
            result = host_.globals()->load(*global);
            if (!result.is_unset()) return CallResult::value;
        }
    }
    result = image_.module_member(module, name.text);
    if (result.is_unset() && module.attribute != nullptr) result = module.attribute(host_, name.text);
    if (result.is_unset() && name.text == "__name__") result = host_.new_string(module.name);
    if (result.is_unset() && host_.pending().is_unset())
        result = image_.module(std::string(module.name) + "." + std::string(name.text));
    if (!result.is_unset()) return CallResult::value;
    if (host_.pending().is_unset()) {
        host_.raise(
            *image_.exceptions().attribute_error,
            "module '" + std::string(module.name) + "' has no attribute '" + std::string(name.text) + "'");
    }
    return CallResult::raised;
}

template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::store_attribute(Value object, Name name,
                                                                          Value value) {
    const Stored stored = machine::store_attribute(host_, object, name, value);
    if (stored.what == Stored::What::done) return CallResult::value;
    if (stored.what == Stored::What::raised) return CallResult::raised;
    // A property's setter takes the value; __setattr__ takes the name first.
    std::vector<Value> arguments{object};
    if (stored.with_name) arguments.push_back(image_.string_of(host_, name));
    if (!value.is_unset()) arguments.push_back(value);
    Value ignored;
    const CallResult outcome = call_with(stored.function, arguments, {nullptr, 0, nullptr}, ignored);
    if (outcome == CallResult::entered) top().role = CallRole::ignore;
    return outcome;
}

/// Whether to stop before an access to an attribute that other threads can reach.
template <class Host>
bool Interpreter<Host>::park_attribute(PendingKind kind, Value object, std::uint16_t name) {
    if (!object.is_object()) return false;
    const Object* o = object.as_object();
    if (o->kind == Kind::module && kind != PendingKind::read) {  // reads: see load_module_attribute
        const auto global = global_of(host_, object, image_.name(name));
        return global && host_.global_visible(*global, true) &&
               host_.park(kind, host_.globals(), static_cast<std::int32_t>(*global));
    }
    if (o->kind == Kind::synchroniser ||
        o->kind == Kind::native)  // Barrier.n_waiting, Queue.unfinished_tasks: others change them
        return host_.object_visible(o) && host_.park(kind, o, -1);
    if (o->kind == Kind::super_proxy || attributes_cell(o) == 0 || !host_.object_visible(o)) return false;
    const auto stores = image_.program().attribute_stores[name];
    if (kind == PendingKind::read && stores == bytecode::AttributeStores::none) return false;
    const Name attribute = image_.name(name);
    if (kind != PendingKind::read) return host_.park(kind, o, part_of_attribute(host_, o, attribute));
    const std::int32_t cell = attribute_cell(o, attribute);
    const bool set = cell >= 0 ? !o->load(static_cast<std::size_t>(cell)).is_unset()
                               : has_other_attribute(host_, o, attribute);
    if (cell >= 0 && set && stores == bytecode::AttributeStores::once_in_init) return false;
    // What is not in the object itself may be in its class: then several objects are looked at.
    return set ? host_.park(kind, o, part_of_attribute(host_, o, attribute))
               : host_.park(kind, nullptr, whole_object);
}

/// Runs the code of a module of the prelude the first time it is imported.
template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::import_module(Value module, Value& result) {
    result = module;
    const Value index = module.as_object()->load(0);
    if (!index.is_int() || index.as_int() == 0) return CallResult::value;
    const auto& info = image_.program().modules[static_cast<std::size_t>(index.as_int())];
    if (info.name == "builtins") return CallResult::value;
    if constexpr (Host::schedules) {
        if (host_.global_visible(info.ready_global, false) &&
            host_.park(PendingKind::update, host_.globals(), static_cast<std::int32_t>(info.ready_global)))
            return CallResult::park;
    }
    if (!host_.globals()->load(info.ready_global).is_unset()) return CallResult::value;
    host_.store(host_.globals(), info.ready_global, Value::boolean(true));
    const Code& code = image_.program().codes[info.code];
    const std::uint32_t base = top().base + top().code->registers;
    thread_.reserve(base, code.registers + std::size_t{8});
    std::fill_n(thread_.stack.data() + base, code.registers, Value());
    CallInfo call{&code, code.instructions.data(), nullptr, base};
    call.role = CallRole::again;
    thread_.calls.push_back(call);
    return CallResult::entered;
}

template <class Host>
Value Interpreter<Host>::make_function(const Instruction& i, Value* r) {
    const Code& code = image_.program().codes[i.b];
    Value defaults = Value::none();
    if (i.x > 0) {
        defaults = host_.new_tuple({r + i.c, i.x});
        if (defaults.is_unset()) return {};
    }
    Object* f = host_.allocate(Kind::function, FunctionCells::cells + code.free_cells);
    if (f == nullptr) return {};
    f->word = reinterpret_cast<std::uintptr_t>(&code);
    f->cells()[FunctionCells::defaults].store_raw(defaults);
    for (std::size_t c = 0; c < code.free_cells; ++c)
        f->cells()[FunctionCells::cells + c].store_raw(r[code.free_cell_registers[c]]);
    return Value::object(f);
}

/// The strings and integers (bytecode::part_of_string) in a row, as one string.
template <class Host>
Value Interpreter<Host>::joined_parts(const Value* parts, std::uint16_t count) {
    std::string text;
    for (const Value part : std::span(parts, count)) {
        if (!part.is_int()) {
            text += string_view_of(part.as_object());
            continue;
        }
        char digits[24];
        text.append(digits, std::to_chars(digits, digits + sizeof digits, part.as_int()).ptr);
    }
    return host_.new_string(text);
}

template <class Host>
bool Interpreter<Host>::unpack(Value* out, Value source, int count, int before_star) {
    begin_operation();
    Value state[3];
    if (!operations_.iterate(host_, source, state)) {
        if (host_.pending() == Value::call_requested()) return false;
        host_.raise(
            *image_.exceptions().type_error,
            "cannot unpack non-iterable " + std::string(operations_.type_of(source)->name) + " object");
        return false;
    }
    std::vector<Value> items;
    const bool star = before_star >= 0;
    const std::size_t most = static_cast<std::size_t>(count) + 1;
    if (!operations_.take(host_, state, star ? everything : most, items)) return false;
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

/// The exception that `raise v` means: an instance itself, or one made of a class. Unset after raising.
template <class Host>
Value Interpreter<Host>::exception_from(Value v) {
    if (is_kind(v, Kind::exception)) return v;
    const TypeInfo* type = is_type(v) ? type_info_of(v.as_object()) : nullptr;
    if (type != nullptr && is_subtype(type, image_.library().types.base_exception)) {
        if (!type->is_class) return host_.new_exception(*type, {});
        begin_operation();
        return host_.call(v, {});
    }
    return host_.raise(*image_.exceptions().type_error, "exceptions must derive from BaseException");
}

template <class Host>
bool Interpreter<Host>::raise_value(Value v, Value cause, bool has_cause) {
    const Value exception = exception_from(v);
    if (exception.is_unset()) return false;
    if (has_cause) {
        const bool is_class = is_type(cause) && is_subtype(type_info_of(cause.as_object()),
                                                           image_.library().types.base_exception);
        const Value c = is_class ? host_.new_exception(*type_info_of(cause.as_object()), {}) : cause;
        if (c.is_unset() || !(c.is_none() || is_kind(c, Kind::exception))) {
            host_.raise(*image_.exceptions().type_error, "exception causes must derive from BaseException");
            return false;
        }
        host_.store(exception.as_object(), ExceptionCells::cause, c);
        host_.store(exception.as_object(), ExceptionCells::suppress_context, Value::boolean(true));
    }
    host_.raise(exception);
    return false;
}

/// What x[i] is an item of: of an instance, the list or dict inside, which is what methods of these see as well.
template <class Host>
Value Interpreter<Host>::items_of(Value container) {
    const Value inside = unwrapped(container);
    if (inside == container) return container;
    const ClassInfo& type = *class_of(container);
    const bool own_code = !find_special(host_, type, Special::getitem).is_unset() ||
                          !find_special(host_, type, Special::setitem).is_unset();
    return own_code ? container : inside;
}

template <class Host>
bool Interpreter<Host>::park_item(PendingKind kind, Value container, Value index) {
    if (is_kind(container, Kind::instance)) container = items_of(container);
    return container.is_object() && host_.object_visible(container.as_object()) &&
           host_.park(kind, container.as_object(),
                      kind == PendingKind::update ? whole_object : part_of_item(container, index));
}

/// Before the next item of a built-in iterator.
template <class Host>
bool Interpreter<Host>::park_iterator(const Object* iterator) {
    const Reach r = source_of(iterator, host_);
    return r.any() && host_.park(r.moves ? PendingKind::update : PendingKind::read, r.object, -1);
}

/// Before an operation that reads the contents of its operands: print, ==, f-strings, ...
template <class Host>
bool Interpreter<Host>::park_reading(Value a, Value b) {
    const Reach r = reach(a) + reach(b);
    return r.any() && host_.park_contents(r.moves ? PendingKind::update : PendingKind::read, r.object);
}

/// Before an operator: `list += items` and its like change their left side in place.
template <class Host>
bool Interpreter<Host>::park_operands(Value left, Value right, bool augmented) {
    if (!augmented || !changes_while_iterated(left) || !host_.object_visible(left.as_object()))
        return park_reading(left, right);
    const Reach r = reach(left) + reach(right);
    return host_.park_contents(PendingKind::update, r.many ? nullptr : left.as_object());
}

template <class Host>
bool Interpreter<Host>::park_native(const NativeFunction& function, const Arguments& arguments) {
    if (function.behaviour == Behaviour::synchronises) return host_.park_call(function, arguments);
    // len(x) of an instance touches the list or dict inside.
    const bool touches_inside =
        function.behaviour == Behaviour::touches_self && unwrapped(arguments[0]) != arguments[0];
    const bool touches_self = function.behaviour == Behaviour::touches_self && !touches_inside &&
                              arguments[0].is_object() && host_.object_visible(arguments[0].as_object());
    // What is touched is known by itself, but a view or an iterator is only a way to something else.
    const bool itself = touches_self && !is_kind(arguments[0], Kind::iterator) &&
                        behind_view(arguments[0]).as_object() == arguments[0].as_object();
    Reach r = touches_inside ? reach(arguments[0]) : Reach();
    for (std::size_t i = itself ? 1 : 0; i < function.parameters.size() && function.reads_arguments; ++i) {
        r = r + reach(arguments.slots[i]);
    }
    for (int i = 0; i < arguments.rest_count; ++i) r = r + reach(arguments.rest[i]);
    if (touches_self && (!r.any() || r.object == arguments[0].as_object()))
        return host_.park_call(function, arguments);
    if (!touches_self && !r.any()) return false;
    const bool writes = r.moves || ((touches_self || touches_inside) && function.writes_self);
    return host_.park_contents(writes ? PendingKind::update : PendingKind::read,
                               touches_self ? nullptr : r.object);
}

template <class Host>
void Interpreter<Host>::record_attribute(EventKind kind, Value object, std::uint16_t name, Value value) {
    if (!object.is_object() || attributes_cell(object.as_object()) == 0) return;
    if (image_.program().attribute_stores[name] != bytecode::AttributeStores::anywhere) return;
    const std::int32_t part = part_of_attribute(host_, object.as_object(), image_.name(name));
    if (part != whole_object) host_.record(kind, object.as_object(), part, value, -1);
}

/// from module import name, which is not there.
template <class Host>
void Interpreter<Host>::raise_import_error(Name name, std::string_view module) {
    const std::string message = "cannot import name '" + std::string(name.text) + "' from '" +
                                std::string(module) + "' (unknown location)";
    host_.set_pending({});
    const Value argument[] = {host_.new_string(message)};
    const Value error =
        argument[0].is_unset() ? Value() : host_.new_exception(*image_.exceptions().import_error, argument);
    const Value text = error.is_unset() ? Value() : host_.new_string(module);
    if (text.is_unset()) return;  // MemoryError is pending
    machine::store_attribute(host_, error, image_.name("name"), text);
    host_.raise(error);
}

/// Calls the __init_subclass__ of a new class's bases, after the __set_name__ of its members.
template <class Host>
typename Interpreter<Host>::CallResult Interpreter<Host>::announce_class(Value class_,
                                                                         CallArguments keywords) {
    const ClassInfo& type = *as_class(type_info_of(class_.as_object()));
    if (type.named_members) {
        Value ignored;
        const Value self[] = {class_};
        const CallResult outcome =
            call_with(image_.prelude_function("_announce_class"), self, keywords, ignored);
        if (outcome == CallResult::entered) top().role = CallRole::ignore;
        return outcome;
    }
    for (std::size_t i = 1; i < type.mro.size(); ++i) {
        const ClassInfo* base = as_class(type.mro[i]);
        if (base == nullptr) break;
        const Value hook = find_special(host_, *base, Special::init_subclass);
        if (hook.is_unset()) continue;
        Value ignored;
        const Value self[] = {class_};
        const CallResult outcome = call_with(hook, self, keywords, ignored);
        if (outcome == CallResult::entered) top().role = CallRole::ignore;
        return outcome;
    }
    if (keywords.count == 0) return CallResult::value;
    host_.raise(*image_.exceptions().type_error,
                type.own_name + ".__init_subclass__() takes no keyword arguments");
    return CallResult::raised;
}

/// Whether going over it runs code of the language.
inline bool runs_learner_code(const Object* o) {
    return o->kind == Kind::generator || o->kind == Kind::instance || o->kind == Kind::class_;
}

template <class Host>
void Interpreter<Host>::record_item(EventKind kind, Value container, Value index, Value item) {
    if (!container.is_object()) return;
    if (is_kind(container, Kind::instance)) container = items_of(container);
    if (is_kind(container, Kind::list) && index.is_int() && index.as_int() < 0)
        index = Value::integer(index.as_int() + list_length(container.as_object()));
    host_.record(kind, container.as_object(), part_of_item(container, index), item, -1);
}

}  // namespace interleave::machine

#include "core/machine/resumption.h"

#include "core/machine/dispatch_rare.h"

#include "core/machine/dispatch.h"
