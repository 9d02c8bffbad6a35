// Threads for the jobs of a search. Which of crew_threads.cpp and crew_none.cpp is built is chosen in CMake: a build
// without threads has no crew, and every search is one job.
#pragma once

#include <functional>
#include <memory>

namespace interleave::machine {
class WorkerPool;
}

namespace interleave::explore {

class Crew {
public:
    /// Whether this build has threads.
    static bool available();
    /// Jobs that this computer can do at the same time, at least 1.
    static int processors();

    /// Takes its threads from `pool`, or from one of its own when that is null.
    explicit Crew(std::shared_ptr<machine::WorkerPool> pool);
    /// Waits for the tasks.
    ~Crew();
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    /// Runs the task beside the caller. Precondition: available().
    void start(std::function<void()> task);
    void wait();  ///< until all tasks have ended

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace interleave::explore
