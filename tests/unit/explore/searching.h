// Helpers: run a search over a model machine and compare what two searches found.
#pragma once

#include "core/explore/collector.h"
#include "core/explore/explorer.h"
#include "core/explore/traits.h"
#include "tests/unit/explore/model_machine.h"

#include <map>
#include <memory>
#include <set>
#include <string>

namespace interleave::explore::test {

inline Options options_for(Method method) {
    Options o;
    o.method = method;
    o.sampled_runs = o.shortening_steps = 0;
    return o;
}
inline Options naive() { return options_for(Method::naive); }
inline Options exhaustive() { return options_for(Method::exhaustive); }
inline Options unreduced() {
    Options o = exhaustive();
    o.reduction = Reduction::none();
    return o;
}

/// What can be compared between searches: outcomes and faults with the cost of their schedules.
struct Found {
    std::map<std::string, std::uint64_t> outcomes;  ///< output and ending -> count
    std::map<std::string, Cost> outcome_costs;
    std::map<std::string, Cost> fault_costs;
    bool complete = false;
    bool exact_counts = false;
    std::uint64_t states = 0;
    std::uint64_t transitions = 0;
    std::uint64_t executions = 0;
    std::string bound;
    bool symmetry = false;

    std::set<std::string> outcome_set() const {
        std::set<std::string> set;
        for (const auto& [text, count] : outcomes) set.insert(text);
        return set;
    }
    std::set<std::string> fault_set() const {
        std::set<std::string> set;
        for (const auto& [text, cost] : fault_costs) set.insert(text);
        return set;
    }
};

/// Cycles are not looked for here: fair_cycles_test.cpp.
inline Traits without_cycles() {
    Traits traits;
    traits.may_repeat = false;
    return traits;
}

/// In slices of so many transitions, until nothing is left to do. In a file of its own: every search is compiled there.
Found search(const Program& program, const Options& options, std::uint64_t slice = 1'000'000,
             const Traits& traits = without_cycles());

/// For programs in which only the holder of a lock releases it.
inline Found search_with_final_rings(const Program& program, const Options& options) {
    return search(program, options, 1'000'000, {.rings_are_final = true, .globals_of_main = {}});
}

inline std::vector<Operation> repeat(const std::vector<Operation>& body, int times) {
    std::vector<Operation> all;
    for (int i = 0; i < times; ++i) all.insert(all.end(), body.begin(), body.end());
    return all;
}

/// W1(threads, times): the counter without a lock, a load and a store for each increment.
inline Program unlocked_counter(int threads, int times) {
    const auto body = repeat({{Do::load}, {Do::add, 0, 1}, {Do::store}}, times);
    return {std::vector(static_cast<std::size_t>(threads), body)};
}
/// W2(threads, times)
inline Program locked_counter(int threads, int times) {
    const auto body = repeat({{Do::acquire}, {Do::load}, {Do::add, 0, 1}, {Do::store}, {Do::release}}, times);
    return {std::vector(static_cast<std::size_t>(threads), body)};
}
/// W3: each takes the fork on the left, then the one on the right; the last one the other way round when `ordered`.
inline Program philosophers(int n, bool ordered) {
    Program p;
    p.locks = n;
    for (int i = 0; i < n; ++i) {
        int first = i, second = (i + 1) % n;
        if (ordered && second < first) std::swap(first, second);
        p.threads.push_back(
            {{Do::acquire, first}, {Do::acquire, second}, {Do::release, second}, {Do::release, first}});
    }
    return p;
}

}  // namespace interleave::explore::test
