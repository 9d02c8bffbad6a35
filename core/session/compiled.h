// From program text to something that can be executed, or to diagnostics.
#pragma once

#include "core/machine/image.h"
#include "core/session/snapshot.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace interleave::session {

/// Which values the `# param` lines of a program get unless the learner chose others.
enum class Values : std::uint8_t { run, explore };

struct Compiled {
    std::shared_ptr<const machine::Image> image;  ///< null when there are errors
    std::vector<DiagnosticView> diagnostics;
    std::vector<ParameterView> parameters;
};

Compiled compile_program(const std::string& file_name, const std::string& text, Values values,
                         const std::map<std::string, std::int64_t>& chosen);

}  // namespace interleave::session
