// Green threads: threads of a program that share a few threads of the operating system, the workers. One that waits is
// taken off its worker, which goes on with another one; so thousands can wait at once.
//
// That is simple here because a learner thread is plain data (ThreadState: registers and calls) and no native frame is
// below a wait: the interpreter stands before the instruction that waits, leaves, and does the instruction again later.
//
// Each worker has a queue of threads that can run. It takes from the front of its own, then from the queue of those made
// runnable by threads that are no workers, then half of what another worker has (work stealing as in Go's scheduler,
// runtime/proc.go, with a mutex for each queue in place of its lock-free ring: a queue is held for some nanoseconds, and
// two want the same one only while one of them steals).
//
// Who wakes a thread and who takes it off its worker may be at it at the same time: see GreenState.
#pragma once

#include "core/machine/parker.h"

#include <array>
#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <set>
#include <utility>
#include <vector>

namespace interleave::machine {

struct Carrier;
struct RealThread;
struct World;

/// Where a green thread is. Exactly one party may put it into a queue: who wakes it if it finds it parked, its worker if
/// somebody woke it earlier.
enum class GreenState : std::uint8_t {
    running,  ///< on a worker or in a queue
    parking,  ///< waits, but its worker has not yet let go of its registers
    parked,   ///< waits; nobody touches its registers
    woken     ///< somebody woke it while it was not parked yet
};

class GreenScheduler {
public:
    explicit GreenScheduler(World& world);
    ~GreenScheduler();

    /// A thread that can run. `from`: the carrier of the calling thread, null when it has none.
    void add(RealThread& thread, Carrier* from);
    /// Lets a thread look again whether it can go on. Harmless for one that does not wait.
    void wake(RealThread& thread, Carrier* from);
    /// Wakes it at `deadline` unless cancel() comes first. At most one time for each thread.
    void wake_at(RealThread& thread, Parker::Clock::time_point deadline);
    void cancel(RealThread& thread);
    /// Everything is to end, or somebody is: all look up.
    void wake_all();
    /// Called now and then by who watches the run: a thread that computes makes room for those that could run.
    void preempt();

private:
    struct Worker {
        std::mutex mutex;  ///< guards the queue
        std::deque<RealThread*> queue;
        Carrier* carrier = nullptr;  ///< guarded by idle_mutex_; while its task runs
        bool idle = false;           ///< guarded by idle_mutex_
    };
    using Timer = std::pair<Parker::Clock::time_point, RealThread*>;

    void work(Worker& self);
    RealThread* next(Worker& self, std::size_t round);
    RealThread* take_shared();
    RealThread* steal(Worker& self);
    void run(Worker& self, Carrier& carrier, RealThread& thread);
    bool sleep(Worker& self, Carrier& carrier);
    void push(Worker* worker, RealThread& thread);
    void wake_a_worker();
    void set_idle(Worker& worker, bool idle);
    void expire_timers(Carrier& carrier);
    bool anything_to_do();
    Worker* worker_of(Carrier* carrier) const;

    World& world_;
    std::vector<std::unique_ptr<Worker>> workers_;  ///< as many as can run at once; never changes

    Worker shared_;  ///< only its queue: what threads make runnable that are no workers

    std::mutex idle_mutex_;
    std::size_t started_ = 0;  ///< guarded by idle_mutex_: how many workers run
    std::atomic<bool> all_started_{false};
    std::atomic<std::size_t> idle_{0};  ///< how many of them sleep; changed with idle_mutex_ held

    std::mutex timers_mutex_;
    std::set<Timer> timers_;
    std::atomic<Parker::Clock::rep> next_timer_;  ///< the first of timers_; changed with timers_mutex_ held
};

}  // namespace interleave::machine
