#include "core/language/compiler.h"

#include "core/language/compiler_directives.h"
#include "core/language/compiler_generator.h"
#include "core/language/parser.h"
#include "core/language/scope.h"

#include <algorithm>
#include <cassert>

namespace interleave::language {

namespace {

/// A module's text, tree and scopes, which the builder refers to while it compiles the module.
struct Front {
    std::shared_ptr<const text::SourceText> source;
    ParseResult parsed;
    ScopeResult scopes;
};

std::vector<text::Diagnostic> analyse(Front& front) {
    front.parsed = parse(*front.source);
    if (!front.parsed.diagnostics.empty()) return std::move(front.parsed.diagnostics);
    front.scopes = analyse_scopes(front.parsed.module);
    return std::move(front.scopes.diagnostics);
}

/// A text of the prelude; what is wrong with it is our mistake, reported as if the program had it.
bool analyse_prelude(const PreludeModule& module, Front& front, CompileResult& result) {
    front.source = std::make_shared<const text::SourceText>("<" + std::string(module.name) + ">",
                                                            std::string(module.text));
    auto diagnostics = analyse(front);
    for (auto& d : diagnostics) {
        d.message = "in module '" + std::string(module.name) + "', line " +
                    std::to_string(front.source->line_of(d.span.begin)) + ": " + d.message;
        d.span = {};
    }
    result.diagnostics = std::move(diagnostics);
    return result.diagnostics.empty();
}

const PreludeModule* find_builtins(const CompileOptions& options) {
    for (const PreludeModule& m : options.prelude) {
        if (m.name == "builtins") return &m;
    }
    return nullptr;
}

bytecode::Constant literal(const Expression& e) {
    switch (e.kind) {
        case ExpressionKind::bool_literal: return {as<BoolLiteral>(e).value};
        case ExpressionKind::integer_literal: return {*as<IntegerLiteral>(e).value};
        case ExpressionKind::string_literal: return {as<StringLiteral>(e).value};
        default: assert(e.kind == ExpressionKind::none_literal); return {bytecode::NoneConstant()};
    }
}

/// The functions of "builtins": no code of the module runs, so their defaults are literals.
void compile_builtins(ProgramBuilder& builder, const Module& module) {
    for (const Statement* s : module.body) {
        const auto* function = try_as<Function>(*s);
        if (function == nullptr) continue;
        bytecode::TupleConstant defaults;
        for (const Parameter& p : function->parameters) {
            if (p.default_value != nullptr) defaults.items.push_back(literal(*p.default_value));
        }
        const std::uint16_t code = builder.new_code();
        Generator(builder, function->scope, {}).function_code(*function, code);
        builder.module().functions.push_back({function->name.text, code, builder.constant({defaults})});
    }
}

}  // namespace

CompileResult compile(std::shared_ptr<const text::SourceText> source, const CompileOptions& options) {
    CompileResult result;
    if (auto unreadable = text::check(*source)) {
        result.diagnostics.push_back(*std::move(unreadable));
        return result;
    }
    Front main, builtins;
    main.source = std::move(source);
    result.diagnostics = analyse(main);
    if (!result.diagnostics.empty()) return result;
    const PreludeModule* const builtins_module = find_builtins(options);
    if (builtins_module != nullptr && !analyse_prelude(*builtins_module, builtins, result)) return result;

    ProgramBuilder builder(options);
    for (const Statement* s : builtins.parsed.module.body) {
        if (const auto* function = try_as<Function>(*s)) builder.add_builtin(function->name.text);
    }
    builder.begin_module("__main__", main.source, main.scopes.table);
    result.parameters = read_parameters(main.parsed.module, *main.source, options, builder);
    const std::uint16_t code = builder.new_code();
    Generator(builder, 0, {}).module_code(main.parsed.module, code);
    if (builtins_module != nullptr && builder.diagnostics.empty()) {
        builder.begin_module("builtins", builtins.source, builtins.scopes.table, true);
        compile_builtins(builder, builtins.parsed.module);
    }
    while (builder.diagnostics.empty()) {
        const PreludeModule* const wanted = builder.next_wanted();
        if (wanted == nullptr) break;
        Front front;
        if (!analyse_prelude(*wanted, front, result)) return result;
        builder.begin_module(wanted->name, front.source, front.scopes.table);
        const std::uint16_t module_code = builder.new_code();
        builder.module().code = module_code;
        Generator(builder, 0, {}).module_code(front.parsed.module, module_code);
    }
    result.program = builder.finish();
    result.diagnostics = std::move(builder.diagnostics);
    return result;
}

}  // namespace interleave::language
