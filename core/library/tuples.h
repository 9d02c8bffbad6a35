#pragma once

#include "core/library/values.h"

namespace interleave::library {

Value tuple_concatenate(Context& context, const Object* left, const Object* right);
Value tuple_repeat(Context& context, Value tuple, std::int64_t count);
Value tuple_load(Context& context, const Object* tuple, Value index);
std::vector<Value> tuple_items(const Object* tuple);

}  // namespace interleave::library
