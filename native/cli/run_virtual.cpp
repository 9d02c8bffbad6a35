#include "native/cli/run_virtual.h"

#include "core/explore/explorer.h"
#include "core/machine/names.h"
#include "native/cli/status.h"

#include <algorithm>
#include <chrono>

namespace interleave::cli {
namespace {

class VirtualRun {
public:
    VirtualRun(std::shared_ptr<const machine::Image> image, explore::Strategy& strategy,
               const ExecutionOptions& options)
        : options_(options), strategy_(strategy), machine_(image, machine_options(options)) {
        schedule_.check = explore::check_of(image->program());
    }

    Execution run() {
        while (find_choices() && !out_of_time()) {
            step();
            hand_on_output();
        }
        return describe();
    }

private:
    using Clock = std::chrono::steady_clock;

    static machine::VirtualMachine::Options machine_options(const ExecutionOptions& options) {
        machine::VirtualMachine::Options result;
        result.record_events = options.trace;
        result.reversible = false;
        result.numbers_as_explored = options.as_explored;
        // A long computation is cut into steps where exploring cuts it, so that schedules fit both.
        result.limits.instructions_per_step = explore::Options::exploring_limits().instructions_per_step;
        return result;
    }

    bool out_of_time() {
        stopped_ = options_.timeout > 0 &&
                   std::chrono::duration<double>(Clock::now() - start_).count() > options_.timeout;
        return stopped_;
    }

    /// False when nobody can move: the program has ended.
    bool find_choices() {
        if (!strategy_.time_in_order()) {
            explore::collect_choices(machine_, choices_);
        } else {
            machine_.candidates(candidates_);
            choices_.clear();
            for (const int t : candidates_) explore::add_choice(machine_, t, choices_);
        }
        return !choices_.empty();
    }

    void step() {
        const int thread = strategy_.choose(choices_);
        if (thread == explore::Strategy::nobody)
            throw Failure("the schedule does not fit: " + strategy_.why_nobody());
        if (schedule_.moves.size() < explore::Schedule::max_steps)
            schedule_.moves.push_back(static_cast<explore::ThreadId>(thread));
        machine_.step(thread);
    }

    void hand_on_output() {
        // Copying all output after each step would cost its square; most steps print nothing.
        if (!options_.on_output || machine_.steps() < next_look_) return;
        next_look_ = machine_.steps() + steps_between_looks;
        flush_output();
    }

    void flush_output() {
        std::vector<machine::OutputPiece> pieces = machine_.output();
        pieces.erase(pieces.begin(),
                     pieces.begin() + static_cast<std::ptrdiff_t>(std::min(cursor_.piece(), pieces.size())));
        cursor_.hand_on(pieces, options_);
    }

    Execution describe() {
        flush_output();
        Execution done;
        done.ending = machine_.ending();
        if (stopped_) done.ending.kind = machine::EndingKind::stopped;
        done.seconds = machine_.clock();
        done.virtual_time = true;
        done.main_output = machine_.main_output();
        done.output = machine_.output();
        done.schedule = schedule_.text();
        for (int t = 0; t < machine_.thread_count(); ++t)
            done.thread_names.push_back(machine_.thread_name(t));
        for (const int t : done.ending.waiting) {
            const int line = machine_.line(t);
            done.waits.push_back(machine::short_thread_name(t) + " " + machine_.why_not(t) +
                                 (line > 0 ? " (line " + std::to_string(line) + ")" : ""));
        }
        if (options_.trace) done.trace = trace();
        return done;
    }

    std::vector<TraceEvent> trace() const {
        std::vector<TraceEvent> all;
        for (const machine::Event& e : machine_.events())
            all.push_back({e.kind, e.time, e.step, e.thread, e.other, e.line,
                           e.object == 0 ? std::string() : machine_.describe(e.object, e.index)});
        return all;
    }

    static constexpr std::uint64_t steps_between_looks = 100'000;

    const ExecutionOptions& options_;
    explore::Strategy& strategy_;
    machine::VirtualMachine machine_;
    std::vector<int> candidates_;
    std::vector<explore::Choice> choices_;
    explore::Schedule schedule_;
    Clock::time_point start_ = Clock::now();
    bool stopped_ = false;
    OutputCursor cursor_;
    std::uint64_t next_look_ = 0;
};

}  // namespace

Execution run_virtually(std::shared_ptr<const machine::Image> image, explore::Strategy& strategy,
                        const ExecutionOptions& options) {
    return VirtualRun(std::move(image), strategy, options).run();
}

}  // namespace interleave::cli
