// Compiles a text with the names that the tests need.
#pragma once

#include "core/bytecode/verify.h"
#include "core/language/compiler.h"

#include <map>
#include <memory>
#include <string>

namespace interleave::language::testing {

inline CompileResult compile_text(std::string text, std::map<std::string, std::int64_t> parameters = {},
                                  std::span<const PreludeModule> prelude = {}) {
    static constexpr std::string_view builtins[] = {"Exception", "KeyError", "ValueError", "any", "_plain",
                                                    "len",       "print",    "range",      "sum", "super"};
    static constexpr std::string_view modules[] = {"threading", "time", "concurrent.futures"};
    return compile(std::make_shared<text::SourceText>("test.py", std::move(text)),
                   {builtins, modules, std::move(parameters), prelude});
}

/// All diagnostics, as people see them; empty for a program that compiles.
inline std::string complaints(const std::string& text, std::map<std::string, std::int64_t> parameters = {}) {
    const CompileResult result = compile_text(text, std::move(parameters));
    return text::render(result.diagnostics, text::SourceText("test.py", text));
}

/// The program as text, or what is wrong with it.
inline std::string disassembly(const std::string& text) {
    const CompileResult result = compile_text(text);
    if (!result.program) return complaints(text);
    const std::string problem = bytecode::verify(*result.program);
    return problem.empty() ? bytecode::disassemble(*result.program) : problem;
}

}  // namespace interleave::language::testing
