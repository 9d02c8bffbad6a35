// The module _machine: what the prelude needs of the machine. No program can import it.
#include "core/library/machine_module.h"

#include "core/bytecode/program.h"
#include "core/library/atomics.h"
#include "core/library/call_stack.h"
#include "core/library/dicts.h"
#include "core/library/guards.h"
#include "core/library/lists.h"
#include "core/library/text.h"
#include "core/library/threading.h"
#include "core/library/tuples.h"
#include "core/library/types.h"
#include "core/machine/classes.h"
#include "core/machine/exceptions.h"
#include "core/machine/generators.h"
#include "core/machine/memory_copy.h"
#include "core/machine/sync.h"
#include "core/machine/traceback.h"

namespace interleave::library::machine_module {
namespace {

using machine::EventKind;
using machine::process_cell;
using machine::ProcessCells;
using machine::SyncOperation;
using machine::ThreadCells;

/// The dict in a cell, made when it is asked for the first time.
Value dict_in(Context& context, Object* o, std::size_t cell) {
    if (const Value v = o->load(cell); v.is_object()) return v;
    const Value made = new_dict(context, {});
    if (made.is_unset()) return {};
    const MonitorGuard guard(context, o);
    if (const Value v = o->load(cell); v.is_object()) return v;
    context.store(o, cell, made);
    return made;
}

Value thread_dict(Context& context, const Arguments&) {
    return dict_in(context, context.current_thread(), ThreadCells::locals);
}
Value process_dict(Context& context, const Arguments&) { return machine_module::process_dict(context); }
/// The number of the process whose global variables these are.
Value id_of(Context& context, const Object* memory) {
    const Value first = memory->load(process_cell(context, ProcessCells::first_thread));
    const std::int64_t index = first.is_object() ? first.as_object()->load(ThreadCells::index).as_int() : 0;
    return Value::integer(machine::first_process_id + index);
}

Value current_process_id(Context& context, const Arguments&) { return id_of(context, context.globals()); }

bool is_coroutine_object(Value v) {
    return is_kind(v, Kind::generator) && machine::is_coroutine(v.as_object()) &&
           !machine::code_of(v.as_object())->is_generator;
}
Value is_coroutine(Context&, const Arguments& a) { return Value::boolean(is_coroutine_object(a[0])); }
Value is_coroutine_function(Context&, const Arguments& a) {
    const Object* f = machine::function_behind(a[0]);
    return Value::boolean(f != nullptr && machine::code_of(f)->is_coroutine &&
                          !machine::code_of(f)->is_generator);
}

/// "work() running at lesson.py:7"
Value describe_coroutine(Context& context, const Arguments& a) {
    if (!is_kind(a[0], Kind::generator)) return context.new_string(to_repr(a[0]));
    const Object* g = a[0].as_object();
    const bytecode::Code& code = *machine::code_of(g);
    const auto& program = context.image().program();
    const std::string file = program.modules[code.module].source->name();
    const bool finished = machine::generator_status(g) == machine::GeneratorStatus::finished;
    const auto at = static_cast<std::size_t>(g->load(machine::GeneratorCells::instruction).as_int());
    const int line = program.line_of(code, finished ? 0 : at);
    return context.new_string(code.qualified_name + (finished ? "() done, defined at " : "() running at ") +
                              file + ":" + std::to_string(line));
}

Value print_exception(Context& context, const Arguments& a) {
    context.write_output(true, machine::format_traceback(context, a[0].as_object()));
    return Value::none();
}

/// write(error, text): to standard output or standard error.
Value write(Context& context, const Arguments& a) {
    context.write_output(truth(a[0]), text_of(a[1]));
    return Value::none();
}
Value processors(Context& context, const Arguments&) { return Value::integer(context.processors()); }

Value at_exit(Context& context, const Arguments& a) {
    const std::size_t cell = process_cell(context, ProcessCells::exit_calls);
    if (!context.globals()->load(cell).is_object()) {
        const Value made = context.new_list({});
        if (made.is_unset()) return {};
        context.store(context.globals(), cell, made);
    }
    return list_append(context, context.globals()->load(cell).as_object(), a[0]) ? Value::none() : Value();
}

Value copy_deep(Context& context, const Arguments& a) { return machine::copy_for_sending(context, a[0]); }

// Processes -----------------------------------------------------------------------------------------------------------

bool always(Context&, const Arguments&) { return true; }

/// start_process(function, args, name): a thread with a memory of its own, started.
Value start_perform(Context& context, const Arguments& a) {
    Value extra[] = {a[0], a[1]};
    Object* memory = machine::copy_memory(context, extra);
    if (memory == nullptr) return {};
    Object* thread = context.allocate(Kind::thread, ThreadCells::count);
    if (thread == nullptr) return {};
    const auto set = [&](std::size_t cell, Value v) { thread->cells()[cell].store_raw(v); };
    set(ThreadCells::status, Value::integer(static_cast<int>(machine::ThreadStatus::created)));
    set(ThreadCells::name, a[2]);
    set(ThreadCells::target, extra[0]);
    set(ThreadCells::args, extra[1]);
    set(ThreadCells::kwargs, context.image().empty_tuple());
    set(ThreadCells::daemon, Value::boolean(true));  // the prelude waits for those that are to be waited for
    set(ThreadCells::maker, Value::object(context.current_thread()));
    set(ThreadCells::globals, Value::object(memory));
    memory->cells()[process_cell(context, ProcessCells::dict)].store_raw(Value());
    memory->cells()[process_cell(context, ProcessCells::exit_calls)].store_raw(Value());
    memory->cells()[process_cell(context, ProcessCells::first_thread)].store_raw(Value::object(thread));
    return context.spawn(thread, false) ? Value::object(thread) : Value();
}
constexpr SyncOperation start_operation{.event = EventKind::spawn, .ready = always, .perform = start_perform};

Value stop_perform(Context& context, const Arguments& a) {
    context.stop_thread(a[0].as_object());
    return Value::none();
}
constexpr SyncOperation stop_operation{.event = EventKind::join, .ready = always, .perform = stop_perform};

Value process_id(Context& context, const Arguments& a) {
    const Value memory = a[0].as_object()->load(ThreadCells::globals);
    return memory.is_object() ? id_of(context, memory.as_object()) : Value::none();
}

constexpr Parameter one[] = {{""}};
constexpr Parameter three[] = {{""}, {""}, {""}};

constexpr NativeFunction local(const char* name, std::span<const Parameter> parameters,
                               Value (*body)(Context&, const Arguments&)) {
    return {.name = name, .qualified_name = name, .parameters = parameters, .body = body};
}
constexpr NativeFunction synchronised(const char* name, std::span<const Parameter> parameters,
                                      const SyncOperation& operation) {
    return {.name = name,
            .qualified_name = name,
            .parameters = parameters,
            .behaviour = Behaviour::synchronises,
            .sync = &operation};
}

constexpr Parameter two[] = {{""}, {""}};
constexpr NativeFunction write_native = local("write", two, write);
constexpr NativeFunction processors_native = local("processors", {}, processors);
constexpr NativeFunction thread_dict_function = local("thread_dict", {}, thread_dict);
constexpr NativeFunction process_dict_function = local("process_dict", {}, process_dict);
constexpr NativeFunction current_process_id_function = local("current_process_id", {}, current_process_id);
constexpr NativeFunction is_coroutine_native = local("is_coroutine", one, is_coroutine);
constexpr NativeFunction is_coroutine_function_native =
    local("is_coroutine_function", one, is_coroutine_function);
constexpr NativeFunction describe_native = local("describe_coroutine", one, describe_coroutine);
constexpr NativeFunction print_native = local("print_exception", one, print_exception);
constexpr NativeFunction at_exit_native = local("at_exit", one, at_exit);
constexpr NativeFunction copy_native = local("copy_deep", one, copy_deep);
constexpr NativeFunction start_native = synchronised("start_process", three, start_operation);
constexpr NativeFunction stop_native = synchronised("stop_process", one, stop_operation);
constexpr NativeFunction id_native = local("process_id", one, process_id);

constexpr const NativeFunction* functions[] = {&thread_dict_function,
                                               &process_dict_function,
                                               &current_process_id_function,
                                               &is_coroutine_native,
                                               &is_coroutine_function_native,
                                               &describe_native,
                                               &print_native,
                                               &at_exit_native,
                                               &copy_native,
                                               &start_native,
                                               &stop_native,
                                               &id_native,
                                               &write_native,
                                               &handled_exception,
                                               &format_exception,
                                               &set_exception_text,
                                               &traceback_lines,
                                               &calls_in_progress,
                                               &threading::start_green,
                                               &processors_native};

constexpr const machine::TypeInfo* types[] = {&atomics::atomic_type};

}  // namespace

Value process_dict(Context& context) {
    return dict_in(context, context.globals(), process_cell(context, ProcessCells::dict));
}

constinit const machine::ModuleInfo module{.name = "_machine", .functions = functions, .types = types};

}  // namespace interleave::library::machine_module
