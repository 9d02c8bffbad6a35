// format(value, spec): the format mini-language of Python for int, float and str.
#pragma once

#include "core/library/values.h"

namespace interleave::library {

/// `spec` unset: none. `conversion`: 0, 's', 'r' or 'a', applied first.
Value format(Context& context, Value value, Value spec, char conversion);
/// str(value) as a learner's call of it: ValueError for an int too long to convert. False after raising.
bool text_or_raise(Context& context, Value value, bool repr, std::string& out);

}  // namespace interleave::library
