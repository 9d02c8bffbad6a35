// threading.Semaphore and BoundedSemaphore. A free permit goes to any thread that asks: CPython wakes waiting threads
// in order but lets newcomers pass, and promises no order.
#include "core/library/compare.h"
#include "core/library/guards.h"
#include "core/library/types.h"

namespace interleave::library::threading {
namespace {

using machine::EventKind;
using machine::SyncOperation;

struct Cells {
    static constexpr std::size_t permits = 0;  ///< integer >= 0
    static constexpr std::size_t bound = 1;    ///< integer; unset: none
    static constexpr std::size_t count = 2;
};

std::int64_t permits(const Object* semaphore) { return semaphore->load(Cells::permits).as_int(); }
bool blocks(const Arguments& a) { return !a.has(1) || truth(a[1]); }

bool acquire_ready(Context&, const Arguments& a) {
    return permits(a[0].as_object()) > 0 || !blocks(a) || (is_given(a, 2) && gives_up_at_once(a[2]));
}

Value acquire_perform(Context& context, const Arguments& a) {
    if (!blocks(a) && is_given(a, 2))
        return raise_value(context, {"can't specify timeout for non-blocking acquire"});
    Object* semaphore = a[0].as_object();
    if (permits(semaphore) > 0) {
        context.store(semaphore, Cells::permits, Value::integer(permits(semaphore) - 1));
        context.record(EventKind::acquire, semaphore, -1, {}, -1);
        return Value::boolean(true);
    }
    if (is_given(a, 2) &&
        !check_patience(context, a[2], "unsupported operand type(s) for +: 'float' and ", ""))
        return {};
    return Value::boolean(false);
}

std::optional<double> acquire_timeout(Context&, const Arguments& a) {
    return is_given(a, 2) ? seconds_of(a[2]) : std::nullopt;
}
Value acquire_expired(Context&, const Arguments&) { return Value::boolean(false); }
std::string no_permit(Context&, const Arguments&) { return "no permit left"; }

/// False after raising; `v` is compared with an integer, as in `v < 1`.
bool whole_number(Context& context, Value v, std::int64_t& out) {
    if (is_integer(v)) return exact_index(context, v, out);
    raise_type(context, {"'<' not supported between instances of '", type_name(v), "' and 'int'"});
    return false;
}

Value release_permits(Context& context, Object* semaphore, std::int64_t n) {
    const std::int64_t now = permits(semaphore);
    const Value bound = semaphore->load(Cells::bound);
    if (n < 1) return raise_value(context, {"n must be one or more"});
    if (n > Value::int_max - now) return raise_too_large_for_index(context, exceptions::overflow_error);
    if (!bound.is_unset() && now + n > bound.as_int()) {
        return raise_value(context, {"Semaphore released too many times"});
    }
    context.store(semaphore, Cells::permits, Value::integer(now + n));
    context.record(EventKind::release, semaphore, -1, {}, -1);
    context.changed(semaphore);
    return Value::none();
}

Value release_perform(Context& context, const Arguments& a) {
    std::int64_t n = 1;
    if (a.has(1) && !whole_number(context, a[1], n)) return {};
    return release_permits(context, a[0].as_object(), n);
}
Value exit_perform(Context& context, const Arguments& a) {
    return release_permits(context, a[0].as_object(), 1);
}

template <const TypeInfo& type, bool bounded>
Value construct(Context& context, const Arguments& a) {
    std::int64_t value = 1;
    if (a.has(0) && !whole_number(context, a[0], value)) return {};
    if (value < 0) return raise_value(context, {"semaphore initial value must be >= 0"});
    if (!Value::fits_int(value)) return raise_too_large_for_index(context, exceptions::overflow_error);
    Object* semaphore = make_synchroniser(context, type, Cells::count);
    if (semaphore == nullptr) return {};
    semaphore->cells()[Cells::permits].store_raw(Value::integer(value));
    if (bounded) semaphore->cells()[Cells::bound].store_raw(Value::integer(value));
    return Value::object(semaphore);
}

std::string state_text(const Object* semaphore) {
    const std::int64_t n = permits(semaphore);
    return std::to_string(n) + (n == 1 ? " permit left" : " permits left");
}

constexpr SyncOperation acquire_operation{.event = EventKind::acquire,
                                          .ready = acquire_ready,
                                          .perform = acquire_perform,
                                          .timeout = acquire_timeout,
                                          .expired = acquire_expired,
                                          .waits_on = itself,
                                          .obstacle = no_permit};
constexpr SyncOperation enter_operation{.event = EventKind::acquire,
                                        .ready = plain<acquire_ready>,
                                        .perform = plain<acquire_perform>,
                                        .waits_on = itself,
                                        .obstacle = no_permit};
constexpr SyncOperation release_operation{
    .event = EventKind::release, .ready = always, .perform = release_perform, .waits_on = itself};
constexpr SyncOperation exit_operation{
    .event = EventKind::release, .ready = always, .perform = exit_perform, .waits_on = itself};

constexpr Parameter value_parameter[] = {{"value", false}};
constexpr Parameter acquire_parameters[] = {{"self"}, {"blocking", false}, {"timeout", false}};
constexpr Parameter release_parameters[] = {{"self"}, {"n", false}};

constexpr NativeFunction constructor{.name = "Semaphore",
                                     .qualified_name = "Semaphore.__init__",
                                     .parameters = value_parameter,
                                     .body = construct<semaphore_type, false>};
constexpr NativeFunction bounded_constructor{.name = "BoundedSemaphore",
                                             .qualified_name = "BoundedSemaphore.__init__",
                                             .parameters = value_parameter,
                                             .body = construct<bounded_semaphore_type, true>};
constexpr NativeFunction acquire{.name = "acquire",
                                 .qualified_name = "Semaphore.acquire",
                                 .parameters = acquire_parameters,
                                 .behaviour = Behaviour::synchronises,
                                 .sync = &acquire_operation};
constexpr NativeFunction enter{.name = "__enter__",
                               .qualified_name = "Semaphore.__enter__",
                               .parameters = only_self,
                               .behaviour = Behaviour::synchronises,
                               .sync = &enter_operation};
constexpr NativeFunction release{.name = "release",
                                 .qualified_name = "Semaphore.release",
                                 .parameters = release_parameters,
                                 .behaviour = Behaviour::synchronises,
                                 .sync = &release_operation};
constexpr NativeFunction exit{.name = "__exit__",
                              .qualified_name = "Semaphore.__exit__",
                              .parameters = only_self,
                              .rest = true,
                              .behaviour = Behaviour::synchronises,
                              .sync = &exit_operation};
constexpr const NativeFunction* methods[] = {&acquire, &release, &enter, &exit};

}  // namespace

constinit const TypeInfo semaphore_type{.name = "Semaphore",
                                        .base = &types::object,
                                        .constructor = &constructor,
                                        .methods = methods,
                                        .module = "threading",
                                        .state_text = state_text};
constinit const TypeInfo bounded_semaphore_type{.name = "BoundedSemaphore",
                                                .base = &semaphore_type,
                                                .constructor = &bounded_constructor,
                                                .methods = {},
                                                .module = "threading",
                                                .state_text = state_text};

}  // namespace interleave::library::threading
