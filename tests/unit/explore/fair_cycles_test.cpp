// Cycles in graphs that are small enough to see what is fair in them.
#include "core/explore/fair_cycles.h"

#include "core/explore/afterwork.h"
#include "tests/unit/explore/compile.h"

#include <doctest/doctest.h>

#include <ctime>

using namespace interleave::explore;

namespace {

using Threads = std::vector<int>;

StateGraph graph(std::size_t nodes, const std::vector<StateGraph::Edge>& edges) {
    StateGraph g;
    for (std::size_t n = 0; n < nodes; ++n) g.add_node();
    for (const auto& e : edges) g.add_edge(e);
    g.set_cyclic();
    return g;
}

std::vector<FairCycle> cycles(const StateGraph& g) {
    FairCycleSearch search(g);
    while (search.advance()) {}
    return search.found();
}

constexpr bool looks = true, ends = true;

}  // namespace

TEST_CASE("a thread that spins while the one it waits for could move is in no fair cycle") {
    CHECK(cycles(graph(3, {{0, 0, 0, looks}, {0, 1, 1, false, ends}, {1, 2, 0, false, ends}})).empty());
}

TEST_CASE("threads that all spin, and nobody else is left: livelock") {
    const auto found = cycles(graph(2, {{0, 1, 2, false, ends}, {1, 1, 0, looks}, {1, 1, 1, looks}}));
    REQUIRE(found.size() == 1);
    CHECK(found[0].strong);
    CHECK(found[0].changing.empty());
    CHECK(found[0].looking == Threads{0, 1});
    CHECK(found[0].starving.empty());
    CHECK(found[0].way == Moves{2});
    CHECK(found[0].round.size() == 2);
}

TEST_CASE("two that dance for ever and could pass each other: livelock") {
    // Each steps aside and back in turn; when T1 goes first it passes, and then T0 does.
    const auto found = cycles(graph(
        6, {{0, 1, 0}, {1, 2, 1}, {2, 3, 0}, {3, 0, 1}, {0, 4, 1, false, ends}, {4, 5, 0, false, ends}}));
    REQUIRE(found.size() == 1);
    CHECK(found[0].strong);
    CHECK(found[0].changing == Threads{0, 1});
    CHECK(found[0].starving.empty());
    CHECK(found[0].way.empty());
    CHECK(found[0].round == Moves{0, 1, 0, 1});
}

TEST_CASE("a lock that one takes again and again: the other starves, in weakly fair schedules") {
    // 0: free; 1: T0 has it; 2: T1 has had it, so that T0 takes it once more and ends.
    const auto found =
        cycles(graph(4, {{0, 1, 0}, {1, 0, 0}, {0, 2, 1, false, ends}, {2, 3, 0, false, ends}}));
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].strong);
    CHECK(found[0].changing == Threads{0});
    CHECK(found[0].starving == Threads{1});
    CHECK(found[0].round == Moves{0, 0});
}

TEST_CASE(
    "two that hand a thing to each other and never let a third have it: starvation, in strongly fair "
    "schedules") {
    // T2 can move in 0 only; 1 and 2 lead to each other.
    const auto found = cycles(
        graph(4, {{0, 1, 0}, {0, 3, 2, false, ends}, {1, 2, 1}, {2, 1, 0}, {1, 0, 0}, {3, 3, 0, looks}}));
    const auto starves = std::ranges::find_if(found, [](const FairCycle& c) { return !c.starving.empty(); });
    REQUIRE(starves != found.end());
    CHECK(starves->strong);
    CHECK(starves->changing == Threads{0, 1});
    CHECK(starves->starving == Threads{2});
    CHECK(starves->round.size() == 2);
}

TEST_CASE("who gets its turn always may be slow, but does not starve") {
    // T1 could move in every state of T0's round, so a fair schedule lets it.
    CHECK(cycles(graph(3, {{0, 1, 0}, {1, 0, 0}, {0, 2, 1, false, ends}, {1, 2, 1, false, ends}})).empty());
}

TEST_CASE("the interval of a share") {
    // By hand: z = 1.96, n = 100, p = 0.5: 0.5 -+ 1.96 * sqrt(0.25 / 100 + 1.96^2 / 40000) / (1 + 1.96^2 / 100)
    CHECK(wilson(50, 100).low == doctest::Approx(0.4038).epsilon(0.001));
    CHECK(wilson(50, 100).high == doctest::Approx(0.5962).epsilon(0.001));
    CHECK(wilson(0, 10).low == 0);
    CHECK(wilson(0, 10).high == doctest::Approx(0.2775).epsilon(0.001));
    CHECK(wilson(10, 10).high == 1);
}

namespace {

const std::string four_counters =
    "import threading\n"
    "x = 0\n"
    "def work():\n"
    "    global x\n"
    "    for _ in range(3):\n"
    "        x += 1\n"
    "threads = [threading.Thread(target=work) for _ in range(3)]\n"
    "for t in threads: t.start()\n"
    "for t in threads: t.join()\n";

}  // namespace

TEST_CASE("shares are estimated where they are not counted, and the true ones lie in the intervals") {
    const auto image = test::image_of(four_counters + "print(x)\n");
    Options options;
    options.max_witness_states = 10;
    const Result estimated = explore(image, options);
    const Result again = explore(image, options);
    CHECK_FALSE(estimated.exact_counts);
    CHECK(estimated.sampled_runs == Options{}.sampled_runs);
    double all = 0;
    for (std::size_t i = 0; i < estimated.outcomes.size(); ++i) {
        const Outcome& o = estimated.outcomes[i];
        CHECK(o.share_low <= o.share);
        CHECK(o.share <= o.share_high);
        CHECK(o.share == again.outcomes[i].share);
        all += o.share;
    }
    CHECK(all == doctest::Approx(1));
}

TEST_CASE("schedules are made shorter by trying, and not called minimal") {
    const auto image = test::image_of(four_counters + "print(x)\n");
    Options options;
    options.max_states = 300;
    options.shortening_steps = 0;
    const Result found = explore(image, options);
    options.shortening_steps = 20'000;
    const Result shorter = explore(image, options);
    std::size_t before = 0, after = 0;
    for (const Outcome& o : found.outcomes) before += o.schedule.switches();
    for (const Outcome& o : shorter.outcomes) {
        CHECK_FALSE(o.minimal);
        after += o.schedule.switches();
    }
    CHECK(found.outcomes.size() == shorter.outcomes.size());
    CHECK(after < before);
}

TEST_CASE("rounds of preemptions end with the first fault, and say what they covered") {
    const auto image = test::image_of(four_counters + "assert x == 9\n");
    Options options;
    options.method = Method::rounds;
    const Result result = explore(image, options);
    CHECK(result.verdict == Verdict::fault);
    REQUIRE(result.rounds.size() == 2);
    CHECK_FALSE(result.rounds[0].fault);
    CHECK(result.rounds[1].fault);
    CHECK(result.bound == "all schedules with at most 1 preemption were searched, and no others");
    // Three threads without preemptions: 3! = 6 orders, all with the same result.
    CHECK(result.rounds[0].outcomes == 1);
}

TEST_CASE("rounds of preemptions that leave nothing out prove as much as a search without a bound") {
    const auto image = test::image_of(
        "import threading\n"
        "lock = threading.Lock()\n"
        "x = 0\n"
        "def work():\n"
        "    global x\n"
        "    with lock:\n"
        "        x += 1\n"
        "t = threading.Thread(target=work)\n"
        "t.start()\n"
        "work()\n"
        "t.join()\n"
        "print(x)\n");
    Options options;
    options.method = Method::rounds;
    const Result result = explore(image, options);
    CHECK(result.complete);
    CHECK(result.verdict == Verdict::verified);
    options.max_states = 5;
    const Result cut = explore(image, options);
    CHECK(cut.verdict == Verdict::incomplete);
    CHECK(cut.bound == "no round was finished; in the round with 0 it stored as many states as allowed: 5");
}

TEST_CASE("a bound ends a search with what it found") {
    const auto image = test::image_of(four_counters + "print(x)\n");
    Options options;
    options.max_states = 400;
    const Result states = explore(image, options);
    CHECK(states.verdict == Verdict::incomplete);
    CHECK_FALSE(states.outcomes.empty());
    CHECK(states.bound == "it stored as many states as allowed: 400");
    options = {};
    options.max_memory_bytes = 150'000;
    const Result memory = explore(image, options);
    CHECK(memory.verdict == Verdict::incomplete);
    CHECK_FALSE(memory.outcomes.empty());
    CHECK(memory.peak_memory_bytes < 300'000);
    // A fault that was found stays one.
    const Result fault = explore(test::image_of(four_counters + "assert x == 9\n"), options);
    CHECK(fault.verdict == Verdict::fault);
    CHECK_FALSE(fault.complete);
}

TEST_CASE("no slice of a search takes long, so that it can be cancelled at once") {
    const std::string long_steps =
        "import threading\n"
        "def work():\n"
        "    n = 0\n"
        "    for i in range(300000): n += i\n"
        "threads = [threading.Thread(target=work) for _ in range(2)]\n"
        "for t in threads: t.start()\n";
    for (const std::string& program : {four_counters + "print(x)\n", long_steps}) {
        Options options;
        options.max_states = 100'000;
        Explorer explorer(test::image_of(program), options);
        double longest = 0;  // of the processor's time: the test may have to share it
        for (bool more = true; more;) {
            const std::clock_t begin = std::clock();
            more = explorer.advance(16);
            longest = std::max(longest, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
        }
        CHECK(longest < 0.1);
    }
}
