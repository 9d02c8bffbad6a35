#include "core/library/items.h"

#include "core/library/dicts.h"
#include "core/library/lists.h"
#include "core/library/ranges.h"
#include "core/library/strings.h"
#include "core/library/tuples.h"

namespace interleave::library {
namespace {

bool is_immutable_sequence(Value v) { return is_string(v) || is_tuple(v) || is_range(v); }

void raise_unsupported_change(Context& context, Value container, Value index, std::string_view what) {
    if (is_immutable_sequence(container) && is_big(index))
        raise_too_large_for_index(context, exceptions::index_error);
    else
        raise_type(context, {"'", type_name(container), "' object ", what});
}

}  // namespace

Value load_item(Context& context, Value container, Value index) {
    if (container.is_object()) {
        Object* o = container.as_object();
        switch (o->kind) {
            case Kind::list: return list_load(context, o, index);
            case Kind::dict: return dict_load(context, o, index);
            case Kind::tuple: return tuple_load(context, o, index);
            case Kind::string: return string_load(context, container, index);
            case Kind::range: return range_load(context, o, index);
            case Kind::type:
                return raise_type(context,
                                  {"type '", machine::type_info_of(o)->name, "' is not subscriptable"});
            default: break;
        }
    }
    return raise_type(context, {"'", type_name(container), "' object is not subscriptable"});
}

bool store_item(Context& context, Value container, Value index, Value value) {
    if (is_list(container)) return list_store(context, container.as_object(), index, value);
    if (is_dict(container)) return dict_store(context, container.as_object(), index, value);
    raise_unsupported_change(context, container, index, "does not support item assignment");
    return false;
}

bool delete_item(Context& context, Value container, Value index) {
    if (is_list(container)) return list_delete(context, container.as_object(), index);
    if (is_dict(container)) return dict_delete(context, container.as_object(), index);
    // CPython words this in two ways
    const bool sequence = is_immutable_sequence(container) && is_integer(index);
    raise_unsupported_change(context, container, index,
                             sequence ? "doesn't support item deletion" : "does not support item deletion");
    return false;
}

}  // namespace interleave::library
