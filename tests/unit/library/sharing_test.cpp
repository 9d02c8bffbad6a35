// Lists and iterators under real threads: nothing lost, nothing out of bounds, nothing for ThreadSanitizer to
// say.
#include "test_context.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>

namespace interleave::library {
namespace {

using namespace machine;

constexpr int threads = 4;

template <class Body>
void in_parallel(const Image& image, Heap& heap, Body body) {
    std::vector<std::thread> running;
    for (int t = 0; t < threads; ++t) {
        running.emplace_back([&, t] {
            TestContext context(image, heap, true);
            body(context, t);
        });
    }
    for (auto& t : running) t.join();
}

struct World {
    const Image image{std::make_shared<bytecode::Program>(), standard()};
    Heap heap;
    TestContext context{image, heap, true};
    const Operations& ops = standard().operations;

    Value list_of(std::int64_t count) {
        std::vector<Value> items;
        for (std::int64_t i = 0; i < count; ++i) items.push_back(Value::integer(i));
        return context.new_list(items);
    }
};

TEST_CASE("parallel appends lose nothing") {
    World w;
    const Value list = w.context.new_list({});
    in_parallel(w.image, w.heap, [&](TestContext& context, int t) {
        for (int i = 0; i < 2000; ++i)
            w.ops.list_append(context, list.as_object(), Value::integer(t * 10000 + i));
    });
    REQUIRE(list_length(list.as_object()) == threads * 2000);
    std::vector<std::int64_t> next(threads, 0);  // each thread's items lie in the order of its appends
    for (std::int64_t i = 0; i < threads * 2000; ++i) {
        const std::int64_t v = list_item(list.as_object(), i).as_int();
        CHECK(v % 10000 == next[static_cast<std::size_t>(v / 10000)]++);
    }
}

TEST_CASE("a store is not lost when another thread makes the list grow") {
    World w;
    const Value list = w.list_of(threads);
    in_parallel(w.image, w.heap, [&](TestContext& context, int t) {
        for (int i = 0; i < 1000; ++i) {
            w.ops.store_item(context, list, Value::integer(t), Value::integer(i));
            CHECK(w.ops.load_item(context, list, Value::integer(t)) == Value::integer(i));
            w.ops.list_append(context, list.as_object(), Value::none());
        }
    });
    CHECK(list_length(list.as_object()) == threads + threads * 1000);
}

TEST_CASE("every method survives others that change the same list") {
    World w;
    const Value list = w.list_of(50);
    in_parallel(w.image, w.heap, [&](TestContext& context, int t) {
        const auto forget = [&] {
            context.set_pending({});
        };  // an IndexError or ValueError is a right answer here
        const Value slice = context.new_slice(Value::integer(1), Value::integer(9), Value::integer(2));
        for (int i = 0; i < 300; ++i) {
            switch ((i + t) % 12) {
                case 0: call_method(context, "sort", {list}); break;
                case 1: call_method(context, "reverse", {list}); break;
                case 2: call_method(context, "pop", {list, Value::integer(i % 7)}); break;
                case 3:
                    call_method(context, "insert", {list, Value::integer(i % 5), Value::integer(i)});
                    break;
                case 4: w.ops.load_item(context, list, slice); break;
                case 5: w.ops.delete_item(context, list, slice); break;
                case 6: call_method(context, "extend", {list, w.list_of(8)}); break;
                case 7: w.ops.compare(context, 0, list, call_method(context, "copy", {list})); break;
                case 8: CHECK(!w.ops.to_repr(list).empty()); break;
                case 9: call_builtin(context, "sum", {list}); break;
                case 10: call_method(context, "extend", {list, list}); break;
                default:
                    call_method(context, list_length(list.as_object()) > 400 ? "clear" : "copy", {list});
                    break;
            }
            forget();
            Value state[3];
            REQUIRE(w.ops.iterate(context, list, state));
            for (int n = 0; n < 100; ++n) {
                const Value item = w.ops.next(context, state);
                if (item.is_unset()) break;
                CHECK(item.is_int());
            }
        }
    });
}

TEST_CASE("threads that share an iterator get every item once") {
    World w;
    const Value numbers = w.context.new_range(Value::integer(0), Value::integer(4000), Value::integer(1));
    const Value iterator = call_builtin(w.context, "enumerate", {call_builtin(w.context, "iter", {numbers})});
    std::vector<std::vector<std::int64_t>> got(threads);
    in_parallel(w.image, w.heap, [&](TestContext& context, int t) {
        while (true) {
            const Value item = call_builtin(context, "next", {iterator, Value::none()});
            if (item.is_none()) break;
            CHECK(tuple_item(item.as_object(), 0) == tuple_item(item.as_object(), 1));
            got[static_cast<std::size_t>(t)].push_back(tuple_item(item.as_object(), 0).as_int());
        }
    });
    std::vector<bool> seen(4000, false);
    for (const auto& numbers_of_one : got) {
        for (const auto n : numbers_of_one) {
            CHECK(!seen[static_cast<std::size_t>(n)]);
            seen[static_cast<std::size_t>(n)] = true;
        }
    }
    CHECK(std::count(seen.begin(), seen.end(), true) == 4000);
}

}  // namespace
}  // namespace interleave::library
