#include "core/bytecode/program.h"

namespace interleave::bytecode {

int Program::line_of(const Code& code, std::size_t instruction) const {
    return modules[code.module].source->line_of(code.spans[instruction].begin);
}

}  // namespace interleave::bytecode
