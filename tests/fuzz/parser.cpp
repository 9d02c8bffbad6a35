// libFuzzer target: any bytes can be parsed, shown and resolved. Build and run: tests/fuzz/run parser SECONDS
#include "core/language/parser.h"
#include "core/language/scope.h"

#include <cstddef>
#include <cstdint>

using namespace interleave;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const text::SourceText source("FILE", std::string(reinterpret_cast<const char*>(data), size));
    const language::ParseResult parsed = language::parse(source);
    text::render(parsed.diagnostics, source);
    language::dump(parsed.module);
    if (!parsed.diagnostics.empty()) return 0;
    const language::ScopeResult scopes = language::analyse_scopes(parsed.module);
    text::render(scopes.diagnostics, source);
    language::dump(scopes.table);
    return 0;
}
