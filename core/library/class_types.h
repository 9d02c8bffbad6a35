// What core/library tells the machine about classes (see machine::Library).
#pragma once

#include "core/library/values.h"
#include "core/machine/classes.h"

namespace interleave::library {

Value class_attribute(Context& context, Object* type, std::string_view name);
bool check_concrete(Context& context, const machine::ClassInfo& type, Value names);
bool mutable_container(const TypeInfo* type);

}  // namespace interleave::library
