// From program text to an image, for tests.
#pragma once

#include "core/language/compiler.h"
#include "core/library/library.h"
#include "core/machine/image.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::explore::test {

/// Null when the text does not compile.
inline std::shared_ptr<const machine::Image> image_of(const std::string& text) {
    const auto source = std::make_shared<const text::SourceText>("test.py", text);
    const machine::Library& library = library::standard();
    std::vector<std::string_view> builtins, modules;
    for (const auto& b : library.builtins) builtins.push_back(b.name);
    for (const auto* m : library.modules) modules.push_back(m->name);
    const auto result = language::compile(source, language::CompileOptions{builtins, modules, {}});
    if (result.program == nullptr) return nullptr;
    return std::make_shared<const machine::Image>(result.program, library);
}

}  // namespace interleave::explore::test
