#include "core/machine/real_host.h"

#include "core/machine/classes.h"
#include "core/machine/names.h"
#include "core/machine/sync.h"

#include <cstring>

namespace interleave::machine {

World::World(std::shared_ptr<const Image> i, const RealMachine::Options& o)
    : image(std::move(i)), options(o) {}

double World::seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void World::stop() {
    stopping.store(true);
    attention.store(true);
    for (ParkingBucket& b : buckets) {
        // With the mutex held nobody is between looking at `stopping` and going to sleep.
        const std::lock_guard lock(b.mutex);
        b.changed.notify_all();
    }
}

void World::fail(EndingKind kind, std::string message) {
    const std::lock_guard lock(output_mutex);
    if (failure.kind != EndingKind::none) return;
    failure.kind = kind;
    failure.message = std::move(message);
}

RealContext::RealContext(World& world, RealThread& thread, bool parallel)
    : Context(*world.image, parallel),
      world_(world),
      thread_(thread),
      recording_(world.options.record_events) {}

Object* RealContext::current_thread() const { return thread_.state.object; }
Object* RealContext::globals() const { return thread_.state.globals; }

Object* RealContext::allocate(Kind kind, std::size_t cells) {
    constexpr std::uint64_t slice = 64 * 1024;  // so that the shared counter is touched rarely
    const std::size_t bytes = sizeof(Object) + cells * sizeof(Cell);
    if (thread_.heap.used() + bytes > thread_.counted) {
        const std::uint64_t wanted = std::max<std::uint64_t>(slice, bytes);
        const std::uint64_t total = world_.memory.fetch_add(wanted, std::memory_order_relaxed) + wanted;
        // Up to a collection step of what is counted is garbage that waits to be collected.
        if (total > world_.options.limits.memory_bytes + World::collection_step && !raising_memory_error_) {
            world_.memory.fetch_sub(wanted, std::memory_order_relaxed);
            world_.request_collection();
            raising_memory_error_ = true;  // the exception itself needs a little room
            raise(*image().exceptions().memory_error, "");
            raising_memory_error_ = false;
            return nullptr;
        }
        if (total > world_.collect_at.load(std::memory_order_relaxed)) world_.request_collection();
        thread_.counted = thread_.heap.used() + wanted;
    }
    Object* o = thread_.heap.allocate(kind, cells);
    o->id = (static_cast<std::uint32_t>(thread_.state.index) + 1) << 22 | (++thread_.next_id & 0x3fffff);
    return o;
}

ClassInfo& RealContext::adopt(std::unique_ptr<ClassInfo> type) {
    const std::lock_guard lock(world_.threads_mutex);
    world_.classes.push_back(std::move(type));
    return *world_.classes.back();
}

double RealContext::epoch() {
    using Seconds = std::chrono::duration<double>;
    return std::chrono::duration_cast<Seconds>(world_.wall_clock_begin.time_since_epoch()).count();
}

double RealContext::processor_seconds(bool of_thread) {
    timespec t{};
    if (clock_gettime(of_thread ? CLOCK_THREAD_CPUTIME_ID : CLOCK_PROCESS_CPUTIME_ID, &t) != 0)
        return seconds();  // a platform without such clocks: browsers
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

std::uint64_t RealContext::entropy() {
    const auto now = std::chrono::system_clock::now().time_since_epoch().count();
    return mix(static_cast<std::uint64_t>(now), ++thread_.next_id);
}

int RealContext::processors() const {
    return static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

bool RealContext::safe_point() {
    if (world_.stopping.load(std::memory_order_relaxed)) return false;
    if (thread_.state.object->load(ThreadCells::stop).is_true()) return false;
    if (world_.collection_wanted.load(std::memory_order_relaxed)) world_.collect_or_wait();
    return true;
}

bool RealContext::spawn(Object* object) {
    if (world_.alive.load() >= world_.options.limits.threads) {
        raise(*image().exceptions().runtime_error, "can't start new thread: the playground allows " +
                                                       std::to_string(world_.options.limits.threads) +
                                                       " threads at a time; use fewer, or join some first");
        return false;
    }
    parallel_ = true;  // before the other thread exists, so each of them locks what the other one may see
    auto owned = std::make_unique<RealThread>(world_, true);
    RealThread& t = *owned;
    if (!prepare_thread(*this, object, t.state)) return false;
    {
        const std::lock_guard lock(world_.threads_mutex);
        t.state.index = static_cast<int>(world_.threads.size());
        world_.threads.push_back(std::move(owned));
    }
    t.daemon = object->load(ThreadCells::daemon).is_true();
    store(object, ThreadCells::index, Value::integer(t.state.index));
    store(object, ThreadCells::status, Value::integer(static_cast<int>(ThreadStatus::started)));
    record(EventKind::spawn, object, -1, Value(), static_cast<std::int16_t>(t.state.index));
    world_.add_running();
    world_.alive.fetch_add(1);
    if (!t.daemon) world_.awaited.fetch_add(1);
    t.system_thread = std::thread([&world = world_, &t] { run_thread(world, t); });
    return true;
}

void RealContext::stop_thread(Object* thread) {
    store(thread, ThreadCells::stop, Value::boolean(true));
    world_.attention.store(true);
    for (ParkingBucket& b : world_.buckets) {
        if (&b == held_) {
            b.changed.notify_all();
            continue;
        }
        const std::lock_guard lock(b.mutex);
        b.changed.notify_all();
    }
}

std::vector<Object*> RealContext::threads_alive() const {
    const std::lock_guard lock(world_.threads_mutex);
    std::vector<Object*> alive;
    for (const auto& t : world_.threads) {
        if (t->state.index == 0 || thread_status(t->state.object) == ThreadStatus::started)
            alive.push_back(t->state.object);
    }
    return alive;
}

void RealContext::write_output(bool error, std::string_view text) {
    const std::uint64_t limit = world_.options.limits.output_bytes;
    bool over = false;
    {
        const std::lock_guard lock(world_.output_mutex);
        const std::uint64_t room = limit - std::min(limit, world_.output_bytes);
        world_.output_bytes += text.size();
        over = text.size() > room;
        text = text.substr(0, room);
        if (!text.empty()) world_.output.push_back({thread_.state.index, error, std::string(text)});
    }
    if (over) {
        world_.fail(EndingKind::limit, "the program printed more than " + std::to_string(limit) + " bytes");
        world_.stopping.store(true);  // the watch wakes those who wait
        world_.attention.store(true);
    }
    if (recording()) record(EventKind::print, nullptr, -1, Value(), -1);
}

void RealContext::changed(Object* object) {
    ParkingBucket& bucket = world_.bucket(object);
    if (&bucket == held_) {
        bucket.changed.notify_all();
        return;
    }
    const std::lock_guard lock(bucket.mutex);
    bucket.changed.notify_all();
}

void RealContext::record(EventKind kind, const Object* object, std::int32_t index, Value value,
                         std::int16_t other) {
    if (!recording()) return;
    const std::size_t n = thread_.event_count.load(std::memory_order_relaxed);
    const std::size_t capacity = world_.options.events_per_thread;
    const bool plain = kind == EventKind::read || kind == EventKind::write;
    if (n >= capacity || (plain && n >= capacity / 2)) {  // half is kept for synchronisation
        thread_.events_dropped.fetch_add(1, std::memory_order_relaxed);
        return;
    }
    Event& e = thread_.events[n];
    e.time = world_.seconds();
    e.object = object == nullptr ? 0 : object->id;
    e.index = index;
    e.thread = static_cast<std::int16_t>(thread_.state.index);
    e.other = other;
    e.kind = kind;
    e.value = value.is_object() ? Value() : value;
    if (!thread_.state.calls.empty() && !is_bootstrap(thread_.state.calls.back())) {
        const CallInfo& call = thread_.state.calls.back();
        e.line = image().program().line_of(*call.code, call.instruction() == 0 ? 0 : call.instruction() - 1);
    }
    thread_.event_count.store(n + 1, std::memory_order_release);
}

// Waiting -----------------------------------------------------------------------------------------------------------

Value RealContext::synchronise(ThreadState&, const NativeFunction& function, const Arguments& arguments) {
    // Between two parts no mutex is held: what the first one left in the state is what the next one looks at.
    for (const SyncOperation* sync = function.sync;; sync = sync->then) {
        const Value result = act(*sync, arguments);
        if (!result.is_unset() || !pending().is_unset() || leaving_) return result;
    }
}

Value RealContext::act(const SyncOperation& sync, const Arguments& arguments) {
    const Value target = sync.waits_on == nullptr ? Value() : sync.waits_on(*this, arguments);
    const Object* object = target.is_object() ? target.as_object() : nullptr;
    ParkingBucket& bucket = world_.bucket(object != nullptr ? object : thread_.state.object);
    std::unique_lock lock(bucket.mutex);
    held_ = &bucket;
    const Value result = sync.ready(*this, arguments) ? sync.perform(*this, arguments)
                                                      : wait(sync, arguments, object, lock, bucket);
    held_ = nullptr;
    return result;
}

Value RealContext::wait(const SyncOperation& sync, const Arguments& arguments, const Object* object,
                        std::unique_lock<std::mutex>& lock, ParkingBucket& bucket) {
    using Clock = std::chrono::steady_clock;
    std::optional<Clock::time_point> deadline;
    if (sync.timeout != nullptr) {
        if (const auto seconds = sync.timeout(*this, arguments)) {
            const double bounded = std::min(*seconds, 1e8);
            deadline = Clock::now() +
                       std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(bounded));
        }
    }
    record(sync.event == EventKind::sleep ? EventKind::sleep : EventKind::wait, object, -1, Value(), -1);
    thread_.waiting_operation = &sync;
    thread_.overdue = false;
    thread_.waiting_arguments = arguments;
    thread_.waiting_for = object;
    thread_.waiting_bucket.store(&bucket);
    if (!deadline) world_.blocked.fetch_add(1);
    world_.waits.fetch_add(1);
    Value result;
    for (;;) {
        if (world_.stopping.load(std::memory_order_relaxed) ||
            thread_.state.object->load(ThreadCells::stop).is_true()) {
            leaving_ = true;
            break;
        }
        if (sync.ready(*this, arguments)) {
            result = sync.perform(*this, arguments);
            break;
        }
        if (deadline && !thread_.overdue && Clock::now() >= *deadline) {
            thread_.overdue = true;
            world_.blocked.fetch_add(1);
        }
        if (thread_.overdue && (sync.may_expire == nullptr || sync.may_expire(*this, arguments))) {
            result = sync.expired(*this, arguments);
            break;
        }
        world_.leave_running();
        if (deadline && !thread_.overdue) {
            bucket.changed.wait_until(lock, *deadline);
        } else {
            bucket.changed.wait(lock);
        }
        // Not with the mutex held: a running thread may want it, and a collection waits for all running threads.
        lock.unlock();
        world_.enter_running();
        lock.lock();
    }
    world_.waits.fetch_add(1);
    if (!deadline || thread_.overdue) world_.blocked.fetch_sub(1);
    thread_.waiting_bucket.store(nullptr);
    return result;
}

// Collecting ----------------------------------------------------------------------------------------------------------

void World::leave_running() {
    const std::lock_guard lock(collector_mutex);
    --running;
    collector_changed.notify_all();
}

void World::add_running() {
    const std::lock_guard lock(collector_mutex);
    ++running;
}

void World::enter_running() {
    std::unique_lock lock(collector_mutex);
    collector_changed.wait(lock, [this] { return !collecting; });
    ++running;
}

void World::collect_or_wait() {
    std::unique_lock lock(collector_mutex);
    if (collecting) {
        --running;
        collector_changed.notify_all();
        collector_changed.wait(lock, [this] { return !collecting; });
        ++running;
        return;
    }
    if (!collection_wanted.load(std::memory_order_relaxed)) return;  // somebody was faster
    collecting = true;
    collector_changed.wait(lock, [this] { return running == 1; });
    collect();
    // In this order, all sequentially consistent: whoever sets one of the two reasons meanwhile sets `attention` after
    // it, so either we see the reason here or its `attention` comes after ours.
    collection_wanted.store(false);
    attention.store(false);
    if (stopping.load() || collection_wanted.load() || somebody_is_stopped()) attention.store(true);
    ++collections;
    collecting = false;
    collector_changed.notify_all();
}

bool World::somebody_is_stopped() const {
    const std::lock_guard lock(threads_mutex);
    return std::any_of(threads.begin(), threads.end(), [](const auto& t) {
        return !t->finished.load() && t->state.object->load(ThreadCells::stop).is_true();
    });
}

// All threads but the calling one stand still or touch no object.
void World::collect() {
    const std::lock_guard lock(threads_mutex);
    Marker marker;
    marker.mark(globals);
    for (const auto& t : threads) {
        marker.mark(t->state);
        marker.mark(t->context.pending());
    }
    for (const auto& c : classes) marker.mark(c->object);
    marker.finish();
    std::uint64_t live = 0;
    for (const auto& t : threads) {
        if (t->finished.load()) orphans.adopt(t->heap);
        t->heap.sweep();
        t->counted = t->heap.used();
        live += t->heap.used();
    }
    orphans.sweep();
    live += orphans.used();
    memory.store(live);
    collect_at.store(live + std::clamp(live, first_step, collection_step));
}

// Threads -------------------------------------------------------------------------------------------------------------

namespace {

void report_uncaught(World& world, RealThread& thread, const Object* exception) {
    UncaughtException u = describe_uncaught(thread.context, thread.state.index, exception);
    const Value name = thread.state.object->load(ThreadCells::name);
    const std::string text = printed(u, string_view_of(name.as_object()));
    if (!text.empty()) thread.context.write_output(true, text);
    if (!counts(u)) return;
    const std::lock_guard lock(world.output_mutex);
    world.uncaught.push_back(std::move(u));
}

}  // namespace

void run_thread(World& world, RealThread& thread) {
    RealContext& context = thread.context;
    const Stop stop = Interpreter<RealContext>(context, thread.state).run();
    const Value failure = context.pending();
    context.set_pending(Value());
    if (stop == Stop::finished && !failure.is_unset()) report_uncaught(world, thread, failure.as_object());
    context.record(stop == Stop::finished && !failure.is_unset() ? EventKind::fault : EventKind::finish,
                   thread.state.object, -1, Value(), -1);
    {
        ParkingBucket& bucket = world.bucket(thread.state.object);
        const std::lock_guard lock(bucket.mutex);
        context.store(thread.state.object, ThreadCells::status,
                      Value::integer(static_cast<int>(ThreadStatus::finished)));
        bucket.changed.notify_all();
    }
    world.leave_running();
    thread.finished.store(true);
    // Daemons end with the last thread that is none.
    if (!thread.daemon && world.awaited.fetch_sub(1) == 1) world.stop();
    if (world.alive.fetch_sub(1) == 1) world.duration.store(world.seconds());
}

}  // namespace interleave::machine
