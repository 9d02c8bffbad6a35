// bench_stop FILE [ROUNDS]: starts a program on real threads, presses Stop while it is busy, and prints the milliseconds until
// no thread works for it any more: the longest of the rounds.
#include "core/machine/real_machine.h"
#include "core/session/compiled.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>

using namespace interleave;

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

double stop_once(const session::Compiled& compiled, const std::shared_ptr<machine::WorkerPool>& workers) {
    machine::RealMachine::Options options;
    options.workers = workers;
    machine::RealMachine machine(compiled.image, options);
    machine.start();
    machine.wait(0.3);
    const auto begin = Clock::now();
    machine.stop();
    while (!machine.idle()) std::this_thread::sleep_for(std::chrono::microseconds(100));
    return milliseconds_since(begin);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 10;
    std::ostringstream text;
    text << std::ifstream(argv[1]).rdbuf();
    const session::Compiled compiled =
        session::compile_program(argv[1], text.str(), session::Values::run, {});
    if (compiled.image == nullptr) return 2;
    const auto workers = machine::RealMachine::make_workers();
    double longest = 0;
    for (int i = 0; i < rounds; ++i) longest = std::max(longest, stop_once(compiled, workers));
    std::printf("%.2f\n", longest);
}
