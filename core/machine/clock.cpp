#include "core/machine/clock.h"

#include <algorithm>

namespace interleave::machine {

namespace {

double smallest_step() {
    constexpr int steps = 20;
    Clock::duration smallest = Clock::duration::max();
    for (int i = 0; i < steps; ++i) {
        const Clock::time_point before = Clock::now();
        Clock::time_point after = before;
        while (after == before) after = Clock::now();
        smallest = std::min(smallest, after - before);
    }
    return std::chrono::duration<double>(smallest).count();
}

}  // namespace

double clock_resolution() {
    static const double resolution = smallest_step();
    return resolution;
}

}  // namespace interleave::machine
