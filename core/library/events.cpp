// threading.Event
#include "core/library/guards.h"
#include "core/library/types.h"

namespace interleave::library::threading {
namespace {

using machine::EventKind;
using machine::SyncOperation;

struct Cells {
    static constexpr std::size_t flag = 0;  ///< boolean
    static constexpr std::size_t count = 1;
};

bool is_on(const Arguments& a) { return a[0].as_object()->load(Cells::flag).is_true(); }

bool wait_ready(Context&, const Arguments& a) {
    return is_on(a) || (is_given(a, 1) && gives_up_at_once(a[1]));
}

Value wait_perform(Context& context, const Arguments& a) {
    if (is_on(a)) {
        context.record(EventKind::receive, a[0].as_object(), -1, {}, -1);
        return Value::boolean(true);
    }
    if (!check_patience(context, a[1], "'>' not supported between instances of ", " and 'int'")) return {};
    return Value::boolean(false);
}

std::optional<double> wait_timeout(Context&, const Arguments& a) {
    return is_given(a, 1) ? seconds_of(a[1]) : std::nullopt;
}
Value wait_expired(Context&, const Arguments&) { return Value::boolean(false); }
std::string not_set(Context&, const Arguments&) { return "it is not set"; }

template <bool on>
Value assign_flag(Context& context, const Arguments& a) {
    Object* event = a[0].as_object();
    context.store(event, Cells::flag, Value::boolean(on));
    context.record(on ? EventKind::notify : EventKind::write, event, -1, {}, -1);
    if (on) context.changed(event);
    return Value::none();
}

Value is_set_body(Context&, const Arguments& a) { return Value::boolean(is_on(a)); }

Value construct(Context& context, const Arguments&) {
    Object* event = make_synchroniser(context, event_type, Cells::count);
    if (event == nullptr) return {};
    event->cells()[Cells::flag].store_raw(Value::boolean(false));
    return Value::object(event);
}

std::string state_text(const Object* event) { return event->load(Cells::flag).is_true() ? "set" : "not set"; }

constexpr SyncOperation wait_operation{.event = EventKind::wait,
                                       .ready = wait_ready,
                                       .perform = wait_perform,
                                       .timeout = wait_timeout,
                                       .expired = wait_expired,
                                       .waits_on = itself,
                                       .obstacle = not_set};
constexpr SyncOperation set_operation{
    .event = EventKind::notify, .ready = always, .perform = assign_flag<true>, .waits_on = itself};
constexpr SyncOperation clear_operation{
    .event = EventKind::write, .ready = always, .perform = assign_flag<false>, .waits_on = itself};

constexpr Parameter wait_parameters[] = {{"self"}, {"timeout", false}};

constexpr NativeFunction constructor{
    .name = "Event", .qualified_name = "Event.__init__", .parameters = {}, .body = construct};
constexpr NativeFunction wait{.name = "wait",
                              .qualified_name = "Event.wait",
                              .parameters = wait_parameters,
                              .behaviour = Behaviour::synchronises,
                              .sync = &wait_operation};
constexpr NativeFunction set{.name = "set",
                             .qualified_name = "Event.set",
                             .parameters = only_self,
                             .behaviour = Behaviour::synchronises,
                             .sync = &set_operation};
constexpr NativeFunction clear{.name = "clear",
                               .qualified_name = "Event.clear",
                               .parameters = only_self,
                               .behaviour = Behaviour::synchronises,
                               .sync = &clear_operation};
constexpr NativeFunction is_set{.name = "is_set",
                                .qualified_name = "Event.is_set",
                                .parameters = only_self,
                                .behaviour = Behaviour::touches_self,
                                .body = is_set_body,
                                .writes_self = false};
constexpr const NativeFunction* methods[] = {&wait, &set, &clear, &is_set};

}  // namespace

constinit const TypeInfo event_type{.name = "Event",
                                    .base = &types::object,
                                    .constructor = &constructor,
                                    .methods = methods,
                                    .module = "threading",
                                    .state_text = state_text};

}  // namespace interleave::library::threading
