#include "core/machine/virtual_host.h"

#include "core/bytecode/reached.h"
#include "core/machine/identity.h"
#include "core/machine/learner_line.h"
#include "core/machine/sync.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace interleave::machine {

namespace {

// Tags at the end of a log entry: what kind, and how many words it has before the tag.
constexpr std::uint64_t log_cell = 0;   // address, old value
constexpr std::uint64_t log_flag = 1;   // address of an object that became shared
constexpr std::uint64_t log_frame = 2;  // registers..., base, call (words), index of the call
constexpr std::uint64_t log_slots = 3;  // the arguments of the native call that the thread stands before
constexpr std::uint64_t log_own = 4;    // VirtualThread::own
constexpr std::size_t call_words = sizeof(CallInfo) / 8;
static_assert(sizeof(CallInfo) % 8 == 0);

constexpr std::size_t header_bytes = 16;  // before each object: its number of cells

/// Whether what the program does may depend on the clock.
bool asks_for_time(const bytecode::Program& program) {
    constexpr std::string_view clocks[] = {
        "time",   "perf_counter", "monotonic", "time_ns", "perf_counter_ns", "monotonic_ns",
        "gmtime", "localtime",    "ctime",     "asctime", "strftime"};
    const bytecode::Reached reached(program);
    return reached.mentions("getattr") ||
           std::ranges::any_of(clocks, [&](std::string_view name) { return reached.uses_attribute(name); });
}

std::uint64_t thread_bit(int thread) { return std::uint64_t{1} << (static_cast<unsigned>(thread) % 64); }

/// Whether the cells tell when a thread that waits patiently can go ahead (SyncOperation::ready).
bool is_waited_for(Kind kind) {
    return kind == Kind::thread || kind == Kind::lock || kind == Kind::native || kind == Kind::synchroniser;
}

/// Whether the cells are values, which may be references that publish() must follow.
bool holds_values(Kind kind) {
    return kind != Kind::string && kind != Kind::text_block && kind != Kind::bytes &&
           kind != Kind::boxed_float && kind != Kind::big_integer;
}

}  // namespace

const bytecode::Code& bootstrap_code() {
    static const bytecode::Code code = [] {
        using namespace bytecode;
        Code c;
        c.name = c.qualified_name = "<thread>";
        c.instructions = {{Opcode::call_spread_, 0, 0, 1, 0}, {Opcode::return_value_, 0, 0, 0, 0}};
        c.spans.resize(2);
        c.registers = 3;
        c.live_words = 1;
        c.live = {7, 1};
        return c;
    }();
    return code;
}

VirtualHost::VirtualHost(const Image& image, const VirtualMachine::Options& options)
    : Context(image, false),
      options_(options),
      clock_matters_(asks_for_time(image.program())),
      keeps_hash_(options.reversible),
      drops_garbage_(options.reversible || options.numbers_as_explored) {
    if (options.symmetry) symmetry_ = std::make_unique<ThreadSymmetry>();
    const auto& program = image.program();
    VirtualThread& main = add_thread(nullptr);
    globals_ = new_globals(*this);
    main.state.globals = globals_;
    globals_->flags |= Object::shared_flag;
    Object* object = allocate(Kind::thread, ThreadCells::count);
    object->flags |= Object::shared_flag;
    Cell* cells = object->cells();
    cells[ThreadCells::status].store_raw(Value::integer(static_cast<int>(ThreadStatus::started)));
    cells[ThreadCells::index].store_raw(Value::integer(0));
    cells[ThreadCells::name].store_raw(new_string("MainThread"));
    cells[ThreadCells::target].store_raw(Value::none());
    cells[ThreadCells::args].store_raw(image.empty_tuple());
    cells[ThreadCells::kwargs].store_raw(image.empty_tuple());
    cells[ThreadCells::daemon].store_raw(Value::boolean(false));
    main.state.object = object;
    if (image.library().begin != nullptr) image.library().begin(*this, object);
    main.state.reserve(0, program.codes[0].registers + 8u);
    main.state.calls.push_back({&program.codes[0], program.codes[0].instructions.data(), nullptr, 0});
    main.core.depth = 1;
    main.core.pending.kind = PendingKind::local;
    if (!program.codes[0].instructions.empty()) main.core.stand_at(program.codes[0], 0);
    main.core.kept_number = main.core.last_number;
    hash_fresh_objects();
    hash_thread(main);
    small_.thread_count = 1;
}

// Memory ------------------------------------------------------------------------------------------------------------

bool VirtualHost::room_for(std::size_t bytes) {
    // What a collection could give back is not held against the program.
    const std::uint64_t used =
        options_.reversible ? arena_.used() : heap_.used() - std::min(heap_.used(), collection_step);
    const std::uint64_t limit = options_.limits.memory_bytes;
    if (used + bytes <= limit || raising_memory_error_) return true;
    if (!options_.reversible && bytes <= limit && used + bytes <= 2 * limit) {
        short_of_memory_ =
            true;  // as on the real host: granted first, then collected, and only what that leaves counts
        return true;
    }
    raise_memory_error();
    return false;
}

void VirtualHost::raise_memory_error() {
    raising_memory_error_ = true;  // the exception itself needs a little room
    raise(*image().exceptions().memory_error, "");
    raising_memory_error_ = false;
}

bool VirtualHost::reclaim() {
    short_of_memory_ = false;
    collect();
    if (heap_.used() <= options_.limits.memory_bytes) return true;
    raise_memory_error();
    return false;
}

Object* VirtualHost::allocate(Kind kind, std::size_t cells) {
    const std::size_t bytes = header_bytes + sizeof(Object) + cells * sizeof(Cell);
    if (!room_for(bytes)) return nullptr;
    Object* o = nullptr;
    if (options_.reversible) {
        std::byte* memory = arena_.allocate(bytes);
        std::memset(memory, 0, bytes);
        *reinterpret_cast<std::uint64_t*>(memory) = cells;
        o = new (memory + header_bytes) Object{kind};
    } else {
        o = heap_.allocate(kind, cells);
    }
    if (!is_immutable(kind) || kind == Kind::function || kind == Kind::descriptor) {
        o->id = new_id(*threads_[static_cast<std::size_t>(current_)]);
        if (drops_garbage_) fresh_.push_back(o);
        if (options_.reversible) {
            o->flags |= fresh_flag;
            if (kind == Kind::lock) locks_.push_back(o);
        }
    }
    return o;
}

std::uint32_t VirtualHost::new_id(VirtualThread& thread) {
    ThreadCore& core = thread.core;
    std::uint32_t id = 0;
    do {
        id = Object::make_id(thread.state.index, ++core.last_number);
    } while (core.last_number <= core.own_number &&
             std::ranges::binary_search(thread.own, id, {}, &Object::id));
    return id;
}

// Only between two instructions: natives hold references that are in no register.
void VirtualHost::collect() {
    Marker marker;
    marker.mark(globals_);
    for (const auto& t : threads_) {
        marker.mark(t->state);
        if (t->core.finished) continue;
        for (const Value v : t->slots) marker.mark(v);
        for (Object* o : t->own) marker.mark(o);
    }
    for (Object* o : fresh_) marker.mark(o);
    for (const auto& c : classes_) {
        if (c->object != nullptr) marker.mark(c->object);
    }
    marker.mark(pending());
    marker.finish();
    heap_.sweep();
    collect_at_ = heap_.used() + collection_step;
}

void VirtualHost::store(Object* object, std::size_t cell, Value value) {
    Cell& target = object->cells()[cell];
    if ((object->flags & fresh_flag) == 0) {
        const Value old = target.load();
        if (old == value) return;
        if (options_.reversible) {
            waits_unchanged_ = waits_unchanged_ && !is_waited_for(object->kind);
            log({reinterpret_cast<std::uintptr_t>(&target), old.bits()}, log_cell);
            if (keeps_hash_)
                small_.heap_hash += cell_hash(object, cell, value) - cell_hash(object, cell, old);
            if (symmetry_ != nullptr) {
                symmetry_->lose(current_, object, cell, old);
                symmetry_->gain(current_, object, cell, value);
            }
        }
    }
    target.store_raw(value);
    if (object->is_shared()) publish(value);
}

void VirtualHost::publish(Value value) {
    if (!value.is_object() || value.as_object()->is_shared()) return;
    Object* o = value.as_object();
    o->flags |= Object::shared_flag;
    if (options_.reversible && (o->flags & fresh_flag) == 0)
        log({reinterpret_cast<std::uintptr_t>(o)}, log_flag);
    if (!holds_values(o->kind)) return;
    const std::size_t count = cell_count(o);
    for (std::size_t i = 0; i < count; ++i) publish(o->load(i));
}

void VirtualHost::hash_fresh_objects() {
    for (Object* o : fresh_) {
        o->flags &= static_cast<std::uint8_t>(~fresh_flag);
        if (!keeps_hash_) continue;
        const std::size_t count = cell_count(o);
        for (std::size_t i = 0; i < count; ++i) {
            small_.heap_hash += cell_hash(o, i, o->load(i));
            if (symmetry_ != nullptr) symmetry_->gain(current_, o, i, o->load(i));
        }
    }
    fresh_.clear();
}

// Journal -------------------------------------------------------------------------------------------------------------

void VirtualHost::log(std::initializer_list<std::uint64_t> words, std::uint64_t tag) {
    std::uint64_t* const end = std::copy(words.begin(), words.end(), log_.push(words.size() + 1));
    *end = words.size() << 8 | tag;
}

void VirtualHost::save_slots(const VirtualThread& thread) {
    const std::size_t words = thread.core.call->parameters.size();
    std::uint64_t* const p = log_.push(words + 1);
    std::memcpy(p, static_cast<const void*>(thread.slots.data()), words * 8);
    p[words] = words << 8 | log_slots;
}

void VirtualHost::set_own(VirtualThread& thread, std::span<Object* const> objects) {
    if (options_.reversible) {
        const std::size_t words = thread.own.size();
        std::uint64_t* const p = log_.push(words + 1);
        std::ranges::transform(thread.own, p,
                               [](const Object* o) { return reinterpret_cast<std::uintptr_t>(o); });
        p[words] = words << 8 | log_own;
    }
    thread.own.assign(objects.begin(), objects.end());
}

void VirtualHost::save_frame(ThreadState& thread) {
    exposed_depth_ = thread.calls.size();
    const CallInfo& call = thread.calls.back();
    const std::size_t registers =
        std::min<std::size_t>(call.code->registers + 2u, thread.stack.size() - call.base);
    const std::size_t words = registers + 1 + call_words + 1;
    std::uint64_t* p = log_.push(words + 1);
    std::memcpy(p, static_cast<const void*>(thread.stack.data() + call.base), registers * 8);
    p += registers;
    *p++ = call.base;
    std::memcpy(p, static_cast<const void*>(&call), sizeof call);
    p += call_words;
    *p++ = thread.calls.size() - 1;
    *p = words << 8 | log_frame;
}

void VirtualHost::restore_log(VirtualThread& moved, std::size_t size) {
    ThreadState& thread = moved.state;
    std::size_t left = log_.size();
    while (left > size) {
        const std::uint64_t tag = log_[left - 1];
        const std::size_t words = tag >> 8;
        const std::uint64_t* p = log_.data() + left - 1 - words;
        switch (tag & 0xff) {
            case log_cell:
                reinterpret_cast<Cell*>(static_cast<std::uintptr_t>(p[0]))->store_raw(Value::from_bits(p[1]));
                break;
            case log_flag:
                reinterpret_cast<Object*>(static_cast<std::uintptr_t>(p[0]))->flags &=
                    static_cast<std::uint8_t>(~Object::shared_flag);
                break;
            case log_slots: std::memcpy(static_cast<void*>(moved.slots.data()), p, words * 8); break;
            case log_own:
                moved.own.resize(words);
                std::ranges::transform(std::span(p, words), moved.own.begin(), [](std::uint64_t word) {
                    return reinterpret_cast<Object*>(static_cast<std::uintptr_t>(word));
                });
                break;
            default: {
                const std::size_t registers = words - 2 - call_words;
                const std::uint64_t base = p[registers];
                std::memcpy(static_cast<void*>(thread.stack.data() + base), p, registers * 8);
                std::memcpy(static_cast<void*>(&thread.calls[p[words - 1]]), p + registers + 1,
                            sizeof(CallInfo));
            }
        }
        left -= 1 + words;
    }
    log_.cut(size);
}

// Hashing -------------------------------------------------------------------------------------------------------------

std::uint64_t VirtualHost::value_hash(const ThreadState& thread, Value value) const {
    return symmetry_ == nullptr ? identity_hash(value) : symmetry_->value_hash(thread.index, value);
}

std::uint64_t VirtualHost::object_hash(const ThreadState& thread, const Object* object) const {
    return symmetry_ == nullptr ? object->id : symmetry_->object_hash(thread.index, object);
}

std::uint64_t VirtualHost::hash_call(const ThreadState& thread, std::size_t depth) const {
    const CallInfo& call = thread.calls[depth];
    const std::size_t at = call.instruction() - (depth + 1 == thread.calls.size() ? 0 : 1);
    const std::ptrdiff_t number = is_bootstrap(call) ? -1 : call.code - image().program().codes.data();
    std::uint64_t h = mix(call.hash_below, static_cast<std::uint64_t>(number) << 32 | at);
    if (symmetry_ ==
        nullptr)  // at one place of the code always the same registers: no need to mix in their numbers
        for_each_live_register(thread, depth, [&](std::size_t, Value v) {
            h = mix(h, v.is_object() ? identity_hash(*v.as_object()) : v.bits());
        });
    else
        for_each_live_register(thread, depth,
                               [&](std::size_t reg, Value v) { h = mix(h, value_hash(thread, v) + reg); });
    if (call.function != nullptr) h = mix(h, object_hash(thread, call.function));
    if (call.subject != nullptr) h = mix(h, object_hash(thread, call.subject));
    if (call.replies != nullptr)
        h = mix(h, value_hash(thread, Value::object(call.replies)) + (call.retrying ? 1 : 0));
    return mix(h, static_cast<std::uint64_t>(call.role));
}

void VirtualHost::hash_thread(VirtualThread& thread) {
    if (!keeps_hash_) return;
    ThreadState& state = thread.state;
    const bool relative = symmetry_ != nullptr;
    std::uint64_t h = relative ? 0 : static_cast<std::uint64_t>(state.index);
    if (state.globals != globals_) h = mix(h, state.globals->id);
    if (relative && state.globals != globals_) symmetry_->tell_apart();
    if (!thread.core.finished) {
        std::size_t depth = state.calls.size() - 1;
        while (depth > 0 && state.calls[depth].hash_below == 0) --depth;
        for (; depth + 1 < state.calls.size(); ++depth)
            state.calls[depth + 1].hash_below = hash_call(state, depth);
        h = mix(mix(h, hash_call(state, state.calls.size() - 1)), value_hash(state, state.handled));
        if (clock_matters_) h = mix(h, std::bit_cast<std::uint64_t>(thread.core.deadline));
        const bool second_part =
            thread.core.pending.kind == PendingKind::sync && thread.core.operation != thread.core.call->sync;
        if (second_part) h = mix(h, 5);
    }
    // Where a thread stands is not all: before its first step it stands at the same place as before the native operation
    // that this step may lead to.
    const bool local = thread.core.pending.kind == PendingKind::local;
    h = mix(h, thread.core.finished ? 7 : local ? 5 : 3);
    if (relative) {
        thread.core.local_hash = h;
        h = mix(h, static_cast<std::uint64_t>(state.index));
    }
    small_.thread_hash += h - thread.core.hash;
    thread.core.hash = h;
}

std::uint64_t VirtualHost::hash() const {
    std::uint64_t h = mix(mix(small_.heap_hash, small_.thread_hash), small_.output_hash());
    if (clock_matters_) h = mix(h, std::bit_cast<std::uint64_t>(small_.clock));
    return h;
}

// Symmetry ---------------------------------------------------------------------------------------------------------------

/// Of a Thread these are written while it runs, apart from its status; the rest is written before or at its start.
constexpr std::size_t changing_thread_cells[] = {ThreadCells::note, ThreadCells::stop};

std::uint64_t VirtualHost::thread_part(int thread) const {
    const VirtualThread& t = *threads_[static_cast<std::size_t>(thread)];
    std::uint64_t h = mix(t.core.local_hash, symmetry_->part(thread));
    for (const std::size_t cell : changing_thread_cells) {
        const Value v = t.state.object->load(cell);
        if (!v.is_unset() && !ThreadSymmetry::is_of_a_thread(v)) h = mix(mix(h, cell), identity_hash(v));
    }
    return h;
}

/// That a thread has finished is in its local hash: here the Thread is as before.
std::uint64_t VirtualHost::common_part() const {
    constexpr auto status = [](ThreadStatus s) { return Value::integer(static_cast<int>(s)); };
    std::uint64_t h = small_.heap_hash - symmetry_->moved();
    for (std::size_t t = 1; t < threads_.size(); ++t) {
        const Object* o = threads_[t]->state.object;
        if (threads_[t]->core.finished) {
            h += cell_hash(o, ThreadCells::status, status(ThreadStatus::started)) -
                 cell_hash(o, ThreadCells::status, status(ThreadStatus::finished));
        }
        for (const std::size_t cell : changing_thread_cells) {
            const Value v = o->load(cell);
            if (!v.is_unset() && !ThreadSymmetry::is_of_a_thread(v)) h -= cell_hash(o, cell, v);
        }
    }
    return h;
}

bool VirtualHost::holds_things_of_threads(const ThreadState& thread) const {
    bool holds = ThreadSymmetry::is_made_by_a_thread(thread.handled);
    for (std::size_t depth = 0; depth < thread.calls.size(); ++depth) {
        for_each_live_register(thread, depth, [&](std::size_t, Value v) {
            holds = holds || ThreadSymmetry::is_made_by_a_thread(v);
        });
    }
    return holds;
}

/// The main thread is like no other, and knows its threads by name; that of what they made it does not.
void VirtualHost::look_at_identity(Value value) {
    if (symmetry_ == nullptr) return;
    const bool tells =
        current_ == 0 ? ThreadSymmetry::is_made_by_a_thread(value) : ThreadSymmetry::is_of_a_thread(value);
    if (tells) symmetry_->tell_apart();
}

void look_at_identity(Context& context, Value value) {
    if (context.parallel()) return;
    if (auto* host = dynamic_cast<VirtualHost*>(&context)) host->look_at_identity(value);
}

// Scheduling ------------------------------------------------------------------------------------------------------------

bool VirtualHost::park(PendingKind kind, const Object* object, std::int32_t cell) {
    if (granted_) {
        granted_ = false;
        return false;
    }
    ThreadCore& core = threads_[static_cast<std::size_t>(current_)]->core;
    core.pending =
        Pending{kind, EventKind::run, false, false, object == nullptr ? 0 : object->id, cell, false, 0};
    core.call = nullptr;
    return true;
}

bool VirtualHost::park_contents(PendingKind kind, const Object* object) {
    if (!park(kind, object, -1)) return false;
    threads_[static_cast<std::size_t>(current_)]->core.pending.contents = object;
    return true;
}

namespace {

/// Starting threads, waiting for their ends, asking for them.
bool handles_threads(const NativeFunction& function, const Arguments& arguments) {
    if (!function.parameters.empty() && is_kind(arguments[0], Kind::thread)) return true;
    if (function.behaviour != Behaviour::synchronises) return false;
    return function.sync->event == EventKind::join || function.sync->event == EventKind::spawn;
}

}  // namespace

bool VirtualHost::park_call(const NativeFunction& function, const Arguments& arguments) {
    if (granted_) {
        granted_ = false;
        return false;
    }
    if (symmetry_ != nullptr && current_ != 0 && handles_threads(function, arguments))
        symmetry_->tell_apart();
    VirtualThread& thread = *threads_[static_cast<std::size_t>(current_)];
    ThreadCore& core = thread.core;
    std::copy_n(arguments.slots, function.parameters.size(), thread.slots.begin());
    core.call = &function;
    if (function.behaviour == Behaviour::synchronises) {
        stand_before(core, *function.sync, arguments);
    } else {
        const Object* self = arguments[0].as_object();
        const PendingKind kind = function.writes_self ? PendingKind::update : PendingKind::read;
        core.pending = Pending{kind, EventKind::run, false, false, self->id, -1, false, 0};
        const Value read = behind_view(arguments[0]);
        if (function.reads_arguments && changes_while_iterated(read))
            core.pending.contents = read.as_object();
    }
    return true;
}

void VirtualHost::stand_before(ThreadCore& core, const SyncOperation& operation, const Arguments& arguments) {
    core.operation = &operation;
    core.pending = Pending{PendingKind::sync, operation.event, false, false, 0, -1, false, 0};
    const Value object = operation.waits_on == nullptr ? Value() : operation.waits_on(*this, arguments);
    if (object.is_object()) core.pending.object = object.as_object()->id;
    // Whatever else is given (a timeout, that it is not to block) may let the call go ahead without what it waits for.
    const bool waits = operation.event == EventKind::acquire || operation.event == EventKind::join ||
                       operation.event == EventKind::wait;
    const std::size_t parameters = core.call->parameters.size();
    core.pending.patient = waits && operation.then == nullptr && parameters > 0 &&
                           std::all_of(arguments.slots + 1, arguments.slots + parameters,
                                       [](Value v) { return v.is_unset() || v.is_none(); });
}

bool VirtualHost::poll(std::uint32_t work) {
    if (short_of_memory_ && !reclaim()) return false;
    if (!options_.reversible && heap_.used() > collect_at_) collect();
    step_work_ += work;
    small_.instructions += work;
    if (small_.instructions > options_.limits.instructions) {
        stop_at_limit("the program executed " + std::to_string(options_.limits.instructions) +
                      " instructions without ending; is there a loop that never ends?");
        return false;
    }
    return step_work_ <= options_.limits.instructions_per_step;
}

void VirtualHost::stop_at_limit(std::string message) {
    small_.limit_reached = true;
    others_unchanged_ = false;
    limit_message_ = std::move(message);
}

Value VirtualHost::synchronise(ThreadState& thread, const NativeFunction& function,
                               const Arguments& arguments) {
    ThreadCore& core = threads_[static_cast<std::size_t>(thread.index)]->core;
    assert(core.call == &function);
    const SyncOperation& sync = *core.operation;
    if (sync.ready(*this, arguments)) {
        const Value result = sync.perform(*this, arguments);
        if (!result.is_unset() || !pending().is_unset()) return result;
        // The call is made again when the thread is chosen: its arguments are where they were.
        stand_before(core, *sync.then, arguments);
        continues_ = true;
        return {};
    }
    small_.clock = std::max(small_.clock, core.deadline);
    return sync.expired(*this, arguments);
}

bool VirtualHost::only_daemons_left() const {
    const auto awaited = [](const auto& t) {
        return !t->core.finished && !t->state.object->load(ThreadCells::daemon).is_true();
    };
    const auto from = threads_.begin() + static_cast<std::ptrdiff_t>(first_awaited_);
    const auto first = std::find_if(from, threads_.end(), awaited);
    if (!options_.reversible) first_awaited_ = static_cast<std::size_t>(first - threads_.begin());
    return first == threads_.end();
}

void VirtualHost::stop_thread(Object* thread) {
    store(thread, ThreadCells::stop, Value::boolean(true));
    others_unchanged_ = false;
    const Value index = thread->load(ThreadCells::index);
    if (options_.reversible || !index.is_int()) return;
    const VirtualThread& t = *threads_[static_cast<std::size_t>(index.as_int())];
    if (!t.core.finished) agenda_.wake(t.state.index, t.core.deadline);
}

/// Whether nothing but the time can set it going.
bool VirtualHost::is_asleep(const ThreadCore& core) const {
    return core.pending.kind == PendingKind::sync && core.pending.event == EventKind::sleep &&
           core.operation->waits_on == nullptr && core.operation->may_expire == nullptr;
}

/// At the end of a step: what its thread waits for now.
void VirtualHost::look_ahead(VirtualThread& thread) {
    const int index = thread.state.index;
    if (thread.core.finished) {
        agenda_.remove(index);
    } else if (is_asleep(thread.core)) {
        const Pending p = pending_step(index);
        if (!p.ready && p.timed) agenda_.sleep(index, thread.core.deadline);
    }
}

Pending VirtualHost::pending_step(int thread) const {
    const VirtualThread& t = *threads_[static_cast<std::size_t>(thread)];
    if (t.core.finished) return {};
    if (small_.limit_reached || over()) return t.core.pending;
    if (t.state.object->load(ThreadCells::stop).is_true()) {
        Pending p;
        p.kind = PendingKind::local;
        p.ready = true;
        return p;
    }
    if (t.core.pending.kind == PendingKind::sync) return pending_sync(thread);
    Pending p = t.core.pending;
    p.ready = true;
    // Another thread may have put a container into the one that was all there was to read.
    if (p.contents != nullptr && holds_containers(p.contents)) p.object = 0;
    return p;
}

Pending VirtualHost::pending_sync(int thread) const {
    const VirtualThread& t = *threads_[static_cast<std::size_t>(thread)];
    return as_thread(thread, [&](VirtualHost& self) {
        Pending p = t.core.pending;
        const Arguments arguments{t.slots.data(), nullptr, 0};
        const SyncOperation& sync = *t.core.operation;
        p.ready = sync.ready(self, arguments);
        if (!p.ready && sync.timeout != nullptr &&
            (sync.may_expire == nullptr || sync.may_expire(self, arguments))) {
            p.timed = sync.timeout(self, arguments).has_value();
            p.deadline = t.core.deadline;
        }
        return p;
    });
}

void VirtualHost::set_deadline(VirtualThread& thread) {
    ThreadCore& core = thread.core;
    core.deadline = 0;
    if (core.pending.kind != PendingKind::sync || core.operation->timeout == nullptr) return;
    const Arguments arguments{thread.slots.data(), nullptr, 0};
    if (const auto seconds = core.operation->timeout(*this, arguments))
        core.deadline = small_.clock + *seconds;
}

// Steps -----------------------------------------------------------------------------------------------------------------

void VirtualHost::begin_step(int thread) {
    VirtualThread& t = *threads_[static_cast<std::size_t>(thread)];
    current_ = thread;
    granted_ = t.core.pending.kind != PendingKind::local;
    continues_ = false;
    others_unchanged_ = waits_unchanged_ = true;
    step_work_ = 0;
    ++transitions_;
    ++step_count_;
    if (!options_.reversible) {
        agenda_.wake(thread, t.core.deadline);
        return;
    }
    small_.memory = arena_.mark();
    small_.output_count = output_.size();
    small_.event_count = events_.size();
    small_.uncaught_count = uncaught_.size();
    small_.thread_count = threads_.size();
    small_.lock_count = locks_.size();
    t.core.handled = t.state.handled;
    if (symmetry_ != nullptr) symmetry_->begin_step();
    records_.emplace_back(thread, t.core, small_, log_.size());
    if (t.core.call != nullptr) save_slots(t);
    save_frame(t.state);
}

void VirtualHost::step(int thread) {
    begin_step(thread);
    VirtualThread& t = *threads_[static_cast<std::size_t>(thread)];
    const bool stopped = t.state.object->load(ThreadCells::stop).is_true();
    end_step(t, stopped ? Stop::finished : Interpreter<VirtualHost>(*this, t.state).run());
}

void VirtualHost::end_step(VirtualThread& thread, Stop stop) {
    if (stop == Stop::left) {
        thread.core.pending = {};
        thread.core.pending.kind = PendingKind::local;
    }
    if (stop == Stop::finished) {
        finish(thread);
    } else {
        const CallInfo& call = thread.state.calls.back();
        if (!is_bootstrap(call)) thread.core.stand_at(*call.code, call.instruction());
        set_deadline(thread);
    }
    thread.core.depth = static_cast<std::uint32_t>(thread.state.calls.size());
    if (drops_garbage_ && thread.core.drops_garbage) drop_garbage(thread);
    hash_fresh_objects();
    hash_thread(thread);
    if (recording()) record_waits(thread.state.index);
    if (!options_.reversible) look_ahead(thread);
}

int VirtualHost::holder(std::uint32_t lock) const {
    for (auto at = locks_.rbegin(); at != locks_.rend(); ++at) {
        if ((*at)->id != lock) continue;
        const Value holder = (*at)->load(LockCells::holder);
        if (!is_kind(holder, Kind::thread)) return -1;
        const Value index = holder.as_object()->load(ThreadCells::index);
        return index.is_int() ? static_cast<int>(index.as_int()) : -1;
    }
    return -1;
}

/// Looked up only when asked: most steps are never shown to anybody.
int VirtualHost::line(int thread) const {
    const VirtualThread& t = *threads_[static_cast<std::size_t>(thread)];
    const ThreadCore& core = t.core;
    if (core.failed_line > 0) return core.failed_line;
    const bool learners = core.code != nullptr && core.code->module == 0;
    return learners ? image().program().line_of(*core.code, core.instruction)
                    : learner_line(image().program(), t.state, false);
}

void VirtualHost::finish(VirtualThread& thread) {
    const Value failure = pending();
    set_pending(Value());
    others_unchanged_ = false;  // when it was the last one, the program is over
    thread.core.finished = true;
    thread.core.pending = {};
    thread.state.handled = Value();
    if (!failure.is_unset()) {
        UncaughtException u = describe_uncaught(*this, thread.state.index, failure.as_object());
        const Value name = thread.state.object->load(ThreadCells::name);
        const std::string text = printed(u, string_view_of(name.as_object()));
        if (!text.empty()) write_output(true, text);
        if (u.line > 0) thread.core.failed_line = u.line;
        small_.uncaught_hash +=
            mix(static_cast<std::uint64_t>(thread.state.index), hash_of_text(u.summary()));
        if (counts(u)) uncaught_.push_back(std::move(u));
    }
    record(failure.is_unset() ? EventKind::finish : EventKind::fault, thread.state.object, -1, Value(), -1);
    store(thread.state.object, ThreadCells::status, Value::integer(static_cast<int>(ThreadStatus::finished)));
}

void VirtualHost::undo() {
    const StepRecord& record = records_.back();
    VirtualThread& thread = *threads_[static_cast<std::size_t>(record.thread)];
    if (threads_.size() != record.small.thread_count) threads_.resize(record.small.thread_count);
    thread.state.calls.resize(record.core.depth);
    restore_log(thread, record.log_size);
    if (symmetry_ != nullptr) symmetry_->undo();
    thread.core = record.core;
    thread.state.handled = record.core.handled;
    small_ = record.small;
    arena_.release(small_.memory);
    if (output_.size() != small_.output_count) output_.resize(small_.output_count);
    locks_.resize(small_.lock_count);
    events_.resize(small_.event_count);
    if (uncaught_.size() != small_.uncaught_count) uncaught_.resize(small_.uncaught_count);
    records_.pop_back();
    --step_count_;
}

// The world ---------------------------------------------------------------------------------------------------------------

VirtualThread& VirtualHost::add_thread(Object* object) {
    threads_.push_back(std::make_unique<VirtualThread>());
    VirtualThread& t = *threads_.back();
    t.state.index = static_cast<int>(threads_.size()) - 1;
    t.state.object = object;
    if (!options_.reversible) agenda_.wake(t.state.index, 0);
    return t;
}

bool VirtualHost::spawn(Object* object, bool green) {
    const Limits& limits = options_.limits;
    const int most = green ? limits.green_threads : limits.threads;
    const auto counts = [green](const auto& t) { return !t->core.finished && t->green == green; };
    if (std::ssize(threads_) >= most && std::count_if(threads_.begin(), threads_.end(), counts) >= most) {
        raise(*image().exceptions().runtime_error, too_many_threads(limits, green));
        return false;
    }
    publish(Value::object(object));
    VirtualThread& t = add_thread(object);
    if (symmetry_ != nullptr && t.state.index >= ThreadSymmetry::most_threads) symmetry_->tell_apart();
    t.green = green;
    store(object, ThreadCells::index, Value::integer(t.state.index));
    store(object, ThreadCells::status, Value::integer(static_cast<int>(ThreadStatus::started)));
    if (!prepare_thread(*this, object, t.state)) return false;
    t.core.depth = 1;
    t.core.pending.kind = PendingKind::local;
    if (const Object* function = function_behind(t.state.stack[0])) t.core.stand_at(*code_of(function), 0);
    hash_thread(t);
    record(EventKind::spawn, object, -1, Value(), static_cast<std::int16_t>(t.state.index));
    return true;
}

std::vector<Object*> VirtualHost::threads_alive() const {
    std::vector<Object*> alive;
    for (const auto& t : threads_) {
        if (!t->core.finished || t->state.index == 0) alive.push_back(t->state.object);
    }
    return alive;
}

void VirtualHost::write_output(bool error, std::string_view text) {
    const std::uint64_t limit = options_.limits.output_bytes;
    const std::string_view fits = text.substr(0, limit - std::min(limit, small_.output_bytes));
    small_.output_bytes += text.size();
    if (!fits.empty()) output_.push_back({current_, error, std::string(fits)});
    if (small_.output_bytes > limit) {
        stop_at_limit("the program printed more than " + std::to_string(limit) + " bytes");
    }
    if (current_ == 0 && !error) {
        // Per character, so that it depends on what was printed and not on how many calls it took.
        for (const char c : fits)
            small_.printed_hash = (small_.printed_hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    if (recording()) record(EventKind::print, nullptr, -1, Value(), -1);
}

void VirtualHost::record(EventKind kind, const Object* object, std::int32_t index, Value value,
                         std::int16_t other) {
    if (!recording()) return;
    Event e;
    e.time = small_.clock;
    e.step = step_count_ == 0 ? 0 : step_count_ - 1;
    e.object = object == nullptr ? 0 : object->id;
    e.index = index;
    e.thread = static_cast<std::int16_t>(current_);
    e.other = other;
    e.kind = kind;
    e.value = value;
    const ThreadState& state = threads_[static_cast<std::size_t>(current_)]->state;
    const bool begun = !state.calls.empty() && !is_bootstrap(state.calls.back());
    e.line = begun ? learner_line(image().program(), state, true) : line(current_);
    events_.push_back(e);
}

// A thread begins to wait when it comes to an operation that is not ready, or when another one takes what it needs.
void VirtualHost::record_waits(int moved) {
    small_.waiting &= ~thread_bit(moved);
    for (std::size_t i = 0; i < threads_.size(); ++i) {
        const ThreadCore& core = threads_[i]->core;
        if (core.finished || core.pending.kind != PendingKind::sync ||
            (small_.waiting & thread_bit(static_cast<int>(i))) != 0) {
            continue;
        }
        const Pending p = pending_step(static_cast<int>(i));
        if (p.ready) continue;
        small_.waiting |= thread_bit(static_cast<int>(i));
        Event e;
        e.time = small_.clock;
        e.step = step_count_ - 1;
        e.object = p.object;
        e.thread = static_cast<std::int16_t>(i);
        e.kind = p.event == EventKind::sleep ? EventKind::sleep : EventKind::wait;
        e.line = line(static_cast<int>(i));
        if (p.timed) e.value = Value::inline_float(p.deadline).value_or(Value());
        events_.push_back(e);
    }
}

std::uint64_t VirtualHost::memory_bytes() const {
    std::uint64_t bytes = arena_.used() + heap_.used() + log_.capacity() * 8 +
                          records_.capacity() * sizeof(StepRecord) + events_.capacity() * sizeof(Event) +
                          small_.output_bytes;
    for (const auto& t : threads_) bytes += sizeof *t + t->state.stack.capacity() * 8;
    return bytes;
}

}  // namespace interleave::machine
