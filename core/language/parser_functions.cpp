// def, class, async, decorators, parameters.
#include "core/language/parser_implementation.h"

#include <algorithm>

namespace interleave::language {

using text::Span;

std::optional<std::string> Parser::doc_of(const Block& body) const {
    if (body.empty()) return std::nullopt;
    const auto* first = try_as<ExpressionStatement>(*body.front());
    if (first == nullptr) return std::nullopt;
    const auto* text = try_as<StringLiteral>(*first->value);
    return text == nullptr ? std::nullopt : std::optional(text->value);
}

Statement* Parser::async_statement() {
    const std::uint32_t begin = here();
    const Span async = current().span;
    advance();
    switch (kind()) {
        case TokenKind::def: return function(true, begin);
        case TokenKind::for_: return for_statement(true, begin);
        case TokenKind::with: return with_statement(true, begin);
        default:
            fail("async", async, "expected 'def', 'for' or 'with' after 'async'", "");
            return make<Pass>(begin);
    }
}

Statement* Parser::decorated() {
    std::vector<Expression*> decorators;
    while (accept(TokenKind::at)) {
        decorators.push_back(named_expression());
        if (!accept(TokenKind::newline)) fail_unexpected();
    }
    const std::uint32_t begin = here();
    const bool is_async = at(TokenKind::async) && kind_ahead(1) == TokenKind::def;
    if (at(TokenKind::def) || is_async) {
        if (is_async) advance();
        Function* node = function(is_async, begin);
        node->decorators = std::move(decorators);
        return node;
    }
    if (at(TokenKind::class_)) {
        Class* node = class_definition(begin);
        node->decorators = std::move(decorators);
        return node;
    }
    fail("decorator", current().span, "expected 'def' or 'class' after a decorator", "");
    return make<Pass>(begin);
}

Function* Parser::function(bool is_async, std::uint32_t begin) {
    advance();
    auto* node = make<Function>(begin);
    node->is_async = is_async;
    node->scope = module_.scope_count++;
    node->name = identifier("'def'");
    node->written_name = source_.slice(node->name.span);
    if (!accept(TokenKind::left_round)) {
        fail("missing-parameters", behind_last(), "expected '(' after the name of the function",
             "A function without parameters is written: def name():");
    }
    node->parameters = parameters(TokenKind::right_round, true);
    close(TokenKind::right_round);
    if (accept(TokenKind::arrow)) node->return_annotation = expression();
    node->header = since(begin);
    node->body = block("the header of 'def'", begin);
    node->doc = doc_of(node->body);
    return finish(node, begin);
}

namespace {

/// Which kinds may still come while parameters are read from left to right.
struct ParameterState {
    bool slash_seen = false;
    bool star_seen = false;
    bool bare_star = false;
    bool default_seen = false;
};

}  // namespace

std::vector<Parameter> Parser::parameters(TokenKind closing, bool with_annotations) {
    std::vector<Parameter> list;
    ParameterState state;
    while (!at(closing) && !failed_) {
        const Span span = current().span;
        if (accept(TokenKind::slash)) {
            if (list.empty()) fail("parameter-list", span, "at least one argument must precede '/'", "");
            if (state.slash_seen) fail("parameter-list", span, "'/' may appear only once", "");
            if (state.star_seen) fail("parameter-list", span, "'/' must be ahead of '*'", "");
            state.slash_seen = true;
            for (Parameter& parameter : list) parameter.kind = Parameter::Kind::positional_only;
        } else if (at(TokenKind::star) && (kind_ahead(1) == TokenKind::comma || kind_ahead(1) == closing)) {
            advance();
            if (state.star_seen) fail("parameter-list", span, "'*' may appear only once", "");
            state.star_seen = state.bare_star = true;
            if (at(closing) || kind_ahead(1) == closing || kind_ahead(1) == TokenKind::double_star) {
                fail("parameter-list", span, "named arguments must follow bare '*'", "");
            }
        } else {
            Parameter parameter;
            if (accept(TokenKind::star)) {
                if (state.star_seen) fail("parameter-list", span, "'*' may appear only once", "");
                parameter.kind = Parameter::Kind::var_positional;
                state.star_seen = true;
            } else if (accept(TokenKind::double_star)) {
                parameter.kind = Parameter::Kind::var_keyword;
            } else if (state.star_seen) {
                parameter.kind = Parameter::Kind::keyword_only;
            }
            if (at(TokenKind::left_round)) {
                fail("parameter-list", span, "a parameter is one name, not a group in brackets",
                     "Take one parameter and unpack it in the body.");
            }
            parameter.name = identifier(list.empty() ? "'('" : "','");
            if (with_annotations && accept(TokenKind::colon)) parameter.annotation = expression();
            const bool variadic = parameter.kind == Parameter::Kind::var_positional ||
                                  parameter.kind == Parameter::Kind::var_keyword;
            if (at(TokenKind::assign)) {
                if (variadic) {
                    fail("parameter-list", current().span, "a parameter with '*' cannot have a default value",
                         "");
                }
                advance();
                parameter.default_value = expression();
                state.default_seen |= parameter.kind != Parameter::Kind::keyword_only;
            } else if (state.default_seen && parameter.kind == Parameter::Kind::positional) {
                fail("parameter-list", parameter.name.span, "non-default argument follows default argument",
                     "Write the parameters without default values first.");
            }
            list.push_back(parameter);
            if (parameter.kind == Parameter::Kind::var_keyword) {
                accept(TokenKind::comma);
                if (!at(closing)) {
                    fail("parameter-list", current().span, "arguments cannot follow var-keyword argument",
                         "The parameter with '**' comes last.");
                }
                break;
            }
        }
        if (!accept(TokenKind::comma)) break;
    }
    return list;
}

Class* Parser::class_definition(std::uint32_t begin) {
    advance();
    auto* node = make<Class>(begin);
    node->scope = module_.scope_count++;
    node->name = identifier("'class'");
    node->written_name = source_.slice(node->name.span);
    if (accept(TokenKind::left_round)) {
        node->arguments = arguments();
        close(TokenKind::right_round);
    }
    check_bases(*node);
    node->header = since(begin);
    class_names_.push_back(node->written_name);
    node->body = block("the header of 'class'", begin);
    class_names_.pop_back();
    node->doc = doc_of(node->body);
    return finish(node, begin);
}

void Parser::check_bases(const Class& node) {
    for (const Argument& argument : node.arguments) {
        const Span span = argument.span;
        switch (argument.kind) {
            case Argument::Kind::keyword: {
                if (argument.keyword.text != "metaclass") break;  // for __init_subclass__
                // What ABCMeta does needs no metaclass here.
                const auto* name = try_as<Name>(*argument.value);
                const auto* attribute = try_as<Attribute>(*argument.value);
                const bool abstract = (name != nullptr && name->text == "ABCMeta") ||
                                      (attribute != nullptr && attribute->name.text == "ABCMeta");
                if (abstract) break;
                return fail(span, Construct::metaclass);
            }
            case Argument::Kind::star:
            case Argument::Kind::double_star: return fail(span, Construct::base_unpacking);
            case Argument::Kind::positional: break;
        }
    }
}

}  // namespace interleave::language
