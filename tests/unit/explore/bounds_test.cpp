#include "tests/unit/explore/searching.h"

#include <doctest/doctest.h>

using namespace interleave::explore;
using namespace interleave::explore::test;

namespace {

Outcome outcome(const std::string& output) {
    Outcome o;
    o.output = output;
    o.ending = "finished";
    o.count = 1;
    return o;
}

}  // namespace

TEST_CASE("a bound on states ends the search, and says so") {
    Options options = exhaustive();
    options.max_states = 100;
    const Found f = search(unlocked_counter(3, 3), options);
    CHECK_FALSE(f.complete);
    CHECK(f.states == 100);
    CHECK(f.bound == "it stored as many states as allowed: 100");
}

TEST_CASE("as many states as allowed are enough when there are no more") {
    Options options = unreduced();
    options.max_states = 905;
    CHECK(search(unlocked_counter(3, 2), options).complete);
}

TEST_CASE("a bound on memory ends the search, and says so") {
    Options options = exhaustive();
    options.max_memory_bytes = 1 << 20;
    const Found f = search(unlocked_counter(4, 3), options);
    CHECK_FALSE(f.complete);
    CHECK(f.bound == "it used as much memory as allowed: 1 MB");
    CHECK(f.states > 1000);
}

TEST_CASE("a bound on steps cuts executions that do not end, in every search") {
    // Counts without end while the other one waits.
    const Program endless{{{{Do::load}, {Do::add, 0, 1}, {Do::store}, {Do::jump, 0, 0}}, {{Do::set, 0, 0}}}};
    for (Options options : {naive(), exhaustive(), options_for(Method::random)}) {
        options.max_steps = 12;
        options.runs = 5;
        const Found f = search(endless, options);
        CHECK_FALSE(f.complete);
        CHECK(f.outcomes.empty());
    }
    Options options = naive();
    options.max_steps = 12;
    CHECK(search(endless, options).bound == "an execution was left after 12 steps");
}

TEST_CASE("more threads than a search can hold") {
    Program p;
    p.threads.assign(64, {{Do::compute}});
    const Found f = search(p, exhaustive());
    CHECK_FALSE(f.complete);
    CHECK(f.bound == "the program starts more than 63 threads");
}

TEST_CASE("a search that is not complete proves nothing") {
    Result r;
    r.complete = false;
    r.bound = "it was stopped";
    r.states = 1234;
    r.outcomes.push_back(outcome("4\n"));
    finish_result(r);
    CHECK(r.verdict == Verdict::incomplete);
    CHECK(r.headline() ==
          "Incomplete: no fault found in 1,234 states, but not every schedule was searched: it was stopped.");
    r.complete = true;
    finish_result(r);
    CHECK(r.verdict == Verdict::verified);
    r.outcomes.push_back(outcome("3\n"));
    finish_result(r);
    CHECK(r.verdict == Verdict::varies);
    r.findings.push_back({});
    finish_result(r);
    CHECK(r.verdict == Verdict::fault);
}

TEST_CASE("a warning is no fault") {
    Result r;
    r.complete = true;
    r.outcomes.push_back(outcome("4\n"));
    Finding warning;
    warning.severity = Severity::warning;
    r.findings.push_back(warning);
    finish_result(r);
    CHECK(r.verdict == Verdict::verified);
}

TEST_CASE("a complete search without an ending: the program never ends") {
    Result r;
    r.complete = true;
    finish_result(r);
    CHECK(r.verdict == Verdict::fault);
    REQUIRE(r.findings.size() == 1);
    CHECK(r.findings[0].kind == FindingKind::livelock);
}
