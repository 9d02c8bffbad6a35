#include "core/library/tracebacks.h"

#include "core/bytecode/program.h"
#include "core/library/types.h"
#include "core/machine/exceptions.h"
#include "core/machine/traceback.h"

namespace interleave::library::tracebacks {
namespace {

using machine::TracebackCells;
using machine::TracebackLine;

TracebackLine line_of(const Context& context, const Object* o) {
    const auto lines =
        machine::lines_of(context.image().program(), o->load(TracebackCells::entry).as_object());
    return lines[static_cast<std::size_t>(o->load(TracebackCells::line).as_int())];
}

/// A frame and a code know where they are as their traceback does.
Value same_place(Context& context, const Object* o, const TypeInfo& type) {
    Object* made = context.allocate(Kind::descriptor, TracebackCells::count);
    if (made == nullptr) return {};
    made->word = reinterpret_cast<std::uintptr_t>(&type);
    for (std::size_t i = 0; i < TracebackCells::count; ++i) made->cells()[i].store_raw(o->load(i));
    return Value::object(made);
}

Value number(const Context& context, const Object* o) {
    return Value::integer(machine::number_of(context.image().program(), line_of(context, o)));
}

Value traceback_attribute(Context& context, Object* o, std::string_view name) {
    const Value entry = o->load(TracebackCells::entry);
    if (name == "tb_lineno") return number(context, o);
    if (name == "tb_frame") return same_place(context, o, frame);
    if (name == "tb_lasti") return Value::integer(2 * tuple_item(entry.as_object(), 1).as_int());
    if (name == "tb_next")
        return machine::new_traceback(context, traceback, entry, o->load(TracebackCells::line).as_int() + 1);
    return {};
}

Value frame_attribute(Context& context, Object* o, std::string_view name) {
    if (name == "f_code") return same_place(context, o, code);
    return {};
}

Value code_attribute(Context& context, Object* o, std::string_view name) {
    const TracebackLine line = line_of(context, o);
    const auto& program = context.image().program();
    if (name == "co_name") return context.new_string(line.function);
    if (name == "co_qualname") return context.new_string(line.code->qualified_name);
    if (name == "co_filename") return context.new_string(program.modules[line.code->module].source->name());
    return {};
}

}  // namespace

constinit const TypeInfo traceback{.name = "traceback",
                                   .base = &types::object,
                                   .methods = {},
                                   .attribute = traceback_attribute,
                                   .final = true};
constinit const TypeInfo frame{
    .name = "frame", .base = &types::object, .methods = {}, .attribute = frame_attribute, .final = true};
constinit const TypeInfo code{
    .name = "code", .base = &types::object, .methods = {}, .attribute = code_attribute, .final = true};

}  // namespace interleave::library::tracebacks
