// Checks that a code object keeps the rules the machine relies on. For tests and for debug builds: a program that
// fails here is a mistake of the compiler, never of the learner.
#pragma once

#include "core/bytecode/program.h"

#include <string>

namespace interleave::bytecode {

/// The first broken rule as text ("worker: 7: call: register 5 is live above the window"), empty when there is none.
/// Rules: operands are in range; jumps and handlers lead to instructions; backward jumps are `loop`; control never runs
/// off the end; exception ranges are not empty and inner ones come first; nothing above a call's window is live behind the call; no register
/// but a variable's is read before it was written on the way from the entry. Needs liveness.
std::string verify(const Program& program, const Code& code);

/// All codes of the program.
std::string verify(const Program& program);

}  // namespace interleave::bytecode
