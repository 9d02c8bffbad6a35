// What is to be said about threads that wait for each other or for ever.
#pragma once

#include "core/machine/virtual_machine.h"

#include <string>
#include <vector>

namespace interleave::analysis {

struct Deadlock {
    std::string
        message;  ///< "T1 holds lock_a (line 7) and waits for lock_b (line 8); ...: neither can go on."
    std::vector<int> threads;
    std::vector<std::string> objects;
    std::vector<int> lines;
};

/// About a ring of threads, each waiting for the next (a ring of one waits for itself). The machine must have recorded
/// its events.
Deadlock describe_ring(const machine::VirtualMachine& machine, const std::vector<int>& ring);
/// About threads that wait for something that will never happen.
Deadlock describe_abandoned(const machine::VirtualMachine& machine, const std::vector<int>& threads);

}  // namespace interleave::analysis
