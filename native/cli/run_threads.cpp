#include "native/cli/run_threads.h"

#include "core/machine/real_machine.h"

namespace interleave::cli {
namespace {

constexpr double output_interval = 0.01;  // seconds
// A thread; more would make starting one so slow that they no longer overlap.
constexpr std::size_t events_kept = 50'000;

/// "a; b; c" as three sentences: how the machine says who waits for what.
std::vector<std::string> sentences(const std::string& text) {
    std::vector<std::string> all;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find("; ", begin), text.size());
        all.push_back(text.substr(begin, end - begin));
        begin = end + 2;
    }
    return all;
}

std::vector<TraceEvent> trace_of(const machine::RealMachine& machine) {
    std::vector<TraceEvent> trace;
    const std::vector<machine::Event> events = machine.events();
    std::vector<std::string> names = machine.names(events);
    for (std::size_t i = 0; i < events.size(); ++i) {
        const machine::Event& e = events[i];
        trace.push_back({e.kind, e.time, 0, e.thread, e.other, e.line, std::move(names[i])});
    }
    return trace;
}

}  // namespace

Execution run_on_threads(std::shared_ptr<const machine::Image> image, const ExecutionOptions& options) {
    machine::RealMachine::Options machine_options;
    machine_options.record_events = options.trace;
    machine_options.workers = options.workers;
    if (options.trace) machine_options.events_per_thread = events_kept;
    machine::RealMachine machine(std::move(image), machine_options);
    machine.start();
    OutputCursor cursor;
    while (!machine.wait(output_interval)) {
        cursor.hand_on(machine.output_since(cursor.piece()), options);
        if (options.timeout > 0 && machine.seconds() > options.timeout) machine.stop();
    }
    cursor.hand_on(machine.output_since(cursor.piece()), options);

    Execution done;
    done.ending = machine.ending();
    done.seconds = machine.seconds();
    done.main_output = machine.main_output();
    done.output = machine.output();
    for (int t = 0; t < machine.threads_used(); ++t) done.thread_names.push_back(machine.thread_name(t));
    if (done.ending.kind == machine::EndingKind::deadlock) done.waits = sentences(done.ending.message);
    if (options.trace) done.trace = trace_of(machine);
    done.trace_dropped = machine.events_dropped().plain;
    done.trace_synchronisation_dropped = machine.events_dropped().synchronisation;
    return done;
}

}  // namespace interleave::cli
