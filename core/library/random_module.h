// The module random: CPython's sequence for a given seed. Its functions are methods of one hidden Random object.
#pragma once

#include "core/library/natives.h"

namespace interleave::library::random {

extern const NativeType generator_type;
extern const machine::ModuleInfo module;

/// A generator with the seed that a run begins with. Unset after MemoryError.
Value make_generator(Context& context);

// The methods of Random, a table a file.
inline constexpr std::size_t drawing_method_count = 6, distribution_method_count = 11;
extern const NativeFunction drawing_methods[drawing_method_count];
extern const NativeFunction distribution_methods[distribution_method_count];

constexpr NativeFunction random_method(const char* name, const char* qualified_name,
                                       std::span<const Parameter> parameters,
                                       Value (*body)(Context&, const Arguments&)) {
    return {.name = name,
            .qualified_name = qualified_name,
            .parameters = parameters,
            .behaviour = Behaviour::touches_self,
            .body = body};
}

}  // namespace interleave::library::random
