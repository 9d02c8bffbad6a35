#include "core/language/compiler_program.h"
#include "core/language/outside.h"

#include "core/bytecode/verify.h"
#include "core/language/parser.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdio>
#include <iterator>

namespace interleave::language {

using bytecode::Constant;

namespace {

constexpr std::size_t maximum_index = 0xffff;

/// A text that is the same for the same constant only: 1, 1.0 and True stay apart, and so do 0.0 and -0.0.
struct ConstantKey {
    std::string operator()(bytecode::NoneConstant) const { return "n"; }
    std::string operator()(bool value) const { return value ? "t" : "f"; }
    std::string operator()(std::int64_t value) const { return "i" + std::to_string(value); }
    std::string operator()(const bytecode::BigIntegerConstant& value) const { return "I" + value.digits; }
    std::string operator()(double value) const {
        return "d" + std::to_string(std::bit_cast<std::uint64_t>(value));
    }
    std::string operator()(const std::string& value) const {
        return "s" + std::to_string(value.size()) + ":" + value;
    }
    std::string operator()(const bytecode::BytesConstant& value) const {
        return "b" + std::to_string(value.bytes.size()) + ":" + value.bytes;
    }
    std::string operator()(const bytecode::TupleConstant& tuple) const {
        std::string key = "(";
        for (const Constant& item : tuple.items) key += std::visit(*this, item.value) + ",";
        return key + ")";
    }
};

}  // namespace

void blame_module(text::Diagnostic& diagnostic, std::string_view module, const text::SourceText& source) {
    diagnostic.message = "in module '" + std::string(module) + "', line " +
                         std::to_string(source.line_of(diagnostic.span.begin)) + ": " + diagnostic.message;
    diagnostic.span = {};
}

ProgramBuilder::ProgramBuilder(const CompileOptions& options)
    : program_(std::make_shared<bytecode::Program>()),
      options_(options),
      builtins_(options.builtins.begin(), options.builtins.end()) {}

void ProgramBuilder::begin_module(std::string_view name, std::shared_ptr<const text::SourceText> source,
                                  const ScopeTable& scopes, bool builtins) {
    module_ = static_cast<std::uint16_t>(program_->modules.size());
    program_->modules.push_back({std::string(name), source, 0, 0, {}});
    if (module_ == 0) program_->source = source;
    source_ = std::move(source);
    scopes_ = &scopes;
    is_builtins_ = builtins;
    may_bind_ = source_->text().find(":=") != std::string_view::npos;
    captured_.clear();
    globals_.clear();
    replaced_constants.clear();
    codes_of.clear();
    find_captured();
    add_globals();
    if (module_ == 0 || builtins) return;
    module().ready_global = static_cast<std::uint16_t>(program_->globals.size());
    program_->globals.push_back({"module " + module().name, module_, false, false});
}

const PreludeModule* ProgramBuilder::next_wanted() {
    return compiled_ < wanted_.size() ? wanted_[compiled_++] : nullptr;
}

void ProgramBuilder::find_captured() {
    for (const Scope& scope : scopes_->scopes) captured_.emplace_back(scope.locals.size(), false);
    for (const Scope& scope : scopes_->scopes) {
        const bool generator = scope.kind == ScopeKind::comprehension && scope.is_generator;
        if (scope.kind != ScopeKind::function && scope.kind != ScopeKind::lambda && !generator) continue;
        for (const std::string& name : scope.free_variables) {
            ScopeIndex owner = scope.parent;
            const Symbol* symbol = scopes_->scopes[owner].find(name);
            while (symbol != nullptr && symbol->storage == Storage::free) {
                owner = scopes_->scopes[owner].parent;
                symbol = scopes_->scopes[owner].find(name);
            }
            const bool variable =
                symbol != nullptr && (symbol->storage == Storage::cell || symbol->storage == Storage::local);
            if (variable) captured_[owner][symbol->index] = true;
        }
    }
}

/// Names of the library's own use are not for the learner's text.
bool ProgramBuilder::is_builtin(std::string_view name) const {
    const bool internal = name.starts_with('_') && !name.starts_with("__");
    return (module_ != 0 || !internal) && builtins_.contains(name);
}

void ProgramBuilder::add_globals() {
    globals_.resize(scopes_->globals.size());
    for (std::size_t n = 0; n < scopes_->globals.size(); ++n) {
        const GlobalName& g = scopes_->globals[n];
        const bool builtin = is_builtin(g.name);
        const bool assigned = g.stores > 0 || g.deletes > 0;
        if (is_builtins_ && !builtin) error("unknown-builtin", {}, "there is no built-in '" + g.name + "'");
        if (is_builtins_ || (!assigned && (builtin || g.name == "__name__"))) continue;
        if (program_->globals.size() > maximum_index) return too_large({}, "global names");
        globals_[n] = {GlobalMeaning::Kind::global, static_cast<std::uint16_t>(program_->globals.size())};
        program_->globals.push_back({g.name, module_index(), g.stored_once_at_top, builtin});
    }
}

GlobalMeaning ProgramBuilder::global(std::uint32_t scope_table_index) {
    auto& meaning = globals_[scope_table_index];
    if (!meaning) {
        const std::string& text = scopes_->globals[scope_table_index].name;
        meaning = is_builtins_ || is_builtin(text) ? GlobalMeaning{GlobalMeaning::Kind::builtin, name(text)}
                                                   : GlobalMeaning{GlobalMeaning::Kind::main_name, 0};
    }
    return *meaning;
}

std::uint16_t ProgramBuilder::global_entry(std::uint32_t scope_table_index) {
    auto& meaning = globals_[scope_table_index];
    if (meaning && meaning->kind == GlobalMeaning::Kind::global) return meaning->index;
    const GlobalName& g = scopes_->globals[scope_table_index];
    if (program_->globals.size() > maximum_index) {
        too_large({}, "global names");
        return 0;
    }
    program_->globals.push_back({g.name, module_index(), g.stored_once_at_top, is_builtin(g.name)});
    meaning = {GlobalMeaning::Kind::global, static_cast<std::uint16_t>(program_->globals.size() - 1)};
    return meaning->index;
}

void ProgramBuilder::note_attribute_store(std::uint16_t name, bool once_in_init) {
    using bytecode::AttributeStores;
    auto& stores = program_->attribute_stores;
    if (stores.size() <= name) stores.resize(name + std::size_t{1});
    const bool first = stores[name] == AttributeStores::none;
    stores[name] = first && once_in_init ? AttributeStores::once_in_init : AttributeStores::anywhere;
}

/// Names may also be computed: then any attribute may be stored anywhere.
void ProgramBuilder::finish_attribute_stores() {
    using bytecode::AttributeStores;
    program_->attribute_stores.resize(program_->names.size());
    if (computes_attributes_)
        std::fill(program_->attribute_stores.begin(), program_->attribute_stores.end(),
                  AttributeStores::anywhere);
    for (const auto& [variable, attribute] : module_stores_) {
        if (!module_variables_.contains(variable)) continue;
        program_->stores_in_modules = true;
        for (bytecode::Global& global : program_->globals) {
            if (global.name == attribute) global.fixed = false;
        }
    }
}

void ProgramBuilder::note_computed_attribute(std::string_view name) {
    constexpr std::string_view computing[] = {"setattr",     "delattr",  "__setattr__",
                                              "__delattr__", "__dict__", "vars"};
    // Of the prelude, these do it to objects of the program; others only to their own.
    constexpr std::string_view modules[] = {"__main__", "dataclasses", "enum", "copy", "functools"};
    const auto in = [](const auto& list, std::string_view word) {
        return std::find(std::begin(list), std::end(list), word) != std::end(list);
    };
    if (in(computing, name) && in(modules, module().name)) computes_attributes_ = true;
    // What the attribute is made by; "builtins" only mentions it.
    if (!is_builtins_ && (name == "__dict__" || name == "vars")) is_module("_live_dict", true);
}

bool ProgramBuilder::is_module(std::string_view name, bool internal) {
    if (name.starts_with('_') && name != "__future__" && module_ == 0 && !internal) return false;
    bool found = std::find(options_.modules.begin(), options_.modules.end(), name) != options_.modules.end();
    for (const PreludeModule& m : options_.prelude) {
        if (m.name == name) {
            found = true;
            // "builtins" goes on in modules that the program has imported, or never comes there.
            if (!is_builtins_ && std::find(wanted_.begin(), wanted_.end(), &m) == wanted_.end())
                wanted_.push_back(&m);
        }
        const bool package = m.name.starts_with(name) && m.name.substr(name.size()).starts_with('.');
        found = found || package;
    }
    return found;
}

std::string ProgramBuilder::module_list() const {
    std::vector<std::string_view> names(options_.modules.begin(), options_.modules.end());
    for (const PreludeModule& m : options_.prelude) names.push_back(m.name);
    const auto has_text = [&](std::string_view name) {
        return std::any_of(options_.prelude.begin(), options_.prelude.end(),
                           [&](const PreludeModule& m) { return m.name == name; });
    };
    std::erase_if(names, [&](std::string_view n) {
        const bool part = n.find('.') != n.npos && has_text(n.substr(0, n.rfind('.')));
        return n.starts_with('_') || n == "builtins" || part;
    });
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::string list;
    for (const std::string_view name : names) list += (list.empty() ? "" : ", ") + std::string(name);
    return list;
}

std::uint16_t ProgramBuilder::constant(const Constant& value) {
    const auto [place, is_new] = constant_index_.try_emplace(std::visit(ConstantKey(), value.value), 0);
    if (!is_new) return place->second;
    if (program_->constants.size() > maximum_index) {
        too_large({}, "constants");
        return 0;
    }
    place->second = static_cast<std::uint16_t>(program_->constants.size());
    program_->constants.push_back(value);
    return place->second;
}

std::uint16_t ProgramBuilder::name(std::string_view text) {
    note_computed_attribute(text);
    std::string key(text);
    if (const auto found = name_index_.find(key); found != name_index_.end()) return found->second;
    if (program_->names.size() > maximum_index) {
        too_large({}, "names");
        return 0;
    }
    const auto index = static_cast<std::uint16_t>(program_->names.size());
    name_index_.emplace(std::move(key), index);
    program_->names.emplace_back(text);
    return index;
}

std::uint16_t ProgramBuilder::new_code() {
    if (program_->codes.size() > maximum_index) {
        too_large({}, "functions");
        return 0;
    }
    program_->codes.emplace_back();
    return static_cast<std::uint16_t>(program_->codes.size() - 1);
}

void ProgramBuilder::error(std::string code, text::Span span, std::string message, std::string advice) {
    if (diagnostics.size() >= maximum_diagnostics) return;
    text::Diagnostic diagnostic;
    diagnostic.code = std::move(code);
    diagnostic.span = span;
    diagnostic.message = std::move(message);
    diagnostic.advice = std::move(advice);
    if (module_ != 0) blame_module(diagnostic, module_name(), *source_);
    // A `finally` body is generated more than once.
    if (std::find(diagnostics.begin(), diagnostics.end(), diagnostic) == diagnostics.end()) {
        diagnostics.push_back(std::move(diagnostic));
    }
}

bool ProgramBuilder::refuse_function(const std::string& name, text::Span span) {
    const Outside* const what = outside_function(name);
    if (what == nullptr) return false;
    const auto known = std::ranges::find(scopes_->globals, name, &GlobalName::name);
    if (known != scopes_->globals.end() && known->stores > 0) return false;
    error("outside-function", span, std::string(what->message), std::string(what->advice));
    return true;
}

void ProgramBuilder::too_large(text::Span span, const std::string& what) {
    if (too_large_) return;
    too_large_ = true;
    error("too-large", span, "the program is too large: too many " + what,
          "Split it into smaller functions or programs.");
}

std::shared_ptr<const bytecode::Program> ProgramBuilder::finish() {
    if (!diagnostics.empty()) return nullptr;
    finish_attribute_stores();
    bytecode::compute_liveness(*program_);
#ifndef NDEBUG
    const std::string problem = bytecode::verify(*program_);
    if (!problem.empty())
        std::fprintf(stderr, "compiler: %s\n%s", problem.c_str(), bytecode::disassemble(*program_).c_str());
    assert(problem.empty());
#endif
    return program_;
}

}  // namespace interleave::language
