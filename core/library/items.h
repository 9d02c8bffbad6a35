#pragma once

#include "core/library/values.h"

namespace interleave::library {

/// container[index], container[index] = value, del container[index].
Value load_item(Context& context, Value container, Value index);
bool store_item(Context& context, Value container, Value index, Value value);
bool delete_item(Context& context, Value container, Value index);

}  // namespace interleave::library
