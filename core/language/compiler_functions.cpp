// def and lambda.
#include "core/language/compiler_generator.h"

#include <algorithm>

namespace interleave::language {

namespace {

using Kind = Parameter::Kind;

bool is_positional(const Parameter& p) {
    return p.kind == Kind::positional || p.kind == Kind::positional_only;
}

}  // namespace

void Generator::function_code(const Function& function, std::uint16_t code) {
    code_.doc = function.doc;
    set_parameters(function.parameters);
    find_deleted(function.body);
    begin_code(function.header);
    block(function.body);
    end_code(function.body.back()->span, code);
}

void Generator::lambda_code(const Lambda& lambda, std::uint16_t code) {
    set_parameters(lambda.parameters);
    begin_code(lambda.span);
    const Register value = expression(*lambda.body);
    emit(Opcode::return_value_, lambda.body->span, value);
    reachable_ = false;
    end_code(lambda.body->span, code);
}

void Generator::set_parameters(const std::vector<Parameter>& parameters) {
    for (const Parameter& p : parameters) {
        switch (p.kind) {
            case Kind::positional_only: ++code_.positional_only; [[fallthrough]];
            case Kind::positional: ++code_.positional; break;
            case Kind::var_positional: code_.has_var_positional = true; break;
            case Kind::keyword_only: ++code_.keyword_only; break;
            case Kind::var_keyword: code_.has_var_keyword = true; break;
        }
    }
}

std::vector<Register> Generator::captured_cells(ScopeIndex scope) const {
    std::vector<Register> cells;
    const Scope& own = scope_of(frames_[0]);
    for (const std::string& name : program_.scopes().scopes[scope].free_variables) {
        // A class body hands the cells of functions around it on, even of a name that is a member of the class too.
        const auto passed = std::find(own.free_variables.begin(), own.free_variables.end(), name);
        const bool hands_on = own.kind == ScopeKind::class_body && passed != own.free_variables.end();
        const auto at = static_cast<std::size_t>(passed - own.free_variables.begin());
        cells.push_back(hands_on ? frames_[0].free[at] : resolve(name).index);
    }
    return cells;
}

std::uint16_t Generator::code_for(const Node& node, ScopeIndex scope) {
    const std::vector<Register> cells = captured_cells(scope);
    auto& made = program_.codes_of[&node];
    for (const std::uint16_t code : made) {
        if (program_.code(code).free_cell_registers == cells) return code;
    }
    const std::uint16_t code = program_.new_code();
    if (program_.gave_up()) return code;
    Generator inner(program_, scope, cells);
    if (const auto* function = dynamic_cast<const Function*>(&node)) {
        inner.function_code(*function, code);
    } else if (const auto* definition = dynamic_cast<const Class*>(&node)) {
        inner.class_code(*definition, code);
    } else if (const auto* generator = dynamic_cast<const Comprehension*>(&node)) {
        inner.generator_expression_code(*generator, code);
    } else {
        inner.lambda_code(static_cast<const Lambda&>(node), code);
    }
    program_.codes_of[&node].push_back(code);
    return code;
}

/// Values for positional parameters that have one, then an entry for every keyword-only parameter, unset where it has
/// none; nothing at all when no parameter has a default. How many, in the newest temporaries.
std::uint32_t Generator::defaults(const std::vector<Parameter>& parameters, text::Span span) {
    const bool any = std::any_of(parameters.begin(), parameters.end(),
                                 [](const Parameter& p) { return p.default_value != nullptr; });
    if (!any) return 0;
    std::uint32_t count = 0;
    for (const Parameter& p : parameters) {
        const bool entry = p.kind == Kind::keyword_only || (is_positional(p) && p.default_value != nullptr);
        if (!entry) continue;
        const Register r = allocate();
        ++count;
        if (p.default_value != nullptr) {
            into(*p.default_value, r);
        } else {
            emit(Opcode::clear_, span, r);
        }
    }
    if (count > 255) program_.too_large(span, "default values");
    return count;
}

void Generator::make_function(const std::vector<Parameter>& parameters, const Node& node, ScopeIndex scope,
                              text::Span span, Register dst) {
    const Mark mark(*this);
    const std::uint32_t first = top_;
    const std::uint32_t count = defaults(parameters, span);
    const std::uint16_t code = code_for(node, scope);
    emit(Opcode::make_function_, span, dst, code, count == 0 ? 0 : first, count);
}

void Generator::function_statement(const Function& s) {
    const std::uint32_t first = top_;
    for (const Expression* decorator : s.decorators) into(*decorator, allocate());
    const auto variable = s.decorators.empty() ? local_register(s.name.text) : std::nullopt;
    const Register function = variable ? *variable : allocate();
    make_function(s.parameters, s, s.scope, s.header, function);
    for (std::size_t n = s.decorators.size(); n-- > 0;) {
        emit(Opcode::call_, s.decorators[n]->span, first + static_cast<std::uint32_t>(n), 1);
    }
    store_name(s.name.text, s.header, s.decorators.empty() ? function : static_cast<Register>(first));
}

void Generator::lambda(const Lambda& e, Register dst) {
    make_function(e.parameters, e, e.scope, e.span, dst);
}

}  // namespace interleave::language
