// What stands on the left of '=', after 'for', after 'as' and after 'del'.
#include "core/language/parser_implementation.h"

#include <algorithm>

namespace interleave::language {

namespace {

/// As Python's messages name it.
std::string describe(const Expression& expression) {
    switch (expression.kind) {
        case ExpressionKind::none_literal: return "None";
        case ExpressionKind::ellipsis_literal: return "ellipsis";
        case ExpressionKind::bool_literal: return as<BoolLiteral>(expression).value ? "True" : "False";
        case ExpressionKind::integer_literal:
        case ExpressionKind::float_literal:
        case ExpressionKind::string_literal:
        case ExpressionKind::bytes_literal: return "literal";
        case ExpressionKind::formatted_string: return "f-string expression";
        case ExpressionKind::name: return "name";
        case ExpressionKind::attribute: return "attribute";
        case ExpressionKind::subscript: return "subscript";
        case ExpressionKind::slice: return "slice";
        case ExpressionKind::call: return "function call";
        case ExpressionKind::unary:
        case ExpressionKind::binary:
        case ExpressionKind::logical: return "expression";
        case ExpressionKind::comparison: return "comparison";
        case ExpressionKind::conditional: return "conditional expression";
        case ExpressionKind::lambda: return "lambda";
        case ExpressionKind::named: return "named expression";
        case ExpressionKind::await: return "await expression";
        case ExpressionKind::yield:
        case ExpressionKind::yield_from: return "yield expression";
        case ExpressionKind::starred: return "starred";
        case ExpressionKind::tuple: return "tuple";
        case ExpressionKind::list: return "list";
        case ExpressionKind::set: return "set display";
        case ExpressionKind::dict: return "dict literal";
        case ExpressionKind::comprehension:
            switch (as<Comprehension>(expression).result) {
                case Comprehension::Result::list: return "list comprehension";
                case Comprehension::Result::set: return "set comprehension";
                case Comprehension::Result::dict: return "dict comprehension";
                case Comprehension::Result::generator: return "generator expression";
            }
    }
    return "expression";
}

bool is_place(const Expression& expression) {
    return expression.kind == ExpressionKind::name || expression.kind == ExpressionKind::attribute ||
           expression.kind == ExpressionKind::subscript;
}

const std::vector<Expression*>* sequence_items(const Expression& expression) {
    if (const auto* tuple = try_as<Tuple>(expression)) return &tuple->items;
    if (const auto* list = try_as<List>(expression)) return &list->items;
    return nullptr;
}

}  // namespace

Expression* Parser::target_list() {
    const std::uint32_t begin = here();
    const auto item = [this]() -> Expression* {
        const std::uint32_t item_begin = here();
        if (!accept(TokenKind::star)) return operation(level::bit_or);
        auto* node = make<Starred>(item_begin);
        node->value = operation(level::bit_or);
        hold(*node, node->value);
        return finish(node, item_begin);
    };
    Expression* target = item();
    if (at(TokenKind::comma)) {
        std::vector<Expression*> items{target};
        while (accept(TokenKind::comma)) {
            if (!starts_expression() && !at(TokenKind::star)) break;
            items.push_back(item());
        }
        auto* tuple = make<Tuple>(begin);
        tuple->items = std::move(items);
        hold(*tuple, tuple->items);
        target = tuple;
    }
    check_target(*target);
    return target;
}

void Parser::check_target(const Expression& target, bool starred_allowed) {
    if (failed_ || is_place(target)) return;
    if (const auto* starred = try_as<Starred>(target); starred != nullptr && starred_allowed) {
        return check_target(*starred->value);
    }
    if (target.kind == ExpressionKind::starred) {
        return fail("starred-target", target.span, "starred assignment target must be in a list or tuple",
                    "Write *x, = ... to collect all items in a list.");
    }
    if (const auto* items = sequence_items(target)) {
        const auto stars = std::count_if(items->begin(), items->end(), [](const Expression* e) {
            return e->kind == ExpressionKind::starred;
        });
        for (const Expression* item : *items) check_target(*item, true);
        if (stars > 1) {
            fail("starred-target", target.span, "multiple starred expressions in assignment",
                 "Only one target can collect the rest.");
        }
        return;
    }
    const bool compares = at(TokenKind::assign) && target.kind != ExpressionKind::named &&
                          target.kind != ExpressionKind::yield && target.kind != ExpressionKind::yield_from;
    fail("invalid-target", target.span, "cannot assign to " + describe(target),
         compares ? "Write '==' to compare, or a variable on the left of '='." : "");
}

void Parser::check_delete_target(const Expression& target) {
    if (failed_ || is_place(target)) return;
    if (const auto* items = sequence_items(target)) {
        for (const Expression* item : *items) check_delete_target(*item);
        return;
    }
    fail("invalid-target", target.span, "cannot delete " + describe(target),
         "'del' takes variables, attributes and elements.");
}

void Parser::check_single_target(const Expression& target, std::string_view what) {
    if (failed_ || is_place(target)) return;
    fail("invalid-target", target.span,
         "'" + describe(target) + "' cannot be the target of " + std::string(what),
         "The target is one variable, attribute or element.");
}

}  // namespace interleave::language
