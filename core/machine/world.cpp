#include "core/machine/world.h"

#include "core/machine/classes.h"
#include "core/machine/real_host.h"
#include "core/machine/sync.h"

#include <algorithm>

namespace interleave::machine {

World::World(std::shared_ptr<const Image> i, const RealMachine::Options& o)
    : image(std::move(i)),
      options(o),
      workers(o.workers != nullptr ? o.workers : std::make_shared<WorkerPool>()) {}

double World::seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void World::run_task(std::function<void()> task) {
    {
        const std::lock_guard lock(tasks_mutex);
        ++tasks;
    }
    workers->run([this, task = std::move(task)] {
        task();
        // The last one that is here may be all that keeps the World: nothing of it is touched after the mutex is free.
        const std::lock_guard lock(tasks_mutex);
        --tasks;
        tasks_changed.notify_all();
    });
}

void World::wait_for_tasks() {
    std::unique_lock lock(tasks_mutex);
    tasks_changed.wait(lock, [this] { return tasks == 0; });
}

Carrier& World::take_carrier() {
    const std::lock_guard lock(carriers_mutex);
    if (free_carriers.empty()) {
        carriers.push_back(std::make_unique<Carrier>(static_cast<std::uint32_t>(carriers.size())));
        return *carriers.back();
    }
    Carrier& c = *free_carriers.back();
    free_carriers.pop_back();
    c.attention.store(true);
    return c;
}

void World::give_back(Carrier& carrier) {
    const std::lock_guard lock(carriers_mutex);
    free_carriers.push_back(&carrier);
}

void World::alert() {
    {
        const std::lock_guard lock(carriers_mutex);
        for (const auto& c : carriers) {
            c->attention.store(true);
            c->parker.unpark();
        }
    }
    green.wake_all();
}

void World::stop() {
    stopping.store(true);
    alert();
}

void World::fail(EndingKind kind, std::string message) {
    const std::lock_guard lock(output_mutex);
    if (failure.kind != EndingKind::none) return;
    failure.kind = kind;
    failure.message = std::move(message);
}

std::vector<RealThread*> World::all_threads() const {
    const std::lock_guard lock(threads_mutex);
    std::vector<RealThread*> all;
    all.reserve(threads.size());
    for (const auto& t : threads) all.push_back(t.get());
    return all;
}

bool World::somebody_is_stopped() const {
    const std::lock_guard lock(threads_mutex);
    return std::any_of(threads.begin(), threads.end(), [](const auto& t) {
        return !t->finished.load() && t->state.object->load(ThreadCells::stop).is_true();
    });
}

// Collecting ----------------------------------------------------------------------------------------------------------

// Entering and collecting look at each other's flag after setting their own, all sequentially consistent: either the
// one that enters sees `collecting` and steps back, or the collector sees it inside and waits for it.
void World::enter(Carrier& carrier) {
    carrier.inside.store(true);
    while (collecting.load()) {
        carrier.inside.store(false);
        std::unique_lock lock(collector_mutex);
        collector_changed.notify_all();
        collector_changed.wait(lock, [this] { return !collecting.load(); });
        carrier.inside.store(true);  // with the mutex held: nobody begins another collection meanwhile
    }
}

void World::leave(Carrier& carrier) {
    carrier.inside.store(false);
    if (!collecting.load()) return;
    const std::lock_guard lock(collector_mutex);
    collector_changed.notify_all();
}

void World::request_collection() {
    if (collection_wanted.exchange(true)) return;
    const std::lock_guard lock(carriers_mutex);
    for (const auto& c : carriers) c->attention.store(true);
}

bool World::all_others_outside(const Carrier& carrier) const {
    const std::lock_guard lock(carriers_mutex);
    return std::all_of(carriers.begin(), carriers.end(),
                       [&](const auto& c) { return c.get() == &carrier || !c->inside.load(); });
}

void World::collect_or_wait(Carrier& carrier, bool now) {
    std::unique_lock lock(collector_mutex);
    if (collecting.load()) {
        stand_still(carrier, lock);
        return;
    }
    if (!now && !collection_wanted.load()) return;  // somebody was faster
    if (stopping.load()) return;                    // soon all memory goes
    collecting.store(true);
    {
        const std::lock_guard carriers_lock(carriers_mutex);
        for (const auto& c : carriers) c->attention.store(true);
    }
    collector_changed.wait(lock, [&] { return all_others_outside(carrier); });
    mark();
    sweep(lock);
    collection_wanted.store(false);
    ++collections;
    collecting.store(false);
    collector_changed.notify_all();
}

/// Somebody else collects. Marking is done by one thread, but each that stands still sweeps its own heap. Before it wakes
/// up from one collection the next one may have begun, which counts on it to sweep again: so it looks for both until none
/// is going on.
void World::stand_still(Carrier& carrier, std::unique_lock<std::mutex>& lock) {
    carrier.inside.store(false);
    carrier.standing = true;
    collector_changed.notify_all();
    for (;;) {
        collector_changed.wait(lock, [&] { return !collecting.load() || carrier.to_sweep; });
        if (!carrier.to_sweep) break;
        lock.unlock();
        carrier.heap.sweep();
        lock.lock();
        carrier.to_sweep = false;
        --sweeping;
        collector_changed.notify_all();
    }
    carrier.standing = false;
    carrier.inside.store(true);  // with the mutex held: nobody begins another collection meanwhile
}

// All carriers but the calling one stand still or touch no object, so no thread or class comes or goes. Marking may take
// long, and whoever draws asks for threads meanwhile: it does not hold their mutex.
void World::mark() {
    Marker marker;
    marker.mark(Value::object(globals));
    for (const RealThread* t : all_threads()) {
        marker.mark(t->state);
        marker.mark(t->context.pending());
        if (t->waiting_bucket.load() == nullptr) continue;
        for (const Value v : t->waiting.slots) marker.mark(v);
    }
    for (const auto& c : classes) marker.mark(c->object);  // only who is inside adopts one
    marker.finish(&stopping);
}

/// When the run is stopped meanwhile, what was marked stays so, and nothing is given back: all of it goes soon, and no
/// other collection comes.
void World::sweep(std::unique_lock<std::mutex>& lock) {
    if (stopping.load()) return;
    std::vector<Carrier*> all;
    {
        const std::lock_guard carriers_lock(carriers_mutex);
        for (const auto& c : carriers) all.push_back(c.get());
    }
    for (Carrier* c : all) c->to_sweep = c->standing;
    const auto own = std::partition(all.begin(), all.end(), [](const Carrier* c) { return c->to_sweep; });
    sweeping = static_cast<int>(own - all.begin());
    // Marking holds up all of them, so several together allocate more before the next one.
    const std::uint64_t least = sweeping > 0 ? collection_step : first_step;
    collector_changed.notify_all();
    lock.unlock();  // nobody enters: a collection is going on
    for (auto c = own; c != all.end(); ++c) (*c)->heap.sweep();
    lock.lock();
    collector_changed.wait(lock, [this] { return sweeping == 0; });
    std::uint64_t live = 0;
    for (Carrier* c : all) {
        c->counted = c->heap.used();
        live += c->heap.used();
    }
    memory.store(live);
    collect_at.store(live + std::clamp(live, least, collection_step));
}

}  // namespace interleave::machine
