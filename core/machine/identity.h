// The program looks at what tells a value from others that are like it: its place in memory, which thread it is.
#pragma once

#include "core/machine/value.h"

namespace interleave::machine {

class Context;

/// Only the virtual host listens: see ThreadSymmetry.
void look_at_identity(Context& context, Value value);

}  // namespace interleave::machine
