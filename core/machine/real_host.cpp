#include "core/machine/real_host.h"

#include "core/machine/classes.h"
#include "core/machine/learner_line.h"
#include "core/machine/names.h"
#include "core/machine/sync.h"

#include <algorithm>
#include <ctime>

namespace interleave::machine {

RealContext::RealContext(World& world, RealThread& thread, bool parallel)
    : Context(*world.image, parallel),
      world_(world),
      thread_(thread),
      recording_(world.options.record_events) {}

Object* RealContext::current_thread() const { return thread_.state.object; }
const ThreadState& RealContext::thread_state() const { return thread_.state; }
Object* RealContext::globals() const { return thread_.state.globals; }

Object* RealContext::allocate(Kind kind, std::size_t cells) {
    Carrier& c = *carrier_;
    const std::size_t bytes = sizeof(Object) + cells * sizeof(Cell);
    if (c.heap.used() + bytes > c.counted && !make_room(bytes)) return nullptr;
    Object* o = c.heap.allocate(kind, cells);
    o->id = Object::make_id(c.index, ++c.next_id);
    return o;
}

// Natives hold references that the collector does not see, so here nothing can be collected. What goes beyond the limit
// is granted first; then, behind the instruction that took it, everything is collected, and MemoryError is raised when
// what is left is too much (reclaim). Only what could not be granted for an instant either is refused at once.
//
/// Counts what the carrier takes next. False after MemoryError.
bool RealContext::make_room(std::size_t bytes) {
    constexpr std::uint64_t slice = 64 * 1024;  // so that the shared counter is touched rarely
    const std::uint64_t limit = world_.options.limits.memory_bytes;
    const std::uint64_t wanted = std::max<std::uint64_t>(slice, bytes);
    const std::uint64_t total = world_.memory.fetch_add(wanted, std::memory_order_relaxed) + wanted;
    if ((bytes > limit || total > 2 * limit) && !raising_memory_error_) {
        world_.memory.fetch_sub(wanted, std::memory_order_relaxed);
        world_.request_collection();
        raise_memory_error();
        return false;
    }
    // Up to a collection step of what is counted is garbage that waits to be collected.
    if (total > limit + World::collection_step) {
        carrier_->short_of_memory = true;
        carrier_->attention.store(true, std::memory_order_relaxed);
    } else if (total > world_.collect_at.load(std::memory_order_relaxed)) {
        world_.request_collection();
    }
    carrier_->counted = carrier_->heap.used() + wanted;
    return true;
}

void RealContext::raise_memory_error() {
    raising_memory_error_ = true;  // the exception itself needs a little room
    raise(*image().exceptions().memory_error, "");
    raising_memory_error_ = false;
}

/// At a safe point: collects. False after MemoryError: what is in use is more than there may be.
bool RealContext::reclaim() {
    carrier_->short_of_memory = false;
    world_.collect_or_wait(*carrier_, true);
    if (world_.stopping.load()) return true;  // nothing was collected, and it is about to end
    if (world_.memory.load(std::memory_order_relaxed) <= world_.options.limits.memory_bytes) return true;
    raise_memory_error();
    return false;
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
    return mix(static_cast<std::uint64_t>(now), ++carrier_->next_id);
}

int RealContext::processors() const { return world_.processors; }

bool RealContext::is_to_end() const {
    return world_.stopping.load() || thread_.state.object->load(ThreadCells::stop).is_true();
}

bool RealContext::safe_point() {
    // First the flag, then the reasons: whoever has a reason sets it before the flag, so either it is seen now or the
    // flag is set again.
    carrier_->attention.store(false);
    if (is_to_end()) {
        carrier_->attention.store(true);
        pause_ = Pause::ends;
        return false;
    }
    if (world_.collection_wanted.load() || world_.collecting.load()) world_.collect_or_wait(*carrier_, false);
    if (carrier_->short_of_memory && !reclaim()) return false;
    if (thread_.green && carrier_->preempted.exchange(false)) {
        pause_ = Pause::makes_room;
        return false;
    }
    return true;
}

bool RealContext::spawn(Object* object, bool green) {
    const Limits& limits = world_.options.limits;
    const int green_alive = world_.green_alive.load();
    if ((green ? green_alive : world_.alive.load() - green_alive) >=
        (green ? limits.green_threads : limits.threads)) {
        raise(*image().exceptions().runtime_error, too_many_threads(limits, green));
        return false;
    }
    parallel_ = true;  // before the other thread exists, so each of them locks what the other one may see
    auto owned = std::make_unique<RealThread>(world_, true);
    RealThread& t = *owned;
    if (!prepare_thread(*this, object, t.state)) return false;
    t.green = green;
    t.daemon = object->load(ThreadCells::daemon).is_true();
    t.object_id = object->id;
    t.name = string_view_of(object->load(ThreadCells::name).as_object());
    {
        const std::lock_guard lock(world_.threads_mutex);
        t.state.index = static_cast<int>(world_.threads.size());
        world_.threads.push_back(std::move(owned));
    }
    store(object, ThreadCells::index, Value::integer(t.state.index));
    store(object, ThreadCells::status, Value::integer(static_cast<int>(ThreadStatus::started)));
    record(EventKind::spawn, object, -1, Value(), static_cast<std::int16_t>(t.state.index));
    if (green) world_.green_alive.fetch_add(1);
    world_.begun.fetch_add(1, std::memory_order_relaxed);
    world_.alive.fetch_add(1);
    if (!t.daemon) world_.awaited.fetch_add(1);
    if (green)
        world_.green.add(t, carrier_);
    else
        world_.run_task([&world = world_, &t] { run_thread(world, t); });
    return true;
}

std::vector<Object*> RealContext::threads_alive() const {
    const std::lock_guard lock(world_.threads_mutex);
    std::vector<Object*> alive;
    for (const auto& t : world_.threads) {
        if (t->state.index == 0 ||
            (!t->finished.load() && thread_status(t->state.object) == ThreadStatus::started))
            alive.push_back(t->state.object);
    }
    return alive;
}

void RealContext::write_output(bool error, std::string_view text) {
    const std::uint64_t limit = world_.options.limits.output_bytes;
    bool over = false;
    {
        const std::lock_guard lock(world_.output_mutex);
        const std::uint64_t before = world_.output_bytes.fetch_add(text.size(), std::memory_order_relaxed);
        const std::uint64_t room = limit - std::min(limit, before);
        over = text.size() > room;
        text = text.substr(0, room);
        if (!text.empty()) world_.output.push_back({thread_.state.index, error, std::string(text)});
    }
    if (over) {
        world_.fail(EndingKind::limit, "the program printed more than " + std::to_string(limit) + " bytes");
        world_.stop();
    }
    if (recording()) record(EventKind::print, nullptr, -1, Value(), -1);
}

[[gnu::noinline]] void RealContext::record(EventKind kind, const Object* object, std::int32_t index,
                                           Value value, std::int16_t other) {
    if (!recording()) return;
    const bool plain = kind == EventKind::read || kind == EventKind::write;
    if (plain && !thread_.events.wants_plain()) return;
    Event e;
    e.time = world_.seconds();
    e.object = object == nullptr ? 0 : object->id;
    e.index = index;
    e.thread = static_cast<std::int16_t>(thread_.state.index);
    e.other = other;
    e.kind = kind;
    e.value = value.is_object() ? Value() : value;
    e.line = learner_line(image().program(), thread_.state, true);
    thread_.events.append(e);
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

void end_thread(World& world, RealThread& thread, Stop stop) {
    RealContext& context = thread.context;
    context.abandon_wait();
    const Value failure = context.pending();
    context.set_pending(Value());
    if (stop == Stop::finished && !failure.is_unset()) report_uncaught(world, thread, failure.as_object());
    context.record(stop == Stop::finished && !failure.is_unset() ? EventKind::fault : EventKind::finish,
                   thread.state.object, -1, Value(), -1);
    context.finish_thread();
    {
        const std::lock_guard lock(world.threads_mutex);
        thread.name = string_view_of(thread.state.object->load(ThreadCells::name).as_object());
        // Nothing may keep what the thread made. The main thread's object lives as long as the program.
        if (const int index = thread.state.index; index != 0) {
            thread.state = ThreadState();
            thread.state.index = index;
        }
        thread.finished.store(true);
    }
    if (thread.green) world.green_alive.fetch_sub(1);
    // Daemons end with the last thread that is none.
    if (!thread.daemon && world.awaited.fetch_sub(1) == 1) world.stop();
    if (world.alive.fetch_sub(1) == 1) {
        world.duration.store(world.seconds());
        world.green.wake_all();  // its workers may go
    }
}

RealContext::Pause run_to_pause(RealThread& thread, Stop& stop) {
    RealContext::Pause pause{};
    do {
        stop = Interpreter<RealContext>(thread.context, thread.state).run();
        pause = stop == Stop::finished ? RealContext::Pause::ends : thread.context.take_pause();
    } while (pause == RealContext::Pause::begins_anew);
    return pause;
}

void run_thread(World& world, RealThread& thread) {
    Carrier& carrier = world.take_carrier();
    thread.context.mount(carrier);
    world.enter(carrier);
    Stop stop{};
    run_to_pause(thread, stop);
    end_thread(world, thread, stop);
    world.leave(carrier);
    world.give_back(carrier);
}

}  // namespace interleave::machine
