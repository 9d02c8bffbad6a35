#include "shell/timeline_model.h"

#include <algorithm>

namespace interleave::shell {

using session::EventKind;

namespace {

void close_segment(Lane& lane, double at) {
    if (lane.segments.empty()) return;
    lane.segments.back().end = std::max(lane.segments.back().begin, at);
}

void open_segment(Lane& lane, double at, SegmentState state, std::string what = {}) {
    close_segment(lane, at);
    lane.segments.push_back({at, at, state, std::move(what)});
}

}  // namespace

Timeline fold_events(const std::vector<session::EventView>& events, std::size_t thread_count, bool by_step,
                     double now) {
    Timeline t;
    t.by_step = by_step;
    t.lanes.resize(thread_count);
    for (std::size_t i = 0; i < thread_count; ++i) t.lanes[i].thread = static_cast<int>(i);
    if (thread_count > 0) open_segment(t.lanes[0], 0, SegmentState::active);
    t.length = by_step || events.empty() ? now : std::max(now, events.back().time);

    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto& e = events[i];
        if (e.thread < 0 || static_cast<std::size_t>(e.thread) >= thread_count) continue;
        Lane& lane = t.lanes[static_cast<std::size_t>(e.thread)];
        // A step fills the unit it is in; marks stand in its middle, what it leads to begins at its end.
        const double at = by_step ? static_cast<double>(e.step) + 0.5 : e.time;
        const double after = by_step ? static_cast<double>(e.step) + 1 : e.time;
        // A thread finds itself waiting in whosever step took what it wants.
        if (by_step && e.kind != EventKind::wait &&
            (lane.moves.empty() || lane.moves.back() != static_cast<double>(e.step))) {
            lane.moves.push_back(static_cast<double>(e.step));
        }
        if (lane.segments.empty())
            open_segment(lane, by_step ? static_cast<double>(e.step) : e.time, SegmentState::active);
        if (e.kind == EventKind::wait || e.kind == EventKind::sleep) {
            open_segment(lane, after,
                         e.kind == EventKind::wait ? SegmentState::blocked : SegmentState::sleeping,
                         e.object);
            continue;
        }
        if (lane.segments.back().state != SegmentState::active) {
            open_segment(lane, by_step ? static_cast<double>(e.step) : e.time, SegmentState::active);
        }
        if (e.kind == EventKind::finish || e.kind == EventKind::fault) {
            close_segment(lane, after);
            lane.ended = true;
            lane.failed = e.kind == EventKind::fault;
        }
        if ((e.kind == EventKind::spawn || e.kind == EventKind::join) && e.other >= 0 &&
            static_cast<std::size_t>(e.other) < thread_count) {
            const bool spawn = e.kind == EventKind::spawn;
            t.arrows.push_back({at, spawn ? e.thread : e.other, spawn ? e.other : e.thread});
            Lane& other = t.lanes[static_cast<std::size_t>(e.other)];
            if (spawn && other.segments.empty()) open_segment(other, after, SegmentState::active);
        }
        lane.marks.push_back({at, e.kind, i});
    }
    for (Lane& lane : t.lanes) {
        if (!lane.ended) close_segment(lane, t.length);
    }
    return t;
}

}  // namespace interleave::shell
