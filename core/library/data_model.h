// Python's data model: what the operations of the language do with instances of a learner's class. Each asks the class
// for its special method and has it called (Context::call).
#pragma once

#include "core/library/values.h"
#include "core/machine/classes.h"

#include <initializer_list>
#include <optional>
#include <string>

namespace interleave::library {

using machine::ClassInfo;
using machine::Special;

/// The special method of a value's class, when that is a learner's class; unset otherwise.
Value special_method(Context& context, Value v, Special name);

/// Its result, or unset after raising. Precondition: special_method() found `method`.
Value call_special(Context& context, Value method, std::initializer_list<Value> arguments);

/// Whether one of the two is an instance of a learner's class, so that the functions below may have an answer.
inline bool is_learners(Value v) { return machine::class_of(v) != nullptr; }

/// left op right by __add__, __radd__, __iadd__, ...; the symbol's index as in Operations::binary. NotImplemented when
/// no class has an answer.
Value learner_binary(Context& context, int which, Value left, Value right, bool augmented);
/// The same for comparisons, == and != falling back to identity.
Value learner_compare(Context& context, int which, Value left, Value right);
/// -, + and ~. NotImplemented when the class has no answer.
Value learner_unary(Context& context, int which, Value operand);

/// What the first of the special methods that the class has answers; unset with nothing pending when it has none.
Value ask_first(Context& context, Value v, std::initializer_list<Special> names);
/// int(), float() and what takes an integer: the number that __int__, __float__ or __index__ gives. Unset with nothing
/// pending when the class has none of them.
Value learner_integer(Context& context, Value v, std::initializer_list<Special> names);
/// An integer, or what the __index__ of an instance answers; unset: it is neither, or raised.
Value as_integer(Context& context, Value v);
Value learner_float(Context& context, Value v);

/// False after raising.
bool truth_of(Context& context, Value v, bool& out);
/// len(): unset when the class has no __len__, or after raising.
Value learner_length(Context& context, Value v);

/// "<Account object at 0x...>" as Python says it without __repr__.
std::string default_repr(const Object* instance);

}  // namespace interleave::library
