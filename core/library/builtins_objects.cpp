// Built-ins that take any object: print, repr, isinstance, hash, ...
#include "core/bytecode/program.h"
#include "core/library/big_integers.h"
#include "core/library/builtins.h"
#include "core/library/bytes.h"
#include "core/library/codecs.h"
#include "core/library/compare.h"
#include "core/library/data_model.h"
#include "core/library/format.h"
#include "core/library/hashing.h"
#include "core/library/strings.h"
#include "core/library/text.h"
#include "core/library/tuples.h"
#include "core/library/types.h"
#include "core/machine/identity.h"

#include <cmath>

namespace interleave::library {
namespace {

/// print's sep and end: False after raising.
bool print_option(Context& context, Value v, std::string_view name, std::string& out) {
    if (v.is_unset() || v.is_none()) return true;
    if (is_string(v)) {
        out = text_of(v);
        return true;
    }
    raise_type(context, {name, " must be None or a string, not ", type_name(v)});
    return false;
}

/// file.name(*arguments). Unset after raising.
Value call_method_of(Context& context, Value file, std::string_view name, std::span<const Value> arguments) {
    const machine::Found found = machine::find_attribute(context, file, context.image().name(name));
    if (found.what != machine::Found::What::method && found.what != machine::Found::What::value) {
        if (!context.pending().is_unset()) return {};
        return raise(context, exceptions::attribute_error,
                     {"'", type_name(file), "' object has no attribute '", name, "'"});
    }
    std::vector<Value> all;
    if (found.what == machine::Found::What::method) all.push_back(found.self);
    all.insert(all.end(), arguments.begin(), arguments.end());
    return context.call(found.value, all);
}

/// print(file=...): the text goes to the object's write(), at once.
Value print_to(Context& context, Value file, std::string_view text, bool flush) {
    const Value line = checked_string(context, std::string(text));
    if (line.is_unset() || call_method_of(context, file, "write", {&line, 1}).is_unset()) return {};
    if (flush && call_method_of(context, file, "flush", {}).is_unset()) return {};
    return Value::none();
}

/// What the program has put in the place of sys.stdout; unset: nothing.
Value replaced_output(Context& context) {
    if (!context.image().program().stores_in_modules) return {};
    const auto now = context.image().global_of_program("sys", "stdout");
    const auto original = context.image().global_of_program("sys", "__stdout__");
    if (!now || !original) return {};
    const Value file = context.globals()->load(*now);
    return file == context.globals()->load(*original) ? Value() : file;
}

Value call_print(Context& context, const Arguments& a) {
    std::string separator = " ", end = "\n", line;
    enum { first, sep_option, end_option, file_option, flush_option };
    if (!print_option(context, a[sep_option], "sep", separator) ||
        !print_option(context, a[end_option], "end", end)) {
        return {};
    }
    if (a.has(first) && !text_or_raise(context, a[first], false, line)) return {};
    for (int i = 0; i < a.rest_count; ++i) {
        std::string text;
        if (!text_or_raise(context, a.rest[i], false, text)) return {};
        line.append(separator).append(text);
    }
    line += end;
    const bool given = a.has(file_option) && !a[file_option].is_none();
    const Value file = given ? a[file_option] : replaced_output(context);
    if (!file.is_unset()) {
        const bool flush = a.has(flush_option) && truth(a[flush_option]);
        return print_to(context, file, line, flush);
    }
    context.write_output(false, line);
    return Value::none();
}

Value call_repr(Context& context, const Arguments& a) {
    std::string text;
    return text_or_raise(context, a[0], true, text) ? checked_string(context, text) : Value();
}

Value call_ascii(Context& context, const Arguments& a) {
    std::string text;
    return text_or_raise(context, a[0], true, text) ? checked_string(context, ascii_repr(text)) : Value();
}

/// str(bytes, encoding, errors)
Value decoded(Context& context, const Arguments& a) {
    if (is_string(a[0])) return raise_type(context, {"decoding str is not supported"});
    if (!is_bytes_like(a[0])) {
        return raise_type(context,
                          {"decoding to str: need a bytes-like object, ", type_name(a[0]), " found"});
    }
    Encoding encoding{};
    std::string errors;
    if (!codec_arguments(context, "str", a[1], a[2], encoding, errors)) return {};
    const std::string content = bytes_of(context, a[0]);
    const Value whole = is_bytes(a[0]) ? a[0] : context.new_bytes(content);
    const auto text =
        whole.is_unset() ? std::nullopt : decode_bytes(context, content, whole, encoding, errors);
    return text ? checked_string(context, *text) : Value();
}

Value construct_string(Context& context, const Arguments& a) {
    if (!a.has(0)) return context.new_string("");
    if (a.has(1) || a.has(2)) return decoded(context, a);
    if (is_string(a[0])) return a[0];
    std::string text;
    return text_or_raise(context, a[0], false, text) ? checked_string(context, text) : Value();
}

Value call_format(Context& context, const Arguments& a) {
    if (a.has(1) && !is_string(a[1])) {
        return raise_type(context, {"format() argument 2 must be str, not ", argument_name(a[1])});
    }
    return format(context, a[0], a[1], 0);
}

/// What an abstract class says about types that are not derived from it (our stand-in for a metaclass). Nothing after
/// raising.
std::optional<bool> counts_as(Context& context, const TypeInfo* type, Value abstract) {
    const auto& cls = *machine::as_class(machine::type_info_of(abstract.as_object()));
    const Value method = machine::find_special(context, cls, Special::instancecheck);
    if (method.is_unset()) return false;
    const machine::ClassInfo* const learners = machine::as_class(type);
    const Value kind =
        learners != nullptr ? Value::object(learners->object) : context.image().type_value(type);
    if (kind.is_unset()) return false;  // a type that programs cannot get hold of
    const Value answer = call_special(context, method, {abstract, kind});
    if (answer.is_unset()) return std::nullopt;
    return truth(answer);
}

/// Whether `type` is one of the types in `classes` (a type, or tuples of them). Nothing after raising.
std::optional<bool> is_one_of(Context& context, const TypeInfo* type, Value classes,
                              std::string_view function) {
    if (machine::is_type(classes)) {
        const TypeInfo* const wanted = machine::type_info_of(classes.as_object());
        if (machine::is_subtype(type, wanted)) return true;
        return is_kind(classes, Kind::class_) ? counts_as(context, type, classes) : false;
    }
    if (is_tuple(classes)) {
        for (const Value item : tuple_items(classes.as_object())) {
            const auto found = is_one_of(context, type, item, function);
            if (!found || *found) return found;
        }
        return false;
    }
    const std::string_view kinds =
        function == "issubclass" ? "a class, a tuple of classes" : "a type, a tuple of types";
    raise_type(context, {function, "() arg 2 must be ", kinds, ", or a union"});
    return std::nullopt;
}

Value call_isinstance(Context& context, const Arguments& a) {
    const auto found = is_one_of(context, type_of(a[0]), a[1], "isinstance");
    return found ? Value::boolean(*found) : Value();
}

Value call_issubclass(Context& context, const Arguments& a) {
    if (!machine::is_type(a[0])) return raise_type(context, {"issubclass() arg 1 must be a class"});
    const auto found = is_one_of(context, machine::type_info_of(a[0].as_object()), a[1], "issubclass");
    return found ? Value::boolean(*found) : Value();
}

Value call_id(Context& context, const Arguments& a) {
    if (!a[0].is_object()) return context.new_integer(static_cast<std::int64_t>(a[0].bits() >> 1));
    const Object* o = a[0].as_object();
    machine::look_at_identity(context, a[0]);
    const auto place = o->id != 0 ? o->id * std::uint64_t{16} : reinterpret_cast<std::uintptr_t>(o);
    return context.new_integer(static_cast<std::int64_t>(place));
}

Value call_callable(Context& context, const Arguments& a) {
    if (!a[0].is_object()) return Value::boolean(false);
    switch (a[0].as_object()->kind) {
        case Kind::function:
        case Kind::native_function:
        case Kind::bound_method:
        case Kind::class_:
        case Kind::type: return Value::boolean(true);
        default: return Value::boolean(!special_method(context, a[0], Special::call).is_unset());
    }
}

Value call_hash(Context& context, const Arguments& a) {
    const auto h = hash_of(context, a[0]);
    return h ? context.new_integer(*h) : Value();
}

Value call_input(Context& context, const Arguments&) {
    return raise(context, exceptions::runtime_error,
                 {"programs here cannot read the keyboard: put the value into a variable instead"});
}

// The first of any number of objects has a slot of its own: what a call touches is looked for in the slots.
constexpr Parameter print_parameters[] = {
    {"", false}, {"sep", false, true}, {"end", false, true}, {"file", false, true}, {"flush", false, true}};
constexpr Parameter one[] = {{""}};
constexpr Parameter two[] = {{""}, {""}};
constexpr Parameter format_parameters[] = {{""}, {"", false}};
constexpr Parameter input_parameters[] = {{"", false}};
constexpr Parameter string_parameters[] = {{"object", false}, {"encoding", false}, {"errors", false}};

}  // namespace

namespace builtins {

constinit const NativeFunction print{.name = "print",
                                     .qualified_name = "print",
                                     .parameters = print_parameters,
                                     .rest = true,
                                     .behaviour = Behaviour::touches_self,
                                     .body = call_print,
                                     .writes_self = false};
constinit const NativeFunction repr{.name = "repr",
                                    .qualified_name = "repr",
                                    .parameters = one,
                                    .behaviour = Behaviour::touches_self,
                                    .body = call_repr,
                                    .writes_self = false};
constinit const NativeFunction ascii{.name = "ascii",
                                     .qualified_name = "ascii",
                                     .parameters = one,
                                     .behaviour = Behaviour::touches_self,
                                     .body = call_ascii,
                                     .writes_self = false};
constinit const NativeFunction format{.name = "format",
                                      .qualified_name = "format",
                                      .parameters = format_parameters,
                                      .behaviour = Behaviour::touches_self,
                                      .body = call_format,
                                      .writes_self = false};
constinit const NativeFunction isinstance{
    .name = "isinstance", .qualified_name = "isinstance", .parameters = two, .body = call_isinstance};
constinit const NativeFunction issubclass{
    .name = "issubclass", .qualified_name = "issubclass", .parameters = two, .body = call_issubclass};
constinit const NativeFunction id{.name = "id", .qualified_name = "id", .parameters = one, .body = call_id};
constinit const NativeFunction hash{
    .name = "hash", .qualified_name = "hash", .parameters = one, .body = call_hash};
constinit const NativeFunction callable{
    .name = "callable", .qualified_name = "callable", .parameters = one, .body = call_callable};
constinit const NativeFunction input{
    .name = "input", .qualified_name = "input", .parameters = input_parameters, .body = call_input};
constinit const NativeFunction string_constructor{.name = "str",
                                                  .qualified_name = "str",
                                                  .parameters = string_parameters,
                                                  .behaviour = Behaviour::touches_self,
                                                  .body = construct_string,
                                                  .writes_self = false};

}  // namespace builtins

}  // namespace interleave::library
