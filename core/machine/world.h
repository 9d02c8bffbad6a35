// What all threads of one run on the real host share.
//
// Who guards what:
//   cells of objects         atomic words (object.h); containers that change size: the object's monitor
//   locks, threads, ...      the parking bucket of the object: guard and action of a SyncOperation run with its mutex
//                            held; so do RealThread::waiting and the bucket's queue
//   World::threads           World::threads_mutex; a RealThread lives until the World does
//   World::carriers          World::carriers_mutex; a Carrier lives until the World does
//   World::output            World::output_mutex
//   World::tasks             World::tasks_mutex
//   queues of green threads  the queue's own mutex; see green_threads.h
//   World::collecting        World::collector_mutex; a carrier that is not `inside` touches no object
//   a thread's registers     the carrier it is on. Another carrier gets them through the mutex of a queue of green threads
//                            or of the worker pool; the collector reads them while all stand still
//   events                   the log of each thread; see event_log.h
//   everything else here     atomics, or fields that only the owning thread touches
// Lock order: a bucket's mutex, then an object's monitor, then collector_mutex, then any of the others, which are leaves.
// Never two buckets at once: who changes an object of another bucket than the one it holds says so and does the rest after
// letting go. Two monitors only where an iterator goes through an older one, so in one direction. A monitor is a spin lock:
// nobody waits, calls learner code or comes to a safe point with one held, but what grows a container allocates and may ask
// for a collection.
//
// Memory orders:
//   a cell                   stored with release, loaded with acquire: who sees a reference sees the object behind it. Two
//                            cells are ordered only by a lock or an Atomic, whose operations are sequentially consistent
//   a monitor                taken with acquire, let go with release, as any lock
//   a parker's token         exchanged with acquire and release: what the waker did is seen by who is woken
//   stopping, collecting, inside, attention, green_state, and the counts of threads that are alive, blocked or idle
//                            sequentially consistent: each is one side of "I set mine, then look at yours", which needs one
//                            order that both sides agree on. Only a poll reads `attention` relaxed: it may come late by a
//                            few instructions, and what it announces is read again with the stronger order
//   memory, collect_at, output_bytes, begun, numbers of dropped events
//                            relaxed: they decide when something is worth doing, never whether it is right
//   Context::parallel        no atomic: it is set before the second thread exists, which run_task() makes visible to it
//
// Collecting: see heap.h for why memory is traced. Allocation only asks for a collection, because natives hold
// references that the collector does not see. A thread that comes to its next loop or call collects once all other
// carriers stand at a loop or call too, or are not inside. When memory is short the instruction that allocated is
// followed by a collection at once, and MemoryError is raised only for what that leaves: so garbage never counts.
#pragma once

#include "core/machine/green_threads.h"
#include "core/machine/heap.h"
#include "core/machine/parker.h"
#include "core/machine/real_machine.h"
#include "core/machine/worker_pool.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace interleave::machine {

struct RealThread;

/// One thread of the operating system while it works for a run: where it allocates and where it sleeps. Learner threads
/// take the memory they made with them only as references: a heap stays with its carrier, and the next learner thread on
/// it goes on in the same blocks. So a thread costs no blocks of its own, and nothing is handed over when it ends.
/// Aligned to cache lines: what one carrier writes at each step lies in no line that another one reads.
struct alignas(64) Carrier {
    explicit Carrier(std::uint32_t i) : index(i) {}

    const std::uint32_t index;
    std::atomic<bool> attention{
        true};  ///< look up at the next loop or call: there may be a reason in the World
    std::atomic<bool> inside{false};     ///< may touch objects; written by the carrier itself
    std::atomic<bool> preempted{false};  ///< a green thread on it is to make room for others
    int green_worker = -1;               ///< own thread only: which worker of green threads it is; -1 none
    bool standing = false;  ///< guarded by collector_mutex: inside, but waits for a collection to end
    bool to_sweep = false;  ///< guarded by collector_mutex: it is asked to sweep its own heap meanwhile
    bool short_of_memory = false;  ///< own thread only: it was granted more than there may be
    std::uint64_t counted = 0;     ///< bytes of the heap already added to World::memory
    std::uint32_t next_id = 0;
    Heap heap;
    alignas(64) Parker parker;
};

/// Threads that wait for an object are in the queue of the bucket its address hashes to.
struct ParkingBucket {
    std::mutex mutex;
    RealThread* first = nullptr;  ///< linked by RealThread::waiting, in the order in which they came
    RealThread* last = nullptr;
};

struct World {
    World(std::shared_ptr<const Image> image, const RealMachine::Options& options);

    ParkingBucket& bucket(const Object* object) {
        return buckets[mix(reinterpret_cast<std::uintptr_t>(object) >> 4, 0) % buckets.size()];
    }
    double seconds() const;
    /// Whether fewer threads run than there are processors; a hint.
    bool processor_free() const { return alive.load() - blocked.load() < processors; }

    /// Runs `task` on a thread of the operating system; ~RealMachine waits until it has ended.
    void run_task(std::function<void()> task);
    void wait_for_tasks();

    Carrier& take_carrier();
    void give_back(Carrier& carrier);
    /// Between these two a thread may touch objects. enter() waits while others collect.
    void enter(Carrier& carrier);
    void leave(Carrier& carrier);

    /// Makes every carrier look up at its next loop or call, and wakes those that sleep.
    void alert();
    /// Asks for a collection at the next safe point of any carrier.
    void request_collection();
    /// A carrier that is inside, at a safe point: collects, or stands still while another one does. `now`: even if nobody
    /// asked for it.
    void collect_or_wait(Carrier& carrier, bool now);

    /// Makes every thread leave: those that run at their next loop or call, those that wait at once.
    void stop();
    void fail(EndingKind kind, std::string message);
    /// Whether a thread that is to end has not ended yet.
    bool somebody_is_stopped() const;
    std::vector<RealThread*> all_threads() const;

    const std::shared_ptr<const Image> image;
    const RealMachine::Options options;
    const std::shared_ptr<WorkerPool> workers;
    const std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now();
    const std::chrono::system_clock::time_point wall_clock_begin = std::chrono::system_clock::now();
    const int processors = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    Object* globals = nullptr;

    // Read by everybody at each look up, written once or rarely.
    alignas(64) std::atomic<bool> stopping{false};
    std::atomic<bool> collecting{false};  ///< changed with collector_mutex held
    std::atomic<bool> collection_wanted{false};
    std::atomic<double> duration{-1};  ///< set when the last thread has ended

    // Written when threads start, end or wait.
    alignas(64) std::atomic<int> alive{0};  ///< threads that have started and not ended
    std::atomic<std::uint64_t> begun{0};    ///< threads that have started
    std::atomic<int> green_alive{0};        ///< of these, the green ones
    std::atomic<int> awaited{0};            ///< of these, the ones that are not daemons
    std::atomic<int> blocked{0};            ///< of these, the ones that wait without a timeout
    std::atomic<std::uint64_t> waits{0};    ///< how often a thread began or ended waiting

    /// Bytes handed to carriers since the last collection, in slices of 64 KiB, and what that left.
    alignas(64) std::atomic<std::uint64_t> memory{0};
    std::atomic<std::uint64_t> collect_at{first_step};
    /// A collection comes after as much again as was live has been handed out, within these bounds: few bytes stay in
    /// the processor's caches, many are not gone through too often.
    static constexpr std::uint64_t first_step = std::uint64_t{8} << 20,
                                   collection_step = std::uint64_t{32} << 20;

    alignas(64) std::mutex collector_mutex;
    std::condition_variable collector_changed;
    int sweeping = 0;               ///< guarded by collector_mutex: carriers that sweep
    std::uint64_t collections = 0;  ///< guarded by collector_mutex

    std::array<ParkingBucket, 64> buckets;

    mutable std::mutex threads_mutex;
    std::vector<std::unique_ptr<RealThread>> threads;
    std::vector<std::unique_ptr<ClassInfo>> classes;  ///< guarded by threads_mutex

    mutable std::mutex carriers_mutex;
    std::vector<std::unique_ptr<Carrier>> carriers;
    std::vector<Carrier*> free_carriers;  ///< guarded by carriers_mutex

    std::mutex tasks_mutex;
    std::condition_variable tasks_changed;
    int tasks = 0;  ///< guarded by tasks_mutex

    mutable std::mutex output_mutex;
    std::vector<OutputPiece> output;
    std::atomic<std::uint64_t> output_bytes{0};  ///< changed with output_mutex held
    std::vector<UncaughtException> uncaught;     ///< guarded by output_mutex
    Ending failure;                              ///< guarded by output_mutex: deadlock, limit, stopped

    GreenScheduler green{*this};

private:
    bool all_others_outside(const Carrier& carrier) const;
    void stand_still(Carrier& carrier, std::unique_lock<std::mutex>& lock);
    void mark();
    void sweep(std::unique_lock<std::mutex>& lock);
};

}  // namespace interleave::machine
