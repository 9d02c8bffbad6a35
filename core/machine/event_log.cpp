#include "core/machine/event_log.h"

#include <algorithm>

namespace interleave::machine {

void EventLog::append(const Event& event) {
    if (most_ == 0) return;
    Part& part = is_plain(event) ? plain_ : synchronisation_;
    if (part.count.load(std::memory_order_relaxed) == part.events.size()) make_room(part, is_plain(event));
    const std::size_t n = part.count.load(std::memory_order_relaxed);
    part.events[n] = event;
    part.count.store(n + 1, std::memory_order_release);
}

void EventLog::make_room(Part& part, bool plain) {
    constexpr std::size_t first_room = 16;  // most threads of thousands do little
    const std::lock_guard lock(mutex_);
    const std::size_t n = part.events.size();
    if (n < most_) {
        part.events.resize(std::min(std::max(n * 2, first_room), most_));
        return;
    }
    const std::size_t kept = plain ? (n + 1) / 2 : n / 2;
    if (plain) {
        for (std::size_t i = 0; i < kept; ++i) part.events[i] = part.events[2 * i];
        stride_ *= 2;
    } else {
        std::move(part.events.end() - static_cast<std::ptrdiff_t>(kept), part.events.end(),
                  part.events.begin());
    }
    count_dropped(plain ? plain_dropped_ : synchronisation_dropped_, n - kept);
    part.count.store(kept, std::memory_order_release);
}

void EventLog::read(std::vector<Event>& out) const {
    const std::lock_guard lock(mutex_);
    for (const Part* part : {&plain_, &synchronisation_}) {
        const std::size_t n = part->count.load(std::memory_order_acquire);
        out.insert(out.end(), part->events.begin(), part->events.begin() + static_cast<std::ptrdiff_t>(n));
    }
}

}  // namespace interleave::machine
