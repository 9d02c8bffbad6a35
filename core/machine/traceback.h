// The text that Python prints for an exception.
#pragma once

#include "core/machine/context.h"

#include <string>

namespace interleave::machine {

/// What Python prints for an exception nobody caught, from "Traceback (most recent call last):" on with the carets of
/// Python 3.11; causes, contexts, notes and the members of groups included.
std::string format_traceback(const Context& context, const Object* exception);

/// str(exception), as its class said it when the exception was not caught.
std::string text_of_uncaught(const Context& context, const Object* exception);

}  // namespace interleave::machine
