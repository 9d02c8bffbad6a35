#include "core/library/atomics.h"

#include "core/library/compare.h"
#include "core/library/data_model.h"
#include "core/library/guards.h"
#include "core/library/operators.h"
#include "core/library/text.h"
#include "core/library/types.h"
#include "core/library/values.h"

namespace interleave::library::atomics {
namespace {

constexpr std::size_t content = 0;

Value construct(Context& context, const Arguments& a) {
    Object* o = threading::make_synchroniser(context, atomic_type, 1);
    if (o == nullptr) return {};
    o->cells()[content].store_raw(a.has(0) ? a[0] : Value::none());
    return Value::object(o);
}

Value load(Context&, const Arguments& a) { return value_of(a[0].as_object()); }

/// Lock-free: some thread's exchange succeeds whenever another one's fails.
/// The value before; it is replaced by `next(value)` unless that is unset, which also means that something was raised.
/// `next` may ask for learner code: it is asked again for the same value, or for a new one when others were faster.
template <class Next>
Value replace(Context& context, Object* atomic, const Next& next) {
    for (;;) {
        const Value before = value_of(atomic);
        const Value after = next(before);
        if (after.is_unset()) return {};
        if (context.replace(atomic, content, before, after)) return before;
    }
}

template <BinaryOperator which>
Value fetch(Context& context, const Arguments& a) {
    const Value n = a.has(1) ? a[1] : Value::integer(1);
    return replace(context, a[0].as_object(),
                   [&](Value before) { return binary(context, static_cast<int>(which), before, n, false); });
}

Value exchange(Context& context, const Arguments& a) {
    return replace(context, a[0].as_object(), [&](Value) { return a[1]; });
}

Value store(Context& context, const Arguments& a) {
    exchange(context, a);
    return Value::none();
}

Value compare_exchange(Context& context, const Arguments& a) {
    bool same = false;
    const Value before = replace(context, a[0].as_object(), [&](Value v) {
        const Value answer = compare(context, static_cast<int>(Comparison::equal), v, a[1]);
        if (answer.is_unset() || !truth_of(context, answer, same) || !same) return Value();
        return a[2];
    });
    if (!context.pending().is_unset()) return {};
    return Value::boolean(!before.is_unset());
}

constexpr Parameter value_parameter[] = {{"value", false}};
constexpr Parameter with_value[] = {{"self"}, {"value"}};
constexpr Parameter with_n[] = {{"self"}, {"n", false}};
constexpr Parameter with_two[] = {{"self"}, {"expected"}, {"desired"}};

constexpr NativeFunction method(const char* name, const char* qualified_name,
                                std::span<const Parameter> parameters,
                                Value (*body)(Context&, const Arguments&), bool writes = true) {
    return {.name = name,
            .qualified_name = qualified_name,
            .parameters = parameters,
            .behaviour = machine::Behaviour::touches_self,
            .body = body,
            .writes_self = writes};
}

constexpr NativeFunction constructor{
    .name = "Atomic", .qualified_name = "Atomic.__init__", .parameters = value_parameter, .body = construct};
constexpr NativeFunction load_method = method("load", "Atomic.load", threading::only_self, load, false);
constexpr NativeFunction store_method = method("store", "Atomic.store", with_value, store);
constexpr NativeFunction add_method =
    method("fetch_add", "Atomic.fetch_add", with_n, fetch<BinaryOperator::add>);
constexpr NativeFunction sub_method =
    method("fetch_sub", "Atomic.fetch_sub", with_n, fetch<BinaryOperator::subtract>);
constexpr NativeFunction exchange_method = method("exchange", "Atomic.exchange", with_value, exchange);
constexpr NativeFunction compare_exchange_method =
    method("compare_exchange", "Atomic.compare_exchange", with_two, compare_exchange);
constexpr const NativeFunction* methods[] = {&load_method, &store_method,    &add_method,
                                             &sub_method,  &exchange_method, &compare_exchange_method};

std::string state_text(const Object* atomic) { return to_repr(value_of(atomic)); }

}  // namespace

Value value_of(const Object* atomic) { return atomic->cells()[content].load_ordered(); }

constinit const TypeInfo atomic_type{.name = "Atomic",
                                     .base = &types::object,
                                     .constructor = &constructor,
                                     .methods = methods,
                                     .module = "interleave",
                                     .state_text = state_text};

}  // namespace interleave::library::atomics
