#include "web/options.h"

namespace interleave::web {

namespace {

/// True when `name` takes a value; it is then stored.
bool store(Options& options, const std::string& name, const std::string& value) {
    if (name == "--prefers")
        options.prefers_dark = value == "dark";
    else if (name == "--theme")
        options.shell.appearance = value == "dark" ? shell::Appearance::dark : shell::Appearance::light;
    else if (name == "--example")
        options.shell.example = value;
    else if (name == "--way")
        options.shell.way = value;
    else if (name == "--schedule")
        options.shell.schedule = value;
    else if (name == "--no-run-reason")
        options.no_run_reason = value;
    else
        return false;
    return true;
}

}  // namespace

Options read_options(const std::vector<std::string>& arguments) {
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--embed")
            options.shell.embed = true;
        else if (arguments[i] == "--reduced-motion")
            options.reduced_motion = true;
        else if (i + 1 < arguments.size() && store(options, arguments[i], arguments[i + 1]))
            ++i;
    }
    return options;
}

}  // namespace interleave::web
