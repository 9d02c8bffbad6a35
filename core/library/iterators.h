// Kind::iterator: word is the TypeInfo, which decides what the cells mean (see iterators.cpp).
#pragma once

#include "core/library/values.h"

namespace interleave::library {

/// The next item; unset with nothing pending at the end. Two threads that share an iterator get different
/// items.
Value make_iterator(Context& context, Value source);  ///< iter(source) of a built-in value
Value iterator_next(Context& context, Object* iterator);
/// Whether a value that is not an instance of a learner's class can be asked for the next item.
bool is_iterator(Value v);

namespace builtins {
extern const NativeFunction iter, next;
}

}  // namespace interleave::library
