#include "native/cli/command_line.h"

#include "native/cli/commands.h"
#include "native/cli/status.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

namespace interleave::cli {
namespace {

void report(const std::string& message) { std::fprintf(stderr, "interleave: %s\n", message.c_str()); }

std::vector<std::string> names_of_commands(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(command->get_name());
    return names;
}

/// CLI11 would only say that an argument was not expected.
void refuse_unknown_command(const CLI::App& app, int argc, char** argv) {
    const std::vector<std::string> names = names_of_commands(app);
    const std::string commands = "commands: " + CLI::detail::join(names, ", ");
    if (argc < 2) throw Failure("no command given; " + commands + " (interleave --help)");
    const std::string word = argv[1];
    if (word.starts_with('-') || std::find(names.begin(), names.end(), word) != names.end()) return;
    throw Failure("there is no command '" + word + "'; " + commands);
}

/// CLI11's words, with the option first as everywhere: "Could not convert: --seed = a" as "--seed: Could not convert a".
std::string explanation(const CLI::ParseError& error) {
    const std::string text = error.what();
    const std::string conversion = "Could not convert: ";
    const std::size_t equals = text.find(" = ");
    if (!text.starts_with(conversion) || equals == std::string::npos) return text;
    return text.substr(conversion.size(), equals - conversion.size()) + ": " + text.substr(equals + 3) +
           " is not a number that fits";
}

int run(CLI::App& app, Action& action, int argc, char** argv) {
    refuse_unknown_command(app, argc, argv);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& wanted) {  // --help, --version
        return app.exit(wanted);
    } catch (const CLI::ParseError& error) {
        throw Failure(explanation(error) + " (interleave " + argv[1] + " --help)");
    }
    return action();
}

}  // namespace

int run_command_line(int argc, char** argv) {
    CLI::App app(
        "Interleave: run, step and explore small concurrent programs in the Python of the lessons.\n"
        "FILE is a program, '-' for standard input, or 'lesson:ID' for an example of the lessons.\n"
        "Exit status: 0 finished, verified or varies; 1 the program failed or a fault was found;\n"
        "2 bad usage or the program does not compile; 3 a limit was reached before a verdict.");
    app.name("interleave");
    app.set_version_flag("--version", "interleave " INTERLEAVE_VERSION);
    app.require_subcommand(1);
    Action action;
    add_run(app, action);
    add_explore(app, action);
    add_lessons(app, action);
    add_disasm(app, action);
    add_tokens(app, action);
    add_ast(app, action);

    try {
        return run(app, action, argc, argv);
    } catch (const Failure& failure) {
        if (failure.prefixed()) {
            report(failure.what());
        } else {
            std::fprintf(stderr, "%s\n", failure.what());
        }
        return failure.status();
    } catch (const std::bad_alloc&) {
        report("this machine has no memory left");
        return status::limit;
    } catch (const std::exception& error) {
        report(error.what());
        return status::bad_input;
    }
}

}  // namespace interleave::cli
