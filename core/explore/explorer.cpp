#include "core/explore/explorer.h"

#include "core/analysis/narration.h"
#include "core/bytecode/program.h"
#include "core/explore/search.h"
#include "core/machine/image.h"
#include "core/machine/virtual_machine.h"

#include <algorithm>
#include <chrono>
#include <variant>

namespace interleave::explore {

namespace {

using machine::VirtualMachine;
using Clock = std::chrono::steady_clock;

static_assert(Model<VirtualMachine>);

bool mentions(const bytecode::Constant& constant, std::string_view word) {
    if (const auto* s = std::get_if<std::string>(&constant.value)) return *s == word;
    const auto* tuple = std::get_if<bytecode::TupleConstant>(&constant.value);
    return tuple != nullptr &&
           std::any_of(tuple->items.begin(), tuple->items.end(), [&](const auto& item) { return mentions(item, word); });
}

bool mentions(const bytecode::Program& program, std::string_view word) {
    return std::find(program.names.begin(), program.names.end(), word) != program.names.end() ||
           std::any_of(program.constants.begin(), program.constants.end(), [&](const auto& c) { return mentions(c, word); });
}

/// Programs that can tell what time it is, or whose daemon threads stop with the others, have steps that change what
/// others do without touching an object: they are searched without reduction.
bool may_reduce(const bytecode::Program& program) {
    for (const char* word : {"daemon", "time", "perf_counter", "monotonic"}) {
        if (word != std::string_view("time") && mentions(program, word)) return false;
    }
    // `time` is also the name of the module, where sleep is: one more use of it is the function.
    for (const auto& code : program.codes) {
        for (const auto& i : code.instructions) {
            using bytecode::Opcode;
            const bool by_name = i.op == Opcode::load_attr_ || i.op == Opcode::load_method_ || i.op == Opcode::import_name_;
            if (by_name && program.names[i.c] == "time") return false;
        }
    }
    return true;
}

}  // namespace

machine::Limits Options::exploring_limits() {
    machine::Limits limits;
    limits.instructions = 50'000'000;
    limits.instructions_per_step = 1'000'000;
    return limits;
}

struct Explorer::State {
    State(std::shared_ptr<const machine::Image> i, const Options& o)
        : image(std::move(i)), options(o), started(Clock::now()),
          search([this] { return std::make_unique<VirtualMachine>(image, VirtualMachine::Options{options.limits, false, true}); },
                 options, may_reduce(image->program())) {}

    double seconds() const {
        return done ? result.seconds : std::chrono::duration<double>(Clock::now() - started).count();
    }
    bool advance(std::uint64_t transitions);
    void collect() const;
    void explain();

    std::shared_ptr<const machine::Image> image;
    Options options;
    Clock::time_point started;
    Search<VirtualMachine> search;
    bool done = false;
    mutable bool stale = true;  ///< `result` is older than the search
    mutable Result result;
};

bool Explorer::State::advance(std::uint64_t transitions) {
    if (done) return false;
    stale = true;
    // In small slices, so that a bound on time is kept.
    constexpr std::uint64_t slice = 256;
    for (std::uint64_t made = 0; made < transitions; made += slice) {
        const bool more = search.advance(std::min(slice, transitions - made));
        const bool late = options.max_seconds > 0 && seconds() >= options.max_seconds;
        if (late) search.stop("it took as long as allowed: " + std::to_string(static_cast<int>(options.max_seconds + 0.5)) + " s");
        if (more && !late) continue;
        collect();
        if (options.stories) explain();
        result.seconds = seconds();
        done = true;
        return false;
    }
    return true;
}

void Explorer::State::collect() const {
    const std::uint32_t check = check_of(image->program());
    const Collector& collector = search.collector();
    result = {};
    for (const SeenOutcome& o : collector.outcomes()) {
        result.outcomes.push_back({o.output, o.text, is_fault(o.ending), o.count, o.share, {o.moves, check}, o.minimal});
    }
    for (const SeenFault& f : collector.faults()) {
        result.findings.push_back({Severity::fault, f.kind, f.key, {}, {}, {}, {}, {f.moves, check}, f.minimal});
    }
    result.complete = search.complete();
    result.bound = result.complete ? std::string() : search.bound().text();
    if (!result.complete && result.bound.empty()) result.bound = "it was stopped";
    result.states = search.states();
    result.transitions = search.transitions();
    result.executions = search.executions();
    result.peak_memory_bytes = search.peak_memory_bytes();
    result.exact_counts = search.exact_counts() || (options.method == Method::naive && result.complete);
    finish_result(result);
    result.seconds = seconds();
    stale = false;
}

void Explorer::State::explain() {
    for (Finding& f : result.findings) {
        analysis::Story story = analysis::tell(image, f.schedule.moves, options.limits);
        f.message = std::move(story.message);
        f.story = std::move(story.sentences);
        f.threads = std::move(story.threads);
        f.objects = std::move(story.objects);
        f.lines = std::move(story.lines);
    }
}

Explorer::Explorer(std::shared_ptr<const machine::Image> image, const Options& options)
    : state_(std::make_unique<State>(std::move(image), options)) {}
Explorer::~Explorer() = default;

bool Explorer::advance(std::uint64_t transitions) { return state_->advance(transitions); }
bool Explorer::done() const { return state_->done; }

Progress Explorer::progress() const {
    const auto& s = state_->search;
    return {s.states(), s.transitions(), s.executions(), s.depth(), s.collector().outcomes().size(), state_->seconds(),
            !s.searching()};
}

const Result& Explorer::result() const {
    if (state_->stale) state_->collect();
    return state_->result;
}

Result explore(std::shared_ptr<const machine::Image> image, const Options& options) {
    Explorer explorer(std::move(image), options);
    while (explorer.advance(1'000'000)) {
    }
    return explorer.result();
}

}  // namespace interleave::explore
