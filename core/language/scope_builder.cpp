#include "core/language/scope_builder.h"

#include "core/language/parser.h"

#include <algorithm>
#include <utility>

namespace interleave::language {

using text::Span;

void report(std::vector<text::Diagnostic>& diagnostics, std::string code, Span span, std::string message,
            std::string advice) {
    if (diagnostics.size() >= maximum_diagnostics) return;
    diagnostics.push_back(
        {text::Severity::error, std::move(code), span, std::move(message), std::move(advice)});
}

Mention& MentionedScope::mention(std::string_view name, Span span) {
    const auto [place, is_new] = index_of.try_emplace(std::string(name), mentions.size());
    if (is_new) {
        Mention fresh;
        fresh.name = name;
        fresh.first = span;
        mentions.push_back(std::move(fresh));
    }
    return mentions[place->second];
}

const Mention* MentionedScope::find(std::string_view name) const {
    const auto place = index_of.find(std::string(name));
    return place == index_of.end() ? nullptr : &mentions[place->second];
}

namespace {

class Builder {
public:
    explicit Builder(const Module& module) {
        result_.scopes.resize(module.scope_count);
        open(0, ScopeKind::module, "<module>");
        block(module.body);
    }
    Mentions take() { return std::move(result_); }

private:
    /// What surrounds a statement inside its function.
    struct Context {
        int loops = 0;
        bool in_group_handler = false;  ///< inside `except*`, outside any loop that it contains
    };

    MentionedScope& current() { return result_.scopes[current_]; }
    Scope& scope() { return current().scope; }
    void error(std::string code, Span span, std::string message, std::string advice = "") {
        report(result_.diagnostics, std::move(code), span, std::move(message), std::move(advice));
    }

    // ---- scopes

    /// `name` is what it is called; a `global` declaration of the same name makes it a name of the module.
    void open(ScopeIndex index, ScopeKind kind, std::string name) {
        MentionedScope& opened = result_.scopes[index];
        opened.used = true;
        opened.scope.kind = kind;
        opened.scope.parent = current_;
        opened.scope.qualified_name = qualified(name);
        opened.scope.name = std::move(name);
        result_.order.push_back(index);
        current_ = index;
    }
    std::string qualified(const std::string& name) {
        if (result_.order.empty() || scope().kind == ScopeKind::module) return name;
        const Mention* mention = current().find(name);
        if (mention != nullptr && mention->declared_global) return name;
        const char* between = scope().kind == ScopeKind::class_body ? "." : ".<locals>.";
        return scope().qualified_name + between + name;
    }

    /// Runs `body` inside a new scope.
    template <typename F>
    void inside(ScopeIndex index, ScopeKind kind, std::string name, F body) {
        const ScopeIndex outer = current_;
        const Context outer_context = context_;
        open(index, kind, std::move(name));
        context_ = {};
        body();
        context_ = outer_context;
        current_ = outer;
    }

    // ---- names

    void use(std::string_view name, Span span) {
        current().mention(name, span).used = true;
        const bool in_function = scope().kind != ScopeKind::module && scope().kind != ScopeKind::class_body;
        if (in_function && name == "super" && has_class_around())
            current().mention("__class__", span).used = true;
    }
    bool has_class_around() {
        for (ScopeIndex i = current_; i != 0; i = result_.scopes[i].scope.parent) {
            if (result_.scopes[i].scope.kind == ScopeKind::class_body) return true;
        }
        return false;
    }
    void bind(std::string_view name, Span span) {
        current().mention(name, span).bound = true;
        result_.events.push_back({current_, std::string(name), false, context_.loops > 0});
    }
    void unbind(std::string_view name, Span span) {
        current().mention(name, span).bound = true;
        result_.events.push_back({current_, std::string(name), true, context_.loops > 0});
    }

    void parameters(const std::vector<Parameter>& list) {
        using Kind = Parameter::Kind;
        const auto add = [&](auto wanted) {
            for (const Parameter& parameter : list) {
                if (!wanted(parameter.kind)) continue;
                const std::string& name = parameter.name.text;
                if (current().find(name) != nullptr) {
                    error("duplicate-parameter", parameter.name.span,
                          "duplicate argument '" + name + "' in function definition",
                          "Rename one of the two.");
                    continue;
                }
                Mention& mention = current().mention(name, parameter.name.span);
                mention.bound = mention.is_parameter = true;
                scope().locals.push_back(name);
            }
        };
        add([](Kind kind) { return kind == Kind::positional_only || kind == Kind::positional; });
        add([](Kind kind) { return kind == Kind::var_positional; });
        add([](Kind kind) { return kind == Kind::keyword_only; });
        add([](Kind kind) { return kind == Kind::var_keyword; });
        scope().parameter_count = static_cast<std::uint32_t>(scope().locals.size());
    }
    void defaults(const std::vector<Parameter>& list) {
        for (const Parameter& parameter : list) optional(parameter.default_value);
    }

    // ---- statements

    void block(const Block& body) {
        for (const Statement* node : body) statement(*node);
    }
    void loop(const Block& body) {
        const Context outer = context_;
        ++context_.loops;
        context_.in_group_handler = false;
        block(body);
        context_ = outer;
    }

    void statement(const Statement& node) {
        switch (node.kind) {
            case StatementKind::expression: return expression(*as<ExpressionStatement>(node).value);
            case StatementKind::assign: {
                const auto& its = as<Assign>(node);
                expression(*its.value);
                for (const Expression* each : its.targets) target(*each);
                return;
            }
            case StatementKind::augmented_assign: {
                const auto& its = as<AugmentedAssign>(node);
                if (its.target->kind == ExpressionKind::name) expression(*its.target);
                expression(*its.value);
                return target(*its.target);
            }
            case StatementKind::annotated_assign: return annotated(as<AnnotatedAssign>(node));
            case StatementKind::if_: {
                const auto& its = as<If>(node);
                for (const If::Branch& branch : its.branches) {
                    expression(*branch.condition);
                    block(branch.body);
                }
                return block(its.else_body);
            }
            case StatementKind::while_: {
                const auto& its = as<While>(node);
                ++context_.loops;
                expression(*its.condition);
                --context_.loops;
                loop(its.body);
                return block(its.else_body);
            }
            case StatementKind::for_: return for_statement(as<For>(node));
            case StatementKind::break_: return jump(node.span, "'break' outside loop");
            case StatementKind::continue_: return jump(node.span, "'continue' not properly in loop");
            case StatementKind::pass: return;
            case StatementKind::function: return function(as<Function>(node));
            case StatementKind::class_: return class_definition(as<Class>(node));
            case StatementKind::return_: return return_statement(as<Return>(node));
            case StatementKind::raise:
                optional(as<Raise>(node).exception);
                return optional(as<Raise>(node).cause);
            case StatementKind::try_: return try_statement(as<Try>(node));
            case StatementKind::with: return with(as<With>(node));
            case StatementKind::assert_:
                expression(*as<Assert>(node).condition);
                return optional(as<Assert>(node).message);
            case StatementKind::delete_:
                for (const Expression* each : as<Delete>(node).targets) delete_target(*each);
                return;
            case StatementKind::global:
                for (const Identifier& name : as<Global>(node).names) declare(name, true);
                return;
            case StatementKind::nonlocal:
                for (const Identifier& name : as<Nonlocal>(node).names) declare(name, false);
                return;
            case StatementKind::import:
                for (const ImportedModule& each : as<Import>(node).modules) {
                    const std::string& module = each.module.text;
                    if (each.alias) {
                        bind(each.alias->text, each.alias->span);
                    } else {
                        bind(std::string_view(module).substr(0, module.find('.')), each.module.span);
                    }
                }
                return;
            case StatementKind::import_from:
                if (as<ImportFrom>(node).star && scope().kind != ScopeKind::module) {
                    error("import-star", *as<ImportFrom>(node).star, "import * only allowed at module level",
                          "Import the names that the function uses.");
                }
                for (const ImportedName& each : as<ImportFrom>(node).names)
                    bind(each.bound().text, each.bound().span);
                return;
            case StatementKind::match: return match(as<Match>(node));
        }
    }

    void match(const Match& node) {
        expression(*node.subject);
        for (const MatchCase& each : node.cases) {
            pattern(*each.pattern);
            optional(each.guard);
            block(each.body);
        }
    }
    void pattern(const Pattern& node) {
        optional(node.value);
        all(node.keys);
        for (const Pattern* item : node.items) pattern(*item);
        if (node.name) bind(node.name->text, node.name->span);
    }

    void annotated(const AnnotatedAssign& node) {
        if (node.value != nullptr) {
            expression(*node.value);
            target(*node.target);
        }
        const auto* name = try_as<Name>(*node.target);
        if (name == nullptr) {
            if (node.value == nullptr) target(*node.target);
            return;
        }
        Mention& mention = current().mention(name->text, name->span);
        if (mention.declared_global || mention.declared_nonlocal) {
            error("annotated-declaration", name->span,
                  "annotated name '" + name->text + "' can't be " +
                      (mention.declared_global ? "global" : "nonlocal"),
                  "Remove the annotation here.");
        }
        mention.bound = mention.annotated = true;
    }

    void for_statement(const For& node) {
        if (node.is_async) require_async(node.span, "'async for'");
        expression(*node.iterable);
        const Context outer = context_;
        ++context_.loops;
        target(*node.target);
        context_ = outer;
        loop(node.body);
        block(node.else_body);
    }

    void jump(Span span, const char* message) {
        if (context_.in_group_handler) return error_in_group_handler(span);
        if (context_.loops == 0) error("outside-loop", span, message);
    }
    void error_in_group_handler(Span span) {
        error("jump-in-except-group", span,
              "'break', 'continue' and 'return' cannot appear in an except* block");
    }

    void return_statement(const Return& node) {
        if (!in_function()) error("outside-function", node.span, "'return' outside function");
        if (in_group_handler_of_function()) error_in_group_handler(node.span);
        optional(node.value);
        if (node.value != nullptr && scope().is_coroutine) async_returns_.push_back({current_, node.span});
        check_async_generator();
    }
    bool in_function() { return scope().kind == ScopeKind::function || scope().kind == ScopeKind::lambda; }
    bool in_group_handler_of_function() const { return group_handlers_ > 0; }

    void try_statement(const Try& node) {
        block(node.body);
        for (const ExceptHandler& handler : node.handlers) {
            optional(handler.type);
            if (handler.name) bind(handler.name->text, handler.name->span);
            const Context outer = context_;
            if (node.is_group) {
                context_.in_group_handler = true;
                ++group_handlers_;
            }
            block(handler.body);
            if (node.is_group) --group_handlers_;
            context_ = outer;
            if (handler.name) unbind(handler.name->text, handler.name->span);
        }
        block(node.else_body);
        block(node.finally_body);
    }

    void with(const With& node) {
        if (node.is_async) require_async(node.span, "'async with'");
        for (const WithItem& item : node.items) {
            expression(*item.manager);
            if (item.target != nullptr) target(*item.target);
        }
        block(node.body);
    }

    void function(const Function& node) {
        for (const Expression* decorator : node.decorators) expression(*decorator);
        defaults(node.parameters);
        bind(node.name.text, node.name.span);
        const int outer_handlers = std::exchange(group_handlers_, 0);
        inside(node.scope, ScopeKind::function, node.written_name, [&] {
            scope().is_coroutine = node.is_async;
            parameters(node.parameters);
            block(node.body);
        });
        group_handlers_ = outer_handlers;
    }

    void class_definition(const Class& node) {
        for (const Expression* decorator : node.decorators) expression(*decorator);
        for (const Argument& argument : node.arguments) expression(*argument.value);
        bind(node.name.text, node.name.span);
        const int outer_handlers = std::exchange(group_handlers_, 0);
        inside(node.scope, ScopeKind::class_body, node.written_name, [&] { block(node.body); });
        group_handlers_ = outer_handlers;
    }

    void declare(const Identifier& name, bool is_global) {
        const char* word = is_global ? "global" : "nonlocal";
        if (!is_global && scope().kind == ScopeKind::module) {
            return error("nonlocal-at-top", name.span, "nonlocal declaration not allowed at module level",
                         "Variables of the module need no declaration here.");
        }
        Mention& mention = current().mention(name.text, name.span);
        std::string reason;
        if (mention.is_parameter) {
            reason = "is parameter and " + std::string(word);
        } else if (mention.annotated) {
            return error("annotated-declaration", name.span,
                         "annotated name '" + name.text + "' can't be " + word, "Remove the annotation.");
        } else if (mention.bound) {
            reason = "is assigned to before " + std::string(word) + " declaration";
        } else if (mention.used) {
            reason = "is used prior to " + std::string(word) + " declaration";
        } else if (is_global ? mention.declared_nonlocal : mention.declared_global) {
            reason = "is nonlocal and global";
        }
        if (!reason.empty()) {
            return error("late-declaration", name.span, "name '" + name.text + "' " + reason,
                         mention.is_parameter ? "Rename the parameter."
                                              : "Declare the name at the top of the function, once.");
        }
        (is_global ? mention.declared_global : mention.declared_nonlocal) = true;
        mention.declaration = name.span;
    }

    // ---- targets

    void target(const Expression& node) {
        switch (node.kind) {
            case ExpressionKind::name: return bind(as<Name>(node).text, node.span);
            case ExpressionKind::starred: return target(*as<Starred>(node).value);
            case ExpressionKind::tuple:
                for (const Expression* item : as<Tuple>(node).items) target(*item);
                return;
            case ExpressionKind::list:
                for (const Expression* item : as<List>(node).items) target(*item);
                return;
            default: expression(node);
        }
    }
    void delete_target(const Expression& node) {
        switch (node.kind) {
            case ExpressionKind::name: return unbind(as<Name>(node).text, node.span);
            case ExpressionKind::tuple:
                for (const Expression* item : as<Tuple>(node).items) delete_target(*item);
                return;
            case ExpressionKind::list:
                for (const Expression* item : as<List>(node).items) delete_target(*item);
                return;
            default: expression(node);
        }
    }

    // ---- expressions

    void optional(const Expression* node) {
        if (node != nullptr) expression(*node);
    }
    void all(const std::vector<Expression*>& nodes) {
        for (const Expression* node : nodes) expression(*node);
    }

    void expression(const Expression& node) {
        switch (node.kind) {
            case ExpressionKind::none_literal:
            case ExpressionKind::ellipsis_literal:
            case ExpressionKind::bool_literal:
            case ExpressionKind::integer_literal:
            case ExpressionKind::float_literal:
            case ExpressionKind::string_literal:
            case ExpressionKind::bytes_literal: return;
            case ExpressionKind::formatted_string: return formatted(as<FormattedString>(node).parts);
            case ExpressionKind::name: return use(as<Name>(node).text, node.span);
            case ExpressionKind::attribute: return expression(*as<Attribute>(node).object);
            case ExpressionKind::subscript:
                expression(*as<Subscript>(node).object);
                return expression(*as<Subscript>(node).index);
            case ExpressionKind::slice:
                optional(as<Slice>(node).start);
                optional(as<Slice>(node).stop);
                return optional(as<Slice>(node).step);
            case ExpressionKind::call:
                expression(*as<Call>(node).callee);
                for (const Argument& argument : as<Call>(node).arguments) expression(*argument.value);
                return;
            case ExpressionKind::unary: return expression(*as<Unary>(node).operand);
            case ExpressionKind::binary:
                expression(*as<Binary>(node).left);
                return expression(*as<Binary>(node).right);
            case ExpressionKind::logical: return all(as<Logical>(node).operands);
            case ExpressionKind::comparison:
                expression(*as<Comparison>(node).first);
                for (const Comparison::Link& link : as<Comparison>(node).links) expression(*link.operand);
                return;
            case ExpressionKind::conditional:
                expression(*as<Conditional>(node).condition);
                expression(*as<Conditional>(node).then_value);
                return expression(*as<Conditional>(node).else_value);
            case ExpressionKind::lambda: return lambda(as<Lambda>(node));
            case ExpressionKind::named:
                expression(*as<Named>(node).value);
                return bind_named(*as<Named>(node).target);
            case ExpressionKind::await: await(node.span); return expression(*as<Await>(node).value);
            case ExpressionKind::yield: yield(node.span, "'yield'"); return optional(as<Yield>(node).value);
            case ExpressionKind::yield_from:
                yield(node.span, "'yield from'");
                if (scope().is_coroutine)
                    error("yield-from-async", node.span, "'yield from' inside async function");
                return expression(*as<YieldFrom>(node).value);
            case ExpressionKind::starred: return expression(*as<Starred>(node).value);
            case ExpressionKind::tuple: return all(as<Tuple>(node).items);
            case ExpressionKind::list: return all(as<List>(node).items);
            case ExpressionKind::set: return all(as<Set>(node).items);
            case ExpressionKind::dict:
                for (const Dict::Item& item : as<Dict>(node).items) {
                    optional(item.key);
                    expression(*item.value);
                }
                return;
            case ExpressionKind::comprehension: return comprehension(as<Comprehension>(node));
        }
    }

    void formatted(const std::vector<FormattedPart>& parts) {
        for (const FormattedPart& part : parts) {
            optional(part.value);
            formatted(part.format);
        }
    }

    void lambda(const Lambda& node) {
        defaults(node.parameters);
        inside(node.scope, ScopeKind::lambda, "<lambda>", [&] {
            parameters(node.parameters);
            expression(*node.body);
        });
    }

    void comprehension(const Comprehension& node) {
        constexpr const char* names[] = {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"};
        iterable(*node.clauses.front().iterable);
        const bool is_async = std::any_of(node.clauses.begin(), node.clauses.end(),
                                          [](const ComprehensionClause& clause) { return clause.is_async; });
        inside(node.scope, ScopeKind::comprehension, names[static_cast<int>(node.result)], [&] {
            scope().is_generator = node.result == Comprehension::Result::generator;
            Mention& iterator = current().mention(".0", node.span);
            iterator.bound = iterator.is_parameter = true;
            scope().locals.push_back(".0");
            scope().parameter_count = 1;
            ++context_.loops;
            if (is_async)
                suspend(node.span, "asynchronous comprehension outside of an asynchronous function");
            for (const ComprehensionClause& clause : node.clauses) {
                target(*clause.target);
                if (&clause != &node.clauses.front()) iterable(*clause.iterable);
            }
            for (Mention& mention : current().mentions) mention.is_iteration_variable = mention.bound;
            for (const ComprehensionClause& clause : node.clauses) all(clause.conditions);
            expression(*node.element);
            optional(node.value);
        });
    }
    void iterable(const Expression& node) {
        ++comprehension_iterables_;
        expression(node);
        --comprehension_iterables_;
    }

    /// `name := value` binds in the function around all comprehensions.
    void bind_named(const Name& name) {
        if (comprehension_iterables_ > 0 && scope().kind != ScopeKind::lambda) {
            return error("walrus-in-iterable", name.span,
                         "assignment expression cannot be used in a comprehension iterable expression",
                         "Assign before the comprehension.");
        }
        ScopeIndex home = current_;
        while (result_.scopes[home].scope.kind == ScopeKind::comprehension) {
            Mention& mention = result_.scopes[home].mention(name.text, name.span);
            if (mention.is_iteration_variable) {
                return error("walrus-rebinds", name.span,
                             "assignment expression cannot rebind comprehension iteration variable '" +
                                 name.text + "'",
                             "Use another name.");
            }
            mention.used = true;
            home = result_.scopes[home].scope.parent;
        }
        if (home == current_) return bind(name.text, name.span);
        if (result_.scopes[home].scope.kind == ScopeKind::class_body) {
            return error("walrus-in-class", name.span,
                         "assignment expression within a comprehension cannot be used in a class body",
                         "Write a loop.");
        }
        result_.scopes[home].mention(name.text, name.span).bound = true;
        result_.events.push_back({current_, name.text, false, true});
    }

    // ---- yield and await

    void yield(Span span, const std::string& what) {
        if (scope().kind == ScopeKind::comprehension) {
            return error("yield-in-comprehension", span, what + " inside a comprehension", "Write a loop.");
        }
        if (!in_function()) return error("outside-function", span, what + " outside function");
        scope().is_generator = true;
        check_async_generator();
    }
    void check_async_generator() {
        if (!scope().is_generator || !scope().is_coroutine) return;
        for (const auto& [index, span] : async_returns_) {
            if (index == current_)
                error("return-in-async-generator", span, "'return' with value in async generator");
        }
        std::erase_if(async_returns_, [&](const auto& entry) { return entry.first == current_; });
    }

    void require_async(Span span, const std::string& what) {
        if (scope().kind == ScopeKind::function && scope().is_coroutine) return;
        error("outside-async", span, what + " outside async function",
              "Write 'async def' for the function around it.");
    }

    /// The comprehensions here, and the function around them, wait for something. A generator expression that does is
    /// an asynchronous generator, which any function may make.
    void suspend(Span span, const char* outside) {
        ScopeIndex home = current_;
        while (result_.scopes[home].scope.kind == ScopeKind::comprehension) {
            result_.scopes[home].scope.is_coroutine = true;
            if (result_.scopes[home].scope.is_generator) return;
            home = result_.scopes[home].scope.parent;
        }
        const Scope& around = result_.scopes[home].scope;
        if (around.is_coroutine) return;
        const bool in_no_function = around.kind == ScopeKind::module || around.kind == ScopeKind::class_body;
        error("outside-async", span, outside,
              in_no_function ? "Write it in an 'async def' function and start that with asyncio.run()."
                             : "Write 'async def' for the function around it.");
    }
    void await(Span span) {
        ScopeIndex home = current_;
        while (result_.scopes[home].scope.kind == ScopeKind::comprehension)
            home = result_.scopes[home].scope.parent;
        const ScopeKind around = result_.scopes[home].scope.kind;
        const bool in_no_function = around == ScopeKind::module || around == ScopeKind::class_body;
        suspend(span, in_no_function ? "'await' outside function" : "'await' outside async function");
    }

    Mentions result_;
    ScopeIndex current_ = 0;
    Context context_;
    int comprehension_iterables_ = 0;
    int group_handlers_ = 0;
    std::vector<std::pair<ScopeIndex, Span>>
        async_returns_;  ///< `return value` in functions that may yet yield
};

}  // namespace

Mentions collect_mentions(const Module& module) { return Builder(module).take(); }

}  // namespace interleave::language
