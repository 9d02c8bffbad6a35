// Expressions: from the loosest (tuples without brackets) to the tightest (atoms).
#include "core/language/parser_implementation.h"

#include <algorithm>

namespace interleave::language {

using text::Span;

bool Parser::starts_expression() const {
    switch (kind()) {
        case TokenKind::name:
        case TokenKind::integer:
        case TokenKind::floating:
        case TokenKind::string:
        case TokenKind::none:
        case TokenKind::true_:
        case TokenKind::false_:
        case TokenKind::ellipsis:
        case TokenKind::left_round:
        case TokenKind::left_square:
        case TokenKind::left_curly:
        case TokenKind::minus:
        case TokenKind::plus:
        case TokenKind::tilde:
        case TokenKind::not_:
        case TokenKind::lambda:
        case TokenKind::await: return true;
        default: return false;
    }
}

Expression* Parser::star_expressions(bool allow_yield) {
    if (allow_yield && at(TokenKind::yield)) return yield_expression();
    const std::uint32_t begin = here();
    const auto item = [this]() -> Expression* {
        if (!at(TokenKind::star)) return expression();
        const std::uint32_t star = here();
        advance();
        Expression* value = operation(level::bit_or);
        auto* node = make<Starred>(star);
        node->value = value;
        hold(*node, value);
        return node;
    };
    Expression* first = item();
    if (!at(TokenKind::comma)) {
        if (first->kind == ExpressionKind::starred && !at(TokenKind::assign)) {
            fail("starred-expression", first->span, "a starred expression cannot stand alone",
                 "Write (*x,) to make a tuple, or remove the '*'.");
        }
        return first;
    }
    std::vector<Expression*> items{first};
    while (accept(TokenKind::comma)) {
        if (!starts_expression() && !at(TokenKind::star)) break;
        items.push_back(item());
    }
    auto* tuple = make<Tuple>(begin);
    tuple->items = std::move(items);
    hold(*tuple, tuple->items);
    return tuple;
}

Expression* Parser::named_expression() {
    if (!at(TokenKind::name) || kind_ahead(1) != TokenKind::walrus) return expression();
    const std::uint32_t begin = here();
    auto* name = make<Name>(begin);
    name->text = mangled(text_of(current()));
    advance();
    finish(name, begin);
    advance();
    Expression* value = expression();
    auto* node = make<Named>(begin);
    node->target = name;
    node->value = value;
    hold(*node, value);
    return node;
}

Expression* Parser::star_named_expression() {
    if (!at(TokenKind::star)) return named_expression();
    const std::uint32_t begin = here();
    advance();
    Expression* value = operation(level::bit_or);
    auto* node = make<Starred>(begin);
    node->value = value;
    hold(*node, value);
    return node;
}

Expression* Parser::expression() {
    const Nesting nesting(*this);
    if (at(TokenKind::lambda)) return lambda();
    const std::uint32_t begin = here();
    Expression* value = operation(level::or_);
    if (!at(TokenKind::if_)) return value;
    advance();
    Expression* condition = operation(level::or_);
    if (!accept(TokenKind::else_)) {
        fail("conditional-without-else", {begin, last_end()},
             "expected 'else' after the condition of the conditional expression",
             "Write it as: a if condition else b.");
    }
    Expression* other = expression();
    auto* node = make<Conditional>(begin);
    node->condition = condition;
    node->then_value = value;
    node->else_value = other;
    hold(*node, {condition, value, other});
    return node;
}

Expression* Parser::lambda() {
    const std::uint32_t begin = here();
    advance();
    auto* node = make<Lambda>(begin);
    node->scope = module_.scope_count++;
    node->parameters = parameters(TokenKind::colon, false);
    expect(TokenKind::colon, "the parameters of 'lambda'");
    node->body = expression();
    hold(*node, node->body);
    for (const Parameter& parameter : node->parameters) hold(*node, parameter.default_value);
    return finish(node, begin);
}

namespace {

int level_of(TokenKind kind) {
    switch (kind) {
        case TokenKind::or_: return level::or_;
        case TokenKind::and_: return level::and_;
        case TokenKind::bar: return level::bit_or;
        case TokenKind::caret: return level::bit_xor;
        case TokenKind::ampersand: return level::bit_and;
        case TokenKind::shift_left:
        case TokenKind::shift_right: return level::shift;
        case TokenKind::plus:
        case TokenKind::minus: return level::sum;
        case TokenKind::star:
        case TokenKind::slash:
        case TokenKind::double_slash:
        case TokenKind::at:
        case TokenKind::percent: return level::product;
        default: return 0;
    }
}

BinaryOperator binary_operator(TokenKind kind) {
    switch (kind) {
        case TokenKind::bar: return BinaryOperator::bit_or;
        case TokenKind::caret: return BinaryOperator::bit_xor;
        case TokenKind::ampersand: return BinaryOperator::bit_and;
        case TokenKind::shift_left: return BinaryOperator::shift_left;
        case TokenKind::shift_right: return BinaryOperator::shift_right;
        case TokenKind::plus: return BinaryOperator::add;
        case TokenKind::minus: return BinaryOperator::subtract;
        case TokenKind::star: return BinaryOperator::multiply;
        case TokenKind::slash: return BinaryOperator::divide;
        case TokenKind::double_slash: return BinaryOperator::floor_divide;
        case TokenKind::percent: return BinaryOperator::modulo;
        case TokenKind::at: return BinaryOperator::matrix_multiply;
        default: return BinaryOperator::power;
    }
}

}  // namespace

Expression* Parser::operation(int minimum) {
    Expression* left = prefix(minimum);
    for (;;) {
        const int its_level = at_comparison() ? level::comparison : level_of(kind());
        if (its_level == 0 || its_level < minimum) return left;
        if (its_level <= level::and_) {
            left = logical(left, kind());
        } else if (its_level == level::comparison) {
            left = comparison(left);
        } else {
            left = binary(left, its_level);
        }
    }
}

Expression* Parser::logical(Expression* left, TokenKind op) {
    std::vector<Expression*> operands{left};
    const int tighter = op == TokenKind::or_ ? level::and_ : level::not_;
    while (accept(op)) operands.push_back(operation(tighter));
    auto* node = make<Logical>(left->span.begin);
    node->op = op == TokenKind::or_ ? LogicalOperator::or_ : LogicalOperator::and_;
    node->operands = std::move(operands);
    hold(*node, node->operands);
    return node;
}

bool Parser::at_comparison() const {
    switch (kind()) {
        case TokenKind::equal:
        case TokenKind::not_equal:
        case TokenKind::less:
        case TokenKind::less_equal:
        case TokenKind::greater:
        case TokenKind::greater_equal:
        case TokenKind::in:
        case TokenKind::is: return true;
        case TokenKind::not_: return kind_ahead(1) == TokenKind::in;
        default: return false;
    }
}

ComparisonOperator Parser::comparison_operator() {
    const TokenKind op = kind();
    advance();
    switch (op) {
        case TokenKind::equal: return ComparisonOperator::equal;
        case TokenKind::not_equal: return ComparisonOperator::not_equal;
        case TokenKind::less: return ComparisonOperator::less;
        case TokenKind::less_equal: return ComparisonOperator::less_equal;
        case TokenKind::greater: return ComparisonOperator::greater;
        case TokenKind::greater_equal: return ComparisonOperator::greater_equal;
        case TokenKind::in: return ComparisonOperator::in;
        case TokenKind::is:
            return accept(TokenKind::not_) ? ComparisonOperator::is_not : ComparisonOperator::is;
        default: advance(); return ComparisonOperator::not_in;
    }
}

Expression* Parser::comparison(Expression* left) {
    std::vector<Comparison::Link> links;
    while (at_comparison()) {
        const ComparisonOperator op = comparison_operator();
        links.push_back({op, operation(level::bit_or)});
    }
    auto* node = make<Comparison>(left->span.begin);
    node->first = left;
    node->links = std::move(links);
    hold(*node, left);
    for (const Comparison::Link& link : node->links) hold(*node, link.operand);
    return node;
}

Expression* Parser::binary(Expression* left, int its_level) {
    const Token op = current();
    advance();
    Expression* right = operation(its_level + 1);
    auto* node = make<Binary>(left->span.begin);
    node->op = binary_operator(op.kind);
    node->op_span = op.span;
    node->left = left;
    node->right = right;
    hold(*node, {left, right});
    return node;
}

Expression* Parser::prefix(int minimum) {
    const Nesting nesting(*this);
    const std::uint32_t begin = here();
    const bool is_not = at(TokenKind::not_) && minimum <= level::not_;
    if (!is_not && !at(TokenKind::minus) && !at(TokenKind::plus) && !at(TokenKind::tilde)) return power();
    const TokenKind op = kind();
    advance();
    Expression* operand = is_not ? operation(level::not_) : prefix(level::prefix);
    auto* node = make<Unary>(begin);
    node->op = is_not                   ? UnaryOperator::logical_not
               : op == TokenKind::minus ? UnaryOperator::negate
               : op == TokenKind::plus  ? UnaryOperator::positive
                                        : UnaryOperator::invert;
    node->operand = operand;
    hold(*node, operand);
    return node;
}

Expression* Parser::power() {
    Expression* base = await_or_primary();
    if (!at(TokenKind::double_star)) return base;
    const Span op = current().span;
    advance();
    Expression* exponent = prefix(level::prefix);
    auto* node = make<Binary>(base->span.begin);
    node->op = BinaryOperator::power;
    node->op_span = op;
    node->left = base;
    node->right = exponent;
    hold(*node, {base, exponent});
    return node;
}

Expression* Parser::await_or_primary() {
    if (!at(TokenKind::await)) return primary();
    const std::uint32_t begin = here();
    advance();
    Expression* value = primary();
    auto* node = make<Await>(begin);
    node->value = value;
    hold(*node, value);
    return node;
}

Expression* Parser::primary() {
    const std::uint32_t begin = here();
    Expression* value = atom();
    for (;;) {
        if (at(TokenKind::left_round)) {
            value = call(value);
        } else if (at(TokenKind::left_square)) {
            value = subscript(value);
        } else if (accept(TokenKind::dot)) {
            const Identifier name = identifier("'.'");
            auto* node = make<Attribute>(begin);
            node->object = value;
            node->name = name;
            hold(*node, value);
            value = node;
        } else {
            return value;
        }
        value->span.begin = begin;
    }
}

Expression* Parser::call(Expression* callee) {
    advance();
    std::vector<Argument> given = arguments();
    close(TokenKind::right_round);
    auto* node = make<Call>(callee->span.begin);
    node->callee = callee;
    node->arguments = std::move(given);
    hold(*node, callee);
    for (const Argument& argument : node->arguments) hold(*node, argument.value);
    return node;
}

std::vector<Argument> Parser::arguments() {
    std::vector<Argument> given;
    while (!at(TokenKind::right_round) && !failed_) {
        const Argument next = argument();
        check_argument_order(given, next);
        const bool bare_generator = next.value->kind == ExpressionKind::comprehension &&
                                    !next.value->parenthesized &&
                                    as<Comprehension>(*next.value).result == Comprehension::Result::generator;
        const bool alone = given.empty() && at(TokenKind::right_round);
        if (bare_generator && !alone) {
            fail("generator-argument", next.span,
                 "a generator expression needs brackets when it is not the only argument",
                 "Write f((x for x in items), other).");
        }
        given.push_back(next);
        if (!accept(TokenKind::comma)) break;
    }
    return given;
}

Argument Parser::argument() {
    const std::uint32_t begin = here();
    Argument argument;
    if (accept(TokenKind::star)) {
        argument.kind = Argument::Kind::star;
        argument.value = expression();
    } else if (accept(TokenKind::double_star)) {
        argument.kind = Argument::Kind::double_star;
        argument.value = expression();
    } else if (at(TokenKind::name) && kind_ahead(1) == TokenKind::assign) {
        argument.kind = Argument::Kind::keyword;
        argument.keyword = {std::string(text_of(current())), current().span};
        advance();
        advance();
        argument.value = expression();
    } else {
        argument.value = named_expression();
        if (at_comprehension()) {
            argument.value = comprehension(Comprehension::Result::generator, argument.value, nullptr, begin,
                                           TokenKind::end);
        }
        if (at(TokenKind::assign)) {
            fail("keyword-argument", since(begin), "the name of a keyword argument must be a plain name",
                 "Write '==' to compare.");
        }
    }
    argument.span = since(begin);
    return argument;
}

void Parser::check_argument_order(const std::vector<Argument>& given, const Argument& next) {
    const auto has = [&](Argument::Kind wanted) {
        return std::any_of(given.begin(), given.end(), [&](const Argument& a) { return a.kind == wanted; });
    };
    if (next.kind == Argument::Kind::positional && has(Argument::Kind::double_star)) {
        fail("argument-order", next.span, "positional argument follows keyword argument unpacking",
             "Write positional arguments first.");
    } else if (next.kind == Argument::Kind::positional && has(Argument::Kind::keyword)) {
        fail("argument-order", next.span, "positional argument follows keyword argument",
             "Write positional arguments first.");
    } else if (next.kind == Argument::Kind::star && has(Argument::Kind::double_star)) {
        fail("argument-order", next.span, "iterable argument unpacking follows keyword argument unpacking",
             "Write the argument with '*' before the one with '**'.");
    } else if (next.kind == Argument::Kind::keyword) {
        for (const Argument& other : given) {
            if (other.kind != Argument::Kind::keyword || other.keyword.text != next.keyword.text) continue;
            fail("repeated-keyword", next.keyword.span, "keyword argument repeated: " + next.keyword.text,
                 "");
        }
    }
}

Expression* Parser::subscript(Expression* object) {
    advance();
    const std::uint32_t begin = here();
    Expression* index = subscript_item();
    if (at(TokenKind::comma) || index->kind == ExpressionKind::starred) {
        std::vector<Expression*> items{index};
        while (accept(TokenKind::comma) && !at(TokenKind::right_square)) items.push_back(subscript_item());
        auto* tuple = make<Tuple>(begin);
        tuple->items = std::move(items);
        hold(*tuple, tuple->items);
        index = tuple;
    }
    close(TokenKind::right_square);
    auto* node = make<Subscript>(object->span.begin);
    node->object = object;
    node->index = index;
    hold(*node, {object, index});
    return node;
}

Expression* Parser::subscript_item() {
    const std::uint32_t begin = here();
    Expression* start = at(TokenKind::colon) ? nullptr : star_named_expression();
    if (!at(TokenKind::colon)) return start;
    auto* node = make<Slice>(begin);
    node->start = start;
    advance();
    const auto part_follows = [this] {
        return !at(TokenKind::colon) && !at(TokenKind::comma) && !at(TokenKind::right_square);
    };
    if (part_follows()) node->stop = expression();
    if (accept(TokenKind::colon) && part_follows()) node->step = expression();
    hold(*node, {node->start, node->stop, node->step});
    return finish(node, begin);
}

Expression* Parser::yield_expression() {
    const std::uint32_t begin = here();
    advance();
    if (accept(TokenKind::from)) {
        auto* node = make<YieldFrom>(begin);
        node->value = expression();
        hold(*node, node->value);
        return finish(node, begin);
    }
    auto* node = make<Yield>(begin);
    if (starts_expression() || at(TokenKind::star)) node->value = star_expressions();
    hold(*node, node->value);
    return finish(node, begin);
}

Expression* Parser::atom() {
    const std::uint32_t begin = here();
    const auto single = [&](auto* node) {
        advance();
        return finish(node, begin);
    };
    switch (kind()) {
        case TokenKind::name: {
            auto* node = make<Name>(begin);
            node->text = mangled(text_of(current()));
            return single(node);
        }
        case TokenKind::none: return single(make<NoneLiteral>(begin));
        case TokenKind::ellipsis: return single(make<EllipsisLiteral>(begin));
        case TokenKind::true_:
        case TokenKind::false_: {
            auto* node = make<BoolLiteral>(begin);
            node->value = at(TokenKind::true_);
            return single(node);
        }
        case TokenKind::integer:
        case TokenKind::floating: return number();
        case TokenKind::string: return strings();
        case TokenKind::left_round: return round_brackets();
        case TokenKind::left_square: return square_brackets();
        case TokenKind::left_curly: return curly_brackets();
        default: fail_expected_expression(); return make<NoneLiteral>(begin);
    }
}

}  // namespace interleave::language
