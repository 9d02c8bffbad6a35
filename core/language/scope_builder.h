// First half of scope analysis: what each scope mentions, before anything is resolved.
#pragma once

#include "core/language/scope.h"

#include <string>
#include <string_view>
#include <vector>

namespace interleave::language {

/// A name as one scope mentions it.
struct Mention {
    std::string name;
    text::Span first;
    text::Span declaration;  ///< of its `global` or `nonlocal` statement
    bool used = false;
    bool bound = false;  ///< assigned, deleted, imported, ... or a parameter
    bool is_parameter = false;
    bool is_iteration_variable = false;  ///< of a comprehension
    bool declared_global = false;
    bool declared_nonlocal = false;
    bool annotated = false;
};

/// A place that binds or deletes a name.
struct BindingEvent {
    ScopeIndex scope = 0;
    std::string name;
    bool deletes = false;
    bool repeats = false;  ///< inside a loop
};

struct MentionedScope {
    Scope scope;        ///< kind, names, parent, parameters, is_generator, is_coroutine are filled in
    bool used = false;  ///< false: a number that the parser gave out in vain
    std::vector<Mention> mentions;
    std::unordered_map<std::string, std::size_t> index_of;

    Mention& mention(std::string_view name, text::Span span);
    const Mention* find(std::string_view name) const;
};

struct Mentions {
    std::vector<MentionedScope> scopes;
    std::vector<ScopeIndex> order;  ///< scopes in the order of the text, parents before children
    std::vector<BindingEvent> events;
    std::vector<text::Diagnostic> diagnostics;
};

Mentions collect_mentions(const Module& module);

/// Adds a diagnostic unless there are too many already.
void report(std::vector<text::Diagnostic>& diagnostics, std::string code, text::Span span,
            std::string message, std::string advice);

}  // namespace interleave::language
