// The timeline as data: events folded into lanes. No ImGui here, so that it is tested as data.
#pragma once

#include "core/session/snapshot.h"

#include <cstddef>
#include <string>
#include <vector>

namespace interleave::shell {

enum class SegmentState : std::uint8_t { active, blocked, sleeping };

/// A thread's state from `begin` to `end`, in the timeline's unit (see Timeline::by_step).
struct Segment {
    double begin = 0;
    double end = 0;
    SegmentState state = SegmentState::active;
    std::string what;  ///< what it waits for
};

struct Mark {
    double at = 0;
    session::EventKind kind = session::EventKind::run;
    std::size_t event = 0;  ///< index in the snapshot's events
};

struct Lane {
    int thread = 0;
    std::vector<Segment> segments;
    std::vector<Mark> marks;
    std::vector<double> moves;  ///< by_step: beginnings of the steps it made, as far as events tell
    bool ended = false;
    bool failed = false;
};

struct Arrow {
    double at = 0;
    int from = 0;  ///< threads
    int to = 0;
};

struct Timeline {
    bool by_step = true;  ///< the unit is steps (virtual host), else seconds
    double length = 0;
    std::vector<Lane> lanes;    ///< by thread number
    std::vector<Arrow> arrows;  ///< starts and joins
};

/// `now`: in the timeline's unit. Threads that have not ended are in their last state until then.
Timeline fold_events(const std::vector<session::EventView>& events, std::size_t thread_count, bool by_step,
                     double now);

}  // namespace interleave::shell
