// Statements without a file of their own.
#include "core/language/compiler_advice.h"
#include "core/language/compiler_generator.h"

#include <cassert>

namespace interleave::language {

void Generator::block(const language::Block& statements) {
    ++block_depth_;
    for (const Statement* s : statements) {
        if (program_.gave_up()) break;
        const Mark mark(*this);
        statement(*s);
    }
    --block_depth_;
}

void Generator::statement(const Statement& s) {
    switch (s.kind) {
        case StatementKind::expression: return discard(*as<ExpressionStatement>(s).value);
        case StatementKind::assign: return assign(as<Assign>(s));
        case StatementKind::augmented_assign: return augmented_assign(as<AugmentedAssign>(s));
        case StatementKind::annotated_assign: {
            // Annotations are not evaluated, as under `from __future__ import annotations`.
            const auto& annotated = as<AnnotatedAssign>(s);
            if (scope_of(frames_[0]).kind == ScopeKind::class_body) annotate_member(annotated);
            if (annotated.value != nullptr) assign_one(*annotated.target, *annotated.value);
            return;
        }
        case StatementKind::if_: return if_statement(as<If>(s));
        case StatementKind::while_: return while_statement(as<While>(s));
        case StatementKind::for_: return for_statement(as<For>(s));
        case StatementKind::break_: return leave_loop(true, s.span);
        case StatementKind::continue_: return leave_loop(false, s.span);
        case StatementKind::function: return function_statement(as<Function>(s));
        case StatementKind::class_: return class_statement(as<Class>(s));
        case StatementKind::return_: return return_statement(as<Return>(s));
        case StatementKind::raise: return raise_statement(as<Raise>(s));
        case StatementKind::try_: return try_statement(as<Try>(s));
        case StatementKind::with: return with_statement(as<With>(s), 0);
        case StatementKind::assert_: return assert_statement(as<Assert>(s));
        case StatementKind::delete_:
            for (const Expression* target : as<Delete>(s).targets) remove(*target);
            return;
        case StatementKind::import: return import_statement(as<Import>(s));
        case StatementKind::import_from: return import_from_statement(as<ImportFrom>(s));
        case StatementKind::match: return match_statement(as<Match>(s));
        case StatementKind::pass:
        case StatementKind::global:
        case StatementKind::nonlocal: return;
    }
}

void Generator::if_statement(const If& s) {
    Label end = new_label();
    for (std::size_t n = 0; n < s.branches.size(); ++n) {
        const If::Branch& branch = s.branches[n];
        const bool is_last = n + 1 == s.branches.size() && s.else_body.empty();
        Label next = new_label();
        jump_if(*branch.condition, false, next);
        block(branch.body);
        if (!is_last) jump(end, branch.span);
        bind(next);
    }
    block(s.else_body);
    bind(end);
}

void Generator::return_statement(const Return& s) {
    const Mark mark(*this);
    Register value = 0;
    // What runs on the way out may change the variable that is returned.
    const bool own_register = s.value == nullptr || has_cleanup();
    if (own_register) {
        value = allocate();
        if (s.value != nullptr) {
            into(*s.value, value);
        } else {
            load_constant({bytecode::NoneConstant()}, value, s.span);
        }
    } else {
        value = expression(*s.value);
    }
    if (!reachable_) return;
    auto passed = pass_blocks(0);
    emit(Opcode::return_value_, s.span, value);
    reachable_ = false;
    resume_blocks(std::move(passed));
}

void Generator::raise_statement(const Raise& s) {
    if (s.exception == nullptr) {
        emit(Opcode::raise_handled_, s.span);
    } else if (s.cause == nullptr) {
        emit(Opcode::raise_, s.span, expression(*s.exception));
    } else {
        const Register exception = operand(*s.exception, s.cause);
        emit(Opcode::raise_from_, s.span, exception, expression(*s.cause));
    }
    reachable_ = false;
}

void Generator::assert_statement(const Assert& s) {
    Label holds = new_label();
    jump_if(*s.condition, true, holds);
    if (s.message == nullptr) {
        emit(Opcode::raise_assertion_, s.condition->span);
    } else {
        const Mark mark(*this);
        emit(Opcode::raise_assertion_, s.condition->span, expression(*s.message), 0, 0, 1);
    }
    reachable_ = false;
    bind(holds);
}

bool Generator::check_module(const Identifier& module) {
    if (program_.is_module(module.text)) return true;
    const std::string_view advice = instead_of_module(module.text);
    program_.error(
        "unknown-module", module.span, "there is no module '" + module.text + "'",
        advice.empty() ? "Available modules: " + program_.module_list() + "." : std::string(advice));
    return false;
}

void Generator::import_statement(const Import& s) {
    for (const ImportedModule& m : s.modules) {
        if (!check_module(m.module)) continue;
        const Mark mark(*this);
        const Register module = allocate();
        const std::size_t dot = m.module.text.find('.');
        if (m.alias || dot == std::string::npos) {
            emit(Opcode::import_module_, s.span, module, program_.name(m.module.text));
            program_.note_module_variable(m.alias ? m.alias->text : m.module.text);
            store_name(m.alias ? m.alias->text : m.module.text, s.span, module);
            continue;
        }
        // `import package.module` runs the module and binds the package.
        const std::string package = m.module.text.substr(0, dot);
        program_.is_module(package);
        emit(Opcode::import_module_, s.span, module, program_.name(m.module.text));
        emit(Opcode::import_module_, s.span, module, program_.name(package));
        program_.note_module_variable(package);
        store_name(package, s.span, module);
    }
}

void Generator::import_from_statement(const ImportFrom& s) {
    if (s.module.text == "__future__") return;  // everything it turns on is on
    if (!check_module(s.module)) return;
    const Register module = allocate();
    emit(Opcode::import_module_, s.span, module, program_.name(s.module.text));
    for (const ImportedName& n : s.names) {
        const Mark mark(*this);
        const Register value = allocate();
        const std::string inner = s.module.text + "." + n.name.text;
        if (program_.is_module(inner)) {  // from package import module
            emit(Opcode::import_module_, s.span, value, program_.name(inner));
            program_.note_module_variable(n.bound().text);
            store_name(n.bound().text, s.span, value);
            continue;
        }
        emit(Opcode::import_name_, s.span, value, module, program_.name(n.name.text));
        store_name(n.bound().text, s.span, value);
    }
}

}  // namespace interleave::language
