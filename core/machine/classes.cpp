#include "core/machine/classes.h"

#include "core/machine/exceptions.h"
#include "core/machine/image.h"
#include "core/machine/parts.h"
#include "core/machine/sync.h"
#include "core/machine/thread_state.h"

#include <algorithm>

namespace interleave::machine {

std::string_view text_of(Special name) {
    static constexpr std::string_view texts[] = {
#define NAME(id, text) text,
        INTERLEAVE_SPECIAL_NAMES(NAME)
#undef NAME
    };
    return texts[static_cast<std::size_t>(name)];
}

const ClassInfo* class_of(const Object* o) {
    switch (o->kind) {
        case Kind::instance:
        case Kind::exception:
        case Kind::thread: return o->word == 0 ? nullptr : as_class(type_info_of(o));
        default: return nullptr;
    }
}

Object* copied_members(Context& context, const ClassInfo& type) {
    const Value copies = context.globals()->load(process_cell(context, ProcessCells::classes));
    if (!copies.is_object()) return type.object;
    for (std::int64_t i = 0; i < tuple_length(copies.as_object()); ++i) {
        Object* copy = tuple_item(copies.as_object(), i).as_object();
        if (type_info_of(copy) == &type) return copy;
    }
    return type.object;
}

bool holds_learner_code(Value v) {
    const auto learners = [](Value item) {
        return item.is_object() &&
               (item.as_object()->kind == Kind::instance || item.as_object()->kind == Kind::generator);
    };
    if (!v.is_object()) return false;
    const Object* o = v.as_object();
    switch (o->kind) {
        case Kind::class_:
        case Kind::generator:
        case Kind::instance: return true;
        case Kind::list:
            for (std::int64_t i = 0; i < list_length(o); ++i) {
                if (learners(list_item(o, i))) return true;
            }
            return false;
        case Kind::tuple:
            for (std::int64_t i = 0; i < tuple_length(o); ++i) {
                if (learners(tuple_item(o, i))) return true;
            }
            return false;
        default: return false;
    }
}

std::size_t attributes_cell(const Object* o) {
    switch (o->kind) {
        case Kind::instance: return InstanceCells::attributes;
        case Kind::exception: return ExceptionCells::attributes;
        case Kind::thread: return ThreadCells::attributes;
        case Kind::function: return FunctionCells::attributes;
        case Kind::class_: return ClassCells::others;
        default: return 0;
    }
}

namespace {

std::size_t cell_of(const std::vector<std::uint16_t>& table, Name name) {
    return name.index < table.size() ? table[name.index] : 0;
}

/// The entry of a dict of attributes; unset when there is none.
Value entry(Context& context, Value dict, Name name) {
    if (!dict.is_object()) return {};
    const Value key = context.image().string_of(context, name);
    Value found;
    if (!key.is_unset()) context.image().operations().dict_find(context, dict.as_object(), key, found);
    return found;
}

Value own_member(Context& context, const ClassInfo& type, Name name) {
    const Object* members = members_of(context, type);
    if (const std::size_t cell = cell_of(type.member_of_name, name); cell != 0) return members->load(cell);
    return entry(context, members->load(ClassCells::others), name);
}

/// The member and the class it is in.
struct Member {
    Value value;
    const ClassInfo* owner = nullptr;  ///< null: a built-in type
};

Member member_after(Context& context, const std::vector<const TypeInfo*>& mro, std::size_t first, Name name) {
    for (std::size_t i = first; i < mro.size(); ++i) {
        if (const ClassInfo* c = as_class(mro[i])) {
            if (const Value v = own_member(context, *c, name); !v.is_unset()) return {v, c};
        } else if (const Value v = context.image().own_method(mro[i], name.text); !v.is_unset()) {
            return {v, nullptr};
        }
    }
    return {};
}

bool is_descriptor(Value v, const TypeInfo* type) {
    return is_kind(v, Kind::descriptor) && type_info_of(v.as_object()) == type;
}

const KnownTypes& known(const Context& context) { return context.image().library().types; }

Found value_found(Value v) {
    Found found;
    found.what = Found::What::value;
    found.value = v;
    return found;
}

Found raised_or(Context& context, Found found) {
    if (!context.pending().is_unset()) found.what = Found::What::raised;
    return found;
}

/// What a method of a built-in type gets as self: those of dict, list, ... the value inside the instance of a class
/// based on it, those of object the instance.
Value receiver(const Context& context, Value method, Value self) {
    const Value inside = unwrapped(self);
    if (inside == self || !is_kind(method, Kind::native_function)) return inside;
    const auto of_object = known(context).object->methods;
    const auto found = std::find(of_object.begin(), of_object.end(), native_of(method.as_object()));
    return found != of_object.end() ? self : inside;
}

/// A member of a class as an attribute of `self`, whose class is `type`; self unset: of the class itself.
Found bind(Context& context, Member member, Value self, Value type) {
    Found found = value_found(member.value);
    if (member.owner != nullptr) found.place = member.owner->object;
    const Value v = member.value;
    if (!v.is_object()) return found;
    switch (v.as_object()->kind) {
        case Kind::function:
            if (self.is_unset()) break;
            found.what = Found::What::method;
            found.self = member.owner != nullptr ? self : receiver(context, v, self);
            break;
        case Kind::
            native_function:  // a method of a built-in type binds, a built-in function in a class does not
            if (self.is_unset() || member.owner != nullptr) break;
            found.what = Found::What::method;
            found.self = receiver(context, v, self);
            break;
        case Kind::instance: {  // a descriptor written in the language
            const Value get = self.is_unset() ? Value() : find_special(context, *class_of(v), Special::get);
            if (get.is_unset()) break;
            found.what = Found::What::getter;
            found.value = context.new_bound_method(get, v);
            found.self = self;
            found.type = type;
            break;
        }
        case Kind::descriptor:
            found.value = v.as_object()->load(DescriptorCells::function);
            if (is_descriptor(v, known(context).class_method)) {
                found.what = Found::What::method;
                found.self = type;
            } else if (is_descriptor(v, known(context).property)) {
                if (self.is_unset()) {
                    found.value = v;
                } else {
                    found.what = Found::What::getter;
                    found.self = self;
                }
            }
            break;
        default: break;
    }
    return found;
}

Value type_value_of(Context& context, Value v) {
    const TypeInfo* type = context.image().operations().type_of(v);
    if (const ClassInfo* c = as_class(type)) return Value::object(c->object);
    return context.image().type_value(type);
}

Value own_attribute(Context& context, const Object* o, const ClassInfo* type, Name name, std::int32_t& cell) {
    if (type != nullptr) {
        if (const std::size_t slot = cell_of(type->slot_of_name, name); slot != 0) {
            cell = static_cast<std::int32_t>(slot);
            return o->load(slot);
        }
    }
    const std::size_t others = attributes_cell(o);
    return others == 0 ? Value() : entry(context, o->load(others), name);
}

Found attribute_of_class(Context& context, Object* o, Name name) {
    const ClassInfo& type = *as_class(type_info_of(o));
    const Value self = Value::object(o);
    if (const Member m = member_after(context, type.mro, 0, name); !m.value.is_unset())
        return raised_or(context, bind(context, m, {}, self));
    if (const Value v = context.image().library().class_attribute(context, o, name.text); !v.is_unset())
        return value_found(v);
    Found found;
    if (const Value fallback = find_special(context, type, Special::class_getattr); !fallback.is_unset()) {
        found.what = Found::What::getter;
        found.value = fallback;
        found.self = self;
        found.with_name = true;
    }
    return raised_or(context, found);
}

Found attribute_of_super(Context& context, const Object* proxy, Name name) {
    const ClassInfo* after = as_class(type_info_of(proxy->load(0).as_object()));
    const Value self = proxy->load(1);
    const bool of_class = is_kind(self, Kind::class_);
    const ClassInfo* type = of_class ? as_class(type_info_of(self.as_object())) : class_of(self);
    const auto at = std::find(type->mro.begin(), type->mro.end(), static_cast<const TypeInfo*>(after));
    const Member m =
        member_after(context, type->mro, static_cast<std::size_t>(at - type->mro.begin()) + 1, name);
    if (m.value.is_unset()) return raised_or(context, {});
    const Value type_value = of_class ? self : Value::object(type->object);
    return raised_or(context, bind(context, m, of_class ? Value() : self, type_value));
}

Found attribute_of_function(Context& context, Value v, Name name) {
    const Value own = entry(context, v.as_object()->load(FunctionCells::attributes), name);
    if (!own.is_unset()) return value_found(own);
    const bytecode::Code& code = *code_of(v.as_object());
    if (name.text == "__name__") return value_found(context.new_string(code.name));
    if (name.text == "__qualname__") return value_found(context.new_string(code.qualified_name));
    if (name.text == "__doc__") return value_found(code.doc ? context.new_string(*code.doc) : Value::none());
    if (name.text == "__module__")
        return value_found(context.new_string(context.image().program().modules[code.module].name));
    if (name.text == "__defaults__") return value_found(v.as_object()->load(FunctionCells::defaults));
    if (name.text == "__dict__") return value_found(attributes_of(context, v));
    return raised_or(context, {});
}

Found attribute_of_method(Context& context, const Object* method, Name name) {
    if (name.text == "__func__") return value_found(method->load(0));
    if (name.text == "__self__") return value_found(method->load(1));
    return find_attribute(context, method->load(0), name);
}

/// Attributes that the library computes: lock.name, exception.args; then methods of built-in types.
Found attribute_of_native(Context& context, Value v, const TypeInfo* type, Name name) {
    const Value inside = unwrapped(v);  // what a built-in type knows how to read
    for (const TypeInfo* t = type; t != nullptr && inside.is_object(); t = t->base) {
        if (t->attribute == nullptr) continue;
        const Value found = t->attribute(context, inside.as_object(), name.text);
        if (!found.is_unset() || !context.pending().is_unset()) return raised_or(context, value_found(found));
    }
    if (const Value part = context.image().operations().number_attribute(inside, name.text); !part.is_unset())
        return value_found(part);
    if (name.text == "__class__") return value_found(type_value_of(context, v));
    if (name.text == "__doc__") return value_found(Value::none());
    const Value method = name.index < context.image().program().names.size()
                             ? context.image().method(type, std::size_t{name.index})
                             : context.image().method(type, name.text);
    Found found;
    if (method.is_unset()) return found;
    found.what = Found::What::method;
    found.value = method;
    found.self = v;
    return found;
}

bool has_getter(Context& context, Value descriptor) {
    const ClassInfo* type = class_of(descriptor);
    return type == nullptr || !find_special(context, *type, Special::get).is_unset();
}

/// obj.__dict__: a call, because what is stored in it is stored in the object.
Found live_dict(Context& context, Value v) {
    const auto& modules = context.image().program().modules;
    // A program that only computes the name "__dict__" is not compiled with it: then a copy.
    if (std::none_of(modules.begin(), modules.end(), [](const auto& m) { return m.name == "_live_dict"; }))
        return raised_or(context, value_found(attributes_of(context, v)));
    Found found;
    found.what = Found::What::getter;
    found.value = context.image().prelude_function("_live_dict");
    found.self = v;
    return found;
}

/// A property is asked first, __getattr__ when that raises AttributeError.
Found with_fallback(Context& context, Found found, const ClassInfo* type, Value self) {
    if (found.what != Found::What::getter || find_special(context, *type, Special::getattr).is_unset())
        return found;
    found.value = context.image().prelude_function("_attribute_or_getattr");
    found.self = self;
    found.with_name = true;
    return found;
}

Found attribute_of_instance(Context& context, Value v, const ClassInfo* type, Name name, bool plain) {
    const Object* o = v.as_object();
    Member m;
    if (type->properties) {
        m = member_after(context, type->mro, 0, name);
        if (is_data_descriptor(context, m.value) && has_getter(context, m.value)) {
            const Found found = bind(context, m, v, Value::object(type->object));
            return raised_or(context, plain ? found : with_fallback(context, found, type, v));
        }
    }
    std::int32_t cell = -1;
    const Value own = own_attribute(context, o, type, name, cell);
    if (!own.is_unset()) {
        Found found = value_found(own);
        found.place = o;
        found.cell = cell;
        return found;
    }
    if (!type->properties) m = member_after(context, type->mro, 0, name);
    if (!m.value.is_unset() && (m.owner != nullptr || is_kind(m.value, Kind::function)))
        return raised_or(context, bind(context, m, v, Value::object(type->object)));
    if (name.text == "__dict__" && !type->only_slots) return live_dict(context, v);
    const Value payload = unwrapped(v);
    Found found = attribute_of_native(context, v, type->native, name);
    if (found.what == Found::What::method) found.self = receiver(context, found.value, v);
    if (found.what == Found::What::nothing && payload != v)
        found = attribute_of_native(context, payload, context.image().operations().type_of(payload), name);
    if (name.text == "__class__") found.value = Value::object(type->object);
    if (found.what != Found::What::nothing || plain) return raised_or(context, found);
    if (const Value fallback = find_special(context, *type, Special::getattr); !fallback.is_unset()) {
        found.what = Found::What::getter;
        found.value = fallback;
        found.self = v;
        found.with_name = true;
    }
    return raised_or(context, found);
}

}  // namespace

bool is_data_descriptor(Context& context, Value member) {
    if (const ClassInfo* type = instance_class(member))
        return !find_special(context, *type, Special::set).is_unset() ||
               !find_special(context, *type, Special::delete_).is_unset();
    return is_descriptor(member, known(context).property);
}

Value find_member(Context& context, const TypeInfo* type, Name name) {
    if (const ClassInfo* c = as_class(type)) return member_after(context, c->mro, 0, name).value;
    const Image& image = context.image();
    return name.index == Name::unknown ? image.method(type, name.text)
                                       : image.method(type, std::size_t{name.index});
}

Value find_special(Context& context, const ClassInfo& type, Special name) {
    const Name n = context.image().special(name);
    for (const TypeInfo* t : type.mro) {
        const ClassInfo* c = as_class(t);
        if (c == nullptr) {
            // Built-in types have all but these: our own ones stand in for methods of a metaclass.
            if (n.text.starts_with("_class_") || name == Special::init_subclass) continue;
            return {};
        }
        if (const Value v = own_member(context, *c, n); !v.is_unset()) {
            const bool wrapped = is_kind(v, Kind::descriptor);
            return wrapped ? v.as_object()->load(DescriptorCells::function) : v;
        }
    }
    return {};
}

Found find_attribute(Context& context, Value object, Name name, bool plain) {
    if (object.is_object()) {
        Object* o = object.as_object();
        const ClassInfo* type = class_of(o);
        if (type != nullptr && type->custom_loads && !plain) {
            Found found;
            found.what = Found::What::getter;
            found.value = find_special(context, *type, Special::getattribute);
            const bool falls_back = !find_special(context, *type, Special::getattr).is_unset();
            if (falls_back && !found.value.is_unset())
                found.value = context.image().prelude_function("_attribute_or_getattr");
            found.self = object;
            found.with_name = true;
            if (!found.value.is_unset()) return found;
        }
        if (type != nullptr) return attribute_of_instance(context, object, type, name, plain);
        switch (o->kind) {
            case Kind::class_: return attribute_of_class(context, o, name);
            case Kind::super_proxy: return attribute_of_super(context, o, name);
            case Kind::function: return attribute_of_function(context, object, name);
            case Kind::bound_method: return attribute_of_method(context, o, name);
            case Kind::type: {
                // str.upper, dict.fromkeys
                const Found found =
                    attribute_of_native(context, object, context.image().operations().type_of(object), name);
                if (found.what == Found::What::value || found.what == Found::What::raised) return found;
                if (const Value v = context.image().method(type_info_of(o), name.text); !v.is_unset())
                    return value_found(v);
                return found;
            }
            case Kind::exception:
            case Kind::thread: {
                const Value own = entry(context, o->load(attributes_cell(o)), name);
                if (!own.is_unset()) return value_found(own);
                break;
            }
            default: break;
        }
    }
    return attribute_of_native(context, object, context.image().operations().type_of(object), name);
}

// Storing ---------------------------------------------------------------------------------------------------------------

namespace {

constexpr Stored done{}, raised{Stored::What::raised};

Stored no_attribute(Context& context, Value object, Name name) {
    const auto& types = context.image().exceptions();
    const std::string type(context.image().operations().type_of(object)->name);
    const bool class_ = is_kind(object, Kind::class_);
    const std::string subject =
        class_ ? "type object '" + std::string(type_info_of(object.as_object())->name) + "'"
               : "'" + type + "' object";
    context.raise(*types.attribute_error, subject + " has no attribute '" + std::string(name.text) + "'");
    return raised;
}

Stored store_entry(Context& context, Value object, std::size_t cell, Name name, Value value) {
    Object* o = object.as_object();
    Value dict = o->load(cell);
    const auto& operations = context.image().operations();
    const Value key = context.image().string_of(context, name);
    if (key.is_unset()) return raised;
    if (value.is_unset()) {
        Value old;
        if (dict.is_object()) operations.dict_find(context, dict.as_object(), key, old);
        if (old.is_unset())
            return context.pending().is_unset() ? no_attribute(context, object, name) : raised;
        return operations.delete_item(context, dict, key) ? done : raised;
    }
    if (!dict.is_object()) {
        dict = operations.new_dict(context, {});
        if (dict.is_unset()) return raised;
        const MonitorGuard guard(context, o);
        if (o->load(cell).is_object())
            dict = o->load(cell);  // another thread was faster
        else
            context.store(o, cell, dict);
    }
    return operations.dict_store(context, dict.as_object(), key, value) ? done : raised;
}

Stored store_cell(Context& context, Value object, std::size_t cell, Name name, Value value) {
    Object* o = object.as_object();
    if (value.is_unset() && o->load(cell).is_unset()) return no_attribute(context, object, name);
    context.store(o, cell, value);
    return done;
}

Stored store_in_class(Context& context, Value object, Name name, Value value) {
    const ClassInfo* type = as_class(type_info_of(object.as_object()));
    if (name.text == "__getattribute__") type->custom_loads = type->properties = true;
    if (is_data_descriptor(context, value)) type->properties = true;
    if (name.text == "__setattr__" || name.text == "__delattr__") type->custom_stores = true;
    object = Value::object(members_of(context, *type));
    if (const std::size_t cell = cell_of(type->member_of_name, name); cell != 0)
        return store_cell(context, object, cell, name, value);
    return store_entry(context, object, ClassCells::others, name, value);
}

/// A property of the class that the attribute means; unset when there is none.
Value property_of(Context& context, const ClassInfo* type, Name name) {
    if (type == nullptr || !type->properties) return {};
    const Member m = member_after(context, type->mro, 0, name);
    return is_data_descriptor(context, m.value) ? m.value : Value();
}

/// By the __set__ or __delete__ of a descriptor written in the language.
Stored store_by_descriptor(Context& context, Value descriptor, bool deletes) {
    const Value function =
        find_special(context, *class_of(descriptor), deletes ? Special::delete_ : Special::set);
    if (function.is_unset()) {
        context.raise(*context.image().exceptions().attribute_error, deletes ? "__delete__" : "__set__");
        return raised;
    }
    const Value bound = context.new_bound_method(function, descriptor);
    return bound.is_unset() ? raised : Stored{Stored::What::call, bound, false};
}

Stored store_through(Context& context, Value object, Value property, Name name, bool deletes) {
    if (class_of(property) != nullptr) return store_by_descriptor(context, property, deletes);
    const Value function =
        property.as_object()->load(deletes ? DescriptorCells::deleter : DescriptorCells::setter);
    if (!function.is_none()) return {Stored::What::call, function, false};
    context.raise(*context.image().exceptions().attribute_error,
                  "property '" + std::string(name.text) + "' of '" +
                      std::string(context.image().operations().type_of(object)->name) + "' object has no " +
                      (deletes ? "deleter" : "setter"));
    return raised;
}

Stored store_in_builtin(Context& context, Value object, Name name) {
    const TypeInfo* type = context.image().operations().type_of(object);
    const bool exists = !context.image().method(type, name.text).is_unset();
    if (!exists) {
        if (object.is_object() && object.as_object()->kind == Kind::type) {
            context.raise(*context.image().exceptions().type_error,
                          "cannot set '" + std::string(name.text) + "' attribute of immutable type '" +
                              type_info_of(object.as_object())->name + "'");
            return raised;
        }
        return no_attribute(context, object, name);
    }
    context.raise(
        *context.image().exceptions().attribute_error,
        "'" + std::string(type->name) + "' object attribute '" + std::string(name.text) + "' is read-only");
    return raised;
}

Stored refused_by_slots(Context& context, Value object, const ClassInfo* type, Name name) {
    if (member_after(context, type->mro, 0, name).value.is_unset())
        return no_attribute(context, object, name);
    context.raise(
        *context.image().exceptions().attribute_error,
        "'" + std::string(type->name) + "' object attribute '" + std::string(name.text) + "' is read-only");
    return raised;
}

}  // namespace

std::optional<std::size_t> global_of(const Context& context, Value module, Name name) {
    const Value index = module.as_object()->load(0);
    if (!index.is_int()) return std::nullopt;
    return context.image().global_of_module(static_cast<std::size_t>(index.as_int()), name.text);
}

Stored store_attribute(Context& context, Value object, Name name, Value value, bool plain) {
    if (!object.is_object()) return store_in_builtin(context, object, name);
    Object* o = object.as_object();
    if (o->kind == Kind::module) {
        const auto global = global_of(context, object, name);
        if (!global) return store_in_builtin(context, object, name);
        context.store(context.globals(), *global, value);
        return done;
    }
    if (o->kind == Kind::class_) {
        const Value own =
            plain ? Value() : find_special(context, *as_class(type_info_of(o)), Special::class_setattr);
        if (!own.is_unset() && !value.is_unset()) return {Stored::What::call, own, true};
        return store_in_class(context, object, name, value);
    }
    const ClassInfo* type = class_of(o);
    if (type != nullptr && !plain && type->custom_stores) {
        const Special special = value.is_unset() ? Special::delattr : Special::setattr;
        const Value own = find_special(context, *type, special);
        if (!own.is_unset()) return {Stored::What::call, own, true};
    }
    if (const Value property = property_of(context, type, name); !property.is_unset())
        return store_through(context, object, property, name, value.is_unset());
    if (type != nullptr && name.text == "__dict__" && !type->only_slots)
        return {Stored::What::call, context.image().prelude_function("_replace_dict"), false};
    return store_own_attribute(context, object, name, value);
}

Stored store_own_attribute(Context& context, Value object, Name name, Value value) {
    Object* o = object.as_object();
    const ClassInfo* type = class_of(o);
    const TypeInfo* native = type != nullptr ? type->native : context.image().operations().type_of(object);
    for (const TypeInfo* t = native; t != nullptr; t = t->base) {
        if (t->store_attribute == nullptr) continue;
        const bool known_name = t->store_attribute(context, o, name.text, value);
        if (!context.pending().is_unset()) return raised;
        if (known_name) return done;
    }
    if (type != nullptr) {
        if (const std::size_t cell = cell_of(type->slot_of_name, name); cell != 0)
            return store_cell(context, object, cell, name, value);
        const auto& allowed = type->slot_names;
        if (type->only_slots && std::find(allowed.begin(), allowed.end(), name.text) == allowed.end())
            return refused_by_slots(context, object, type, name);
    }
    const std::size_t others = attributes_cell(o);
    return others == 0 ? store_in_builtin(context, object, name)
                       : store_entry(context, object, others, name, value);
}

std::int32_t attribute_cell(const Object* object, Name name) {
    const ClassInfo* type = object->kind == Kind::class_ ? as_class(type_info_of(object)) : class_of(object);
    if (type == nullptr) return -1;
    const std::size_t cell =
        cell_of(object->kind == Kind::class_ ? type->member_of_name : type->slot_of_name, name);
    return cell == 0 ? -1 : static_cast<std::int32_t>(cell);
}

std::int32_t part_of_attribute(Context& context, const Object* object, Name name) {
    const ClassInfo* type = class_of(object);
    if (type != nullptr && (type->custom_stores || !property_of(context, type, name).is_unset()))
        return whole_object;
    const std::int32_t cell = attribute_cell(object, name);
    return cell >= 0 ? cell : part_of_name(name.text);
}

bool has_other_attribute(Context& context, const Object* object, Name name) {
    return !entry(context, object->load(attributes_cell(object)), name).is_unset();
}

Value attributes_of(Context& context, Value object) {
    const auto& operations = context.image().operations();
    std::vector<Value> pairs;
    if (const ClassInfo* type = class_of(object)) {
        for (const std::uint16_t name : type->slots) {
            const Value v = object.as_object()->load(type->slot_of_name[name]);
            if (v.is_unset()) continue;
            pairs.push_back(context.image().name_string(name));
            pairs.push_back(v);
        }
    }
    const std::size_t others = object.is_object() ? attributes_cell(object.as_object()) : 0;
    const Value dict = others == 0 ? Value() : object.as_object()->load(others);
    if (dict.is_object()) {
        const auto rest = operations.dict_items(context, dict.as_object());
        pairs.insert(pairs.end(), rest.begin(), rest.end());
    }
    const Value shown = operations.new_dict(context, pairs);
    if (!shown.is_unset()) shown.as_object()->flags |= Object::showing_flag;
    return shown;
}

Value new_instance(Context& context, const ClassInfo& type, std::span<const Value> arguments) {
    if (is_subtype(type.native, context.image().library().types.base_exception))
        return context.new_exception(type, arguments);
    const bool thread = is_subtype(type.native, context.image().library().thread_type);
    Object* o = context.allocate(thread ? Kind::thread : Kind::instance, type.instance_cells);
    if (o == nullptr) return {};
    o->word = reinterpret_cast<std::uintptr_t>(static_cast<const TypeInfo*>(&type));
    return Value::object(o);
}

}  // namespace interleave::machine
