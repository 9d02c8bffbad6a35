// Brackets: groups, tuples, lists, sets, dicts, comprehensions.
#include "core/language/parser_implementation.h"

namespace interleave::language {

void Parser::close(TokenKind closing) {
    if (accept(closing) || failed_) return;
    if (fail_foreign_operator()) return;
    if (starts_expression() && !at(TokenKind::not_)) {
        return fail("missing-comma", behind_last(),
                    "expected ',' or '" + std::string(token_text(closing)) + "' before " + describe_current(),
                    "Separate the elements by commas.");
    }
    fail_unexpected();
}

bool Parser::at_comprehension() const {
    return at(TokenKind::for_) || (at(TokenKind::async) && kind_ahead(1) == TokenKind::for_);
}

Expression* Parser::round_brackets() {
    const std::uint32_t begin = here();
    advance();
    if (accept(TokenKind::right_round)) {
        auto* empty = make<Tuple>(begin);
        empty->parenthesized = true;
        return empty;
    }
    if (at(TokenKind::yield)) {
        Expression* value = yield_expression();
        close(TokenKind::right_round);
        value->parenthesized = true;
        return value;
    }
    Expression* first = star_named_expression();
    if (at_comprehension()) {
        Expression* generator =
            comprehension(Comprehension::Result::generator, first, nullptr, begin, TokenKind::right_round);
        generator->parenthesized = true;
        return generator;
    }
    if (!at(TokenKind::comma)) {
        if (first->kind == ExpressionKind::starred) {
            fail("starred-expression", first->span, "cannot use a starred expression here",
                 "Write (*x,) to make a tuple.");
        }
        close(TokenKind::right_round);
        first->parenthesized = true;
        return first;
    }
    std::vector<Expression*> items{first};
    while (accept(TokenKind::comma) && !at(TokenKind::right_round)) items.push_back(star_named_expression());
    close(TokenKind::right_round);
    auto* tuple = make<Tuple>(begin);
    tuple->items = std::move(items);
    tuple->parenthesized = true;
    hold(*tuple, tuple->items);
    return tuple;
}

Expression* Parser::square_brackets() {
    const std::uint32_t begin = here();
    advance();
    std::vector<Expression*> items;
    if (!at(TokenKind::right_square)) {
        items.push_back(star_named_expression());
        if (at_comprehension()) {
            return comprehension(Comprehension::Result::list, items.front(), nullptr, begin,
                                 TokenKind::right_square);
        }
        while (accept(TokenKind::comma) && !at(TokenKind::right_square))
            items.push_back(star_named_expression());
    }
    close(TokenKind::right_square);
    auto* list = make<List>(begin);
    list->items = std::move(items);
    hold(*list, list->items);
    return list;
}

Expression* Parser::curly_brackets() {
    const std::uint32_t begin = here();
    advance();
    if (at(TokenKind::right_curly) || at(TokenKind::double_star)) return dict_display(begin, nullptr);
    Expression* first = star_named_expression();
    if (at(TokenKind::colon) && first->kind != ExpressionKind::starred) return dict_display(begin, first);
    if (at_comprehension()) {
        return comprehension(Comprehension::Result::set, first, nullptr, begin, TokenKind::right_curly);
    }
    std::vector<Expression*> items{first};
    while (accept(TokenKind::comma) && !at(TokenKind::right_curly)) items.push_back(star_named_expression());
    close(TokenKind::right_curly);
    auto* set = make<Set>(begin);
    set->items = std::move(items);
    hold(*set, set->items);
    return set;
}

Expression* Parser::dict_display(std::uint32_t begin, Expression* first_key) {
    auto* node = make<Dict>(begin);
    if (first_key != nullptr) {
        advance();
        Expression* value = expression();
        if (at_comprehension()) {
            return comprehension(Comprehension::Result::dict, first_key, value, begin,
                                 TokenKind::right_curly);
        }
        node->items.push_back({first_key, value});
    } else if (!at(TokenKind::right_curly)) {
        dict_item(*node);
    }
    while (accept(TokenKind::comma) && !at(TokenKind::right_curly)) dict_item(*node);
    close(TokenKind::right_curly);
    for (const Dict::Item& item : node->items) {
        hold(*node, item.key);
        hold(*node, item.value);
    }
    return finish(node, begin);
}

void Parser::dict_item(Dict& node) {
    if (accept(TokenKind::double_star)) {
        node.items.push_back({nullptr, operation(level::bit_or)});
        return;
    }
    Expression* key = expression();
    if (!accept(TokenKind::colon)) {
        fail("dict-item", behind_last(), "expected ':' after the key of a dictionary",
             "Write each item as key: value.");
    }
    node.items.push_back({key, expression()});
}

Expression* Parser::comprehension(Comprehension::Result result, Expression* element, Expression* value,
                                  std::uint32_t begin, TokenKind closing) {
    if (element->kind == ExpressionKind::starred) {
        fail("starred-expression", element->span, "iterable unpacking cannot be used in a comprehension",
             "Use a second 'for' in the comprehension.");
    }
    auto* node = make<Comprehension>(begin);
    node->result = result;
    node->element = element;
    node->value = value;
    node->scope = module_.scope_count++;
    hold(*node, {element, value});
    while (at_comprehension()) {
        node->clauses.push_back(comprehension_clause());
        const ComprehensionClause& clause = node->clauses.back();
        hold(*node, {clause.target, clause.iterable});
        hold(*node, clause.conditions);
    }
    if (closing != TokenKind::end) close(closing);
    return finish(node, begin);
}

ComprehensionClause Parser::comprehension_clause() {
    const std::uint32_t begin = here();
    ComprehensionClause clause;
    clause.is_async = accept(TokenKind::async);
    advance();
    clause.target = target_list();
    expect(TokenKind::in, "the variable of 'for'");
    clause.iterable = operation(level::or_);
    while (accept(TokenKind::if_)) clause.conditions.push_back(operation(level::or_));
    clause.span = since(begin);
    return clause;
}

}  // namespace interleave::language
