#include "core/library/data_model.h"

#include "core/library/compare.h"
#include "core/library/operators.h"
#include "core/library/text.h"
#include "core/library/types.h"

namespace interleave::library {
namespace {

Special offset(Special first, int which) { return static_cast<Special>(static_cast<int>(first) + which); }

bool answered(Value v) { return v.is_unset() || !(v == Value::not_implemented()); }

/// The method's answer; NotImplemented when there is no method.
Value ask(Context& context, Value self, Special name, Value other) {
    const Value method = special_method(context, self, name);
    if (method.is_unset() || method.is_none()) return Value::not_implemented();
    return call_special(context, method, {self, other});
}

/// Whether the right operand is asked first: it belongs to a subclass of the left one's class.
bool right_first(Value left, Value right) {
    const ClassInfo *l = machine::class_of(left), *r = machine::class_of(right);
    return l != nullptr && r != nullptr && l != r && machine::is_subtype(r, l);
}

constexpr Special comparisons[] = {Special::eq, Special::ne, Special::lt,
                                   Special::le, Special::gt, Special::ge};
constexpr Special reflected[] = {Special::eq, Special::ne, Special::gt,
                                 Special::ge, Special::lt, Special::le};

/// __ne__ without one of its own: the opposite of __eq__.
Value unequal(Context& context, Value self, Value other) {
    const Value own = ask(context, self, Special::ne, other);
    if (answered(own)) return own;
    const Value equal = ask(context, self, Special::eq, other);
    if (equal.is_unset() || !answered(equal)) return equal;
    bool same = false;
    return truth_of(context, equal, same) ? Value::boolean(!same) : Value();
}

Value ask_comparison(Context& context, Special name, Value self, Value other) {
    return name == Special::ne ? unequal(context, self, other) : ask(context, self, name, other);
}

}  // namespace

Value special_method(Context& context, Value v, Special name) {
    const ClassInfo* type = machine::class_of(v);
    return type == nullptr ? Value() : machine::find_special(context, *type, name);
}

Value call_special(Context& context, Value method, std::initializer_list<Value> arguments) {
    return context.call(method, {arguments.begin(), arguments.size()});
}

Value learner_binary(Context& context, int which, Value left, Value right, bool augmented) {
    if (augmented) {
        const Value v = ask(context, left, offset(Special::iadd, which), right);
        if (answered(v)) return v;
    }
    const Special own = offset(Special::add, which), other = offset(Special::radd, which);
    const bool swapped = right_first(left, right);
    if (swapped) {
        const Value v = ask(context, right, other, left);
        if (answered(v)) return v;
    }
    const Value v = ask(context, left, own, right);
    if (answered(v)) return v;
    const bool same_class = machine::class_of(left) == machine::class_of(right);
    return swapped || same_class ? Value::not_implemented() : ask(context, right, other, left);
}

Value learner_compare(Context& context, int which, Value left, Value right) {
    const auto at = static_cast<std::size_t>(which);
    const bool swapped = right_first(left, right);
    if (swapped) {
        const Value v = ask_comparison(context, reflected[at], right, left);
        if (answered(v)) return v;
    }
    Value v = ask_comparison(context, comparisons[at], left, right);
    if (answered(v)) return v;
    if (!swapped) {
        v = ask_comparison(context, reflected[at], right, left);
        if (answered(v)) return v;
    }
    const Value l = machine::unwrapped(left), r = machine::unwrapped(right);
    if (l != left || r != right) return compare(context, which, l, r);
    if (which > 1) return v;
    return Value::boolean((left == right) == (which == 0));
}

Value learner_unary(Context& context, int which, Value operand) {
    const Value method = special_method(context, operand, offset(Special::neg, which));
    return method.is_unset() ? Value::not_implemented() : call_special(context, method, {operand});
}

Value ask_first(Context& context, Value v, std::initializer_list<Special> names) {
    for (const Special name : names) {
        const Value method = special_method(context, v, name);
        if (!method.is_unset()) return call_special(context, method, {v});
    }
    return {};
}

Value learner_integer(Context& context, Value v, std::initializer_list<Special> names) {
    for (const Special name : names) {
        const Value method = special_method(context, v, name);
        if (method.is_unset()) continue;
        const Value answer = call_special(context, method, {v});
        if (answer.is_unset() || is_integer(answer)) return answer;
        return raise_type(context,
                          {machine::text_of(name), " returned non-int (type ", type_name(answer), ")"});
    }
    return {};
}

Value as_integer(Context& context, Value v) {
    if (is_integer(v)) return v;
    if (is_integer(machine::unwrapped(v))) return machine::unwrapped(v);
    return is_learners(v) ? learner_integer(context, v, {Special::index}) : Value();
}

Value learner_float(Context& context, Value v) {
    const Value method = special_method(context, v, Special::float_);
    if (method.is_unset()) return learner_integer(context, v, {Special::index});
    const Value answer = call_special(context, method, {v});
    if (answer.is_unset() || is_float(answer)) return answer;
    return raise_type(context,
                      {type_name(v), ".__float__ returned non-float (type ", type_name(answer), ")"});
}

bool truth_of(Context& context, Value v, bool& out) {
    if (is_learners(v)) {
        if (const Value method = special_method(context, v, Special::bool_); !method.is_unset()) {
            const Value answer = call_special(context, method, {v});
            if (answer.is_unset()) return false;
            if (!answer.is_boolean()) {
                raise_type(context, {"__bool__ should return bool, returned ", type_name(answer)});
                return false;
            }
            out = answer.is_true();
            return true;
        }
        if (!special_method(context, v, Special::len).is_unset()) {
            const Value length = learner_length(context, v);
            if (length.is_unset()) return false;
            out = length != Value::integer(0);
            return true;
        }
    }
    out = truth(machine::unwrapped(v));
    return true;
}

Value learner_length(Context& context, Value v) {
    const Value method = special_method(context, v, Special::len);
    if (method.is_unset()) return {};
    const Value length = call_special(context, method, {v});
    if (length.is_unset()) return {};
    if (!is_small(length)) return raise_not_integer(context, length);
    if (small_of(length) < 0) return raise_value(context, {"__len__() should return >= 0"});
    return Value::integer(small_of(length));
}

std::string default_repr(const Object* instance) {
    const ClassInfo& type = *machine::class_of(instance);
    return "<" + type.own_module + "." + type.qualified_name + " object" + place_of(instance) + ">";
}

}  // namespace interleave::library
