#pragma once

#include "core/library/values.h"
#include "core/machine/types.h"

namespace interleave::library::machine_module {

extern const machine::ModuleInfo module;

/// What the prelude keeps for the calling thread's process, a dict. Unset after MemoryError.
Value process_dict(Context& context);

}  // namespace interleave::library::machine_module
