// What a class statement does when its body has run.
#include "core/machine/classes.h"
#include "core/machine/exceptions.h"
#include "core/machine/image.h"
#include "core/machine/sync.h"

#include <algorithm>

namespace interleave::machine {

namespace {

using Order = std::vector<const TypeInfo*>;

/// C3 linearisation (Barrett et al., "A Monotonic Superclass Linearization for Dylan", 1996): of all the lists, the first
/// head that is in no other list's tail comes next. Empty when there is no such order.
Order merge(std::vector<Order> lists) {
    Order result;
    for (;;) {
        std::erase_if(lists, [](const Order& l) { return l.empty(); });
        if (lists.empty()) return result;
        const TypeInfo* next = nullptr;
        for (const Order& candidate : lists) {
            const bool in_tail = std::any_of(lists.begin(), lists.end(), [&](const Order& l) {
                return std::find(l.begin() + 1, l.end(), candidate.front()) != l.end();
            });
            if (!in_tail) {
                next = candidate.front();
                break;
            }
        }
        if (next == nullptr) return {};
        result.push_back(next);
        for (Order& l : lists) {
            if (l.front() == next) l.erase(l.begin());
        }
    }
}

}  // namespace

std::vector<const TypeInfo*> order_of(const TypeInfo* type) {
    if (const ClassInfo* c = as_class(type)) return c->mro;
    if (type == nullptr) return {};
    Order order = order_of(type->base);
    if (type->second_base != nullptr) order = merge({order, order_of(type->second_base)});
    order.insert(order.begin(), type);
    return order;
}

namespace {

class Builder {
public:
    explicit Builder(Context& context)
        : context_(context), image_(context.image()), type_(std::make_unique<ClassInfo>()) {}

    Value run(std::string_view name, Value bases, Value names, std::string_view qualified_name,
              std::span<const std::uint16_t> attributes, std::string_view module) {
        type_->own_name = name;
        type_->own_module = module;
        type_->qualified_name = qualified_name;
        type_->is_class = true;
        if (!take_bases(bases)) return {};
        if (!take_slots(names)) return {};
        lay_out(type_->only_slots ? std::span<const std::uint16_t>{} : attributes);
        return make_object(bases, names);
    }

private:
    Value fail(std::string message) {
        context_.raise(*image_.exceptions().type_error, message);
        return {};
    }

    bool take_bases(Value bases) {
        const auto object = image_.library().types.object;
        std::vector<Order> lists;
        Order direct;
        for (std::int64_t i = 0; i < tuple_length(bases.as_object()); ++i) {
            const Value base = tuple_item(bases.as_object(), i);
            if (!is_type(base)) {
                fail(std::string("bases must be types, not ") + image_.operations().type_of(base)->name);
                return false;
            }
            const TypeInfo* type = type_info_of(base.as_object());
            if (!type->is_class && type->final) {
                fail(std::string("type '") + type->name + "' is not an acceptable base type");
                return false;
            }
            if (std::find(direct.begin(), direct.end(), type) != direct.end()) {
                fail(std::string("duplicate base class ") + type->name);
                return false;
            }
            direct.push_back(type);
        }
        if (direct.empty()) direct.push_back(object);
        for (const TypeInfo* type : direct) lists.push_back(order_of(type));
        lists.push_back(direct);
        Order order = merge(lists);
        if (order.empty()) {
            std::string names;
            for (const TypeInfo* type : direct)
                names += (names.empty() ? "" : ", ") + std::string(type->name);
            fail("Cannot create a consistent method resolution\norder (MRO) for bases " + names);
            return false;
        }
        type_->mro = std::move(order);
        type_->mro.insert(type_->mro.begin(), type_.get());
        type_->base = type_->mro[1];
        for (const TypeInfo* t : type_->mro) {
            if (t->is_class || type_->native != nullptr) continue;
            type_->native = t;
        }
        return true;
    }

    /// __slots__: a name, or several.
    bool take_slots(Value names) {
        bool only = type_->native == image_.library().types.object;
        for (std::size_t i = type_->mro.size(); i-- > 1;) {
            const ClassInfo* base = as_class(type_->mro[i]);
            if (base == nullptr) continue;
            only = only && base->only_slots;
            type_->slot_names.insert(type_->slot_names.end(), base->slot_names.begin(),
                                     base->slot_names.end());
        }
        const Value key = context_.new_string("__slots__");
        Value slots;
        if (key.is_unset()) return false;
        image_.operations().dict_find(context_, names.as_object(), key, slots);
        if (slots.is_unset()) return context_.pending().is_unset();
        std::vector<Value> items{slots};
        if (is_kind(slots, Kind::tuple)) {
            items.clear();
            for (std::int64_t i = 0; i < tuple_length(slots.as_object()); ++i)
                items.push_back(tuple_item(slots.as_object(), i));
        } else if (is_kind(slots, Kind::list)) {
            items.clear();
            for (std::int64_t i = 0; i < list_length(slots.as_object()); ++i)
                items.push_back(list_item(slots.as_object(), i));
        } else if (is_kind(slots, Kind::dict)) {
            const auto pairs = image_.operations().dict_items(context_, slots.as_object());
            items.clear();
            for (std::size_t i = 0; i < pairs.size(); i += 2) items.push_back(pairs[i]);
        }
        for (const Value item : items) {
            if (!take_slot(item, names, only)) return false;
        }
        type_->only_slots = only;
        return true;
    }

    bool take_slot(Value item, Value names, bool& only) {
        if (!is_kind(item, Kind::string)) {
            fail(std::string("__slots__ items must be strings, not '") +
                 image_.operations().type_of(item)->name + "'");
            return false;
        }
        std::string text(string_view_of(item.as_object()));
        Value member;
        image_.operations().dict_find(context_, names.as_object(), item, member);
        if (!member.is_unset()) {
            context_.raise(*image_.exceptions().value_error,
                           "'" + text + "' in __slots__ conflicts with class variable");
            return false;
        }
        if (text == "__dict__") only = false;
        // The name of a private attribute as it is written in methods.
        if (text.starts_with("__") && !text.ends_with("__")) {
            const std::size_t begin = type_->own_name.find_first_not_of('_');
            if (begin != std::string::npos) text = "_" + type_->own_name.substr(begin) + text;
        }
        type_->slot_names.push_back(std::move(text));
        return true;
    }

    /// Which cell of an instance each attribute has: those of the bases first, base by base.
    void lay_out(std::span<const std::uint16_t> attributes) {
        const auto types = image_.library().types;
        std::size_t next = InstanceCells::slots;
        if (is_subtype(type_->native, types.base_exception)) next = ExceptionCells::attributes + 1;
        if (is_subtype(type_->native, image_.library().thread_type)) next = ThreadCells::count;
        const auto add = [&](std::uint16_t name) {
            if (type_->slot_of_name.size() <= name) type_->slot_of_name.resize(name + std::size_t{1});
            if (type_->slot_of_name[name] != 0) return;
            type_->slot_of_name[name] = static_cast<std::uint16_t>(next++);
            type_->slots.push_back(name);
        };
        for (std::size_t i = type_->mro.size(); i-- > 1;) {
            const ClassInfo* base = as_class(type_->mro[i]);
            if (base == nullptr) continue;
            for (const std::uint16_t name : base->slots) add(name);
            if (base->properties) type_->properties = true;
            if (base->custom_stores) type_->custom_stores = true;
            if (base->custom_loads) type_->custom_loads = true;
        }
        for (const std::string& text : type_->slot_names) {
            const std::uint32_t index = image_.name(text).index;
            if (index != Name::unknown) add(static_cast<std::uint16_t>(index));
        }
        for (const std::uint16_t name : attributes) add(name);
        type_->instance_cells = static_cast<std::uint32_t>(next);
    }

    Value make_object(Value bases, Value names) {
        auto pairs = image_.operations().dict_items(context_, names.as_object());
        std::vector<Value> members, others;
        const auto with_cell = [&](Value key) {
            return is_kind(key, Kind::string) ? image_.name(string_view_of(key.as_object())).index
                                              : Name::unknown;
        };
        adjust(pairs);
        for (std::size_t i = 0; i < pairs.size(); i += 2) {
            if (is_data_descriptor(context_, pairs[i + 1])) type_->properties = true;
            const ClassInfo* member = instance_class(pairs[i + 1]);
            if (member != nullptr && !find_special(context_, *member, Special::set_name).is_unset())
                type_->named_members = true;
            if (is_kind(pairs[i], Kind::string))
                type_->defined.emplace_back(string_view_of(pairs[i].as_object()));
            const std::uint32_t index = with_cell(pairs[i]);
            if (index == Name::unknown) {
                others.insert(others.end(), {pairs[i], pairs[i + 1]});
                continue;
            }
            if (type_->member_of_name.size() <= index) type_->member_of_name.resize(index + std::size_t{1});
            type_->member_of_name[index] = static_cast<std::uint16_t>(ClassCells::members + members.size());
            members.push_back(pairs[i + 1]);
        }
        const Value name = context_.new_string(type_->own_name);
        const Value dict = others.empty() ? Value() : image_.operations().new_dict(context_, others);
        if (name.is_unset() || (dict.is_unset() && !others.empty())) return {};
        Object* o = context_.allocate(Kind::class_, ClassCells::members + members.size());
        if (o == nullptr) return {};
        ClassInfo& type = context_.adopt(std::move(type_));
        type.name = type.own_name.c_str();
        if (!type.own_module.empty()) type.module = type.own_module.c_str();
        type.object = o;
        o->word = reinterpret_cast<std::uintptr_t>(static_cast<const TypeInfo*>(&type));
        o->cells()[ClassCells::name].store_raw(name);
        o->cells()[ClassCells::bases].store_raw(bases);
        o->cells()[ClassCells::others].store_raw(dict);
        for (std::size_t i = 0; i < members.size(); ++i)
            o->cells()[ClassCells::members + i].store_raw(members[i]);
        return Value::object(o);
    }

    /// __eq__ without __hash__ makes instances unhashable; __new__, __init_subclass__ and __class_getitem__ need no decorator.
    void adjust(std::vector<Value>& pairs) {
        bool eq = false, hash = false;
        for (std::size_t i = 0; i < pairs.size(); i += 2) {
            if (!is_kind(pairs[i], Kind::string)) continue;
            const auto key = string_view_of(pairs[i].as_object());
            eq = eq || key == "__eq__";
            hash = hash || key == "__hash__";
            if ((key == "__init_subclass__" || key == "__class_getitem__") &&
                is_kind(pairs[i + 1], Kind::function)) {
                pairs[i + 1] = wrap(image_.library().types.class_method, pairs[i + 1]);
            }
            if (key == "__getattribute__") type_->custom_loads = type_->properties = true;
            if (key == "__setattr__" || key == "__delattr__") type_->custom_stores = true;
            if (key == "__new__" && is_kind(pairs[i + 1], Kind::function))
                pairs[i + 1] = wrap(image_.library().types.static_method, pairs[i + 1]);
        }
        if (eq && !hash) {
            pairs.push_back(image_.string_of(context_, image_.special(Special::hash)));
            pairs.push_back(Value::none());
        }
    }

    Value wrap(const TypeInfo* type, Value function) {
        Object* o = context_.allocate(Kind::descriptor, DescriptorCells::count);
        if (o == nullptr) return function;
        o->word = reinterpret_cast<std::uintptr_t>(type);
        o->cells()[DescriptorCells::function].store_raw(function);
        o->cells()[DescriptorCells::setter].store_raw(Value::none());
        o->cells()[DescriptorCells::deleter].store_raw(Value::none());
        o->cells()[DescriptorCells::doc].store_raw(Value::none());
        return Value::object(o);
    }

    Context& context_;
    const Image& image_;
    std::unique_ptr<ClassInfo> type_;
};

}  // namespace

Value build_class(Context& context, Value name, Value bases, Value names, Value cell,
                  const bytecode::Code& body) {
    const std::string module =
        body.module == 0 ? "__main__" : context.image().program().modules[body.module].name;
    const Value result = build_class(context, string_view_of(name.as_object()), bases, names,
                                     body.qualified_name, body.attributes, module);
    if (!result.is_unset() && is_kind(cell, Kind::cell)) context.store(cell.as_object(), 0, result);
    return result;
}

Value build_class(Context& context, std::string_view name, Value bases, Value names,
                  std::string_view qualified_name, std::span<const std::uint16_t> attributes,
                  std::string_view module) {
    return Builder(context).run(name, bases, names, qualified_name, attributes, module);
}

}  // namespace interleave::machine
