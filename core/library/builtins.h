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
// class_types.cpp
extern const NativeFunction getattr, setattr, delattr, hasattr, vars;
// generator_types.cpp
extern const NativeFunction resume_async, throw_async, is_async_value_function, async_value_function,
    is_fresh;
// iterators.cpp
extern const NativeFunction iter, next;

// For the prelude, which goes on where these answer NotImplemented.
extern const NativeFunction plain_sum, plain_any, plain_all, plain_min, plain_max, plain_sort, plain_iter,
    plain_enumerate, plain_reversed, plain_zip, plain_next, plain_getattr, attributes_of, store_own_attribute;

}  // namespace interleave::library::builtins
