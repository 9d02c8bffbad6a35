#include "core/library/call_stack.h"

#include "core/library/tracebacks.h"
#include "core/machine/exceptions.h"
#include "core/machine/thread_state.h"
#include "core/machine/traceback.h"

namespace interleave::library::machine_module {
namespace {

using machine::ExceptionCells;

Value handled(Context& context, const Arguments&) {
    const Value exception = context.thread_state().handled;
    return exception.is_unset() ? Value::none() : exception;
}

Value format(Context& context, const Arguments& a) {
    machine::TracebackOptions options;
    if (is_small(a[1])) options.limit = small_of(a[1]);
    options.chain = truth(a[2]);
    return context.new_string(machine::format_traceback(context, a[0].as_object(), options));
}

Value set_text(Context& context, const Arguments& a) {
    context.store(a[0].as_object(), ExceptionCells::text, a[1]);
    return Value::none();
}

std::string_view trimmed(std::string_view line) {
    constexpr std::string_view blank = " \t\f\r\n";
    const auto begin = line.find_first_not_of(blank);
    return begin == line.npos ? "" : line.substr(begin, line.find_last_not_of(blank) - begin + 1);
}

Value describe(Context& context, const machine::CallInfo& call) {
    const bytecode::Program& program = context.image().program();
    const text::SourceText& source = *program.modules[call.code->module].source;
    const std::size_t next = call.instruction();
    const int line = program.line_of(*call.code, next > 0 ? next - 1 : 0);
    const Value parts[] = {context.new_string(source.name()), Value::integer(line),
                           context.new_string(call.code->name),
                           context.new_string(trimmed(source.line_text(line)))};
    for (const Value part : parts) {
        if (part.is_unset()) return {};
    }
    return context.new_tuple(parts);
}

Value calls(Context& context, const Arguments& a) {
    const auto& all = context.thread_state().calls;
    const auto most = static_cast<std::size_t>(small_of(a[0]));
    std::vector<Value> found;
    for (std::size_t i = all.size(); i-- > 0 && found.size() < most;) {
        if (machine::is_bootstrap(all[i]) || all[i].code->module == all.back().code->module) continue;
        found.push_back(describe(context, all[i]));
        if (found.back().is_unset()) return {};
    }
    return context.new_list(found);
}

/// A tuple (file, line, function, text of the line, all of it as it is printed).
Value line_tuple(Context& context, const machine::TracebackLine& line) {
    const bytecode::Program& program = context.image().program();
    const text::SourceText& source = *program.modules[line.code->module].source;
    const int number = machine::number_of(program, line);
    const Value parts[] = {context.new_string(source.name()), Value::integer(number),
                           context.new_string(line.function),
                           context.new_string(trimmed(source.line_text(number))),
                           context.new_string(machine::text_of(program, line))};
    for (const Value part : parts) {
        if (part.is_unset()) return {};
    }
    return context.new_tuple(parts);
}

Value lines(Context& context, const Arguments& a) {
    std::vector<Value> found;
    if (!tracebacks::is_traceback(a[0])) return context.new_list(found);
    Value entry = a[0].as_object()->load(machine::TracebackCells::entry);
    auto skipped = static_cast<std::size_t>(small_of(a[0].as_object()->load(machine::TracebackCells::line)));
    for (; entry.is_object(); entry = tuple_item(entry.as_object(), 2)) {
        const auto all = machine::lines_of(context.image().program(), entry.as_object());
        for (std::size_t i = skipped; i < all.size(); ++i) {
            found.push_back(line_tuple(context, all[i]));
            if (found.back().is_unset()) return {};
        }
        skipped = 0;
    }
    return context.new_list(found);
}

constexpr Parameter parameters[] = {{""}, {""}, {""}};

constexpr NativeFunction function(const char* name, std::size_t count,
                                  Value (*body)(Context&, const Arguments&)) {
    return {
        .name = name, .qualified_name = name, .parameters = std::span(parameters).first(count), .body = body};
}

}  // namespace

constinit const NativeFunction handled_exception = function("handled_exception", 0, handled);
constinit const NativeFunction format_exception = function("format_exception", 3, format);
constinit const NativeFunction set_exception_text = function("set_exception_text", 2, set_text);
constinit const NativeFunction traceback_lines = function("traceback_lines", 1, lines);
constinit const NativeFunction calls_in_progress = function("calls_in_progress", 1, calls);

}  // namespace interleave::library::machine_module
