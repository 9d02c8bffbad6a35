#include "core/machine/green_threads.h"

#include "core/machine/real_host.h"
#include "core/machine/world.h"

#include <algorithm>
#include <limits>

namespace interleave::machine {

namespace {

constexpr auto no_timer = std::numeric_limits<Parker::Clock::rep>::max();

}  // namespace

GreenScheduler::GreenScheduler(World& world) : world_(world), next_timer_(no_timer) {
    for (int i = 0; i < std::min(world.processors, 16); ++i) workers_.push_back(std::make_unique<Worker>());
}

GreenScheduler::~GreenScheduler() = default;

GreenScheduler::Worker* GreenScheduler::worker_of(Carrier* carrier) const {
    if (carrier == nullptr || carrier->green_worker < 0) return nullptr;
    return workers_[static_cast<std::size_t>(carrier->green_worker)].get();
}

void GreenScheduler::add(RealThread& thread, Carrier* from) {
    push(worker_of(from), thread);
    wake_a_worker();
}

void GreenScheduler::push(Worker* worker, RealThread& thread) {
    Worker& w = worker != nullptr ? *worker : shared_;
    const std::lock_guard lock(w.mutex);
    w.queue.push_back(&thread);
}

void GreenScheduler::wake(RealThread& thread, Carrier* from) {
    if (thread.green_state.exchange(GreenState::woken) != GreenState::parked) return;
    thread.green_state.store(GreenState::running);
    add(thread, from);
}

void GreenScheduler::wake_all() {
    for (RealThread* t : world_.all_threads()) {
        if (t->green && !t->finished.load()) wake(*t, nullptr);
    }
    const std::lock_guard lock(idle_mutex_);
    for (const auto& w : workers_) {
        if (w->carrier != nullptr) w->carrier->parker.unpark();
    }
}

void GreenScheduler::preempt() {
    if (!anything_to_do()) return;
    const std::lock_guard lock(idle_mutex_);
    for (const auto& w : workers_) {
        if (w->carrier == nullptr || w->idle) continue;
        w->carrier->preempted.store(true);
        w->carrier->attention.store(true);
    }
}

// Timers ----------------------------------------------------------------------------------------------------------------

void GreenScheduler::wake_at(RealThread& thread, Parker::Clock::time_point deadline) {
    bool first = false;
    {
        const std::lock_guard lock(timers_mutex_);
        thread.timer = deadline;
        timers_.insert({deadline, &thread});
        first = timers_.begin()->second == &thread;
        next_timer_.store(timers_.begin()->first.time_since_epoch().count());
    }
    if (first && idle_.load() > 0) wake_a_worker();  // one that sleeps until a later time
}

void GreenScheduler::cancel(RealThread& thread) {
    const std::lock_guard lock(timers_mutex_);
    timers_.erase({thread.timer, &thread});
    next_timer_.store(timers_.empty() ? no_timer : timers_.begin()->first.time_since_epoch().count());
}

void GreenScheduler::expire_timers(Carrier& carrier) {
    if (next_timer_.load() == no_timer) return;
    const auto now = Parker::Clock::now();
    if (next_timer_.load() > now.time_since_epoch().count()) return;
    std::vector<RealThread*> due;
    {
        const std::lock_guard lock(timers_mutex_);
        while (!timers_.empty() && timers_.begin()->first <= now) {
            due.push_back(timers_.begin()->second);
            timers_.erase(timers_.begin());
        }
        next_timer_.store(timers_.empty() ? no_timer : timers_.begin()->first.time_since_epoch().count());
    }
    for (RealThread* t : due) wake(*t, &carrier);
}

// Workers ---------------------------------------------------------------------------------------------------------------

/// Somebody has put a thread into a queue: a worker that sleeps looks for it, or one more is started.
void GreenScheduler::wake_a_worker() {
    if (idle_.load() == 0 && all_started_.load()) return;
    const std::lock_guard lock(idle_mutex_);
    for (const auto& w : workers_) {
        if (!w->idle) continue;
        set_idle(*w, false);
        w->carrier->parker.unpark();
        return;
    }
    if (started_ == workers_.size()) return;
    Worker& w = *workers_[started_++];
    all_started_.store(started_ == workers_.size());
    world_.run_task([this, &w] { work(w); });
}

/// With idle_mutex_ held.
void GreenScheduler::set_idle(Worker& worker, bool idle) {
    if (worker.idle == idle) return;
    worker.idle = idle;
    idle ? idle_.fetch_add(1) : idle_.fetch_sub(1);
}

RealThread* GreenScheduler::take_shared() {
    const std::lock_guard lock(shared_.mutex);
    if (shared_.queue.empty()) return nullptr;
    RealThread* t = shared_.queue.front();
    shared_.queue.pop_front();
    return t;
}

/// Takes half of what another worker has: the first one to run now, the others into its own queue.
RealThread* GreenScheduler::steal(Worker& self) {
    for (const auto& other : workers_) {
        if (other.get() == &self) continue;
        std::deque<RealThread*> stolen;
        {
            const std::lock_guard lock(other->mutex);
            for (std::size_t n = (other->queue.size() + 1) / 2; n > 0; --n) {
                stolen.push_back(other->queue.front());
                other->queue.pop_front();
            }
        }
        if (stolen.empty()) continue;
        RealThread* first = stolen.front();
        stolen.pop_front();
        const std::lock_guard lock(self.mutex);
        self.queue.insert(self.queue.end(), stolen.begin(), stolen.end());
        return first;
    }
    return nullptr;
}

RealThread* GreenScheduler::next(Worker& self, std::size_t round) {
    constexpr std::size_t shared_first = 61;  // now and then, so that a full queue of its own starves nobody
    if (round % shared_first == 0) {
        if (RealThread* t = take_shared()) return t;
    }
    {
        const std::lock_guard lock(self.mutex);
        if (!self.queue.empty()) {
            RealThread* t = self.queue.front();
            self.queue.pop_front();
            return t;
        }
    }
    if (RealThread* t = take_shared()) return t;
    return steal(self);
}

bool GreenScheduler::anything_to_do() {
    const auto has_some = [](Worker& w) {
        const std::lock_guard lock(w.mutex);
        return !w.queue.empty();
    };
    return has_some(shared_) ||
           std::any_of(workers_.begin(), workers_.end(), [&](const auto& w) { return has_some(*w); }) ||
           next_timer_.load() <= Parker::Clock::now().time_since_epoch().count();
}

/// Sleeps until there may be something to do. False when there never will be.
bool GreenScheduler::sleep(Worker& self, Carrier& carrier) {
    {
        const std::lock_guard lock(idle_mutex_);
        set_idle(self, true);
    }
    // Who adds a thread looks for idle workers after it: either it finds this one, or this one finds the thread here.
    const bool over = world_.stopping.load() && world_.green_alive.load() == 0;
    if (!over && !anything_to_do()) {
        world_.leave(carrier);
        const auto at = next_timer_.load();
        if (at == no_timer)
            carrier.parker.park();
        else
            carrier.parker.park_until(Parker::Clock::time_point(Parker::Clock::duration(at)));
        world_.enter(carrier);
    }
    const std::lock_guard lock(idle_mutex_);
    set_idle(self, false);
    return !over;
}

void GreenScheduler::work(Worker& self) {
    Carrier& carrier = world_.take_carrier();
    const auto own =
        std::find_if(workers_.begin(), workers_.end(), [&](const auto& w) { return w.get() == &self; });
    carrier.green_worker = static_cast<int>(own - workers_.begin());
    {
        const std::lock_guard lock(idle_mutex_);
        self.carrier = &carrier;
    }
    world_.enter(carrier);
    for (std::size_t round = 1;; ++round) {
        expire_timers(carrier);
        if (world_.collection_wanted.load() || world_.collecting.load())
            world_.collect_or_wait(carrier, false);
        if (RealThread* t = next(self, round))
            run(self, carrier, *t);
        else if (!sleep(self, carrier))
            break;
    }
    world_.leave(carrier);
    {
        const std::lock_guard lock(idle_mutex_);
        self.carrier = nullptr;
    }
    carrier.green_worker = -1;
    world_.give_back(carrier);
}

void GreenScheduler::run(Worker& self, Carrier& carrier, RealThread& thread) {
    RealContext& context = thread.context;
    context.mount(carrier);
    Stop stop{};
    switch (run_to_pause(thread, stop)) {
        case RealContext::Pause::waits: {
            GreenState expected = GreenState::parking;
            // Once it is parked somebody else may run it: it is not touched any more.
            if (thread.green_state.compare_exchange_strong(expected, GreenState::parked)) return;
            thread.green_state.store(GreenState::running);
            push(&self, thread);
            return;
        }
        case RealContext::Pause::makes_room: push(nullptr, thread); return;  // behind all others
        case RealContext::Pause::begins_anew:
        case RealContext::Pause::none:
        case RealContext::Pause::ends: end_thread(world_, thread, stop); return;
    }
}

}  // namespace interleave::machine
