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

void WorkerPool::add_worker() {
    workers_.push_back(std::make_unique<Worker>());
    ++on_their_way_;
    Worker& w = *workers_.back();
    w.thread = std::thread([this, &w] { work(w); });
}

void WorkerPool::run(std::function<void()> task) {
    const std::lock_guard lock(mutex_);
    ++tasks_;
    if (idle_.empty()) {
        waiting_.push_back(std::move(task));
        if (on_their_way_ < waiting_.size()) add_worker();
        return;
    }
    Worker& w = *idle_.back();
    idle_.pop_back();
    w.idle = false;
    w.task = std::move(task);
    w.parker.unpark();
}

void WorkerPool::keep_ready(std::size_t spare, std::size_t most) {
    const std::lock_guard lock(mutex_);
    while (workers_.size() - tasks_ < spare && workers_.size() < most) add_worker();
}

std::size_t WorkerPool::size() const {
    const std::lock_guard lock(mutex_);
    return workers_.size();
}

std::size_t WorkerPool::idle() const {
    const std::lock_guard lock(mutex_);
    return workers_.size() - tasks_;
}

double WorkerPool::seconds_idle() const {
    const std::lock_guard lock(mutex_);
    if (tasks_ > 0) return -1;
    return std::chrono::duration<double>(Parker::Clock::now() - last_idle_).count();
}

std::function<void()> WorkerPool::take_task(Worker& worker) {
    if (worker.task) return std::exchange(worker.task, nullptr);
    if (!waiting_.empty()) {
        std::function<void()> task = std::move(waiting_.front());
        waiting_.pop_front();
        return task;
    }
    if (!std::exchange(worker.idle, true)) idle_.push_back(&worker);
    return nullptr;
}

void WorkerPool::work(Worker& self) {
    static const std::size_t processors = std::thread::hardware_concurrency();
    std::unique_lock lock(mutex_);
    --on_their_way_;
    for (;;) {
        std::function<void()> task = take_task(self);
        const bool processor_free = tasks_ < processors;
        lock.unlock();
        if (!task) {
            if (self.leaving.load()) return;
            self.parker.park(processor_free);
            lock.lock();
            continue;
        }
        task();
        task = nullptr;  // what it holds goes before somebody can wait for the worker to be idle
        lock.lock();
        if (--tasks_ == 0) last_idle_ = Parker::Clock::now();
    }
}

}  // namespace interleave::machine
