#include "core/language/scope.h"

namespace interleave::language {

namespace {

const char* kind_name(ScopeKind kind) {
    constexpr const char* names[] = {"module", "function", "lambda", "comprehension", "class"};
    return names[static_cast<int>(kind)];
}

const char* storage_name(Storage storage) {
    constexpr const char* names[] = {"local", "cell", "free", "global", "class"};
    return names[static_cast<int>(storage)];
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : " ") + name;
    return out;
}

std::string dump(const Scope& scope) {
    std::string out = std::string(kind_name(scope.kind)) + " " + scope.qualified_name;
    if (scope.is_coroutine) out += " coroutine";
    if (scope.is_generator) out += " generator";
    if (scope.needs_class_cell) out += " class-cell";
    out += "\n";
    if (!scope.locals.empty()) out += "    locals: " + joined(scope.locals) + "\n";
    if (!scope.free_variables.empty()) out += "    free: " + joined(scope.free_variables) + "\n";
    for (const Symbol& symbol : scope.symbols) {
        out += "    " + symbol.name + " " + storage_name(symbol.storage) + " " +
               std::to_string(symbol.index) + "\n";
    }
    return out;
}

}  // namespace

std::string dump(const ScopeTable& table) {
    std::string out;
    for (const Scope& scope : table.scopes) {
        if (!scope.name.empty()) out += dump(scope);
    }
    for (const GlobalName& name : table.globals) {
        out += "global " + name.name + ": stores " + std::to_string(name.stores) + ", deletes " +
               std::to_string(name.deletes) + (name.stored_once_at_top ? ", fixed" : "") + "\n";
    }
    return out;
}

}  // namespace interleave::language
