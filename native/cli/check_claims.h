// Does what a lesson says about a program hold? Asked of the explorer, not believed.
#pragma once

#include "core/lessons/catalogue.h"

#include <string>
#include <vector>

namespace interleave::cli {

/// Explores the program and compares. A sentence for each claim that does not hold; empty when all do.
std::vector<std::string> broken_claims(const lessons::Variant& variant);

}  // namespace interleave::cli
