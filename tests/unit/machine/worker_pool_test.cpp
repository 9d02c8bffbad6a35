#include "core/machine/worker_pool.h"

#include <doctest/doctest.h>

#include <atomic>
#include <set>

using interleave::machine::Parker;
using interleave::machine::WorkerPool;

namespace {

/// Runs one task and waits until its worker has nothing to do again.
std::thread::id run_one(WorkerPool& pool) {
    std::thread::id who;
    Parker done;
    const std::size_t idle = pool.idle();
    pool.run([&] {
        who = std::this_thread::get_id();
        done.unpark();
    });
    done.park();
    while (pool.idle() < std::max<std::size_t>(idle, 1)) std::this_thread::yield();
    return who;
}

}  // namespace

TEST_CASE("a token that comes before the sleep is not lost, and two are one") {
    Parker parker;
    parker.unpark();
    parker.unpark();
    parker.park();
    const auto before = Parker::Clock::now();
    parker.park_until(before + std::chrono::milliseconds(1));
    CHECK(Parker::Clock::now() >= before + std::chrono::milliseconds(1));
}

TEST_CASE("threads wake each other in turn") {
    constexpr int rounds = 2000;
    bool processor_free = false;
    SUBCASE("and sleep meanwhile") {}
    SUBCASE("and look for a while before they sleep") { processor_free = true; }
    Parker ping, pong;
    int turns = 0;  // handed to and fro, so no two touch it at once
    std::thread other([&] {
        for (int i = 0; i < rounds; ++i) {
            ping.park(processor_free);
            ++turns;
            pong.unpark();
        }
    });
    for (int i = 0; i < rounds; ++i) {
        ++turns;
        ping.unpark();
        pong.park(processor_free);
    }
    other.join();
    CHECK(turns == 2 * rounds);
}

TEST_CASE("tasks one after another run on the same worker") {
    WorkerPool pool;
    std::set<std::thread::id> ids;
    for (int i = 0; i < 100; ++i) ids.insert(run_one(pool));
    CHECK(ids.size() == 1);
    CHECK(pool.size() == 1);
}

TEST_CASE("there are as many workers as tasks at the same time, and they are kept") {
    WorkerPool pool;
    for (int round = 0; round < 20; ++round) {
        std::atomic<int> here{0};
        for (int i = 0; i < 8; ++i) {
            pool.run([&] {
                here.fetch_add(1);
                while (here.load() < 8) std::this_thread::yield();
            });
        }
        while (pool.idle() < 8) std::this_thread::yield();
        CHECK(pool.size() == 8);
    }
}

TEST_CASE("workers are there before they are needed, up to a number") {
    WorkerPool pool;
    pool.keep_ready(3, 10);
    CHECK(pool.idle() == 3);
    pool.keep_ready(5, 4);
    CHECK(pool.size() == 4);
    run_one(pool);
    CHECK(pool.size() == 4);
}

TEST_CASE("a pool knows since when all of its workers have nothing to do") {
    WorkerPool pool;
    Parker begun, end;
    pool.run([&] {
        begun.unpark();
        end.park();
    });
    begun.park();
    CHECK(pool.seconds_idle() < 0);
    end.unpark();
    while (pool.seconds_idle() < 0) std::this_thread::yield();
    const double first = pool.seconds_idle();
    CHECK(first >= 0);
    CHECK(pool.seconds_idle() >= first);
}

TEST_CASE("a pool that goes waits for what runs") {
    std::atomic<int> done{0};
    {
        WorkerPool pool;
        for (int i = 0; i < 16; ++i) pool.run([&] { done.fetch_add(1); });
    }
    CHECK(done.load() == 16);
}
