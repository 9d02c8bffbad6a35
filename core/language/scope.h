// Which variable a name means: Python's scopes, resolved before code is generated.
#pragma once

#include "core/language/ast.h"
#include "core/text/diagnostic.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace interleave::language {

enum class ScopeKind : std::uint8_t { module, function, lambda, comprehension, class_body };

/// Where a name used in a scope lives.
enum class Storage : std::uint8_t {
    local,   ///< variable of this function; index into Scope::locals
    cell,    ///< the same, captured by an inner function: the local holds a cell; index into Scope::locals
    free,    ///< cell of an enclosing function; index into Scope::free_variables
    global,  ///< of the module, or a builtin when the module has none; index into ScopeTable::globals
    class_name,  ///< bound in this class body; read: the class namespace, then global `index`
};

struct Symbol {
    std::string name;
    Storage storage = Storage::global;
    std::uint32_t index = 0;
    bool is_parameter = false;
    bool declared_global = false;  ///< by a `global` statement of this scope
    bool declared_nonlocal = false;
    text::Span first;  ///< where the scope mentions it first
};

struct Scope {
    ScopeKind kind = ScopeKind::module;
    std::string name;            ///< "work", "<lambda>", "<listcomp>", "<module>"
    std::string qualified_name;  ///< "Account.withdraw", "outer.<locals>.inner"
    ScopeIndex parent = 0;       ///< the module is its own parent

    /// Variables of a function: parameters first, in the order positional, *args, keyword-only, **kwargs; then the
    /// others in the order of the text. Empty for the module and for class bodies.
    std::vector<std::string> locals;
    std::uint32_t parameter_count = 0;
    /// Names of the cells taken from the enclosing scope, in the order of first need. A class body passes cells
    /// through to its methods here too. "__class__" is the class cell (see needs_class_cell).
    std::vector<std::string> free_variables;

    bool is_generator = false;  ///< has a yield, or is a generator expression
    bool is_coroutine = false;  ///< async def, or a generator expression or comprehension that awaits
    bool needs_class_cell =
        false;  ///< class body: a method uses super() or __class__, capturing the free variable
                ///< "__class__" from here

    /// Null when the scope does not mention the name.
    const Symbol* find(std::string_view name) const;
    bool is_cell(std::uint32_t local) const;

    std::vector<Symbol> symbols;                              ///< in the order of first mention
    std::unordered_map<std::string, std::uint32_t> index_of;  ///< name -> symbols
};

/// What the text does to a global name, in all scopes together.
struct GlobalName {
    std::string name;
    std::uint32_t stores =
        0;  ///< places that bind it: assignment, def, class, import, for, with, except, `:=`
    std::uint32_t deletes = 0;        ///< `del`; an `except ... as name` counts as one
    bool stored_once_at_top = false;  ///< exactly one store, in module code outside every loop, and no delete
};

struct ScopeTable {
    std::vector<Scope> scopes;        ///< by ScopeIndex
    std::vector<GlobalName> globals;  ///< every name that any scope uses as a global, builtins included
};

struct ScopeResult {
    ScopeTable table;
    std::vector<text::Diagnostic> diagnostics;
};

/// Resolves every name of a module that parsed without error. Reports what Python reports before running: 'return'
/// outside a function, a name used before its `global` statement, and so on. With diagnostics the table is not to be used.
ScopeResult analyse_scopes(const Module& module);

/// The scopes as text, for tests and for people.
std::string dump(const ScopeTable& table);

}  // namespace interleave::language
