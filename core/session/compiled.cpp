#include "core/session/compiled.h"

#include "core/language/compiler.h"
#include "core/library/library.h"
#include "core/session/options.h"

namespace interleave::session {

namespace {

DiagnosticView view_of(const text::Diagnostic& d, const text::SourceText& source) {
    const auto begin = source.location(d.span.begin);
    const auto end = source.location(d.span.end);
    return {d.severity == text::Severity::error,
            begin.line,
            begin.column,
            end.line,
            end.column,
            d.message,
            d.advice};
}

}  // namespace

Compiled compile_program(const std::string& file_name, const std::string& text, Values values,
                         const std::map<std::string, std::int64_t>& chosen) {
    const auto source = std::make_shared<const text::SourceText>(file_name, text);
    const auto result = language::compile(source, compile_options(chosen, values == Values::explore));
    Compiled compiled;
    for (const auto& d : result.diagnostics) compiled.diagnostics.push_back(view_of(d, *source));
    for (const auto& p : result.parameters) {
        compiled.parameters.push_back({p.name, p.minimum, p.maximum, p.value, p.explore_value, p.line});
    }
    if (result.program != nullptr)
        compiled.image = std::make_shared<const machine::Image>(result.program, library::standard());
    return compiled;
}

}  // namespace interleave::session
