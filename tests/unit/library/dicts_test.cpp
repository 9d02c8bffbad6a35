// Dictionaries and sets under real threads: nothing lost, nothing out of bounds, nothing for ThreadSanitizer to say;
// and popping, which must not look at the same holes again and again.
#include "test_context.h"

#include <doctest/doctest.h>

#include <thread>

namespace interleave::library {
namespace {

using namespace machine;

constexpr int threads = 4;

struct World {
    const Image image{std::make_shared<bytecode::Program>(), standard()};
    Heap heap;
    TestContext context{image, heap, true};
    const Operations& ops = standard().operations;

    template <class Body>
    void in_parallel(Body body) {
        std::vector<std::thread> running;
        for (int t = 0; t < threads; ++t) {
            running.emplace_back([&, t] {
                TestContext own(image, heap, true);
                body(own, t);
            });
        }
        for (auto& t : running) t.join();
    }
};

TEST_CASE("four threads fill one dict: no entry is lost, none is torn") {
    World w;
    const Value dict = w.ops.new_dict(w.context, {});
    w.in_parallel([&](TestContext& context, int t) {
        for (int i = 0; i < 500; ++i) {
            const Value key = Value::integer(i * threads + t);
            CHECK(w.ops.dict_store(context, dict.as_object(), key, key));
            const Value found = w.ops.load_item(context, dict, key);
            CHECK(found == key);
        }
    });
    CHECK(hashed_length(dict.as_object()) == threads * 500);
    for (int i = 0; i < threads * 500; ++i) {
        CHECK(w.ops.load_item(w.context, dict, Value::integer(i)) == Value::integer(i));
    }
}

TEST_CASE("four threads hammer the same keys: each value read was written for its key") {
    World w;
    const Value dict = w.ops.new_dict(w.context, {});
    w.in_parallel([&](TestContext& context, int t) {
        for (int i = 0; i < 1000; ++i) {
            const Value key = Value::integer((i * 7 + t) % 23);
            switch ((i + t) % 5) {
                case 0:
                case 1: w.ops.store_item(context, dict, key, key); break;
                case 2:
                    if (!w.ops.delete_item(context, dict, key))
                        CHECK(take_error(context).starts_with("KeyError"));
                    break;
                case 3: {
                    const Value v = w.ops.load_item(context, dict, key);
                    if (v.is_unset())
                        CHECK(take_error(context).starts_with("KeyError"));
                    else
                        CHECK(v == key);
                    break;
                }
                default:
                    CHECK(w.ops.to_repr(dict).starts_with("{"));
                    if (i % 100 == 4) call_method(context, "clear", {dict});
                    if (i % 100 == 9 && call_method(context, "popitem", {dict}).is_unset())
                        take_error(context);
            }
        }
    });
    const auto items = w.ops.dict_items(w.context, dict.as_object());
    CHECK(static_cast<std::int64_t>(items.size()) == 2 * hashed_length(dict.as_object()));
    for (std::size_t i = 0; i < items.size(); i += 2) CHECK(items[i] == items[i + 1]);
}

TEST_CASE("four threads hammer one set") {
    World w;
    const Value set = w.ops.new_set(w.context, {});
    w.in_parallel([&](TestContext& context, int t) {
        for (int i = 0; i < 1000; ++i) {
            const Value item = Value::integer((i * 5 + t) % 41);
            if ((i + t) % 3 != 0) {
                CHECK(w.ops.set_add(context, set.as_object(), item));
            } else {
                call_method(context, "discard", {set, item});
            }
            CHECK(w.ops.contains(context, set, item).is_boolean());
            if (i % 50 == 0) CHECK(w.ops.to_repr(set).size() > 2);
        }
    });
    std::int64_t count = 0;
    for (int i = 0; i < 41; ++i) count += w.ops.contains(w.context, set, Value::integer(i)).is_true() ? 1 : 0;
    CHECK(count == hashed_length(set.as_object()));
}

TEST_CASE("emptying a dict from its end gives the entries newest first") {
    World w;
    const Value dict = w.ops.new_dict(w.context, {});
    for (int i = 0; i < 3000; ++i)
        w.ops.dict_store(w.context, dict.as_object(), Value::integer(i), Value::none());
    for (int i = 2999; i >= 0; --i) {
        const Value pair = call_method(w.context, "popitem", {dict});
        REQUIRE(is_kind(pair, Kind::tuple));
        CHECK(tuple_item(pair.as_object(), 0) == Value::integer(i));
    }
    CHECK(call_method(w.context, "popitem", {dict}).is_unset());
    CHECK(take_error(w.context) == "KeyError: 'popitem(): dictionary is empty'");
}

}  // namespace
}  // namespace interleave::library
