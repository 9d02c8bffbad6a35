#include "core/explore/traits.h"

#include "core/bytecode/program.h"

#include <algorithm>
#include <string_view>
#include <variant>

namespace interleave::explore {

namespace {

bool mentions(const bytecode::Constant& constant, std::string_view word) {
    if (const auto* s = std::get_if<std::string>(&constant.value)) return *s == word;
    const auto* tuple = std::get_if<bytecode::TupleConstant>(&constant.value);
    return tuple != nullptr &&
           std::any_of(tuple->items.begin(), tuple->items.end(), [&](const auto& item) { return mentions(item, word); });
}

/// Whether the word is an attribute, keyword, built-in or string of the program.
bool mentions(const bytecode::Program& program, std::string_view word) {
    return std::find(program.names.begin(), program.names.end(), word) != program.names.end() ||
           std::any_of(program.constants.begin(), program.constants.end(), [&](const auto& c) { return mentions(c, word); });
}

bool uses_attribute(const bytecode::Program& program, const bytecode::Code& code, std::string_view word) {
    using bytecode::Opcode;
    return std::any_of(code.instructions.begin(), code.instructions.end(), [&](const bytecode::Instruction& i) {
        const bool by_name = i.op == Opcode::load_attr_ || i.op == Opcode::load_method_ || i.op == Opcode::import_name_;
        return by_name && program.names[i.c] == word;
    });
}

/// `time` is the name of the module too, where sleep is; as an attribute it is the function.
bool uses_attribute(const bytecode::Program& program, std::string_view word) {
    return std::any_of(program.codes.begin(), program.codes.end(),
                       [&](const bytecode::Code& code) { return uses_attribute(program, code, word); });
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
    return traits;
}

}  // namespace interleave::explore
