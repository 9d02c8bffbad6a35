#include "shell/timeline_model.h"

#include <doctest/doctest.h>

using namespace interleave::shell;
using interleave::session::EventKind;
using interleave::session::EventView;

namespace {

EventView event(std::size_t step, int thread, EventKind kind, std::string object = {}, int other = -1) {
    EventView e;
    e.step = step;
    e.time = static_cast<double>(step) * 0.5;
    e.thread = thread;
    e.kind = kind;
    e.object = std::move(object);
    e.other = other;
    return e;
}

}  // namespace

TEST_CASE("timeline: without events there is one lane for main") {
    const Timeline t = fold_events({}, 1, true, 0);
    REQUIRE(t.lanes.size() == 1);
    CHECK(t.length == 0);
    CHECK(t.lanes[0].marks.empty());
}

TEST_CASE("timeline: a started thread's lane begins when the start is done, and an arrow leads there") {
    const Timeline t =
        fold_events({event(0, 0, EventKind::write, "x"), event(1, 0, EventKind::spawn, {}, 1)}, 2, true, 2);
    REQUIRE(t.arrows.size() == 1);
    CHECK(t.arrows[0].from == 0);
    CHECK(t.arrows[0].to == 1);
    CHECK(t.arrows[0].at == 1.5);
    REQUIRE(t.lanes[1].segments.size() == 1);
    CHECK(t.lanes[1].segments[0].begin == 2);
}

TEST_CASE("timeline: waiting begins after the step that waits and ends with the thread's next step") {
    const Timeline t = fold_events(
        {event(0, 0, EventKind::wait, "lock"), event(3, 0, EventKind::acquire, "lock")}, 1, true, 5);
    REQUIRE(t.lanes[0].segments.size() == 3);
    const Segment& waiting = t.lanes[0].segments[1];
    CHECK(waiting.state == SegmentState::blocked);
    CHECK(waiting.what == "lock");
    CHECK(waiting.begin == 1);
    CHECK(waiting.end == 3);
    CHECK(t.lanes[0].segments[2].state == SegmentState::active);
    CHECK(t.lanes[0].segments[2].end == 5);
}

TEST_CASE("timeline: sleeping is not waiting") {
    const Timeline t = fold_events({event(0, 0, EventKind::sleep)}, 1, true, 2);
    CHECK(t.lanes[0].segments.back().state == SegmentState::sleeping);
}

TEST_CASE("timeline: a finished thread's lane ends there, a failed one is told apart") {
    const Timeline t = fold_events(
        {event(0, 0, EventKind::spawn, {}, 1), event(1, 1, EventKind::fault), event(2, 0, EventKind::finish)},
        2, true, 9);
    CHECK(t.lanes[1].ended);
    CHECK(t.lanes[1].failed);
    CHECK(t.lanes[1].segments.back().end == 2);
    CHECK(t.lanes[0].ended);
    CHECK_FALSE(t.lanes[0].failed);
    CHECK(t.lanes[0].segments.back().end == 3);
}

TEST_CASE("timeline: a join's arrow leads from the thread that ended to the one that waited") {
    const Timeline t = fold_events({event(4, 0, EventKind::join, {}, 1)}, 2, true, 5);
    REQUIRE(t.arrows.size() == 1);
    CHECK(t.arrows[0].from == 1);
    CHECK(t.arrows[0].to == 0);
}

TEST_CASE("timeline: measured time uses the events' times, and marks name their event") {
    const Timeline t =
        fold_events({event(0, 0, EventKind::read, "x"), event(6, 0, EventKind::write, "x")}, 1, false, 0);
    CHECK(t.length == 3.0);
    REQUIRE(t.lanes[0].marks.size() == 2);
    CHECK(t.lanes[0].marks[1].at == 3.0);
    CHECK(t.lanes[0].marks[1].event == 1);
}

TEST_CASE("timeline: while a program runs, a thread waits until now") {
    const Timeline t = fold_events({event(2, 0, EventKind::wait, "lock")}, 1, false, 5);
    CHECK(t.length == 5.0);
    CHECK(t.lanes[0].segments.back().state == SegmentState::blocked);
    CHECK(t.lanes[0].segments.back().begin == 1.0);
    CHECK(t.lanes[0].segments.back().end == 5.0);
}

TEST_CASE("timeline: a step with several events is one move, beginning to wait is none") {
    const Timeline t = fold_events({event(2, 0, EventKind::acquire), event(2, 0, EventKind::read),
                                    event(4, 0, EventKind::wait), event(5, 0, EventKind::read)},
                                   1, true, 6);
    CHECK(t.lanes[0].moves == std::vector<double>{2, 5});
}

TEST_CASE("timeline: events of threads that are not shown are left out") {
    const Timeline t =
        fold_events({event(0, 7, EventKind::read), event(1, 0, EventKind::spawn, {}, 9)}, 1, true, 2);
    CHECK(t.lanes[0].marks.size() == 1);
    CHECK(t.arrows.empty());
}
