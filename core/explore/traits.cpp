#include "core/explore/traits.h"

#include "core/bytecode/program.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>

namespace interleave::explore {

namespace {

bool mentions(const bytecode::Constant& constant, std::string_view word) {
    if (const auto* s = std::get_if<std::string>(&constant.value)) return *s == word;
    const auto* tuple = std::get_if<bytecode::TupleConstant>(&constant.value);
    return tuple != nullptr && std::any_of(tuple->items.begin(), tuple->items.end(),
                                           [&](const auto& item) { return mentions(item, word); });
}

/// Whether the word is an attribute, keyword, built-in or string of the program.
bool mentions(const bytecode::Program& program, std::string_view word) {
    return std::find(program.names.begin(), program.names.end(), word) != program.names.end() ||
           std::any_of(program.constants.begin(), program.constants.end(),
                       [&](const auto& c) { return mentions(c, word); });
}

bool uses_attribute(const bytecode::Program& program, const bytecode::Code& code, std::string_view word) {
    using bytecode::Opcode;
    return std::any_of(
        code.instructions.begin(), code.instructions.end(), [&](const bytecode::Instruction& i) {
            const bool by_name =
                i.op == Opcode::load_attr_ || i.op == Opcode::load_method_ || i.op == Opcode::import_name_;
            return by_name && program.names[i.c] == word;
        });
}

/// `time` is the name of the module too, where sleep is; as an attribute it is the function.
bool uses_attribute(const bytecode::Program& program, std::string_view word) {
    return std::any_of(program.codes.begin(), program.codes.end(),
                       [&](const bytecode::Code& code) { return uses_attribute(program, code, word); });
}

template <std::size_t N>
bool names_only(const bytecode::Program& program, const bytecode::Code& code,
                const std::array<std::string_view, N>& allowed) {
    using bytecode::Opcode;
    return std::all_of(
        code.instructions.begin(), code.instructions.end(), [&](const bytecode::Instruction& i) {
            const bool by_name =
                i.op == Opcode::load_attr_ || i.op == Opcode::load_method_ || i.op == Opcode::import_name_;
            return !by_name || std::find(allowed.begin(), allowed.end(), program.names[i.c]) != allowed.end();
        });
}

/// Methods that could start a thread, or see whether one has ended, are called by the module's code alone, and it does
/// not hand them on as values.
bool only_main_handles_threads(const bytecode::Program& program) {
    using bytecode::Opcode;
    static constexpr std::array<std::string_view, 17> harmless{
        "acquire", "release", "locked", "sleep", "Lock", "append",  "pop",  "insert", "extend",
        "remove",  "clear",   "index",  "count", "sort", "reverse", "copy", "split"};
    for (std::size_t c = 1; c < program.codes.size(); ++c) {
        if (!names_only(program, program.codes[c], harmless)) return false;
    }
    static constexpr std::array<std::string_view, 6> escapes{"start", "join",        "is_alive",
                                                             "run",   "main_thread", "enumerate"};
    for (const auto& i : program.codes[0].instructions) {
        if (i.op != Opcode::load_attr_) continue;
        if (std::find(escapes.begin(), escapes.end(), program.names[i.c]) != escapes.end()) return false;
    }
    return true;
}

/// No instruction that changes an object in place, and no method but those of threads and locks.
bool containers_are_read_only(const bytecode::Program& program) {
    using bytecode::Opcode;
    static constexpr std::array<std::string_view, 8> harmless{"acquire", "release", "locked", "sleep",
                                                              "Lock",    "Thread",  "start",  "join"};
    for (const auto& code : program.codes) {
        if (!names_only(program, code, harmless)) return false;
        for (const auto& i : code.instructions) {
            switch (i.op) {
                case Opcode::store_item_:
                case Opcode::delete_item_:
                case Opcode::store_attr_:
                case Opcode::delete_attr_:
                case Opcode::store_cell_:
                case Opcode::delete_cell_: return false;
                case Opcode::add_:
                case Opcode::multiply_:
                    if (i.x != 0) return false;  // a list += ...
                    break;
                default: break;
            }
        }
    }
    return true;
}

std::vector<bool> globals_of_main(const bytecode::Program& program) {
    using bytecode::Opcode;
    std::vector<bool> own(program.globals.size(), true);
    for (std::size_t c = 1; c < program.codes.size(); ++c) {
        for (const auto& i : program.codes[c].instructions) {
            const bool global = i.op == Opcode::load_global_ || i.op == Opcode::store_global_ ||
                                i.op == Opcode::delete_global_;
            if (global) own[i.b] = false;
        }
    }
    return own;
}

bool functions_make_threads(const bytecode::Program& program) {
    using bytecode::Opcode;
    for (std::size_t c = 1; c < program.codes.size(); ++c) {
        if (uses_attribute(program, program.codes[c], "Thread")) return true;
        for (const auto& i : program.codes[c].instructions) {
            if (i.op == Opcode::load_global_ && program.globals[i.b].name == "Thread") return true;
        }
    }
    return false;
}

}  // namespace

Traits traits_of(const bytecode::Program& program) {
    Traits traits;
    const bool by_other_names = mentions(program, "getattr") || mentions(program, "__exit__");
    traits.may_reduce = !by_other_names && !mentions(program, "daemon") && !uses_attribute(program, "time") &&
                        !mentions(program, "perf_counter") && !mentions(program, "monotonic") &&
                        !(functions_make_threads(program) && mentions(program, "name"));
    traits.rings_are_final = !by_other_names && !mentions(program, "release");
    if (by_other_names) return traits;
    traits.locks_are_held_properly = traits.rings_are_final && !mentions(program, "acquire") &&
                                     !mentions(program, "locked") && !mentions(program, "__enter__") &&
                                     !mentions(program, "Condition");
    traits.only_main_handles_threads = only_main_handles_threads(program);
    traits.containers_are_read_only = containers_are_read_only(program);
    traits.globals_of_main = globals_of_main(program);
    return traits;
}

}  // namespace interleave::explore
