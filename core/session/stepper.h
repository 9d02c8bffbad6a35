// Step: a virtual machine with its history, so that the learner can go back, forward, and another way.
#pragma once

#include "core/machine/virtual_machine.h"
#include "core/session/snapshot.h"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace interleave::session {

class Stepper {
public:
    explicit Stepper(std::shared_ptr<const machine::Image> image);

    const machine::VirtualMachine& machine() const { return machine_; }
    std::size_t moment() const { return static_cast<std::size_t>(machine_.steps()); }
    /// Threads moved, of the steps done and of those stepped back over.
    const std::vector<int>& recorded() const { return recorded_; }

    bool step(int thread);
    bool step_back();
    bool step_forward();
    void go_to(std::size_t moment);
    /// Makes `threads` the recorded steps, at moment 0. False, with nothing changed, when they do not fit the program;
    /// `why` then says at which step.
    bool lay_out(std::vector<int> threads, std::string& why);

    void fill(Snapshot& snapshot);

private:
    void fill_threads(Snapshot& snapshot) const;
    void fill_variables(Snapshot& snapshot) const;
    void fill_locks(Snapshot& snapshot) const;
    void fill_events(Snapshot& snapshot);
    std::string last_step_in_words() const;

    machine::VirtualMachine machine_;
    std::vector<int> recorded_;
    std::shared_ptr<const std::vector<EventView>> events_;
    std::size_t events_moment_ = ~std::size_t{0};
    std::map<std::pair<std::uint32_t, std::int32_t>, std::string> names_;
};

/// machine's kind as the snapshot's, one to one.
EventKind view_of(machine::EventKind kind);

}  // namespace interleave::session
