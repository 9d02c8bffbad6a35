// Run: the program on real threads, once or many times.
#pragma once

#include "core/machine/clock.h"
#include "core/machine/real_machine.h"
#include "core/session/run_events.h"
#include "core/session/snapshot.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace interleave::session {

class Runner {
public:
    Runner();
    /// Starts the first of `repeats` runs. Events are recorded when there is just one, and unless that is switched off.
    void start(std::shared_ptr<const machine::Image> image, std::uint64_t repeats);
    void stop();
    /// From the next start on.
    void record(bool on) { record_ = on; }
    bool recorded() const { return recorded_; }  ///< the run that was started last
    /// Threads that others may borrow; null where there are none.
    const std::shared_ptr<machine::WorkerPool>& workers() const { return workers_; }
    bool active() const { return activity_ != Activity::idle; }
    /// Looks after what runs; true when something changed.
    bool poll(double budget_seconds);
    /// Forgets everything; what runs is stopped, and goes away in a later poll().
    void clear();
    void fill(Snapshot& snapshot);
    /// How long the single run took that has finished since this was called last.
    std::optional<double> take_seconds() { return std::exchange(seconds_, std::nullopt); }

private:
    struct Tally {
        std::uint64_t count = 0;
        bool fault = false;
    };

    void begin_one();
    bool looks_different() const;
    void retire_machine();
    void collect();
    void fill_threads(Snapshot& snapshot) const;

    std::shared_ptr<const machine::Image> image_;
    std::shared_ptr<machine::WorkerPool> workers_;  ///< kept from run to run
    std::unique_ptr<machine::RealMachine> machine_;
    std::vector<std::unique_ptr<machine::RealMachine>>
        retired_;  ///< stopped; their threads have not ended yet
    Activity activity_ = Activity::idle;
    std::uint64_t wanted_ = 0;
    std::uint64_t done_ = 0;
    double total_seconds_ = 0;
    std::optional<double> seconds_;
    std::map<std::pair<std::string, std::string>, Tally> tallies_;  ///< by main output and ending
    bool record_ = true;
    bool recorded_ = false;
    RunEvents events_;
    std::vector<machine::OutputPiece> output_;    ///< of the machine, as far as it was seen
    machine::RealMachine::Counts counts_filled_;  ///< as they were when a picture was filled the last time
    machine::Clock::time_point filled_at_;
};

}  // namespace interleave::session
