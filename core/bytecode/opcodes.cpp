#include "core/bytecode/opcodes.h"

#include <cstddef>

namespace interleave::bytecode {

namespace {

constexpr OpcodeInfo table[] = {
#define OP(name, a, b, c, scheduling) \
    {#name, OperandKind::a, OperandKind::b, OperandKind::c, Scheduling::scheduling},
    INTERLEAVE_OPCODES(OP)
#undef OP
};

}  // namespace

const OpcodeInfo& info(Opcode opcode) { return table[static_cast<std::size_t>(opcode)]; }

}  // namespace interleave::bytecode
