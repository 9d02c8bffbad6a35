// What the page tells the program when it starts: its command line, made by page/address.js.
#pragma once

#include "shell/app.h"

#include <string>
#include <vector>

namespace interleave::web {

struct Options {
    shell::Options shell;      ///< example, way, schedule, embed, appearance
    bool prefers_dark = true;  ///< what the browser says; the shell's appearance goes before it
    bool reduced_motion = false;
    std::string no_run_reason;  ///< why Run is not there and what would enable it; empty where it is
};

Options read_options(const std::vector<std::string>& arguments);

}  // namespace interleave::web
