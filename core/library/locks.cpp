// threading.Lock and threading.RLock
#include "core/library/locks.h"

#include "core/library/big_integers.h"
#include "core/library/guards.h"
#include "core/library/threading.h"
#include "core/library/types.h"
#include "core/library/values.h"
#include "core/machine/sync.h"

namespace interleave::library::threading {

using machine::EventKind;
using machine::LockCells;
using machine::SyncOperation;

namespace {

bool is_free(const Object* lock) { return lock->load(LockCells::holder).is_none(); }
bool is_reentrant(const Object* lock) { return !lock->load(LockCells::depth).is_unset(); }
bool is_mine(Context& context, const Object* lock) {
    return lock->load(LockCells::holder) == Value::object(context.current_thread());
}

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

/// The lock as it is when `count` more acquires of this thread have taken it.
void hold(Context& context, Object* lock, std::int64_t count) {
    context.store(lock, LockCells::holder, Value::object(context.current_thread()));
    if (is_reentrant(lock)) {
        context.store(lock, LockCells::depth, Value::integer(lock->load(LockCells::depth).as_int() + count));
    }
    context.record(EventKind::acquire, lock, -1, {}, -1);
}

void free_lock(Context& context, Object* lock) {
    context.store(lock, LockCells::holder, Value::none());
    if (is_reentrant(lock)) context.store(lock, LockCells::depth, Value::integer(0));
    context.record(EventKind::release, lock, -1, {}, -1);
    context.changed(lock);
}

}  // namespace

bool may_take(Context& context, const Object* lock) {
    return is_free(lock) || (is_reentrant(lock) && is_mine(context, lock));
}

bool is_owned(Context& context, const Object* lock) {
    return is_reentrant(lock) ? is_mine(context, lock) : !is_free(lock);
}

std::int64_t let_go(Context& context, Object* lock) {
    const std::int64_t depth = is_reentrant(lock) ? lock->load(LockCells::depth).as_int() : 1;
    free_lock(context, lock);
    return depth;
}

void take_back(Context& context, Object* lock, std::int64_t depth) { hold(context, lock, depth); }

bool acquire_ready(Context& context, const Arguments& a) {
    const bool takes = may_take(context, a[0].as_object());
    if (takes || waits_for_ever(a)) return takes;
    const auto seconds = waiting_time(a);
    return !seconds || !(*seconds > 0) || *seconds > longest_timeout;
}

Value acquire_perform(Context& context, const Arguments& a) {
    if (!check_arguments(context, a)) return {};
    const bool takes = may_take(context, a[0].as_object());
    if (takes) hold(context, a[0].as_object(), 1);
    return Value::boolean(takes);
}

std::optional<double> acquire_timeout(Context&, const Arguments& a) {
    return waits_for_ever(a) ? std::nullopt : waiting_time(a);
}

Value acquire_expired(Context&, const Arguments&) { return Value::boolean(false); }

Value release_perform(Context& context, const Arguments& a) {
    Object* lock = a[0].as_object();
    if (!is_owned(context, lock)) {
        const bool reentrant = is_reentrant(lock);
        return raise(context, exceptions::runtime_error,
                     {reentrant ? "cannot release un-acquired lock" : "release unlocked lock"});
    }
    if (is_reentrant(lock) && lock->load(LockCells::depth).as_int() > 1) {
        context.store(lock, LockCells::depth, Value::integer(lock->load(LockCells::depth).as_int() - 1));
        context.record(EventKind::release, lock, -1, {}, -1);
    } else {
        free_lock(context, lock);
    }
    return Value::none();
}

Value make_rlock(Context& context, const Arguments&) {
    Object* lock = context.allocate(Kind::lock, LockCells::count);
    if (lock == nullptr) return {};
    lock->cells()[LockCells::holder].store_raw(Value::none());
    lock->cells()[LockCells::depth].store_raw(Value::integer(0));
    return Value::object(lock);
}

namespace {

Value make_lock(Context& context, const Arguments&) {
    Object* lock = context.allocate(Kind::lock, LockCells::count);
    if (lock == nullptr) return {};
    lock->cells()[LockCells::holder].store_raw(Value::none());
    return Value::object(lock);
}

Value locked(Context&, const Arguments& a) { return Value::boolean(!is_free(a[0].as_object())); }

std::string rlock_text(const Object* lock) {
    const std::int64_t depth = lock->load(LockCells::depth).as_int();
    return depth > 1 ? "taken " + std::to_string(depth) + " times" : "";
}

constexpr SyncOperation acquire_operation{.event = EventKind::acquire,
                                          .ready = acquire_ready,
                                          .perform = acquire_perform,
                                          .timeout = acquire_timeout,
                                          .expired = acquire_expired,
                                          .waits_on = itself};
constexpr SyncOperation enter_operation{.event = EventKind::acquire,
                                        .ready = plain<acquire_ready>,
                                        .perform = plain<acquire_perform>,
                                        .waits_on = itself};
constexpr SyncOperation release_operation{
    .event = EventKind::release, .ready = always, .perform = release_perform, .waits_on = itself};

constexpr Parameter acquire_parameters[] = {{"self"}, {"blocking", false}, {"timeout", false}};

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
constexpr const NativeFunction* rlock_methods[] = {&acquire, &release, &enter, &exit};

}  // namespace

constinit const TypeInfo lock_type{.name = "_thread.lock", .base = &types::object, .methods = methods};

constinit const TypeInfo rlock_type{
    .name = "_thread.RLock", .base = &types::object, .methods = rlock_methods, .state_text = rlock_text};

constinit const NativeFunction lock_factory{
    .name = "Lock", .qualified_name = "Lock", .parameters = {}, .body = make_lock};
constinit const NativeFunction rlock_factory{
    .name = "RLock", .qualified_name = "RLock", .parameters = {}, .body = make_rlock};

}  // namespace interleave::library::threading
