// A very small library and an assembler, so that the machine is tested without the compiler and core/library:
// spawn(f) -> thread, join(thread), lock() -> lock, acquire(lock), release(lock), sleep(seconds), emit(value).
#pragma once

#include "core/machine/image.h"
#include "core/machine/virtual_machine.h"

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace mini {

using interleave::bytecode::Instruction;
using interleave::bytecode::Opcode;

const interleave::machine::Library& library();

/// Assembles functions of straight-line and jumping code; each code's liveness is "everything is live", except that
/// `temporaries` registers (the highest) are dead where the instruction writes them next. Good enough for tests.
class Assembler {
public:
    explicit Assembler(std::vector<std::string> globals);

    int builtin(const std::string& name);
    int global(const std::string& name) const;
    /// Adds a code with so many registers; code 0 is the module. Returns its number.
    int function(const std::string& name, int registers, std::vector<Instruction> instructions);
    void set_live(int code, int instruction, std::uint64_t registers);
    std::shared_ptr<const interleave::machine::Image> image();

    static Instruction make(Opcode op, int a = 0, int b = 0, int c = 0, int x = 0);
    static Instruction load_int(int a, int value);
    static Instruction jump(Opcode op, int a, int target, int x = 0);

private:
    std::shared_ptr<interleave::bytecode::Program> program_;
};

/// The unlocked counter of the lesson, unrolled: `threads` functions-calls of `times` times load, add, store.
/// Locked: each of these inside acquire and release.
std::shared_ptr<const interleave::machine::Image> counter(int threads, int times, bool locked);

/// Two threads that take two locks in opposite order.
std::shared_ptr<const interleave::machine::Image> opposite_locks();

}  // namespace mini
