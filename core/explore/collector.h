// What a search meets: outcomes and faults, each with the shortest schedule seen so far.
#pragma once

#include "core/analysis/lock_order.h"
#include "core/explore/result.h"
#include "core/machine/ending.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace interleave::explore {

using Moves = std::vector<ThreadId>;

/// Context switches first, then steps.
struct Cost {
    std::uint64_t switches = 0;
    std::uint64_t steps = 0;
    auto operator<=>(const Cost&) const = default;
};
Cost cost_of(const Moves& moves);

struct SeenOutcome {
    std::string output;
    machine::Ending ending;
    std::string text;  ///< of the ending
    std::uint64_t count = 0;
    Moves moves;
    Cost cost;
    bool minimal = false;
    double share = -1;
    double share_low = -1, share_high = -1;
};

struct SeenFault {
    FindingKind kind = FindingKind::deadlock;
    std::string key;  ///< what makes two of them the same
    Moves moves;
    Cost cost;
    bool minimal = false;
    std::vector<std::uint32_t> objects;  ///< deadlock: what its threads wait for, ascending
};

class Collector {
public:
    /// One more execution that ended so. Returns the outcome's number.
    std::size_t outcome(std::string output, machine::Ending ending, const Moves& moves);
    std::size_t fault(FindingKind kind, const std::string& key, const Moves& moves);
    /// The fault of that number, with another schedule.
    void met_again(std::size_t fault, const Moves& moves);
    /// What another search over the same program has met; of the rest from so many outcomes and faults on.
    void absorb(const Collector& other, std::size_t from_outcome = 0, std::size_t from_fault = 0);
    /// By what they are, for searches in which the order of their discovery is chance. Their numbers change.
    void sort_faults();
    void clear() { *this = {}; }
    /// In what orders threads take locks.
    analysis::LockOrder& lock_order() { return lock_order_; }
    const analysis::LockOrder& lock_order() const { return lock_order_; }
    /// Whether any is more than a warning.
    bool has_faults() const;

    std::vector<SeenOutcome>& outcomes() { return outcomes_; }
    const std::vector<SeenOutcome>& outcomes() const { return outcomes_; }
    std::vector<SeenFault>& faults() { return faults_; }
    const std::vector<SeenFault>& faults() const { return faults_; }

private:
    std::vector<SeenOutcome> outcomes_;
    std::vector<SeenFault> faults_;
    std::map<std::string, std::size_t> outcome_of_;
    std::map<std::string, std::size_t> fault_of_;
    analysis::LockOrder lock_order_;
};

/// True when it is the program's fault: an exception anywhere, or a deadlock; not when a limit was reached.
bool is_fault(const machine::Ending& ending);
/// The text under which outcomes are told apart: exceptions by thread, not by which happened to come first.
std::string outcome_text(machine::Ending ending);

}  // namespace interleave::explore
