// Classes and their instances: what a class statement makes, and where an attribute is found.
//
// A class is an object whose cells hold the members its body defined, one cell a name, so that reading and writing a
// class variable is reading and writing one shared cell. What is the same for every run of the program (which name is in
// which cell) is in a ClassInfo beside it, which never changes.
#pragma once

#include "core/bytecode/program.h"
#include "core/machine/context.h"
#include "core/machine/image.h"
#include "core/machine/special_names.h"

#include <atomic>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::machine {

/// Kind::class_; members follow.
struct ClassCells {
    static constexpr std::size_t name = 0;    ///< string
    static constexpr std::size_t bases = 1;   ///< tuple
    static constexpr std::size_t others = 2;  ///< dict of members whose names have no cell, or unset
    static constexpr std::size_t members = 3;
};

/// Kind::instance; the slots of its class follow.
struct InstanceCells {
    static constexpr std::size_t payload =
        0;  ///< the built-in value inside when the class is based on dict, list, ...
    static constexpr std::size_t attributes =
        1;  ///< dict of the attributes whose names have no slot, or unset
    static constexpr std::size_t slots = 2;
};

/// Kind::descriptor
struct DescriptorCells {
    static constexpr std::size_t function = 0;  ///< of a staticmethod or classmethod; a property's getter
    static constexpr std::size_t setter = 1;    ///< or none
    static constexpr std::size_t deleter = 2;   ///< or none
    static constexpr std::size_t doc = 3;       ///< of a property: as it was given, or none
    static constexpr std::size_t count = 4;
};

struct ClassInfo : TypeInfo {
    std::string own_name, own_module, qualified_name;
    Object* object = nullptr;
    std::vector<const TypeInfo*> mro;  ///< method resolution order (C3), itself first, `object` last
    const TypeInfo* native = nullptr;  ///< the first of these that is built in: what an instance is inside
    /// Cell of the class object, or of an instance, by index of the name in the image; 0: none. Shorter means none.
    std::vector<std::uint16_t> member_of_name, slot_of_name;
    std::vector<std::uint16_t> slots;  ///< the names that have one, in the order of their cells
    std::vector<std::string> defined;  ///< names of the members, in the order of the class body
    std::uint32_t instance_cells = 0;
    /// Its instances have no attributes but those that __slots__ of it and its bases name.
    bool only_slots = false;
    std::vector<std::string> slot_names;  ///< those, when only_slots
    /// A member defines __set_name__.
    bool named_members = false;
    /// A property, another descriptor with __set__, or __getattribute__ may be found in it or a base. Never becomes false
    /// again, so it needs no undoing and no order.
    mutable std::atomic<bool> properties{false};
    /// The same of __getattribute__ alone.
    mutable std::atomic<bool> custom_loads{false};
    /// The same of __setattr__ and __delattr__.
    mutable std::atomic<bool> custom_stores{false};
    /// A child process has members of its own: see members_of. Never becomes false again.
    mutable std::atomic<bool> copied{false};
};

Object* copied_members(Context& context, const ClassInfo& type);
/// The object whose cells hold the members of a class in the calling thread's process: the class itself, or the copy
/// that a child process got of it.
inline Object* members_of(Context& context, const ClassInfo& type) {
    return type.copied.load(std::memory_order_relaxed) ? copied_members(context, type) : type.object;
}

inline const ClassInfo* as_class(const TypeInfo* type) {
    return type != nullptr && type->is_class ? static_cast<const ClassInfo*>(type) : nullptr;
}

/// The learner's class of an instance, exception or thread; null for everything else.
const ClassInfo* class_of(const Object* o);
inline std::size_t slot_of(const ClassInfo& type, std::uint16_t name) {
    return name < type.slot_of_name.size() ? type.slot_of_name[name] : 0;
}
/// The class of a plain instance; null for everything else.
inline const ClassInfo* instance_class(Value v) {
    return is_kind(v, Kind::instance) ? as_class(type_info_of(v.as_object())) : nullptr;
}
inline const ClassInfo* class_of(Value v) { return v.is_object() ? class_of(v.as_object()) : nullptr; }

/// Whether a member of a class is asked before the attributes of its instances: property, or __set__ in its class.
bool is_data_descriptor(Context& context, Value member);

/// Cell of the dict with an object's other attributes; 0: objects of its kind take no attributes.
std::size_t attributes_cell(const Object* o);

/// What instances of `type` have by that name from their class: as it was defined, not bound. Unset when there is none.
Value find_member(Context& context, const TypeInfo* type, Name name);
/// The same for a special name; only what learner code or a module of the prelude defined.
Value find_special(Context& context, const ClassInfo& type, Special name);

struct Found {
    enum class What : std::uint8_t {
        nothing,
        value,
        method,  ///< `value` is to be called with `self` first
        getter,  ///< the attribute is what calling `value` with `self` (and the name, if `with_name`; and `type`) returns
        raised
    };
    What what = What::nothing;
    Value value{}, self{};
    bool with_name = false;
    Value type{};  ///< getter: the second argument of a __get__, or unset
    /// Where the value was found, for scheduling: a cell of an object that others may write. Null: nobody can.
    const Object* place = nullptr;
    std::int32_t cell = -1;
};
/// `object.name`, everything but modules. `plain`: without asking __getattribute__.
Found find_attribute(Context& context, Value object, Name name, bool plain = false);

/// The global that `module.name` is, of a module written in the language; nothing for all others.
std::optional<std::size_t> global_of(const Context& context, Value module, Name name);

/// What remains to be done to store or delete an attribute.
struct Stored {
    enum class What : std::uint8_t { done, raised, call };
    What what = What::done;
    Value
        function{};  ///< call: to be called with the object, the name if `with_name`, the value when storing
    bool with_name = false;
};
/// `object.name = value`, or `del object.name` when value is unset. `plain`: without asking __setattr__.
Stored store_attribute(Context& context, Value object, Name name, Value value, bool plain = false);
/// The same, when neither a descriptor nor a method of its class is to be asked.
Stored store_own_attribute(Context& context, Value object, Name name, Value value);
/// The slot that would write, -1 when there is none; and which part of the object (parts.h) it is, slot or not. Of a property,
/// or where the class has a __setattr__, that is for its code to say: the whole object.
std::int32_t attribute_cell(const Object* object, Name name);
std::int32_t part_of_attribute(Context& context, const Object* object, Name name);
/// Whether the object itself has an attribute without a slot, so that its class is not asked.
bool has_other_attribute(Context& context, const Object* object, Name name);

/// A dict of the object's own attributes. Unset after raising.
Value attributes_of(Context& context, Value object);

/// The type itself and all it is based on, in the order in which attributes are looked for.
std::vector<const TypeInfo*> order_of(const TypeInfo* type);

/// The class that a class statement makes (operands of build_class). Unset after raising.
Value build_class(Context& context, Value name, Value bases, Value names, Value cell,
                  const bytecode::Code& body);
/// type(name, bases, dict)
Value build_class(Context& context, std::string_view name, Value bases, Value names,
                  std::string_view qualified_name, std::span<const std::uint16_t> attributes,
                  std::string_view module);

/// A new instance before __init__: of a class based on object, an exception class, Thread. `arguments`: what an
/// exception keeps as its args. Unset after raising.
Value new_instance(Context& context, const ClassInfo& type, std::span<const Value> arguments);

/// Whether going through a value, or asking its items something, may run code of the language.
bool holds_learner_code(Value v);

/// The built-in value inside an instance of a class based on dict, list, ...; every other value itself.
inline Value unwrapped(Value v) {
    if (!is_kind(v, Kind::instance)) return v;
    const Value payload = v.as_object()->load(InstanceCells::payload);
    return payload.is_unset() ? v : payload;
}

}  // namespace interleave::machine
