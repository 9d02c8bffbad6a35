// The virtual host: one thread of ours executes all threads of the learner, a step at a time; every change of the
// state is journalled, and the state's hash is kept as it changes.
//
// What is in the state and how it is undone:
//   heap cells          each store logs (address, old value), except to objects born in the same step
//   a thread's calls    a step saves the registers of the call it starts in, and of each caller it returns to; calls
//                       it enters lie above and are simply forgotten
//   arguments of the native call that a thread stands before    saved at the start of the step that makes the call
//   everything small    ThreadCore and the counters in StepRecord, saved whole at the start of a step
//   memory              the arena is released to where it was
//   which objects only the thread can reach    saved as a list where it changes
// The hash is a sum over (object, cell, value) of mutable objects, over threads, and over what has been printed; sums
// make it independent of order and cheap to update. Registers count only while they are live, objects only while
// somebody can reach them (garbage.h).
#pragma once

#include "core/machine/agenda.h"
#include "core/machine/arena.h"
#include "core/machine/garbage.h"
#include "core/machine/heap.h"
#include "core/machine/interpreter.h"
#include "core/machine/sync.h"
#include "core/machine/thread_symmetry.h"
#include "core/machine/virtual_machine.h"
#include "core/machine/word_stack.h"

#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace interleave::machine {

/// The small part of a thread's state: plain data, saved whole at each step of the thread.
struct ThreadCore {
    Pending pending;                       ///< `ready` and `timed` are found out when asked
    const NativeFunction* call = nullptr;  ///< the native that a sync pending is about to call
    const SyncOperation* operation =
        nullptr;                    ///< of that native: its first part or, once that is done, the next
    double deadline = 0;            ///< of a pending with a timeout: virtual seconds
    std::uint64_t hash = 0;         ///< what the thread adds to the state's hash
    std::uint64_t local_hash = 0;   ///< of its calls, in names relative to it; only with Options::symmetry
    Value handled;                  ///< copy of ThreadState::handled while a step is not running
    std::uint32_t last_number = 0;  ///< given to an object; the next one gets the next that is free
    std::uint32_t kept_number = 0;  ///< up to here all are in use, or were by objects that others can reach
    std::uint32_t own_number = 0;   ///< the highest one of VirtualThread::own
    bool drops_garbage = true;      ///< VirtualThread::own is kept
    std::uint32_t depth = 0;        ///< calls in progress
    std::int32_t failed_line = 0;   ///< where an exception ended the thread; 0: none did
    const bytecode::Code* code =
        nullptr;  ///< where it stands or, once it has finished, stood last: null for nowhere
    std::uint32_t instruction = 0;
    bool finished = false;

    void stand_at(const bytecode::Code& c, std::size_t i) {
        code = &c;
        instruction = static_cast<std::uint32_t>(i);
    }
};

struct VirtualThread {
    ThreadState state;
    ThreadCore core;
    std::array<Value, max_native_parameters> slots;  ///< of core.call: its arguments; undefined without one
    /// What it made and no other thread can reach, by number. Journalled whole where it changes.
    std::vector<Object*> own;
    bool green = false;  ///< only its limit is another one: here every thread is light
};

class VirtualHost final : public Context {
public:
    static constexpr bool schedules = true;

    VirtualHost(const Image& image, const VirtualMachine::Options& options);

    // Context
    Object* allocate(Kind kind, std::size_t cells) override;
    void store(Object* object, std::size_t cell, Value value) override;
    bool reversible() const override { return options_.reversible; }
    Object* current_thread() const override { return threads_[current_]->state.object; }
    const ThreadState& thread_state() const override { return threads_[current_]->state; }
    bool spawn(Object* thread, bool green) override;
    void stop_thread(Object* thread) override;
    std::size_t cells_of(const Object* object) const override { return cell_count(object); }
    ClassInfo& adopt(std::unique_ptr<ClassInfo> type) override {
        classes_.push_back(std::move(type));
        return *classes_.back();
    }
    std::vector<Object*> threads_alive() const override;
    void write_output(bool error, std::string_view text) override;
    double seconds() override { return small_.clock; }
    double epoch() override { return 1.7e9; }
    double processor_seconds(bool) override { return 0; }
    std::uint64_t entropy() override { return 0; }
    int processors() const override { return 4; }
    void changed(Object*) override {}
    void record(EventKind kind, const Object* object, std::int32_t index, Value value,
                std::int16_t other) override;

    // Interpreter host
    Object* globals() const override { return threads_[static_cast<std::size_t>(current_)]->state.globals; }
    Object* main_globals() const { return globals_; }
    bool recording() const { return options_.record_events; }
    bool global_visible(std::size_t global, bool writes) const {
        if (threads_.size() < 2) return false;
        return writes || !image().program().globals[global].fixed || globals()->load(global).is_unset();
    }
    bool has_several_threads() const { return threads_.size() > 1; }
    bool object_visible(const Object* o) const {
        const bool changes = !is_immutable(o->kind) || o->kind == Kind::function;  // which has attributes
        return has_several_threads() && o->is_shared() && changes;
    }
    bool park(PendingKind kind, const Object* object, std::int32_t cell);
    bool park_contents(PendingKind kind, const Object* object);
    bool park_call(const NativeFunction& function, const Arguments& arguments);
    bool poll(std::uint32_t work);
    bool memory_suffices() { return !short_of_memory_ || reclaim(); }
    Value synchronise(ThreadState& thread, const NativeFunction& function, const Arguments& arguments);
    bool leaving() const { return continues_; }
    void expose(ThreadState& thread) {
        if (options_.reversible && thread.calls.size() < exposed_depth_) save_frame(thread);
    }
    int recursion_limit() const { return options_.limits.recursion_depth; }

    // The machine
    void step(int thread);
    void undo();
    Pending pending_step(int thread) const;
    /// Asks a guard or the like, which change nothing but are written against the thread that asks.
    template <class Question>
    auto as_thread(int thread, Question question) const {
        auto& self = const_cast<VirtualHost&>(*this);
        const int running = std::exchange(self.current_, thread);
        auto answer = question(self);
        self.current_ = running;
        return answer;
    }
    /// See ThreadSymmetry. Precondition of these: Options::symmetry.
    bool told_apart() const { return symmetry_->told_apart(); }
    int locks_of_main() const { return symmetry_->locks_of_main(); }
    std::uint64_t thread_part(int thread) const;
    std::uint64_t common_part() const;
    bool holds_things_of_threads(const ThreadState& thread) const;
    void look_at_identity(Value value);

    /// No thread is left that the program waits for. The main thread is no daemon.
    bool over() const { return threads_.front()->core.finished && only_daemons_left(); }
    /// After step(): whether every other thread that stands before anything but a sync operation still stands before the
    /// same, as ready as it was.
    bool others_unchanged() const { return others_unchanged_; }
    /// The same for those that wait patiently (Pending::patient): nothing was written that tells when their turn comes.
    bool waits_unchanged() const { return others_unchanged_ && waits_unchanged_; }
    /// The thread that holds the lock with that id; -1: nobody, or it is no lock. Reversible hosts only.
    int holder(std::uint32_t lock) const;
    /// Calls visit(id) for each lock that the thread holds. Reversible hosts only.
    template <class Visit>
    void for_each_held(int thread, Visit visit) const {
        const Object* holder = threads_[static_cast<std::size_t>(thread)]->state.object;
        for (const Object* lock : locks_) {
            const Value v = lock->load(LockCells::holder);
            if (v.is_object() && v.as_object() == holder) visit(lock->id);
        }
    }
    int line(int thread) const;  ///< of what it stands before; the last one when finished
    const Agenda& agenda() const { return agenda_; }  ///< only where steps are not taken back
    /// Calls visit(number, value) for the registers that may still be read.
    template <class Visit>
    void for_each_live_register(const ThreadState& thread, std::size_t depth, Visit visit) const;
    std::uint64_t hash() const;
    void do_without_hash() { keeps_hash_ = false; }

    struct Small {
        double clock = 0;
        std::uint64_t heap_hash = 0;     ///< sum over cells of mutable objects
        std::uint64_t thread_hash = 0;   ///< sum over threads
        std::uint64_t printed_hash = 0;  ///< of the main thread's standard output
        std::uint64_t uncaught_hash =
            0;  ///< sum over threads that ended with an exception: their order is no part of it
        std::uint64_t output_hash() const { return mix(printed_hash, uncaught_hash); }
        std::uint64_t instructions = 0;
        std::uint64_t output_bytes = 0;
        Arena::Mark memory;
        std::size_t output_count = 0;
        std::size_t event_count = 0;
        std::size_t uncaught_count = 0;
        std::size_t thread_count = 0;
        std::size_t lock_count = 0;
        std::uint64_t waiting =
            0;  ///< bit a thread (64 at most): a wait event was recorded and it has not moved since
        bool limit_reached = false;
    };
    struct Output {
        int thread = 0;
        bool error = false;
        std::string text;
    };

    const VirtualMachine::Options& options() const { return options_; }
    const Small& small() const { return small_; }
    const std::vector<std::unique_ptr<VirtualThread>>& threads() const { return threads_; }
    const std::vector<Output>& output() const { return output_; }
    const std::vector<Event>& events() const { return events_; }
    const std::vector<UncaughtException>& uncaught() const { return uncaught_; }
    const std::string& limit_message() const { return limit_message_; }
    std::uint64_t steps() const { return step_count_; }
    std::uint64_t transitions() const { return transitions_; }
    std::uint64_t memory_bytes() const;
    /// Number of cells of an object this host allocated.
    std::size_t cell_count(const Object* o) const {
        return options_.reversible ? reinterpret_cast<const std::uint64_t*>(o)[-2] : Heap::slot_cells(o);
    }

private:
    static constexpr std::uint8_t fresh_flag =
        4;  ///< reversible: born in the running step: stores need no journal

    struct StepRecord {
        int thread = 0;
        ThreadCore core;
        Small small;
        std::size_t log_size = 0;
    };

    bool only_daemons_left() const;
    void log(std::initializer_list<std::uint64_t> words, std::uint64_t tag);
    void save_frame(ThreadState& thread);
    void save_slots(const VirtualThread& thread);
    void restore_log(VirtualThread& moved, std::size_t size);
    void publish(Value value);
    VirtualThread& add_thread(Object* object);
    void begin_step(int thread);
    void end_step(VirtualThread& thread, Stop stop);
    void finish(VirtualThread& thread);
    std::uint32_t new_id(VirtualThread& thread);
    bool has_processes() const;
    void drop_garbage(VirtualThread& thread);
    void reach_from(const VirtualThread& thread);
    void take_out(ThreadCore& core, std::span<Object* const> dead);
    void set_own(VirtualThread& thread, std::span<Object* const> objects);
    void hash_fresh_objects();
    void hash_thread(VirtualThread& thread);
    std::uint64_t hash_call(const ThreadState& thread, std::size_t depth) const;
    std::uint64_t value_hash(const ThreadState& thread, Value value) const;
    std::uint64_t object_hash(const ThreadState& thread, const Object* object) const;
    void stand_before(ThreadCore& core, const SyncOperation& operation, const Arguments& arguments);
    Pending pending_sync(int thread) const;
    void set_deadline(VirtualThread& thread);
    void record_waits(int moved);
    void look_ahead(VirtualThread& thread);
    bool is_asleep(const ThreadCore& core) const;
    void stop_at_limit(std::string message);
    bool room_for(std::size_t bytes);
    bool reclaim();
    void raise_memory_error();
    void collect();

    VirtualMachine::Options options_;
    bool clock_matters_ = false;
    bool keeps_hash_ = false;
    bool drops_garbage_ = false;
    Object* globals_ = nullptr;
    std::vector<std::unique_ptr<VirtualThread>> threads_;
    Agenda agenda_;                          ///< not reversible: who may move next
    mutable std::size_t first_awaited_ = 0;  ///< not reversible: below it no thread keeps the program going
    int current_ = 0;
    bool granted_ = false;
    bool continues_ = false;  ///< the first part of a call is done; the thread stands before the next one
    bool others_unchanged_ = false;
    bool waits_unchanged_ = false;  ///< the running step wrote to nothing that is waited for
    std::uint64_t step_work_ = 0;
    std::size_t exposed_depth_ = 0;  ///< calls at or above this depth are saved or new in the running step
    Small small_;
    Arena arena_;  ///< reversible: nothing is freed but by going back
    Heap heap_;    ///< not reversible: collected
    std::uint64_t collect_at_ = collection_step;
    static constexpr std::uint64_t collection_step = std::uint64_t{32} << 20;
    /// Also of classes that were undone: what a class is called and how it is laid out is no part of the state.
    std::vector<std::unique_ptr<ClassInfo>> classes_;
    std::vector<Object*> fresh_;  ///< born in the running step, where that matters
    GarbageSearch garbage_;
    std::vector<Object*> candidates_;   ///< for being garbage; kept for its memory
    std::vector<const Object*> locks_;  ///< reversible: of Kind::lock, in the order in which they were made
    std::unique_ptr<ThreadSymmetry> symmetry_;  ///< null: not wanted
    std::vector<StepRecord> records_;
    WordStack log_;
    std::vector<Output> output_;
    std::vector<Event> events_;
    std::vector<UncaughtException> uncaught_;
    std::string limit_message_;
    std::uint64_t step_count_ = 0;
    std::uint64_t transitions_ = 0;
    bool raising_memory_error_ = false;
    bool short_of_memory_ = false;  ///< more was granted than there may be
};

template <class Visit>
void VirtualHost::for_each_live_register(const ThreadState& thread, std::size_t depth, Visit visit) const {
    const CallInfo& call = thread.calls[depth];
    const bytecode::Code& code = *call.code;
    const bool innermost = depth + 1 == thread.calls.size();
    // A caller stands behind its call: what lives on is what lived before it, less the window the callee overlays.
    const std::size_t at = call.instruction() - (innermost ? 0 : 1);
    // A callee that overlays no window lies above the caller's registers.
    const bool windowed =
        !innermost && bytecode::info(code.instructions[at].op).a == bytecode::OperandKind::window;
    const std::size_t window = windowed ? code.instructions[at].a : code.registers;
    const Value* r = thread.registers(call);
    for (std::uint32_t word = 0; word < code.live_words; ++word) {
        for (std::uint64_t bits = code.live[at * code.live_words + word]; bits != 0; bits &= bits - 1) {
            const std::size_t reg = word * 64 + static_cast<std::size_t>(std::countr_zero(bits));
            if (reg < window) visit(reg, r[reg]);
        }
    }
}

}  // namespace interleave::machine
