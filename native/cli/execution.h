// One execution of a program, and what `run` tells about it.
#pragma once

#include "core/machine/ending.h"
#include "core/machine/real_machine.h"
#include "core/machine/virtual_machine.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace interleave::cli {

/// Something that happened, with names: what a trace file is made of.
struct TraceEvent {
    machine::EventKind kind{};
    double time = 0;  ///< seconds, measured; on the virtual machine see `step`
    std::uint64_t step = 0;
    int thread = 0;
    int other = -1;  ///< the other thread of a start or a join
    int line = 0;
    std::string object;
};

/// How an execution went.
struct Execution {
    machine::Ending ending;
    double seconds = 0;  ///< measured; on the virtual machine the program's own clock
    bool virtual_time = false;
    std::string main_output;
    std::vector<machine::OutputPiece> output;
    std::vector<std::string> thread_names;
    std::vector<std::string> waits;   ///< deadlock: "T1 waits for lock_b, held by T2"
    std::string schedule;             ///< virtual machine: replays it
    std::vector<TraceEvent> trace;    ///< when asked for
    std::uint64_t trace_dropped = 0;  ///< reads and writes
    std::uint64_t trace_synchronisation_dropped = 0;
};

struct ExecutionOptions {
    double timeout = 0;  ///< seconds of real time, 0 for none; then the ending is `stopped`
    bool trace = false;
    bool as_explored = false;  ///< virtual machine: what depends on places in memory, too
    std::shared_ptr<machine::WorkerPool> workers = nullptr;  ///< that the runs share; null: none
    /// Called with each piece of output as soon as it is there; may be empty.
    std::function<void(const machine::OutputPiece&)> on_output;
};

/// Hands on what is new in an output that grows: pieces are added, and the last one may get longer.
class OutputCursor {
public:
    /// The piece to look at first the next time.
    std::size_t piece() const { return piece_; }
    /// `pieces` are those from piece() on.
    void hand_on(const std::vector<machine::OutputPiece>& pieces, const ExecutionOptions& options);

private:
    std::size_t piece_ = 0;
    std::size_t bytes_ = 0;  // of that piece, handed on already
};

}  // namespace interleave::cli
