#include "core/machine/virtual_machine.h"
#include "tests/unit/machine/mini.h"

#include <doctest/doctest.h>

#include <functional>
#include <random>
#include <set>
#include <string>
#include <unordered_set>

using namespace interleave::machine;

namespace {

struct Search {
    std::set<std::string> outcomes;
    std::uint64_t executions = 0;
    std::unordered_set<std::uint64_t> states;
};

void visit(VirtualMachine& vm, Search& s, bool table) {
    if (!s.states.insert(vm.hash()).second && table) return;
    bool moved = false;
    for (int t = 0; t < vm.thread_count(); ++t) {
        if (!vm.can_step(t)) continue;
        moved = true;
        const std::uint64_t before = vm.hash();
        vm.step(t);
        visit(vm, s, table);
        vm.undo();
        REQUIRE(vm.hash() == before);
    }
    if (moved) return;
    ++s.executions;
    s.outcomes.insert(vm.main_output() + vm.ending().text());
}

Search search(const std::shared_ptr<const Image>& image, bool table) {
    VirtualMachine vm(image, {});
    Search s;
    visit(vm, s, table);
    return s;
}

using Texts = std::set<std::string>;

}  // namespace

TEST_CASE("two unlocked threads, twice each, end with 2, 3 or 4") {
    const auto image = mini::counter(2, 2, false);
    const Search all = search(image, false);
    CHECK(all.outcomes == Texts{"2\nfinished", "3\nfinished", "4\nfinished"});
    const Search states = search(image, true);
    CHECK(states.outcomes == all.outcomes);
    CHECK(states.states == all.states);
}

TEST_CASE("with the lock only 4") {
    const auto image = mini::counter(2, 2, true);
    CHECK(search(image, true).outcomes == Texts{"4\nfinished"});
}

TEST_CASE("opposite locks: finished or deadlock") {
    const auto image = mini::opposite_locks();
    CHECK(search(image, false).outcomes == Texts{"deadlock", "finished"});
    CHECK(search(image, true).outcomes == Texts{"deadlock", "finished"});
}

TEST_CASE("a random walk undone leads back to the first state, hash by hash") {
    std::mt19937 random(1);
    for (const bool locked : {false, true}) {
        const auto image = mini::counter(3, 3, locked);
        for (int walk = 0; walk < 200; ++walk) {
            VirtualMachine vm(image, {});
            std::vector<std::uint64_t> hashes;
            while (vm.ending().kind == EndingKind::none) {
                hashes.push_back(vm.hash());
                const int t = static_cast<int>(random() % static_cast<unsigned>(vm.thread_count()));
                if (vm.can_step(t)) {
                    vm.step(t);
                } else {
                    hashes.pop_back();
                }
            }
            const std::string output = vm.main_output();
            while (vm.steps() > 0) {
                vm.undo();
                REQUIRE(vm.hash() == hashes.back());
                hashes.pop_back();
            }
            CHECK(vm.thread_count() == 1);
            CHECK(vm.main_output().empty());
            CHECK(!output.empty());
        }
    }
}
