// Generators and coroutines: a call that can stand still in the middle. While it does, its registers are in the cells of
// an object, so that under the virtual host they are part of the state as everything on the heap is.
#pragma once

#include "core/machine/context.h"
#include "core/machine/thread_state.h"

namespace interleave::machine {

/// Kind::generator; the registers follow.
struct GeneratorCells {
    static constexpr std::size_t status = 0;       ///< integer, GeneratorStatus
    static constexpr std::size_t instruction = 1;  ///< integer: where it goes on
    static constexpr std::size_t function = 2;
    static constexpr std::size_t handled =
        3;  ///< exception being handled: its own; while it runs, the resumer's
    static constexpr std::size_t registers = 4;
};
enum class GeneratorStatus : std::uint8_t { created, suspended, running, finished };

inline GeneratorStatus generator_status(const Object* generator) {
    return static_cast<GeneratorStatus>(generator->load(GeneratorCells::status).as_int());
}
inline bool is_coroutine(const Object* generator) { return code_of(generator)->is_coroutine; }

/// Of a call whose parameters are in place. Null after MemoryError.
Object* new_generator(Context& context, const Object* function, const Value* registers);

/// Marks it running: false when another call of it runs already, or it has finished.
bool claim(Context& context, Object* generator, GeneratorStatus& before);

/// Makes the innermost call of `thread` the generator's, with its registers back in place. It was claimed.
void enter_generator(Context& context, ThreadState& thread, Object* generator);

/// Puts the innermost call's live registers away; it will go on at `instruction`. The call is still to be removed.
void suspend_generator(Context& context, ThreadState& thread, std::size_t instruction);

/// The innermost call, a generator's, is over for good. The call is still to be removed.
void finish_generator(Context& context, ThreadState& thread);

}  // namespace interleave::machine
