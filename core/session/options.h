// What the compiler is told about the library: names of built-ins, native modules, and the prelude's texts.
#pragma once

#include "core/language/compiler.h"

#include <cstdint>
#include <map>
#include <string>

namespace interleave::session {

/// `parameters`: values chosen for `# param` lines, by name. The others have those for exploring if `exploring`.
language::CompileOptions compile_options(std::map<std::string, std::int64_t> parameters = {},
                                         bool exploring = false);

}  // namespace interleave::session
