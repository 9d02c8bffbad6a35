// libFuzzer target: any program that compiles can be executed in any order, looked at, and taken back step by step.
// Build and run: tests/fuzz/run machine SECONDS
//
// The order is drawn from the text itself, so that a mutation of a comment is another schedule. What has to hold:
//   - taking back every step goes through the same hashes in reverse
//   - the same choices after that lead to the same hashes again
//   - the limits hold
#include "core/explore/strategy.h"
#include "core/machine/virtual_machine.h"
#include "core/session/compiled.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

using namespace interleave;

namespace {

constexpr std::uint64_t max_steps = 2'000;
constexpr std::uint64_t steps_between_looks = 37;

machine::VirtualMachine::Options small_limits(bool record_events) {
    machine::VirtualMachine::Options options;
    options.record_events = record_events;
    options.limits.memory_bytes = 4u << 20;
    options.limits.output_bytes = 16u << 10;
    options.limits.threads = 8;
    options.limits.recursion_depth = 60;
    options.limits.instructions = 100'000;
    options.limits.instructions_per_step = 10'000;
    return options;
}

std::uint64_t seed_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return hash;
}

void expect(bool good, const char* what, std::uint64_t step) {
    if (good) return;
    std::fprintf(stderr, "broken at step %llu: %s\n", static_cast<unsigned long long>(step), what);
    std::abort();
}

/// Everything a person may ask about a state can be answered.
void look_at(const machine::VirtualMachine& machine) {
    for (int t = 0; t < machine.thread_count(); ++t) {
        machine.thread_name(t);
        machine.line(t);
        machine.frames(t);
        machine.describe_next(t);
        machine.why_not(t);
        machine.waits_for(t);
    }
    machine.globals();
    machine.locks();
    machine.output();
    machine.main_output();
    machine.ending().text();
}

/// The hashes of all states on the way, the first one included.
std::vector<std::uint64_t> execute(machine::VirtualMachine& machine, std::uint64_t seed) {
    explore::Random order(seed, true);
    std::vector<explore::Choice> choices;
    std::vector<std::uint64_t> hashes{machine.hash()};
    while (machine.ending().kind == machine::EndingKind::none && machine.steps() < max_steps) {
        explore::collect_choices(machine, choices);
        expect(!choices.empty(), "nobody can move, and it has not ended", machine.steps());
        machine.step(order.choose(choices));
        hashes.push_back(machine.hash());
        if (machine.steps() % steps_between_looks == 0) look_at(machine);
    }
    return hashes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const session::Compiled compiled =
        session::compile_program("program.py", text, session::Values::explore, {});
    if (compiled.image == nullptr) return -1;  // not worth keeping in this corpus

    const std::uint64_t seed = seed_of(text);
    machine::VirtualMachine machine(compiled.image, small_limits(seed % 4 == 0));
    const std::vector<std::uint64_t> hashes = execute(machine, seed);
    look_at(machine);
    for (std::uint64_t step = machine.steps(); step > 0; --step) {
        machine.undo();
        expect(machine.hash() == hashes[step - 1], "undone, and the state is another one", step);
        if (step % steps_between_looks == 0) look_at(machine);
    }
    expect(machine.output().empty() && machine.uncaught().empty(), "undone, and there is output", 0);
    expect(execute(machine, seed) == hashes, "the same choices led to other states", machine.steps());
    return 0;
}
