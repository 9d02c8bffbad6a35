// Copies of object graphs: the memory of a new process, and what one process sends to another.
#pragma once

#include "core/machine/context.h"

namespace interleave::machine {

/// What multiprocessing does by pickling: lists, dicts, instances and so on are copied, functions and classes go by
/// name. Unset after raising TypeError, AttributeError for what cannot be pickled, or MemoryError.
Value copy_for_sending(Context& context, Value value);

/// The memory of a child process, as fork() makes it: the globals of the calling thread's process and everything that
/// can be reached from them, and the same of `extra`. Classes of the program keep their identity and get copies of their
/// members (members_of in classes.h). Not copied: classes of the prelude, and instances of classes that say
/// `_shared = True`, which is how the prelude marks what processes share. Null after MemoryError.
Object* copy_memory(Context& context, std::span<Value> extra);

}  // namespace interleave::machine
