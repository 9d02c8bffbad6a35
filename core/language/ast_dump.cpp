// The tree as text: statements line by line, expressions fully bracketed.
#include "core/language/ast.h"

#include <cstdio>
#include <string_view>

namespace interleave::language {

namespace {

std::string quote(std::string_view text, bool is_bytes = false) {
    std::string out = "'";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n') {
            out += "\\n";
        } else if (c == '\'' || c == '\\') {
            out += std::string("\\") + c;
        } else if (byte < 0x20 || (is_bytes && byte >= 0x80)) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\x%02x", byte);
            out += escaped;
        } else {
            out += c;
        }
    }
    return out + "'";
}

std::string optional(const Expression* expression) { return expression == nullptr ? "" : dump(*expression); }

std::string joined(const std::vector<Expression*>& items, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += separator;
        out += dump(*items[i]);
    }
    return out;
}

std::string format_parts(const std::vector<FormattedPart>& parts) {
    std::string out;
    for (const FormattedPart& part : parts) {
        if (part.value == nullptr) {
            out += quote(part.text);
            continue;
        }
        out += "{" + dump(*part.value);
        if (part.conversion != 0) out += std::string("!") + part.conversion;
        if (!part.format.empty()) out += ":" + format_parts(part.format);
        out += "}";
    }
    return out;
}

std::string parameters(const std::vector<Parameter>& list) {
    std::string out;
    const auto add = [&](const std::string& text) { out += (out.empty() ? "" : ", ") + text; };
    bool slash_pending = false;
    bool star_seen = false;
    for (const Parameter& parameter : list) {
        const auto kind = parameter.kind;
        if (slash_pending && kind != Parameter::Kind::positional_only) add("/");
        slash_pending = kind == Parameter::Kind::positional_only;
        if (kind == Parameter::Kind::keyword_only && !star_seen) add("*");
        star_seen |= kind == Parameter::Kind::keyword_only || kind == Parameter::Kind::var_positional;
        std::string text = kind == Parameter::Kind::var_positional ? "*"
                           : kind == Parameter::Kind::var_keyword  ? "**"
                                                                   : "";
        text += parameter.name.text;
        if (parameter.annotation != nullptr) text += ": " + dump(*parameter.annotation);
        if (parameter.default_value != nullptr) text += "=" + dump(*parameter.default_value);
        add(text);
    }
    if (slash_pending) add("/");
    return out;
}

std::string arguments(const std::vector<Argument>& list) {
    std::string out;
    for (const Argument& argument : list) {
        if (!out.empty()) out += ", ";
        switch (argument.kind) {
            case Argument::Kind::positional: break;
            case Argument::Kind::star: out += "*"; break;
            case Argument::Kind::double_star: out += "**"; break;
            case Argument::Kind::keyword: out += argument.keyword.text + "="; break;
        }
        out += dump(*argument.value);
    }
    return out;
}

std::string comparison(const Comparison& node) {
    std::string out = "(" + dump(*node.first);
    for (const Comparison::Link& link : node.links) {
        out += std::string(" ") + symbol(link.op) + " " + dump(*link.operand);
    }
    return out + ")";
}

std::string dict(const Dict& node) {
    std::string out = "{";
    for (const Dict::Item& item : node.items) {
        if (out.size() > 1) out += ", ";
        out += item.key == nullptr ? "**" + dump(*item.value) : dump(*item.key) + ": " + dump(*item.value);
    }
    return out + "}";
}

std::string comprehension(const Comprehension& node) {
    constexpr const char* open[] = {"[", "{", "{", "("};
    constexpr const char* close[] = {"]", "}", "}", ")"};
    const int shape = static_cast<int>(node.result);
    std::string out = open[shape] + dump(*node.element);
    if (node.value != nullptr) out += ": " + dump(*node.value);
    for (const ComprehensionClause& clause : node.clauses) {
        out += clause.is_async ? " async for " : " for ";
        out += dump(*clause.target) + " in " + dump(*clause.iterable);
        for (const Expression* condition : clause.conditions) out += " if " + dump(*condition);
    }
    return out + close[shape];
}

std::string slice(const Slice& node) {
    std::string out = optional(node.start) + ":" + optional(node.stop);
    return node.step == nullptr ? out : out + ":" + dump(*node.step);
}

std::string unary(const Unary& node) {
    const char* space = node.op == UnaryOperator::logical_not ? " " : "";
    return std::string("(") + symbol(node.op) + space + dump(*node.operand) + ")";
}

std::string float_text(double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.17g", value);
    return text;
}

class StatementDumper {
public:
    std::string text;

    void block(std::string_view header, const Block& body) {
        line(header);
        ++level_;
        for (const Statement* statement : body) dump_statement(*statement);
        --level_;
    }
    void optional_block(std::string_view header, const Block& body) {
        if (!body.empty()) block(header, body);
    }
    void line(std::string_view content) {
        text.append(static_cast<std::size_t>(level_) * 4, ' ');
        text += content;
        text += '\n';
    }

    void dump_statement(const Statement& node) {
        switch (node.kind) {
            case StatementKind::expression: return line(dump(*as<ExpressionStatement>(node).value));
            case StatementKind::assign: return assign(as<Assign>(node));
            case StatementKind::augmented_assign: {
                const auto& its = as<AugmentedAssign>(node);
                return line(dump(*its.target) + " " + symbol(its.op) + "= " + dump(*its.value));
            }
            case StatementKind::annotated_assign: {
                const auto& its = as<AnnotatedAssign>(node);
                const std::string value = its.value == nullptr ? "" : " = " + dump(*its.value);
                return line(dump(*its.target) + ": " + dump(*its.annotation) + value);
            }
            case StatementKind::if_: return if_statement(as<If>(node));
            case StatementKind::while_: {
                const auto& its = as<While>(node);
                block("while " + dump(*its.condition), its.body);
                return optional_block("else", its.else_body);
            }
            case StatementKind::for_: {
                const auto& its = as<For>(node);
                const std::string async = its.is_async ? "async " : "";
                block(async + "for " + dump(*its.target) + " in " + dump(*its.iterable), its.body);
                return optional_block("else", its.else_body);
            }
            case StatementKind::break_: return line("break");
            case StatementKind::continue_: return line("continue");
            case StatementKind::pass: return line("pass");
            case StatementKind::function: return function(as<Function>(node));
            case StatementKind::class_: return class_definition(as<Class>(node));
            case StatementKind::return_: return line_with("return", as<Return>(node).value);
            case StatementKind::raise: return raise(as<Raise>(node));
            case StatementKind::try_: return try_statement(as<Try>(node));
            case StatementKind::with: return with(as<With>(node));
            case StatementKind::assert_: {
                const auto& its = as<Assert>(node);
                const std::string message = its.message == nullptr ? "" : ", " + dump(*its.message);
                return line("assert " + dump(*its.condition) + message);
            }
            case StatementKind::delete_: return line("del " + joined(as<Delete>(node).targets, ", "));
            case StatementKind::global: return line("global " + names(as<Global>(node).names));
            case StatementKind::nonlocal: return line("nonlocal " + names(as<Nonlocal>(node).names));
            case StatementKind::import: return import(as<Import>(node));
            case StatementKind::import_from: return import_from(as<ImportFrom>(node));
            case StatementKind::match: return match(as<Match>(node));
        }
    }

private:
    static std::string names(const std::vector<Identifier>& list) {
        std::string out;
        for (const Identifier& name : list) out += (out.empty() ? "" : ", ") + name.text;
        return out;
    }
    static std::string alias(const std::optional<Identifier>& name) {
        return name ? " as " + name->text : "";
    }

    void line_with(std::string word, const Expression* value) {
        line(value == nullptr ? word : word + " " + dump(*value));
    }
    void assign(const Assign& node) {
        std::string out;
        for (const Expression* target : node.targets) out += dump(*target) + " = ";
        line(out + dump(*node.value));
    }
    void if_statement(const If& node) {
        const char* word = "if ";
        for (const If::Branch& branch : node.branches) {
            block(word + dump(*branch.condition), branch.body);
            word = "elif ";
        }
        optional_block("else", node.else_body);
    }
    void decorators(const std::vector<Expression*>& list) {
        for (const Expression* decorator : list) line("@" + dump(*decorator));
    }
    void function(const Function& node) {
        decorators(node.decorators);
        const std::string result =
            node.return_annotation == nullptr ? "" : " -> " + dump(*node.return_annotation);
        block(std::string(node.is_async ? "async " : "") + "def " + node.name.text + "(" +
                  parameters(node.parameters) + ")" + result,
              node.body);
    }
    void class_definition(const Class& node) {
        decorators(node.decorators);
        block("class " + node.name.text + "(" + arguments(node.arguments) + ")", node.body);
    }
    void raise(const Raise& node) {
        if (node.exception == nullptr) return line("raise");
        line("raise " + dump(*node.exception) + (node.cause == nullptr ? "" : " from " + dump(*node.cause)));
    }
    void try_statement(const Try& node) {
        block("try", node.body);
        for (const ExceptHandler& handler : node.handlers) {
            const std::string type = handler.type == nullptr ? "" : " " + dump(*handler.type);
            block(std::string(node.is_group ? "except*" : "except") + type + alias(handler.name),
                  handler.body);
        }
        optional_block("else", node.else_body);
        if (node.has_finally) block("finally", node.finally_body);
    }
    void with(const With& node) {
        std::string out;
        for (const WithItem& item : node.items) {
            out += (out.empty() ? "" : ", ") + dump(*item.manager);
            if (item.target != nullptr) out += " as " + dump(*item.target);
        }
        block((node.is_async ? "async with " : "with ") + out, node.body);
    }
    void import(const Import& node) {
        std::string out;
        for (const ImportedModule& each : node.modules) {
            out += (out.empty() ? "" : ", ") + each.module.text + alias(each.alias);
        }
        line("import " + out);
    }
    void import_from(const ImportFrom& node) {
        std::string out;
        for (const ImportedName& each : node.names) {
            out += (out.empty() ? "" : ", ") + each.name.text + alias(each.alias);
        }
        line("from " + node.module.text + " import " + (node.star ? "*" : out));
    }
    void match(const Match& node) {
        line("match " + dump(*node.subject));
        ++level_;
        for (const MatchCase& each : node.cases) {
            const std::string guard = each.guard == nullptr ? "" : " if " + dump(*each.guard);
            block("case " + pattern(*each.pattern) + guard, each.body);
        }
        --level_;
    }
    static std::string name_or_wildcard(const Pattern& node) { return node.name ? node.name->text : "_"; }
    static std::string pattern(const Pattern& node) {
        using Kind = Pattern::Kind;
        switch (node.kind) {
            case Kind::value: return dump(*node.value);
            case Kind::singleton: return "is " + dump(*node.value);
            case Kind::capture: return name_or_wildcard(node);
            case Kind::star: return "*" + name_or_wildcard(node);
            case Kind::sequence: return "[" + patterns(node, ", ") + "]";
            case Kind::mapping:
            case Kind::class_: return with_keys(node);
            case Kind::any_of: return "(" + patterns(node, " | ") + ")";
            case Kind::as: return "(" + pattern(*node.items[0]) + " as " + node.name->text + ")";
        }
        return {};
    }
    static std::string patterns(const Pattern& node, const char* separator) {
        std::string out;
        for (const Pattern* item : node.items) out += (out.empty() ? "" : separator) + pattern(*item);
        return out;
    }
    static std::string with_keys(const Pattern& node) {
        const bool is_mapping = node.kind == Pattern::Kind::mapping;
        const std::size_t positional = is_mapping ? 0 : node.items.size() - node.keywords.size();
        std::string out;
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            if (!out.empty()) out += ", ";
            if (is_mapping)
                out += dump(*node.keys[i]) + ": ";
            else if (i >= positional)
                out += node.keywords[i - positional].text + "=";
            out += pattern(*node.items[i]);
        }
        if (!is_mapping) return dump(*node.value) + "(" + out + ")";
        if (node.name) out += (out.empty() ? "**" : ", **") + node.name->text;
        return "{" + out + "}";
    }

    int level_ = 0;
};

}  // namespace

std::string dump(const Expression& node) {
    switch (node.kind) {
        case ExpressionKind::none_literal: return "None";
        case ExpressionKind::ellipsis_literal: return "...";
        case ExpressionKind::bool_literal: return as<BoolLiteral>(node).value ? "True" : "False";
        case ExpressionKind::integer_literal: return as<IntegerLiteral>(node).digits;
        case ExpressionKind::float_literal: return float_text(as<FloatLiteral>(node).value);
        case ExpressionKind::string_literal: return quote(as<StringLiteral>(node).value);
        case ExpressionKind::bytes_literal: return "b" + quote(as<BytesLiteral>(node).value, true);
        case ExpressionKind::formatted_string:
            return "f<" + format_parts(as<FormattedString>(node).parts) + ">";
        case ExpressionKind::name: return as<Name>(node).text;
        case ExpressionKind::attribute:
            return dump(*as<Attribute>(node).object) + "." + as<Attribute>(node).name.text;
        case ExpressionKind::subscript:
            return dump(*as<Subscript>(node).object) + "[" + dump(*as<Subscript>(node).index) + "]";
        case ExpressionKind::slice: return slice(as<Slice>(node));
        case ExpressionKind::call:
            return dump(*as<Call>(node).callee) + "(" + arguments(as<Call>(node).arguments) + ")";
        case ExpressionKind::unary: return unary(as<Unary>(node));
        case ExpressionKind::binary: {
            const auto& its = as<Binary>(node);
            return "(" + dump(*its.left) + " " + symbol(its.op) + " " + dump(*its.right) + ")";
        }
        case ExpressionKind::logical: {
            const auto& its = as<Logical>(node);
            return "(" + joined(its.operands, std::string(" ") + symbol(its.op) + " ") + ")";
        }
        case ExpressionKind::comparison: return comparison(as<Comparison>(node));
        case ExpressionKind::conditional: {
            const auto& its = as<Conditional>(node);
            return "(" + dump(*its.then_value) + " if " + dump(*its.condition) + " else " +
                   dump(*its.else_value) + ")";
        }
        case ExpressionKind::lambda:
            return "(lambda " + parameters(as<Lambda>(node).parameters) + ": " +
                   dump(*as<Lambda>(node).body) + ")";
        case ExpressionKind::named:
            return "(" + as<Named>(node).target->text + " := " + dump(*as<Named>(node).value) + ")";
        case ExpressionKind::await: return "(await " + dump(*as<Await>(node).value) + ")";
        case ExpressionKind::yield: {
            const Expression* value = as<Yield>(node).value;
            return value == nullptr ? "(yield)" : "(yield " + dump(*value) + ")";
        }
        case ExpressionKind::yield_from: return "(yield from " + dump(*as<YieldFrom>(node).value) + ")";
        case ExpressionKind::starred: return "*" + dump(*as<Starred>(node).value);
        case ExpressionKind::tuple: {
            const auto& items = as<Tuple>(node).items;
            return "(" + joined(items, ", ") + (items.size() == 1 ? ",)" : ")");
        }
        case ExpressionKind::list: return "[" + joined(as<List>(node).items, ", ") + "]";
        case ExpressionKind::set: return "{" + joined(as<Set>(node).items, ", ") + "}";
        case ExpressionKind::dict: return dict(as<Dict>(node));
        case ExpressionKind::comprehension: return comprehension(as<Comprehension>(node));
    }
    assert(false);
    return "";
}

std::string dump(const Module& module) {
    StatementDumper dumper;
    for (const Statement* statement : module.body) dumper.dump_statement(*statement);
    return dumper.text;
}

}  // namespace interleave::language
