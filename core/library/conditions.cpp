// threading.Condition. All its operations wait on its lock: they and the lock's own, and those of other Conditions of
// the same lock, are guarded by one monitor and depend on each other when exploring.
#include "core/library/guards.h"
#include "core/library/locks.h"
#include "core/library/types.h"
#include "core/library/waiters.h"

#include <algorithm>
#include <array>

namespace interleave::library::threading {
namespace {

using machine::EventKind;
using machine::SyncOperation;
using machine::ThreadCells;

struct Cells {
    static constexpr std::size_t lock = 0;  ///< Kind::lock; the views look for it here
    static constexpr std::size_t waiting = 1;
    static constexpr std::size_t count = 2;
};

Object* lock_of(const Arguments& a) { return a[0].as_object()->load(Cells::lock).as_object(); }
Value its_lock(Context&, const Arguments& a) { return a[0].as_object()->load(Cells::lock); }

// acquire and release are the lock's ---------------------------------------------------------------------------

/// Calls an operation of the lock with the arguments of the Condition's.
template <auto part, int given>
auto of_lock(Context& context, const Arguments& a) {
    std::array<Value, 3> slots{};
    slots[0] = a[0].as_object()->load(Cells::lock);
    for (int i = 1; i < given; ++i) slots[static_cast<std::size_t>(i)] = a[i];
    return part(context, Arguments{slots.data(), nullptr, 0});
}

// wait -----------------------------------------------------------------------------------------------------------

bool is_notified(Context& context, const Arguments& a) {
    return !waiters::contains(a[0].as_object(), Cells::waiting, context.current_thread());
}

/// Lets the lock go and waits; wake_up is what follows.
Value wait_perform(Context& context, const Arguments& a) {
    Object* lock = lock_of(a);
    Object* me = context.current_thread();
    if (!is_owned(context, lock)) {
        return raise(context, exceptions::runtime_error, {"cannot wait on un-acquired lock"});
    }
    if (is_given(a, 1) &&
        !check_patience(context, a[1], "'>' not supported between instances of ", " and 'int'"))
        return {};
    if (!waiters::add(context, a[0].as_object(), Cells::waiting, me)) return {};
    context.store(me, ThreadCells::note, Value::integer(let_go(context, lock)));
    return {};
}

Value wake_up(Context& context, const Arguments& a, bool notified) {
    Object* me = context.current_thread();
    take_back(context, lock_of(a), me->load(ThreadCells::note).as_int());
    context.store(me, ThreadCells::note, Value());
    return Value::boolean(notified);
}

bool lock_is_free(Context& context, const Arguments& a) { return may_take(context, lock_of(a)); }
bool wake_ready(Context& context, const Arguments& a) {
    return is_notified(context, a) && lock_is_free(context, a);
}
Value wake_perform(Context& context, const Arguments& a) { return wake_up(context, a, true); }

std::optional<double> wake_timeout(Context&, const Arguments& a) {
    if (!is_given(a, 1)) return std::nullopt;
    const double seconds = seconds_of(a[1]).value_or(0);
    return seconds > 0 ? seconds : 0;
}

Value wake_expired(Context& context, const Arguments& a) {
    const bool removed = waiters::remove(context, a[0].as_object(), Cells::waiting, context.current_thread());
    const Value result = wake_up(context, a, false);
    return removed ? result : Value();
}

std::string not_notified(Context& context, const Arguments& a) {
    return is_notified(context, a) ? "" : "nobody has notified it";
}

// notify -----------------------------------------------------------------------------------------------------------

Value wake(Context& context, const Arguments& a, std::int64_t n) {
    Object* condition = a[0].as_object();
    if (!waiters::remove_first(context, condition, Cells::waiting, n)) return {};
    context.record(EventKind::notify, condition, -1, {}, -1);
    context.changed(lock_of(a));
    return Value::none();
}

bool may_notify(Context& context, const Arguments& a) {
    if (is_owned(context, lock_of(a))) return true;
    raise(context, exceptions::runtime_error, {"cannot notify on un-acquired lock"});
    return false;
}

Value notify_perform(Context& context, const Arguments& a) {
    if (!may_notify(context, a)) return {};
    std::int64_t n = 1;
    if (a.has(1) && waiters::count(a[0].as_object(), Cells::waiting) > 0) {
        if (!is_integer(a[1])) {
            return raise_type(context,
                              {"'>' not supported between instances of '", type_name(a[1]), "' and 'int'"});
        }
        if (!clamped_index(context, a[1], n)) return {};
    }
    return wake(context, a, n);
}

Value notify_all_perform(Context& context, const Arguments& a) {
    if (!may_notify(context, a)) return {};
    return wake(context, a, waiters::count(a[0].as_object(), Cells::waiting));
}

// Making one -------------------------------------------------------------------------------------------------------

Value construct(Context& context, const Arguments& a) {
    const Value lock = is_given(a, 0) ? a[0] : make_rlock(context, a);
    if (lock.is_unset()) return {};
    if (!is_kind(lock, Kind::lock)) {
        return raise(context, exceptions::attribute_error,
                     {"'", type_name(lock), "' object has no attribute 'acquire'"});
    }
    Object* condition = make_synchroniser(context, condition_type, Cells::count);
    if (condition == nullptr) return {};
    condition->cells()[Cells::lock].store_raw(lock);
    condition->cells()[Cells::waiting].store_raw(context.image().empty_tuple());
    return Value::object(condition);
}

std::string state_text(const Object* condition) {
    const std::int64_t n = waiters::count(condition, Cells::waiting);
    return n == 0 ? "nobody waits" : n == 1 ? "1 thread waits" : std::to_string(n) + " threads wait";
}

constexpr SyncOperation acquire_operation{.event = EventKind::acquire,
                                          .ready = of_lock<acquire_ready, 3>,
                                          .perform = of_lock<acquire_perform, 3>,
                                          .timeout = of_lock<acquire_timeout, 3>,
                                          .expired = acquire_expired,
                                          .waits_on = its_lock};
constexpr SyncOperation enter_operation{.event = EventKind::acquire,
                                        .ready = of_lock<acquire_ready, 1>,
                                        .perform = of_lock<acquire_perform, 1>,
                                        .waits_on = its_lock};
constexpr SyncOperation release_operation{.event = EventKind::release,
                                          .ready = always,
                                          .perform = of_lock<release_perform, 1>,
                                          .waits_on = its_lock};
constexpr SyncOperation wake_operation{.event = EventKind::wait,
                                       .ready = wake_ready,
                                       .perform = wake_perform,
                                       .timeout = wake_timeout,
                                       .expired = wake_expired,
                                       .waits_on = its_lock,
                                       .may_expire = lock_is_free,
                                       .obstacle = not_notified};
constexpr SyncOperation wait_operation{.event = EventKind::wait,
                                       .ready = always,
                                       .perform = wait_perform,
                                       .waits_on = its_lock,
                                       .then = &wake_operation};
constexpr SyncOperation notify_operation{
    .event = EventKind::notify, .ready = always, .perform = notify_perform, .waits_on = its_lock};
constexpr SyncOperation notify_all_operation{
    .event = EventKind::notify, .ready = always, .perform = notify_all_perform, .waits_on = its_lock};

constexpr Parameter lock_parameter[] = {{"lock", false}};
constexpr Parameter acquire_parameters[] = {{"self"}, {"blocking", false}, {"timeout", false}};
constexpr Parameter wait_parameters[] = {{"self"}, {"timeout", false}};
constexpr Parameter notify_parameters[] = {{"self"}, {"n", false}};

constexpr NativeFunction constructor{.name = "Condition",
                                     .qualified_name = "Condition.__init__",
                                     .parameters = lock_parameter,
                                     .body = construct};
constexpr NativeFunction acquire{.name = "acquire",
                                 .qualified_name = "Condition.acquire",
                                 .parameters = acquire_parameters,
                                 .behaviour = Behaviour::synchronises,
                                 .sync = &acquire_operation};
constexpr NativeFunction enter{.name = "__enter__",
                               .qualified_name = "Condition.__enter__",
                               .parameters = only_self,
                               .behaviour = Behaviour::synchronises,
                               .sync = &enter_operation};
constexpr NativeFunction release{.name = "release",
                                 .qualified_name = "Condition.release",
                                 .parameters = only_self,
                                 .behaviour = Behaviour::synchronises,
                                 .sync = &release_operation};
constexpr NativeFunction exit{.name = "__exit__",
                              .qualified_name = "Condition.__exit__",
                              .parameters = only_self,
                              .rest = true,
                              .behaviour = Behaviour::synchronises,
                              .sync = &release_operation};
constexpr NativeFunction wait{.name = "wait",
                              .qualified_name = "Condition.wait",
                              .parameters = wait_parameters,
                              .behaviour = Behaviour::synchronises,
                              .sync = &wait_operation};
constexpr NativeFunction notify{.name = "notify",
                                .qualified_name = "Condition.notify",
                                .parameters = notify_parameters,
                                .behaviour = Behaviour::synchronises,
                                .sync = &notify_operation};
constexpr NativeFunction notify_all{.name = "notify_all",
                                    .qualified_name = "Condition.notify_all",
                                    .parameters = only_self,
                                    .behaviour = Behaviour::synchronises,
                                    .sync = &notify_all_operation};
constexpr const NativeFunction* methods[] = {&acquire, &release, &enter, &exit, &wait, &notify, &notify_all};

}  // namespace

constinit const TypeInfo condition_type{.name = "Condition",
                                        .base = &types::object,
                                        .constructor = &constructor,
                                        .methods = methods,
                                        .module = "threading",
                                        .state_text = state_text};

}  // namespace interleave::library::threading
