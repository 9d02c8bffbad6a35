// The virtual host's face: one program state that is stepped a scheduling point at a time, and unstepped.
//
// A *step* of a thread executes the operation it stands before (a scheduling point) and then everything up to the
// next scheduling point, which nobody else can notice. Step 1 of each thread runs from its start. Deciding who moves
// is not done here: see explore::Strategy.
//
// The state (threads, memory, locks, output, clock) is one value. hash() identifies it: equal states reached in
// different orders have equal hashes; undo() restores it exactly.
#pragma once

#include "core/machine/ending.h"
#include "core/machine/event.h"
#include "core/machine/image.h"
#include "core/machine/pending.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::machine {

/// A variable as shown: name and text.
struct Variable {
    std::string name;
    std::string value;
    std::string type;
    bool shared = false;
    int writer = -1;  ///< thread that wrote it last, -1 nobody (only with Options::record_events)
    std::uint64_t written_at = 0;  ///< step number of that write
};

struct FrameInfo {
    std::string function;
    std::string module;  ///< "__main__": the learner's text
    int line = 0;        ///< in the text of the module
    std::vector<Variable> locals;
};

struct LockInfo {
    std::uint32_t object = 0;
    std::string name;    ///< variable that refers to it, or "lock #2"
    std::string kind;    ///< "Lock", "Semaphore", "Queue", ...
    std::string detail;  ///< its state where a holder does not say it: "2 permits left", "set", "[3, 4]"
    int holder = -1;
    int held_since_line = 0;  ///< 0 when free
    std::vector<int> waiters;
};

struct OutputPiece {
    int thread = 0;
    bool error = false;
    std::string text;
};

class VirtualHost;

/// What a thread's next step does to a lock or semaphore.
struct LockUse {
    enum class What : std::uint8_t {
        nothing,
        take,     ///< or try to
        release,  ///< one level of an RLock
        let_go    ///< all of it, to wait for a notification
    } what = What::nothing;
    std::uint32_t object = 0;   ///< the lock: of a Condition, the one inside
    int holder = -1;            ///< of a lock, now; -1 nobody
    bool available = false;     ///< taking succeeds now
    bool waits = false;         ///< taking waits for as long as it must
    std::int64_t permits = -1;  ///< of a semaphore, now; -1: it is a lock
};

class VirtualMachine {
public:
    struct Options {
        Limits limits;
        bool record_events = false;  ///< needed for events(), Variable::writer; costs time and memory
        bool reversible =
            true;  ///< false: no journal, undo() is not possible, memory use does not grow with steps
        bool symmetry = false;  ///< needed for the functions under "symmetry"; costs a little time
        /// Without `reversible`: objects get the numbers they have when exploring, so that a schedule can be made again
        /// exactly, down to the places in memory that a program prints; costs some time.
        bool numbers_as_explored = false;
    };

    VirtualMachine(std::shared_ptr<const Image> image, const Options& options);
    ~VirtualMachine();
    VirtualMachine(const VirtualMachine&) = delete;
    VirtualMachine& operator=(const VirtualMachine&) = delete;

    /// Threads started so far; ids are 0 (main) .. thread_count()-1 in the order of start.
    int thread_count() const;
    bool finished(int thread) const;
    Pending pending(int thread) const;
    bool can_step(int thread) const { return pending(thread).can_step(); }
    /// Without Options::reversible: the threads to ask whether they can step, ascending, when of those that sleep only the
    /// one matters whose time comes first (the lowest number among equals).
    void candidates(std::vector<int>& threads) const;

    /// Precondition: can_step(thread). Afterwards the thread stands before its next scheduling point, has finished,
    /// waits, or (when a budget ran out) stands at a local one.
    void step(int thread);
    /// For what would be if: a thread that waits for a Condition and would wait on goes ahead, as if its patience were at an
    /// end. False, and nothing has changed, when somebody has the lock.
    bool wake(int thread);
    /// Takes the last step back. Precondition: steps() > 0 and Options::reversible.
    void undo();
    std::uint64_t steps() const;
    std::uint64_t transitions() const;  ///< steps ever done, undone ones included

    /// Identifies the state. The clock belongs to it only when the program asks for the time.
    std::uint64_t hash() const;
    /// `none` while some thread can step.
    Ending ending() const;
    /// The thread that must move for `thread` to get what it waits for (holder of the lock, joined thread); -1 none.
    int waits_for(int thread) const;
    LockUse lock_use(int thread) const;
    /// Two parts of hash(): of everything but the threads' own calls and registers, and of those of one thread.
    std::uint64_t shared_hash() const;
    std::uint64_t own_hash(int thread) const;

    double clock() const;  ///< virtual seconds
    /// All output in display order; the main thread's standard output alone; a hash of the latter.
    std::vector<OutputPiece> output() const;
    std::string main_output() const;
    std::uint64_t memory_bytes() const;  ///< of the machine, journal included
    /// Exceptions that ended a thread, so far.
    const std::vector<UncaughtException>& uncaught() const;

    /// For searches, which cannot wait for calls through this face.
    VirtualHost& host();

    // --- symmetry (thread_symmetry.h) -----------------------------------------------------------------------------
    /// A hash of the thread's situation: two that are equal but for their numbers have the same. Not of the main thread.
    std::uint64_t thread_part(int thread) const;
    std::uint64_t main_part() const;    ///< of the main thread's calls and of what it has printed
    std::uint64_t common_part() const;  ///< of the memory that is in no thread's part
    /// The main thread's calls refer to nothing that other threads made, and it holds no lock.
    bool main_stands_apart() const;
    /// Threads are not to be taken for each other: the program can tell them apart, or this machine cannot say.
    bool threads_are_told_apart() const;

    // --- for people ---------------------------------------------------------------------------------------------
    std::string thread_name(int thread) const;  ///< the program's name for it
    int line(int thread) const;                 ///< of what it stands before; the last one when finished
    std::vector<FrameInfo> frames(int thread) const;
    /// Whether what the thread is executing, or a function it could call from there, has a variable that leads to the object.
    bool could_use(int thread, std::uint32_t object) const;
    std::vector<Variable> globals()
        const;  ///< of the module, without functions, modules, types, threads and locks
    std::vector<LockInfo> locks() const;
    const std::vector<Event>& events() const;
    /// "counter", "lock_a", "results[2]", "lock #3": how the program calls an object's cell.
    std::string describe(std::uint32_t object, std::int32_t index) const;
    /// What the thread would do next: "read counter -> 0", "acquire lock_b", "write counter = 1", "start T2", "wait for T1 to end".
    std::string describe_next(int thread) const;
    /// Why it cannot: "waits for lock_b, held by T1"; empty when it can.
    std::string why_not(int thread) const;
    /// A value as text (repr), cut to `width` characters.
    std::string value_text(Value value, std::size_t width = 60) const;

private:
    void add_attributes(const std::string& name, const Object* object, std::vector<Variable>& shown) const;
    friend class VirtualHost;
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace interleave::machine
