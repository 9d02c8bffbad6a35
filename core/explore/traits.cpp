#include "core/explore/traits.h"

#include "core/bytecode/effects.h"
#include "core/bytecode/program.h"
#include "core/bytecode/reached.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace interleave::explore {

namespace {

using bytecode::Opcode;
using bytecode::Reached;

template <std::size_t N>
bool names_only(const bytecode::Program& program, const bytecode::Code& code,
                const std::array<std::string_view, N>& allowed) {
    return std::all_of(
        code.instructions.begin(), code.instructions.end(), [&](const bytecode::Instruction& i) {
            const bool by_name =
                i.op == Opcode::load_attr_ || i.op == Opcode::load_method_ || i.op == Opcode::import_name_;
            return !by_name || std::find(allowed.begin(), allowed.end(), program.names[i.c]) != allowed.end();
        });
}

/// Methods that could start a thread, or see whether one has ended, are called by the module's code alone, and it does
/// not hand them on as values.
bool only_main_handles_threads(const bytecode::Program& program, const Reached& reached) {
    static constexpr std::array<std::string_view, 17> harmless{
        "acquire", "release", "locked", "sleep", "Lock", "append",  "pop",  "insert", "extend",
        "remove",  "clear",   "index",  "count", "sort", "reverse", "copy", "split"};
    for (std::size_t c = 1; c < reached.codes().size(); ++c) {
        if (!names_only(program, *reached.codes()[c], harmless)) return false;
    }
    static constexpr std::array<std::string_view, 6> escapes{"start", "join",        "is_alive",
                                                             "run",   "main_thread", "enumerate"};
    for (const auto& i : program.codes[0].instructions) {
        if (i.op != Opcode::load_attr_) continue;
        if (std::find(escapes.begin(), escapes.end(), program.names[i.c]) != escapes.end()) return false;
    }
    return true;
}

/// No instruction that changes an object in place, and no method but those of threads and locks. (`locked` reads a lock,
/// which others change.)
bool containers_are_read_only(const bytecode::Program& program, const Reached& reached) {
    static constexpr std::array<std::string_view, 7> harmless{"acquire", "release", "sleep", "Lock",
                                                              "Thread",  "start",   "join"};
    for (const bytecode::Code* code : reached.codes()) {
        if (!names_only(program, *code, harmless)) return false;
        for (const auto& i : code->instructions) {
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

/// A `for` counts what it has taken, so its thread comes back to where it stood only in another loop.
bool may_repeat(const Reached& reached) {
    static constexpr std::array<std::string_view, 6> endless{"iter",  "__next__", "__anext__",
                                                             "cycle", "repeat",   "asyncio"};
    if (std::ranges::any_of(endless, [&](std::string_view word) { return reached.mentions(word); }))
        return true;
    for (const bytecode::Code* code : reached.codes()) {
        for (std::size_t at = 0; at < code->instructions.size(); ++at) {
            if (!bytecode::jumps(code->instructions[at].op)) continue;
            const auto target = static_cast<std::size_t>(bytecode::jump_target(code->instructions[at], at));
            if (target <= at && code->instructions[target].op != Opcode::for_next_) return true;
        }
    }
    return false;
}

std::vector<bool> globals_of_main(const bytecode::Program& program) {
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

bool functions_make_threads(const bytecode::Program& program, const Reached& reached) {
    for (std::size_t c = 1; c < reached.codes().size(); ++c) {
        if (bytecode::uses_attribute(program, *reached.codes()[c], "Thread")) return true;
        for (const auto& i : reached.codes()[c]->instructions) {
            if (i.op == Opcode::load_global_ && program.globals[i.b].name == "Thread") return true;
        }
    }
    return false;
}

}  // namespace

Traits traits_of(const bytecode::Program& program) {
    Traits traits;
    const Reached reached(program);
    const bool by_other_names = reached.mentions("getattr") || reached.mentions("__exit__");
    traits.reads_clock = by_other_names || reached.uses_attribute("time") ||
                         reached.mentions("perf_counter") || reached.mentions("monotonic");
    traits.may_reduce = !traits.reads_clock && !reached.mentions("daemon") &&
                        !(functions_make_threads(program, reached) && reached.mentions("name"));
    traits.may_repeat = by_other_names || may_repeat(reached);
    traits.rings_are_final = !by_other_names && !reached.mentions("release");
    if (by_other_names) return traits;
    traits.locks_are_held_properly = traits.rings_are_final && !reached.mentions("acquire") &&
                                     !reached.mentions("locked") && !reached.mentions("__enter__") &&
                                     !reached.mentions("Condition");
    traits.only_main_handles_threads = only_main_handles_threads(program, reached);
    traits.containers_are_read_only = containers_are_read_only(program, reached);
    traits.globals_of_main = globals_of_main(program);
    return traits;
}

}  // namespace interleave::explore
