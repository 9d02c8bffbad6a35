#include "core/language/compiler.h"

#include "core/language/compiler_directives.h"
#include "core/language/compiler_generator.h"
#include "core/language/parser.h"
#include "core/language/scope.h"

namespace interleave::language {

CompileResult compile(std::shared_ptr<const text::SourceText> source, const CompileOptions& options) {
    CompileResult result;
    if (auto unreadable = text::check(*source)) {
        result.diagnostics.push_back(*std::move(unreadable));
        return result;
    }
    ParseResult parsed = parse(*source);
    result.diagnostics = std::move(parsed.diagnostics);
    if (!result.diagnostics.empty()) return result;
    ScopeResult scopes = analyse_scopes(parsed.module);
    result.diagnostics = std::move(scopes.diagnostics);
    if (!result.diagnostics.empty()) return result;

    ProgramBuilder builder(source, scopes.table, options);
    result.parameters = read_parameters(parsed.module, *source, options, builder);
    const std::uint16_t code = builder.new_code();
    Generator(builder, 0, {}).module_code(parsed.module, code);
    result.program = builder.finish();
    result.diagnostics = std::move(builder.diagnostics);
    return result;
}

}  // namespace interleave::language
