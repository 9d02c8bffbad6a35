#include "tests/unit/explore/searching.h"

#include "core/explore/search.h"

#include <memory>

namespace interleave::explore::test {

Found search(const Program& program, const Options& options, std::uint64_t slice, const Traits& traits) {
    const auto shared = std::make_shared<const Program>(program);
    Search<ModelMachine> s([&] { return std::make_unique<ModelMachine>(shared); }, options, traits);
    while (s.advance(slice)) {}
    Found f;
    for (const auto& o : s.collector().outcomes()) {
        f.outcomes[o.output + "| " + o.text] = o.count;
        f.outcome_costs[o.output + "| " + o.text] = o.cost;
    }
    for (const auto& x : s.collector().faults()) f.fault_costs[x.key] = x.cost;
    f.complete = s.complete();
    f.exact_counts = s.exact_counts();
    f.states = s.states();
    f.transitions = s.transitions();
    f.executions = s.executions();
    f.bound = s.bound().text();
    f.symmetry = s.used_symmetry();
    return f;
}

}  // namespace interleave::explore::test
