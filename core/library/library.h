// The built-in functions, types, operations and modules of the learner's language, as one table for the
// machine.
#pragma once

#include "core/machine/types.h"

namespace interleave::library {

/// The one library there is. Constant; lives as long as the process.
const machine::Library& standard();

}  // namespace interleave::library
