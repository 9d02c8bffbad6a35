// The real host: each learner thread on a thread of the operating system, in parallel, with no lock around the whole.
// world.h says who guards what; parking.cpp how threads wait.
#pragma once

#include "core/machine/calls.h"
#include "core/machine/event_log.h"
#include "core/machine/interpreter.h"
#include "core/machine/world.h"

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace interleave::machine {

class RealContext final : public Context {
public:
    static constexpr bool schedules = false;

    RealContext(World& world, RealThread& thread, bool parallel);

    // Context
    Object* allocate(Kind kind, std::size_t cells) override;
    void store(Object* object, std::size_t cell, Value value) override {
        // While there is one thread nobody else sees anything, and the start of the second one orders what came before.
        if (plain_stores_pay && !parallel())
            object->cells()[cell].store_raw(value);
        else
            object->cells()[cell].publish(value);
    }
    bool replace(Object* object, std::size_t cell, Value expected, Value desired) override {
        return object->cells()[cell].replace(expected, desired);
    }
    bool reversible() const override { return false; }
    Object* current_thread() const override;
    const ThreadState& thread_state() const override;
    Object* globals() const override;
    bool spawn(Object* thread, bool green) override;
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
    bool poll(std::uint32_t) {
        if (carrier_->attention.load(std::memory_order_relaxed)) return safe_point();
        return polls_per_turn == 0 || --polls_left_ != 0 || begin_turn();
    }
    bool memory_suffices() { return !carrier_->short_of_memory || reclaim(); }
    Value synchronise(ThreadState& thread, const NativeFunction& function, const Arguments& arguments);
    bool leaving() const { return pause_ != Pause::none; }
    void expose(ThreadState&) {}
    int recursion_limit() const { return world_.options.limits.recursion_depth; }

    /// Why a thread left the interpreter before its end.
    enum class Pause : std::uint8_t {
        none,
        ends,        ///< it is to end
        waits,       ///< green: until somebody wakes it
        makes_room,  ///< green: for another one that could run
        begins_anew  ///< it goes on at once
    };
    Pause take_pause() { return std::exchange(pause_, Pause::none); }
    /// A thread that is to end though it waits.
    void abandon_wait();

    /// From now on it works on this carrier.
    void mount(Carrier& carrier) { carrier_ = &carrier; }
    Carrier& carrier() const { return *carrier_; }
    /// The thread object's end, for those who wait for it.
    void finish_thread();

private:
    // Engines of WebAssembly begin with code that was compiled quickly, and better code of a function, once it is there,
    // is used by who enters the function. So where they run the interpreter, it is left and entered again at times.
    // They also know sequentially consistent stores only, which cost as much as taking a lock.
#if defined(INTERLEAVE_WEB_ENGINE)
    static constexpr std::uint32_t polls_per_turn = 1U << 16;
    static constexpr bool plain_stores_pay = true;
#else
    static constexpr std::uint32_t polls_per_turn = 0;
    static constexpr bool plain_stores_pay = false;
#endif

    [[gnu::noinline]] bool safe_point();
    bool begin_turn() {
        polls_left_ = polls_per_turn;
        pause_ = Pause::begins_anew;
        return false;
    }
    bool is_to_end() const;
    bool make_room(std::size_t bytes);
    bool reclaim();
    void raise_memory_error();
    Value act(const SyncOperation& sync, const NativeFunction& function, const Arguments& arguments);
    void begin_wait(const SyncOperation& sync, const NativeFunction& function, const Arguments& arguments,
                    const Object* object, ParkingBucket& bucket);
    Value wait(const Arguments& arguments, std::unique_lock<std::mutex>& lock, ParkingBucket& bucket);
    void sleep(std::unique_lock<std::mutex>& lock, ParkingBucket& bucket);
    void end_wait(ParkingBucket& bucket);
    void choose(ParkingBucket& bucket, const Object* object);
    void wake_chosen();
    void tell_changed(std::unique_lock<std::mutex>& lock, ParkingBucket& bucket);

    World& world_;
    RealThread& thread_;
    Carrier* carrier_ = nullptr;
    bool recording_;
    Pause pause_ = Pause::none;
    bool raising_memory_error_ = false;
    std::uint32_t polls_left_ = polls_per_turn;

    ParkingBucket* held_ = nullptr;       ///< the bucket whose mutex this thread holds now
    std::vector<const Object*> changed_;  ///< what has changed since it holds it
    std::vector<RealThread*> chosen_;     ///< whom to wake once it does not
    bool alert_ = false;                  ///< everybody, then
};

/// What a thread waits for. Guarded by the mutex of the bucket in which it waits.
struct Waiting {
    const SyncOperation* operation = nullptr;
    const NativeFunction* function = nullptr;  ///< that was called
    Arguments arguments;                       ///< only the slots, which for a green thread are the following
    std::array<Value, max_native_parameters> slots;
    std::optional<Parker::Clock::time_point> deadline;
    const Object* object = nullptr;  ///< null: for its time to be over
    bool overdue = false;            ///< its time is over, and it waits until it may give up
    bool woken = false;              ///< somebody saw that it can go on and has woken it
    RealThread* before = nullptr;    ///< in the bucket's queue
    RealThread* behind = nullptr;
};

struct RealThread {
    RealThread(World& world, bool parallel)
        : context(world, *this, parallel),
          events(world.options.record_events ? world.options.events_per_thread : 0) {}

    ThreadState state;  ///< its own, until it has ended
    RealContext context;
    bool daemon = false;
    bool green = false;
    std::atomic<bool> finished{false};
    std::uint32_t object_id = 0;  ///< of its Thread
    /// Guarded by World::threads_mutex: as it was called when it began, then as when it ended.
    std::string name;

    Waiting waiting;
    std::atomic<ParkingBucket*> waiting_bucket{nullptr};  ///< null: it does not wait

    // Green threads only.
    std::atomic<GreenState> green_state{GreenState::running};
    Parker::Clock::time_point timer;  ///< guarded by the scheduler: when it is woken

    EventLog events;
};

/// Whether a thread that waits could go on now. With the mutex of its bucket held.
bool can_go_on(RealThread& thread);

/// Runs the thread on its carrier until it leaves the interpreter for more than an instant; `stop` is how it did.
RealContext::Pause run_to_pause(RealThread& thread, Stop& stop);
/// What follows when the interpreter has left a thread for good: an uncaught exception is reported, those who wait for
/// the thread are woken. On a carrier that is inside.
void end_thread(World& world, RealThread& thread, Stop stop);
/// Runs the thread to its end. The body of each learner thread.
void run_thread(World& world, RealThread& thread);

}  // namespace interleave::machine
