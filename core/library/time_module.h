#pragma once

#include "core/machine/types.h"

namespace interleave::library::time {

extern const machine::ModuleInfo module;

}  // namespace interleave::library::time
