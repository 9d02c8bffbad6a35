// The module queue. Its rules are the SyncOperations in queues.cpp.
#pragma once

#include "core/machine/types.h"

namespace interleave::library::queue {

extern const machine::TypeInfo queue_type, lifo_queue_type, priority_queue_type, simple_queue_type;
extern const machine::ModuleInfo module;

}  // namespace interleave::library::queue
