// From the FILE argument to something that can be executed. Whatever is wrong on the way ends the command with a message.
#pragma once

#include "core/bytecode/program.h"
#include "core/machine/image.h"
#include "core/text/source_text.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace interleave::cli {

/// Which values the `# param` lines of a program get where --set does not say otherwise.
enum class Values : std::uint8_t { run, explore };

using Settings = std::map<std::string, std::int64_t>;

struct ParameterValue {
    std::string name;
    std::int64_t value = 0;
};

struct LoadedProgram {
    std::shared_ptr<const bytecode::Program> program;
    std::shared_ptr<const machine::Image> image;
    std::vector<ParameterValue> parameters;  ///< in the order of the text

    /// "N = 2, M = 3"; empty without parameters.
    std::string parameter_text() const;
};

/// The arguments FILE and --set of a command.
struct ProgramArguments {
    std::string file;
    std::vector<std::string> set;

    void add_file(CLI::App& command);
    void add_set(CLI::App& command);
};

/// Reads FILE: a path, "-", or "lesson:ID". Checks its size and encoding.
std::shared_ptr<const text::SourceText> read_program(const std::string& file);

/// Compiles with the settings of --set; diagnostics end the command.
LoadedProgram compile_program(std::shared_ptr<const text::SourceText> source, Values values,
                              const std::vector<std::string>& set);

}  // namespace interleave::cli
