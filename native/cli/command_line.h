// From arguments to a command and back to an exit status.
#pragma once

namespace interleave::cli {

/// Runs the command that the arguments name. Returns the exit status: see status.h.
int run_command_line(int argc, char** argv);

}  // namespace interleave::cli
