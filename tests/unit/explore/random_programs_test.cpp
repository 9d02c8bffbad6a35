// 2,000 random small programs: the reduced search finds what naive enumeration finds, and nothing else.
#include "tests/unit/explore/generator.h"
#include "tests/unit/explore/searching.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace interleave::explore;
using namespace interleave::explore::test;

namespace {

constexpr int programs = 2000;

}  // namespace

TEST_CASE("exhaustive search finds what naive search finds") {
    int with_faults = 0, with_several_outcomes = 0, saved_states = 0;
    for (int i = 0; i < programs; ++i) {
        const Program p = Generator(static_cast<std::uint64_t>(i)).program(false);
        CAPTURE(i);
        CAPTURE(text_of(p));
        const Found oracle = search(p, naive());
        const Found plain = search(p, unreduced());
        const Found reduced = search(p, exhaustive());
        REQUIRE(oracle.complete);
        REQUIRE(reduced.complete);
        REQUIRE(plain.outcome_set() == oracle.outcome_set());
        REQUIRE(reduced.outcome_set() == oracle.outcome_set());
        REQUIRE(reduced.fault_set() == oracle.fault_set());
        // Counts and shortest schedules are exact.
        const bool verified = oracle.fault_costs.empty() && oracle.outcomes.size() == 1;
        REQUIRE(reduced.exact_counts != verified);
        if (!verified) {
            REQUIRE(reduced.outcomes == oracle.outcomes);
            REQUIRE(reduced.outcome_costs == oracle.outcome_costs);
        }
        REQUIRE(reduced.fault_costs == oracle.fault_costs);
        REQUIRE(reduced.states <= plain.states);
        // Sleep sets leave out steps, never states.
        Options only_sleep_sets = exhaustive();
        only_sleep_sets.reduction.local_first = false;
        REQUIRE(search(p, only_sleep_sets).states == plain.states);
        with_faults += oracle.fault_costs.empty() ? 0 : 1;
        with_several_outcomes += oracle.outcomes.size() > 1 ? 1 : 0;
        saved_states += reduced.states < plain.states ? 1 : 0;
    }
    // The programs are worth it.
    CHECK(with_faults > 300);
    CHECK(with_several_outcomes > 600);
    CHECK(saved_states > 200);
}

TEST_CASE("with busy waiting, reduced search finds what unreduced search finds") {
    int waiting = 0;
    for (int i = 0; i < programs; ++i) {
        const Program p = Generator(static_cast<std::uint64_t>(i) + 1'000'000).program(true);
        CAPTURE(i);
        CAPTURE(text_of(p));
        const Found plain = search(p, unreduced());
        const Found reduced = search(p, exhaustive());
        REQUIRE(plain.complete);
        REQUIRE(reduced.complete);
        REQUIRE(reduced.outcome_set() == plain.outcome_set());
        REQUIRE(reduced.fault_set() == plain.fault_set());
        waiting += plain.exact_counts || plain.outcomes.size() == 1 ? 0 : 1;
    }
    CHECK(waiting > 200);
}

TEST_CASE("what is found does not depend on the order in which threads are followed") {
    for (int i = 0; i < programs; ++i) {
        const Program p = Generator(static_cast<std::uint64_t>(i)).program(i % 2 == 0, true);
        CAPTURE(i);
        CAPTURE(text_of(p));
        const Found plain = search(p, unreduced());
        Options shuffled = exhaustive();
        shuffled.max_witness_states = 0;
        shuffled.reduction.order_seed = static_cast<std::uint64_t>(i) + 1;
        const Found found = search(p, shuffled);
        REQUIRE(found.outcome_set() == plain.outcome_set());
        REQUIRE(found.fault_set() == plain.fault_set());
        shuffled.reduction.local_first = false;
        REQUIRE(search(p, shuffled).states == plain.states);
    }
}

TEST_CASE("a broken reduction is noticed") {
    using Sabotage = Reduction::Sabotage;
    for (const Sabotage sabotage : {Sabotage::reads_commute_with_writes, Sabotage::locks_commute,
                                    Sabotage::last_steps_are_local, Sabotage::assumptions_stay}) {
        CAPTURE(static_cast<int>(sabotage));
        Options broken = exhaustive();
        broken.reduction.sabotage = sabotage;
        broken.reduction.local_first =
            sabotage == Sabotage::last_steps_are_local || sabotage == Sabotage::assumptions_stay;
        broken.max_witness_states = 0;  // it would find by itself what the search missed
        bool noticed = false;
        for (int i = 0; i < programs && !noticed; ++i) {
            const Program p = Generator(static_cast<std::uint64_t>(i)).program(false, true);
            const Found good = search(p, unreduced());
            const Found bad = search(p, broken);
            const bool same = good.outcome_set() == bad.outcome_set() &&
                              good.fault_set() == bad.fault_set() &&
                              (broken.reduction.local_first || good.states == bad.states);
            noticed = !same;
        }
        CHECK(noticed);
    }
}

TEST_CASE("in a graph with cycles, a state met again with fewer sleepers must be gone on from") {
    int noticed = 0;
    for (int i = 0; i < 20'000; ++i) {
        const Program p = Generator(static_cast<std::uint64_t>(i)).endless();
        CAPTURE(i);
        CAPTURE(text_of(p));
        Options options = exhaustive();
        options.max_witness_states = 0;
        options.reduction.local_first = false;
        options.reduction.order_seed = static_cast<std::uint64_t>(i) + 1;
        const std::uint64_t all = search(p, unreduced()).states;
        REQUIRE(search(p, options).states == all);
        options.reduction.sabotage = Reduction::Sabotage::forget_stored_sleep;
        noticed += search(p, options).states != all ? 1 : 0;
    }
    CHECK(noticed > 0);
}

TEST_CASE("a bound on preemptions: more of them, more outcomes, up to all") {
    for (int i = 0; i < 300; ++i) {
        const Program p = Generator(static_cast<std::uint64_t>(i)).program(false);
        CAPTURE(i);
        CAPTURE(text_of(p));
        const std::set<std::string> all = search(p, naive()).outcome_set();
        std::set<std::string> before;
        for (int k = 0; k <= 12; ++k) {
            Options bounded = exhaustive();
            bounded.preemptions = k;
            const Found f = search(p, bounded);
            const std::set<std::string> now = f.outcome_set();
            REQUIRE(std::includes(now.begin(), now.end(), before.begin(), before.end()));
            REQUIRE(std::includes(all.begin(), all.end(), now.begin(), now.end()));
            if (f.complete) REQUIRE(now == all);
            before = now;
        }
        REQUIRE(before == all);
    }
}

TEST_CASE("random runs find nothing that is not there") {
    for (int i = 0; i < 200; ++i) {
        const Program p = Generator(static_cast<std::uint64_t>(i)).program(false);
        Options options = options_for(Method::random);
        options.runs = 50;
        const Found f = search(p, options);
        const std::set<std::string> all = search(p, naive()).outcome_set();
        const std::set<std::string> some = f.outcome_set();
        REQUIRE(std::includes(all.begin(), all.end(), some.begin(), some.end()));
        CHECK(f.executions == 50);
        CHECK_FALSE(f.complete);
        CHECK(search(p, options).outcomes == f.outcomes);  // the same seed, the same runs
    }
}
