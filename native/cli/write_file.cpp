#include "native/cli/write_file.h"

#include "native/cli/status.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace interleave::cli {

void write_file(const std::string& path, const std::string& text) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    const bool written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    const bool closed = file != nullptr && std::fclose(file) == 0;
    if (!written || !closed) throw Failure("cannot write " + path + ": " + std::strerror(errno));
}

}  // namespace interleave::cli
