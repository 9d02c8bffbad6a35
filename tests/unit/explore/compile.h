// From program text to an image, for tests.
#pragma once

#include "core/language/compiler.h"
#include "core/library/library.h"
#include "core/machine/image.h"
#include "core/session/options.h"

#include <memory>
#include <string>

namespace interleave::explore::test {

/// Null when the text does not compile.
inline std::shared_ptr<const machine::Image> image_of(const std::string& text) {
    const auto source = std::make_shared<const text::SourceText>("test.py", text);
    const auto result = language::compile(source, session::compile_options());
    if (result.program == nullptr) return nullptr;
    return std::make_shared<const machine::Image>(result.program, library::standard());
}

}  // namespace interleave::explore::test
