// Class and static methods of built-in types: dict.fromkeys, int.from_bytes, str.maketrans, ...
#pragma once

#include "core/library/values.h"

namespace interleave::library {

/// type.name bound to the type, when that is a method which types have; unset otherwise, or after MemoryError.
Value class_method(Context& context, Value type, std::string_view name);

}  // namespace interleave::library
