// One execution on real threads.
#pragma once

#include "core/machine/image.h"
#include "native/cli/execution.h"

namespace interleave::cli {

Execution run_on_threads(std::shared_ptr<const machine::Image> image, const ExecutionOptions& options);

}  // namespace interleave::cli
