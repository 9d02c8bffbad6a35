#include "core/library/types.h"

#include "core/bytecode/program.h"
#include "core/library/data_model.h"
#include "core/library/generator_types.h"
#include "core/library/threading.h"
#include "core/library/values.h"
#include "core/machine/sync.h"

namespace interleave::library {
namespace {

Value construct_boolean(Context& context, const Arguments& a) {
    bool result = false;
    return !a.has(0) || truth_of(context, a[0], result) ? Value::boolean(result) : Value();
}

constexpr Parameter optional_value[] = {{"", false}};
constexpr NativeFunction boolean_constructor{.name = "bool",
                                             .qualified_name = "bool",
                                             .parameters = optional_value,
                                             .behaviour = Behaviour::touches_self,
                                             .body = construct_boolean,
                                             .writes_self = false};

Value construct_slice(Context& context, const Arguments& a) {
    const auto part = [&](int i) { return a.has(i) ? a[i] : Value::none(); };
    return a.has(1) ? context.new_slice(a[0], a[1], part(2))
                    : context.new_slice(Value::none(), a[0], Value::none());
}

Value slice_attribute(Context&, Object* slice, std::string_view name) {
    if (name == "start") return slice->load(0);
    if (name == "stop") return slice->load(1);
    if (name == "step") return slice->load(2);
    return {};
}

constexpr Parameter slice_parameters[] = {{""}, {"", false}, {"", false}};
constexpr NativeFunction slice_constructor{
    .name = "slice", .qualified_name = "slice", .parameters = slice_parameters, .body = construct_slice};

Value module_attribute(Context& context, Object* module, std::string_view name) {
    return name == "__name__" ? context.new_string(machine::module_of(module)->name) : Value();
}

Value native_attribute(Context& context, Object* function, std::string_view name) {
    if (name == "__name__") return context.new_string(machine::native_of(function)->name);
    if (name == "__qualname__") return context.new_string(machine::native_of(function)->qualified_name);
    return {};
}

}  // namespace

namespace types {

constinit const TypeInfo boolean{
    .name = "bool", .base = &integer, .constructor = &boolean_constructor, .methods = {}, .final = true};
constinit const TypeInfo slice{.name = "slice",
                               .base = &object,
                               .constructor = &slice_constructor,
                               .methods = {},
                               .attribute = slice_attribute};
constinit const TypeInfo none_type{.name = "NoneType", .base = &object, .methods = {}};
constinit const TypeInfo ellipsis{.name = "ellipsis", .base = &object, .methods = {}};
constinit const TypeInfo not_implemented{.name = "NotImplementedType", .base = &object, .methods = {}};
constinit const TypeInfo function{.name = "function", .base = &object, .methods = {}};
constinit const TypeInfo native_function{
    .name = "builtin_function_or_method", .base = &object, .methods = {}, .attribute = native_attribute};
constinit const TypeInfo method{.name = "method", .base = &object, .methods = {}};
constinit const TypeInfo module{
    .name = "module", .base = &object, .methods = {}, .attribute = module_attribute};
constinit const TypeInfo internal{.name = "cell", .base = &object, .methods = {}};

}  // namespace types

const TypeInfo* type_of(Value v) {
    if (v.is_int()) return &types::integer;
    if (v.is_boolean()) return &types::boolean;
    if (v.is_inline_float()) return &types::floating;
    if (v == Value::ellipsis()) return &types::ellipsis;
    if (v == Value::not_implemented()) return &types::not_implemented;
    if (!v.is_object()) return &types::none_type;
    const Object* o = v.as_object();
    switch (o->kind) {
        case Kind::string: return &types::string;
        case Kind::bytes: return &types::bytes;
        case Kind::boxed_float: return &types::floating;
        case Kind::big_integer: return &types::integer;
        case Kind::tuple: return &types::tuple;
        case Kind::range: return &types::range;
        case Kind::slice: return &types::slice;
        case Kind::native_function: return &types::native_function;
        case Kind::type: return &types::type;
        case Kind::module: return &types::module;
        case Kind::function: return &types::function;
        case Kind::bound_method: return &types::method;
        case Kind::list: return &types::list;
        case Kind::dict: return &types::dict;
        case Kind::set: return &types::set;
        case Kind::frozenset: return &types::frozenset;
        case Kind::view: return machine::type_info_of(o);
        case Kind::iterator:
        case Kind::exception: return machine::type_info_of(o);
        case Kind::instance: return machine::type_info_of(o);
        case Kind::thread: return o->word == 0 ? &threading::thread_type : machine::type_info_of(o);
        case Kind::class_: return &types::type;
        case Kind::super_proxy: return &types::super;
        case Kind::descriptor: return machine::type_info_of(o);
        case Kind::generator: {
            const bytecode::Code& code = *machine::code_of(o);
            if (code.module != 0 && !code.is_coroutine) {
                if (const TypeInfo* type = type_of_prelude_generator(code.name)) return type;
            }
            return !code.is_coroutine  ? &types::generator
                   : code.is_generator ? &types::async_generator
                                       : &types::coroutine;
        }
        case Kind::native:
        case Kind::synchroniser: return machine::type_info_of(o);
        case Kind::lock:
            return o->load(machine::LockCells::depth).is_unset() ? &threading::lock_type
                                                                 : &threading::rlock_type;
        default: return &types::internal;
    }
}

}  // namespace interleave::library
