// Writing a result for another program.
#pragma once

#include <string>

namespace interleave::cli {

/// Replaces the file; a Failure when that is not possible.
void write_file(const std::string& path, const std::string& text);

}  // namespace interleave::cli
