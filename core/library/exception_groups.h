// ExceptionGroup and BaseExceptionGroup. What takes them apart (split, subgroup, derive, except*) is written in
// core/prelude/builtins.py.
#pragma once

#include "core/machine/context.h"

#include <span>
#include <string>

namespace interleave::library::exceptions {

/// The exceptions of a group of this type made with these arguments, a tuple. Unset after raising what CPython's
/// BaseExceptionGroup.__new__ raises.
machine::Value members_of_group(machine::Context& context, const machine::TypeInfo& type,
                                std::span<const machine::Value> arguments);
/// "several (2 sub-exceptions)"
std::string group_text(const machine::Object* group);
/// `message` and `exceptions`; unset for other names.
machine::Value group_attribute(const machine::Object* group, std::string_view name);

/// BaseExceptionGroup(message, exceptions) makes an ExceptionGroup when all are Exceptions.
machine::Value construct_base_group(machine::Context& context, const machine::Arguments& arguments);

// For the prelude. _as_part_of_group(part, whole): where `whole` comes from and why is true of its part too; gives
// `part`. _same_origin(a, b): both come from the same place for the same reason, so that b is a, or a part of it.
extern const machine::NativeFunction as_part_of_group, same_origin;

}  // namespace interleave::library::exceptions
