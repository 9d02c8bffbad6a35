#include "core/explore/explorer.h"

#include "core/analysis/narration.h"
#include "core/bytecode/program.h"
#include "core/explore/search.h"
#include "core/explore/traits.h"
#include "core/machine/image.h"
#include "core/machine/virtual_machine.h"

#include <algorithm>
#include <chrono>

namespace interleave::explore {

namespace {

using machine::VirtualMachine;
using Clock = std::chrono::steady_clock;

static_assert(Model<VirtualMachine>);

Traits traits_of_image(const std::shared_ptr<const machine::Image>& image) {
    Traits traits = traits_of(image->program());
    // The first object the machine makes; that it is called "globals" confirms it.
    constexpr std::uint32_t first_object = 1u << 22 | 1;
    const VirtualMachine fresh(image, {});
    const auto& globals = image->program().globals;
    const bool ambiguous =
        std::any_of(globals.begin(), globals.end(), [](const auto& g) { return g.name == "globals"; });
    if (!ambiguous && fresh.describe(first_object, -1) == "globals") traits.globals_object = first_object;
    return traits;
}

}  // namespace

machine::Limits Options::exploring_limits() {
    machine::Limits limits;
    limits.instructions = 50'000'000;
    limits.instructions_per_step = 100'000;
    return limits;
}

struct Explorer::State {
    State(std::shared_ptr<const machine::Image> i, const Options& o)
        : image(std::move(i)),
          options(o),
          started(Clock::now()),
          search(
              [this] {
                  return std::make_unique<VirtualMachine>(
                      image, VirtualMachine::Options{options.limits, false, true});
              },
              options, traits_of_image(image)) {}

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
        if (late)
            search.stop("it took as long as allowed: " +
                        std::to_string(static_cast<int>(options.max_seconds + 0.5)) + " s");
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
        result.outcomes.push_back(
            {o.output, o.text, is_fault(o.ending), o.count, o.share, {o.moves, check}, o.minimal});
    }
    for (const SeenFault& f : collector.faults()) {
        result.findings.push_back(
            {severity_of(f.kind), f.kind, f.key, {}, {}, {}, {}, {f.moves, check}, f.minimal});
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
        if (f.kind == FindingKind::livelock) continue;  // no schedule of its own
        analysis::Story story = f.kind == FindingKind::race
                                    ? analysis::tell_race(image, f.schedule.moves, f.message, options.limits)
                                    : analysis::tell(image, f.schedule.moves, options.limits);
        if (story.lost_wakeup) f.kind = FindingKind::lost_wakeup;
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
    return {s.states(),        s.transitions(), s.executions(), s.depth(), s.collector().outcomes().size(),
            state_->seconds(), !s.searching()};
}

const Result& Explorer::result() const {
    if (state_->stale) state_->collect();
    return state_->result;
}

Result explore(std::shared_ptr<const machine::Image> image, const Options& options) {
    Explorer explorer(std::move(image), options);
    while (explorer.advance(1'000'000)) {}
    return explorer.result();
}

}  // namespace interleave::explore
