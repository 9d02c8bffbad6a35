// How threads of the real host wait.
//
// Who waits stands in the queue of its object's bucket and sleeps on its own. Who changes an object looks through the
// queue, with the bucket's mutex held, for those whose guard is true now, and wakes only these: a lock that is let go
// wakes one thread and not all. Of those that take something (a lock, a permit, an item) at most one is awake at a time,
// and when it has acted, or finds that somebody else was faster, it looks for the next. So:
//
//   Whenever a bucket's mutex is free and the guard of a waiting thread is true, a thread that waits for the same object
//   is awake and will look again.
//
// Guards change only with the mutex held (changed() is called then, or nothing becomes ready), a woken thread looks
// before it sleeps again and passes the wake-up on, and a thread whose time is over wakes by itself. No wake-up is lost.
// What takes nothing (an event, a barrier, the end of a thread) wakes all who wait for it at once.
//
// Standing in line, sleeping and being woken take microseconds, and most locks are held for less. So who finds a lock taken
// looks a while whether it is let go (`soon_free`), with no mutex held, and only then stands in line; and who finds a
// bucket's mutex taken, which is held for some nanoseconds, tries again before it lets the system put it to sleep. A lock
// that is let go belongs to nobody: who comes first takes it, be it awake or just woken. Handing it to the first in line
// would make all of them wait for a thread that still has to wake up (a lock convoy).
#include "core/machine/real_host.h"
#include "core/machine/sync.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace interleave::machine {

namespace {

void append(ParkingBucket& bucket, RealThread& t) {
    t.waiting.before = bucket.last;
    t.waiting.behind = nullptr;
    (bucket.last == nullptr ? bucket.first : bucket.last->waiting.behind) = &t;
    bucket.last = &t;
}

void remove(ParkingBucket& bucket, RealThread& t) {
    Waiting& w = t.waiting;
    (w.before == nullptr ? bucket.first : w.before->waiting.behind) = w.behind;
    (w.behind == nullptr ? bucket.last : w.behind->waiting.before) = w.before;
}

/// Whether its going on may keep others from it who wait for the same object.
bool takes_something(const Waiting& w) {
    const bool shows = w.operation->event == EventKind::wait || w.operation->event == EventKind::join;
    return !shows || w.object->kind == Kind::lock;  // a Condition's waiters take its lock
}

/// How often a thread looks before it sleeps: about a microsecond. Useless where nobody else can run meanwhile.
int looks() {
    static const int count = std::thread::hardware_concurrency() > 1 ? 400 : 0;
    return count;
}

void pause_briefly() {
    for (int i = 0; i < 4; ++i) std::atomic_signal_fence(std::memory_order_seq_cst);
}

std::unique_lock<std::mutex> lock_soon(std::mutex& mutex) {
    std::unique_lock lock(mutex, std::defer_lock);
    for (int i = looks(); i > 0; --i) {
        if (lock.try_lock()) return lock;
        pause_briefly();
    }
    lock.lock();
    return lock;
}

bool acquires_lock(const SyncOperation& sync, const Object* object) {
    return object != nullptr && object->kind == Kind::lock && sync.event == EventKind::acquire;
}

/// Whether a lock that was taken is free within an instant. The holder is one atomic word, so no mutex is needed to look
/// at it; what it says is only a hint.
bool soon_free(const Object& lock) {
    for (int i = looks(); i > 0; --i) {
        if (lock.load(LockCells::holder).is_none()) return true;
        pause_briefly();
    }
    return false;
}

std::optional<Parker::Clock::time_point> deadline_of(Context& context, const SyncOperation& sync,
                                                     const Arguments& arguments) {
    if (sync.timeout == nullptr) return std::nullopt;
    const auto seconds = sync.timeout(context, arguments);
    if (!seconds) return std::nullopt;
    const std::chrono::duration<double> bounded(std::min(*seconds, 1e8));
    return Parker::Clock::now() + std::chrono::duration_cast<Parker::Clock::duration>(bounded);
}

}  // namespace

bool can_go_on(RealThread& t) {
    const SyncOperation& sync = *t.waiting.operation;
    return sync.ready(t.context, t.waiting.arguments) ||
           (t.waiting.overdue &&
            (sync.may_expire == nullptr || sync.may_expire(t.context, t.waiting.arguments)));
}

/// With the bucket's mutex held: whom to wake because of a change of `object`.
void RealContext::choose(ParkingBucket& bucket, const Object* object) {
    for (RealThread* t = bucket.first; t != nullptr; t = t->waiting.behind) {
        Waiting& w = t->waiting;
        if (w.object != object) continue;
        if (!w.woken) {
            if (!can_go_on(*t)) continue;
            w.woken = true;
            chosen_.push_back(t);
        }
        if (takes_something(w)) return;
    }
}

void RealContext::wake_chosen() {
    for (RealThread* t : chosen_) {
        if (t->green)
            world_.green.wake(*t, carrier_);
        else
            t->context.carrier().parker.unpark();
    }
    chosen_.clear();
}

/// Lets go of the bucket and wakes those who can go on after what was done with its mutex held.
void RealContext::tell_changed(std::unique_lock<std::mutex>& lock, ParkingBucket& bucket) {
    const auto here = [&](const Object* o) { return &world_.bucket(o) == &bucket; };
    for (const Object* o : changed_) {
        if (here(o)) choose(bucket, o);
    }
    held_ = nullptr;
    lock.unlock();
    for (const Object* o : changed_) {
        if (here(o)) continue;
        ParkingBucket& other = world_.bucket(o);
        const std::lock_guard other_lock(other.mutex);
        choose(other, o);
    }
    changed_.clear();
    wake_chosen();
    if (alert_) world_.alert();
    alert_ = false;
}

void RealContext::changed(Object* object) {
    if (held_ != nullptr) {
        if (std::find(changed_.begin(), changed_.end(), object) == changed_.end()) changed_.push_back(object);
        return;
    }
    ParkingBucket& bucket = world_.bucket(object);
    {
        const std::lock_guard lock(bucket.mutex);
        choose(bucket, object);
    }
    wake_chosen();
}

void RealContext::stop_thread(Object* thread) {
    store(thread, ThreadCells::stop, Value::boolean(true));
    if (held_ != nullptr)
        alert_ = true;
    else
        world_.alert();
}

void RealContext::finish_thread() {
    Object* object = thread_.state.object;
    ParkingBucket& bucket = world_.bucket(object);
    std::unique_lock lock(bucket.mutex);
    held_ = &bucket;
    store(object, ThreadCells::status, Value::integer(static_cast<int>(ThreadStatus::finished)));
    changed(object);
    tell_changed(lock, bucket);
}

Value RealContext::synchronise(ThreadState&, const NativeFunction& function, const Arguments& arguments) {
    // A green thread that has waited does its instruction again and goes on where it was. (It is another function only
    // when somebody changed a class meanwhile.)
    const SyncOperation* sync = function.sync;
    if (thread_.waiting_bucket.load() != nullptr) {
        if (thread_.waiting.function == &function)
            sync = thread_.waiting.operation;
        else
            abandon_wait();
    }
    // Between two parts no mutex is held: what the first one left in the state is what the next one looks at.
    for (;; sync = sync->then) {
        const Value result = act(*sync, function, arguments);
        if (!result.is_unset() || !pending().is_unset() || leaving()) return result;
    }
}

Value RealContext::act(const SyncOperation& sync, const NativeFunction& function,
                       const Arguments& arguments) {
    ParkingBucket* bucket = thread_.waiting_bucket.load();
    const bool again = bucket != nullptr;
    const Object* object = nullptr;
    if (!again) {
        const Value target = sync.waits_on == nullptr ? Value() : sync.waits_on(*this, arguments);
        object = target.is_object() ? target.as_object() : nullptr;
        bucket = &world_.bucket(object != nullptr ? object : thread_.state.object);
    }
    std::unique_lock lock = lock_soon(bucket->mutex);
    bool ready = !again && sync.ready(*this, arguments);
    if (!again && !ready && acquires_lock(sync, object)) {
        lock.unlock();
        soon_free(*object);
        lock = lock_soon(bucket->mutex);
        ready = sync.ready(*this, arguments);
    }
    held_ = bucket;
    Value result;
    if (ready) {
        result = sync.perform(*this, arguments);
    } else {
        if (!again) begin_wait(sync, function, arguments, object, *bucket);
        result = wait(arguments, lock, *bucket);
        if (pause_ == Pause::waits) {  // somebody may already run it elsewhere
            // Everything was let go of before.
            return {};
        }
    }
    tell_changed(lock, *bucket);
    return result;
}

void RealContext::begin_wait(const SyncOperation& sync, const NativeFunction& function,
                             const Arguments& arguments, const Object* object, ParkingBucket& bucket) {
    record(sync.event == EventKind::sleep ? EventKind::sleep : EventKind::wait, object, -1, Value(), -1);
    Waiting& w = thread_.waiting;
    w = Waiting{};
    w.operation = &sync;
    w.function = &function;
    w.object = object;
    w.deadline = deadline_of(*this, sync, arguments);
    std::copy_n(arguments.slots, function.parameters.size(), w.slots.begin());
    w.arguments = {w.slots.data(), nullptr, 0};
    if (object != nullptr) append(bucket, thread_);
    thread_.waiting_bucket.store(&bucket);
    if (!w.deadline) world_.blocked.fetch_add(1);
    world_.waits.fetch_add(1);
}

void RealContext::end_wait(ParkingBucket& bucket) {
    Waiting& w = thread_.waiting;
    if (w.object != nullptr) remove(bucket, thread_);
    if (w.woken && w.object != nullptr) changed(const_cast<Object*>(w.object));  // who is next?
    if (thread_.green && w.deadline) world_.green.cancel(thread_);
    world_.waits.fetch_add(1);
    if (!w.deadline || w.overdue) world_.blocked.fetch_sub(1);
    thread_.waiting_bucket.store(nullptr);
}

void RealContext::abandon_wait() {
    ParkingBucket* bucket = thread_.waiting_bucket.load();
    if (bucket == nullptr) return;
    std::unique_lock lock(bucket->mutex);
    held_ = bucket;
    end_wait(*bucket);
    tell_changed(lock, *bucket);
}

/// With the bucket's mutex held, which it is again afterwards; a green thread does not come back with it.
Value RealContext::wait(const Arguments& arguments, std::unique_lock<std::mutex>& lock,
                        ParkingBucket& bucket) {
    Waiting& w = thread_.waiting;
    const SyncOperation& sync = *w.operation;
    Value result;
    for (;;) {
        if (is_to_end()) {
            pause_ = Pause::ends;
            break;
        }
        if (sync.ready(*this, arguments)) {
            result = sync.perform(*this, arguments);
            break;
        }
        if (w.deadline && !w.overdue && Parker::Clock::now() >= *w.deadline) {
            w.overdue = true;
            world_.blocked.fetch_add(1);
        }
        if (w.overdue && (sync.may_expire == nullptr || sync.may_expire(*this, arguments))) {
            result = sync.expired(*this, arguments);
            break;
        }
        if (std::exchange(w.woken, false) && w.object != nullptr)
            choose(bucket, w.object);  // somebody was faster: pass it on
        sleep(lock, bucket);
        if (pause_ == Pause::waits) return {};
    }
    end_wait(bucket);
    return result;
}

void RealContext::sleep(std::unique_lock<std::mutex>& lock, ParkingBucket& bucket) {
    const Waiting& w = thread_.waiting;
    const auto deadline = w.overdue ? std::nullopt : w.deadline;
    held_ = nullptr;
    if (thread_.green) {
        pause_ = Pause::waits;
        thread_.green_state.store(GreenState::parking);  // with the mutex held: who wakes it comes after this
        lock.unlock();
        if (deadline) world_.green.wake_at(thread_, *deadline);
        wake_chosen();
        return;
    }
    lock.unlock();
    wake_chosen();
    // Not inside, and not with the mutex held: a running thread may want it, and a collection waits for all that are
    // inside.
    world_.leave(*carrier_);
    if (deadline) {
        carrier_->parker.park_until(*deadline);
    } else {
        // Who acquires a lock has looked at it already, and the others get on faster with it the fewer want it.
        carrier_->parker.park(!acquires_lock(*w.operation, w.object) && world_.processor_free());
    }
    world_.enter(*carrier_);
    lock.lock();
    held_ = &bucket;
}

}  // namespace interleave::machine
