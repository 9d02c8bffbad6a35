#include "core/language/lexer.h"
#include "core/language/parser.h"
#include "core/language/scope.h"
#include "golden.h"

#include <doctest/doctest.h>

using namespace interleave;

namespace {

std::string diagnostics_of(const std::string& program) {
    const text::SourceText source("FILE", program);
    const language::ParseResult parsed = language::parse(source);
    if (!parsed.diagnostics.empty()) return text::render(parsed.diagnostics, source);
    return text::render(language::analyse_scopes(parsed.module).diagnostics, source);
}

std::string tree_of(const std::string& program) {
    const text::SourceText source("FILE", program);
    const language::ParseResult parsed = language::parse(source);
    return text::render(parsed.diagnostics, source) + language::dump(parsed.module);
}

std::string scopes_of(const std::string& program) {
    const text::SourceText source("FILE", program);
    const language::ParseResult parsed = language::parse(source);
    const language::ScopeResult scopes = language::analyse_scopes(parsed.module);
    return text::render(parsed.diagnostics, source) + text::render(scopes.diagnostics, source) +
           language::dump(scopes.table);
}

std::string tokens_of(const std::string& program) {
    const text::SourceText source("FILE", program);
    return language::dump(language::lex(source).tokens, source);
}

}  // namespace

TEST_CASE("each mistake has its whole message") { test::check_goldens("mistakes.golden", diagnostics_of); }
TEST_CASE("each construct has its tree") { test::check_goldens("trees.golden", tree_of); }
TEST_CASE("each name has its scope") { test::check_goldens("scopes.golden", scopes_of); }
TEST_CASE("each text has its tokens") { test::check_goldens("tokens.golden", tokens_of); }
