// open(), and the module io.
#pragma once

#include "core/library/values.h"

namespace interleave::library::files {

extern const NativeFunction open;
extern const machine::ModuleInfo io_module;

}  // namespace interleave::library::files
