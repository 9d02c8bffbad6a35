// threading.Lock
#include "core/library/big_integers.h"
#include "core/library/threading.h"
#include "core/library/types.h"
#include "core/library/values.h"
#include "core/machine/sync.h"

namespace interleave::library::threading {
namespace {

using machine::EventKind;
using machine::LockCells;
using machine::SyncOperation;

bool is_free(Value lock) { return lock.as_object()->load(LockCells::holder).is_none(); }

bool blocks(const Arguments& a) { return !a.has(1) || truth(a[1]); }

/// acquire(blocking, timeout): nothing when it waits for ever, is not to wait, or is wrong (perform says
/// how).
std::optional<double> waiting_time(const Arguments& a) {
    return blocks(a) && a.has(2) ? seconds_of(a[2]) : std::nullopt;
}

bool waits_for_ever(const Arguments& a) {
    return blocks(a) && (!a.has(2) || (is_number(a[2]) && seconds_of(a[2]) == -1.0));
}

/// False after raising.
bool check_arguments(Context& context, const Arguments& a) {
    if (!a.has(2)) return true;
    if (!is_number(a[2])) {
        raise_not_integer(context, a[2]);
        return false;
    }
    const auto seconds = seconds_of(a[2]);
    if (!blocks(a) && seconds != -1.0) {
        raise_value(context, {"can't specify a timeout for a non-blocking call"});
        return false;
    }
    if (seconds == -1.0) return true;
    return check_timeout(context, a[2]);
}

Value take(Context& context, Value lock) {
    context.store(lock.as_object(), LockCells::holder, Value::object(context.current_thread()));
    context.record(EventKind::acquire, lock.as_object(), -1, {}, -1);
    return Value::boolean(true);
}

bool acquire_ready(Context&, const Arguments& a) {
    if (is_free(a[0]) || waits_for_ever(a)) return is_free(a[0]);
    const auto seconds = waiting_time(a);
    return !seconds || !(*seconds > 0) || *seconds > longest_timeout;
}

Value acquire_perform(Context& context, const Arguments& a) {
    if (!check_arguments(context, a)) return {};
    return is_free(a[0]) ? take(context, a[0]) : Value::boolean(false);
}

std::optional<double> acquire_timeout(Context&, const Arguments& a) {
    return waits_for_ever(a) ? std::nullopt : waiting_time(a);
}

Value acquire_expired(Context&, const Arguments&) { return Value::boolean(false); }

Value itself(Context&, const Arguments& a) { return a[0]; }

bool enter_ready(Context&, const Arguments& a) { return is_free(a[0]); }
Value enter_perform(Context& context, const Arguments& a) { return take(context, a[0]); }

bool always(Context&, const Arguments&) { return true; }

Value release_perform(Context& context, const Arguments& a) {
    if (is_free(a[0])) return raise(context, exceptions::runtime_error, {"release unlocked lock"});
    Object* lock = a[0].as_object();
    context.store(lock, LockCells::holder, Value::none());
    context.record(EventKind::release, lock, -1, {}, -1);
    context.changed(lock);
    return Value::none();
}

Value construct(Context& context, const Arguments&) {
    Object* lock = context.allocate(Kind::lock, LockCells::count);
    if (lock == nullptr) return {};
    lock->cells()[LockCells::holder].store_raw(Value::none());
    return Value::object(lock);
}

Value locked(Context&, const Arguments& a) { return Value::boolean(!is_free(a[0])); }

constexpr SyncOperation acquire_operation{.event = EventKind::acquire,
                                          .ready = acquire_ready,
                                          .perform = acquire_perform,
                                          .timeout = acquire_timeout,
                                          .expired = acquire_expired,
                                          .waits_on = itself};
constexpr SyncOperation enter_operation{
    .event = EventKind::acquire, .ready = enter_ready, .perform = enter_perform, .waits_on = itself};
constexpr SyncOperation release_operation{
    .event = EventKind::release, .ready = always, .perform = release_perform, .waits_on = itself};

constexpr Parameter acquire_parameters[] = {{"self"}, {"blocking", false}, {"timeout", false}};
constexpr Parameter only_self[] = {{"self"}};

constexpr NativeFunction acquire{.name = "acquire",
                                 .qualified_name = "lock.acquire",
                                 .parameters = acquire_parameters,
                                 .behaviour = Behaviour::synchronises,
                                 .sync = &acquire_operation};
constexpr NativeFunction release{.name = "release",
                                 .qualified_name = "lock.release",
                                 .parameters = only_self,
                                 .behaviour = Behaviour::synchronises,
                                 .sync = &release_operation};
constexpr NativeFunction enter{.name = "__enter__",
                               .qualified_name = "lock.__enter__",
                               .parameters = only_self,
                               .behaviour = Behaviour::synchronises,
                               .sync = &enter_operation};
constexpr NativeFunction exit{.name = "__exit__",
                              .qualified_name = "lock.__exit__",
                              .parameters = only_self,
                              .rest = true,
                              .behaviour = Behaviour::synchronises,
                              .sync = &release_operation};
constexpr NativeFunction is_locked{.name = "locked",
                                   .qualified_name = "lock.locked",
                                   .parameters = only_self,
                                   .behaviour = Behaviour::touches_self,
                                   .body = locked,
                                   .writes_self = false};
constexpr const NativeFunction* methods[] = {&acquire, &release, &is_locked, &enter, &exit};

}  // namespace

constinit const TypeInfo lock_type{.name = "_thread.lock", .base = &types::object, .methods = methods};

constinit const NativeFunction lock_factory{
    .name = "Lock", .qualified_name = "Lock", .parameters = {}, .body = construct};

}  // namespace interleave::library::threading
