// One execution on the virtual machine: a strategy decides who moves, so it can be repeated exactly.
#pragma once

#include "core/explore/strategy.h"
#include "core/machine/image.h"
#include "native/cli/execution.h"

namespace interleave::cli {

/// A Failure when the strategy has no answer: a schedule that does not fit the program.
Execution run_virtually(std::shared_ptr<const machine::Image> image, explore::Strategy& strategy,
                        const ExecutionOptions& options);

}  // namespace interleave::cli
