#pragma once

#include "core/machine/types.h"

namespace interleave::library::machine_module {

extern const machine::ModuleInfo module;

}  // namespace interleave::library::machine_module
