// Every instruction of the register machine, described once: operands, and whether it can be a scheduling point.
//
// The compiler, the disassembler, the liveness analysis and the machine all read this table; nothing else lists
// instructions. An instruction is 8 bytes: opcode, a small operand x, and three 16-bit operands a, b, c. Some
// instructions join b and c to one signed 32-bit operand.
//
// Operand kinds:
//   none      unused
//   dst       register, written            src       register, read
//   dst_src   register, read, then written
//   window    first register of a call window: read up to the count the instruction names; the result goes to it
//   source_range  first of several registers read; the count is in c (or in x where c is taken)
//   result_range  first of several registers written; the count is in c
//   iterator  first of three registers that hold a running `for` (see for_next); read and written
//   constant, name, global, code   index into the program's table of that name
//   count     a number                      imm       signed 16-bit integer
//   imm32     signed 32-bit integer in b and c
//   jump      signed 32-bit target in b and c, relative to the next instruction
//   jump16    signed 16-bit target in c, relative to the next instruction
//
// Scheduling (what another thread could notice):
//   local     never a scheduling point
//   shared    one when the cell it touches can be reached by another thread
//   call      one when the callee is a native operation that synchronises or touches shared objects
#pragma once

#include <cstdint>

// clang-format off
#define INTERLEAVE_OPCODES(OP)                                                                       \
    /*  name              a             b             c             scheduling */                    \
    OP(move,              dst,          src,          none,         local)                           \
    OP(load_const,        dst,          constant,     none,         local)                           \
    OP(load_int,          dst,          imm32,        none,         local)                           \
    OP(load_builtin,      dst,          name,         none,         local)  /* a builtin never shadowed by a global */ \
    OP(clear,             dst,          none,         none,         local)  /* makes a register unbound */             \
    OP(check_bound,       src,          name,         none,         local)  /* UnboundLocalError unless a is bound; x=1: it is a free variable (NameError) */ \
    /* names that other code can see */                                                              \
    OP(load_global,       dst,          global,       none,         shared)                          \
    OP(store_global,      src,          global,       none,         shared)                          \
    OP(delete_global,     none,         global,       none,         shared)                          \
    OP(make_cell,         dst_src,      none,         none,         local)  /* a = new cell holding a's old value */   \
    OP(load_closure,      dst,          count,        none,         local)  /* a = cell b of the running function */   \
    OP(load_cell,         dst,          src,          name,         shared) /* when unset: NameError of a free variable; x=1: UnboundLocalError */ \
    OP(store_cell,        src,          src,          none,         shared) /* cell b = a */                           \
    OP(delete_cell,       none,         src,          name,         shared) /* when unset: as load_cell */              \
    /* attributes, items */                                                                          \
    OP(load_attr,         dst,          src,          name,         shared)                          \
    OP(store_attr,        src,          src,          name,         shared) /* b.name = a */                           \
    OP(delete_attr,       none,         src,          name,         shared)                          \
    OP(load_method,       dst,          src,          name,         shared) /* a, a+1 = callable and self for call_method */ \
    OP(load_item,         dst,          src,          src,          shared) /* a = b[c] */                             \
    OP(store_item,        src,          src,          src,          shared) /* b[c] = a */                             \
    OP(delete_item,       none,         src,          src,          shared) /* del b[c] */                             \
    OP(build_slice,       dst,          source_range, none,         local)  /* x registers from b: start, stop, step */ \
    /* operators: a = b op c; x=1 for the augmented form (list += ...) */                            \
    OP(add,               dst,          src,          src,          local)                           \
    OP(subtract,          dst,          src,          src,          local)                           \
    OP(multiply,          dst,          src,          src,          local)                           \
    OP(divide,            dst,          src,          src,          local)                           \
    OP(floor_divide,      dst,          src,          src,          local)                           \
    OP(modulo,            dst,          src,          src,          local)                           \
    OP(power,             dst,          src,          src,          local)                           \
    OP(shift_left,        dst,          src,          src,          local)                           \
    OP(shift_right,       dst,          src,          src,          local)                           \
    OP(bit_and,           dst,          src,          src,          local)                           \
    OP(bit_or,            dst,          src,          src,          local)                           \
    OP(bit_xor,           dst,          src,          src,          local)                           \
    OP(matrix_multiply,   dst,          src,          src,          local)                           \
    OP(add_int,           dst,          src,          imm,          local)  /* a = b + imm; x=1 augmented */           \
    OP(subtract_int,      dst,          src,          imm,          local)                           \
    OP(negate,            dst,          src,          none,         local)                           \
    OP(positive,          dst,          src,          none,         local)                           \
    OP(invert,            dst,          src,          none,         local)                           \
    OP(logical_not,       dst,          src,          none,         local)                           \
    /* comparisons: a = b op c */                                                                    \
    OP(equal,             dst,          src,          src,          local)                           \
    OP(not_equal,         dst,          src,          src,          local)                           \
    OP(less,              dst,          src,          src,          local)                           \
    OP(less_equal,        dst,          src,          src,          local)                           \
    OP(greater,           dst,          src,          src,          local)                           \
    OP(greater_equal,     dst,          src,          src,          local)                           \
    OP(is_same,           dst,          src,          src,          local)  /* x=1: is not */                          \
    OP(contains,          dst,          src,          src,          local)  /* a = b in c; x=1: not in */              \
    /* jumps; the conditional ones jump when the truth equals x */                                   \
    OP(jump,              none,         jump,         none,         local)                           \
    OP(loop,              none,         jump,         none,         local)  /* a backward jump: budget, stop and safepoint checks */ \
    OP(jump_if,           src,          jump,         none,         local)                           \
    OP(jump_if_equal,         src,      src,          jump16,       local)                           \
    OP(jump_if_not_equal,     src,      src,          jump16,       local)                           \
    OP(jump_if_less,          src,      src,          jump16,       local)                           \
    OP(jump_if_less_equal,    src,      src,          jump16,       local)                           \
    OP(jump_if_greater,       src,      src,          jump16,       local)                           \
    OP(jump_if_greater_equal, src,      src,          jump16,       local)                           \
    /* making things */                                                                              \
    OP(build_list,        dst,          source_range, count,        local)                           \
    OP(build_tuple,       dst,          source_range, count,        local)                           \
    OP(list_append,       src,          src,          none,         local)  /* the list in a being built gets b */     \
    OP(list_extend,       src,          src,          none,         local)  /* ... gets the items of iterable b; x=1: [*b], x=2: f(*b), for the TypeError */ \
    OP(list_to_tuple,     dst,          src,          none,         local)                           \
    OP(build_dict,        dst,          source_range, count,        local)  /* keys and values in turn, c registers */ \
    OP(build_set,         dst,          source_range, count,        local)                           \
    OP(dict_store,        src,          src,          src,          local)  /* the dict in a being built gets b: c */  \
    OP(dict_update,       src,          src,          src,          local)  /* ... gets the entries of b; x=1: f(**b), f in c; else c unused */ \
    OP(set_add,           src,          src,          none,         local)  /* the set in a being built gets b */      \
    OP(set_update,        src,          src,          none,         local)  /* ... gets the items of iterable b */     \
    OP(unpack,            result_range, src,          count,        local)  /* c registers from a = items of b */      \
    OP(unpack_star,       result_range, src,          count,        local)  /* x before the starred one; c in all */   \
    OP(format_value,      dst,          src,          src,          local)  /* a = format(b, c); x: 0, 's', 'r', 'a' conversion; +128: no spec, c unused; part_of_string */ \
    OP(build_string,      dst,          source_range, count,        local)  /* joins c strings and part_of_string */    \
    OP(make_function,     dst,          code,         source_range, local)  /* x defaults from c, then the cells its code names */ \
    /* iteration: registers a, a+1, a+2 hold the thing iterated over and the position in it */       \
    OP(for_begin,         iterator,     src,          none,         shared) /* x=1: b is what the call before it made */ \
    OP(for_end,           iterator,     none,         none,         call)   /* left before the end: closes a generator that nobody else has */ \
    OP(for_next,          iterator,     dst,          jump16,       shared) /* b = next item, or jump when there is none */ \
    /* calls: a = callable, arguments follow, the result replaces a; x=1: nobody reads it */         \
    OP(call,              window,       count,        none,         call)   /* b arguments from a+1 */                 \
    OP(call_keywords,     window,       count,        constant,     call)   /* b arguments; the last ones named by tuple c */ \
    OP(call_method,       window,       count,        none,         call)   /* b arguments from a+2; a+1 = self or unbound */ \
    OP(call_method_keywords, window,    count,        constant,     call)                            \
    OP(call_spread,       window,       count,        none,         call)   /* a+1 = list of arguments; b=1: a+2 = dict of named ones */ \
    OP(return_value,      src,          none,         none,         local)                           \
    /* with: the manager stays in b */                                                               \
    OP(with_enter,        dst,          src,          none,         call)                            \
    OP(with_exit,         dst,          src,          none,         call)   /* after the block ended without exception */ \
    OP(with_except,       dst,          src,          src,          call)   /* exception in c; a = true to swallow it */ \
    /* exceptions */                                                                                 \
    OP(raise,             src,          none,         none,         local)  /* a: class or instance; x=1: b holds the cause */ \
    OP(raise_from,        src,          src,          none,         local)                           \
    OP(reraise,           src,          none,         none,         local)  /* goes on with the exception in a, traceback kept */ \
    OP(raise_handled,     none,         none,         none,         local)  /* bare raise */                           \
    OP(enter_handler,     dst,          src,          none,         local)  /* a = exception handled so far; b is handled now */ \
    OP(leave_handler,     src,          none,         none,         local)  /* a is the one handled from here on */    \
    OP(exception_matches, dst,          src,          src,          local)  /* a = exception b is an instance of c */  \
    OP(raise_assertion,   src,          none,         none,         local)  /* x=1: a holds the message */             \
    /* classes */                                                                                    \
    OP(build_class,       dst,          source_range, count,        call)   /* c from b: name, tuple of bases, namespace dict, cell of __class__ or None, the body's function, and when there are keywords the tuple of their names and the values; then base.__init_subclass__(a, **keywords) */ \
    OP(load_class_name,   dst,          src,          global,       shared) /* in a class body: the entry of dict b, else global c */ \
    /* generators and coroutines: the code's flag says which */                                      \
    OP(yield,             dst,          src,          none,         local)  /* hands b to whoever resumed this one; a = what is sent in */ \
    OP(begin_delegation,  dst,          src,          none,         call)   /* a = iter(b), for yield from; x=1: await */ \
    OP(delegate,          dst_src,      src,          none,         call)   /* resumes iterator b with a until it ends; a = its result */ \
    /* modules */                                                                                    \
    OP(import_module,     dst,          name,         none,         call)   /* runs the module's code the first time */ \
    OP(import_name,       dst,          src,          name,         local)  /* from module b import name c */
// clang-format on

namespace interleave::bytecode {

enum class Opcode : std::uint8_t {
#define OP(name, a, b, c, scheduling) name##_,
    INTERLEAVE_OPCODES(OP)
#undef OP
};

#define OP(name, a, b, c, scheduling) +1
inline constexpr int opcode_count = 0 INTERLEAVE_OPCODES(OP);
#undef OP

enum class OperandKind : std::uint8_t {
    none,
    dst,
    src,
    dst_src,
    window,
    source_range,
    result_range,
    iterator,
    constant,
    name,
    global,
    code,
    count,
    imm,
    imm32,
    jump,
    jump16
};

enum class Scheduling : std::uint8_t { local, shared, call };

/// x of a format_value without conversion and format whose result only build_string reads: an integer may stay one.
inline constexpr std::uint8_t part_of_string = 192;

struct OpcodeInfo {
    const char* name;
    OperandKind a, b, c;
    Scheduling scheduling;
};

/// The row of the table for `opcode`.
const OpcodeInfo& info(Opcode opcode);

}  // namespace interleave::bytecode
