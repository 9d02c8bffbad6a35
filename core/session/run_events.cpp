#include "core/session/run_events.h"

#include "core/machine/names.h"
#include "core/session/stepper.h"

#include <cstddef>
#include <string>
#include <utility>

namespace interleave::session {

namespace {

using machine::Event;

/// A value that is an object may be gone while the program runs, or be changing.
bool can_be_shown(machine::Value value, bool ended) {
    return !value.is_unset() && (ended || !value.is_object());
}

/// Of the threads that have a lane.
std::vector<EventView> views_of(const machine::RealMachine& machine, const machine::Image& image,
                                bool ended) {
    std::vector<Event> events = machine.events();
    std::erase_if(events, [](const Event& e) { return e.thread < 0 || e.thread >= RunEvents::most_threads; });
    std::vector<std::string> names = machine.names(events);
    std::vector<EventView> views;
    views.reserve(events.size());
    for (std::size_t i = 0; i < events.size(); ++i) {
        const Event& e = events[i];
        std::string value = can_be_shown(e.value, ended) ? machine::value_text(image, e.value, 40) : "";
        views.push_back({e.time, static_cast<std::size_t>(e.step), e.thread, view_of(e.kind), e.other, e.line,
                         std::move(names[i]), std::move(value)});
    }
    return views;
}

}  // namespace

void RunEvents::look(const machine::RealMachine& machine, const machine::Image& image) {
    const auto begin = machine::Clock::now();
    const bool ended = machine.done();
    if (whole_ || (!ended && begin < next_look_)) return;
    views_ = std::make_shared<const std::vector<EventView>>(views_of(machine, image, ended));
    whole_ = ended;
    const auto end = machine::Clock::now();
    next_look_ = end + 9 * (end - begin);
}

void RunEvents::clear() { *this = {}; }

}  // namespace interleave::session
