// Exact numbers of interleavings and states, with their arithmetic.
#include "tests/unit/explore/searching.h"

#include <doctest/doctest.h>

using namespace interleave::explore;
using namespace interleave::explore::test;

namespace {

std::uint64_t choose(std::uint64_t n, std::uint64_t k) {
    std::uint64_t c = 1;
    for (std::uint64_t i = 1; i <= k; ++i) c = c * (n - k + i) / i;
    return c;
}

}  // namespace

TEST_CASE("two threads of k steps have C(2k, k) interleavings") {
    for (int k = 1; k <= 6; ++k) {
        const auto steps = repeat({{Do::set, 0, 1}}, k);
        const Found f = search({{steps, steps}}, naive());
        CHECK(f.complete);
        CHECK(f.executions == choose(2 * static_cast<std::uint64_t>(k), static_cast<std::uint64_t>(k)));
    }
}

TEST_CASE("three threads of 1, 2 and 3 steps have 6! / (1! 2! 3!) = 60 interleavings") {
    const Found f =
        search({{repeat({{Do::load}}, 1), repeat({{Do::load}}, 2), repeat({{Do::load}}, 3)}}, naive());
    CHECK(f.executions == 60);
    CHECK(f.outcomes.size() == 1);
}

TEST_CASE("a critical section of two threads: 2 orders, whatever is inside") {
    // While one holds the lock the other cannot move, so only which of them is first makes a difference.
    const Found f = search({{{{Do::acquire}, {Do::load}, {Do::store}, {Do::release}},
                             {{Do::acquire}, {Do::load}, {Do::store}, {Do::release}}}},
                           naive());
    CHECK(f.executions == 2);
}

TEST_CASE("the unlocked counter: outcomes 2 to n k for k of at least 2") {
    for (const Options& options : {naive(), unreduced(), exhaustive()}) {
        const Found two = search(unlocked_counter(2, 2), options);
        CHECK(two.outcome_set() == std::set<std::string>{"2 | finished", "3 | finished", "4 | finished"});
        CHECK(two.complete);
    }
    const Found three = search(unlocked_counter(3, 2), exhaustive());
    CHECK(three.outcome_set() == std::set<std::string>{"2 | finished", "3 | finished", "4 | finished",
                                                       "5 | finished", "6 | finished"});
}

TEST_CASE("how many schedules lead to each outcome") {
    // One increment each: 4 steps in C(4, 2) = 6 orders. 2 only when one load and store are not separated: 2 of them.
    const Found one = search(unlocked_counter(2, 1), exhaustive());
    CHECK(one.exact_counts);
    CHECK(one.outcomes == std::map<std::string, std::uint64_t>{{"1 | finished", 4}, {"2 | finished", 2}});
    // Two each: 8 steps, C(8, 4) = 70 orders in all.
    const Found two = search(unlocked_counter(2, 2), exhaustive());
    std::uint64_t all = 0;
    for (const auto& [text, count] : two.outcomes) all += count;
    CHECK(all == 70);
    CHECK(two.outcomes == search(unlocked_counter(2, 2), naive()).outcomes);
}

TEST_CASE("numbers of reachable states that other model checkers found too") {
    CHECK(search(unlocked_counter(2, 5), unreduced()).states == 1277);
    CHECK(search(unlocked_counter(3, 2), unreduced()).states == 904);
    CHECK(search(unlocked_counter(3, 3), unreduced()).states == 7646);
    CHECK(search(locked_counter(2, 5), unreduced()).states == 216);
    CHECK(search(locked_counter(3, 3), unreduced()).states == 496);
}

TEST_CASE("a reduced search stores no more states, and makes fewer steps where they are independent") {
    for (const Program& p :
         {unlocked_counter(2, 5), unlocked_counter(3, 3), locked_counter(3, 3), philosophers(4, false)}) {
        CHECK(search(p, exhaustive()).states <= search(p, unreduced()).states);
    }
    // Without the graph for shortest schedules, for which every step is followed.
    Options verdict_only = exhaustive();
    verdict_only.max_witness_states = 0;
    const Found all = search(philosophers(5, false), unreduced());
    const Found some = search(philosophers(5, false), verdict_only);
    CHECK(2 * some.transitions < all.transitions);
}

TEST_CASE("philosophers: a ring of all forks, and none when one takes them the other way round") {
    for (int n = 2; n <= 5; ++n) {
        const Found bad = search(philosophers(n, false), exhaustive());
        CHECK(bad.complete);
        CHECK(bad.fault_costs.size() == 1);
        const Found good = search(philosophers(n, true), exhaustive());
        CHECK(good.complete);
        CHECK(good.fault_costs.empty());
        CHECK(good.outcomes.size() == 1);
    }
}

TEST_CASE("the shortest schedule has the fewest context switches, then the fewest steps") {
    // Opposite locks: T0 takes a (1), T1 takes b and waits (2 steps, the second not made), T0 cannot go on: T0 a, T1 b.
    const Program opposite{{{{Do::acquire, 0}, {Do::acquire, 1}, {Do::release, 1}, {Do::release, 0}},
                            {{Do::acquire, 1}, {Do::acquire, 0}, {Do::release, 0}, {Do::release, 1}}},
                           1,
                           2};
    const Found f = search_with_final_rings(opposite, exhaustive());
    REQUIRE(f.fault_costs.size() == 1);
    CHECK(f.fault_costs.begin()->second == Cost{1, 2});
    // One lost update of two: T0 loads, T1 increments, T0 stores: two switches, four steps.
    const Found counter = search(unlocked_counter(2, 1), exhaustive());
    CHECK(counter.outcome_costs.at("1 | finished") == Cost{2, 4});
    CHECK(counter.outcome_costs.at("2 | finished") == Cost{1, 4});
}

TEST_CASE("a ring of some threads is found while another one runs for ever") {
    Program p{
        {{{Do::acquire, 0}, {Do::acquire, 1}}, {{Do::acquire, 1}, {Do::acquire, 0}}, {{Do::spin, 0, 1}}},
        1,
        2};  // waits for a value that nobody writes
    const Found f = search_with_final_rings(p, exhaustive());
    CHECK(f.complete);
    CHECK(f.fault_set() == std::set<std::string>{"ring 0:101 1:100"});
    CHECK(f.outcomes.empty());
}

TEST_CASE("a ring that somebody may break is none as long as somebody can") {
    // T0 takes the lock twice; T1 releases it for T0.
    const Program p{{{{Do::acquire}, {Do::acquire}}, {{Do::release}}}};
    const Found f = search(p, exhaustive());
    // T1 first: its release is in vain.
    CHECK(f.outcome_set() == std::set<std::string>{"0 | deadlock", "0 | finished"});
    CHECK(f.fault_set() == std::set<std::string>{"ring 0:100"});
    CHECK(f.fault_costs.at("ring 0:100") == Cost{2, 2});
}

TEST_CASE("a lock that its holder keeps for ever leaves a thread waiting") {
    const Found f = search({{{{Do::acquire}}, {{Do::acquire}, {Do::release}}}}, exhaustive());
    CHECK(f.outcome_set() == std::set<std::string>{"0 | deadlock", "0 | finished"});
    CHECK(f.fault_set() == std::set<std::string>{"waits 1:100"});
}

TEST_CASE("a thread that takes its own lock twice waits for itself") {
    const Found f = search({{{{Do::acquire}, {Do::acquire}}}}, exhaustive());
    CHECK(f.fault_set() == std::set<std::string>{"ring 0:100"});
}

TEST_CASE("busy waiting ends: the state comes back") {
    const Program p{{{{Do::spin, 0, 1}, {Do::load}, {Do::print}}, {{Do::set, 0, 1}}}};
    const Found f = search(p, exhaustive());
    CHECK(f.complete);
    CHECK(f.outcome_set() == std::set<std::string>{"1;1 | finished"});
    CHECK_FALSE(f.exact_counts);  // infinitely many schedules
}

TEST_CASE("slices of a search add up to the whole") {
    const Found whole = search(unlocked_counter(3, 2), exhaustive());
    const Found slices = search(unlocked_counter(3, 2), exhaustive(), 7);
    CHECK(whole.states == slices.states);
    CHECK(whole.transitions == slices.transitions);
    CHECK(whole.outcomes == slices.outcomes);
}
