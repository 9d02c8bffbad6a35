#include "core/library/generator_types.h"

#include "core/bytecode/program.h"
#include "core/library/builtins.h"
#include "core/library/dicts.h"
#include "core/library/machine_module.h"
#include "core/library/types.h"
#include "core/machine/generators.h"
#include "core/machine/image.h"

namespace interleave::library {
namespace {

using machine::Control;

Value itself(Context&, const Arguments& a) { return a[0]; }

bool is_async_value(Value v) {
    return is_kind(v, Kind::descriptor) && machine::type_info_of(v.as_object()) == &types::async_value;
}
Value call_is_async_value(Context&, const Arguments& a) { return Value::boolean(is_async_value(a[0])); }
Value call_is_fresh(Context&, const Arguments& a) {
    return Value::boolean(machine::generator_status(a[0].as_object()) == machine::GeneratorStatus::created);
}
Value call_async_value(Context&, const Arguments& a) {
    return is_async_value(a[0]) ? a[0].as_object()->load(0) : Value::none();
}

Value call_attribute(Context& context, Object* o, std::string_view name) {
    using machine::GeneratorStatus;
    const bool is_own = name.starts_with("gi_") || name.starts_with("cr_") || name.starts_with("ag_");
    const auto& code = *machine::code_of(o);
    if (name == "__name__") return context.new_string(code.name);
    if (name == "__qualname__") return context.new_string(code.qualified_name);
    if (!is_own || name.substr(0, 2) != (!code.is_coroutine ? "gi" : code.is_generator ? "ag" : "cr"))
        return {};
    const GeneratorStatus status = machine::generator_status(o);
    if (name.substr(3) == "running") return Value::boolean(status == GeneratorStatus::running);
    if (name.substr(3) == "suspended" && name[0] != 'a')
        return Value::boolean(status == GeneratorStatus::suspended);
    return {};
}

constexpr Parameter only_self[] = {{"self"}};
constexpr Parameter self_value[] = {{"self"}, {""}};
constexpr Parameter self_exception[] = {{"self"}, {""}, {"", false}, {"", false}};
constexpr Parameter one[] = {{""}};

constexpr NativeFunction iter{
    .name = "__iter__", .qualified_name = "generator.__iter__", .parameters = only_self, .body = itself};
constexpr NativeFunction aiter{.name = "__aiter__",
                               .qualified_name = "async_generator.__aiter__",
                               .parameters = only_self,
                               .body = itself};
constexpr NativeFunction next{.name = "__next__",
                              .qualified_name = "generator.__next__",
                              .parameters = only_self,
                              .behaviour = Behaviour::touches_self,
                              .control = Control::next};
constexpr NativeFunction send{.name = "send",
                              .qualified_name = "generator.send",
                              .parameters = self_value,
                              .behaviour = Behaviour::touches_self,
                              .control = Control::send};
constexpr NativeFunction throw_{.name = "throw",
                                .qualified_name = "generator.throw",
                                .parameters = self_exception,
                                .behaviour = Behaviour::touches_self,
                                .control = Control::throw_in};
constexpr const NativeFunction* generator_methods[] = {&iter, &next, &send, &throw_};
constexpr const NativeFunction* coroutine_methods[] = {&send, &throw_};
constexpr const NativeFunction* async_methods[] = {&aiter};

}  // namespace

namespace types {
constinit const TypeInfo generator{.name = "generator",
                                   .base = &object,
                                   .methods = generator_methods,
                                   .attribute = call_attribute,
                                   .final = true};
#define GENERATOR(id, text) \
    constinit const TypeInfo Generators::id{.name = text, .base = &generator, .methods = {}, .final = true};
GENERATOR(map, "map")
GENERATOR(filter, "filter")
GENERATOR(callable, "callable_iterator")
GENERATOR(items, "iterator")
#undef GENERATOR
constinit const TypeInfo coroutine{.name = "coroutine",
                                   .base = &object,
                                   .methods = coroutine_methods,
                                   .attribute = call_attribute,
                                   .final = true};
constinit const TypeInfo async_generator{.name = "async_generator",
                                         .base = &object,
                                         .methods = async_methods,
                                         .attribute = call_attribute,
                                         .final = true};
constinit const TypeInfo async_value{
    .name = "async_generator_wrapped_value", .base = &object, .methods = {}, .final = true};
}  // namespace types

const TypeInfo* type_of_prelude_generator(std::string_view function) {
    static constexpr std::pair<std::string_view, const TypeInfo*> known[] = {
        {"_map_one", &types::Generators::map},
        {"_map_many", &types::Generators::map},
        {"_filter", &types::Generators::filter},
        {"_iter_calls", &types::Generators::callable},
        {"_iter_items", &types::Generators::items},
        {"_enumerate", &types::enumerate},
        {"_reversed", &types::reversed},
        {"_zip", &types::zip},
        {"_zip_strict", &types::zip}};
    for (const auto& [name, type] : known) {
        if (name == function) return type;
    }
    return nullptr;
}

namespace builtins {
// For the prelude: an async generator is resumed as a generator is, and tells what it yields from what it awaits.
constinit const NativeFunction resume_async{.name = "_resume_async",
                                            .qualified_name = "_resume_async",
                                            .parameters = self_value,
                                            .behaviour = Behaviour::touches_self,
                                            .control = Control::send};
constinit const NativeFunction throw_async{.name = "_throw_async",
                                           .qualified_name = "_throw_async",
                                           .parameters = self_exception,
                                           .behaviour = Behaviour::touches_self,
                                           .control = Control::throw_in};
constinit const NativeFunction is_async_value_function{.name = "_is_async_value",
                                                       .qualified_name = "_is_async_value",
                                                       .parameters = one,
                                                       .body = call_is_async_value};
constinit const NativeFunction is_fresh{
    .name = "_is_fresh", .qualified_name = "_is_fresh", .parameters = one, .body = call_is_fresh};
constinit const NativeFunction async_value_function{
    .name = "_async_value", .qualified_name = "_async_value", .parameters = one, .body = call_async_value};
}  // namespace builtins

Value wrap_async_value(Context& context, Value v) {
    Object* o = context.allocate(Kind::descriptor, 1);
    if (o == nullptr) return {};
    o->word = reinterpret_cast<std::uintptr_t>(&types::async_value);
    o->cells()[0].store_raw(v);
    return Value::object(o);
}

void warn_unawaited(Context& context, const bytecode::Code& code, const bytecode::Code& caller,
                    std::size_t instruction) {
    const bytecode::Program& program = context.image().program();
    const text::SourceText& source = *program.modules[caller.module].source;
    const int line = program.line_of(caller, instruction);
    const std::string what = source.name() + ":" + std::to_string(line) + ": RuntimeWarning: coroutine '" +
                             code.qualified_name + "' was never awaited\n";
    const Value key = context.new_string(what), said = machine_module::process_dict(context);
    Value before;
    if (key.is_unset() || said.is_unset() || !dict_find(context, said.as_object(), key, before)) return;
    if (!before.is_unset() || !dict_store(context, said.as_object(), key, Value::none())) return;
    std::string_view text = source.line_text(line);
    const auto begin = text.find_first_not_of(" \t\f");
    text = begin == text.npos ? "" : text.substr(begin, text.find_last_not_of(" \t\f\r\n") - begin + 1);
    context.write_output(true, what + "  " + std::string(text) +
                                   "\nRuntimeWarning: Enable tracemalloc to get the object allocation "
                                   "traceback\n");
}

}  // namespace interleave::library
