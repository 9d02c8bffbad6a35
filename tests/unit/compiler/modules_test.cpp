// Texts of the prelude: which are compiled with a program, and what names mean in them.
#include "tests/unit/compiler/compiling.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace interleave;
using namespace interleave::language::testing;
using language::PreludeModule;

namespace {

const PreludeModule library[] = {
    {"_inner", "import time\nlimit = 3\n"},
    {"builtins",
     "def twice(a, /, by=2, *, name='x'):\n    return _plain(a) * len(_helper(by))\n\n"
     "def _helper(a):\n    return [b for b in a]\n"},
    {"packed.inner", "from _inner import limit\ndef work(): return limit\n"},
    {"shapes",
     "import _inner\nfrom packed.inner import work as job\nclass Shape: pass\n_hidden = __name__\n"},
    {"unused", "def wrong(\n"},
};

std::string modules(const language::CompileResult& result) {
    if (result.program == nullptr) return text::render(result.diagnostics, text::SourceText("test.py", ""));
    std::string names;
    for (const auto& m : result.program->modules) names += (names.empty() ? "" : " ") + m.name;
    return names;
}

std::string modules(const std::string& text) { return modules(compile_text(text, {}, library)); }

/// The names of the globals of a module.
std::string globals(const bytecode::Program& program, std::size_t module) {
    std::string names;
    for (const auto& g : program.globals) {
        if (g.module == module) names += (names.empty() ? "" : " ") + g.name;
    }
    return names;
}

const bytecode::Code& code(const bytecode::Program& program, const std::string& name) {
    for (const auto& each : program.codes) {
        if (each.qualified_name == name) return each;
    }
    FAIL("no code " << name);
    return program.codes[0];
}

bool has(const bytecode::Code& code, bytecode::Opcode op) {
    return std::any_of(code.instructions.begin(), code.instructions.end(),
                       [&](const auto& i) { return i.op == op; });
}

}  // namespace

TEST_CASE("a program contains the modules that it imports, each once, and what those import") {
    CHECK(modules("x = 1\n") == "__main__ builtins");
    CHECK(modules("import shapes\n") == "__main__ shapes _inner packed.inner builtins");
    CHECK(modules("def f():\n    import packed.inner as p\nfrom packed import inner\n") ==
          "__main__ packed.inner _inner builtins");
    CHECK(modules("import time\n") == "__main__ builtins");
}

TEST_CASE("what begins with an underscore is for the library only") {
    CHECK(compile_text("import _inner\n", {}, library).diagnostics[0].message ==
          "there is no module '_inner'");
    const auto result = compile_text("_plain(1)\n_helper(1)\ntwice(1)\n", {}, library);
    REQUIRE(result.program != nullptr);
    CHECK(globals(*result.program, 0) == "_plain _helper");
    for (const auto& g : result.program->globals) CHECK_FALSE(g.shadows_builtin);
}

TEST_CASE("the modules that can be imported are listed without parts and secrets") {
    CHECK(compile_text("import foo\n", {}, library).diagnostics[0].advice ==
          "Available modules: concurrent.futures, packed.inner, shapes, threading, time, unused.");
}

TEST_CASE("a module that is alone is compiled as far as it is needed") {
    const PreludeModule parted[] = {{"alone", "a = 1\n# needed with: word\ndef f(): pass\n"},
                                    {"other", "b = 1\n"}};
    const auto names = [&](const std::string& text) {
        const auto result = compile_text(text, {}, parted);
        REQUIRE(result.program != nullptr);
        return globals(*result.program, 1);
    };
    CHECK(names("import alone\n") == "a module alone");
    CHECK(names("import alone\nalone.f()\n") == "a f module alone");
    CHECK(names("import alone\nword = 1\n") == "a f module alone");
    CHECK(names("import alone, other\n") == "a f module alone");
    CHECK(names("from alone import *\n") == "a f module alone");
}

TEST_CASE("every module has its own globals and its own text") {
    const auto result = compile_text("import shapes\nlimit = 4\n", {}, library);
    REQUIRE(result.program != nullptr);
    const auto& p = *result.program;
    CHECK(globals(p, 0) == "shapes limit");
    CHECK(globals(p, 1) == "_inner job Shape _hidden module shapes");
    CHECK(globals(p, 2) == "time limit module _inner");
    CHECK(p.globals[p.modules[2].ready_global].module == 2);
    CHECK_FALSE(p.globals[p.modules[2].ready_global].fixed);
    const auto& work = code(p, "work");
    CHECK(p.modules[work.module].name == "packed.inner");
    CHECK(p.line_of(work, 0) == 2);
    CHECK(p.modules[1].code != 0);
    CHECK(p.codes[p.modules[1].code].name == "<module>");
    CHECK(bytecode::verify(p).empty());
}

TEST_CASE("the functions of builtins are known everywhere, and in there every name is a builtin") {
    const auto result = compile_text("twice(1)\nlen = 3\n", {}, library);
    REQUIRE(result.program != nullptr);
    const auto& p = *result.program;
    REQUIRE(p.modules[1].functions.size() == 2);
    const auto& twice = p.modules[1].functions[0];
    CHECK(twice.name == "twice");
    CHECK(twice.code != 0);
    const auto& defaults = std::get<bytecode::TupleConstant>(p.constants[twice.defaults].value);
    CHECK(defaults == bytecode::TupleConstant{{{std::int64_t{2}}, {std::string("x")}}});
    CHECK(globals(p, 1).empty());
    CHECK_FALSE(has(code(p, "twice"), bytecode::Opcode::load_global_));
    CHECK(has(p.codes[0], bytecode::Opcode::load_builtin_));
    CHECK(globals(p, 0) == "len");
}

TEST_CASE("__name__ is the module's") {
    const auto result = compile_text("import shapes\nx = __name__\n", {}, library);
    REQUIRE(result.program != nullptr);
    const auto& constants = result.program->constants;
    const auto count = [&](const char* name) {
        return std::count(constants.begin(), constants.end(), bytecode::Constant{std::string(name)});
    };
    CHECK(count("shapes") == 1);
    CHECK(count("__main__") == 1);
}

TEST_CASE("import * binds the public names of a library module") {
    const auto result = compile_text("from shapes import *\n", {}, library);
    REQUIRE(result.program != nullptr);
    CHECK(globals(*result.program, 0) == "job Shape");
}

TEST_CASE("a mistake in a library module names it and points nowhere into the program") {
    const auto complaint = [](std::string_view name, std::string_view text) {
        const PreludeModule one[] = {{name, text}};
        const auto result =
            compile_text("import time\ntry:\n    import broken\nexcept KeyError:\n    pass\n", {}, one);
        CHECK(result.program == nullptr);
        return modules(result);
    };
    CHECK(complaint("broken", "x = 1\ndef f(:\n    pass\n").find("in module 'broken', line 2: ") !=
          std::string::npos);
    CHECK(complaint("broken", "x = 1j\n").find("in module 'broken', line 1: complex numbers") !=
          std::string::npos);
    CHECK(complaint("broken", "def f():\n    return 1\nreturn 2\n")
              .find("in module 'broken', line 3: 'return'") != std::string::npos);
}

TEST_CASE("builtins holds plain functions with constant defaults that name what exists") {
    const auto complaint = [](std::string_view text) {
        const PreludeModule one[] = {{"builtins", text}};
        const auto result = compile_text("x = 1\n", {}, one);
        return result.diagnostics.empty() ? "" : result.diagnostics[0].message;
    };
    CHECK(complaint("def f(a=-1, b=(1, 'x')): return a\n") == "");
    CHECK(complaint("x = 1\n") == "in module 'builtins', line 1: there is no built-in 'x'");
    CHECK(complaint("for i in range(3): pass\n").find("builtins") != std::string::npos);
    CHECK(complaint("def f(a=[]): return a\n") ==
          "in module 'builtins', line 1: a default is a constant here");
    CHECK(complaint("def f(*, a, b=1): return a\n") ==
          "in module 'builtins', line 1: a parameter that has to be named needs a default here");
    CHECK(complaint("def f(): return missing\n") ==
          "in module 'builtins', line 1: there is no built-in 'missing'");
}
