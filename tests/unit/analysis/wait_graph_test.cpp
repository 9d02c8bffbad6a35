#include "core/analysis/wait_graph.h"

#include "core/machine/pending.h"

#include <doctest/doctest.h>

using namespace interleave::analysis;
using interleave::machine::Pending;

namespace {

/// Threads given by whom they wait for: -1 nobody in particular, or a name below.
constexpr int ready = -2, ended = -3;

struct Waiting {
    std::vector<int> threads;
    int thread_count() const { return static_cast<int>(threads.size()); }
    bool finished(int t) const { return threads[static_cast<std::size_t>(t)] == ended; }
    Pending pending(int t) const {
        Pending p;
        p.ready = threads[static_cast<std::size_t>(t)] == ready;
        return p;
    }
    int waits_for(int t) const { return std::max(threads[static_cast<std::size_t>(t)], -1); }
};

using Ring = std::vector<int>;

}  // namespace

TEST_CASE("rings of waiting threads") {
    CHECK(rings(Waiting{{ready, ready}}).empty());
    CHECK(rings(Waiting{{1, ready}}).empty());
    CHECK(rings(Waiting{{1, 0}}) == std::vector<Ring>{{0, 1}});
    CHECK(rings(Waiting{{0}}) == std::vector<Ring>{{0}});
    // main waits for T1; T1, T3 and T2 wait for each other; T4 and T5 too.
    CHECK(rings(Waiting{{1, 3, 1, 2, 5, 4}}) == std::vector<Ring>{{1, 3, 2}, {4, 5}});
    CHECK(ring_through(Waiting{{1, 3, 1, 2}}, 0).empty());
    CHECK(ring_through(Waiting{{1, 3, 1, 2}}, 2) == Ring{2, 1, 3});
}

TEST_CASE("a thread that waits for one that can go on is in no ring") {
    CHECK(rings(Waiting{{1, 2, ready}}).empty());
    CHECK(rings(Waiting{{1, 2, ended}}).empty());
}

TEST_CASE("threads that wait for nobody who could help") {
    CHECK(abandoned(Waiting{{ended, ended}}).empty());
    CHECK(abandoned(Waiting{{1, ended}}) == std::vector<int>{0});
    CHECK(abandoned(Waiting{{-1, 0, 1}}) == std::vector<int>{0});  // the others wait for it
    CHECK(abandoned(Waiting{{1, 0}}).empty());                     // a ring explains itself
}
