// What an exploration found: plain data, with the field names of `interleave explore --json`.
#pragma once

#include "core/explore/schedule.h"

#include <cstdint>
#include <string>
#include <vector>

namespace interleave::explore {

enum class Verdict : std::uint8_t {
    fault,      ///< some schedule ends in an exception, a failed assertion, a deadlock, ...
    varies,     ///< complete, no fault, more than one outcome
    verified,   ///< complete, no fault, exactly one outcome
    incomplete  ///< no fault found, but not everything was searched
};
const char* name(Verdict verdict);

struct Outcome {
    std::string output;  ///< what the main thread printed
    std::string ending;  ///< machine::Ending::text()
    bool fault = false;
    /// Schedules that lead here: the exact number when Result::exact_counts, else how many executions of this search
    /// ended here. Numbers that do not fit are cut to the largest one.
    std::uint64_t count = 0;
    /// 0..1, -1: not known. Of all schedules when Result::exact_counts; else of runs in which each thread that can move is
    /// equally likely to be the next one, estimated from Result::sampled_runs of them.
    double share = -1;
    /// Of an estimate: the 95 % confidence interval (Wilson 1927). -1 when it is none.
    double share_low = -1, share_high = -1;
    Schedule schedule;
    bool minimal = false;  ///< no schedule to it has fewer context switches, or as many and fewer steps
    std::vector<std::string>
        story;  ///< what the schedule does, in sentences; where there is something to compare
    std::vector<std::string> reasons;  ///< those of the sentences that say why it is not another outcome
};

enum class Severity : std::uint8_t { fault, warning };
const char* name(Severity severity);

enum class FindingKind : std::uint8_t {
    race,
    deadlock,
    assertion,
    exception,
    livelock,
    starvation,
    lock_order,
    lost_wakeup
};
const char* name(FindingKind kind);  ///< "lock-order", as in the JSON contract
/// Starvation is a fault when no fair order of the threads helps (fair_cycles.h), else a warning: the latter here.
Severity severity_of(FindingKind kind);

struct Finding {
    Severity severity = Severity::fault;
    FindingKind kind = FindingKind::deadlock;
    std::string message;             ///< one sentence
    std::vector<std::string> story;  ///< what the schedule does, in sentences
    std::vector<int> threads;
    std::vector<std::string> objects;
    std::vector<int> lines;
    Schedule schedule;  ///< replaying it gets to where the finding shows; the program may go on from there
    bool minimal = false;
    /// Livelock and starvation: so many moves at the end of the schedule lead back to where they began.
    std::size_t round = 0;
    std::size_t number =
        0;  ///< among those that the search found in the same way; for whoever tells its story
};

/// What a finished round of Method::rounds has covered: every schedule with at most so many preemptions.
struct RoundResult {
    int preemptions = 0;
    std::uint64_t states = 0;
    std::uint64_t outcomes = 0;  ///< met in it and the rounds before
    bool fault = false;
};

struct Result {
    Verdict verdict = Verdict::incomplete;
    bool complete =
        false;  ///< every interleaving was searched (within the bound on preemptions when there is one)
    /// Why not complete, a sentence for people: which bound was hit and how to raise it. Empty when complete.
    std::string bound;
    std::uint64_t states = 0;         ///< distinct ones stored; naive and random: 0
    bool symmetry = false;            ///< of states that differ only in which thread is where, one was stored
    std::uint64_t transitions = 0;    ///< steps executed to find the verdict
    std::uint64_t executions = 0;     ///< complete ones, each to its ending
    double first_fault_seconds = -1;  ///< until the first was found; negative: none was, or only a livelock
    double verdict_seconds = 0;       ///< until the verdict was certain
    double seconds = 0;               ///< everything, minimal schedules and stories included
    std::uint64_t peak_memory_bytes = 0;  ///< table, machine and search stack
    bool exact_counts = false;
    /// What was not looked for, a sentence for people; empty when there is nothing to say.
    std::string not_looked_for;
    std::vector<RoundResult> rounds;  ///< Method::rounds: those that were finished
    /// The shares are estimates from so many random runs; 0: they are not.
    std::uint64_t sampled_runs = 0;
    std::vector<Outcome> outcomes;  ///< the most frequent first when counts are exact, else by text
    std::vector<Finding> findings;  ///< faults first

    /// The verdict in one sentence: "Fault: ...", "Verified: ...".
    std::string headline() const;
};

/// Sets the verdict, the shares and the order from the rest; adds what only the whole shows: a program that never ends.
void finish_result(Result& result);

/// The report for people, what `interleave explore` prints: headline, outcomes, findings with their stories.
std::string report(const Result& result);

}  // namespace interleave::explore
