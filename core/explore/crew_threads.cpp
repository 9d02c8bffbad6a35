#include "core/explore/crew.h"
#include "core/machine/worker_pool.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace interleave::explore {

struct Crew::State {
    std::shared_ptr<machine::WorkerPool> pool;
    std::mutex mutex;
    std::condition_variable changed;
    int running = 0;  ///< tasks; guarded by mutex
};

bool Crew::available() { return true; }
int Crew::processors() { return std::max(1, static_cast<int>(std::thread::hardware_concurrency())); }

Crew::Crew(std::shared_ptr<machine::WorkerPool> pool) : state_(std::make_unique<State>()) {
    state_->pool = pool != nullptr ? std::move(pool) : std::make_shared<machine::WorkerPool>();
}
Crew::~Crew() { wait(); }

void Crew::start(std::function<void()> task) {
    State& state = *state_;
    {
        const std::lock_guard lock(state.mutex);
        ++state.running;
    }
    state.pool->run([&state, task = std::move(task)] {
        task();
        const std::lock_guard lock(state.mutex);
        --state.running;
        state.changed.notify_all();
    });
}

void Crew::wait() {
    std::unique_lock lock(state_->mutex);
    state_->changed.wait(lock, [this] { return state_->running == 0; });
}

}  // namespace interleave::explore
