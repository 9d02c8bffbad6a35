// The rules of threading and time as guarded actions, asked directly: who is ready, what happens, what is
// raised.
#include "test_context.h"

#include <doctest/doctest.h>

namespace interleave::library {
namespace {

using namespace machine;

const ModuleInfo& module(std::string_view name) {
    for (const ModuleInfo* m : standard().modules) {
        if (name == m->name) return *m;
    }
    FAIL("no module");
    std::abort();
}

struct World {
    const Image image{std::make_shared<bytecode::Program>(), standard()};
    Heap heap;
    TestContext context{image, heap};

    Value make(std::string_view module_name, std::string_view name, std::vector<Value> arguments = {},
               const std::vector<std::string>& keywords = {}) {
        const Value member = image.module_member(module(module_name), name);
        const Object* o = member.as_object();
        const NativeFunction* f = o->kind == Kind::type ? type_info_of(o)->constructor : native_of(o);
        return call(context, *f, std::move(arguments), keywords);
    }
    const SyncOperation& operation(Value self, std::string_view name) {
        return *native_of(image.method(standard().operations.type_of(self), name).as_object())->sync;
    }
    /// A method's operation with its arguments in slots, unset where not given.
    bool ready(Value self, std::string_view name, std::vector<Value> rest = {}) {
        slots = {self};
        slots.insert(slots.end(), rest.begin(), rest.end());
        slots.resize(4);
        return operation(self, name).ready(context, {slots.data(), nullptr, 0});
    }
    std::optional<double> timeout(Value self, std::string_view name) {
        return operation(self, name).timeout(context, {slots.data(), nullptr, 0});
    }
    std::string error(Value result) {
        CHECK(result.is_unset());
        return take_error(context);
    }
    std::string repr(Value v) { return standard().operations.to_repr(v); }
    Value attribute(Value v, std::string_view name) {
        return standard().operations.type_of(v)->attribute(context, v.as_object(), name);
    }
    Value text(std::string_view s) { return context.new_string(s); }

    std::vector<Value> slots;
};

TEST_CASE("a lock is taken when free and given back by whoever releases it") {
    World w;
    const Value lock = w.make("threading", "Lock");
    CHECK(w.ready(lock, "acquire"));
    CHECK(call_method(w.context, "acquire", {lock}).is_true());
    CHECK(call_method(w.context, "locked", {lock}).is_true());
    CHECK(!w.ready(lock, "acquire"));
    CHECK(!w.ready(lock, "__enter__"));
    CHECK(call_method(w.context, "acquire", {lock, Value::boolean(false)}).is_false());
    CHECK(call_method(w.context, "release", {lock}).is_none());
    CHECK(w.context.changes == 1);
    CHECK(w.error(call_method(w.context, "release", {lock})) == "RuntimeError: release unlocked lock");
    CHECK(call_method(w.context, "__enter__", {lock}).is_true());
    CHECK(call_method(w.context, "__exit__", {lock, Value::none(), Value::none(), Value::none()}).is_none());
    CHECK(w.ready(lock, "acquire"));
    CHECK(w.context.events ==
          std::vector{EventKind::acquire, EventKind::release, EventKind::acquire, EventKind::release});
}

TEST_CASE("acquire with a timeout waits that long; wrong arguments need no waiting") {
    World w;
    const Value lock = w.make("threading", "Lock");
    const Value yes = Value::boolean(true), no = Value::boolean(false);
    call_method(w.context, "acquire", {lock});
    CHECK(!w.ready(lock, "acquire"));
    CHECK(w.timeout(lock, "acquire") == std::nullopt);
    CHECK(!w.ready(lock, "acquire", {yes, Value::integer(-1)}));
    CHECK(w.timeout(lock, "acquire") == std::nullopt);
    CHECK(!w.ready(lock, "acquire", {yes, Value::integer(2)}));
    CHECK(w.timeout(lock, "acquire") == 2.0);
    CHECK(w.operation(lock, "acquire").expired(w.context, {w.slots.data(), nullptr, 0}).is_false());
    CHECK(w.ready(lock, "acquire", {yes, Value::integer(0)}));
    CHECK(call_method(w.context, "acquire", {lock, yes, Value::integer(0)}).is_false());
    CHECK(w.error(call_method(w.context, "acquire", {lock, no, Value::integer(1)})) ==
          "ValueError: can't specify a timeout for a non-blocking call");
    CHECK(w.error(call_method(w.context, "acquire", {lock, yes, Value::integer(-2)})) ==
          "ValueError: timeout value must be positive");
    CHECK(w.error(call_method(w.context, "acquire", {lock, yes, w.text("a")})) ==
          "TypeError: 'str' object cannot be interpreted as an integer");
    CHECK(w.error(call_method(w.context, "acquire", {lock, yes, w.context.new_float(1e10)})) ==
          "OverflowError: timeout value is too large");
}

TEST_CASE("threads are numbered in the order of construction, in the whole program") {
    World w;
    const Value first = w.make("threading", "Thread");
    const Value named = w.make("threading", "Thread", {w.text("worker")}, {"name"});
    const Value len = w.image.type_value(standard().thread_type);
    const Value second = w.make("threading", "Thread", {len}, {"target"});
    CHECK(w.repr(w.attribute(first, "name")) == "'Thread-1'");
    CHECK(w.repr(w.attribute(named, "name")) == "'worker'");
    CHECK(w.repr(w.attribute(second, "name")) == "'Thread-2 (Thread)'");
    w.context.set_current_thread(first.as_object());
    const Value inner = w.make("threading", "Thread");
    CHECK(w.repr(w.attribute(inner, "name")) == "'Thread-3'");
    CHECK(w.repr(w.make("threading", "main_thread")) == "<_MainThread(MainThread, started 1)>");
    CHECK(w.make("threading", "current_thread") == first);
}

TEST_CASE("a thread starts once, is joined when finished, and says when it cannot be") {
    World w;
    const Value thread = w.make("threading", "Thread");
    CHECK(w.repr(thread) == "<Thread(Thread-1, initial)>");
    CHECK(w.attribute(thread, "ident").is_none());
    CHECK(call_method(w.context, "is_alive", {thread}).is_false());
    CHECK(w.error(call_method(w.context, "join", {thread})) ==
          "RuntimeError: cannot join thread before it is started");
    CHECK(call_method(w.context, "start", {thread}).is_none());
    CHECK(w.error(call_method(w.context, "start", {thread})) ==
          "RuntimeError: threads can only be started once");
    CHECK(w.attribute(thread, "ident") == Value::integer(2));
    CHECK(call_method(w.context, "is_alive", {thread}).is_true());
    CHECK(!w.ready(thread, "join"));
    CHECK(w.timeout(thread, "join") == std::nullopt);
    CHECK(!w.ready(thread, "join", {w.context.new_float(0.5)}));
    CHECK(w.timeout(thread, "join") == 0.5);
    CHECK(w.ready(thread, "join", {Value::integer(-1)}));
    CHECK(call_method(w.context, "join", {thread, Value::integer(0)}).is_none());
    const Value main = Value::object(w.context.current_thread());
    CHECK(w.error(call_method(w.context, "join", {main})) == "RuntimeError: cannot join current thread");
    w.context.store(thread.as_object(), ThreadCells::status, Value::integer(2));
    CHECK(w.ready(thread, "join"));
    CHECK(call_method(w.context, "join", {thread}).is_none());
    CHECK(w.context.events.back() == EventKind::join);
    CHECK(w.repr(thread) == "<Thread(Thread-1, stopped 2)>");
}

TEST_CASE("Thread's arguments") {
    World w;
    CHECK(w.error(w.make("threading", "Thread", {Value::integer(5)})) ==
          "AssertionError: group argument must be None for now");
    const Value daemon = w.make("threading", "Thread", {Value::boolean(true)}, {"daemon"});
    CHECK(w.attribute(daemon, "daemon").is_true());
    w.context.set_current_thread(daemon.as_object());
    CHECK(w.attribute(w.make("threading", "Thread"), "daemon").is_true());  // inherited
}

TEST_CASE("sleep is never ready before its time, and zero needs none") {
    World w;
    const NativeFunction& sleep = *native_of(w.image.module_member(module("time"), "sleep").as_object());
    const auto ready = [&](Value seconds) { return sleep.sync->ready(w.context, {&seconds, nullptr, 0}); };
    const auto perform = [&](Value seconds) {
        return sleep.sync->perform(w.context, {&seconds, nullptr, 0});
    };
    const Value half = w.context.new_float(0.5);
    CHECK(!ready(half));
    CHECK(sleep.sync->timeout(w.context, {&half, nullptr, 0}) == 0.5);
    CHECK(ready(Value::integer(0)));
    CHECK(perform(Value::integer(0)).is_none());
    CHECK(w.error(perform(Value::integer(-1))) == "ValueError: sleep length must be non-negative");
    CHECK(w.error(perform(w.text("a"))) == "TypeError: 'str' object cannot be interpreted as an integer");
    CHECK(w.error(perform(w.context.new_float(0.0 / 0.0))) == "ValueError: Invalid value NaN (not a number)");
    CHECK(w.error(perform(w.context.new_float(1e300))) ==
          "OverflowError: timestamp out of range for platform time_t");
    CHECK(w.repr(w.make("time", "perf_counter")) == "12.5");
}

}  // namespace
}  // namespace interleave::library
