#include "core/explore/explorer.h"

#include "core/analysis/narration.h"
#include "core/bytecode/program.h"
#include "core/explore/search.h"
#include "core/explore/traits.h"
#include "core/explore/virtual_model.h"
#include "core/machine/image.h"

#include <algorithm>
#include <chrono>

namespace interleave::explore {

namespace {

/// Of cycles that differ only by which of like threads are in them, one is enough; and what a lock may do that promises no
/// order is not worth a word where not even a fair order helps.
void drop_repeated(Result& result) {
    const bool endless = std::ranges::any_of(
        result.findings, [](const Finding& f) { return f.round > 0 && f.severity == Severity::fault; });
    std::erase_if(result.findings, [&](const Finding& f) {
        return endless && f.round > 0 && f.severity == Severity::warning;
    });
    std::vector<std::pair<FindingKind, std::vector<int>>> known;
    std::erase_if(result.findings, [&](const Finding& f) {
        if (f.round == 0) return false;
        std::pair key{f.kind, f.lines};
        const bool repeated = std::ranges::find(known, key) != known.end();
        if (!repeated) known.push_back(std::move(key));
        return repeated;
    });
}

using machine::VirtualMachine;
using Clock = std::chrono::steady_clock;

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
          traits(traits_of_image(image)),
          search(
              [this] {
                  return std::make_unique<VirtualModel>(
                      image, VirtualMachine::Options{options.limits, false, true, may_use_symmetry()});
              },
              options, traits) {}

    bool may_use_symmetry() const {
        return options.method == Method::exhaustive && !options.preemptions && options.reduction.symmetry &&
               traits.may_reduce;
    }
    double seconds() const {
        return done ? result.seconds : std::chrono::duration<double>(Clock::now() - started).count();
    }
    bool advance(std::uint64_t transitions);
    bool advance_search(std::uint64_t transitions);
    bool explain(std::uint64_t transitions);
    void finish();
    void collect() const;
    void add_lock_rings() const;
    void add_cycles() const;
    analysis::Story story_of(Finding& finding) const;
    analysis::Story story_of_ring(Finding& finding) const;
    void explain(Finding& finding) const;
    void explain(Outcome& outcome) const;

    std::shared_ptr<const machine::Image> image;
    Options options;
    Clock::time_point started;
    Traits traits;
    Search<VirtualModel> search;
    std::uint64_t slice = 16;  ///< steps between two looks at the clock
    bool searched = false;
    double verdict_seconds = 0;
    double first_fault_seconds = -1;
    bool done = false;
    std::size_t explained = 0;  ///< findings, then outcomes
    mutable bool stale = true;  ///< `result` is older than the search
    mutable Result result;
    mutable std::vector<analysis::LockRing> rings;
};

bool Explorer::State::advance(std::uint64_t transitions) {
    if (done) return false;
    if (!searched && advance_search(transitions)) return true;
    if (!searched) {
        searched = true;
        collect();
    } else if (explain(transitions)) {
        return true;
    }
    if (options.stories && explained < result.findings.size() + result.outcomes.size()) return true;
    finish();
    return false;
}

bool Explorer::State::advance_search(std::uint64_t transitions) {
    stale = true;
    // In slices of a few milliseconds, so that a bound on time is kept: a step may be short or long.
    constexpr std::uint64_t longest_slice = 256;
    constexpr double slow = 0.005, long_enough = 0.05;
    const double begin = seconds();
    double before = begin;
    for (std::uint64_t made = 0; made < transitions;) {
        const std::uint64_t steps = std::min(slice, transitions - made);
        const bool searching = search.searching();
        const bool more = search.advance(steps);
        made += steps;
        const double now = seconds();
        if (first_fault_seconds < 0 && search.collector().has_faults()) first_fault_seconds = now;
        if (searching && !search.searching()) verdict_seconds = now;
        const bool late = options.max_seconds > 0 && now >= options.max_seconds;
        if (late)
            search.stop("it took as long as allowed: " +
                        std::to_string(static_cast<int>(options.max_seconds + 0.5)) + " s");
        if (!more || late) return false;
        if (now - begin > long_enough) return true;  // whoever calls may want to cancel
        slice =
            now - before > slow ? std::max<std::uint64_t>(slice / 2, 1) : std::min(slice * 2, longest_slice);
        before = now;
    }
    return true;
}

/// Tells stories worth about so many steps; false when all are told.
bool Explorer::State::explain(std::uint64_t transitions) {
    constexpr std::uint64_t cost_of_a_step = 20;  // events and names, compared with a step of the search
    const std::size_t findings = result.findings.size(), all = findings + result.outcomes.size();
    for (std::uint64_t made = 0; explained < all && made < transitions; ++explained) {
        const bool finding = explained < findings;
        const Schedule& schedule =
            finding ? result.findings[explained].schedule : result.outcomes[explained - findings].schedule;
        made += (schedule.moves.size() + 1) * cost_of_a_step;
        if (finding)
            explain(result.findings[explained]);
        else
            explain(result.outcomes[explained - findings]);
    }
    return explained < all;
}

void Explorer::State::finish() {
    if (options.stories) drop_repeated(result);
    result.seconds = seconds();
    done = true;
}

void Explorer::State::collect() const {
    const std::uint32_t check = check_of(image->program());
    const Collector& collector = search.collector();
    result = {};
    for (const SeenOutcome& o : collector.outcomes()) {
        result.outcomes.push_back({o.output,
                                   o.text,
                                   is_fault(o.ending),
                                   o.count,
                                   o.share,
                                   o.share_low,
                                   o.share_high,
                                   {o.moves, check},
                                   o.minimal,
                                   {},
                                   {}});
    }
    for (const SeenFault& f : collector.faults()) {
        result.findings.push_back(
            {severity_of(f.kind), f.kind, f.key, {}, {}, {}, {}, {f.moves, check}, f.minimal, 0, 0});
    }
    add_lock_rings();
    add_cycles();
    result.complete = search.complete();
    result.bound = result.complete ? std::string() : search.bound().text();
    if (!result.complete && result.bound.empty()) result.bound = "it was stopped";
    result.states = search.states();
    result.symmetry = search.used_symmetry();
    result.transitions = search.transitions();
    result.executions = search.executions();
    result.peak_memory_bytes = search.peak_memory_bytes();
    result.exact_counts = search.exact_counts();
    result.sampled_runs = search.sampled_runs();
    result.rounds = search.rounds();
    finish_result(result);
    result.seconds = seconds();
    result.verdict_seconds = search.searching() ? result.seconds : verdict_seconds;
    result.first_fault_seconds = first_fault_seconds;
    stale = false;
}

/// Rings of locks in which no threads were seen to wait for each other: those are deadlocks.
void Explorer::State::add_lock_rings() const {
    const Collector& collector = search.collector();
    rings = collector.lock_order().rings();
    std::erase_if(rings, [&](const analysis::LockRing& ring) {
        return std::ranges::any_of(collector.faults(),
                                   [&](const SeenFault& f) { return f.objects == ring.objects(); });
    });
    for (std::size_t i = 0; i < rings.size(); ++i) {
        Finding f;
        f.kind = FindingKind::lock_order;
        f.severity = severity_of(f.kind);
        f.message = "Locks are taken in orders that make a ring.";
        f.number = i;
        f.schedule = {collector.lock_order().schedule_of(rings[i].takes.back()), check_of(image->program())};
        result.findings.push_back(std::move(f));
    }
}

void Explorer::State::add_cycles() const {
    for (std::size_t i = 0; i < search.cycles().size(); ++i) {
        const FairCycle& cycle = search.cycles()[i];
        Finding f;
        f.kind = cycle.starving.empty() ? FindingKind::livelock : FindingKind::starvation;
        f.severity = cycle.strong ? Severity::fault : Severity::warning;
        f.message = "Some schedule never ends.";
        f.schedule = {cycle.way, check_of(image->program())};
        f.schedule.moves.insert(f.schedule.moves.end(), cycle.round.begin(), cycle.round.end());
        f.round = cycle.round.size();
        f.number = i;
        result.findings.push_back(std::move(f));
    }
    if (!search.complete() || search.cycles_known()) return;
    const bool large = options.method == Method::exhaustive && !options.preemptions;
    result.not_looked_for =
        std::string("Livelock and starvation were not looked for: that takes ") +
        (large ? "the graph of all states, for which there was no room." : "--strategy exhaustive.");
}

/// A schedule that has all takes of the ring, when one is known; else as many as can be.
analysis::Story Explorer::State::story_of_ring(Finding& finding) const {
    const analysis::LockRing& ring = rings[finding.number];
    const Collector& collector = search.collector();
    std::vector<const Moves*> candidates;
    for (const auto& take : ring.takes) candidates.push_back(&collector.lock_order().schedule_of(take));
    for (const SeenOutcome& o : collector.outcomes()) candidates.push_back(&o.moves);
    constexpr std::size_t most = 64;
    if (candidates.size() > most) candidates.resize(most);
    std::size_t best = 0;
    for (const Moves* moves : candidates) {
        const auto met = analysis::takes_in(image, *moves, ring, options.limits);
        Moves part(moves->begin(), moves->begin() + static_cast<std::ptrdiff_t>(met.moves));
        if (met.takes < best || (met.takes == best && cost_of(part) >= cost_of(finding.schedule.moves)))
            continue;
        best = met.takes;
        finding.schedule.moves = std::move(part);
    }
    const bool deadlocks = std::ranges::any_of(
        collector.faults(), [](const SeenFault& f) { return f.kind == FindingKind::deadlock; });
    return analysis::tell_lock_order(image, finding.schedule.moves, ring, search.complete() && !deadlocks,
                                     options.limits);
}

analysis::Story Explorer::State::story_of(Finding& f) const {
    if (f.kind == FindingKind::race)
        return analysis::tell_race(image, f.schedule.moves, f.message, options.limits);
    if (f.kind == FindingKind::lock_order) return story_of_ring(f);
    if (f.round > 0) {
        const FairCycle& cycle = search.cycles()[f.number];
        return analysis::tell_round(image, f.schedule.moves,
                                    {f.round, cycle.changing, cycle.looking, cycle.starving, cycle.strong},
                                    options.limits);
    }
    return analysis::tell(image, f.schedule.moves, options.limits);
}

void Explorer::State::explain(Finding& f) const {
    if (f.schedule.moves.empty()) return;  // a program that never ends: no schedule of its own
    analysis::Story story = story_of(f);
    if (story.lost_wakeup) f.kind = FindingKind::lost_wakeup;
    f.message = std::move(story.message);
    f.story = std::move(story.sentences);
    f.threads = std::move(story.threads);
    f.objects = std::move(story.objects);
    f.lines = std::move(story.lines);
}

/// Where every schedule ends alike there is nothing to tell.
void Explorer::State::explain(Outcome& o) const {
    constexpr std::size_t most_outcomes = 100, most_steps = 5'000;
    if (result.outcomes.size() < 2 || result.outcomes.size() > most_outcomes ||
        o.schedule.moves.size() > most_steps)
        return;
    analysis::Story story = analysis::tell(image, o.schedule.moves, options.limits);
    o.story = std::move(story.sentences);
    o.reasons = std::move(story.reasons);
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
