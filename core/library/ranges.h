#pragma once

#include "core/library/values.h"

namespace interleave::library {

Value range_load(Context& context, const Object* range, Value index);

}  // namespace interleave::library
