// interleave run: executes a program, once or often, on real threads or on the virtual machine.
#include "core/explore/schedule.h"
#include "core/explore/strategy.h"
#include "native/cli/chrome_trace.h"
#include "native/cli/commands.h"
#include "native/cli/histogram.h"
#include "native/cli/load_program.h"
#include "native/cli/run_json.h"
#include "native/cli/run_threads.h"
#include "native/cli/run_virtual.h"
#include "native/cli/status.h"
#include "native/cli/write_file.h"

#include <CLI/CLI.hpp>

#include <chrono>
#include <cstdio>
#include <optional>

namespace interleave::cli {
namespace {

struct RunArguments {
    ProgramArguments program;
    std::string engine;
    std::optional<std::uint64_t> seed;
    std::string schedule;
    std::uint64_t repeat = 1;
    double timeout = 0;
    std::string trace;
    bool json = false;

    bool is_virtual() const { return engine == "virtual"; }
};

/// --seed and --schedule mean the virtual machine; asked to use them with real threads we refuse.
void settle_engine(RunArguments& a) {
    const bool decides = a.seed.has_value() || !a.schedule.empty();
    if (a.engine == "threads" && decides)
        throw Failure(std::string(a.seed ? "--seed" : "--schedule") +
                      " decides which thread moves; on real threads (--engine threads) nobody decides that");
    if (a.seed && !a.schedule.empty()) throw Failure("--seed and --schedule exclude each other");
    if (a.repeat > 1 && !a.schedule.empty())
        throw Failure("--schedule gives the same run each time: leave out --repeat");
    if (a.repeat > 1 && !a.trace.empty()) throw Failure("--trace shows one run: leave out --repeat");
    if (a.engine.empty()) a.engine = decides ? "virtual" : "threads";
}

explore::Schedule parse_schedule(const std::string& text) {
    explore::ParsedSchedule parsed = explore::parse_schedule(text);
    if (parsed.error) throw Failure(parsed.error->message());
    return parsed.schedule;
}

/// A schedule mostly comes from exploring, so the values for exploring are tried first.
LoadedProgram program_for(const explore::Schedule& schedule, const ProgramArguments& arguments,
                          const std::shared_ptr<const text::SourceText>& source) {
    LoadedProgram exploring = compile_program(source, Values::explore, arguments.set);
    const std::optional<std::string> reason = explore::misfit(schedule, *exploring.program);
    if (!reason) return exploring;
    LoadedProgram running = compile_program(source, Values::run, arguments.set);
    if (!explore::misfit(schedule, *running.program)) return running;
    throw Failure("the schedule does not fit: " + *reason);
}

void print_piece(const machine::OutputPiece& piece) {
    std::FILE* stream = piece.error ? stderr : stdout;
    std::fwrite(piece.text.data(), 1, piece.text.size(), stream);
    std::fflush(stream);
}

void tell_dropped(const Execution& done) {
    if (done.trace_dropped > 0)
        std::fprintf(stderr, "interleave: the trace leaves out %llu reads and writes, evenly over the run\n",
                     static_cast<unsigned long long>(done.trace_dropped));
    if (done.trace_synchronisation_dropped > 0)
        std::fprintf(stderr,
                     "interleave: the trace leaves out the first %llu operations on locks and the like\n",
                     static_cast<unsigned long long>(done.trace_synchronisation_dropped));
}

/// What a program cannot say itself: why it did not go on.
void explain_ending(const Execution& done, double timeout) {
    if (done.ending.kind == machine::EndingKind::deadlock) {
        std::fprintf(stderr, "interleave: deadlock: the program cannot go on\n");
        for (const std::string& wait : done.waits) std::fprintf(stderr, "    %s\n", wait.c_str());
    } else if (done.ending.kind == machine::EndingKind::limit) {
        std::fprintf(stderr, "interleave: a limit was reached: %s\n", done.ending.message.c_str());
    } else if (done.ending.kind == machine::EndingKind::stopped) {
        std::fprintf(stderr, "interleave: stopped after %g s (--timeout)\n", timeout);
    }
}

class RunCommand {
public:
    explicit RunCommand(RunArguments arguments) : a_(std::move(arguments)) { settle_engine(a_); }

    int run() {
        load();
        return a_.repeat > 1 ? run_often() : run_once();
    }

private:
    void load() {
        const auto source = read_program(a_.program.file);
        if (a_.schedule.empty()) {
            loaded_ = compile_program(source, Values::run, a_.program.set);
            return;
        }
        schedule_ = parse_schedule(a_.schedule);
        loaded_ = program_for(*schedule_, a_.program, source);
        if (!a_.json && !loaded_.parameters.empty())
            std::fprintf(stderr, "interleave: replaying with %s\n", loaded_.parameter_text().c_str());
    }

    std::unique_ptr<explore::Strategy> strategy(std::uint64_t number) const {
        if (schedule_)
            return std::make_unique<explore::Recorded>(*schedule_, std::make_unique<explore::RoundRobin>());
        if (a_.seed || a_.repeat > 1) return std::make_unique<explore::Random>(a_.seed.value_or(1) + number);
        return std::make_unique<explore::RoundRobin>();
    }

    Execution execute(const ExecutionOptions& options, std::uint64_t number) const {
        if (!a_.is_virtual()) return run_on_threads(loaded_.image, options);
        const std::unique_ptr<explore::Strategy> chosen = strategy(number);
        return run_virtually(loaded_.image, *chosen, options);
    }

    int run_once() {
        ExecutionOptions options{a_.timeout, !a_.trace.empty(), schedule_.has_value(), nullptr, {}};
        if (!a_.json) options.on_output = print_piece;
        const Execution done = execute(options, 0);
        if (!a_.trace.empty()) {
            write_file(a_.trace, chrome_trace(done));
            tell_dropped(done);
        }
        if (a_.json) {
            std::puts(run_json(done, loaded_, a_.engine).c_str());
        } else {
            explain_ending(done, a_.timeout);
        }
        return done.ending.exit_status();
    }

    int run_often() {
        using Clock = std::chrono::steady_clock;
        const auto start = Clock::now();
        Histogram histogram;
        bool failed = false;
        int limit = status::good;
        const ExecutionOptions options{a_.timeout, false, false, machine::RealMachine::make_workers(), {}};
        for (std::uint64_t n = 0; n < a_.repeat && limit == status::good; ++n) {
            const Execution done = execute(options, n);
            failed = failed || done.ending.exit_status() == status::program_failed;
            if (done.ending.exit_status() == status::limit) limit = status::limit;
            if (limit != status::good) explain_ending(done, a_.timeout);
            if (done.ending.kind != machine::EndingKind::stopped) histogram.add(done);
        }
        show(histogram, std::chrono::duration<double>(Clock::now() - start).count());
        return limit != status::good ? limit : failed ? status::program_failed : status::good;
    }

    void show(const Histogram& histogram, double seconds) const {
        if (a_.json) {
            std::puts(histogram_json(histogram, loaded_, a_.engine, seconds).c_str());
            return;
        }
        const Terminal terminal = Terminal::standard_output();
        std::printf(
            "%s %s in %s: %s\n\n%s", counted(histogram.runs(), "run").c_str(),
            a_.is_virtual() ? "on the virtual machine" : "on real threads", duration_text(seconds).c_str(),
            counted(histogram.bars().size(), "different outcome").c_str(), histogram.text(terminal).c_str());
    }

    RunArguments a_;
    LoadedProgram loaded_;
    std::optional<explore::Schedule> schedule_;
};

}  // namespace

void add_run(CLI::App& app, Action& action) {
    CLI::App& command = *app.add_subcommand("run", "Execute a program and print what it prints");
    const auto a = std::make_shared<RunArguments>();
    a->program.add_file(command);
    command.add_option("--engine", a->engine, "threads (real ones, the default) or virtual (deterministic)")
        ->check(CLI::IsMember({"threads", "virtual"}));
    command.add_option("--seed", a->seed,
                       "virtual: who moves is drawn with this seed; without it, threads take turns");
    command.add_option("--schedule", a->schedule, "virtual: replay a schedule that explore has found");
    command.add_option("--repeat", a->repeat, "run it so often and show how often it ended how")
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000}));
    a->program.add_set(command);
    command.add_option("--timeout", a->timeout, "stop a run after so many seconds")
        ->check(CLI::PositiveNumber);
    command
        .add_option("--trace", a->trace,
                    "write what happened in Chrome's trace format (ui.perfetto.dev shows it)")
        ->type_name("OUT.json");
    command.add_flag("--json", a->json, "the result as one JSON object on standard output");
    command.callback([a, &action] { action = [a] { return RunCommand(*a).run(); }; });
}

}  // namespace interleave::cli
