// A compiled program: what the compiler hands to the machine. Immutable once built; shared by all threads.
#pragma once

#include "core/bytecode/opcodes.h"
#include "core/text/source_text.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace interleave::bytecode {

struct Instruction {
    Opcode op{};
    std::uint8_t x = 0;
    std::uint16_t a = 0;
    std::uint16_t b = 0;
    std::uint16_t c = 0;

    /// b and c as one number: imm32 and jump operands.
    std::int32_t bc() const { return static_cast<std::int32_t>(static_cast<std::uint32_t>(b) << 16 | c); }
    void set_bc(std::int32_t value) {
        b = static_cast<std::uint16_t>(static_cast<std::uint32_t>(value) >> 16);
        c = static_cast<std::uint16_t>(value);
    }
    std::int16_t imm() const { return static_cast<std::int16_t>(c); }
};
static_assert(sizeof(Instruction) == 8);

struct Constant;
struct NoneConstant {
    bool operator==(const NoneConstant&) const = default;
};
/// An integer that does not fit 64 bits, as decimal digits with an optional '-'.
struct BigIntegerConstant {
    std::string digits;
    bool operator==(const BigIntegerConstant&) const = default;
};
struct BytesConstant {
    std::string bytes;
    bool operator==(const BytesConstant&) const = default;
};
struct TupleConstant {
    std::vector<Constant> items;
    bool operator==(const TupleConstant&) const;
};
/// A constant as the program text has it; the machine turns it into a value when it loads the program. Strings are UTF-8.
struct Constant {
    std::variant<NoneConstant, bool, std::int64_t, BigIntegerConstant, double, std::string, BytesConstant,
                 TupleConstant>
        value;
    bool operator==(const Constant&) const = default;
};
inline bool TupleConstant::operator==(const TupleConstant& other) const { return items == other.items; }

/// Instructions [begin, end) are protected: an exception goes to `handler` with the exception in register `target`.
/// Inner ranges come before the ranges around them.
struct ExceptionRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t handler = 0;
    std::uint16_t target = 0;
};

/// A local variable's name and register, for state views and error messages. Cell variables hold a cell.
struct LocalVariable {
    std::string name;
    std::uint16_t reg = 0;
    bool is_cell = false;
};

/// The code of one function, comprehension or of the module. Registers: parameters first, in order positional,
/// *args (when there is one), keyword-only, **kwargs (when there is one); then other variables; then temporaries.
struct Code {
    std::string name;            ///< "work"; "<module>" for the module
    std::string qualified_name;  ///< "Account.withdraw", "outer.<locals>.inner"
    std::vector<Instruction> instructions;
    std::vector<text::Span> spans;  ///< of each instruction: same length as `instructions`
    /// Of an operation and of an item x[i]: the text between the operands, and the brackets with what is in them.
    struct Anchor {
        text::Span whole, inner;
    };
    std::vector<Anchor> anchors;
    /// A comprehension, or a generator expression that a call goes through at once: its instructions are among those of
    /// the text around it, and a traceback shows it as a call of its own, as Python 3.11 does. Outer ones first.
    struct Inlined {
        std::uint32_t begin, end;  ///< instructions
        text::Span span;           ///< what the text around it was doing meanwhile
        const char* name;          ///< "<listcomp>"
    };
    std::vector<Inlined> inlined;
    std::vector<ExceptionRange> exceptions;
    std::vector<LocalVariable> variables;
    std::uint16_t registers = 0;  ///< how many the function needs, call windows included

    std::uint16_t module = 0;        ///< whose text it comes from: index into Program::modules
    bool is_generator = false;       ///< calling it makes a generator: it has a yield
    bool is_coroutine = false;       ///< calling it makes a coroutine: async def (both: an async generator)
    std::optional<std::string> doc;  ///< the docstring of a function
    bool is_class_body =
        false;  ///< its only parameter is the namespace dict; returns the cell of __class__ or None
    /// Class body: names that its methods store through their first parameter (self.x = ...), in the order of the
    /// text, each once. The attributes an instance has room for.
    std::vector<std::uint16_t> attributes;

    /// A call with so many positional arguments and no others only needs them in place; -1: every call needs more.
    int plain_arguments = -1;
    std::uint16_t positional = 0;       ///< parameters that can be given by position
    std::uint16_t positional_only = 0;  ///< of these, the first so many cannot be given by keyword
    std::uint16_t keyword_only = 0;
    bool has_var_positional = false;
    bool has_var_keyword = false;
    std::uint16_t free_cells = 0;  ///< cells that make_function captures
    std::vector<std::uint16_t>
        free_cell_registers;  ///< in the enclosing code, where make_function finds each cell

    /// Registers whose value may still be used when the thread stands before an instruction, one bit a register:
    /// `live_words` 64-bit words for each instruction. Computed by compute_liveness().
    std::uint32_t live_words = 0;
    std::vector<std::uint64_t> live;

    std::uint16_t parameter_count() const {
        return static_cast<std::uint16_t>(positional + keyword_only + (has_var_positional ? 1 : 0) +
                                          (has_var_keyword ? 1 : 0));
    }
    bool is_live(std::size_t instruction, std::uint16_t reg) const {
        return live[instruction * live_words + reg / 64] >> (reg % 64) & 1;
    }
};

/// A global name of the module. `fixed` when the text stores it exactly once, at module level and outside loops and
/// functions, and never deletes it: once set it never changes.
struct Global {
    std::string name;
    std::uint16_t module = 0;
    bool fixed = false;
    bool shadows_builtin = false;  ///< reading it while it is unset gives the builtin of that name
};

/// The learner's text, or a module of the prelude that it imports.
struct Module {
    std::string name;  ///< "__main__", "queue", "concurrent.futures"
    std::shared_ptr<const text::SourceText> source;
    std::uint16_t code = 0;
    /// Set to True before the module's code runs. Not for module 0 and for "builtins", whose code never runs.
    std::uint16_t ready_global = 0;
    /// "builtins" only: the functions it defines. Their defaults are constants.
    struct Function {
        std::string name;
        std::uint16_t code = 0;
        std::uint16_t defaults = 0;  ///< a tuple among the constants
    };
    std::vector<Function> functions;
};

/// Where the text of the program stores an attribute of some name, whatever the object.
enum class AttributeStores : std::uint8_t {
    none,          ///< nowhere: no `x.name = ...`, `del x.name`, and no setattr or __dict__ in the program
    once_in_init,  ///< once, on self in __init__ outside loops and branches: once set it never changes
    anywhere
};

struct Program {
    std::shared_ptr<const text::SourceText> source;  ///< of modules[0]
    std::vector<Module> modules;                     ///< modules[0] is the learner's
    std::vector<Code> codes;                         ///< codes[0] is the module
    std::vector<Constant> constants;
    std::vector<std::string> names;                 ///< attribute, builtin, module and keyword names
    std::vector<AttributeStores> attribute_stores;  ///< of each name
    std::vector<Global> globals;
    bool stores_in_modules = false;  ///< sys.stdout = ..., threading.excepthook = ...

    /// 1-based line of an instruction.
    int line_of(const Code& code, std::size_t instruction) const;
};

/// Fills Code::live and Code::live_words of all codes by backward data flow over the instructions, exceptional edges
/// included.
void compute_liveness(Program& program);

/// A module as text: a block a code object, a line an instruction with its source line, operands by name.
std::string disassemble(const Program& program, std::uint16_t module = 0);

}  // namespace interleave::bytecode
