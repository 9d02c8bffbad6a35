#include "core/language/scope.h"

#include "core/language/scope_builder.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <utility>

namespace interleave::language {

namespace {

constexpr std::string_view class_cell = "__class__";

bool is_function_like(const Scope& scope) {
    return scope.kind != ScopeKind::module && scope.kind != ScopeKind::class_body;
}

/// Second half of scope analysis: every mention gets its storage.
class Resolver {
public:
    explicit Resolver(Mentions mentions) : mentions_(std::move(mentions)) {}

    ScopeResult run() {
        for (const ScopeIndex index : mentions_.order) add_locals(index);
        for (const ScopeIndex index : mentions_.order) resolve_scope(index);
        count_events();
        ScopeResult result;
        for (MentionedScope& each : mentions_.scopes) result.table.scopes.push_back(std::move(each.scope));
        result.table.globals = std::move(globals_);
        result.diagnostics = std::move(mentions_.diagnostics);
        std::stable_sort(result.diagnostics.begin(), result.diagnostics.end(),
                         [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
        return result;
    }

private:
    MentionedScope& at(ScopeIndex index) { return mentions_.scopes[index]; }

    static bool is_local(const MentionedScope& scope, const Mention& mention) {
        return is_function_like(scope.scope) && mention.bound && !mention.declared_global &&
               !mention.declared_nonlocal;
    }

    /// Variables of a function besides its parameters. All scopes come before any name is resolved, since an inner
    /// function may use a variable that the outer one binds further down.
    void add_locals(ScopeIndex index) {
        MentionedScope& its = at(index);
        for (const Mention& mention : its.mentions) {
            if (is_local(its, mention) && !mention.is_parameter) its.scope.locals.push_back(mention.name);
        }
        for (std::uint32_t i = 0; i < its.scope.locals.size(); ++i) {
            const Mention* mention = its.find(its.scope.locals[i]);
            set(its, *mention, Storage::local, i);
        }
    }

    static Symbol& set(MentionedScope& its, const Mention& mention, Storage storage, std::uint32_t index) {
        const auto [place, is_new] = its.scope.index_of.try_emplace(
            mention.name, static_cast<std::uint32_t>(its.scope.symbols.size()));
        if (is_new) its.scope.symbols.emplace_back();
        Symbol& symbol = its.scope.symbols[place->second];
        symbol.name = mention.name;
        symbol.storage = storage;
        symbol.index = index;
        symbol.is_parameter = mention.is_parameter;
        symbol.declared_global = mention.declared_global;
        symbol.declared_nonlocal = mention.declared_nonlocal;
        symbol.first = mention.first;
        return symbol;
    }

    std::uint32_t global(const std::string& name) {
        const auto [place, is_new] =
            global_index_.try_emplace(name, static_cast<std::uint32_t>(globals_.size()));
        if (is_new) globals_.push_back({name, 0, 0, false});
        return place->second;
    }

    void resolve_scope(ScopeIndex index) {
        // By number: resolving can add mentions to scopes, never to this vector's earlier part.
        for (std::size_t i = 0; i < at(index).mentions.size(); ++i)
            resolve(index, Mention(at(index).mentions[i]));
    }

    void resolve(ScopeIndex index, const Mention& mention) {
        MentionedScope& its = at(index);
        if (is_local(its, mention)) return;
        if (mention.declared_global || its.scope.kind == ScopeKind::module) {
            set(its, mention, Storage::global, global(mention.name));
            return;
        }
        if (its.scope.kind == ScopeKind::class_body && mention.bound && !mention.declared_nonlocal) {
            set(its, mention, Storage::class_name, global(mention.name));
            return;
        }
        if (capture(index, mention)) return;
        if (mention.declared_nonlocal) {
            report(mentions_.diagnostics, "no-nonlocal", mention.declaration,
                   "no binding for nonlocal '" + mention.name + "' found",
                   "'nonlocal' names a variable of an enclosing function; for one of the module write "
                   "'global'.");
            return;
        }
        set(its, mention, Storage::global, global(mention.name));
    }

    /// Finds the enclosing function that owns the name, and leads a cell from there to here. False: it is global.
    bool capture(ScopeIndex index, const Mention& mention) {
        const auto owner = find_owner(index, mention.name);
        if (!owner) return false;
        MentionedScope& its = at(*owner);
        if (its.scope.kind == ScopeKind::class_body) {
            its.scope.needs_class_cell = true;
        } else {
            its.scope.symbols[its.scope.index_of.at(mention.name)].storage = Storage::cell;
        }
        for (ScopeIndex i = index; i != *owner; i = at(i).scope.parent) pass_cell(i, mention);
        return true;
    }

    std::optional<ScopeIndex> find_owner(ScopeIndex index, const std::string& name) {
        while (index != 0) {
            index = at(index).scope.parent;
            const MentionedScope& its = at(index);
            if (its.scope.kind == ScopeKind::class_body && name == class_cell) return index;
            const Mention* mention = its.find(name);
            if (mention == nullptr || !is_function_like(its.scope)) continue;
            if (mention->declared_global) return std::nullopt;
            if (is_local(its, *mention)) return index;
        }
        return std::nullopt;
    }

    /// The scope takes the cell from its parent.
    void pass_cell(ScopeIndex index, const Mention& mention) {
        MentionedScope& its = at(index);
        auto& free = its.scope.free_variables;
        const auto place = std::find(free.begin(), free.end(), mention.name);
        const auto number = static_cast<std::uint32_t>(place - free.begin());
        if (place == free.end()) free.push_back(mention.name);
        Mention& own = its.mention(mention.name, mention.first);
        // A class body may have a name of its own beside the variable that it passes through.
        const bool shadowed = its.scope.kind == ScopeKind::class_body && own.bound && !own.declared_nonlocal;
        if (!shadowed) set(its, own, Storage::free, number);
    }

    void count_events() {
        std::vector<std::uint32_t> repeated(globals_.size());
        for (const BindingEvent& event : mentions_.events) {
            const Symbol* symbol = at(event.scope).scope.find(event.name);
            if (symbol == nullptr || symbol->storage != Storage::global) continue;
            GlobalName& name = globals_[symbol->index];
            ++(event.deletes ? name.deletes : name.stores);
            if (event.repeats || event.scope != 0) ++repeated[symbol->index];
        }
        for (std::size_t i = 0; i < globals_.size(); ++i) {
            GlobalName& name = globals_[i];
            name.stored_once_at_top = name.stores == 1 && name.deletes == 0 && repeated[i] == 0;
        }
    }

    Mentions mentions_;
    std::vector<GlobalName> globals_;
    std::unordered_map<std::string, std::uint32_t> global_index_;
};

}  // namespace

const Symbol* Scope::find(std::string_view its_name) const {
    const auto place = index_of.find(std::string(its_name));
    return place == index_of.end() ? nullptr : &symbols[place->second];
}

bool Scope::is_cell(std::uint32_t local) const {
    assert(local < locals.size());
    const Symbol* symbol = find(locals[local]);
    return symbol != nullptr && symbol->storage == Storage::cell;
}

ScopeResult analyse_scopes(const Module& module) { return Resolver(collect_mentions(module)).run(); }

}  // namespace interleave::language
