// queue.Queue, LifoQueue, PriorityQueue and SimpleQueue
#include "core/library/guards.h"
#include "core/library/queue_items.h"
#include "core/library/queue_module.h"
#include "core/library/types.h"

#include <algorithm>

namespace interleave::library::queue {
namespace {

using machine::EventKind;
using machine::SyncOperation;
using threading::always;
using threading::check_patience;
using threading::gives_up_at_once;
using threading::is_given;
using threading::itself;
using threading::only_self;
using threading::seconds_of;

struct Cells : ItemCells {
    static constexpr std::size_t maxsize = 3;     ///< integer; no limit when it is not positive
    static constexpr std::size_t unfinished = 4;  ///< integer: put and not yet reported by task_done
    static constexpr std::size_t count = 5;
};

std::int64_t maxsize(const Object* q) { return q->load(Cells::maxsize).as_int(); }
std::int64_t unfinished(const Object* q) { return q->load(Cells::unfinished).as_int(); }
bool is_full(const Object* q) { return maxsize(q) > 0 && length(q) >= maxsize(q); }
bool is_simple(const Object* q) { return machine::type_info_of(q) == &simple_queue_type; }

Order order_of(const Object* q) {
    const TypeInfo* type = machine::type_info_of(q);
    return type == &lifo_queue_type       ? Order::lifo
           : type == &priority_queue_type ? Order::priority
                                          : Order::fifo;
}

/// block and timeout are arguments `at` and `at + 1`.
bool blocks(const Arguments& a, int at) { return !a.has(at) || truth(a[at]); }
bool waits(const Arguments& a, int at) {
    return blocks(a, at) && !(is_given(a, at + 1) && gives_up_at_once(a[at + 1]));
}

/// A timeout that is given is looked at even when there is no need to wait. False after raising.
bool check_timeout(Context& context, const Arguments& a, int at) {
    if (!blocks(a, at) || !is_given(a, at + 1)) return true;
    const Value timeout = a[at + 1];
    if (is_simple(a[0].as_object()) && !is_number(timeout)) {
        raise_not_integer(context, timeout);
        return false;
    }
    if (!check_patience(context, timeout, "'<' not supported between instances of ", " and 'int'"))
        return false;
    if (seconds_of(timeout).value_or(0) >= 0) return true;
    raise_value(context, {"'timeout' must be a non-negative number"});
    return false;
}

Value raise_plain(Context& context, const TypeInfo& type) {
    return context.raise(context.new_exception(type, {}));
}

// put --------------------------------------------------------------------------------------------------------------

template <int at>
bool put_ready(Context&, const Arguments& a) {
    return !is_full(a[0].as_object()) || !waits(a, at);
}

Value put_item(Context& context, Object* q, Value item) {
    if (!put(context, q, order_of(q), item)) return {};
    context.store(q, Cells::unfinished, Value::integer(unfinished(q) + 1));
    context.record(EventKind::send, q, -1, item, -1);
    context.changed(q);
    return Value::none();
}

Value put_perform(Context& context, const Arguments& a) {
    Object* q = a[0].as_object();
    if (maxsize(q) > 0 && !check_timeout(context, a, 2)) return {};
    return is_full(q) ? raise_plain(context, exceptions::queue_full) : put_item(context, q, a[1]);
}
Value put_nowait_perform(Context& context, const Arguments& a) {
    Object* q = a[0].as_object();
    return is_full(q) ? raise_plain(context, exceptions::queue_full) : put_item(context, q, a[1]);
}
Value put_expired(Context& context, const Arguments&) { return raise_plain(context, exceptions::queue_full); }
std::string queue_is_full(Context&, const Arguments&) { return "it is full"; }

// get --------------------------------------------------------------------------------------------------------------

bool get_ready(Context&, const Arguments& a) { return length(a[0].as_object()) > 0 || !waits(a, 1); }

Value get_item(Context& context, Object* q) {
    if (length(q) == 0) return raise_plain(context, exceptions::queue_empty);
    const Value item = take(context, q, order_of(q));
    if (item.is_unset()) return item;
    context.record(EventKind::receive, q, -1, item, -1);
    context.changed(q);
    return item;
}

Value get_perform(Context& context, const Arguments& a) {
    return check_timeout(context, a, 1) ? get_item(context, a[0].as_object()) : Value();
}
Value get_nowait_perform(Context& context, const Arguments& a) { return get_item(context, a[0].as_object()); }
Value get_expired(Context& context, const Arguments&) {
    return raise_plain(context, exceptions::queue_empty);
}
std::string queue_is_empty(Context&, const Arguments&) { return "it is empty"; }

template <int at>
std::optional<double> timeout_at(Context&, const Arguments& a) {
    return is_given(a, at) ? seconds_of(a[at]) : std::nullopt;
}

// task_done and join -------------------------------------------------------------------------------------------------

Value task_done_perform(Context& context, const Arguments& a) {
    Object* q = a[0].as_object();
    const std::int64_t left = unfinished(q) - 1;
    if (left < 0) return raise_value(context, {"task_done() called too many times"});
    context.store(q, Cells::unfinished, Value::integer(left));
    context.record(EventKind::notify, q, -1, {}, -1);
    if (left == 0) context.changed(q);
    return Value::none();
}

bool join_ready(Context&, const Arguments& a) { return unfinished(a[0].as_object()) == 0; }
Value join_perform(Context& context, const Arguments& a) {
    context.record(EventKind::receive, a[0].as_object(), -1, {}, -1);
    return Value::none();
}
std::string tasks_left(Context&, const Arguments& a) {
    const std::int64_t n = unfinished(a[0].as_object());
    return std::to_string(n) + (n == 1 ? " item is" : " items are") + " not done";
}

// Looking ------------------------------------------------------------------------------------------------------------

Value qsize_body(Context&, const Arguments& a) { return Value::integer(length(a[0].as_object())); }
Value empty_body(Context&, const Arguments& a) { return Value::boolean(length(a[0].as_object()) == 0); }
Value full_body(Context&, const Arguments& a) { return Value::boolean(is_full(a[0].as_object())); }

Value attribute(Context&, Object* q, std::string_view name) {
    if (is_simple(q)) return {};
    if (name == "maxsize") return q->load(Cells::maxsize);
    if (name == "unfinished_tasks") return q->load(Cells::unfinished);
    return {};
}

std::string state_text(const Object* q) {
    if (length(q) == 0) return "empty";
    const std::string limit = maxsize(q) > 0 ? " of " + std::to_string(maxsize(q)) : "";
    return std::to_string(length(q)) + limit + ": " + items_text(q);
}

template <const TypeInfo& type>
Value construct(Context& context, const Arguments& a) {
    std::int64_t limit = 0;
    if (a.has(0) && !is_integer(a[0])) {
        return raise_type(context,
                          {"'>' not supported between instances of '", type_name(a[0]), "' and 'int'"});
    }
    if (a.has(0) && !clamped_index(context, a[0], limit)) return {};
    Object* q = threading::make_synchroniser(context, type, Cells::count);
    if (q == nullptr) return {};
    q->cells()[Cells::head].store_raw(Value::integer(0));
    q->cells()[Cells::length].store_raw(Value::integer(0));
    q->cells()[Cells::maxsize].store_raw(Value::integer(std::clamp(limit, Value::int_min, Value::int_max)));
    q->cells()[Cells::unfinished].store_raw(Value::integer(0));
    return Value::object(q);
}

constexpr SyncOperation put_operation{.event = EventKind::send,
                                      .ready = put_ready<2>,
                                      .perform = put_perform,
                                      .timeout = timeout_at<3>,
                                      .expired = put_expired,
                                      .waits_on = itself,
                                      .obstacle = queue_is_full};
constexpr SyncOperation put_nowait_operation{
    .event = EventKind::send, .ready = always, .perform = put_nowait_perform, .waits_on = itself};
constexpr SyncOperation get_operation{.event = EventKind::receive,
                                      .ready = get_ready,
                                      .perform = get_perform,
                                      .timeout = timeout_at<2>,
                                      .expired = get_expired,
                                      .waits_on = itself,
                                      .obstacle = queue_is_empty};
constexpr SyncOperation get_nowait_operation{
    .event = EventKind::receive, .ready = always, .perform = get_nowait_perform, .waits_on = itself};
constexpr SyncOperation task_done_operation{
    .event = EventKind::notify, .ready = always, .perform = task_done_perform, .waits_on = itself};
constexpr SyncOperation join_operation{.event = EventKind::wait,
                                       .ready = join_ready,
                                       .perform = join_perform,
                                       .waits_on = itself,
                                       .obstacle = tasks_left};

constexpr Parameter maxsize_parameter[] = {{"maxsize", false}};
constexpr Parameter put_parameters[] = {{"self"}, {"item"}, {"block", false}, {"timeout", false}};
constexpr Parameter put_nowait_parameters[] = {{"self"}, {"item"}};
constexpr Parameter get_parameters[] = {{"self"}, {"block", false}, {"timeout", false}};

// name in the language and of the constant, parameters, operation
#define INTERLEAVE_QUEUE_METHOD(id, given, operation)                 \
    constexpr NativeFunction id{.name = #id,                          \
                                .qualified_name = "Queue." #id,       \
                                .parameters = given,                  \
                                .behaviour = Behaviour::synchronises, \
                                .sync = &operation};
#define INTERLEAVE_QUEUE_LOOK(id, look)                               \
    constexpr NativeFunction id{.name = #id,                          \
                                .qualified_name = "Queue." #id,       \
                                .parameters = only_self,              \
                                .behaviour = Behaviour::touches_self, \
                                .body = look,                         \
                                .writes_self = false};
namespace method {
INTERLEAVE_QUEUE_METHOD(put, put_parameters, put_operation)
INTERLEAVE_QUEUE_METHOD(put_nowait, put_nowait_parameters, put_nowait_operation)
INTERLEAVE_QUEUE_METHOD(get, get_parameters, get_operation)
INTERLEAVE_QUEUE_METHOD(get_nowait, only_self, get_nowait_operation)
INTERLEAVE_QUEUE_METHOD(task_done, only_self, task_done_operation)
INTERLEAVE_QUEUE_METHOD(join, only_self, join_operation)
INTERLEAVE_QUEUE_LOOK(qsize, qsize_body)
INTERLEAVE_QUEUE_LOOK(empty, empty_body)
INTERLEAVE_QUEUE_LOOK(full, full_body)
}  // namespace method
#undef INTERLEAVE_QUEUE_METHOD
#undef INTERLEAVE_QUEUE_LOOK

constexpr const NativeFunction* methods[] = {&method::put,        &method::put_nowait, &method::get,
                                             &method::get_nowait, &method::task_done,  &method::join,
                                             &method::qsize,      &method::empty,      &method::full};
constexpr const NativeFunction* simple_methods[] = {&method::put,        &method::put_nowait, &method::get,
                                                    &method::get_nowait, &method::qsize,      &method::empty};

constexpr NativeFunction queue_constructor{.name = "Queue",
                                           .qualified_name = "Queue.__init__",
                                           .parameters = maxsize_parameter,
                                           .body = construct<queue_type>};
constexpr NativeFunction lifo_constructor{.name = "LifoQueue",
                                          .qualified_name = "Queue.__init__",
                                          .parameters = maxsize_parameter,
                                          .body = construct<lifo_queue_type>};
constexpr NativeFunction priority_constructor{.name = "PriorityQueue",
                                              .qualified_name = "Queue.__init__",
                                              .parameters = maxsize_parameter,
                                              .body = construct<priority_queue_type>};
// (Its argument list is empty, so that the limit is always 0.)
constexpr NativeFunction simple_constructor{.name = "SimpleQueue",
                                            .qualified_name = "SimpleQueue",
                                            .parameters = {},
                                            .body = [](Context& context, const Arguments&) {
                                                const Value no_limit{};
                                                return construct<simple_queue_type>(context,
                                                                                    {&no_limit, nullptr, 0});
                                            }};

}  // namespace

constinit const TypeInfo queue_type{.name = "Queue",
                                    .base = &types::object,
                                    .constructor = &queue_constructor,
                                    .methods = methods,
                                    .attribute = attribute,
                                    .module = "queue",
                                    .state_text = state_text};
constinit const TypeInfo lifo_queue_type{.name = "LifoQueue",
                                         .base = &queue_type,
                                         .constructor = &lifo_constructor,
                                         .methods = {},
                                         .module = "queue",
                                         .state_text = state_text};
constinit const TypeInfo priority_queue_type{.name = "PriorityQueue",
                                             .base = &queue_type,
                                             .constructor = &priority_constructor,
                                             .methods = {},
                                             .module = "queue",
                                             .state_text = state_text};
constinit const TypeInfo simple_queue_type{.name = "SimpleQueue",
                                           .base = &types::object,
                                           .constructor = &simple_constructor,
                                           .methods = simple_methods,
                                           .module = "_queue",
                                           .state_text = state_text};

namespace {

constexpr const TypeInfo* module_types[] = {
    &queue_type,        &lifo_queue_type,         &priority_queue_type,
    &simple_queue_type, &exceptions::queue_empty, &exceptions::queue_full};

}  // namespace

constinit const machine::ModuleInfo module{.name = "queue", .functions = {}, .types = module_types};

}  // namespace interleave::library::queue
