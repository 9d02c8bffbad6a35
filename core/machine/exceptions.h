// Exceptions in flight: cells of an exception object, unwinding, and the traceback Python would print.
#pragma once

#include "core/machine/context.h"
#include "core/machine/ending.h"
#include "core/machine/thread_state.h"

#include <cstddef>
#include <optional>
#include <string>

namespace interleave::machine {

/// Kind::exception
struct ExceptionCells {
    static constexpr std::size_t args = 0;     ///< tuple
    static constexpr std::size_t cause = 1;    ///< exception or none
    static constexpr std::size_t context = 2;  ///< exception or none
    static constexpr std::size_t traceback =
        3;  ///< none, or a tuple (index of the code, of its instruction, the entry further in or none)
    static constexpr std::size_t suppress_context = 4;  ///< boolean or none
    static constexpr std::size_t text = 5;  ///< what __str__ of its class said when nobody caught it, or none
    static constexpr std::size_t members = 6;     ///< the exceptions of a group, a tuple; else none
    static constexpr std::size_t attributes = 7;  ///< see AttributeCells; then the slots of its class
};

/// The register the handler of the running instruction gets its exception in, and where it is; null: no handler.
const bytecode::ExceptionRange* find_handler(const CallInfo& call);

/// Adds the running instruction of `call` to the exception's traceback.
void add_traceback(Context& context, const CallInfo& call, Object* exception);

/// When an exception is raised while another is being handled, the latter becomes its __context__.
void set_context(Context& context, Object* exception, Value handled);

/// Whether `exception` is an instance of `type` (a type or a tuple of types); nothing after raising TypeError.
std::optional<bool> exception_matches(Context& context, Value exception, Value type);

/// What goes to standard error because of it, and whether it counts: a thread that exits does so silently.
std::string printed(const UncaughtException& uncaught, std::string_view thread_name);
bool counts(const UncaughtException& uncaught);

/// What is kept of an exception that ended a thread.
/// Where an entry of a traceback is.
struct TracebackPlace {
    const bytecode::Code* code;
    std::size_t instruction;
};
TracebackPlace place_of(const bytecode::Program& program, const Object* entry);

UncaughtException describe_uncaught(const Context& context, int thread, const Object* exception);

}  // namespace interleave::machine
