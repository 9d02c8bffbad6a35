// The built-in types and functions that are about classes: type, object, property, super, getattr, ...
#include "core/library/class_types.h"

#include "core/library/builtins.h"
#include "core/library/class_methods.h"
#include "core/library/data_model.h"
#include "core/library/deques.h"
#include "core/library/dicts.h"
#include "core/library/iteration.h"
#include "core/library/lists.h"
#include "core/library/operators.h"
#include "core/library/random_module.h"
#include "core/library/text.h"
#include "core/library/tuples.h"
#include "core/library/types.h"
#include "core/machine/identity.h"

namespace interleave::library {
namespace {

using machine::as_class;
using machine::DescriptorCells;
using machine::Found;
using machine::Name;
using machine::Stored;

Value value_of(Context& context, const TypeInfo* type) {
    if (const ClassInfo* c = as_class(type)) return Value::object(c->object);
    return context.image().type_value(type);
}

// object and type --------------------------------------------------------------------------------------------------

Value construct_object(Context& context, const Arguments&) {
    Object* o = context.allocate(Kind::instance, machine::InstanceCells::slots);
    if (o != nullptr) o->word = reinterpret_cast<std::uintptr_t>(&types::object);
    return o == nullptr ? Value() : Value::object(o);
}

Value construct_type(Context& context, const Arguments& a) {
    if (!a.has(1)) return value_of(context, type_of(a[0]));
    if (!a.has(2)) return raise_type(context, {"type() takes 1 or 3 arguments"});
    if (!is_string(a[0]) || !is_tuple(a[1]) || !a.has(2) || !is_dict(a[2]))
        return raise_type(context, {"type.__new__() takes a name, a tuple of bases and a dict"});
    return machine::build_class(context, text_of(a[0]), a[1], a[2], text_of(a[0]), {}, "__main__");
}

Value object_init(Context& context, const Arguments& a) {
    if (a.rest_count == 0) return Value::none();
    return raise_type(context, {"object.__init__() takes exactly one argument (the instance to initialize)"});
}

Value object_new(Context& context, const Arguments& a) {
    if (!is_kind(a[0], Kind::class_))
        return raise_type(context, {"object.__new__(X): X is not a type object (", type_name(a[0]), ")"});
    const auto& type = *as_class(machine::type_info_of(a[0].as_object()));
    const std::span<const Value> arguments{a.rest, static_cast<std::size_t>(a.rest_count)};
    // tuple.__new__(cls, items): what is inside is made of the arguments; of a list or dict by __init__ only.
    Value inside;
    const auto& library = context.image().library();
    const bool whole = type.native == &types::object ||
                       machine::is_subtype(type.native, library.types.base_exception) ||
                       machine::is_subtype(type.native, library.thread_type);
    if (!whole && type.native->constructor != nullptr) {
        const bool later = mutable_container(type.native);
        inside = context.call(context.image().type_value(type.native),
                              later ? std::span<const Value>{} : arguments);
        if (inside.is_unset()) return {};
    }
    const Value instance = machine::new_instance(context, type, arguments);
    if (is_kind(instance, Kind::instance) && !inside.is_unset())
        instance.as_object()->cells()[machine::InstanceCells::payload].store_raw(inside);
    return instance;
}

Value object_repr(Context& context, const Arguments& a) {
    if (is_kind(a[0], Kind::instance) && is_learners(a[0])) {
        machine::look_at_identity(context, a[0]);
        return context.new_string(default_repr(a[0].as_object()));
    }
    return context.new_string(to_repr(machine::unwrapped(a[0])));
}

Value object_str(Context& context, const Arguments& a) {
    if (const Value method = special_method(context, a[0], Special::repr); !method.is_unset())
        return call_special(context, method, {a[0]});
    if (is_exception(a[0])) return context.new_string(to_text(a[0]));
    return object_repr(context, a);
}

Value object_eq(Context&, const Arguments& a) {
    return a[0] == a[1] ? Value::boolean(true) : Value::not_implemented();
}

Value object_hash(Context& context, const Arguments& a) {
    return context.new_integer(static_cast<std::int64_t>(machine::identity_hash(a[0]) >> 3));
}

Value object_init_subclass(Context&, const Arguments&) { return Value::none(); }

Value object_getattribute(Context& context, const Arguments& a);

bool name_argument(Context& context, Value v, std::string_view function) {
    if (is_string(v)) return true;
    if (function.empty())
        raise_type(context, {"attribute name must be string, not '", type_name(v), "'"});
    else
        raise_type(context, {"attribute name must be string, not '", type_name(v), "'"});
    return false;
}

Value finish_store(Context& context, Value object, Value name, Value value, bool plain) {
    const Stored stored =
        machine::store_attribute(context, object, context.image().name(text_of(name)), value, plain);
    if (stored.what == Stored::What::raised) return {};
    if (stored.what == Stored::What::done) return Value::none();
    std::vector<Value> arguments{object};
    if (stored.with_name) arguments.push_back(name);
    if (!value.is_unset()) arguments.push_back(value);
    return context.call(stored.function, arguments).is_unset() ? Value() : Value::none();
}

Value object_setattr(Context& context, const Arguments& a) {
    return name_argument(context, a[1], {}) ? finish_store(context, a[0], a[1], a[2], true) : Value();
}
Value object_delattr(Context& context, const Arguments& a) {
    return name_argument(context, a[1], {}) ? finish_store(context, a[0], a[1], {}, true) : Value();
}

/// _store_own(object, name, value), _store_own(object, name) to delete: what storing in object.__dict__ does.
Value store_own(Context& context, const Arguments& a) {
    if (!name_argument(context, a[1], {})) return {};
    const auto name = context.image().name(text_of(a[1]));
    const Stored stored = machine::store_own_attribute(context, a[0], name, a[2]);
    return stored.what == Stored::What::raised ? Value() : Value::none();
}

// Descriptors -------------------------------------------------------------------------------------------------------

Value new_descriptor(Context& context, const TypeInfo& type, Value function, Value setter, Value deleter,
                     Value doc = Value::none()) {
    Object* o = context.allocate(Kind::descriptor, DescriptorCells::count);
    if (o == nullptr) return {};
    o->word = reinterpret_cast<std::uintptr_t>(&type);
    o->cells()[DescriptorCells::function].store_raw(function);
    o->cells()[DescriptorCells::setter].store_raw(setter);
    o->cells()[DescriptorCells::deleter].store_raw(deleter);
    o->cells()[DescriptorCells::doc].store_raw(doc);
    return Value::object(o);
}

Value construct_property(Context& context, const Arguments& a) {
    const auto part = [&](int i) { return a.has(i) ? a[i] : Value::none(); };
    return new_descriptor(context, types::property, part(0), part(1), part(2), part(3));
}
template <const TypeInfo& type>
Value construct_method(Context& context, const Arguments& a) {
    return new_descriptor(context, type, a[0], Value::none(), Value::none());
}

template <std::size_t cell>
Value replaced(Context& context, const Arguments& a) {
    Value parts[DescriptorCells::count];
    for (std::size_t i = 0; i < DescriptorCells::count; ++i) parts[i] = a[0].as_object()->load(i);
    parts[cell] = a[1];
    return new_descriptor(context, types::property, parts[0], parts[1], parts[2], parts[3]);
}

/// Its own, or that of the function it is made of.
Value doc_of(Context& context, const Object* o) {
    const Value own = o->load(DescriptorCells::doc), function = o->load(DescriptorCells::function);
    if (!own.is_none() || !is_kind(function, Kind::function)) return own;
    const auto& doc = machine::code_of(function.as_object())->doc;
    return doc ? context.new_string(*doc) : Value::none();
}

Value descriptor_attribute(Context& context, Object* o, std::string_view name) {
    if (name == "__doc__") return doc_of(context, o);
    const bool property = machine::type_info_of(o) == &types::property;
    if (name == (property ? "fget" : "__func__")) return o->load(DescriptorCells::function);
    if (property && name == "fset") return o->load(DescriptorCells::setter);
    if (property && name == "fdel") return o->load(DescriptorCells::deleter);
    return {};
}

Value construct_super(Context& context, const Arguments& a) {
    if (!a.has(1) || !is_kind(a[0], Kind::class_))
        return raise(context, exceptions::runtime_error, {"super(): no arguments"});
    const bool of_class = is_kind(a[1], Kind::class_);
    const TypeInfo* type = of_class ? machine::type_info_of(a[1].as_object()) : type_of(a[1]);
    if (!machine::is_subtype(type, machine::type_info_of(a[0].as_object())))
        return raise_type(context, {"super(type, obj): obj must be an instance or subtype of type"});
    Object* o = context.allocate(Kind::super_proxy, 2);
    if (o == nullptr) return {};
    o->cells()[0].store_raw(a[0]);
    o->cells()[1].store_raw(a[1]);
    o->word = machine::mix(machine::identity_hash(a[0]), machine::identity_hash(a[1]));
    return Value::object(o);
}

// Functions -----------------------------------------------------------------------------------------------------------

/// The attribute; unset with nothing pending when there is none.
Value attribute_or_unset(Context& context, Value object, Value name, bool plain = false) {
    const Name n = context.image().name(text_of(name));
    if (is_kind(object, Kind::module))
        return context.call(context.image().prelude_function("_module_attribute"), std::vector{object, name});
    const Found found = machine::find_attribute(context, object, n, plain);
    switch (found.what) {
        case Found::What::value: return found.value;
        case Found::What::method: return context.new_bound_method(found.value, found.self);
        case Found::What::getter: {
            const Value arguments[] = {found.self, found.with_name ? name : found.type};
            return context.call(found.value, std::span(arguments, arguments[1].is_unset() ? 1 : 2));
        }
        default: return {};
    }
}

Value no_attribute(Context& context, const Arguments& a) {
    const bool type = machine::is_type(a[0]);
    const std::string subject =
        type ? "type object '" + std::string(machine::type_info_of(a[0].as_object())->name) + "'"
             : "'" + std::string(type_name(a[0])) + "' object";
    return raise(context, exceptions::attribute_error, {subject, " has no attribute '", text_of(a[1]), "'"});
}

Value call_getattr(Context& context, const Arguments& a) {
    if (!name_argument(context, a[1], "getattr")) return {};
    const Value v = attribute_or_unset(context, a[0], a[1]);
    if (!v.is_unset() || !context.pending().is_unset()) return v;
    return a.has(2) ? a[2] : no_attribute(context, a);
}

Value object_getattribute(Context& context, const Arguments& a) {
    if (!name_argument(context, a[1], {})) return {};
    const Value v = attribute_or_unset(context, a[0], a[1], true);
    return !v.is_unset() || !context.pending().is_unset() ? v : no_attribute(context, a);
}

Value call_plain_getattr(Context& context, const Arguments& a) {
    const Value slots[] = {a[0], a[1], {}};
    return call_getattr(context, {slots});
}

Value call_hasattr(Context& context, const Arguments& a) {
    if (!name_argument(context, a[1], "hasattr")) return {};
    const Value v = attribute_or_unset(context, a[0], a[1]);
    if (v.is_unset() && !context.pending().is_unset()) return {};
    return Value::boolean(!v.is_unset());
}

Value call_setattr(Context& context, const Arguments& a) {
    return name_argument(context, a[1], "setattr") ? finish_store(context, a[0], a[1], a[2], false) : Value();
}
Value call_delattr(Context& context, const Arguments& a) {
    return name_argument(context, a[1], "delattr") ? finish_store(context, a[0], a[1], {}, false) : Value();
}

/// A dict of its own: what vars() shows.
Value call_attributes_of(Context& context, const Arguments& a) {
    return machine::attributes_of(context, a[0]);
}

Value call_vars(Context& context, const Arguments& a) {
    if (const ClassInfo* type = machine::class_of(a[0]); type != nullptr && !type->only_slots) {
        const Value object[] = {a[0]};
        return context.call(context.image().prelude_function("_live_dict"), object);
    }
    if (is_kind(a[0], Kind::class_)) return class_attribute(context, a[0].as_object(), "__dict__");
    const bool any = is_kind(a[0], Kind::function);
    return any ? machine::attributes_of(context, a[0])
               : raise_type(context, {"vars() argument must have __dict__ attribute"});
}

constexpr Parameter only_self[] = {{"self"}};
constexpr Parameter self_other[] = {{"self"}, {""}};
constexpr Parameter self_name_value[] = {{"self"}, {""}, {""}};
constexpr Parameter type_parameters[] = {{""}, {"", false}, {"", false}};
constexpr Parameter property_parameters[] = {
    {"fget", false}, {"fset", false}, {"fdel", false}, {"doc", false}};
constexpr Parameter super_parameters[] = {{"", false}, {"", false}};
constexpr Parameter one[] = {{""}};
constexpr Parameter two[] = {{""}, {""}};
constexpr Parameter three[] = {{""}, {""}, {""}};
constexpr Parameter getattr_parameters[] = {{""}, {""}, {"", false}};

constexpr NativeFunction object_constructor{
    .name = "object", .qualified_name = "object", .parameters = {}, .body = construct_object};
constexpr NativeFunction type_constructor{
    .name = "type", .qualified_name = "type", .parameters = type_parameters, .body = construct_type};
constexpr NativeFunction init{.name = "__init__",
                              .qualified_name = "object.__init__",
                              .parameters = only_self,
                              .rest = true,
                              .body = object_init};
constexpr NativeFunction new_{.name = "__new__",
                              .qualified_name = "object.__new__",
                              .parameters = one,
                              .rest = true,
                              .body = object_new,
                              .rest_keywords = true};
constexpr NativeFunction repr{
    .name = "__repr__", .qualified_name = "object.__repr__", .parameters = only_self, .body = object_repr};
constexpr NativeFunction str{
    .name = "__str__", .qualified_name = "object.__str__", .parameters = only_self, .body = object_str};
constexpr NativeFunction eq{
    .name = "__eq__", .qualified_name = "object.__eq__", .parameters = self_other, .body = object_eq};
constexpr NativeFunction hash{
    .name = "__hash__", .qualified_name = "object.__hash__", .parameters = only_self, .body = object_hash};
constexpr NativeFunction init_subclass{.name = "__init_subclass__",
                                       .qualified_name = "object.__init_subclass__",
                                       .parameters = {},
                                       .rest = true,
                                       .body = object_init_subclass};
constexpr NativeFunction setattr{.name = "__setattr__",
                                 .qualified_name = "object.__setattr__",
                                 .parameters = self_name_value,
                                 .behaviour = Behaviour::touches_self,
                                 .body = object_setattr};
constexpr NativeFunction delattr{.name = "__delattr__",
                                 .qualified_name = "object.__delattr__",
                                 .parameters = self_other,
                                 .behaviour = Behaviour::touches_self,
                                 .body = object_delattr};
constexpr NativeFunction getattribute{.name = "__getattribute__",
                                      .qualified_name = "object.__getattribute__",
                                      .parameters = self_other,
                                      .behaviour = Behaviour::touches_self,
                                      .body = object_getattribute,
                                      .writes_self = false};
constexpr const NativeFunction* object_methods[] = {&init, &new_,          &repr,    &str,     &eq,
                                                    &hash, &init_subclass, &setattr, &delattr, &getattribute};

constexpr NativeFunction property_constructor{.name = "property",
                                              .qualified_name = "property",
                                              .parameters = property_parameters,
                                              .body = construct_property};
constexpr NativeFunction static_constructor{.name = "staticmethod",
                                            .qualified_name = "staticmethod",
                                            .parameters = one,
                                            .body = construct_method<types::static_method>};
constexpr NativeFunction class_constructor{.name = "classmethod",
                                           .qualified_name = "classmethod",
                                           .parameters = one,
                                           .body = construct_method<types::class_method>};
constexpr NativeFunction getter{
    .name = "getter", .qualified_name = "property.getter", .parameters = self_other, .body = replaced<0>};
constexpr NativeFunction setter{
    .name = "setter", .qualified_name = "property.setter", .parameters = self_other, .body = replaced<1>};
constexpr NativeFunction deleter{
    .name = "deleter", .qualified_name = "property.deleter", .parameters = self_other, .body = replaced<2>};
constexpr const NativeFunction* property_methods[] = {&getter, &setter, &deleter};
constexpr NativeFunction super_constructor{
    .name = "super", .qualified_name = "super", .parameters = super_parameters, .body = construct_super};

Value type_attribute(Context& context, Object* type, std::string_view name) {
    const TypeInfo& info = *machine::type_info_of(type);
    if (name == "__name__" || name == "__qualname__") {
        const std::string_view full = info.name;  // "collections.deque"
        return context.new_string(full.substr(full.rfind('.') + 1));
    }
    if (name == "__module__") return context.new_string(info.module == nullptr ? "builtins" : info.module);
    if (name == "__doc__") return Value::none();
    if (name == "__mro__" || name == "__bases__") {
        const bool all = name == "__mro__";
        std::vector<Value> order;
        const auto types =
            all ? machine::order_of(&info) : std::vector<const TypeInfo*>{info.base, info.second_base};
        for (const TypeInfo* t : types) {
            if (t != nullptr) order.push_back(context.image().type_value(t));
        }
        return context.new_tuple(order);
    }
    return class_method(context, Value::object(type), name);
}

}  // namespace

namespace types {
constinit const TypeInfo object{
    .name = "object", .constructor = &object_constructor, .methods = object_methods};
constinit const TypeInfo type{.name = "type",
                              .base = &object,
                              .constructor = &type_constructor,
                              .methods = {},
                              .attribute = type_attribute,
                              .final = true};
constinit const TypeInfo property{.name = "property",
                                  .base = &object,
                                  .constructor = &property_constructor,
                                  .methods = property_methods,
                                  .attribute = descriptor_attribute,
                                  .final = true};
constinit const TypeInfo static_method{.name = "staticmethod",
                                       .base = &object,
                                       .constructor = &static_constructor,
                                       .methods = {},
                                       .attribute = descriptor_attribute,
                                       .final = true};
constinit const TypeInfo class_method{.name = "classmethod",
                                      .base = &object,
                                      .constructor = &class_constructor,
                                      .methods = {},
                                      .attribute = descriptor_attribute,
                                      .final = true};
constinit const TypeInfo super{
    .name = "super", .base = &object, .constructor = &super_constructor, .methods = {}, .final = true};
}  // namespace types

namespace builtins {
constinit const NativeFunction getattr{.name = "getattr",
                                       .qualified_name = "getattr",
                                       .parameters = getattr_parameters,
                                       .behaviour = Behaviour::touches_self,
                                       .body = call_getattr,
                                       .writes_self = false,
                                       .general = "getattr"};
constinit const NativeFunction plain_getattr{.name = "_get_attribute",
                                             .qualified_name = "getattr",
                                             .parameters = two,
                                             .behaviour = Behaviour::touches_self,
                                             .body = call_plain_getattr,
                                             .writes_self = false};
constinit const NativeFunction hasattr{.name = "hasattr",
                                       .qualified_name = "hasattr",
                                       .parameters = two,
                                       .behaviour = Behaviour::touches_self,
                                       .body = call_hasattr,
                                       .writes_self = false,
                                       .general = "hasattr"};
constinit const NativeFunction setattr{.name = "setattr",
                                       .qualified_name = "setattr",
                                       .parameters = three,
                                       .behaviour = Behaviour::touches_self,
                                       .body = call_setattr};
constinit const NativeFunction delattr{.name = "delattr",
                                       .qualified_name = "delattr",
                                       .parameters = two,
                                       .behaviour = Behaviour::touches_self,
                                       .body = call_delattr};
constinit const NativeFunction attributes_of{.name = "_attributes_of",
                                             .qualified_name = "_attributes_of",
                                             .parameters = one,
                                             .behaviour = Behaviour::touches_self,
                                             .body = call_attributes_of,
                                             .writes_self = false};
constinit const NativeFunction store_own_attribute{.name = "_store_own",
                                                   .qualified_name = "_store_own",
                                                   .parameters = getattr_parameters,
                                                   .behaviour = Behaviour::touches_self,
                                                   .body = store_own};
constinit const NativeFunction vars{.name = "vars",
                                    .qualified_name = "vars",
                                    .parameters = one,
                                    .behaviour = Behaviour::touches_self,
                                    .body = call_vars,
                                    .writes_self = false};
}  // namespace builtins

/// A dict of the class's own members: in the order of its body, then those that were added later.
static Value dict_of_members(Context& context, const ClassInfo& info) {
    const Object* type = machine::members_of(context, info);
    const Value others = type->load(machine::ClassCells::others);
    std::vector<Value> pairs;
    for (const std::string& name : info.defined) {
        const std::size_t index = context.image().name(name).index;
        const std::size_t cell = index < info.member_of_name.size() ? info.member_of_name[index] : 0;
        const Value key = context.new_string(name);
        if (key.is_unset()) return {};
        Value v = cell == 0 ? Value() : type->load(cell);
        if (v.is_unset() && others.is_object() && !dict_find(context, others.as_object(), key, v)) return {};
        if (!v.is_unset()) pairs.insert(pairs.end(), {key, v});
    }
    const Value members = new_dict(context, pairs);
    if (members.is_unset() || !others.is_object()) return members;
    return dict_merge(context, members.as_object(), others) ? members : Value();
}

Value class_attribute(Context& context, Object* type, std::string_view name) {
    const ClassInfo& info = *as_class(machine::type_info_of(type));
    if (name == "__name__") return context.new_string(info.own_name);
    if (name == "__qualname__") return context.new_string(info.qualified_name);
    if (name == "__module__") return context.new_string(info.own_module);
    if (name == "__bases__") return type->load(machine::ClassCells::bases);
    if (name == "__class__") return context.image().type_value(&types::type);
    if (name == "__doc__") return Value::none();
    if (name == "__base__") return value_of(context, info.mro[1]);
    if (name == "__mro__") {
        std::vector<Value> order;
        for (const TypeInfo* t : info.mro) order.push_back(value_of(context, t));
        return context.new_tuple(order);
    }
    if (name != "__dict__") return {};
    return dict_of_members(context, info);
}

bool check_concrete(Context& context, const ClassInfo& type, Value names) {
    std::vector<Value> items;
    if (!collect(context, names, items) || !sort_values(context, items, false)) return false;
    if (items.empty()) return true;
    std::string list;
    for (const Value v : items) list += (list.empty() ? "" : ", ") + to_text(v);
    raise_type(context, {"Can't instantiate abstract class ", type.own_name, " with abstract method",
                         items.size() == 1 ? " " : "s ", list});
    return false;
}

bool mutable_container(const TypeInfo* type) {
    return machine::is_subtype(type, &types::dict) || type == &types::list || type == &types::set ||
           type == &deques::deque_type || type == &random::generator_type;
}

}  // namespace interleave::library
