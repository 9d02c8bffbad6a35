#include "core/machine/worker_pool.h"

#include <utility>

namespace interleave::machine {

WorkerPool::~WorkerPool() {
    // No lock: tasks may still become idle, but nobody adds workers any more.
    for (const auto& w : workers_) {
        w->leaving.store(true);
        w->parker.unpark();
    }
    for (const auto& w : workers_) w->thread.join();
}

WorkerPool::Worker& WorkerPool::add_worker() {
    workers_.push_back(std::make_unique<Worker>());
    Worker& w = *workers_.back();
    return w;
}

void WorkerPool::run(std::function<void()> task) {
    const std::lock_guard lock(mutex_);
    if (idle_.empty()) {
        Worker& w = add_worker();
        w.task = std::move(task);
        w.thread = std::thread([this, &w] { work(w); });
        return;
    }
    Worker& w = *idle_.back();
    idle_.pop_back();
    w.task = std::move(task);
    w.parker.unpark();
}

void WorkerPool::keep_ready(std::size_t spare, std::size_t most) {
    const std::lock_guard lock(mutex_);
    while (idle_.size() < spare && workers_.size() < most) {
        Worker& w = add_worker();
        idle_.push_back(&w);
        w.thread = std::thread([this, &w] { work(w); });
    }
}

std::size_t WorkerPool::size() const {
    const std::lock_guard lock(mutex_);
    return workers_.size();
}

std::size_t WorkerPool::idle() const {
    const std::lock_guard lock(mutex_);
    return idle_.size();
}

double WorkerPool::seconds_idle() const {
    const std::lock_guard lock(mutex_);
    if (idle_.size() < workers_.size()) return -1;
    return std::chrono::duration<double>(Parker::Clock::now() - last_idle_).count();
}

void WorkerPool::work(Worker& self) {
    static const std::size_t processors = std::thread::hardware_concurrency();
    for (;;) {
        // Whoever gives a task takes the worker out of idle_ first and puts the token after it: taking the mutex here
        // is what makes it visible, also to a worker that was started with one and never parked.
        std::function<void()> task;
        bool processor_free = false;
        {
            const std::lock_guard lock(mutex_);
            task = std::exchange(self.task, nullptr);
            processor_free = workers_.size() - idle_.size() < processors;
        }
        if (task) {
            task();
            task = nullptr;  // what it holds goes before somebody can wait for the worker to be idle
            const std::lock_guard lock(mutex_);
            idle_.push_back(&self);
            last_idle_ = Parker::Clock::now();
            continue;
        }
        if (self.leaving.load()) return;
        self.parker.park(processor_free);
    }
}

}  // namespace interleave::machine
