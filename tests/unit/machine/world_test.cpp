#include "core/machine/world.h"

#include "core/machine/real_host.h"
#include "tests/unit/machine/mini.h"

#include <doctest/doctest.h>

#include <thread>
#include <vector>

using namespace interleave::machine;

TEST_CASE("one collection may begin before all have woken up from the last one") {
    constexpr int threads = 6, rounds = 20000;
    World world(mini::counter(1, 1, false), {});
    world.globals = world.take_carrier().heap.allocate(Kind::cell, 1);
    std::vector<std::thread> all;
    for (int i = 0; i < threads; ++i) {
        all.emplace_back([&world] {
            Carrier& carrier = world.take_carrier();
            world.enter(carrier);
            for (int round = 0; round < rounds; ++round) world.collect_or_wait(carrier, true);
            world.leave(carrier);
        });
    }
    for (auto& t : all) t.join();
    // Each round of a thread collects, or stands still while another one does.
    CHECK(world.collections >= rounds);
    CHECK(world.collections <= rounds * threads);
}
