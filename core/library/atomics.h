// interleave.Atomic: a variable whose operations are one step each. Under the real host each is a load, a store, or a
// loop around one compare-and-exchange of the cell: no lock, and a thread that is interrupted in the middle holds up
// nobody. All are sequentially consistent: programs that coordinate by atomics (Peterson, Dekker) behave as the virtual
// machine says, whatever the processor reorders otherwise.
#pragma once

#include "core/machine/types.h"

namespace interleave::library::atomics {

extern const machine::TypeInfo atomic_type;

/// The value inside, for the text of an Atomic.
machine::Value value_of(const machine::Object* atomic);

}  // namespace interleave::library::atomics
