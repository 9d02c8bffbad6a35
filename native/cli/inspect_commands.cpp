// interleave disasm, tokens, ast: what the compiler made of a program, stage by stage.
#include "core/bytecode/opcodes.h"
#include "core/language/lexer.h"
#include "core/language/parser.h"
#include "core/text/diagnostic.h"
#include "native/cli/commands.h"
#include "native/cli/json.h"
#include "native/cli/load_program.h"
#include "native/cli/status.h"

#include <CLI/CLI.hpp>

#include <cstdio>

namespace interleave::cli {
namespace {

void refuse(const std::vector<text::Diagnostic>& diagnostics, const text::SourceText& source) {
    if (diagnostics.empty()) return;
    std::string text = text::render(diagnostics, source);
    if (text.ends_with('\n')) text.pop_back();
    throw Failure(text, status::bad_input, false);
}

int show_tokens(const ProgramArguments& a) {
    const auto source = read_program(a.file);
    const language::LexResult result = language::lex(*source);
    std::fputs(language::dump(result.tokens, *source).c_str(), stdout);
    refuse(result.diagnostics, *source);
    return status::good;
}

int show_tree(const ProgramArguments& a) {
    const auto source = read_program(a.file);
    const language::ParseResult result = language::parse(*source);
    refuse(result.diagnostics, *source);
    std::fputs(language::dump(result.module).c_str(), stdout);
    return status::good;
}

const char* scheduling_text(bytecode::Scheduling scheduling) {
    switch (scheduling) {
        case bytecode::Scheduling::local: return "local";
        case bytecode::Scheduling::shared: return "shared";
        case bytecode::Scheduling::call: return "call";
    }
    return "";
}

Json code_json(const bytecode::Program& program, const bytecode::Code& code) {
    Json instructions = Json::array();
    for (std::size_t i = 0; i < code.instructions.size(); ++i) {
        const bytecode::Instruction& instruction = code.instructions[i];
        const bytecode::OpcodeInfo& about = bytecode::info(instruction.op);
        instructions.push_back({{"index", i},
                                {"name", about.name},
                                {"x", instruction.x},
                                {"a", instruction.a},
                                {"b", instruction.b},
                                {"c", instruction.c},
                                {"line", program.line_of(code, i)},
                                {"scheduling", scheduling_text(about.scheduling)}});
    }
    return {{"name", code.qualified_name}, {"registers", code.registers}, {"instructions", instructions}};
}

int show_code(const ProgramArguments& a, bool json) {
    const LoadedProgram loaded = compile_program(read_program(a.file), Values::run, a.set);
    if (!json) {
        std::fputs(bytecode::disassemble(*loaded.program).c_str(), stdout);
        return status::good;
    }
    Json codes = Json::array();
    for (const bytecode::Code& code : loaded.program->codes) {
        // The codes of the learner's own text come first, so that they keep their numbers.
        if (code.module == 0) codes.push_back(code_json(*loaded.program, code));
    }
    std::puts(dump({{"codes", codes}}).c_str());
    return status::good;
}

}  // namespace

void add_disasm(CLI::App& app, Action& action) {
    CLI::App& command = *app.add_subcommand("disasm", "Show the instructions a program is compiled to");
    const auto a = std::make_shared<ProgramArguments>();
    const auto json = std::make_shared<bool>(false);
    a->add_file(command);
    a->add_set(command);
    command.add_flag("--json", *json, "the instructions as one JSON object");
    command.callback([a, json, &action] { action = [a, json] { return show_code(*a, *json); }; });
}

void add_tokens(CLI::App& app, Action& action) {
    CLI::App& command = *app.add_subcommand("tokens", "Show the tokens of a program");
    const auto a = std::make_shared<ProgramArguments>();
    a->add_file(command);
    command.callback([a, &action] { action = [a] { return show_tokens(*a); }; });
}

void add_ast(CLI::App& app, Action& action) {
    CLI::App& command = *app.add_subcommand("ast", "Show the syntax tree of a program");
    const auto a = std::make_shared<ProgramArguments>();
    a->add_file(command);
    command.callback([a, &action] { action = [a] { return show_tree(*a); }; });
}

}  // namespace interleave::cli
