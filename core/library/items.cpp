#include "core/library/items.h"

#include "core/library/data_model.h"
#include "core/library/dicts.h"
#include "core/library/lists.h"
#include "core/library/natives.h"
#include "core/library/ranges.h"
#include "core/library/strings.h"
#include "core/library/tuples.h"
#include "core/library/types.h"

namespace interleave::library {
namespace {

bool is_immutable_sequence(Value v) {
    return is_string(v) || is_tuple(v) || is_range(v) || is_kind(v, Kind::bytes);
}

void raise_unsupported_change(Context& context, Value container, Value index, std::string_view what) {
    if (is_immutable_sequence(container) && is_big(index))
        raise_too_large_for_index(context, exceptions::index_error);
    else
        raise_type(context, {"'", type_name(container), "' object ", what});
}

/// An instance of a class based on dict may say what a missing key means.
Value load_inside(Context& context, Value self, Value inside, Value index) {
    const Value missing = is_dict(inside) ? special_method(context, self, Special::missing) : Value();
    if (missing.is_unset()) return load_item(context, inside, index);
    Value found;
    if (!dict_find(context, inside.as_object(), index, found)) return {};
    return found.is_unset() ? call_special(context, missing, {self, index}) : found;
}

Value load_from_class(Context& context, Value type, Value index) {
    const auto& info = *machine::as_class(machine::type_info_of(type.as_object()));
    for (const Special name : {Special::class_getitem, Special::generic}) {
        const Value method = machine::find_special(context, info, name);
        if (!method.is_unset()) return call_special(context, method, {type, index});
    }
    return raise_type(context, {"type '", info.name, "' is not subscriptable"});
}

bool is_generic(const TypeInfo* type) {
    return type == &types::list || type == &types::dict || type == &types::set || type == &types::tuple ||
           type == &types::frozenset || type == &types::type ||
           std::string_view(type->name).ends_with("Queue");
}

}  // namespace

Value load_item(Context& context, Value container, Value index) {
    if (is_dict(container)) return dict_load(context, container.as_object(), index);
    if (const Value method = special_method(context, container, Special::getitem); !method.is_unset())
        return call_special(context, method, {container, index});
    if (const Value inside = machine::unwrapped(container); inside != container)
        return load_inside(context, container, inside, index);
    if (container.is_object()) {
        Object* o = container.as_object();
        switch (o->kind) {
            case Kind::list: return list_load(context, o, index);
            case Kind::dict: return dict_load(context, o, index);
            case Kind::tuple: return tuple_load(context, o, index);
            case Kind::string: return string_load(context, container, index);
            case Kind::range: return range_load(context, o, index);
            case Kind::class_: return load_from_class(context, container, index);
            case Kind::type:
                if (is_generic(machine::type_info_of(o))) return container;  // list[int] is a list to us
                return raise_type(context,
                                  {"type '", machine::type_info_of(o)->name, "' is not subscriptable"});
            default:
                if (const Protocol* p = protocol_of(container); p != nullptr && p->load_item != nullptr)
                    return p->load_item(context, container, index);
        }
    }
    return raise_type(context, {"'", type_name(container), "' object is not subscriptable"});
}

bool store_item(Context& context, Value container, Value index, Value value) {
    if (is_dict(container)) return dict_store(context, container.as_object(), index, value);
    if (const Value method = special_method(context, container, Special::setitem); !method.is_unset())
        return !call_special(context, method, {container, index, value}).is_unset();
    container = machine::unwrapped(container);
    if (is_list(container)) return list_store(context, container.as_object(), index, value);
    if (is_dict(container)) return dict_store(context, container.as_object(), index, value);
    if (const Protocol* p = protocol_of(container); p != nullptr && p->store_item != nullptr)
        return p->store_item(context, container, index, value);
    raise_unsupported_change(context, container, index, "does not support item assignment");
    return false;
}

bool delete_item(Context& context, Value container, Value index) {
    if (const Value method = special_method(context, container, Special::delitem); !method.is_unset())
        return !call_special(context, method, {container, index}).is_unset();
    container = machine::unwrapped(container);
    if (is_list(container)) return list_delete(context, container.as_object(), index);
    if (is_dict(container)) return dict_delete(context, container.as_object(), index);
    if (const Protocol* p = protocol_of(container); p != nullptr && p->delete_item != nullptr)
        return p->delete_item(context, container, index);
    // CPython words this in two ways
    const bool sequence = is_immutable_sequence(container) && is_integer(index);
    raise_unsupported_change(context, container, index,
                             sequence ? "doesn't support item deletion" : "does not support item deletion");
    return false;
}

}  // namespace interleave::library
