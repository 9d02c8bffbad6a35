// Several searches at the same time that share one table: they find what one alone finds.
#include "core/explore/crew.h"
#include "core/explore/explorer.h"
#include "tests/unit/explore/compile.h"
#include "tests/unit/explore/generator.h"
#include "tests/unit/explore/searching.h"

#include <doctest/doctest.h>

#include <chrono>

using namespace interleave;
using namespace interleave::explore;
using namespace interleave::explore::test;

namespace {

/// Jobs that join at once, and no search for shortest schedules, which would hide what they missed.
Options with_jobs(int jobs) {
    Options o = exhaustive();
    o.jobs = jobs;
    o.jobs_join_after = 0;
    o.max_witness_states = 0;
    return o;
}

const char* const counter = R"(
import threading
counter = 0
def work():
    global counter
    for i in range(ROUNDS):
        counter += 1
threads = [threading.Thread(target=work) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
)";

std::shared_ptr<const machine::Image> counter_of_four(int rounds) {
    return image_of("ROUNDS = " + std::to_string(rounds) + counter);
}

}  // namespace

TEST_CASE("random programs: several jobs find what one finds, in as many states") {
    for (int i = 0; i < 500; ++i) {
        const Program p = Generator(static_cast<std::uint64_t>(i)).program(i % 2 == 0, true);
        CAPTURE(i);
        CAPTURE(text_of(p));
        const Found plain = search(p, unreduced());
        Options options = with_jobs(2 + i % 3);
        options.reduction.order_seed = static_cast<std::uint64_t>(i);
        const Found found = search(p, options, 64);
        REQUIRE(found.complete);
        REQUIRE(found.outcome_set() == plain.outcome_set());
        REQUIRE(found.fault_set() == plain.fault_set());
        options.reduction.local_first = false;
        REQUIRE(search(p, options, 64).states == plain.states);
    }
}

TEST_CASE("graphs with cycles: several jobs visit every state") {
    for (int i = 0; i < 3000; ++i) {
        const Program p = Generator(static_cast<std::uint64_t>(i)).endless();
        CAPTURE(i);
        CAPTURE(text_of(p));
        Options options = with_jobs(2);
        options.reduction.local_first = false;
        options.reduction.order_seed = static_cast<std::uint64_t>(i) + 1;
        REQUIRE(search(p, options, 64).states == search(p, unreduced()).states);
    }
}

TEST_CASE("jobs that share work: the counter of four threads, with the table growing under them") {
    const Found one = search(unlocked_counter(4, 2), exhaustive());
    for (int jobs = 2; jobs <= 4; ++jobs) {
        const Found several = search(unlocked_counter(4, 2), with_jobs(jobs), 64);
        CHECK(several.complete);
        CHECK(several.states == one.states);
        CHECK(several.executions == one.executions);
        CHECK(several.outcome_set() == one.outcome_set());
    }
}

TEST_CASE("shares that put each other to sleep are noticed") {
    Options good = exhaustive(), broken = with_jobs(4);
    good.reduction.local_first = broken.reduction.local_first = false;
    broken.reduction.sabotage = Reduction::Sabotage::shares_sleep_both_ways;
    const std::uint64_t states = search(philosophers(7, true), good).states;
    int noticed = 0;
    for (int i = 0; i < 20; ++i)
        noticed += search(philosophers(7, true), broken, 64).states != states ? 1 : 0;
    CHECK(noticed > 0);
    MESSAGE(noticed);
}

TEST_CASE("bounds hold for all jobs together") {
    Options options = with_jobs(3);
    options.max_states = 1000;
    const Found f = search(unlocked_counter(3, 3), options);
    CHECK_FALSE(f.complete);
    CHECK(f.states <= 1000);
    CHECK(f.states > 900);
    CHECK(f.bound == "it stored as many states as allowed: 1000");

    options = with_jobs(2);
    options.max_memory_bytes = 1 << 20;
    const Found small = search(unlocked_counter(4, 3), options);
    CHECK_FALSE(small.complete);
    CHECK(small.bound == "it used as much memory as allowed: 1 MB");
    CHECK(small.states > 1000);

    options = with_jobs(2);
    options.max_states = 905;
    options.reduction.sleep_sets = options.reduction.local_first = false;
    CHECK(search(unlocked_counter(3, 2), options).states <= 904);
}

TEST_CASE("real programs: the same result from one job and from several") {
    Options one;
    one.max_witness_states = 0;
    Options several = one;
    several.jobs = 3;
    several.jobs_join_after = 100;
    const Result a = explore::explore(counter_of_four(2), one);
    const Result b = explore::explore(counter_of_four(2), several);
    CHECK(a.complete);
    CHECK(b.complete);
    CHECK(a.verdict == b.verdict);
    CHECK(a.states == b.states);
    CHECK(a.executions == b.executions);
    REQUIRE(a.outcomes.size() == b.outcomes.size());
    for (std::size_t i = 0; i < a.outcomes.size(); ++i) CHECK(a.outcomes[i].output == b.outcomes[i].output);
    REQUIRE(a.findings.size() == b.findings.size());
    for (std::size_t i = 0; i < a.findings.size(); ++i) CHECK(a.findings[i].message == b.findings[i].message);
}

TEST_CASE("a search with several jobs is cancelled by leaving it, and says meanwhile what it found") {
    Options options;
    options.jobs = 2;
    options.jobs_join_after = 100;
    auto explorer = std::make_unique<Explorer>(counter_of_four(5), options);
    while (explorer->progress().states < 20'000) REQUIRE(explorer->advance(1000));
    CHECK(explorer->progress().outcomes > 0);
    CHECK(explorer->result().outcomes.size() > 0);
    CHECK_FALSE(explorer->result().complete);
    const auto before = std::chrono::steady_clock::now();
    explorer.reset();
    CHECK(std::chrono::steady_clock::now() - before < std::chrono::milliseconds(100));
}

TEST_CASE("a bound on time ends all jobs") {
    Options options;
    options.jobs = 2;
    options.max_seconds = 1;  // under ThreadSanitizer the first tenths go by before there are states
    const Result r = explore::explore(counter_of_four(5), options);
    CHECK_FALSE(r.complete);
    CHECK(r.bound == "it took as long as allowed: 1 s");
    CHECK(r.states > 0);
    CHECK(r.seconds < 3);
}
