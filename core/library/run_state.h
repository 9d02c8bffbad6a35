// What the library keeps for a whole run: the generator behind random.random(), the files. Made before the program
// starts, so that it does not matter which thread uses it first; it hangs at the main thread's object and so belongs
// to the program's state.
#pragma once

#include "core/library/values.h"

namespace interleave::library {

enum class RunPart : std::uint8_t { random, files };
inline constexpr std::size_t run_part_count = 2;

/// Library::begin: makes the parts that the program's names can lead to.
void begin_run(Context& context, Object* main_thread);
/// Precondition: the program names the module that the part belongs to, or `open`.
Value run_part(Context& context, RunPart part);

}  // namespace interleave::library
