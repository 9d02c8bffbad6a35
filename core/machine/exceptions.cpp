#include "core/machine/exceptions.h"

#include "core/machine/image.h"

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
    const Value pending = context.pending();  // new_string may raise MemoryError: then the entry is left out
    const Value name = context.new_string(call.code->name);
    if (!name.is_unset()) {
        const Value entry[] = {name, Value::integer(program.line_of(*call.code, call.instruction() - 1)),
                               exception->load(ExceptionCells::traceback), Value::integer(call.code->module)};
        const Value tuple = context.new_tuple(entry);
        if (!tuple.is_unset()) context.store(exception, ExceptionCells::traceback, tuple);
    }
    context.set_pending(pending);
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

std::string_view trimmed(std::string_view line) {
    const auto begin = line.find_first_not_of(" \t\f");
    if (begin == std::string_view::npos) return {};
    const auto end = line.find_last_not_of(" \t\f\r\n");
    return line.substr(begin, end - begin + 1);
}

std::string text_of(const Image& image, const Object* exception) {
    const Value said = exception->load(ExceptionCells::text);
    return image.operations().to_text(is_kind(said, Kind::string) ? said : Value::object(exception));
}

std::string own_traceback(const Image& image, const Object* exception) {
    std::string text;
    Value entry = exception->load(ExceptionCells::traceback);
    if (!entry.is_none()) text = "Traceback (most recent call last):\n";
    for (; entry.is_object(); entry = tuple_item(entry.as_object(), 2)) {
        const Object* e = entry.as_object();
        const auto line = tuple_item(e, 1).as_int();
        const auto& source =
            *image.program().modules[static_cast<std::size_t>(tuple_item(e, 3).as_int())].source;
        text += "  File \"" + source.name() + "\", line " + std::to_string(line) + ", in ";
        text += string_view_of(tuple_item(e, 0).as_object());
        text += "\n    ";
        text += trimmed(source.line_text(static_cast<int>(line)));
        text += "\n";
    }
    const UncaughtException summary{0, full_name(*type_info_of(exception)), text_of(image, exception), 0, {}};
    return text + summary.summary() + "\n";
}

}  // namespace

std::string format_traceback(const Image& image, const Object* exception) {
    std::string before;
    const Value cause = exception->load(ExceptionCells::cause);
    const Value context = exception->load(ExceptionCells::context);
    if (cause.is_object()) {
        before = format_traceback(image, cause.as_object()) +
                 "\nThe above exception was the direct cause of the following exception:\n\n";
    } else if (context.is_object() && !exception->load(ExceptionCells::suppress_context).is_true()) {
        before = format_traceback(image, context.as_object()) +
                 "\nDuring handling of the above exception, another exception occurred:\n\n";
    }
    return before + own_traceback(image, exception);
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

UncaughtException describe_uncaught(const Image& image, int thread, const Object* exception) {
    UncaughtException u;
    u.thread = thread;
    u.type = full_name(*type_info_of(exception));
    u.message = text_of(image, exception);
    for (Value entry = exception->load(ExceptionCells::traceback); entry.is_object();
         entry = tuple_item(entry.as_object(), 2)) {
        if (tuple_item(entry.as_object(), 3) == Value::integer(0))  // the last line of the learner's own text
            u.line = static_cast<int>(tuple_item(entry.as_object(), 1).as_int());
    }
    u.traceback = format_traceback(image, exception);
    if (is_subtype(type_info_of(exception), image.exceptions().system_exit)) {
        u.exit_status = status_of_exit(exception);
        const Object* arguments = exception->load(ExceptionCells::args).as_object();
        const Value code = tuple_length(arguments) == 0 ? Value::none() : tuple_item(arguments, 0);
        u.exit_message = !code.is_none() && !code.is_int() && !code.is_boolean();
    }
    return u;
}

}  // namespace interleave::machine
