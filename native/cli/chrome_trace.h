// An execution in the trace format of Chrome, for chrome://tracing and ui.perfetto.dev.
#pragma once

#include "native/cli/execution.h"

#include <string>

namespace interleave::cli {

/// A lane a thread: its whole life, the spans in which it waits, each event as a mark; each lock as a lane of its own with
/// the spans in which it is held. Real runs: measured microseconds. Virtual runs: a step lasts one microsecond.
std::string chrome_trace(const Execution& execution);

}  // namespace interleave::cli
