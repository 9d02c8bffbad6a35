// Threads of the operating system that are kept from one use to the next. Starting one takes 20 to 100 microseconds
// natively; in a browser it takes milliseconds and the page's own thread, which only draws between two frames. A parked
// one is there at once.
#pragma once

#include "core/machine/parker.h"

#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace interleave::machine {

class WorkerPool {
public:
    WorkerPool() = default;
    /// Waits for the tasks that run.
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// Runs `task` on a worker that has nothing to do, or on a new one, or on one that has done its own before that is
    /// there. Never waits. How many there may be is for the caller to say: as many as there are tasks at the same time.
    void run(std::function<void()> task);
    /// Starts workers until `spare` of them have nothing to do, but no more than there are `most` in all.
    void keep_ready(std::size_t spare, std::size_t most);
    std::size_t size() const;
    /// How many have nothing to do.
    std::size_t idle() const;
    /// Since when all of them have nothing to do; negative while one works.
    double seconds_idle() const;

private:
    struct Worker {
        Parker parker;
        std::function<void()> task;  ///< given to it when it is taken out of idle_, so never by two at once
        bool idle = false;           ///< it is in idle_
        std::atomic<bool> leaving{false};
        std::thread thread;
    };

    void add_worker();                                ///< with mutex_ held
    std::function<void()> take_task(Worker& worker);  ///< the same; without one, the worker is idle
    void work(Worker& self);

    mutable std::mutex mutex_;  ///< guards all that follows, and what else it says in Worker
    std::vector<std::unique_ptr<Worker>> workers_;
    std::vector<Worker*>
        idle_;  ///< the last one that became idle is taken first: its stack is still in the cache
    /// Nobody is idle while there are some, and at least as many workers are on their way: started, and not there yet.
    std::deque<std::function<void()>> waiting_;
    std::size_t on_their_way_ = 0;
    std::size_t tasks_ = 0;                                       ///< that wait or run
    Parker::Clock::time_point last_idle_ = Parker::Clock::now();  ///< when the last task ended
};

}  // namespace interleave::machine
