// The functions every program can call without importing anything.
#pragma once

#include "core/machine/types.h"

namespace interleave::library::builtins {

using machine::NativeFunction;

// builtins_numbers.cpp
extern const NativeFunction abs, divmod, pow, round, chr, ord, hex, bin, oct;
// builtins_sequences.cpp
extern const NativeFunction len, sum, min, max, sorted, any, all;
// builtins_objects.cpp
extern const NativeFunction print, repr, ascii, format, isinstance, issubclass, id, hash, callable, input,
    string_constructor;
// iterators.cpp
extern const NativeFunction iter, next;

}  // namespace interleave::library::builtins
