// Reads Python literals as repr() writes them.
#pragma once

#include "core/machine/context.h"

#include <string_view>

namespace interleave::library {

/// The value of `text`. Fails the test when it is no literal.
machine::Value read_literal(machine::Context& context, std::string_view text);

}  // namespace interleave::library
