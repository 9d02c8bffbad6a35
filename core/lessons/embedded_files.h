// The files under core/lessons as they are in the source tree, put into the binary by embed.cmake.
#pragma once

#include <span>
#include <string_view>

namespace interleave::lessons {

struct EmbeddedFile {
    std::string_view path;  ///< below core/lessons, with '/': "07-race-condition/counter.py"
    std::string_view text;
};

/// Sorted by path.
std::span<const EmbeddedFile> embedded_files();

}  // namespace interleave::lessons
