// threading.Barrier. The last one to come lets the others out in the same action, so the next round can begin at once.
#include "core/library/guards.h"
#include "core/library/types.h"
#include "core/library/waiters.h"

namespace interleave::library::threading {
namespace {

using machine::EventKind;
using machine::SyncOperation;
using machine::ThreadCells;

struct Cells {
    static constexpr std::size_t waiting = 0;
    static constexpr std::size_t parties = 1;  ///< integer
    static constexpr std::size_t broken = 2;   ///< boolean
    static constexpr std::size_t timeout = 3;  ///< what wait() without one takes: None or a number
    static constexpr std::size_t count = 4;
};

bool is_broken(const Object* barrier) { return barrier->load(Cells::broken).is_true(); }
bool is_inside(Context& context, const Arguments& a) {
    return waiters::contains(a[0].as_object(), Cells::waiting, context.current_thread());
}
Value timeout_of(const Arguments& a) {
    return is_given(a, 1) ? a[1] : a[0].as_object()->load(Cells::timeout);
}

Value raise_broken(Context& context) {
    return context.raise(context.new_exception(exceptions::broken_barrier_error, {}));
}

void let_all_out(Context& context, Object* barrier) {
    context.store(barrier, Cells::waiting, context.image().empty_tuple());
    context.changed(barrier);
}

/// Those who wait find None where their index was.
void drive_out(Context& context, Object* barrier) {
    const Object* waiting = barrier->load(Cells::waiting).as_object();
    for (std::int64_t i = 0; i < machine::tuple_length(waiting); ++i) {
        context.store(machine::tuple_item(waiting, i).as_object(), ThreadCells::note, Value::none());
    }
    let_all_out(context, barrier);
}

Value arrive(Context& context, const Arguments& a) {
    Object* barrier = a[0].as_object();
    if (is_broken(barrier)) return raise_broken(context);
    const std::int64_t index = waiters::count(barrier, Cells::waiting);
    const Value timeout = timeout_of(a);
    const bool last = index + 1 == barrier->load(Cells::parties).as_int();
    if (!last && !timeout.is_none() &&
        !check_patience(context, timeout, "unsupported operand type(s) for +: 'float' and ", "")) {
        return {};
    }
    context.record(EventKind::notify, barrier, -1, {}, -1);
    if (last) {
        let_all_out(context, barrier);
        context.record(EventKind::receive, barrier, -1, {}, -1);
        return Value::integer(index);
    }
    Object* me = context.current_thread();
    if (waiters::add(context, barrier, Cells::waiting, me))
        context.store(me, ThreadCells::note, Value::integer(index));
    return {};
}

bool leave_ready(Context& context, const Arguments& a) { return !is_inside(context, a); }

Value leave_perform(Context& context, const Arguments& a) {
    Object* me = context.current_thread();
    const Value index = me->load(ThreadCells::note);
    context.store(me, ThreadCells::note, Value());
    if (index.is_none()) return raise_broken(context);
    context.record(EventKind::receive, a[0].as_object(), -1, {}, -1);
    return index;
}

std::optional<double> leave_timeout(Context&, const Arguments& a) {
    const Value timeout = timeout_of(a);
    if (timeout.is_none()) return std::nullopt;
    const double seconds = seconds_of(timeout).value_or(0);
    return seconds > 0 ? seconds : 0;
}

Value break_barrier(Context& context, const Arguments& a) {
    context.store(a[0].as_object(), Cells::broken, Value::boolean(true));
    drive_out(context, a[0].as_object());
    return Value::none();
}

Value leave_expired(Context& context, const Arguments& a) {
    break_barrier(context, a);
    context.store(context.current_thread(), ThreadCells::note, Value());
    return raise_broken(context);
}

std::string too_few(Context&, const Arguments& a) {
    const Object* barrier = a[0].as_object();
    const std::int64_t n = waiters::count(barrier, Cells::waiting);
    return std::to_string(n) + " of " + std::to_string(barrier->load(Cells::parties).as_int()) +
           (n == 1 ? " has come" : " have come");
}

Value abort_perform(Context& context, const Arguments& a) { return break_barrier(context, a); }

Value reset_perform(Context& context, const Arguments& a) {
    context.store(a[0].as_object(), Cells::broken, Value::boolean(false));
    drive_out(context, a[0].as_object());
    return Value::none();
}

Value construct(Context& context, const Arguments& a) {
    if (is_given(a, 1)) {  // it runs code of the program, so it is written in the language
        const Value arguments[] = {a[0], a[1], a.has(2) ? a[2] : Value::none()};
        return context.call(context.image().prelude_function("_barrier_with_action"), arguments);
    }
    if (!is_small(a[0]))
        return raise_type(context, {"Barrier() argument parties must be int, not ", type_name(a[0])});
    Object* barrier = make_synchroniser(context, barrier_type, Cells::count);
    if (barrier == nullptr) return {};
    const auto set = [&](std::size_t cell, Value v) { barrier->cells()[cell].store_raw(v); };
    set(Cells::waiting, context.image().empty_tuple());
    set(Cells::parties, Value::integer(small_of(a[0])));
    set(Cells::broken, Value::boolean(false));
    set(Cells::timeout, is_given(a, 2) ? a[2] : Value::none());
    return Value::object(barrier);
}

Value attribute(Context&, Object* barrier, std::string_view name) {
    if (name == "parties") return barrier->load(Cells::parties);
    if (name == "broken") return Value::boolean(is_broken(barrier));
    if (name == "n_waiting") return Value::integer(waiters::count(barrier, Cells::waiting));
    return {};
}

std::string state_text(const Object* barrier) {
    if (is_broken(barrier)) return "broken";
    return std::to_string(waiters::count(barrier, Cells::waiting)) + " of " +
           std::to_string(barrier->load(Cells::parties).as_int()) + " wait";
}

constexpr SyncOperation leave_operation{.event = EventKind::wait,
                                        .ready = leave_ready,
                                        .perform = leave_perform,
                                        .timeout = leave_timeout,
                                        .expired = leave_expired,
                                        .waits_on = itself,
                                        .obstacle = too_few};
constexpr SyncOperation wait_operation{.event = EventKind::wait,
                                       .ready = always,
                                       .perform = arrive,
                                       .waits_on = itself,
                                       .then = &leave_operation};
constexpr SyncOperation abort_operation{
    .event = EventKind::notify, .ready = always, .perform = abort_perform, .waits_on = itself};
constexpr SyncOperation reset_operation{
    .event = EventKind::notify, .ready = always, .perform = reset_perform, .waits_on = itself};

constexpr Parameter constructor_parameters[] = {{"parties"}, {"action", false}, {"timeout", false}};
constexpr Parameter wait_parameters[] = {{"self"}, {"timeout", false}};

constexpr NativeFunction constructor{.name = "Barrier",
                                     .qualified_name = "Barrier.__init__",
                                     .parameters = constructor_parameters,
                                     .body = construct};
constexpr NativeFunction wait{.name = "wait",
                              .qualified_name = "Barrier.wait",
                              .parameters = wait_parameters,
                              .behaviour = Behaviour::synchronises,
                              .sync = &wait_operation};
constexpr NativeFunction abort{.name = "abort",
                               .qualified_name = "Barrier.abort",
                               .parameters = only_self,
                               .behaviour = Behaviour::synchronises,
                               .sync = &abort_operation};
constexpr NativeFunction reset{.name = "reset",
                               .qualified_name = "Barrier.reset",
                               .parameters = only_self,
                               .behaviour = Behaviour::synchronises,
                               .sync = &reset_operation};
constexpr const NativeFunction* methods[] = {&wait, &abort, &reset};

}  // namespace

constinit const TypeInfo barrier_type{.name = "Barrier",
                                      .base = &types::object,
                                      .constructor = &constructor,
                                      .methods = methods,
                                      .attribute = attribute,
                                      .module = "threading",
                                      .state_text = state_text};

}  // namespace interleave::library::threading
