#include "core/language/compiler_generator.h"

#include <algorithm>
#include <cassert>

namespace interleave::language {

namespace {

/// More make a function's state too large to be worth executing.
constexpr std::uint32_t maximum_registers = 4096;
/// Copies of `finally` bodies inside each other multiply; here it ends.
constexpr std::uint32_t maximum_instructions = 1 << 20;

}  // namespace

Generator::Generator(ProgramBuilder& program, ScopeIndex scope, std::vector<Register> cells)
    : program_(program) {
    code_.free_cells = static_cast<std::uint16_t>(cells.size());
    code_.free_cell_registers = std::move(cells);
    frames_.push_back({scope, {}, {}});
    const Scope& s = scope_of(frames_[0]);
    code_.name = s.name;
    code_.module = program_.module_index();
    code_.is_generator = s.is_generator;
    code_.is_coroutine = s.is_coroutine && (s.kind == ScopeKind::function || s.is_generator);
    code_.qualified_name = s.qualified_name;
    const auto variable = [&](const std::string& name, bool is_cell) {
        const Register r = allocate();
        code_.variables.push_back({name, r, is_cell});
        return r;
    };
    if (s.kind == ScopeKind::class_body) variable(".names", false);
    for (std::uint32_t n = 0; n < s.locals.size(); ++n) {
        frames_[0].locals.push_back(variable(s.locals[n], program_.is_captured(scope, n)));
    }
    for (const std::string& name : s.free_variables) frames_[0].free.push_back(variable(name, true));
    if (s.needs_class_cell) class_cell_ = variable("__class__", true);
    scratch_floor_ = top_;
}

Register Generator::allocate(std::uint32_t count) {
    const std::uint32_t first = top_;
    top_ += count;
    if (top_ > maximum_registers) {
        program_.too_large(code_.spans.empty() ? text::Span{} : code_.spans.back(),
                           "variables and intermediate values in '" + code_.name + "'");
        top_ = first;  // the code is thrown away
    }
    code_.registers = std::max(code_.registers, static_cast<Register>(first + count));
    return static_cast<Register>(first);
}

void Generator::emit(Opcode op, text::Span span, std::uint32_t a, std::uint32_t b, std::uint32_t c,
                     std::uint32_t x) {
    if (!reachable_ || program_.gave_up()) return;
    if (assembler_.position() >= maximum_instructions)
        return program_.too_large(span, "instructions in '" + code_.name + "'");
    Instruction i{op, static_cast<std::uint8_t>(x), static_cast<std::uint16_t>(a),
                  static_cast<std::uint16_t>(b), static_cast<std::uint16_t>(c)};
    assembler_.emit(i, span);
}

void Generator::emit_jump(Opcode op, text::Span span, Label& target, std::uint32_t a, std::uint32_t b,
                          bool truth) {
    if (!reachable_ || program_.gave_up()) return;
    Instruction i{op, static_cast<std::uint8_t>(truth ? 1 : 0), static_cast<std::uint16_t>(a),
                  static_cast<std::uint16_t>(b), 0};
    assembler_.emit_jump(i, target.id, span);
    if (!target.used) {
        target.used = true;
        target.bound = bound_;
        return;
    }
    target.bound.resize(std::min(target.bound.size(), bound_.size()));
    for (std::size_t r = 0; r < target.bound.size(); ++r) target.bound[r] = target.bound[r] && bound_[r];
}

void Generator::jump(Label& target, text::Span span) {
    emit_jump(assembler_.is_bound(target.id) ? Opcode::loop_ : Opcode::jump_, span, target, 0, 0, false);
    reachable_ = false;
}

Generator::Label Generator::new_label() { return {assembler_.new_label(), false, {}}; }

void Generator::bind(Label& label) {
    assembler_.bind(label.id);
    if (!label.used) return;
    if (reachable_) {
        bound_.resize(std::min(label.bound.size(), bound_.size()));
        for (std::size_t r = 0; r < bound_.size(); ++r) bound_[r] = bound_[r] && label.bound[r];
    } else {
        bound_ = label.bound;
    }
    reachable_ = true;
}

/// Parameters arrive as plain values, captured cells in the function object.
void Generator::begin_code(text::Span header) {
    const Scope& scope = scope_of(frames_[0]);
    for (std::uint32_t n = 0; n < scope.locals.size(); ++n) {
        const Register r = frames_[0].locals[n];
        if (code_.variables[n].is_cell) emit(Opcode::make_cell_, header, r);
        if (n < scope.parameter_count) set_bound(r, true);
    }
    for (std::size_t n = 0; n < frames_[0].free.size(); ++n) {
        emit(Opcode::load_closure_, header, frames_[0].free[n], static_cast<std::uint32_t>(n));
    }
}

/// Falling off the end returns None. An endless function ends with a return too, which nothing reaches.
void Generator::end_code(text::Span span, std::uint16_t code) {
    assert(blocks_.empty() || program_.gave_up());
    if (reachable_ || assembler_.position() == 0 || assembler_.last() != Opcode::return_value_) {
        reachable_ = true;
        const Register r = allocate();
        load_constant({bytecode::NoneConstant()}, r, span);
        emit(Opcode::return_value_, span, r);
    }
    if (program_.gave_up()) return;
    assembler_.finish(code_);
    const bool plain = code_.keyword_only == 0 && !code_.has_var_positional && !code_.has_var_keyword &&
                       !code_.is_generator && !code_.is_coroutine;
    if (plain) code_.plain_arguments = code_.positional;
    program_.code(code) = std::move(code_);
}

void Generator::module_code(const Module& module, std::uint16_t code) {
    begin_code({});
    block(module.body);
    end_code(module.body.empty() ? text::Span{} : module.body.back()->span, code);
}

}  // namespace interleave::language
