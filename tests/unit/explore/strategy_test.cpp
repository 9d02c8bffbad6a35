#include "core/explore/strategy.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace interleave::explore;

namespace {

const std::vector<Choice> all{{0, false, 0}, {1, false, 0}, {2, false, 0}};

std::vector<int> ask(Strategy& s, const std::vector<Choice>& choices, int times) {
    std::vector<int> answers;
    for (int i = 0; i < times; ++i) answers.push_back(s.choose(choices));
    return answers;
}

}  // namespace

TEST_CASE("round robin: each in turn") {
    RoundRobin s;
    CHECK(ask(s, all, 5) == std::vector<int>{0, 1, 2, 0, 1});
    CHECK(ask(s, {{0, false, 0}, {1, false, 0}}, 2) == std::vector<int>{0, 1});
}

TEST_CASE("round robin with a quantum") {
    RoundRobin s(3);
    CHECK(ask(s, all, 7) == std::vector<int>{0, 0, 0, 1, 1, 1, 2});
    CHECK(s.choose(std::array<Choice, 1>{Choice{0, false, 0}}) == 0);
}

TEST_CASE("time passes when nobody is ready, to the earliest deadline") {
    RoundRobin s;
    CHECK(s.choose(std::vector<Choice>{{0, true, 5}, {1, false, 0}, {2, true, 3}}) == 1);
    CHECK(s.choose(std::vector<Choice>{{0, true, 5}, {2, true, 3}}) == 2);
    CHECK(s.choose(std::vector<Choice>{{0, true, 5}, {2, true, 5}}) == 0);
    Random r(1);
    CHECK(r.choose(std::vector<Choice>{{0, true, 5}, {1, false, 0}, {2, true, 3}}) == 1);
    CHECK(r.choose(std::vector<Choice>{{0, true, 5}, {2, true, 3}}) == 2);
}

TEST_CASE("a thread that waits busily for a sleeping one does not stop the clock for good") {
    const std::vector<Choice> choices{{0, false, 0}, {1, true, 1.5}};
    RoundRobin robin(1, 10);
    CHECK(ask(robin, choices, 11) == std::vector<int>{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    Random random(1, false, 10);
    CHECK(ask(random, choices, 11) == std::vector<int>{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
}

TEST_CASE("random choices are the same for the same seed, everywhere") {
    Random a(42), b(42), c(43);
    const auto first = ask(a, all, 20);
    CHECK(first == ask(b, all, 20));
    CHECK(first != ask(c, all, 20));
    RandomNumbers numbers(1);
    CHECK(numbers.next() ==
          0xb3f2af6d0fc710c5ULL);  // xoshiro256** after splitmix64(1), as its authors' code gives
}

TEST_CASE("random choices are fair") {
    Random s(5);
    std::array<int, 3> count{};
    for (int i = 0; i < 30'000; ++i) ++count[static_cast<std::size_t>(s.choose(all))];
    for (const int n : count) {
        CHECK(n > 9'500);
        CHECK(n < 10'500);
    }
}

TEST_CASE("random priorities: a thread goes on until one of the drawn steps") {
    RandomPriorities one(3, 1), two(3, 2);
    for (int run = 0; run < 50; ++run) {
        const auto moves = ask(one, all, 100);  // no change of priorities: always the same thread
        CHECK(std::all_of(moves.begin(), moves.end(), [&](int t) { return t == moves.front(); }));
        one.begin_run();
    }
    std::array<int, 3> first{};
    for (int run = 0; run < 3'000; ++run) {
        const auto moves = ask(two, all, 100);
        int switches = 0;
        for (std::size_t i = 1; i < moves.size(); ++i) switches += moves[i] != moves[i - 1] ? 1 : 0;
        CHECK(switches <= 1);
        ++first[static_cast<std::size_t>(moves.front())];
        two.begin_run();
    }
    for (const int n : first)
        CHECK(std::abs(n - 1'000) < 150);  // each order of the threads is equally likely
    CHECK(two.longest_run() == 100);
    CHECK(two.least_probability() == doctest::Approx(1.0 / (3 * 100)));
}

TEST_CASE("random priorities: a thread that only waits for others does not keep them out for ever") {
    RandomPriorities s(1, 1);
    const auto moves = ask(s, all, 2'000);
    for (int t = 0; t < 3; ++t) CHECK(std::count(moves.begin(), moves.end(), t) > 400);
}

TEST_CASE("while exploring, a sleeper may wake at any time") {
    Random s(5, true);
    int woken = 0;
    for (int i = 0; i < 1000; ++i)
        woken += s.choose(std::vector<Choice>{{0, false, 0}, {1, true, 9}}) == 1 ? 1 : 0;
    CHECK(woken > 400);
    CHECK(woken < 600);
}

TEST_CASE("a recorded schedule is followed, then another strategy") {
    Recorded s(Schedule{{2, 2, 0}, {}}, std::make_unique<RoundRobin>());
    CHECK(ask(s, all, 5) == std::vector<int>{2, 2, 0, 0, 1});
    CHECK(s.used_up());
}

TEST_CASE("a recorded schedule that ends, or does not fit, says so") {
    Recorded ends(Schedule{{1}, {}});
    CHECK(ends.choose(all) == 1);
    CHECK(ends.choose(all) == Strategy::nobody);
    CHECK(ends.why_nobody() == "the schedule ends here");
    Recorded wrong(Schedule{{0, 7}, {}});
    CHECK(wrong.choose(all) == 0);
    CHECK(wrong.choose(all) == Strategy::nobody);
    CHECK(wrong.why_nobody() == "step 2 of the schedule moves T7, which cannot move there");
    CHECK(wrong.used() == 1);
}
