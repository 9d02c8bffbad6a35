#include "core/library/exception_groups.h"

#include "core/library/exceptions.h"
#include "core/library/lists.h"
#include "core/library/text.h"
#include "core/library/tuples.h"
#include "core/library/types.h"
#include "core/library/values.h"
#include "core/machine/exceptions.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace interleave::library::exceptions {
namespace {

using machine::ExceptionCells;

constexpr std::size_t origin[] = {ExceptionCells::traceback, ExceptionCells::cause, ExceptionCells::context};

bool is_plain_exception(Value v) {
    return machine::is_subtype(machine::type_info_of(v.as_object()), &exception);
}

/// Nothing after raising.
std::optional<std::vector<Value>> items_of(Context& context, Value sequence) {
    if (!is_list(sequence) && !is_tuple(sequence)) {
        raise_type(context, {"second argument (exceptions) must be a sequence"});
        return std::nullopt;
    }
    auto items =
        is_list(sequence) ? list_items(context, sequence.as_object()) : tuple_items(sequence.as_object());
    if (items.empty()) {
        raise_value(context, {"second argument (exceptions) must be a non-empty sequence"});
        return std::nullopt;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (is_kind(items[i], Kind::exception)) continue;
        raise_value(context,
                    {"Item ", std::to_string(i), " of second argument (exceptions) is not an exception"});
        return std::nullopt;
    }
    return items;
}

Value call_as_part(Context& context, const Arguments& a) {
    Object* part = a[0].as_object();
    const Object* whole = a[1].as_object();
    for (const std::size_t cell : origin) context.store(part, cell, whole->load(cell));
    context.store(part, ExceptionCells::suppress_context,
                  Value::boolean(true));  // as CPython: a cause is set
    return a[0];
}

Value call_same_origin(Context&, const Arguments& a) {
    bool same = true;
    for (const std::size_t cell : origin)
        same = same && a[0].as_object()->load(cell) == a[1].as_object()->load(cell);
    return Value::boolean(same);
}

}  // namespace

Value members_of_group(Context& context, const TypeInfo& type, std::span<const Value> arguments) {
    if (arguments.size() != 2)
        return raise_type(context, {"BaseExceptionGroup.__new__() takes exactly 2 arguments (",
                                    std::to_string(arguments.size()), " given)"});
    if (!is_string(arguments[0]))
        return raise_type(context, {"BaseExceptionGroup.__new__() argument 1 must be str, not ",
                                    argument_name(arguments[0])});
    const auto items = items_of(context, arguments[1]);
    if (!items) return {};
    const bool plain = std::all_of(items->begin(), items->end(), is_plain_exception);
    if (!plain && machine::is_subtype(&type, &exception)) {
        return &type == &exception_group
                   ? raise_type(context, {"Cannot nest BaseExceptions in an ExceptionGroup"})
                   : raise_type(context, {"Cannot nest BaseExceptions in '", type.name, "'"});
    }
    return context.new_tuple(*items);
}

Value construct_base_group(Context& context, const Arguments& a) {
    const std::span<const Value> arguments{a.rest, static_cast<std::size_t>(a.rest_count)};
    const Value group = context.new_exception(base_exception_group, arguments);
    if (group.is_unset()) return {};
    const auto members = tuple_items(group.as_object()->load(ExceptionCells::members).as_object());
    const bool plain = std::all_of(members.begin(), members.end(), is_plain_exception);
    return plain ? context.new_exception(exception_group, arguments) : group;
}

std::string group_text(const Object* group) {
    const Value members = group->load(ExceptionCells::members);
    const std::int64_t count = is_tuple(members) ? machine::tuple_length(members.as_object()) : 0;
    const Value message = group_attribute(group, "message");
    return library::to_text(message) + " (" + std::to_string(count) + " sub-exception" +
           (count == 1 ? ")" : "s)");
}

Value group_attribute(const Object* group, std::string_view name) {
    if (name == "exceptions") return group->load(ExceptionCells::members);
    if (name != "message") return {};
    const Value arguments = group->load(ExceptionCells::args);
    const bool any = is_tuple(arguments) && machine::tuple_length(arguments.as_object()) > 0;
    return any ? machine::tuple_item(arguments.as_object(), 0) : Value::none();
}

namespace {
constexpr Parameter two_exceptions[] = {{""}, {""}};
}

constinit const NativeFunction as_part_of_group{.name = "_as_part_of_group",
                                                .qualified_name = "_as_part_of_group",
                                                .parameters = two_exceptions,
                                                .body = call_as_part};
constinit const NativeFunction same_origin{.name = "_same_origin",
                                           .qualified_name = "_same_origin",
                                           .parameters = two_exceptions,
                                           .body = call_same_origin};

}  // namespace interleave::library::exceptions
