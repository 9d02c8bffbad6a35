// Tests as data: a file of small programs, each with the text it must give. With the environment variable
// INTERLEAVE_REFRESH set, the files are rewritten with what the programs give now; look at the difference.
#pragma once

#include <functional>
#include <string>

namespace interleave::test {

/// Checks every case of tests/unit/language/FILE: "----", program, "====", expected text.
void check_goldens(const std::string& file, const std::function<std::string(const std::string&)>& run);

}  // namespace interleave::test
