#include "core/machine/virtual_machine.h"

#include "core/machine/classes.h"
#include "core/machine/names.h"
#include "core/machine/parts.h"
#include "core/machine/sync.h"
#include "core/machine/virtual_host.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>

namespace interleave::machine {

struct VirtualMachine::State {
    State(std::shared_ptr<const Image> i, const Options& options)
        : image(std::move(i)), host(*image, options) {}

    const VirtualThread& thread(int t) const { return *host.threads()[static_cast<std::size_t>(t)]; }
    int thread_of(const Object* object) const {
        const Value index = object->load(ThreadCells::index);
        return index.is_int() ? static_cast<int>(index.as_int()) : -1;
    }
    const Object* pending_object(int t) const;
    const Object* waited_object(int t) const;
    std::string obstacle(int t) const;
    std::string text(Value v, std::size_t width = 60) const { return machine::value_text(*image, v, width); }
    std::string library_name(std::uint32_t object) const;
    std::string name(std::uint32_t object, std::int32_t index) const;
    Place local_place(std::uint32_t object) const;
    std::string part_before(std::uint32_t object, std::int32_t part) const;
    std::string what(int t, const Pending& p) const;
    Value preview(const CallInfo& call, const ThreadState& thread) const;

    std::shared_ptr<const Image> image;
    VirtualHost host;
};

namespace {

/// What a list of variables leaves out: definitions, and what has a pane of its own.
bool is_furniture(Value v) {
    return is_kind(v, Kind::thread) || is_kind(v, Kind::lock) || is_kind(v, Kind::function) ||
           is_kind(v, Kind::native_function) || is_kind(v, Kind::type) || is_kind(v, Kind::module);
}

}  // namespace

VirtualMachine::VirtualMachine(std::shared_ptr<const Image> image, const Options& options)
    : state_(std::make_unique<State>(std::move(image), options)) {}
VirtualMachine::~VirtualMachine() = default;
VirtualHost& VirtualMachine::host() { return state_->host; }

int VirtualMachine::thread_count() const { return static_cast<int>(state_->host.threads().size()); }
bool VirtualMachine::finished(int thread) const { return state_->thread(thread).core.finished; }
Pending VirtualMachine::pending(int thread) const { return state_->host.pending_step(thread); }
void VirtualMachine::candidates(std::vector<int>& threads) const {
    const Agenda& agenda = state_->host.agenda();
    threads = agenda.awake();
    if (const int t = agenda.first_asleep(); t >= 0)
        threads.insert(std::lower_bound(threads.begin(), threads.end(), t), t);
}
void VirtualMachine::step(int thread) { state_->host.step(thread); }
bool VirtualMachine::wake(int thread) {
    assert(!can_step(thread) && pending(thread).event == EventKind::wait);
    if (lock_use(thread).what != LockUse::What::take || !lock_use(thread).available) return false;
    state_->host.step(thread);  // what it waits for is not there, so this is giving up
    return true;
}
void VirtualMachine::undo() { state_->host.undo(); }
std::uint64_t VirtualMachine::steps() const { return state_->host.steps(); }
std::uint64_t VirtualMachine::transitions() const { return state_->host.transitions(); }
std::uint64_t VirtualMachine::hash() const { return state_->host.hash(); }

std::uint64_t VirtualMachine::thread_part(int thread) const { return state_->host.thread_part(thread); }
std::uint64_t VirtualMachine::main_part() const {
    return mix(state_->thread(0).core.hash, state_->host.small().output_hash());
}
std::uint64_t VirtualMachine::common_part() const { return state_->host.common_part(); }
bool VirtualMachine::main_stands_apart() const {
    const VirtualHost& host = state_->host;
    return host.locks_of_main() == 0 && !host.holds_things_of_threads(state_->thread(0).state);
}
bool VirtualMachine::threads_are_told_apart() const {
    const auto ended = [](const UncaughtException& e) { return e.thread != 0; };
    return state_->host.told_apart() || std::any_of(uncaught().begin(), uncaught().end(), ended);
}

double VirtualMachine::clock() const { return state_->host.small().clock; }
std::uint64_t VirtualMachine::memory_bytes() const { return state_->host.memory_bytes(); }
const std::vector<UncaughtException>& VirtualMachine::uncaught() const { return state_->host.uncaught(); }
const std::vector<Event>& VirtualMachine::events() const { return state_->host.events(); }

Ending VirtualMachine::ending() const {
    const VirtualHost& host = state_->host;
    Ending e;
    e.exceptions = host.uncaught();
    if (host.small().limit_reached) {
        e.kind = EndingKind::limit;
        e.message = host.limit_message();
        return e;
    }
    if (host.over()) {
        const bool main_failed = std::any_of(e.exceptions.begin(), e.exceptions.end(),
                                             [](const UncaughtException& u) { return u.thread == 0; });
        e.kind = main_failed ? EndingKind::exception : EndingKind::finished;
        return e;
    }
    for (int t = 0; t < thread_count(); ++t) {
        if (can_step(t)) return {};
        if (!finished(t)) e.waiting.push_back(t);
    }
    e.kind = EndingKind::deadlock;
    return e;
}

std::vector<OutputPiece> VirtualMachine::output() const {
    std::vector<OutputPiece> pieces;
    for (const auto& o : state_->host.output()) pieces.push_back({o.thread, o.error, o.text});
    return pieces;
}

std::string VirtualMachine::main_output() const {
    std::string text;
    for (const auto& o : state_->host.output()) {
        if (o.thread == 0 && !o.error) text += o.text;
    }
    return text;
}

// Who waits for whom ------------------------------------------------------------------------------------------------

const Object* VirtualMachine::State::pending_object(int t) const {
    const ThreadCore& core = thread(t).core;
    if (core.finished || core.pending.kind != PendingKind::sync || core.operation->waits_on == nullptr)
        return nullptr;
    auto& context = const_cast<VirtualHost&>(host);
    const Value v = core.operation->waits_on(context, {thread(t).slots.data(), nullptr, 0});
    return v.is_object() ? v.as_object() : nullptr;
}

/// What the program says it waits for: the Condition, where pending_object() is its lock.
const Object* VirtualMachine::State::waited_object(int t) const {
    const ThreadCore& core = thread(t).core;
    if (core.finished || core.pending.kind != PendingKind::sync) return nullptr;
    return is_kind(thread(t).slots[0], Kind::synchroniser) ? thread(t).slots[0].as_object()
                                                           : pending_object(t);
}

std::string VirtualMachine::State::obstacle(int t) const {
    const ThreadCore& core = thread(t).core;
    if (core.finished || core.pending.kind != PendingKind::sync || core.operation->obstacle == nullptr)
        return {};
    return host.as_thread(t, [&](VirtualHost& context) {
        return core.operation->obstacle(context, {thread(t).slots.data(), nullptr, 0});
    });
}

int VirtualMachine::waits_for(int thread) const {
    if (finished(thread) || can_step(thread)) return -1;
    const Object* o = state_->pending_object(thread);
    if (o == nullptr || !state_->obstacle(thread).empty()) return -1;
    if (o->kind == Kind::thread) return state_->thread_of(o);
    if (o->kind == Kind::lock && is_kind(o->load(LockCells::holder), Kind::thread)) {
        return state_->thread_of(o->load(LockCells::holder).as_object());
    }
    return -1;
}

namespace {

/// acquire(blocking, timeout) waits for as long as it must when neither is given, or both say so.
bool waits_without_end(const VirtualThread& thread, VirtualHost& host) {
    const SyncOperation& operation = *thread.core.operation;
    if (operation.timeout == nullptr) return true;
    const Value blocking = thread.slots[1];
    if (blocking == Value::boolean(false) || blocking == Value::integer(0)) return false;
    return !operation.timeout(host, {thread.slots.data(), nullptr, 0}).has_value();
}

}  // namespace

LockUse VirtualMachine::lock_use(int thread) const {
    LockUse use;
    const ThreadCore& core = state_->thread(thread).core;
    if (core.finished || core.pending.kind != PendingKind::sync) return use;
    switch (core.pending.event) {
        case EventKind::acquire: use.what = LockUse::What::take; break;
        case EventKind::release: use.what = LockUse::What::release; break;
        case EventKind::wait:  // the second part of a Condition's wait takes the lock again
            use.what = core.operation->then != nullptr ? LockUse::What::let_go : LockUse::What::take;
            break;
        default: return use;
    }
    const Object* o = state_->pending_object(thread);
    const bool semaphore = o != nullptr && o->kind == Kind::synchroniser && o->load(0).is_int();
    if (o == nullptr || (o->kind != Kind::lock && (!semaphore || core.pending.event == EventKind::wait)))
        return {};
    use.object = o->id;
    if (semaphore) {
        use.permits = o->load(0).as_int();
        use.available = use.permits > 0;
    } else {
        const Value holder = o->load(LockCells::holder);
        if (is_kind(holder, Kind::thread)) use.holder = state_->thread_of(holder.as_object());
        const bool reentrant = !o->load(LockCells::depth).is_unset();
        use.available = use.holder < 0 || (reentrant && use.holder == thread);
    }
    use.waits = use.what == LockUse::What::take &&
                waits_without_end(state_->thread(thread), const_cast<VirtualHost&>(state_->host));
    return use;
}

std::uint64_t VirtualMachine::shared_hash() const {
    const VirtualHost::Small& small = state_->host.small();
    return small.heap_hash * 0x9e3779b97f4a7c15ULL ^ small.output_hash();
}

std::uint64_t VirtualMachine::own_hash(int thread) const { return state_->thread(thread).core.hash; }

// For people ----------------------------------------------------------------------------------------------------------

/// What the library keeps for the whole run, by its module or kind: "random", "the files". Empty for other objects.
std::string VirtualMachine::State::library_name(std::uint32_t object) const {
    const Value parts = host.threads()[0]->state.object->load(ThreadCells::library);
    if (!parts.is_object()) return {};
    for (std::size_t i = 0; i < parts.as_object()->word; ++i) {
        const Value part = parts.as_object()->load(i);
        if (!part.is_object() || part.as_object()->id != object) continue;
        const TypeInfo& type = *image->operations().type_of(part);
        return type.module != nullptr ? type.module : type.name;
    }
    return {};
}

std::string VirtualMachine::State::name(std::uint32_t object, std::int32_t index) const {
    for (const auto& t : host.threads()) {
        if (t->state.object->id == object)
            return short_thread_name(t->state.index) + part_text(*image, t->state.object, index);
    }
    if (const std::string own = library_name(object); !own.empty()) return own;
    if (object == 0 || object == host.main_globals()->id)
        return name_of(*image, host.main_globals(), object, index);
    Place place = find_place(*image, host.main_globals(), object);
    if (place.object == nullptr) place = local_place(object);
    if (place.object == nullptr) return name_of(*image, host.main_globals(), object, index);
    const std::string meant = index < whole_object ? part_before(object, index) : std::string();
    return place.name + (meant.empty() ? part_text(*image, place.object, index) : meant);
}

/// Among the local variables of all threads.
Place VirtualMachine::State::local_place(std::uint32_t object) const {
    for (const auto& t : host.threads()) {
        for (const CallInfo& call : t->state.calls) {
            for (const auto& v : call.code->variables) {
                Value value = t->state.registers(call)[v.reg];
                if (value.is_object() && value.as_object()->id == object) return {value.as_object(), v.name};
                if (v.is_cell && is_kind(value, Kind::cell)) value = value.as_object()->load(0);
                for (const Value meant : {value, unwrapped(value)}) {
                    if (meant.is_object() && meant.as_object()->id == object)
                        return {meant.as_object(), v.name};
                }
            }
        }
    }
    return {};
}

/// "['a']", ".balance": a part that a thread stands before, which may not be there yet. Empty when none does.
std::string VirtualMachine::State::part_before(std::uint32_t object, std::int32_t part) const {
    using bytecode::Opcode;
    for (const auto& t : host.threads()) {
        const ThreadCore& core = t->core;
        if (core.finished || core.call != nullptr || core.pending.object != object ||
            core.pending.index != part)
            continue;
        const CallInfo& call = t->state.calls.back();
        const auto& i = *call.pc;
        if (i.op == Opcode::load_item_ || i.op == Opcode::store_item_)
            return "[" + text(t->state.registers(call)[i.c], 24) + "]";
        if (i.op == Opcode::store_attr_ || i.op == Opcode::delete_attr_)
            return "." + std::string(image->name(i.c).text);
    }
    return {};
}

std::string VirtualMachine::thread_name(int thread) const {
    return std::string(
        string_view_of(state_->thread(thread).state.object->load(ThreadCells::name).as_object()));
}

int VirtualMachine::line(int thread) const { return state_->host.line(thread); }
std::string VirtualMachine::value_text(Value value, std::size_t width) const {
    return state_->text(value, width);
}
std::string VirtualMachine::describe(std::uint32_t object, std::int32_t index) const {
    return state_->name(object, index);
}

std::vector<FrameInfo> VirtualMachine::frames(int thread) const {
    const ThreadState& t = state_->thread(thread).state;
    std::vector<FrameInfo> frames;
    for (std::size_t d = t.calls.size(); d-- > 0;) {
        const CallInfo& call = t.calls[d];
        if (is_bootstrap(call)) continue;
        FrameInfo f;
        f.function = call.code->name;
        f.module = state_->image->program().modules[call.code->module].name;
        const std::size_t back = d + 1 == t.calls.size() ? 0 : 1;
        f.line = state_->image->program().line_of(*call.code,
                                                  call.instruction() - std::min(back, call.instruction()));
        const Value* r = t.registers(call);
        // The registers from the window of a call upward belong to the callee.
        const std::size_t window =
            back == 0 ? call.code->registers : call.code->instructions[call.instruction() - 1].a;
        for (const auto& variable : call.code->variables) {
            if (variable.name.starts_with(".") || variable.reg >= window) continue;
            Value v = r[variable.reg];
            const bool cell = variable.is_cell && is_kind(v, Kind::cell);
            const bool shared = cell && v.as_object()->is_shared();
            if (cell) v = v.as_object()->load(0);
            if (v.is_unset()) continue;
            f.locals.push_back({variable.name, state_->text(v), state_->image->operations().type_of(v)->name,
                                shared, -1, 0});
        }
        frames.push_back(std::move(f));
    }
    return frames;
}

bool VirtualMachine::could_use(int thread, std::uint32_t object) const {
    const ThreadState& t = state_->thread(thread).state;
    std::vector<const bytecode::Code*> codes;
    const auto note = [&](const bytecode::Code* code) {
        if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
    };
    for (const CallInfo& call : t.calls) {
        if (is_bootstrap(call)) continue;
        note(call.code);
        const Value* r = t.registers(call);
        for (const auto& v : call.code->variables) {
            const bool cell = is_kind(r[v.reg], Kind::cell);
            if (leads_to(*state_->image, cell ? r[v.reg].as_object()->load(0) : r[v.reg], object))
                return true;
        }
    }
    for (std::size_t i = 0; i < codes.size(); ++i) {
        for (const auto& instruction : codes[i]->instructions) {
            if (instruction.op != bytecode::Opcode::load_global_) continue;
            const Value v = t.globals->load(instruction.b);
            if (is_kind(v, Kind::function)) note(code_of(v.as_object()));
            if (leads_to(*state_->image, v, object)) return true;
        }
    }
    return false;
}

/// The attributes of an instance, as `name.attribute`; the instance itself when it has none.
void VirtualMachine::add_attributes(const std::string& name, const Object* object,
                                    std::vector<Variable>& shown) const {
    const ClassInfo& type = *class_of(object);
    const auto add = [&](const std::string& of, Value v) {
        Variable variable;
        variable.name = of;
        variable.value = state_->text(v);
        variable.type = state_->image->operations().type_of(v)->name;
        variable.shared = thread_count() > 1;
        shown.push_back(std::move(variable));
    };
    const std::size_t before = shown.size();
    for (const std::uint16_t slot : type.slots) {
        const Value v = object->load(type.slot_of_name[slot]);
        const bool lock =
            is_kind(v, Kind::lock) || is_kind(v, Kind::synchroniser);  // these have a view of their own
        if (!v.is_unset() && !is_furniture(v) && !lock)
            add(name + "." + std::string(state_->image->name(slot).text), v);
    }
    const std::int32_t none = -1;
    for (const Event& e : state_->host.events()) {
        if (e.kind != EventKind::write || e.object != object->id || e.index == none) continue;
        const std::string written = state_->name(e.object, e.index);
        for (std::size_t i = before; i < shown.size(); ++i) {
            if (shown[i].name != written) continue;
            shown[i].writer = e.thread;
            shown[i].written_at = e.step;
        }
    }
    if (shown.size() == before) add(name, Value::object(object));
}

std::vector<Variable> VirtualMachine::globals() const {
    const auto& names = state_->image->program().globals;
    const Object* cells = state_->host.main_globals();
    std::vector<Variable> variables(names.size());
    for (const Event& e : state_->host.events()) {
        if (e.kind != EventKind::write || e.object != cells->id || e.index < 0) continue;
        variables[static_cast<std::size_t>(e.index)].writer = e.thread;
        variables[static_cast<std::size_t>(e.index)].written_at = e.step;
    }
    std::vector<Variable> shown;
    for (std::size_t g = 0; g < names.size(); ++g) {
        const Value v = cells->load(g);
        if (v.is_unset() || is_furniture(v) || names[g].module != 0) continue;
        if (is_kind(v, Kind::class_)) continue;
        if (class_of(v) != nullptr && is_kind(v, Kind::instance)) {
            add_attributes(names[g].name, v.as_object(), shown);
            continue;
        }
        variables[g].name = names[g].name;
        variables[g].value = state_->text(v);
        variables[g].type = state_->image->operations().type_of(v)->name;
        variables[g].shared = thread_count() > 1;
        shown.push_back(std::move(variables[g]));
    }
    return shown;
}

std::vector<LockInfo> VirtualMachine::locks() const {
    // Those that a variable refers to, directly or in a list, or that somebody waits for.
    std::map<std::uint32_t, const Object*> found;
    const auto note = [&found](Value v) {
        if (is_kind(v, Kind::lock) || is_kind(v, Kind::synchroniser))
            found[v.as_object()->id] = v.as_object();
    };
    const Object* cells = state_->host.main_globals();
    for (std::size_t g = 0; g < state_->image->program().globals.size(); ++g) {
        const Value v = cells->load(g);
        note(v);
        if (class_of(v) != nullptr) {
            for (const std::uint16_t slot : class_of(v)->slots)
                note(v.as_object()->load(class_of(v)->slot_of_name[slot]));
        }
        if (!is_kind(v, Kind::list)) continue;
        for (std::int64_t i = 0; i < std::min<std::int64_t>(list_length(v.as_object()), 64); ++i) {
            note(list_item(v.as_object(), i));
        }
    }
    for (const auto& t : state_->host.threads()) {
        const Object* waited = state_->waited_object(t->state.index);
        if (waited != nullptr) note(Value::object(waited));
        for (const CallInfo& call : t->state.calls) {
            for (const auto& variable : call.code->variables) {
                Value v = t->state.registers(call)[variable.reg];
                if (is_kind(v, Kind::cell)) v = v.as_object()->load(0);
                note(v);
            }
        }
    }
    std::vector<LockInfo> locks;
    for (const auto& [id, o] : found) {
        LockInfo l;
        l.object = id;
        l.name = describe(id, -1);
        if (l.name.starts_with("object #")) l.name = "lock" + l.name.substr(6);
        const TypeInfo& type = *state_->image->operations().type_of(Value::object(o));
        l.kind = type.name;
        if (type.state_text != nullptr) l.detail = type.state_text(o);
        // A Condition is held when its lock is.
        const Object* lock = is_kind(o->load(0), Kind::lock) ? o->load(0).as_object() : o;
        const Value holder = lock->kind == Kind::lock ? lock->load(LockCells::holder) : Value();
        if (is_kind(holder, Kind::thread)) l.holder = state_->thread_of(holder.as_object());
        for (const Event& e : state_->host.events()) {
            if (e.object == lock->id && e.kind == EventKind::acquire) l.held_since_line = e.line;
        }
        if (l.holder < 0) l.held_since_line = 0;
        for (int t = 0; t < thread_count(); ++t) {
            if (state_->waited_object(t) == o && !can_step(t)) l.waiters.push_back(t);
        }
        locks.push_back(std::move(l));
    }
    return locks;
}

/// The value that the access a thread stands before would read or write.
Value VirtualMachine::State::preview(const CallInfo& call, const ThreadState& thread) const {
    using bytecode::Opcode;
    const auto& i = *call.pc;
    const Value* r = thread.registers(call);
    switch (i.op) {
        case Opcode::load_global_: return host.main_globals()->load(i.b);
        case Opcode::store_global_:
        case Opcode::store_cell_:
        case Opcode::store_item_: return r[i.a];
        case Opcode::load_cell_: return r[i.b].as_object()->load(0);
        case Opcode::load_item_:
            if (is_kind(r[i.b], Kind::list) && r[i.c].is_int())
                return list_item(r[i.b].as_object(), r[i.c].as_int());
            if (const Value dict = unwrapped(r[i.b]); is_kind(dict, Kind::dict))
                return entry_of_part(dict.as_object(), part_of_key(r[i.c])).value;
            return {};
        default: return {};
    }
}

std::string VirtualMachine::State::what(int t, const Pending& p) const {
    const VirtualThread& vt = thread(t);
    const ThreadState& state = vt.state;
    if (p.kind == PendingKind::local) {
        if (state.calls.size() == 1 && is_bootstrap(state.calls[0]) &&
            is_kind(state.stack[0], Kind::function)) {
            return "begin " + code_of(state.stack[0].as_object())->name + "()";
        }
        return host.steps() == 0 || state.calls.empty() || state.calls.back().instruction() == 0
                   ? "begin"
                   : "go on computing";
    }
    std::string object = p.object == 0 ? std::string() : name(p.object, p.index);
    if (p.kind == PendingKind::sync) {
        if (const Object* o = waited_object(t); o != nullptr) object = name(o->id, -1);
        switch (p.event) {
            case EventKind::join:
                return p.object == 0 ? "look which threads are alive" : "wait for " + object + " to end";
            case EventKind::spawn: {
                const Object* o = vt.slots[0].is_object() ? vt.slots[0].as_object() : nullptr;
                const bool is_thread =
                    o != nullptr && o->kind == Kind::thread && !o->load(ThreadCells::index).is_int();
                return is_thread
                           ? "start " + std::string(string_view_of(o->load(ThreadCells::name).as_object()))
                           : "start a thread";
            }
            case EventKind::sleep: return "wake up";
            case EventKind::read:
            case EventKind::write: {  // of a file
                const Value path = vt.slots[0];
                return std::string(vt.core.call->name) + "(" +
                       (is_kind(path, Kind::string) ? text(path, 24) : "") + ")";
            }
            default:
                if (p.ready && p.event != EventKind::acquire && p.event != EventKind::release &&
                    waited_object(t) != nullptr) {
                    return object + "." + vt.core.call->name + "()";
                }
                if (!p.ready && p.timed) return std::string("give up waiting for ") + object;
                return verb(p.event) + std::string(" ") + object;
        }
    }
    if (vt.core.call != nullptr) return object + "." + vt.core.call->name + "()";
    const Value v = state.calls.empty() ? Value() : preview(state.calls.back(), state);
    if (p.kind == PendingKind::read) {
        return "read " + object + (v.is_unset() ? std::string() : " → " + text(v, 24));
    }
    return "write " + object + (v.is_unset() ? std::string() : " = " + text(v, 24));
}

std::string VirtualMachine::describe_next(int thread) const {
    return finished(thread) ? std::string() : state_->what(thread, pending(thread));
}

std::string VirtualMachine::why_not(int thread) const {
    if (finished(thread)) return "has finished";
    const Pending p = pending(thread);
    if (p.can_step()) return {};
    if (state_->host.small().limit_reached) return state_->host.limit_message();
    if (state_->host.over()) return "the program has ended";
    const Object* o = state_->waited_object(thread);
    const std::string object = o == nullptr ? "something" : describe(o->id, -1);
    if (p.event == EventKind::join) return "waits for " + object + " to end";
    const int holder = waits_for(thread);
    const std::string obstacle = state_->obstacle(thread);
    if (!obstacle.empty()) return "waits for " + object + ": " + obstacle;
    return "waits for " + object +
           (holder < 0 ? std::string()
                       : ", held by " + (holder == thread ? "itself" : short_thread_name(holder)));
}

}  // namespace interleave::machine
