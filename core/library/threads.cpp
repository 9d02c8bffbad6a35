// threading.Thread
#include "core/bytecode/program.h"
#include "core/library/big_integers.h"
#include "core/library/dicts.h"
#include "core/library/guards.h"
#include "core/library/iteration.h"
#include "core/library/text.h"
#include "core/library/threading.h"
#include "core/library/tuples.h"
#include "core/library/types.h"
#include "core/library/values.h"
#include "core/machine/identity.h"
#include "core/machine/sync.h"

namespace interleave::library::threading {
namespace {

using machine::EventKind;
using machine::SyncOperation;
using machine::thread_status;
using machine::ThreadCells;
using machine::ThreadStatus;

/// The main thread's object: the first in the chain of those that made each other.
Object* main_of(Object* thread) {
    for (Value maker = thread->load(ThreadCells::maker); is_kind(maker, Kind::thread);
         maker = thread->load(ThreadCells::maker)) {
        thread = maker.as_object();
    }
    return thread;
}

/// "Thread-1 (work)": numbers in the order of construction in the whole program, so they are kept with the
/// main thread's object, which belongs to the program's state.
std::string default_name(Context& context, Value target) {
    Object* main = main_of(context.current_thread());
    std::int64_t number = 1;
    {
        const MonitorGuard guard(context, main);
        const Value given = main->load(ThreadCells::names_given);
        number += given.is_int() ? given.as_int() : 0;
        context.store(main, ThreadCells::names_given, Value::integer(number));
    }
    std::string name = "Thread-" + std::to_string(number);
    if (is_kind(target, Kind::function)) name += " (" + machine::code_of(target.as_object())->name + ")";
    if (is_kind(target, Kind::native_function)) {
        name.append(" (").append(machine::native_of(target.as_object())->name).append(")");
    }
    if (is_kind(target, Kind::type))
        name.append(" (").append(machine::type_info_of(target.as_object())->name).append(")");
    if (is_kind(target, Kind::bound_method)) {
        const Value function = target.as_object()->load(0);
        if (is_kind(function, Kind::function))
            name += " (" + machine::code_of(function.as_object())->name + ")";
        else
            name.append(" (").append(machine::native_of(function.as_object())->name).append(")");
    }
    return name;
}

/// What Thread(...) and Thread.__init__(self, ...) do with the arguments, those after self.
bool fill(Context& context, Object* thread, const Arguments& a) {
    enum { group, target, name, args, kwargs, daemon };
    const auto given = [&](int i) { return a.has(i) ? a[i] : Value::none(); };
    if (!given(group).is_none()) {
        raise(context, exceptions::assertion_error, {"group argument must be None for now"});
        return false;
    }
    std::vector<Value> named;
    if (is_dict(given(kwargs)))
        named = dict_items(context, a[kwargs].as_object());
    else if (!given(kwargs).is_none()) {
        raise_type(context, {"Thread() argument kwargs must be a dict, not ", type_name(a[kwargs])});
        return false;
    }
    for (std::size_t i = 0; i < named.size(); i += 2) {
        if (is_string(named[i])) continue;
        raise_type(context, {"keywords must be strings"});
        return false;
    }
    const Value named_tuple = context.new_tuple(named);
    // As CPython, args may be any iterable; that it is none shows only in the thread.
    std::vector<Value> arguments;
    const bool spreadable = !a.has(args) || Iteration::can_iterate(context, a[args]);
    if (a.has(args) && spreadable && !collect(context, a[args], arguments)) return false;
    const Value argument_tuple = spreadable ? context.new_tuple(arguments) : a[args];
    std::string thread_name;
    if (given(name).is_none())
        thread_name = default_name(context, given(target));
    else
        thread_name = to_text(a[name]);
    const Value name_value = context.new_string(thread_name);
    if (argument_tuple.is_unset() || named_tuple.is_unset() || name_value.is_unset()) return false;
    Object* maker = context.current_thread();
    const Value is_daemon = given(daemon).is_none()
                                ? Value::boolean(maker->load(ThreadCells::daemon).is_true())
                                : Value::boolean(truth(a[daemon]));
    const auto set = [&](std::size_t cell, Value v) { context.store(thread, cell, v); };
    set(ThreadCells::status, Value::integer(static_cast<int>(ThreadStatus::created)));
    set(ThreadCells::name, name_value);
    set(ThreadCells::target, given(target));
    set(ThreadCells::args, argument_tuple);
    set(ThreadCells::kwargs, named_tuple);
    set(ThreadCells::daemon, is_daemon);
    set(ThreadCells::maker, Value::object(maker));
    return true;
}

Value construct(Context& context, const Arguments& a) {
    Object* thread = context.allocate(Kind::thread, ThreadCells::count);
    return thread != nullptr && fill(context, thread, a) ? Value::object(thread) : Value();
}

Value init(Context& context, const Arguments& a) {
    return fill(context, a[0].as_object(), {a.slots + 1, nullptr, 0}) ? Value::none() : Value();
}

Value identifier(const Object* thread) {
    const Value index = thread->load(ThreadCells::index);
    return index.is_int() ? Value::integer(index.as_int() + 1) : Value::none();  // not zero, as in CPython
}

bool store_attribute(Context& context, Object* thread, std::string_view name, Value value) {
    if (value.is_unset()) return false;
    if (name == "name") {
        const Value text = context.new_string(to_text(value));
        if (!text.is_unset()) context.store(thread, ThreadCells::name, text);
        return true;
    }
    if (name != "daemon") return false;
    if (thread_status(thread) != ThreadStatus::created)
        raise(context, exceptions::runtime_error, {"cannot set daemon status of active thread"});
    else
        context.store(thread, ThreadCells::daemon, Value::boolean(truth(value)));
    return true;
}

Value attribute(Context& context, Object* thread, std::string_view name) {
    machine::look_at_identity(context, Value::object(thread));
    if (name == "name") return thread->load(ThreadCells::name);
    if (name == "daemon") return Value::boolean(thread->load(ThreadCells::daemon).is_true());
    if (name == "_target") return thread->load(ThreadCells::target);
    if (name == "_args") return thread->load(ThreadCells::args);
    if (name == "_kwargs") {
        std::vector<Value> pairs;
        for (const Value v : tuple_items(thread->load(ThreadCells::kwargs).as_object())) pairs.push_back(v);
        return new_dict(context, pairs);
    }
    if (name == "ident" || name == "native_id") return identifier(thread);
    return {};
}

template <bool green>
Value start_perform(Context& context, const Arguments& a) {
    Object* thread = a[0].as_object();
    if (thread->load(ThreadCells::args).is_unset())
        return raise(context, exceptions::runtime_error, {"thread.__init__() not called"});
    if (thread_status(thread) != ThreadStatus::created) {
        return raise(context, exceptions::runtime_error, {"threads can only be started once"});
    }
    return context.spawn(thread, green) ? Value::none() : Value();
}

/// join(): an error to raise, or nothing.
std::string_view join_error(Context& context, const Object* thread) {
    if (thread_status(thread) == ThreadStatus::created) return "cannot join thread before it is started";
    if (thread == context.current_thread()) return "cannot join current thread";
    return {};
}

bool has_timeout(const Arguments& a) { return a.has(1) && !a[1].is_none(); }

bool join_ready(Context& context, const Arguments& a) {
    const Object* thread = a[0].as_object();
    if (thread_status(thread) == ThreadStatus::finished || !join_error(context, thread).empty()) return true;
    if (!has_timeout(a)) return false;
    const auto seconds = seconds_of(a[1]);
    return !seconds || !(*seconds > 0) || *seconds > longest_timeout;
}

Value join_perform(Context& context, const Arguments& a) {
    const Object* thread = a[0].as_object();
    const auto error = join_error(context, thread);
    if (!error.empty()) return raise(context, exceptions::runtime_error, {error});
    if (has_timeout(a) && seconds_of(a[1]).value_or(0) >= 0 && !check_timeout(context, a[1])) return {};
    if (thread_status(thread) == ThreadStatus::finished) {
        const Value index = thread->load(ThreadCells::index);
        context.record(EventKind::join, thread, -1, {},
                       static_cast<std::int16_t>(index.is_int() ? index.as_int() : -1));
    }
    return Value::none();
}

std::optional<double> join_timeout(Context&, const Arguments& a) {
    return has_timeout(a) ? seconds_of(a[1]) : std::nullopt;
}

Value join_expired(Context&, const Arguments&) { return Value::none(); }

Value is_alive(Context&, const Arguments& a) {
    return Value::boolean(thread_status(a[0].as_object()) == ThreadStatus::started);
}

constexpr SyncOperation start_operation{
    .event = EventKind::spawn, .ready = always, .perform = start_perform<false>, .waits_on = itself};
constexpr SyncOperation start_green_operation{
    .event = EventKind::spawn, .ready = always, .perform = start_perform<true>, .waits_on = itself};
constexpr SyncOperation join_operation{.event = EventKind::join,
                                       .ready = join_ready,
                                       .perform = join_perform,
                                       .timeout = join_timeout,
                                       .expired = join_expired,
                                       .waits_on = itself};

constexpr Parameter constructor_parameters[] = {{"group", false}, {"target", false}, {"name", false},
                                                {"args", false},  {"kwargs", false}, {"daemon", false, true}};
constexpr Parameter init_parameters[] = {
    {"self"},        {"group", false},  {"target", false},      {"name", false},
    {"args", false}, {"kwargs", false}, {"daemon", false, true}};
constexpr Parameter join_parameters[] = {{"self"}, {"timeout", false}};

constexpr NativeFunction constructor{.name = "Thread",
                                     .qualified_name = "Thread.__init__",
                                     .parameters = constructor_parameters,
                                     .body = construct};
constexpr NativeFunction init_method{
    .name = "__init__", .qualified_name = "Thread.__init__", .parameters = init_parameters, .body = init};
constexpr NativeFunction start{.name = "start",
                               .qualified_name = "Thread.start",
                               .parameters = only_self,
                               .behaviour = Behaviour::synchronises,
                               .sync = &start_operation};
constexpr NativeFunction join{.name = "join",
                              .qualified_name = "Thread.join",
                              .parameters = join_parameters,
                              .behaviour = Behaviour::synchronises,
                              .sync = &join_operation};
constexpr NativeFunction alive{.name = "is_alive",
                               .qualified_name = "Thread.is_alive",
                               .parameters = only_self,
                               .behaviour = Behaviour::touches_self,
                               .body = is_alive,
                               .writes_self = false};
// The names that these attributes had as methods.
Value get_name(Context&, const Arguments& a) { return a[0].as_object()->load(ThreadCells::name); }
Value is_daemon(Context&, const Arguments& a) {
    return Value::boolean(a[0].as_object()->load(ThreadCells::daemon).is_true());
}
Value set_name(Context& context, const Arguments& a) {
    store_attribute(context, a[0].as_object(), "name", a[1]);
    return context.pending().is_unset() ? Value::none() : Value();
}
Value set_daemon(Context& context, const Arguments& a) {
    store_attribute(context, a[0].as_object(), "daemon", a[1]);
    return context.pending().is_unset() ? Value::none() : Value();
}

constexpr Parameter name_parameters[] = {{"self"}, {"name"}};
constexpr Parameter daemon_parameters[] = {{"self"}, {"daemonic"}};
constexpr NativeFunction accessor(const char* name, const char* qualified_name,
                                  std::span<const Parameter> parameters,
                                  Value (*body)(Context&, const Arguments&), bool writes) {
    return {.name = name,
            .qualified_name = qualified_name,
            .parameters = parameters,
            .behaviour = Behaviour::touches_self,
            .body = body,
            .writes_self = writes};
}
constexpr NativeFunction get_name_method = accessor("getName", "Thread.getName", only_self, get_name, false);
constexpr NativeFunction set_name_method =
    accessor("setName", "Thread.setName", name_parameters, set_name, true);
constexpr NativeFunction is_daemon_method =
    accessor("isDaemon", "Thread.isDaemon", only_self, is_daemon, false);
constexpr NativeFunction set_daemon_method =
    accessor("setDaemon", "Thread.setDaemon", daemon_parameters, set_daemon, true);
constexpr const NativeFunction* methods[] = {
    &init_method,      &start, &join, &alive, &get_name_method, &set_name_method, &is_daemon_method,
    &set_daemon_method};

Value call_current_thread(Context& context, const Arguments&) {
    machine::look_at_identity(context, Value::object(context.current_thread()));
    return Value::object(context.current_thread());
}
Value call_main_thread(Context& context, const Arguments&) {
    return Value::object(main_of(context.current_thread()));
}
// Any thread's end changes the answer, so it depends on all of them, as a join of an unknown thread does.
Value count_perform(Context& context, const Arguments&) {
    return Value::integer(static_cast<std::int64_t>(context.threads_alive().size()));
}
Value enumerate_perform(Context& context, const Arguments&) {
    std::vector<Value> threads;
    for (Object* thread : context.threads_alive()) threads.push_back(Value::object(thread));
    return context.new_list(threads);
}
constexpr SyncOperation count_operation{.event = EventKind::join, .ready = always, .perform = count_perform};
constexpr SyncOperation enumerate_operation{
    .event = EventKind::join, .ready = always, .perform = enumerate_perform};

Value call_get_ident(Context& context, const Arguments&) {
    machine::look_at_identity(context, Value::object(context.current_thread()));
    return identifier(context.current_thread());
}

}  // namespace

constinit const TypeInfo thread_type{.name = "Thread",
                                     .base = &types::object,
                                     .constructor = &constructor,
                                     .methods = methods,
                                     .attribute = attribute,
                                     .store_attribute = store_attribute};

constinit const NativeFunction start_green{.name = "start_green",
                                           .qualified_name = "start_green",
                                           .parameters = only_self,
                                           .behaviour = Behaviour::synchronises,
                                           .sync = &start_green_operation};
constinit const NativeFunction current_thread{.name = "current_thread",
                                              .qualified_name = "current_thread",
                                              .parameters = {},
                                              .body = call_current_thread};
constinit const NativeFunction main_thread{
    .name = "main_thread", .qualified_name = "main_thread", .parameters = {}, .body = call_main_thread};
constinit const NativeFunction active_count{.name = "active_count",
                                            .qualified_name = "active_count",
                                            .parameters = {},
                                            .behaviour = Behaviour::synchronises,
                                            .sync = &count_operation};
constinit const NativeFunction enumerate{.name = "enumerate",
                                         .qualified_name = "enumerate",
                                         .parameters = {},
                                         .behaviour = Behaviour::synchronises,
                                         .sync = &enumerate_operation};
constinit const NativeFunction get_ident{
    .name = "get_ident", .qualified_name = "get_ident", .parameters = {}, .body = call_get_ident};

}  // namespace interleave::library::threading
