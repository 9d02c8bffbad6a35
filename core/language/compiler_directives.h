// `N = 100_000  # param 1..1_000_000, explore 2`: constants that people may change without editing the text.
#pragma once

#include "core/language/ast.h"
#include "core/language/compiler.h"
#include "core/language/compiler_program.h"

#include <vector>

namespace interleave::language {

/// Reads the directives behind the assignments of the module and checks `options.parameters` against them. The values
/// given there go to `program.replaced_constants`, mistakes to its diagnostics.
std::vector<ProgramParameter> read_parameters(const Module& module, const text::SourceText& source,
                                              const CompileOptions& options, ProgramBuilder& program);

}  // namespace interleave::language
