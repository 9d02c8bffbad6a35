// One learner thread as the interpreter sees it: a stack of registers and the calls in progress.
#pragma once

#include "core/bytecode/program.h"
#include "core/machine/object.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace interleave::machine {

/// A call in progress. Registers are stack[base .. base + code->registers). Plain data: the virtual host's journal
/// copies it.
struct CallInfo {
    const bytecode::Code* code = nullptr;
    const bytecode::Instruction* pc =
        nullptr;                       ///< next instruction; while a callee runs, the one after the call
    const Object* function = nullptr;  ///< null for the module and for bootstrap code
    std::uint32_t base = 0;
    std::uint64_t hash_below =
        0;  ///< virtual host: hash of the calls below this one, which cannot change meanwhile

    std::size_t instruction() const { return static_cast<std::size_t>(pc - code->instructions.data()); }
};

struct ThreadState {
    int index = 0;
    Object* object = nullptr;  ///< Kind::thread
    std::vector<Value> stack;
    std::vector<CallInfo> calls;  ///< innermost last; empty: the thread has ended
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
inline bool is_bootstrap(const CallInfo& call) { return call.code == &bootstrap_code(); }

}  // namespace interleave::machine
