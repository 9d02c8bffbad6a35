#include "core/library/values.h"

#include "core/library/big_integers.h"
#include "core/library/data_model.h"
#include "core/library/natives.h"

namespace interleave::library {

Value raise(Context& context, const TypeInfo& type, std::initializer_list<std::string_view> parts) {
    std::string message;
    for (const auto part : parts) message += part;
    return context.raise(type, message);
}

Value raise_memory(Context& context) {
    return context.raise(context.new_exception(exceptions::memory_error, {}));
}

Value raise_not_integer(Context& context, Value v) {
    return raise_type(context, {"'", type_name(v), "' object cannot be interpreted as an integer"});
}

Value raise_too_large_for_index(Context& context, const TypeInfo& type) {
    return raise(context, type, {"cannot fit 'int' into an index-sized integer"});
}

bool clamped_index(Context& context, Value v, std::int64_t& out) {
    if (is_small(v)) {
        out = small_of(v);
        return true;
    }
    if (is_big(v)) {
        out = integer_sign(v) < 0 ? Value::int_min : Value::int_max;
        return true;
    }
    if (is_learners(v)) {
        const Value index = learner_integer(context, v, {Special::index});
        if (!index.is_unset()) return clamped_index(context, index, out);
        if (!context.pending().is_unset()) return false;
    }
    raise_not_integer(context, v);
    return false;
}

bool exact_index(Context& context, Value v, std::int64_t& out) {
    if (is_big(v)) {
        raise(context, exceptions::overflow_error, {"Python int too large to convert to C ssize_t"});
        return false;
    }
    return clamped_index(context, v, out);
}

bool truth(Value v) {
    if (v.is_int()) return v.as_int() != 0;
    if (v.is_boolean()) return v.is_true();
    if (v.is_none() || v.is_unset()) return false;
    if (is_float(v)) return float_of(v) != 0;
    if (!v.is_object()) return true;
    const Object* o = v.as_object();
    switch (o->kind) {
        case Kind::string: return !machine::string_view_of(o).empty();
        case Kind::tuple: return machine::tuple_length(o) != 0;
        case Kind::list: return machine::list_length(o) != 0;
        case Kind::dict:
        case Kind::set:
        case Kind::frozenset: return machine::hashed_length(o) != 0;
        case Kind::view: return machine::hashed_length(o->load(0).as_object()) != 0;
        case Kind::range: {  // not empty: start < stop going up, start > stop going down
            const int order = integer_compare(o->load(0), o->load(1));
            return integer_sign(o->load(2)) > 0 ? order < 0 : order > 0;
        }
        case Kind::bytes:
        case Kind::native: {
            const Protocol* p = protocol_of(v);
            return p->length == nullptr || p->length(o) != 0;
        }
        default: return true;
    }
}

}  // namespace interleave::library
