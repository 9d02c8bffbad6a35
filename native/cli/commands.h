// The commands: each adds itself to the command line, in a file of its own.
#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace interleave::cli {

/// What the chosen command does; returns the exit status, may throw Failure.
using Action = std::function<int()>;

/// Each adds a subcommand that sets `action` when it is the chosen one.
void add_run(CLI::App& app, Action& action);
void add_explore(CLI::App& app, Action& action);
void add_lessons(CLI::App& app, Action& action);
void add_disasm(CLI::App& app, Action& action);
void add_tokens(CLI::App& app, Action& action);
void add_ast(CLI::App& app, Action& action);

}  // namespace interleave::cli
