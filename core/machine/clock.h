// The clock that real runs are measured with: the platform's finest one that never goes back.
#pragma once

#include <chrono>

namespace interleave::machine {

using Clock = std::chrono::steady_clock;

/// The smallest step that the clock was seen to make, in seconds; measured at the first call, in at most a few
/// milliseconds. Natively some 10^-8, in a page that is isolated from others 5*10^-6, in any other page up to 10^-4: browsers
/// coarsen their clocks so that pages cannot time each other's caches.
double clock_resolution();

}  // namespace interleave::machine
