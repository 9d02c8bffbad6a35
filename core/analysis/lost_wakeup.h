// Wake-ups that are lost: a thread waits for ever for a notification that came before it waited.
#pragma once

#include "core/analysis/witness.h"

#include <optional>
#include <span>

namespace interleave::analysis {

struct LostWakeup {
    machine::Event notified, waited;
};

/// Of a thread that waits for ever where the moves lead to: the notification or the set that it needed and that came with
/// nobody waiting, if there was one. Of an Event, which keeps a set until it is cleared, any is. Of a Condition, one that
/// would have let the thread go on if it had been kept: whoever looks first whether there is anything to wait for and then
/// waits, as for an item of an empty queue, has not lost what came before it looked. `witness` has made the moves.
std::optional<LostWakeup> lost_wakeup(const Witness& witness, std::span<const std::uint16_t> moves,
                                      int thread);

}  // namespace interleave::analysis
