// The command-line program `interleave`.
#include "native/cli/command_line.h"

int main(int argc, char** argv) { return interleave::cli::run_command_line(argc, argv); }
