// Variables: where a name lives, whether it is bound, loading and storing it.
#include "core/language/compiler_generator.h"

#include <cassert>

namespace interleave::language {

Generator::Variable Generator::resolve(const std::string& name) const {
    using Kind = Variable::Kind;
    for (std::size_t k = frames_.size(); k-- > 0;) {
        const Frame& frame = frames_[k];
        const Symbol* symbol = scope_of(frame).find(name);
        const bool own_cell = k == 0 && class_cell_ != no_register && name == "__class__";
        if (own_cell) return {Kind::cell, class_cell_, true};
        assert(symbol != nullptr);
        const bool own = k + 1 == frames_.size();
        switch (symbol->storage) {
            case Storage::local:
            case Storage::cell: {
                const bool captured = program_.is_captured(frame.scope, symbol->index);
                return {captured ? Kind::cell : Kind::local, frame.locals[symbol->index], own};
            }
            case Storage::free:
                if (k == 0) return {Kind::cell, frame.free[symbol->index], false};
                break;
            case Storage::class_name:
                if (k == 0) return {Kind::member, program_.global_entry(symbol->index), true};
                [[fallthrough]];
            case Storage::global: {
                const GlobalMeaning meaning = program_.global(symbol->index);
                switch (meaning.kind) {
                    case GlobalMeaning::Kind::global: return {Kind::global, meaning.index, false};
                    case GlobalMeaning::Kind::builtin: return {Kind::builtin, meaning.index, false};
                    case GlobalMeaning::Kind::main_name: return {Kind::main_name, 0, false};
                }
            }
        }
    }
    assert(false);
    return {};
}

void Generator::set_bound(Register r, bool bound) {
    if (bound && r < code_.variables.size() && deleted_.contains(code_.variables[r].name)) return;
    if (r >= bound_.size()) bound_.resize(r + 1u, false);
    bound_[r] = bound;
}

void Generator::check_bound(const Variable& v, const std::string& name, text::Span span) {
    if (is_bound(v.index)) return;
    emit(Opcode::check_bound_, span, v.index, program_.name(name), 0, v.own ? 0 : 1);
    set_bound(v.index, true);
}

std::optional<Register> Generator::local_register(const std::string& name) const {
    const Variable v = resolve(name);
    if (v.kind != Variable::Kind::local) return std::nullopt;
    return v.index;
}

void Generator::load_name(const std::string& name, text::Span span, Register dst) {
    const Variable v = resolve(name);
    if (v.kind == Variable::Kind::global && program_.refuse_function(name, span)) return;
    switch (v.kind) {
        case Variable::Kind::local:
            check_bound(v, name, span);
            if (v.index != dst) emit(Opcode::move_, span, dst, v.index);
            return;
        case Variable::Kind::cell:
            return emit(Opcode::load_cell_, span, dst, v.index, program_.name(name), v.own ? 1 : 0);
        case Variable::Kind::global: return emit(Opcode::load_global_, span, dst, v.index);
        case Variable::Kind::builtin: return emit(Opcode::load_builtin_, span, dst, v.index);
        case Variable::Kind::member: return emit(Opcode::load_class_name_, span, dst, 0, v.index);
        case Variable::Kind::main_name: return load_constant({program_.module_name()}, dst, span);
    }
}

void Generator::store_name(const std::string& name, text::Span span, Register value) {
    const Variable v = resolve(name);
    switch (v.kind) {
        case Variable::Kind::local:
            if (v.index != value) emit(Opcode::move_, span, v.index, value);
            return set_bound(v.index, true);
        case Variable::Kind::cell: return emit(Opcode::store_cell_, span, value, v.index);
        case Variable::Kind::member: return store_member(name, span, value);
        default: return emit(Opcode::store_global_, span, value, v.index);
    }
}

void Generator::delete_name(const std::string& name, text::Span span) {
    const Variable v = resolve(name);
    switch (v.kind) {
        case Variable::Kind::local: check_bound(v, name, span); return emit(Opcode::clear_, span, v.index);
        case Variable::Kind::cell:
            return emit(Opcode::delete_cell_, span, 0, v.index, program_.name(name), v.own ? 1 : 0);
        case Variable::Kind::member: {
            const Mark mark(*this);
            const Register key = allocate();
            load_constant({name}, key, span);
            return emit(Opcode::delete_item_, span, 0, 0, key);
        }
        default: return emit(Opcode::delete_global_, span, 0, v.index);
    }
}

/// What Python does at the end of `except ... as name`: `name = None`, then `del name`, which cannot fail.
void Generator::clear_name(const std::string& name, text::Span span) {
    const Variable v = resolve(name);
    if (v.kind == Variable::Kind::local) return emit(Opcode::clear_, span, v.index);
    const Mark mark(*this);
    const Register none = allocate();
    load_constant({bytecode::NoneConstant()}, none, span);
    store_name(name, span, none);
    delete_name(name, span);
}

namespace {

void collect_target(const Expression& target, std::set<std::string>& names) {
    if (const auto* name = try_as<Name>(target)) names.insert(name->text);
    if (const auto* tuple = try_as<Tuple>(target)) {
        for (const Expression* item : tuple->items) collect_target(*item, names);
    }
    if (const auto* list = try_as<List>(target)) {
        for (const Expression* item : list->items) collect_target(*item, names);
    }
}

void collect_deleted(const Block& block, std::set<std::string>& names);

void collect_deleted(const Try& s, std::set<std::string>& names) {
    collect_deleted(s.body, names);
    for (const ExceptHandler& h : s.handlers) {
        if (h.name) names.insert(h.name->text);
        collect_deleted(h.body, names);
    }
    collect_deleted(s.else_body, names);
    collect_deleted(s.finally_body, names);
}

void collect_deleted(const Statement& s, std::set<std::string>& names) {
    switch (s.kind) {
        case StatementKind::delete_:
            for (const Expression* target : as<Delete>(s).targets) collect_target(*target, names);
            break;
        case StatementKind::try_: collect_deleted(as<Try>(s), names); break;
        case StatementKind::with: collect_deleted(as<With>(s).body, names); break;
        case StatementKind::if_:
            for (const If::Branch& branch : as<If>(s).branches) collect_deleted(branch.body, names);
            collect_deleted(as<If>(s).else_body, names);
            break;
        case StatementKind::while_:
            collect_deleted(as<While>(s).body, names);
            collect_deleted(as<While>(s).else_body, names);
            break;
        case StatementKind::for_:
            collect_deleted(as<For>(s).body, names);
            collect_deleted(as<For>(s).else_body, names);
            break;
        case StatementKind::match:
            for (const MatchCase& each : as<Match>(s).cases) collect_deleted(each.body, names);
            break;
        default: break;
    }
}

void collect_deleted(const Block& block, std::set<std::string>& names) {
    for (const Statement* s : block) collect_deleted(*s, names);
}

}  // namespace

void Generator::find_deleted(const language::Block& block) { collect_deleted(block, deleted_); }

}  // namespace interleave::language
