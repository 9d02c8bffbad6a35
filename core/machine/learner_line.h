// Where a thread is in the text of the program, as a person sees it: code of the prelude has lines of its own, which are in no
// program. What happens there happens where the program called it.
#pragma once

#include "core/bytecode/program.h"
#include "core/machine/thread_state.h"

namespace interleave::machine {

/// The line of the innermost call that is in the learner's text; 0 when there is none, as in a pool's worker that waits for
/// work. `behind`: the innermost call stands behind the instruction meant, as all others do.
inline int learner_line(const bytecode::Program& program, const ThreadState& thread, bool behind) {
    for (std::size_t depth = thread.calls.size(); depth-- > 0; behind = true) {
        const CallInfo& call = thread.calls[depth];
        if (is_bootstrap(call) || call.code->module != 0) continue;
        const std::size_t next = call.instruction();
        return program.line_of(*call.code, behind && next > 0 ? next - 1 : next);
    }
    return 0;
}

}  // namespace interleave::machine
