#include "core/machine/exceptions.h"

#include "core/machine/image.h"
#include "core/machine/traceback.h"

namespace interleave::machine {

const bytecode::ExceptionRange* find_handler(const CallInfo& call) {
    const auto at = static_cast<std::uint32_t>(call.instruction() - 1);
    for (const auto& range : call.code->exceptions) {
        if (at >= range.begin && at < range.end) return &range;
    }
    return nullptr;
}

void add_traceback(Context& context, const CallInfo& call, Object* exception) {
    if (is_bootstrap(call)) return;
    const auto& program = context.image().program();
    const Value pending = context.pending();  // new_tuple may raise MemoryError: then the entry is left out
    const Value entry[] = {Value::integer(call.code - program.codes.data()),
                           Value::integer(static_cast<std::int64_t>(call.instruction()) - 1),
                           exception->load(ExceptionCells::traceback)};
    const Value tuple = context.new_tuple(entry);
    if (!tuple.is_unset()) context.store(exception, ExceptionCells::traceback, tuple);
    context.set_pending(pending);
}

TracebackPlace place_of(const bytecode::Program& program, const Object* entry) {
    return {&program.codes[static_cast<std::size_t>(tuple_item(entry, 0).as_int())],
            static_cast<std::size_t>(tuple_item(entry, 1).as_int())};
}

void set_context(Context& context, Object* exception, Value handled) {
    if (handled.is_unset() || handled.as_object() == exception) return;
    if (!exception->load(ExceptionCells::context).is_none()) return;
    // A chain must not become a ring: give up when the new exception is already an ancestor.
    for (Value v = handled; v.is_object(); v = v.as_object()->load(ExceptionCells::context)) {
        if (v.as_object() == exception) return;
    }
    context.store(exception, ExceptionCells::context, handled);
}

std::optional<bool> exception_matches(Context& context, Value exception, Value type) {
    if (is_type(type) &&
        is_subtype(type_info_of(type.as_object()), context.image().library().types.base_exception)) {
        return is_subtype(type_info_of(exception.as_object()), type_info_of(type.as_object()));
    }
    if (is_kind(type, Kind::tuple)) {
        for (std::int64_t i = 0; i < tuple_length(type.as_object()); ++i) {
            const auto match = exception_matches(context, exception, tuple_item(type.as_object(), i));
            if (!match || *match) return match;
        }
        return false;
    }
    context.raise(*context.image().exceptions().type_error,
                  "catching classes that do not inherit from BaseException is not allowed");
    return std::nullopt;
}

namespace {

/// sys.exit(): 0 without an argument or with None, a number itself, 1 with anything else, which is then printed.
int status_of_exit(const Object* exception) {
    const Object* arguments = exception->load(ExceptionCells::args).as_object();
    const Value code = tuple_length(arguments) == 0 ? Value::none() : tuple_item(arguments, 0);
    if (code.is_none()) return 0;
    return code.is_int()       ? static_cast<int>(code.as_int() & 0xff)
           : code.is_boolean() ? (code.is_true() ? 1 : 0)
                               : 1;
}

}  // namespace

std::string printed(const UncaughtException& u, std::string_view thread_name) {
    const bool main = u.thread == 0;
    if (u.type != "SystemExit")
        return (main ? "" : "Exception in thread " + std::string(thread_name) + ":\n") + u.traceback;
    return main && u.exit_message ? u.message + "\n" : std::string();
}

bool counts(const UncaughtException& u) {
    return u.type != "SystemExit" || (u.thread == 0 && u.exit_status != 0);
}

UncaughtException describe_uncaught(const Context& context, int thread, const Object* exception) {
    UncaughtException u;
    u.thread = thread;
    u.type = full_name(*type_info_of(exception));
    u.message = text_of_uncaught(context, exception);
    for (Value entry = exception->load(ExceptionCells::traceback); entry.is_object();
         entry = tuple_item(entry.as_object(), 2)) {
        const auto& program = context.image().program();
        const auto [code, instruction] = place_of(program, entry.as_object());
        if (code->module == 0)  // the last line of the learner's own text
            u.line = program.line_of(*code, instruction);
    }
    u.traceback = format_traceback(context, exception);
    if (is_subtype(type_info_of(exception), context.image().exceptions().system_exit)) {
        u.exit_status = status_of_exit(exception);
        const Object* arguments = exception->load(ExceptionCells::args).as_object();
        const Value code = tuple_length(arguments) == 0 ? Value::none() : tuple_item(arguments, 0);
        u.exit_message = !code.is_none() && !code.is_int() && !code.is_boolean();
    }
    return u;
}

}  // namespace interleave::machine
