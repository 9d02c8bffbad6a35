// From program text to bytecode: parse, resolve names, generate code.
#pragma once

#include "core/bytecode/program.h"
#include "core/text/diagnostic.h"
#include "core/text/source_text.h"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::language {

/// A module of the library that is written in the language itself. Compiled with the programs that import it.
struct PreludeModule {
    std::string_view
        name;  ///< "queue", "concurrent.futures"; "builtins" defines functions that every program sees
    std::string_view text;
};

struct CompileOptions {
    std::span<const std::string_view> builtins;  ///< names that exist without being defined
    std::span<const std::string_view> modules;   ///< that can be imported: "threading", "concurrent.futures"
    /// Values that replace the constants of parameters (see ProgramParameter), by name. One that names no parameter, or is
    /// outside the parameter's range, is a diagnostic.
    std::map<std::string, std::int64_t> parameters{};
    std::span<const PreludeModule> prelude{};
    /// What `from module import *` binds of the modules above, as far as it is known: others refuse it. May be null.
    const std::map<std::string_view, std::vector<std::string_view>>* members = nullptr;
    /// Parameters not among `parameters` get their ProgramParameter::explore_value instead of the value in the text.
    bool exploring = false;
};

/// A module-level `NAME = 100_000  # param 1..1_000_000, explore 2`.
struct ProgramParameter {
    std::string name;
    std::int64_t value = 0;  ///< in the text
    std::int64_t minimum = 0;
    std::int64_t maximum = 0;
    std::int64_t explore_value = 0;  ///< `value` when the directive names none
    int line = 0;                    ///< 1-based
};

struct CompileResult {
    std::shared_ptr<const bytecode::Program> program;  ///< null when there are errors; liveness is computed
    std::vector<text::Diagnostic> diagnostics;
    std::vector<ProgramParameter> parameters;  ///< in the order of the text
};

/// Any bytes give a result. What the language has but the machine cannot execute yet is refused with a diagnostic.
CompileResult compile(std::shared_ptr<const text::SourceText> source, const CompileOptions& options);

}  // namespace interleave::language
