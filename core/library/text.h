// str() and repr() of every value.
#pragma once

#include "core/machine/context.h"

#include <string>
#include <string_view>

namespace interleave::library {

/// str(value). Never raises: safe for state views and for values that other threads are changing.
std::string to_text(machine::Value value);
std::string to_repr(machine::Value value);
/// The same with the special methods of learners' classes called. False after raising.
bool text_with_calls(machine::Context& context, machine::Value value, bool repr, std::string& out);
/// " at 0x..." after a number that depends on the program only where there is one (virtual host).
std::string place_of(const machine::Object* o);
/// repr() of a float: the shortest digits that give it back, in Python's notation.
std::string float_repr(double d);
/// repr() of a string: quotes chosen and characters escaped as Python does.
std::string string_repr(std::string_view utf8);
/// ascii(): repr with everything beyond ASCII escaped.
std::string ascii_repr(std::string_view repr);

}  // namespace interleave::library
