// The part of the module time that is about dates. The time zone is UTC everywhere.
#pragma once

#include "core/library/natives.h"

#include <array>

namespace interleave::library::time {

extern const NativeType struct_time_type;

inline constexpr std::size_t date_function_count = 6;
extern const NativeFunction date_functions[date_function_count];

/// Seconds since 1970, of the clock that time.time() shows.
double wall_clock(Context& context);

}  // namespace interleave::library::time
