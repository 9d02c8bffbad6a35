// What a run's timeline shows: the events of its machine as text.
#pragma once

#include "core/machine/clock.h"
#include "core/machine/real_machine.h"
#include "core/session/snapshot.h"

#include <memory>
#include <vector>

namespace interleave::session {

class RunEvents {
public:
    static constexpr int most_threads = 128;  ///< a lane for each of ten thousand would help nobody
    using Views = std::shared_ptr<const std::vector<EventView>>;

    /// Looks at what the machine recorded so far: while its program runs only as often as costs a tenth of the time, and
    /// once after that.
    void look(const machine::RealMachine& machine, const machine::Image& image);
    void clear();
    /// As seen at the last look; null before the first one.
    const Views& views() const { return views_; }

private:
    Views views_;
    bool whole_ = false;  ///< nothing more will come
    machine::Clock::time_point next_look_;
};

}  // namespace interleave::session
