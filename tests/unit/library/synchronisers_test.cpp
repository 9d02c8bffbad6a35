// The rules of the synchronisation objects as guarded actions, asked directly: who is ready, what happens, and in which
// part of an action in two.
#include "test_context.h"

#include <doctest/doctest.h>

namespace interleave::library {
namespace {

using namespace machine;

struct World {
    const Image image{std::make_shared<bytecode::Program>(), standard()};
    Heap heap;
    TestContext context{image, heap};
    Object* main = context.current_thread();
    Object* other = TestContext(image, heap).current_thread();
    std::vector<Value> slots;

    Value make(std::string_view module_name, std::string_view name, std::vector<Value> arguments = {}) {
        for (const ModuleInfo* m : standard().modules) {
            if (module_name != m->name) continue;
            const Object* o = image.module_member(*m, name).as_object();
            const NativeFunction* f = o->kind == Kind::type ? type_info_of(o)->constructor : native_of(o);
            return call(context, *f, std::move(arguments));
        }
        FAIL("no module");
        return {};
    }
    const SyncOperation& operation(Value self, std::string_view name) {
        return *native_of(image.method(standard().operations.type_of(self), name).as_object())->sync;
    }
    Arguments arguments(Value self, std::vector<Value> rest = {}) {
        slots = {self};
        slots.insert(slots.end(), rest.begin(), rest.end());
        slots.resize(5);
        return {slots.data(), nullptr, 0};
    }
    bool ready(Value self, std::string_view name, std::vector<Value> rest = {}) {
        return operation(self, name).ready(context, arguments(self, std::move(rest)));
    }
    Value perform(Value self, std::string_view name, std::vector<Value> rest = {}) {
        return operation(self, name).perform(context, arguments(self, std::move(rest)));
    }
    std::string error() { return take_error(context); }
    std::string state(Value v) { return standard().operations.type_of(v)->state_text(v.as_object()); }
};

Value number(std::int64_t i) { return Value::integer(i); }

TEST_CASE("an RLock belongs to the thread that took it") {
    World w;
    const Value lock = w.make("threading", "RLock");
    CHECK(w.perform(lock, "acquire").is_true());
    CHECK(w.perform(lock, "acquire").is_true());
    CHECK(w.state(lock) == "taken 2 times");
    w.context.set_current_thread(w.other);
    CHECK(!w.ready(lock, "acquire"));
    CHECK(!w.ready(lock, "__enter__"));
    CHECK(w.perform(lock, "release").is_unset());
    CHECK(w.error() == "RuntimeError: cannot release un-acquired lock");
    w.context.set_current_thread(w.main);
    CHECK(w.ready(lock, "acquire"));
    CHECK(w.perform(lock, "release").is_none());
    CHECK(w.context.changes == 0);
    CHECK(w.perform(lock, "release").is_none());
    CHECK(w.context.changes == 1);
    w.context.set_current_thread(w.other);
    CHECK(w.ready(lock, "acquire"));
}

TEST_CASE("a semaphore lets as many in as it has permits") {
    World w;
    const Value s = w.make("threading", "BoundedSemaphore", {number(2)});
    CHECK(w.perform(s, "acquire").is_true());
    CHECK(w.state(s) == "1 permit left");
    CHECK(w.perform(s, "__enter__").is_true());
    CHECK(!w.ready(s, "acquire"));
    CHECK(w.ready(s, "acquire", {Value::boolean(false)}));
    CHECK(w.operation(s, "acquire").obstacle(w.context, w.arguments(s)) == "no permit left");
    CHECK(w.perform(s, "release", {number(3)}).is_unset());
    CHECK(w.error() == "ValueError: Semaphore released too many times");
    CHECK(w.state(s) == "0 permits left");
    CHECK(w.perform(s, "release", {number(2)}).is_none());
    CHECK(w.context.changes == 1);
}

TEST_CASE("Condition.wait lets the lock go, and goes on when notified and the lock is free") {
    World w;
    const Value c = w.make("threading", "Condition");
    w.perform(c, "acquire");
    w.perform(c, "acquire");
    const SyncOperation& wait = w.operation(c, "wait");
    CHECK(wait.ready(w.context, w.arguments(c)));
    CHECK(wait.perform(w.context, w.arguments(c)).is_unset());
    CHECK(w.context.pending().is_unset());
    REQUIRE(wait.then != nullptr);
    const SyncOperation& wake = *wait.then;
    CHECK(wake.waits_on(w.context, w.arguments(c)) ==
          w.operation(c, "acquire").waits_on(w.context, w.arguments(c)));
    CHECK(!wake.ready(w.context, w.arguments(c)));
    CHECK(wake.obstacle(w.context, w.arguments(c)) == "nobody has notified it");

    w.context.set_current_thread(w.other);
    CHECK(w.ready(c, "acquire"));
    w.perform(c, "acquire");
    CHECK(w.state(c) == "1 thread waits");
    w.context.set_current_thread(w.main);
    CHECK(!wake.may_expire(w.context, w.arguments(c)));

    w.context.set_current_thread(w.other);
    CHECK(w.perform(c, "notify").is_none());
    w.context.set_current_thread(w.main);
    CHECK(!wake.ready(w.context, w.arguments(c)));
    CHECK(wake.obstacle(w.context, w.arguments(c)).empty());
    w.context.set_current_thread(w.other);
    w.perform(c, "release");
    w.context.set_current_thread(w.main);
    CHECK(wake.ready(w.context, w.arguments(c)));
    CHECK(wake.perform(w.context, w.arguments(c)).is_true());
    CHECK(w.perform(c, "release").is_none());  // as often as before
    CHECK(w.perform(c, "release").is_none());
    CHECK(w.perform(c, "release").is_unset());
    CHECK(w.error() == "RuntimeError: cannot release un-acquired lock");
}

TEST_CASE("notify wakes in the order of waiting; who gives up leaves the line") {
    World w;
    const Value c = w.make("threading", "Condition", {w.make("threading", "Lock")});
    const auto wait = [&](Object* thread) {
        w.context.set_current_thread(thread);
        w.perform(c, "acquire");
        CHECK(w.perform(c, "wait").is_unset());
    };
    const SyncOperation& wake = *w.operation(c, "wait").then;
    const auto woken = [&](Object* thread) {
        w.context.set_current_thread(thread);
        return wake.ready(w.context, w.arguments(c));
    };
    Object* third = TestContext(w.image, w.heap).current_thread();
    wait(w.other);
    wait(w.main);
    wait(third);
    w.context.set_current_thread(w.other);
    CHECK(wake.expired(w.context, w.arguments(c)).is_false());  // it has the lock again
    CHECK(w.perform(c, "notify").is_none());
    CHECK(w.perform(c, "release").is_none());
    CHECK(woken(w.main));
    CHECK(!woken(third));
}

TEST_CASE("a barrier opens for the last one, and breaks when one gives up") {
    World w;
    const Value b = w.make("threading", "Barrier", {number(2)});
    const SyncOperation& wait = w.operation(b, "wait");
    CHECK(wait.perform(w.context, w.arguments(b)).is_unset());
    CHECK(w.state(b) == "1 of 2 wait");
    CHECK(!wait.then->ready(w.context, w.arguments(b)));
    CHECK(wait.then->obstacle(w.context, w.arguments(b)) == "1 of 2 has come");
    w.context.set_current_thread(w.other);
    CHECK(wait.perform(w.context, w.arguments(b)) == number(1));
    CHECK(wait.perform(w.context, w.arguments(b)).is_unset());  // the next round
    w.context.set_current_thread(w.main);
    CHECK(wait.then->ready(w.context, w.arguments(b)));
    CHECK(wait.then->perform(w.context, w.arguments(b)) == number(0));
    w.context.set_current_thread(w.other);
    CHECK(wait.then->expired(w.context, w.arguments(b)).is_unset());
    CHECK(w.error() == "BrokenBarrierError: ");
    CHECK(w.state(b) == "broken");
    CHECK(wait.perform(w.context, w.arguments(b)).is_unset());
    CHECK(w.error() == "BrokenBarrierError: ");
    CHECK(w.perform(b, "reset").is_none());
    CHECK(w.state(b) == "0 of 2 wait");
}

TEST_CASE("a queue keeps its items in order however long it grows and shrinks") {
    World w;
    const Value q = w.make("queue", "Queue");
    std::int64_t in = 0, out = 0;
    for (int round = 0; round < 50; ++round) {
        for (int i = 0; i < round % 7 + 2; ++i) w.perform(q, "put", {number(in++)});
        for (int i = 0; i < round % 5 + 1 && out < in; ++i) CHECK(w.perform(q, "get") == number(out++));
    }
    while (out < in) CHECK(w.perform(q, "get") == number(out++));
    CHECK(!w.ready(q, "get"));
    CHECK(w.state(q) == "empty");
    CHECK(!w.ready(q, "join"));
}

TEST_CASE("a full queue waits, a priority queue sorts") {
    World w;
    const Value q = w.make("queue", "Queue", {number(1)});
    CHECK(w.ready(q, "put", {number(1)}));
    w.perform(q, "put", {number(1)});
    CHECK(!w.ready(q, "put", {number(2)}));
    CHECK(w.ready(q, "put", {number(2), Value::boolean(false)}));
    CHECK(w.perform(q, "put", {number(2), Value::boolean(false)}).is_unset());
    CHECK(w.error() == "Full: ");
    CHECK(w.state(q) == "1 of 1: [1]");
    CHECK(w.operation(q, "put").obstacle(w.context, w.arguments(q)) == "it is full");

    const Value p = w.make("queue", "PriorityQueue");
    for (int i = 0; i < 101; ++i) w.perform(p, "put", {number(i * 37 % 101)});
    for (int i = 0; i < 101; ++i) CHECK(w.perform(p, "get") == number(i));
}

}  // namespace
}  // namespace interleave::library
