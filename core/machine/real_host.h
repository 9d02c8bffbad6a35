// The real host: each learner thread on a thread of the operating system, in parallel, with no lock around the whole.
//
// Who guards what:
//   cells of objects      atomic words (object.h); containers that change size: the object's monitor
//   locks, threads, ...   the parking bucket of the object: guard and action of a SyncOperation run with its mutex held
//   World::threads        World::threads_mutex; a RealThread lives until the World does
//   World::output         World::output_mutex
//   World::running,       World::collector_mutex; a thread that is not `running` touches no object
//   World::collecting
//   everything else here  atomics, or fields that only the owning thread touches
// Lock order: a bucket's mutex, then threads_mutex, output_mutex or collector_mutex; never two buckets at once.
//
// Collecting: allocation only asks for it (natives hold references the collector does not see). A thread that comes
// to its next loop or call collects once all others stand at a loop or call too, or wait.
#pragma once

#include "core/machine/heap.h"
#include "core/machine/interpreter.h"
#include "core/machine/real_machine.h"

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

/// Threads that wait for an object sleep in the bucket its address hashes to.
struct ParkingBucket {
    std::mutex mutex;
    std::condition_variable changed;
};

/// What all threads of one run share.
struct World {
    World(std::shared_ptr<const Image> image, const RealMachine::Options& options);

    ParkingBucket& bucket(const Object* object) {
        return buckets[mix(reinterpret_cast<std::uintptr_t>(object) >> 4, 0) % buckets.size()];
    }
    double seconds() const;
    /// Asks for a collection at the next safe point.
    void request_collection() {
        collection_wanted.store(true);
        attention.store(true);
    }
    /// A running thread at a safe point: collects, or stands still while another one does.
    void collect_or_wait();
    /// Between these two a thread touches no object: it waits, or has ended.
    void leave_running();
    void enter_running();
    /// Counts a thread that is about to be started, by a running one.
    void add_running();
    /// Makes every thread leave: those that run at their next loop or call, those that wait at once.
    void stop();
    void fail(EndingKind kind, std::string message);
    /// Whether a thread that is to end has not ended yet.
    bool somebody_is_stopped() const;

    const std::shared_ptr<const Image> image;
    const RealMachine::Options options;
    const std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now();
    const std::chrono::system_clock::time_point wall_clock_begin = std::chrono::system_clock::now();
    Object* globals = nullptr;

    std::atomic<bool> attention{
        false};  ///< a thread must look up at its next loop or call: stopping, or a collection
    std::atomic<bool> stopping{false};
    std::atomic<int> alive{0};            ///< threads that have started and not ended
    std::atomic<int> awaited{0};          ///< of these, the ones that are not daemons
    std::atomic<int> blocked{0};          ///< of these, the ones that wait without a timeout
    std::atomic<std::uint64_t> waits{0};  ///< how often a thread began or ended waiting
    std::atomic<std::uint64_t> memory{
        0};  ///< bytes handed to threads since the last collection, and what it left
    std::atomic<std::uint64_t> collect_at{first_step};
    std::atomic<bool> collection_wanted{false};
    std::mutex collector_mutex;
    std::condition_variable collector_changed;
    int running = 0;
    bool collecting = false;
    std::uint64_t collections = 0;  ///< guarded by collector_mutex
    /// A collection comes after as much again as was live has been handed out, within these bounds: few bytes stay in
    /// the processor's caches, many are not gone through too often.
    static constexpr std::uint64_t first_step = std::uint64_t{8} << 20,
                                   collection_step = std::uint64_t{32} << 20;
    std::atomic<double> duration{-1};  ///< set when the last thread has ended
    std::array<ParkingBucket, 64> buckets;

    mutable std::mutex threads_mutex;
    std::vector<std::unique_ptr<RealThread>> threads;
    std::vector<std::unique_ptr<ClassInfo>> classes;  ///< guarded by threads_mutex
    Heap orphans;  ///< of threads that have ended; touched while collecting only

    mutable std::mutex output_mutex;
    std::vector<OutputPiece> output;
    std::uint64_t output_bytes = 0;
    std::vector<UncaughtException> uncaught;  ///< guarded by output_mutex
    Ending failure;                           ///< guarded by output_mutex: deadlock, limit, stopped

private:
    void collect();
};

class RealContext final : public Context {
public:
    static constexpr bool schedules = false;

    RealContext(World& world, RealThread& thread, bool parallel);

    // Context
    Object* allocate(Kind kind, std::size_t cells) override;
    void store(Object* object, std::size_t cell, Value value) override {
        object->cells()[cell].store_raw(value);
    }
    bool reversible() const override { return false; }
    Object* current_thread() const override;
    Object* globals() const override;
    bool spawn(Object* thread) override;
    void stop_thread(Object* thread) override;
    std::size_t cells_of(const Object* object) const override { return Heap::slot_cells(object); }
    ClassInfo& adopt(std::unique_ptr<ClassInfo> type) override;
    std::vector<Object*> threads_alive() const override;
    void write_output(bool error, std::string_view text) override;
    double seconds() override { return world_.seconds(); }
    double epoch() override;
    double processor_seconds(bool of_thread) override;
    std::uint64_t entropy() override;
    int processors() const override;
    void changed(Object* object) override;
    void record(EventKind kind, const Object* object, std::int32_t index, Value value,
                std::int16_t other) override;

    // Interpreter host
    bool recording() const { return recording_; }
    bool poll(std::uint32_t) { return !world_.attention.load(std::memory_order_relaxed) || safe_point(); }
    Value synchronise(ThreadState& thread, const NativeFunction& function, const Arguments& arguments);
    bool leaving() const { return leaving_; }
    void expose(ThreadState&) {}
    int recursion_limit() const { return world_.options.limits.recursion_depth; }

private:
    bool safe_point();
    Value act(const SyncOperation& sync, const Arguments& arguments);
    Value wait(const SyncOperation& sync, const Arguments& arguments, const Object* object,
               std::unique_lock<std::mutex>& lock, ParkingBucket& bucket);

    World& world_;
    RealThread& thread_;
    ParkingBucket* held_ = nullptr;  ///< the bucket whose mutex this thread holds now
    bool recording_;
    bool leaving_ = false;
    bool raising_memory_error_ = false;
};

struct RealThread {
    RealThread(World& world, bool parallel) : context(world, *this, parallel) {
        if (world.options.record_events) events.resize(world.options.events_per_thread);
    }

    ThreadState state;
    RealContext context;
    Heap heap;
    std::uint64_t counted = 0;  ///< bytes of the heap already added to World::memory
    std::uint32_t next_id = 0;
    bool daemon = false;
    std::thread system_thread;
    std::atomic<bool> finished{false};

    // What it waits for, for the deadlock watch; guarded by the mutex of `waiting_bucket`, which is set once waiting.
    std::atomic<ParkingBucket*> waiting_bucket{nullptr};
    const SyncOperation* waiting_operation = nullptr;
    bool overdue = false;  ///< its time is over, and it waits until it may give up
    Arguments waiting_arguments;
    const Object* waiting_for = nullptr;

    // Events: written by this thread only; a reader sees the first event_count of them.
    std::vector<Event> events;
    std::atomic<std::size_t> event_count{0};
    std::atomic<std::uint64_t> events_dropped{0};
};

/// Runs the thread to its end. The body of each learner thread.
void run_thread(World& world, RealThread& thread);

}  // namespace interleave::machine
