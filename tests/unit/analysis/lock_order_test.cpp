#include "core/analysis/lock_order.h"

#include <doctest/doctest.h>

using namespace interleave::analysis;
using interleave::machine::LockUse;

namespace {

constexpr std::uint32_t a = 1, b = 2, c = 3, gate = 4, seats = 5;

/// Takes and releases by threads, as a search would tell of them.
class Story {
public:
    void take(int thread, std::uint32_t lock, bool waits = true) {
        LockUse use{LockUse::What::take, lock, -1, true, waits, -1};
        if (lock == seats) use.permits = permits_--;
        held_.step(depth_++, thread, use, static_cast<int>(10 * lock));
        if (held_.nested()) order_.note(held_, {});
    }
    void release(int thread, std::uint32_t lock) {
        held_.step(depth_++, thread,
                   {LockUse::What::release, lock, thread, false, false, lock == seats ? permits_++ : -1}, 0);
        if (held_.handed_over() != 0) order_.note_handed_over(held_.handed_over());
    }
    /// Takes all, then releases them.
    void nest(int thread, const std::vector<std::uint32_t>& locks) {
        for (const auto lock : locks) take(thread, lock);
        for (auto lock = locks.rbegin(); lock != locks.rend(); ++lock) release(thread, *lock);
    }
    void go_back_to(std::size_t depth) {
        depth_ = depth;
        held_.undo(depth);
    }
    std::size_t depth() const { return depth_; }
    std::vector<std::vector<std::uint32_t>> rings() const {
        std::vector<std::vector<std::uint32_t>> found;
        for (const LockRing& ring : order_.rings()) found.push_back(ring.objects());
        return found;
    }
    const LockOrder& order() const { return order_; }

private:
    HeldLocks held_;
    LockOrder order_;
    std::size_t depth_ = 0;
    std::int64_t permits_ = 2;
};

using Rings = std::vector<std::vector<std::uint32_t>>;

}  // namespace

TEST_CASE("opposite orders make a ring, one order does not") {
    Story story;
    story.nest(1, {a, b});
    story.nest(2, {a, b});
    CHECK(story.rings().empty());
    story.nest(2, {b, a});
    REQUIRE(story.rings() == Rings{{a, b}});
    const LockRing ring = story.order().rings()[0];
    CHECK(ring.takes[0].thread == 1);
    CHECK(ring.takes[0].line == 20);
    CHECK(ring.held(0).object == a);
    CHECK(ring.held(0).line == 10);
    CHECK(ring.held(1).object == b);
}

TEST_CASE("one thread alone makes no ring") {
    Story story;
    story.nest(1, {a, b});
    story.nest(1, {b, a});
    CHECK(story.rings().empty());
}

TEST_CASE("three locks, each pair in order, in a ring") {
    Story story;
    story.nest(1, {a, b});
    story.nest(2, {b, c});
    CHECK(story.rings().empty());
    story.nest(3, {c, a});
    CHECK(story.rings() == Rings{{a, b, c}});
}

TEST_CASE("a gate lock around both makes it harmless, around one it does not") {
    Story both;
    both.nest(1, {gate, a, b});
    both.nest(2, {gate, b, a});
    CHECK(both.rings().empty());
    Story one;
    one.nest(1, {gate, a, b});
    one.nest(2, {b, a});
    CHECK(one.rings() == Rings{{a, b}});
}

TEST_CASE("a semaphore with fewer permits than the ring has threads is a gate") {
    Story story;
    story.nest(1, {seats, a, b});
    story.nest(2, {seats, b, c});
    story.nest(3, {seats, c, a});
    CHECK(story.rings().empty());
    story.nest(3, {seats, b, a});  // two of them are enough here
    CHECK(story.rings() == Rings{{a, b}});
}

TEST_CASE("tries that give up make no order, and neither does taking a lock again") {
    Story story;
    story.nest(1, {a, b});
    story.take(2, b);
    story.take(2, a, false);
    story.release(2, a);
    story.take(2, b);
    CHECK(story.rings().empty());
}

TEST_CASE("a lock that another thread releases belongs to nobody in particular") {
    Story story;
    story.nest(1, {a, b});
    story.nest(2, {b, a});
    story.take(1, b);
    story.release(2, b);
    CHECK(story.rings().empty());
}

TEST_CASE("going back forgets what is held, not what was seen") {
    Story story;
    story.nest(1, {a, b});
    const std::size_t start = story.depth();
    story.take(2, b);
    const std::size_t holding = story.depth();
    story.release(2, b);
    story.go_back_to(holding);
    story.take(2, a);
    CHECK(story.rings() == Rings{{a, b}});
    story.go_back_to(start);
    story.take(2, c);
    story.take(2, b);
    CHECK(story.rings() == Rings{{a, b}});
    CHECK(story.order().takes().back().held.size() == 1);
}
