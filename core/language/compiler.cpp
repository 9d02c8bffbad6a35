#include "core/language/compiler.h"

#include "core/language/compiler_directives.h"
#include "core/language/compiler_generator.h"
#include "core/language/compiler_parts.h"
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

const PreludeModule* find_prelude(const CompileOptions& options, std::string_view name) {
    for (const PreludeModule& m : options.prelude) {
        if (m.name == name) return &m;
    }
    return nullptr;
}

/// The names that `from module import *` takes from a text of the prelude, in the order of the text.
std::vector<std::string> public_names(const PreludeModule& module) {
    const text::SourceText source(std::string(module.name), std::string(module.text));
    const ParseResult parsed = parse(source);
    std::vector<std::string> names;
    for (const GlobalName& g : analyse_scopes(parsed.module).table.globals) {
        if (g.stores > 0 && !g.name.starts_with('_')) names.push_back(g.name);
    }
    return names;
}

/// Writes out what a `*` stands for. A module that does not exist is told of when its import is compiled.
void expand_star(ImportFrom& import, const CompileOptions& options) {
    const std::string& name = import.module.text;
    const PreludeModule* const prelude = find_prelude(options, name);
    const bool is_native =
        std::find(options.modules.begin(), options.modules.end(), name) != options.modules.end();
    std::vector<std::string> names;
    if (prelude != nullptr) names = public_names(*prelude);
    if (is_native && options.members != nullptr && options.members->contains(name)) {
        const auto& members = options.members->at(name);
        names.insert(names.end(), members.begin(), members.end());
    }
    for (const std::string& each : names) import.names.push_back({{each, *import.star}, std::nullopt});
}

std::vector<text::Diagnostic> analyse(Front& front, const CompileOptions& options) {
    front.parsed = parse(*front.source);
    if (!front.parsed.diagnostics.empty()) return std::move(front.parsed.diagnostics);
    for (ImportFrom* import : front.parsed.module.star_imports) { expand_star(*import, options); }
    front.scopes = analyse_scopes(front.parsed.module);
    return std::move(front.scopes.diagnostics);
}

/// A text of the prelude; what is wrong with it is our mistake, reported as if the program had it.
bool analyse_prelude(std::string_view module, std::string text, Front& front, const CompileOptions& options,
                     CompileResult& result) {
    front.source = std::make_shared<const text::SourceText>("<" + std::string(module) + ">", std::move(text));
    result.diagnostics = analyse(front, options);
    for (auto& d : result.diagnostics) blame_module(d, module, *front.source);
    return result.diagnostics.empty();
}

/// The functions of "builtins": no code of the module runs, so nothing else stands there and defaults are constants.
void compile_builtins(ProgramBuilder& builder, const Module& module) {
    for (const Statement* s : module.body) {
        const auto* function = try_as<Function>(*s);
        if (function == nullptr || !function->decorators.empty()) {
            return builder.error("builtins", s->span, "only plain functions can be defined here");
        }
        bytecode::TupleConstant defaults;
        bool complete = true;
        for (const Parameter& p : function->parameters) {
            const bool keyword_only = p.kind == Parameter::Kind::keyword_only;
            complete = complete && (!keyword_only || p.default_value != nullptr);
            if (p.default_value == nullptr) continue;
            auto value = constant_of(*p.default_value);
            if (!value)
                return builder.error("builtins", p.default_value->span, "a default is a constant here");
            defaults.items.push_back(*std::move(value));
        }
        if (!complete) {
            return builder.error("builtins", s->span,
                                 "a parameter that has to be named needs a default here");
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
    result.diagnostics = analyse(main, options);
    if (!result.diagnostics.empty()) return result;
    const PreludeModule* const builtins_module = find_prelude(options, "builtins");

    ProgramBuilder builder(options);
    if (builtins_module != nullptr) {
        for (const std::string_view name : functions_of(builtins_module->text)) builder.add_builtin(name);
    }
    builder.begin_module("__main__", main.source, main.scopes.table);
    result.parameters = read_parameters(main.parsed.module, *main.source, options, builder);
    const std::uint16_t code = builder.new_code();
    Generator(builder, 0, {}).module_code(main.parsed.module, code);
    std::vector<std::string_view> texts{main.source->text()};
    while (builder.diagnostics.empty()) {
        const PreludeModule* const wanted = builder.next_wanted();
        if (wanted == nullptr) break;
        // What a second module of the prelude might need of the first is not known yet.
        const bool alone = builder.wanted_modules() == 1 && main.parsed.module.star_imports.empty();
        Front front;
        if (!analyse_prelude(wanted->name,
                             alone ? needed_parts(wanted->text, texts) : std::string(wanted->text), front,
                             options, result))
            return result;
        builder.begin_module(wanted->name, front.source, front.scopes.table);
        const std::uint16_t module_code = builder.new_code();
        builder.module().code = module_code;
        Generator(builder, 0, {}).module_code(front.parsed.module, module_code);
        texts.push_back(front.source->text());
    }
    if (builtins_module != nullptr && builder.diagnostics.empty()) {
        if (!analyse_prelude("builtins", needed_parts(builtins_module->text, texts), builtins, options,
                             result))
            return result;
        builder.begin_module("builtins", builtins.source, builtins.scopes.table, true);
        compile_builtins(builder, builtins.parsed.module);
    }
    result.program = builder.finish();
    result.diagnostics = std::move(builder.diagnostics);
    return result;
}

}  // namespace interleave::language
