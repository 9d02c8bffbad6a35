// What to use instead of a module that programs import and that is not there.
#pragma once

#include <span>
#include <string_view>

namespace interleave::language {

struct ModuleAdvice {
    std::string_view module, text;
};
/// All there is advice for.
std::span<const ModuleAdvice> module_advice();

/// A sentence or two; empty when there is nothing to say about the module, or about the package it is in.
std::string_view instead_of_module(std::string_view module);

}  // namespace interleave::language
