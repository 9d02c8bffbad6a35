// One learner thread as the interpreter sees it: a stack of registers and the calls in progress.
#pragma once

#include "core/bytecode/program.h"
#include "core/machine/object.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace interleave::machine {

class Context;

/// What happens when a call ends.
enum class CallRole : std::uint8_t {
    plain,        ///< its result goes to register a of the calling instruction
    constructor,  ///< __init__: `subject` is the result
    generator,    ///< what it yields goes to whoever resumed it; `subject` is the generator
    reply,  ///< asked for by a native: its result joins the caller's replies, and the caller's instruction is done again
    again,     ///< its result is dropped and the caller's instruction done again: a module's code
    ignore,    ///< its result is dropped: a setter
    describe,  ///< gives an uncaught exception, `subject`, its text; then that goes on
    hold       ///< the same without a result: what is called when a process ends
};

/// A call in progress. Registers are stack[base .. base + code->registers). Plain data: the virtual host's journal
/// copies it.
struct CallInfo {
    const bytecode::Code* code = nullptr;
    const bytecode::Instruction* pc =
        nullptr;                       ///< next instruction; while a callee runs, the one after the call
    const Object* function = nullptr;  ///< null for the module and for bootstrap code
    std::uint32_t base = 0;
    CallRole role = CallRole::plain;
    bool retrying = false;  ///< the next instruction is done again and finds `replies`
    std::uint64_t hash_below =
        0;  ///< virtual host: hash of the calls below this one, which cannot change meanwhile
    Object* subject = nullptr;  ///< see CallRole
    /// Results of the calls that the running native asked for, so that it finds them when it is done again: a tuple of
    /// callee, tuple of arguments, result for each. While such a call runs, its result is missing. Null: none.
    Object* replies = nullptr;

    std::size_t instruction() const { return static_cast<std::size_t>(pc - code->instructions.data()); }
};

struct ThreadState {
    int index = 0;
    Object* object = nullptr;  ///< Kind::thread
    std::vector<Value> stack;
    std::vector<CallInfo> calls;  ///< innermost last; empty: the thread has ended
    Object* globals = nullptr;    ///< of its process
    Value handled;  ///< the exception being handled (for a bare raise and for __context__); unset: none

    Value* registers(const CallInfo& call) { return stack.data() + call.base; }
    const Value* registers(const CallInfo& call) const { return stack.data() + call.base; }

    /// Room for `count` registers above `base`; existing contents stay. Pointers into the stack become invalid.
    void reserve(std::size_t base, std::size_t count) {
        if (stack.size() < base + count) stack.resize((base + count) * 2);
    }
};

/// Code that a new thread starts in: calls register 0 with the list in register 1 and the names and values in 2.
const bytecode::Code& bootstrap_code();
/// Makes `state` stand before the call that a thread object is for: its target, or run() of its class. False after
/// raising.
bool prepare_thread(Context& context, Object* thread, ThreadState& state);
/// The memory of the first process of a program.
Object* new_globals(Context& context);
/// Where an object of Kind::globals has one of its ProcessCells.
std::size_t process_cell(const Context& context, std::size_t cell);
/// The function of the language that a callable is or has inside; null when there is none.
const Object* function_behind(Value callable);
inline bool is_bootstrap(const CallInfo& call) { return call.code == &bootstrap_code(); }

}  // namespace interleave::machine
