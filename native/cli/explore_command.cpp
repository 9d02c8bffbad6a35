// interleave explore: searches every interleaving of a program.
#include "core/explore/crew.h"
#include "core/explore/explorer.h"
#include "native/cli/commands.h"
#include "native/cli/explore_report.h"
#include "native/cli/load_program.h"
#include "native/cli/status.h"

#include <CLI/CLI.hpp>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>

namespace interleave::cli {
namespace {

struct ExploreArguments {
    ProgramArguments program;
    explore::Options options;
    bool unreduced = false;
    bool json = false;

    explore::Options searching() const {
        explore::Options o = options;
        if (unreduced) o.reduction = explore::Reduction::none();
        return o;
    }
};

/// A line on standard error that overwrites itself, for searches that take a while; nothing when it is no terminal.
class ProgressLine {
public:
    void show(const explore::Progress& progress) {
        if (!on_terminal_ || progress.seconds < last_ + 0.25) return;
        last_ = progress.seconds;
        std::fprintf(stderr, "\r\x1b[K%s, %s, %s%s", counted(progress.states, "state").c_str(),
                     counted(progress.outcomes, "outcome").c_str(), duration_text(progress.seconds).c_str(),
                     progress.explaining ? ", looking for the shortest schedules" : "");
        std::fflush(stderr);
        shown_ = true;
    }
    ~ProgressLine() {
        if (shown_) std::fputs("\r\x1b[K", stderr);
    }

private:
    bool on_terminal_ = isatty(STDERR_FILENO) != 0;
    bool shown_ = false;
    double last_ = 0.25;
};

/// Explores to the end with a look at the clock about every 20 ms. A transition takes from 0.1 us to 0.1 s, depending on
/// how much the program computes in one.
void search(explore::Explorer& explorer, ProgressLine& line) {
    constexpr std::uint64_t longest = 100'000;
    using Clock = std::chrono::steady_clock;
    auto before = Clock::now();
    for (std::uint64_t slice = 16; explorer.advance(slice);) {
        line.show(explorer.progress());
        const auto now = Clock::now();
        const bool slow = now - before > std::chrono::milliseconds(20);
        slice = slow ? std::max<std::uint64_t>(slice / 2, 1) : std::min(slice * 2, longest);
        before = now;
    }
}

int status_of(explore::Verdict verdict) {
    switch (verdict) {
        case explore::Verdict::fault: return status::program_failed;
        case explore::Verdict::varies:
        case explore::Verdict::verified: return status::good;
        case explore::Verdict::incomplete: return status::limit;
    }
    return status::limit;
}

/// A file name as a shell takes it.
std::string quoted(const std::string& word) {
    const std::string plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=";
    if (word.find_first_not_of(plain) == std::string::npos) return word;
    std::string out = "'";
    for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string replay_command(const ProgramArguments& program) {
    std::string text = "interleave run " + quoted(program.file);
    for (const std::string& setting : program.set) text += " --set " + quoted(setting);
    return text + " --schedule";
}

int run(const ExploreArguments& a) {
    if (a.options.preemptions && a.options.method != explore::Method::exhaustive)
        throw Failure("--preemptions goes with --strategy exhaustive");
    const auto source = read_program(a.program.file);
    const LoadedProgram loaded = compile_program(source, Values::explore, a.program.set);
    explore::Explorer explorer(loaded.image, a.searching());
    {
        ProgressLine line;
        search(explorer, line);
    }
    const explore::Result& result = explorer.result();
    const Explored explored{result, *source, loaded, replay_command(a.program)};
    if (a.json) {
        std::puts(explore_json(explored).c_str());
    } else {
        std::fputs(explore_report(explored, Terminal::standard_output()).c_str(), stdout);
    }
    return status_of(result.verdict);
}

}  // namespace

void add_explore(CLI::App& app, Action& action) {
    CLI::App& command = *app.add_subcommand("explore", "Search every interleaving of a program");
    const auto a = std::make_shared<ExploreArguments>();
    a->options.jobs = std::min(explore::Crew::processors(), 8);
    a->program.add_file(command);
    a->program.add_set(command);
    const std::map<std::string, explore::Method> methods{{"exhaustive", explore::Method::exhaustive},
                                                         {"naive", explore::Method::naive},
                                                         {"rounds", explore::Method::rounds},
                                                         {"random", explore::Method::random},
                                                         {"pct", explore::Method::priorities}};
    command.add_option("--max-states", a->options.max_states, "give up after so many states")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command.add_option("--max-seconds", a->options.max_seconds, "give up after so many seconds")
        ->check(CLI::PositiveNumber)
        ->type_name("S");
    command
        .add_option("--preemptions", a->options.preemptions,
                    "only schedules that take the turn away from a thread at most so often")
        ->type_name("K")
        ->check(CLI::Range(0, 1000));
    command
        .add_option(
            "--strategy", a->options.method,
            "exhaustive (the default), naive (every interleaving one by one, slow), rounds (0, 1, 2, ... "
            "preemptions, for programs too large to exhaust), random, or pct "
            "(random priorities)")
        ->type_name("NAME")
        ->transform(CLI::Transformer(methods))
        ->transform(CLI::IsMember(methods));  // comes first: it refuses other names, the one above does not
    command.add_option("--runs", a->options.runs, "random and pct: so many runs (1,000)")
        ->check(CLI::PositiveNumber)
        ->type_name("N");
    command.add_option("--seed", a->options.seed, "random and pct: other runs for each number (1)")
        ->type_name("N");
    command
        .add_option("--depth", a->options.depth,
                    "pct: orderings that the faults take which are looked for (3)")
        ->check(CLI::Range(1, 20))
        ->type_name("D");
    command
        .add_option("--jobs", a->options.jobs,
                    "exhaustive: search with so many threads (default: the number of processors, at most 8)")
        ->check(CLI::Range(1, 64))
        ->type_name("N");
    command.add_flag("--unreduced", a->unreduced,
                     "exhaustive: every step from every state, slow; to compare with, and to count states");
    command.add_flag("--symmetry", a->options.reduction.symmetry,
                     "exhaustive: states that differ only in which of several like threads is where are one; "
                     "for many threads that do the same");
    command.add_flag_callback(
        "--counts", [a] { a->options.max_counted_states = a->options.max_witness_states = 200'000; },
        "count the schedules of each outcome where that takes longer, too");
    command.add_flag("--json", a->json, "the result as one JSON object");
    command.callback([a, &action] { action = [a] { return run(*a); }; });
}

}  // namespace interleave::cli
