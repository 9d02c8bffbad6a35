#include "core/language/scope.h"

#include "core/language/parser.h"

#include <doctest/doctest.h>

using namespace interleave;
using namespace interleave::language;

namespace {

ScopeTable table_of(const std::string& program) {
    const ParseResult parsed = parse(text::SourceText("FILE", program));
    REQUIRE(parsed.diagnostics.empty());
    ScopeResult result = analyse_scopes(parsed.module);
    REQUIRE(result.diagnostics.empty());
    return std::move(result.table);
}

bool is_fixed(const ScopeTable& table, const std::string& name) {
    for (const GlobalName& global : table.globals) {
        if (global.name == name) return global.stored_once_at_top;
    }
    FAIL("no global " << name);
    return false;
}

}  // namespace

TEST_CASE("a global is fixed when module code stores it once outside loops") {
    const ScopeTable table = table_of(R"(
import threading
N = 3
if N: conditional = 1
total = 0
for i in range(N): in_loop = i
twice = 1
twice = 2
gone = 1
del gone
try: pass
except E as error: pass
def work():
    global total, late
    total += 1
    late = 1
class Account: name = 1
while (walrus := 1): pass
squares = [last := j for j in range(3)]
(a, b) = 1, 2
)");
    for (const char* name : {"threading", "N", "conditional", "work", "Account", "squares", "a", "b"}) {
        CAPTURE(name);
        CHECK(is_fixed(table, name));
    }
    for (const char* name :
         {"total", "i", "in_loop", "twice", "gone", "error", "late", "walrus", "last", "range"}) {
        CAPTURE(name);
        CHECK_FALSE(is_fixed(table, name));
    }
}

TEST_CASE("parameters come first, in the order of calls") {
    const ScopeTable table = table_of("def f(a, /, b=1, *args, k, **kw):\n    z = 1\n    y = 2\n");
    const Scope& f = table.scopes.at(1);
    CHECK(f.locals == std::vector<std::string>{"a", "b", "args", "k", "kw", "z", "y"});
    CHECK(f.parameter_count == 5);
}
