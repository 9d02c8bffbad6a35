#include "core/machine/real_machine.h"

#include "core/machine/names.h"
#include "core/machine/real_host.h"
#include "core/machine/sync.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace interleave::machine {

namespace {

// Seconds that a green thread may compute while others could run; as in Go.
constexpr double time_slice = 0.01;

}  // namespace

struct RealMachine::State {
    State(std::shared_ptr<const Image> image, const Options& options) : world(std::move(image), options) {}

    std::string waiting_text(RealThread& thread) const;
    bool deadlocked(std::vector<int>& waiting, std::string& message) const;

    World world;
    std::uint64_t waits_seen =
        ~std::uint64_t{0};  ///< World::waits at the last watch in which everybody was blocked
    std::vector<int> waiting;
    double preempted_at = 0;
};

RealMachine::RealMachine(std::shared_ptr<const Image> image, const Options& options)
    : state_(std::make_unique<State>(std::move(image), options)) {}

RealMachine::~RealMachine() {
    state_->world.stop();
    state_->world.wait_for_tasks();
}

bool RealMachine::available() { return true; }

std::shared_ptr<WorkerPool> RealMachine::make_workers() { return std::make_shared<WorkerPool>(); }

void RealMachine::keep_ready(WorkerPool* workers, std::size_t spare, std::size_t most) {
    if (workers != nullptr) workers->keep_ready(workers->size() - workers->idle() + spare, most);
}

double RealMachine::seconds_idle(const WorkerPool* workers) {
    return workers == nullptr ? 0 : workers->seconds_idle();
}

void RealMachine::start() {
    World& world = state_->world;
    const auto& program = world.image->program();
    auto owned = std::make_unique<RealThread>(world, false);
    RealThread& t = *owned;
    {
        const std::lock_guard lock(world.threads_mutex);
        world.threads.push_back(std::move(owned));
    }
    RealContext& context = t.context;
    Carrier& carrier = world.take_carrier();  // only to make the first objects: no other thread is there yet
    context.mount(carrier);
    world.globals = t.state.globals = new_globals(context);
    Object* object = context.allocate(Kind::thread, ThreadCells::count);
    Cell* cells = object->cells();
    cells[ThreadCells::status].store_raw(Value::integer(static_cast<int>(ThreadStatus::started)));
    cells[ThreadCells::index].store_raw(Value::integer(0));
    cells[ThreadCells::name].store_raw(context.new_string("MainThread"));
    cells[ThreadCells::target].store_raw(Value::none());
    cells[ThreadCells::args].store_raw(world.image->empty_tuple());
    cells[ThreadCells::kwargs].store_raw(world.image->empty_tuple());
    cells[ThreadCells::daemon].store_raw(Value::boolean(false));
    t.state.object = object;
    t.object_id = object->id;
    t.name = "MainThread";
    if (world.image->library().begin != nullptr) world.image->library().begin(context, object);
    t.state.reserve(0, program.codes[0].registers + 8u);
    t.state.calls.push_back({&program.codes[0], program.codes[0].instructions.data(), nullptr, 0});
    world.give_back(carrier);
    world.begun.store(1);
    world.alive.store(1);
    world.awaited.store(1);
    world.run_task([&world, &t] { run_thread(world, t); });
}

void RealMachine::stop() {
    if (done()) return;
    state_->world.fail(EndingKind::stopped, "stopped");
    state_->world.stop();
}

bool RealMachine::done() const { return state_->world.duration.load() >= 0; }

bool RealMachine::idle() const {
    World& world = state_->world;
    const std::lock_guard lock(world.tasks_mutex);
    return world.tasks == 0;
}

bool RealMachine::wait(double seconds) {
    const double until = state_->world.seconds() + seconds;
    double pause =
        50e-6;  // short at first, for programs that are soon done; looking often costs those that are not
    while (!done() && state_->world.seconds() < until) {
        watch();
        std::this_thread::sleep_for(std::chrono::duration<double>(pause));
        pause = std::min(pause * 1.5, 2e-3);
    }
    return done();
}

std::string RealMachine::State::waiting_text(RealThread& thread) const {
    const std::string who = short_thread_name(thread.state.index);
    const Object* o = thread.waiting.object;
    if (o == nullptr) return who + " waits";
    const Value self = thread.waiting.arguments[0];  // a Condition, of which the lock is what it waits on
    if (is_kind(self, Kind::synchroniser)) o = self.as_object();
    if (o->kind == Kind::thread) {
        return who + " waits for " +
               short_thread_name(static_cast<int>(o->load(ThreadCells::index).as_int())) + " to end";
    }
    std::string text = who + " waits for " + name_of(*world.image, world.globals, o->id, -1);
    const Value holder = o->kind == Kind::lock ? o->load(LockCells::holder) : Value();
    if (is_kind(holder, Kind::thread)) {
        const auto index = static_cast<int>(holder.as_object()->load(ThreadCells::index).as_int());
        text += ", held by " + (index == thread.state.index ? "itself" : short_thread_name(index));
    } else if (thread.waiting.operation->obstacle != nullptr) {
        const std::string obstacle =
            thread.waiting.operation->obstacle(thread.context, thread.waiting.arguments);
        if (!obstacle.empty()) text += ": " + obstacle;
    }
    return text;
}

// True when no thread can ever move again: each one alive waits without a timeout and its guard is false. Nobody is
// left who could change a guard, so once seen it stays true.
bool RealMachine::State::deadlocked(std::vector<int>& who, std::string& message) const {
    const std::uint64_t waits = world.waits.load();
    for (RealThread* t : world.all_threads()) {
        if (t->finished.load()) continue;
        ParkingBucket* bucket = t->waiting_bucket.load();
        if (bucket == nullptr) return false;
        const std::lock_guard lock(bucket->mutex);
        if (t->waiting_bucket.load() != bucket || can_go_on(*t)) return false;
        who.push_back(t->state.index);
        message += (message.empty() ? "" : "; ") + waiting_text(*t);
    }
    return world.waits.load() == waits && !who.empty();
}

void RealMachine::watch() {
    World& world = state_->world;
    if (done()) return;
    if (world.stopping.load()) return;
    if (const double now = world.seconds(); now - state_->preempted_at > time_slice) {
        state_->preempted_at = now;
        world.green.preempt();
    }
    if (world.blocked.load() != world.alive.load()) {
        state_->waits_seen = ~std::uint64_t{0};
        return;
    }
    const std::uint64_t waits = world.waits.load();
    if (waits !=
        state_->waits_seen) {  // look twice, so that a hand-over in progress is not taken for a deadlock
        state_->waits_seen = waits;
        return;
    }
    if (world.somebody_is_stopped()) return;  // who will wake up soon, to end
    std::vector<int> who;
    std::string message;
    if (!state_->deadlocked(who, message)) return;
    world.fail(EndingKind::deadlock, std::move(message));
    state_->waiting = std::move(who);
    world.stop();
}

Ending RealMachine::ending() const {
    if (!done()) return {};
    const World& world = state_->world;
    const std::lock_guard lock(world.output_mutex);
    Ending e = world.failure;
    e.exceptions = world.uncaught;
    e.waiting = state_->waiting;
    if (e.kind == EndingKind::none) {
        const bool main_failed = std::any_of(e.exceptions.begin(), e.exceptions.end(),
                                             [](const auto& u) { return u.thread == 0; });
        e.kind = main_failed ? EndingKind::exception : EndingKind::finished;
    }
    return e;
}

double RealMachine::seconds() const {
    const double duration = state_->world.duration.load();
    return duration >= 0 ? duration : state_->world.seconds();
}

RealMachine::Counts RealMachine::counts() const {
    const World& world = state_->world;
    return {world.output_bytes.load(std::memory_order_relaxed), world.begun.load(std::memory_order_relaxed),
            world.alive.load()};
}

int RealMachine::threads_used() const {
    const std::lock_guard lock(state_->world.threads_mutex);
    return static_cast<int>(state_->world.threads.size());
}

std::vector<OutputPiece> RealMachine::output() const { return output_since(0); }

std::vector<OutputPiece> RealMachine::output_since(std::size_t from) const {
    const World& world = state_->world;
    const std::lock_guard lock(world.output_mutex);
    return {world.output.begin() + static_cast<std::ptrdiff_t>(std::min(from, world.output.size())),
            world.output.end()};
}

std::string RealMachine::main_output() const {
    std::string text;
    for (const auto& o : output()) {
        if (o.thread == 0 && !o.error) text += o.text;
    }
    return text;
}

std::vector<Event> RealMachine::events() const {
    std::vector<Event> all;
    for (const RealThread* t : state_->world.all_threads()) t->events.read(all);
    std::stable_sort(all.begin(), all.end(), [](const Event& a, const Event& b) { return a.time < b.time; });
    return all;
}

RealMachine::Dropped RealMachine::events_dropped() const {
    Dropped dropped;
    for (const RealThread* t : state_->world.all_threads()) {
        dropped.plain += t->events.plain_dropped();
        dropped.synchronisation += t->events.synchronisation_dropped();
    }
    return dropped;
}

std::string RealMachine::thread_name(int thread) const {
    const World& world = state_->world;
    const std::lock_guard lock(world.threads_mutex);
    const auto i = static_cast<std::size_t>(thread);
    return i < world.threads.size() ? world.threads[i]->name : std::string();
}

std::vector<RealMachine::ThreadSeen> RealMachine::threads_seen(int most) const {
    const World& world = state_->world;
    const std::lock_guard lock(world.threads_mutex);
    std::vector<ThreadSeen> seen;
    for (const auto& t : world.threads) {
        if (static_cast<int>(seen.size()) == most) break;
        seen.push_back({t->name, t->finished.load()});
    }
    return seen;
}

std::vector<std::string> RealMachine::names(const std::vector<Event>& events) const {
    const World& world = state_->world;
    const bool ended = done();
    std::map<std::pair<std::uint32_t, std::int32_t>, std::string> known;
    std::unordered_map<std::uint32_t, int> threads;  // there may be thousands
    int number = 0;
    for (const RealThread* t : world.all_threads()) threads.emplace(t->object_id, number++);
    const auto name = [&](const Event& e) -> std::string {
        if (world.globals == nullptr || e.object == 0) return {};
        if (const auto it = threads.find(e.object); it != threads.end()) return short_thread_name(it->second);
        if (!ended && (e.object != world.globals->id || e.index < 0)) return {};
        return name_of(*world.image, world.globals, e.object, e.index);
    };
    std::vector<std::string> names;
    names.reserve(events.size());
    for (const Event& e : events) {
        const auto [it, is_new] = known.try_emplace({e.object, e.index});
        if (is_new) it->second = name(e);
        names.push_back(it->second);
    }
    return names;
}

}  // namespace interleave::machine
