// The TypeInfo of every built-in type.
#pragma once

#include "core/machine/types.h"

namespace interleave::library::types {

extern const machine::TypeInfo object, integer, floating, boolean, string, list, tuple, range, slice;
extern const machine::TypeInfo none_type, ellipsis, not_implemented, type, function, native_function, method,
    module;
extern const machine::TypeInfo property, static_method, class_method, super, generator, coroutine,
    async_generator, async_value;
extern const machine::TypeInfo list_iterator, reversed, enumerate, zip;
/// What iter() makes of the other containers; names of their own, for their text alone.
struct Iterators {
    static const machine::TypeInfo tuple, range, string, ascii, bytes, set, dict_key, dict_value, dict_item,
        list_reversed;
};
extern const machine::TypeInfo dict, dict_keys, dict_values, dict_items, set, frozenset;
extern const machine::TypeInfo bytes;
extern const machine::TypeInfo internal;  ///< of objects no program can name: cells, blocks

}  // namespace interleave::library::types
