// The JSON that `run --json` prints.
#pragma once

#include "native/cli/execution.h"
#include "native/cli/histogram.h"
#include "native/cli/load_program.h"

#include <string>

namespace interleave::cli {

/// One run: engine, parameters, ending, exit_status, seconds, output, streams, exceptions, waits, threads, schedule.
std::string run_json(const Execution& execution, const LoadedProgram& loaded, const std::string& engine);

/// --repeat: engine, parameters, runs, seconds, outcomes [{output, ending, count, schedule}].
std::string histogram_json(const Histogram& histogram, const LoadedProgram& loaded, const std::string& engine,
                           double seconds);

}  // namespace interleave::cli
