// Executions that never end although every thread gets its turns: cycles in the graph of all states.
//
// Fairness (Manna and Pnueli, *The Temporal Logic of Reactive and Concurrent Systems*, 1992; for tests of threads:
// Musuvathi and Qadeer, "Fair stateless model checking", PLDI 2008). An endless execution is
//   weakly fair    when no thread that could move all the time from some moment on never moves again;
//   strongly fair  when no thread that could move again and again never moves again.
// A thread that spins while the one it waits for could move is in no fair cycle. A thread that waits for a lock which
// others take and release again and again could move again and again, but not all the time: such a cycle is fair only
// weakly, and it takes a lock that promises no order to run it.
//
// What is found:
//   livelock    a strongly fair cycle: whatever moves, moves for ever and gets nowhere;
//   starvation  a fair cycle in which a thread never moves, or only looks without changing anything, that could get on
//               if the others left the cycle or gave it the turn, while the others cannot end without it.
// A program whose threads go round for ever by design is a livelock too: it never ends.
#pragma once

#include "core/explore/state_graph.h"

#include <memory>
#include <vector>

namespace interleave::explore {

struct FairCycle {
    bool strong = false;
    std::vector<int> changing;  ///< threads that change something in it, ascending
    std::vector<int> looking;   ///< threads that move in it and change nothing
    std::vector<int> starving;  ///< starvation: of those that look or wait; empty: livelock
    Moves way;                  ///< from the start to the cycle, with the fewest switches, then steps
    Moves round;                ///< once around it: as short as was found
};

/// Finds one for each set of threads that starve, and one livelock for each smallest set that moves; at most a dozen.
/// Precondition: no more than 63 threads. The graph must outlive it.
class FairCycleSearch {
public:
    explicit FairCycleSearch(const StateGraph& graph);
    ~FairCycleSearch();
    FairCycleSearch(const FairCycleSearch&) = delete;
    FairCycleSearch& operator=(const FairCycleSearch&) = delete;

    /// Looks at the whole graph once, or once without a thread. False when there is nothing left to do.
    bool advance();
    std::vector<FairCycle>& found();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace interleave::explore
