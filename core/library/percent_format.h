#pragma once

#include "core/library/values.h"

namespace interleave::library {

/// "%d of %s" % arguments
Value percent_format(Context& context, std::string_view format, Value arguments);

}  // namespace interleave::library
