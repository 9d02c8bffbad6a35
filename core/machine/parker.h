// Where one thread of the operating system sleeps until another one has a reason to wake it.
#pragma once

#include "core/machine/clock.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace interleave::machine {

/// A token that is there or not: unpark() puts it, park() takes it and sleeps while there is none. So a wake-up that
/// comes before the sleep is not lost. Only one thread may park; any may unpark. Wake-ups without a cause happen (a
/// token may be left over from before): who parks asks again whether it may go on.
class Parker {
public:
    using Clock = machine::Clock;

    /// `processor_free`: nobody is kept from running by one that looks for the token a while.
    void park(bool processor_free = false) {
        if (take_soon()) return;
        const auto begin = Clock::now();
        if (processor_free && brief_ && take_until(begin + patience)) return;
        {
            std::unique_lock lock(mutex_);
            while (!take()) changed_.wait(lock);
        }
        brief_ = Clock::now() - begin < 2 * patience;
    }

    /// Returns at `deadline` at the latest.
    void park_until(Clock::time_point deadline) {
        if (take_soon()) return;
        std::unique_lock lock(mutex_);
        while (!take()) {
            if (changed_.wait_until(lock, deadline) == std::cv_status::timeout) {
                take();
                return;
            }
        }
    }

    void unpark() {
        // Release: what the waker did before is seen by the thread that takes the token.
        if (token_.exchange(true, std::memory_order_acq_rel)) return;
        // With the mutex held nobody is between looking for the token and going to sleep.
        const std::lock_guard lock(mutex_);
        changed_.notify_one();
    }

private:
    bool take() { return token_.exchange(false, std::memory_order_acq_rel); }

    /// Going to sleep and being woken takes some 5 microseconds, on virtual machines and in browsers 30 to 50. Who waits
    /// as long as that again and again, as threads that hand each other work do, finds the token sooner than sleep would
    /// bring it; any other wait is not worth a processor, and the last one tells which of them this will be.
    static constexpr auto patience = std::chrono::microseconds(50);

    bool take_until(Clock::time_point end) {
        do {
            if (take_soon()) return true;
        } while (Clock::now() < end);
        return false;
    }

    /// A thread that waits for a short while only should not pay for going to sleep and being woken.
    bool take_soon() {
        for (int i = 0; i < spins; ++i) {
            if (token_.load(std::memory_order_relaxed) && take()) return true;
            std::atomic_signal_fence(std::memory_order_seq_cst);
        }
        return false;
    }
    static constexpr int spins = 2000;  // one to two microseconds

    std::mutex mutex_;
    std::condition_variable changed_;
    std::atomic<bool> token_{false};
    bool brief_ = false;  ///< of the thread that parks: its last sleep was not worth it
};

}  // namespace interleave::machine
