#include "core/library/exceptions.h"

#include "core/library/exception_groups.h"
#include "core/library/strings.h"
#include "core/library/text.h"
#include "core/library/tracebacks.h"
#include "core/library/types.h"
#include "core/library/values.h"
#include "core/machine/exceptions.h"
#include "core/machine/traceback.h"

#include <cstdio>

namespace interleave::library::exceptions {
namespace {

constexpr std::size_t args_cell = 0;
constexpr std::size_t cause_cell = 1;
constexpr std::size_t context_cell = 2;
constexpr std::size_t suppress_cell = 4;

template <const TypeInfo& type>
Value construct(Context& context, const Arguments& a) {
    return context.new_exception(type, {a.rest, static_cast<std::size_t>(a.rest_count)});
}

Value argument(const Object* exception, std::int64_t i) {
    const Value args = exception->load(args_cell);
    if (!is_tuple(args) || i >= machine::tuple_length(args.as_object())) return Value::none();
    return machine::tuple_item(args.as_object(), i);
}

std::int64_t argument_count(const Object* exception) {
    const Value args = exception->load(args_cell);
    return is_tuple(args) ? machine::tuple_length(args.as_object()) : 0;
}

bool has_type(const Object* exception, const TypeInfo& type) {
    return machine::is_subtype(machine::type_info_of(exception), &type);
}

/// False after raising TypeError.
bool set_traceback(Context& context, Object* e, Value value) {
    if (!value.is_none() && !tracebacks::is_traceback(value)) {
        raise_type(context, {"__traceback__ must be a traceback or None"});
        return false;
    }
    const Value entry = value.is_none() ? value : value.as_object()->load(machine::TracebackCells::entry);
    context.store(e, machine::ExceptionCells::traceback, entry);
    return true;
}

bool store_attribute(Context& context, Object* e, std::string_view name, Value value) {
    if (value.is_unset()) return false;
    if (name == "args" && is_tuple(value)) {
        context.store(e, args_cell, value);
    } else if (name == "__cause__") {
        context.store(e, cause_cell, value);
        context.store(e, suppress_cell, Value::boolean(true));
    } else if (name == "__context__") {
        context.store(e, context_cell, value);
    } else if (name == "__suppress_context__") {
        context.store(e, suppress_cell, Value::boolean(truth(value)));
    } else if (name == "__traceback__") {
        return set_traceback(context, e, value);
    } else {
        return false;
    }
    return true;
}

Value init(Context& context, const Arguments& a) {
    const Value arguments = context.new_tuple({a.rest, static_cast<std::size_t>(a.rest_count)});
    if (arguments.is_unset()) return {};
    context.store(a[0].as_object(), args_cell, arguments);
    return Value::none();
}

Value with_traceback(Context& context, const Arguments& a) {
    return set_traceback(context, a[0].as_object(), a[1]) ? a[0] : Value();
}

/// OSError(number, text, path): args are the first two only.
bool is_system_error(const Object* e) {
    return has_type(e, os_error) && argument_count(e) >= 3 && argument_count(e) <= 5;
}
Value first_two_arguments(Context& context, const Object* e) {
    const Value both[] = {argument(e, 0), argument(e, 1)};
    return context.new_tuple(both);
}

Value attribute(Context& context, Object* e, std::string_view name) {
    if (name == "__traceback__") return machine::traceback_object(context, e);
    if (name == "args") return is_system_error(e) ? first_two_arguments(context, e) : e->load(args_cell);
    if (name == "__cause__") return e->load(cause_cell);
    if (name == "__context__") return e->load(context_cell);
    if (name == "__suppress_context__") return Value::boolean(e->load(suppress_cell).is_true());
    if (name == "value" && has_type(e, stop_iteration)) return argument(e, 0);
    if (name == "code" && has_type(e, system_exit)) {
        return argument_count(e) > 1 ? e->load(args_cell) : argument(e, 0);
    }
    if (has_type(e, import_error)) {
        if (name == "name" || name == "path") return Value::none();
        if (name == "msg") return argument(e, 0);
    }
    if (has_type(e, base_exception_group)) return group_attribute(e, name);
    if (has_type(e, os_error) && argument_count(e) >= 2) {
        if (name == "errno") return argument(e, 0);
        if (name == "strerror") return argument(e, 1);
        if (name == "filename") return argument(e, 2);
        if (name == "filename2") return argument(e, 4);
    } else if (has_type(e, os_error) && (name == "errno" || name == "strerror" || name == "filename")) {
        return Value::none();
    }
    return {};
}

struct ErrorNumber {
    int number;
    const TypeInfo* type;
};
// As Linux numbers them (errno.h), the classes as in Python's "OS exceptions".
constexpr ErrorNumber error_numbers[] = {
    {1, &permission_error},           {2, &file_not_found_error}, {3, &process_lookup_error},
    {4, &interrupted_error},          {10, &child_process_error}, {11, &blocking_io_error},
    {13, &permission_error},          {17, &file_exists_error},   {20, &not_a_directory_error},
    {21, &is_a_directory_error},      {32, &broken_pipe_error},   {103, &connection_aborted_error},
    {104, &connection_reset_error},   {108, &broken_pipe_error},  {110, &timeout_error},
    {111, &connection_refused_error}, {114, &blocking_io_error},  {115, &blocking_io_error}};

/// OSError(2, "...") is a FileNotFoundError.
Value construct_os_error(Context& context, const Arguments& a) {
    const std::span<const Value> arguments{a.rest, static_cast<std::size_t>(a.rest_count)};
    const TypeInfo* type = &os_error;
    if (arguments.size() >= 2 && arguments[0].is_int()) {
        for (const ErrorNumber& e : error_numbers) {
            if (e.number == arguments[0].as_int()) type = e.type;
        }
    }
    return context.new_exception(*type, arguments);
}

constexpr Parameter only_self[] = {{"self"}};
constexpr Parameter self_other[] = {{"self"}, {""}};
constexpr NativeFunction init_method{.name = "__init__",
                                     .qualified_name = "BaseException.__init__",
                                     .parameters = only_self,
                                     .rest = true,
                                     .body = init};
constexpr NativeFunction traceback_method{.name = "with_traceback",
                                          .qualified_name = "BaseException.with_traceback",
                                          .parameters = self_other,
                                          .body = with_traceback};
constexpr const NativeFunction* base_methods[] = {&init_method, &traceback_method};

constexpr NativeFunction base_constructor{.name = "BaseException",
                                          .qualified_name = "BaseException",
                                          .parameters = {},
                                          .rest = true,
                                          .body = construct<base_exception>};
constexpr NativeFunction base_group_constructor{.name = "BaseExceptionGroup",
                                                .qualified_name = "BaseExceptionGroup",
                                                .parameters = {},
                                                .rest = true,
                                                .body = construct_base_group};
constexpr NativeFunction group_constructor{.name = "ExceptionGroup",
                                           .qualified_name = "ExceptionGroup",
                                           .parameters = {},
                                           .rest = true,
                                           .body = construct<exception_group>};
constexpr NativeFunction os_error_constructor{.name = "OSError",
                                              .qualified_name = "OSError",
                                              .parameters = {},
                                              .rest = true,
                                              .body = construct_os_error};
#define E(id, text, parent)                    \
    constexpr NativeFunction id##_constructor{ \
        .name = text, .qualified_name = text, .parameters = {}, .rest = true, .body = construct<id>};
INTERLEAVE_EXCEPTIONS(E)
#undef E
#define E(id, text, parent, module)            \
    constexpr NativeFunction id##_constructor{ \
        .name = text, .qualified_name = text, .parameters = {}, .rest = true, .body = construct<id>};
INTERLEAVE_MODULE_EXCEPTIONS(E)
#undef E

}  // namespace

constinit const TypeInfo base_exception{.name = "BaseException",
                                        .base = &types::object,
                                        .constructor = &base_constructor,
                                        .methods = base_methods,
                                        .attribute = attribute,
                                        .store_attribute = store_attribute};
constinit const TypeInfo base_exception_group{.name = "BaseExceptionGroup",
                                              .base = &base_exception,
                                              .constructor = &base_group_constructor,
                                              .methods = {}};
constinit const TypeInfo exception_group{.name = "ExceptionGroup",
                                         .base = &base_exception_group,
                                         .constructor = &group_constructor,
                                         .methods = {},
                                         .second_base = &exception};
constinit const TypeInfo os_error{.name = "OSError",
                                  .base = &exception,
                                  .constructor = &os_error_constructor,
                                  .methods = {},
                                  .attribute = attribute};
#define E(id, text, parent)                                       \
    constinit const TypeInfo id{.name = text,                     \
                                .base = &parent,                  \
                                .constructor = &id##_constructor, \
                                .methods = {},                    \
                                .attribute = attribute};
INTERLEAVE_EXCEPTIONS(E)
#undef E
#define E(id, text, parent, module_name)                          \
    constinit const TypeInfo id{.name = text,                     \
                                .base = &parent,                  \
                                .constructor = &id##_constructor, \
                                .methods = {},                    \
                                .attribute = attribute,           \
                                .module = module_name};
INTERLEAVE_MODULE_EXCEPTIONS(E)
#undef E

namespace {

constexpr machine::Builtin table[] = {
    {.name = "BaseException", .type = &base_exception},
    {.name = "BaseExceptionGroup", .type = &base_exception_group},
    {.name = "ExceptionGroup", .type = &exception_group},
    {.name = "OSError", .type = &os_error},
#define E(id, text, parent) {.name = text, .type = &id},
    INTERLEAVE_EXCEPTIONS(E)
#undef E
        {.name = "IOError", .type = &os_error},
    {.name = "EnvironmentError", .type = &os_error},
};

}  // namespace

std::span<const machine::Builtin> all() { return table; }

machine::ExceptionTypes for_machine() {
    return {.exception = &exception,
            .assertion_error = &assertion_error,
            .attribute_error = &attribute_error,
            .import_error = &import_error,
            .index_error = &index_error,
            .key_error = &key_error,
            .memory_error = &memory_error,
            .name_error = &name_error,
            .overflow_error = &overflow_error,
            .recursion_error = &recursion_error,
            .runtime_error = &runtime_error,
            .generator_exit = &generator_exit,
            .stop_iteration = &stop_iteration,
            .stop_async_iteration = &stop_async_iteration,
            .system_exit = &system_exit,
            .type_error = &type_error,
            .unbound_local_error = &unbound_local_error,
            .value_error = &value_error,
            .zero_division_error = &zero_division_error};
}

namespace {

/// "'ascii' codec can't encode character '\xe9' in position 1: ordinal not in range(128)"
std::string codec_text(const Object* e, bool decode) {
    const Value object = argument(e, 1), start = argument(e, 2), end = argument(e, 3);
    const std::string begin = "'" + library::to_text(argument(e, 0)) + "' codec can't ";
    const std::string reason = ": " + library::to_text(argument(e, 4));
    if (!start.is_int() || !end.is_int()) return begin + reason;
    const std::int64_t first = start.as_int(), last = end.as_int() - 1;
    const std::string positions = " in position " + std::to_string(first);
    const std::string several = positions + "-" + std::to_string(last) + reason;
    if (decode) {
        if (last != first || !is_kind(object, Kind::bytes)) return begin + "decode bytes" + several;
        char byte[8];
        const auto bytes = machine::bytes_view_of(object.as_object());
        std::snprintf(byte, sizeof byte, "0x%02x",
                      static_cast<unsigned char>(bytes[static_cast<std::size_t>(first)]));
        return begin + "decode byte " + byte + positions + reason;
    }
    if (last != first || !is_string(object)) return begin + "encode characters" + several;
    std::string character;
    encode(character, decode_all(text_of(object))[static_cast<std::size_t>(first)]);
    return begin + "encode character " + ascii_repr(string_repr(character)) + positions + reason;
}

}  // namespace

std::string to_text(const Object* e) {
    if (has_type(e, base_exception_group)) return group_text(e);
    const std::int64_t count = argument_count(e);
    if (count == 0) return "";
    if (count == 1) {
        return has_type(e, key_error) ? library::to_repr(argument(e, 0)) : library::to_text(argument(e, 0));
    }
    if (has_type(e, os_error) && count <= 5) {
        std::string text =
            "[Errno " + library::to_text(argument(e, 0)) + "] " + library::to_text(argument(e, 1));
        if (count >= 3 && !argument(e, 2).is_none()) text += ": " + library::to_repr(argument(e, 2));
        if (count == 5 && !argument(e, 4).is_none()) text += " -> " + library::to_repr(argument(e, 4));
        return text;
    }
    const bool decode = has_type(e, unicode_decode_error);
    if ((decode || has_type(e, unicode_encode_error)) && count == 5) return codec_text(e, decode);
    return library::to_repr(e->load(args_cell));
}

}  // namespace interleave::library::exceptions
