// What all code objects of a program share while it is compiled: constants, names, globals, the list of codes and the
// diagnostics.
#pragma once

#include "core/bytecode/program.h"
#include "core/language/compiler.h"
#include "core/language/scope.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

namespace interleave::language {

/// What a name means that is not a variable of a function.
struct GlobalMeaning {
    enum class Kind : std::uint8_t { global, builtin, main_name };
    Kind kind = Kind::global;
    std::uint16_t index = 0;  ///< into Program::globals, or Program::names for a builtin
};

/// Why a text of the prelude does not compile, told without pointing into the learner's text.
void blame_module(text::Diagnostic& diagnostic, std::string_view module, const text::SourceText& source);

class ProgramBuilder {
public:
    explicit ProgramBuilder(const CompileOptions& options);

    /// What is compiled from here on belongs to this module; the one begun first is the learner's. `builtins`: all its
    /// names are known to every program.
    void begin_module(std::string_view name, std::shared_ptr<const text::SourceText> source,
                      const ScopeTable& scopes, bool builtins = false);
    bytecode::Module& module() { return program_->modules[module_]; }
    /// A module of the prelude that an import named and that is not compiled yet; null when there is none.
    const PreludeModule* next_wanted();
    /// How many were named so far, those compiled already too.
    std::size_t wanted_modules() const { return wanted_.size(); }
    /// Names that the prelude's "builtins" defines.
    void add_builtin(std::string_view name) { builtins_.insert(name); }

    const std::string& module_name() const { return program_->modules[module_].name; }

    const ScopeTable& scopes() const { return *scopes_; }
    int line_of(text::Span span) const { return source_->line_of(span.begin); }
    /// Whether a module, or a package of modules, of that name can be imported here; notes that it is wanted.
    bool is_module(std::string_view name, bool internal = false);
    std::string module_list() const;
    /// False only when no expression of the program can rebind a variable (no `:=` anywhere).
    bool may_bind_in_expressions() const { return may_bind_; }

    std::uint16_t constant(const bytecode::Constant& value);
    std::uint16_t name(std::string_view text);
    GlobalMeaning global(std::uint32_t scope_table_index);
    /// The same, as an entry of Program::globals even when only the builtin is meant.
    std::uint16_t global_entry(std::uint32_t scope_table_index);
    std::uint16_t module_index() const { return module_; }
    std::string text_of(text::Span span) const {
        return std::string(source_->text().substr(span.begin, span.end - span.begin));
    }
    void note_attribute_store(std::uint16_t name, bool once_in_init);
    /// variable.attribute = ...: when the variable holds a module (note_module_variable), one of its globals is stored.
    void note_module_store(const std::string& variable, const std::string& attribute) {
        module_stores_.emplace_back(variable, attribute);
    }
    void note_module_variable(const std::string& variable) { module_variables_.insert(variable); }

    /// Whether a local of a scope is captured by a function of its own, so that it must live in a cell. Comprehensions
    /// are generated in place and capture nothing.
    bool is_captured(ScopeIndex scope, std::uint32_t local) const { return captured_[scope][local]; }

    /// Reserves a place, so that codes stand in the order of the text.
    std::uint16_t new_code();
    bytecode::Code& code(std::uint16_t index) { return program_->codes[index]; }

    /// Values that `# param` directives give to the constants of assignments.
    std::map<const Node*, std::int64_t> replaced_constants;
    /// Codes made already for a function's node: a duplicated `finally` body shares them when its cells are the same.
    std::unordered_map<const Node*, std::vector<std::uint16_t>> codes_of;

    /// Whether the name is a built-in function that the language has not, and the module itself does not store; then told.
    bool refuse_function(const std::string& name, text::Span span);
    void error(std::string code, text::Span span, std::string message, std::string advice = {});
    /// The program is too large for the instruction format; reported once.
    void too_large(text::Span span, const std::string& what);
    bool gave_up() const { return too_large_; }

    std::vector<text::Diagnostic> diagnostics;

    /// Null when there are diagnostics.
    std::shared_ptr<const bytecode::Program> finish();

private:
    void find_captured();
    bool is_builtin(std::string_view name) const;
    void finish_attribute_stores();
    void note_computed_attribute(std::string_view name);
    void add_globals();

    std::shared_ptr<bytecode::Program> program_;
    const ScopeTable* scopes_ = nullptr;
    std::shared_ptr<const text::SourceText> source_;  ///< of the module being compiled
    std::uint16_t module_ = 0;
    bool is_builtins_ = false;
    const CompileOptions& options_;
    std::unordered_set<std::string_view> builtins_;
    std::vector<const PreludeModule*> wanted_;  ///< in the order of their imports, those compiled too
    std::size_t compiled_ = 0;                  ///< how many of them are
    bool may_bind_ = false;
    bool too_large_ = false;
    bool computes_attributes_ = false;
    std::vector<std::pair<std::string, std::string>> module_stores_;
    std::set<std::string> module_variables_;
    std::unordered_map<std::string, std::uint16_t> constant_index_;
    std::unordered_map<std::string, std::uint16_t> name_index_;
    std::vector<std::optional<GlobalMeaning>> globals_;
    std::vector<std::vector<bool>> captured_;
};

}  // namespace interleave::language
