#include "core/explore/traits.h"

#include "core/bytecode/program.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <variant>
#include <vector>

namespace interleave::explore {

namespace {

using bytecode::Opcode;

/// The codes that a run of the program may come to, and the words in them. Of the prelude that is what the program
/// names, directly or through other names: a function or class of another name cannot be called.
class Reached {
public:
    explicit Reached(const bytecode::Program& program) : program_(program), taken_(program.codes.size()) {
        for (std::size_t c = 0; c < program.codes.size(); ++c) {
            if (program.codes[c].module == 0) take(c);
        }
        for (bool more = true; more;) {
            more = false;
            for (std::size_t c = 0; c < program.codes.size(); ++c) {
                if (!taken_[c] && is_named(program.codes[c])) take(c), more = true;
            }
        }
    }

    const std::vector<const bytecode::Code*>& codes() const { return codes_; }
    /// Whether the word is an attribute, keyword, built-in or string.
    bool mentions(std::string_view word) const { return words_.contains(word); }

private:
    bool is_named(const bytecode::Code& code) const {
        if (code.name == "<module>") return false;  // it only defines, before there is a second thread
        const std::string_view qualified = code.qualified_name;
        const auto dot = qualified.find('.');
        const std::string_view outer = qualified.substr(0, dot);
        if (dot == std::string_view::npos) return names_.contains(outer);
        // Inside a class or function that is named: its special methods need no name, nor do functions in functions.
        const bool implied =
            code.name.starts_with("__") || qualified.find("<locals>") != std::string_view::npos;
        return names_.contains(outer) && (implied || names_.contains(code.name));
    }

    void take(std::size_t c) {
        taken_[c] = true;
        const bytecode::Code& code = program_.codes[c];
        codes_.push_back(&code);
        for (const auto& i : code.instructions) {
            const auto& row = bytecode::info(i.op);
            note(row.a, i.a, i);
            note(row.b, i.b, i);
            note(row.c, i.c, i);
        }
    }

    void note(bytecode::OperandKind kind, std::uint16_t value, const bytecode::Instruction&) {
        if (kind == bytecode::OperandKind::name) {
            words_.insert(program_.names[value]);
            names_.insert(program_.names[value]);
        }
        if (kind == bytecode::OperandKind::global) names_.insert(program_.globals[value].name);
        if (kind == bytecode::OperandKind::constant && value < program_.constants.size())
            note(program_.constants[value]);
    }

    void note(const bytecode::Constant& constant) {
        if (const auto* s = std::get_if<std::string>(&constant.value)) {
            words_.insert(*s);
            names_.insert(*s);
        }
        if (const auto* tuple = std::get_if<bytecode::TupleConstant>(&constant.value)) {
            for (const auto& item : tuple->items) note(item);
        }
    }

    const bytecode::Program& program_;
    std::vector<bool> taken_;
    std::vector<const bytecode::Code*> codes_;  ///< the learner's module first
    std::set<std::string_view> words_, names_;
};

bool uses_attribute(const bytecode::Program& program, const bytecode::Code& code, std::string_view word) {
    return std::any_of(
        code.instructions.begin(), code.instructions.end(), [&](const bytecode::Instruction& i) {
            const bool by_name =
                i.op == Opcode::load_attr_ || i.op == Opcode::load_method_ || i.op == Opcode::import_name_;
            return by_name && program.names[i.c] == word;
        });
}

/// `time` is the name of the module too, where sleep is; as an attribute it is the function.
bool uses_attribute(const bytecode::Program& program, const Reached& reached, std::string_view word) {
    return std::any_of(reached.codes().begin(), reached.codes().end(),
                       [&](const bytecode::Code* code) { return uses_attribute(program, *code, word); });
}

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

/// No instruction that changes an object in place, and no method but those of threads and locks.
bool containers_are_read_only(const bytecode::Program& program, const Reached& reached) {
    static constexpr std::array<std::string_view, 8> harmless{"acquire", "release", "locked", "sleep",
                                                              "Lock",    "Thread",  "start",  "join"};
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
        if (uses_attribute(program, *reached.codes()[c], "Thread")) return true;
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
    traits.may_reduce = !by_other_names && !reached.mentions("daemon") &&
                        !uses_attribute(program, reached, "time") && !reached.mentions("perf_counter") &&
                        !reached.mentions("monotonic") &&
                        !(functions_make_threads(program, reached) && reached.mentions("name"));
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
