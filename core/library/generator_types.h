// Generators and coroutines as types; the interpreter itself resumes them.
#pragma once

#include "core/library/values.h"

namespace interleave::library {

Value wrap_async_value(Context& context, Value v);

}  // namespace interleave::library
