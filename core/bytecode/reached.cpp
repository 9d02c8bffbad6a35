#include "core/bytecode/reached.h"

#include <algorithm>
#include <string>
#include <variant>

namespace interleave::bytecode {

Reached::Reached(const Program& program) : program_(program), taken_(program.codes.size()) {
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

bool Reached::uses_attribute(std::string_view name) const {
    return std::any_of(codes_.begin(), codes_.end(),
                       [&](const Code* code) { return bytecode::uses_attribute(program_, *code, name); });
}

bool Reached::is_named(const Code& code) const {
    if (code.name == "<module>") return false;  // it only defines, before there is a second thread
    const std::string_view qualified = code.qualified_name;
    const auto dot = qualified.find('.');
    const std::string_view outer = qualified.substr(0, dot);
    if (dot == std::string_view::npos) return names_.contains(outer) || is_named_method(outer);
    // Inside a class or function that is named: its special methods need no name, nor do functions in functions.
    const bool inside_function = qualified.find("<locals>") != std::string_view::npos;
    const bool implied = code.name.starts_with("__") || inside_function;
    if (names_.contains(outer)) return implied || names_.contains(code.name);
    return inside_function && is_named_method(outer);
}

/// `_Condition_wait_for` of the prelude is what a Condition has under the name of wait_for.
bool Reached::is_named_method(std::string_view function) const {
    if (function.size() < 2 || function[0] != '_' || function[1] < 'A' || function[1] > 'Z') return false;
    for (auto at = function.find('_', 1); at != std::string_view::npos; at = function.find('_', at + 1)) {
        if (names_.contains(function.substr(at + 1))) return true;
    }
    return false;
}

void Reached::take(std::size_t c) {
    taken_[c] = true;
    const Code& code = program_.codes[c];
    codes_.push_back(&code);
    for (const Instruction& i : code.instructions) {
        const auto& row = info(i.op);
        note(row.a, i.a);
        note(row.b, i.b);
        note(row.c, i.c);
    }
}

void Reached::note(OperandKind kind, std::uint16_t value) {
    if (kind == OperandKind::name) {
        words_.insert(program_.names[value]);
        names_.insert(program_.names[value]);
    }
    if (kind == OperandKind::global) names_.insert(program_.globals[value].name);
    if (kind == OperandKind::constant && value < program_.constants.size()) note(program_.constants[value]);
}

void Reached::note(const Constant& constant) {
    if (const auto* s = std::get_if<std::string>(&constant.value)) {
        words_.insert(*s);
        names_.insert(*s);
    }
    if (const auto* tuple = std::get_if<TupleConstant>(&constant.value)) {
        for (const auto& item : tuple->items) note(item);
    }
}

bool uses_attribute(const Program& program, const Code& code, std::string_view name) {
    return std::any_of(code.instructions.begin(), code.instructions.end(), [&](const Instruction& i) {
        const bool by_name =
            i.op == Opcode::load_attr_ || i.op == Opcode::load_method_ || i.op == Opcode::import_name_;
        return by_name && program.names[i.c] == name;
    });
}

}  // namespace interleave::bytecode
