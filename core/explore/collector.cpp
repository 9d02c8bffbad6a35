#include "core/explore/collector.h"

#include <algorithm>

namespace interleave::explore {

Cost cost_of(const Moves& moves) {
    Cost cost{0, moves.size()};
    ThreadId last = 0;
    for (const ThreadId t : moves) {
        cost.switches += t != last ? 1 : 0;
        last = t;
    }
    return cost;
}

bool is_fault(const machine::Ending& ending) {
    using machine::EndingKind;
    if (ending.kind == EndingKind::deadlock || ending.kind == EndingKind::exception) return true;
    return ending.kind == EndingKind::finished && !ending.exceptions.empty();
}

std::string outcome_text(machine::Ending ending) {
    std::stable_sort(ending.exceptions.begin(), ending.exceptions.end(),
                     [](const auto& a, const auto& b) { return a.thread < b.thread; });
    return ending.text();
}

namespace {

template <class Seen>
void keep_shorter(Seen& seen, const Moves& moves) {
    const Cost cost = cost_of(moves);
    if (!seen.moves.empty() && seen.cost <= cost) return;
    seen.moves = moves;
    seen.cost = cost;
}

}  // namespace

std::size_t Collector::outcome(std::string output, machine::Ending ending, const Moves& moves) {
    std::string text = outcome_text(ending);
    const auto [at, added] = outcome_of_.try_emplace(text + '\0' + output, outcomes_.size());
    if (added) outcomes_.push_back({std::move(output), std::move(ending), std::move(text), 0, {}, {}, false});
    SeenOutcome& seen = outcomes_[at->second];
    ++seen.count;
    keep_shorter(seen, moves);
    return at->second;
}

std::size_t Collector::fault(FindingKind kind, const std::string& key, const Moves& moves) {
    const auto [at, added] = fault_of_.try_emplace(key, faults_.size());
    if (added) faults_.push_back({kind, key, {}, {}, false, {}});
    keep_shorter(faults_[at->second], moves);
    return at->second;
}

void Collector::met_again(std::size_t fault, const Moves& moves) {
    if (moves.size() <= faults_[fault].cost.steps) keep_shorter(faults_[fault], moves);
}

void Collector::absorb(const Collector& other, std::size_t from_outcome, std::size_t from_fault) {
    for (std::size_t i = from_outcome; i < other.outcomes_.size(); ++i) {
        const SeenOutcome& o = other.outcomes_[i];
        const auto [at, added] = outcome_of_.try_emplace(o.text + '\0' + o.output, outcomes_.size());
        if (added) {
            outcomes_.push_back(o);
        } else {
            outcomes_[at->second].count += o.count;
            keep_shorter(outcomes_[at->second], o.moves);
        }
    }
    for (std::size_t i = from_fault; i < other.faults_.size(); ++i) {
        const SeenFault& f = other.faults_[i];
        faults_[fault(f.kind, f.key, f.moves)].objects = f.objects;
    }
    lock_order_.merge(other.lock_order_);
}

void Collector::sort_faults() {
    std::sort(faults_.begin(), faults_.end(), [](const SeenFault& a, const SeenFault& b) {
        return a.kind != b.kind ? a.kind < b.kind : a.key < b.key;
    });
    for (std::size_t i = 0; i < faults_.size(); ++i) fault_of_[faults_[i].key] = i;
}

bool Collector::has_faults() const {
    return std::ranges::any_of(faults_,
                               [](const SeenFault& f) { return severity_of(f.kind) == Severity::fault; });
}

}  // namespace interleave::explore
