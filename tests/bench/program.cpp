// bench_program FILE: executes a program on real threads and prints what it printed, with as little as possible around it.
#include "core/machine/real_machine.h"
#include "core/session/compiled.h"

#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

using namespace interleave;

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::ostringstream text;
    text << std::ifstream(argv[1]).rdbuf();
    const session::Compiled compiled =
        session::compile_program(argv[1], text.str(), session::Values::run, {});
    for (const session::DiagnosticView& d : compiled.diagnostics)
        std::fprintf(stderr, "%s:%d: %s\n", argv[1], d.line, d.message.c_str());
    if (compiled.image == nullptr) return 2;

    machine::RealMachine machine(compiled.image, machine::RealMachine::Options{});
    machine.start();
    while (!machine.wait(0.01)) machine.watch();
    for (const machine::OutputPiece& piece : machine.output())
        std::fputs(piece.text.c_str(), piece.error ? stderr : stdout);
    return machine.ending().exit_status();
}
