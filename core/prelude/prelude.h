// The modules of the library that are written in the language itself: asyncio.py, collections.py, ... They are part of
// the binary, compiled with each program that imports them, and a person can step into them.
#pragma once

#include "core/language/compiler.h"

#include <span>

namespace interleave::prelude {

/// In the order of their names. "builtins" defines functions that every program sees.
std::span<const language::PreludeModule> modules();

}  // namespace interleave::prelude
