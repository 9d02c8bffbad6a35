// int('...') and float('...').
#pragma once

#include "core/library/values.h"

namespace interleave::library {

/// Base 0 reads the base from the prefix. Raises ValueError with the text's repr.
Value parse_integer(Context& context, Value string, int base);
Value parse_float(Context& context, Value string);

}  // namespace interleave::library
