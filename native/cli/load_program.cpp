#include "native/cli/load_program.h"

#include "core/language/compiler.h"
#include "core/library/library.h"
#include "core/session/options.h"
#include "core/text/diagnostic.h"
#include "native/cli/status.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <optional>

namespace interleave::cli {
namespace {

using Parameters = std::vector<language::ProgramParameter>;

void refuse(const language::CompileResult& result, const text::SourceText& source) {
    std::string text = text::render(result.diagnostics, source);
    if (text.ends_with('\n')) text.pop_back();
    throw Failure(text, status::bad_input, false);
}

std::string range_text(const language::ProgramParameter& p) {
    return std::to_string(p.minimum) + ".." + std::to_string(p.maximum);
}

std::string describe(const Parameters& parameters) {
    if (parameters.empty()) return "it has none; a line such as 'N = 3  # param 1..10' makes one";
    std::string text = "it has ";
    for (const auto& p : parameters)
        text += (&p == &parameters.front() ? "" : ", ") + p.name + " (" + range_text(p) + ")";
    return text;
}

/// "100_000" as Python reads it; nothing when it is no whole number.
std::optional<std::int64_t> whole_number(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), '_'), text.end());
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

void apply(Settings& settings, const std::string& setting, const Parameters& parameters,
           const std::string& file) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos) throw Failure("--set " + setting + ": give it as NAME=VALUE");
    const std::string name = setting.substr(0, equals);
    const auto parameter =
        std::find_if(parameters.begin(), parameters.end(), [&](const auto& p) { return p.name == name; });
    if (parameter == parameters.end())
        throw Failure("--set " + setting + ": " + file + " has no parameter '" + name + "'; " +
                      describe(parameters));
    const std::optional<std::int64_t> value = whole_number(setting.substr(equals + 1));
    if (!value) throw Failure("--set " + setting + ": the value of " + name + " has to be a whole number");
    if (*value < parameter->minimum || *value > parameter->maximum)
        throw Failure("--set " + setting + ": " + name + " goes from " + std::to_string(parameter->minimum) +
                      " to " + std::to_string(parameter->maximum));
    settings[name] = *value;
}

/// The values of all parameters. Whatever is wrong with the settings is told here.
Settings choose_values(const Parameters& parameters, Values values, const std::vector<std::string>& set,
                       const std::string& file) {
    Settings settings;
    for (const auto& p : parameters) settings[p.name] = values == Values::explore ? p.explore_value : p.value;
    for (const std::string& setting : set) apply(settings, setting, parameters, file);
    return settings;
}

/// The settings as they stand, those that are none left out: which parameters there are is known when the program has
/// been compiled, and compiling it a second time would take as long as the first.
Settings settings_in(const std::vector<std::string>& set) {
    Settings settings;
    for (const std::string& setting : set) {
        const std::size_t equals = std::min(setting.find('='), setting.size());
        const auto value = whole_number(setting.substr(std::min(equals + 1, setting.size())));
        if (value) settings[setting.substr(0, equals)] = *value;
    }
    return settings;
}

}  // namespace

std::string LoadedProgram::parameter_text() const {
    std::string text;
    for (const ParameterValue& p : parameters)
        text += (text.empty() ? "" : ", ") + p.name + " = " + std::to_string(p.value);
    return text;
}

void ProgramArguments::add_file(CLI::App& command) {
    command.add_option("FILE", file, "a program, '-' for standard input, or 'lesson:ID'")->required();
}

void ProgramArguments::add_set(CLI::App& command) {
    command.add_option("--set", set, "another value for a '# param' line of the program")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
}

LoadedProgram compile_program(std::shared_ptr<const text::SourceText> source, Values values,
                              const std::vector<std::string>& set) {
    const bool exploring = values == Values::explore;
    const auto result = language::compile(source, session::compile_options(settings_in(set), exploring));
    language::CompileResult plain;
    if (!result.program) {  // its mistakes go before those of the settings
        plain = language::compile(source, session::compile_options());
        if (!plain.program) refuse(plain, *source);
    }
    const Parameters& parameters = result.program ? result.parameters : plain.parameters;
    const Settings settings = choose_values(parameters, values, set, source->name());
    if (!result.program) refuse(result, *source);

    LoadedProgram loaded;
    loaded.program = result.program;
    loaded.image = std::make_shared<const machine::Image>(loaded.program, library::standard());
    for (const auto& p : parameters) loaded.parameters.push_back({p.name, settings.at(p.name)});
    return loaded;
}

}  // namespace interleave::cli
