// Statements of one line, and the loop over statements that recovers from errors.
#include "core/language/parser_implementation.h"

#include <optional>

namespace interleave::language {

using text::Span;

namespace {

std::optional<BinaryOperator> augmented_operator(TokenKind kind) {
    switch (kind) {
        case TokenKind::plus_assign: return BinaryOperator::add;
        case TokenKind::minus_assign: return BinaryOperator::subtract;
        case TokenKind::star_assign: return BinaryOperator::multiply;
        case TokenKind::slash_assign: return BinaryOperator::divide;
        case TokenKind::double_slash_assign: return BinaryOperator::floor_divide;
        case TokenKind::percent_assign: return BinaryOperator::modulo;
        case TokenKind::double_star_assign: return BinaryOperator::power;
        case TokenKind::shift_left_assign: return BinaryOperator::shift_left;
        case TokenKind::shift_right_assign: return BinaryOperator::shift_right;
        case TokenKind::ampersand_assign: return BinaryOperator::bit_and;
        case TokenKind::bar_assign: return BinaryOperator::bit_or;
        case TokenKind::caret_assign: return BinaryOperator::bit_xor;
        case TokenKind::at_assign: return BinaryOperator::matrix_multiply;
        default: return std::nullopt;
    }
}

}  // namespace

/// Statements up to the end of the block or of the text.
void Parser::statements(Block& out) {
    while (!at(TokenKind::dedent) && !at(TokenKind::end)) {
        const std::size_t begin = position_;
        statement(out);
        if (!failed_) continue;
        recover();
        if (position_ == begin) advance();
        // A header that failed still has its block: read it, so that its own mistakes are found too.
        Block orphan;
        if (accept(TokenKind::indent)) {
            statements(orphan);
            accept(TokenKind::dedent);
        }
        while (at(TokenKind::else_) || at(TokenKind::elif) || at(TokenKind::except) ||
               at(TokenKind::finally)) {
            recover();
            if (!accept(TokenKind::indent)) continue;
            statements(orphan);
            accept(TokenKind::dedent);
        }
    }
}

void Parser::statement(Block& out) {
    const std::uint32_t begin = here();
    const auto add = [&](Statement* node) {
        if (!failed_) out.push_back(node);
    };
    switch (kind()) {
        case TokenKind::newline: return advance();
        case TokenKind::indent: return unexpected_indent(out);
        case TokenKind::if_: return add(if_statement());
        case TokenKind::while_: return add(while_statement());
        case TokenKind::for_: return add(for_statement(false, begin));
        case TokenKind::try_: return add(try_statement());
        case TokenKind::with: return add(with_statement(false, begin));
        case TokenKind::def: return add(function(false, begin));
        case TokenKind::class_: return add(class_definition(begin));
        case TokenKind::async: return add(async_statement());
        case TokenKind::at: return add(decorated());
        case TokenKind::elif:
        case TokenKind::else_:
        case TokenKind::except:
        case TokenKind::finally: return stray_clause();
        default: break;
    }
    if (at_match_statement()) return add(match_statement());
    simple_line(out);
}

void Parser::unexpected_indent(Block& out) {
    report("unexpected-indent", current().span, "unexpected indent",
           "Indent this line as the line before it, or is a ':' missing at the end of that line?");
    advance();
    statements(out);
    accept(TokenKind::dedent);
}

void Parser::simple_line(Block& out) {
    for (;;) {
        Statement* node = simple_statement();
        if (!failed_ && !at(TokenKind::newline) && !at(TokenKind::semicolon)) fail_unexpected();
        if (failed_) return;
        out.push_back(node);
        accept(TokenKind::semicolon);
        if (accept(TokenKind::newline)) return;
    }
}

Statement* Parser::simple_statement() {
    const std::uint32_t begin = here();
    const auto word = [&](auto* node) {
        advance();
        return finish(node, begin);
    };
    switch (kind()) {
        case TokenKind::pass: return word(make<Pass>(begin));
        case TokenKind::break_: return word(make<Break>(begin));
        case TokenKind::continue_: return word(make<Continue>(begin));
        case TokenKind::return_: return return_statement();
        case TokenKind::raise: return raise_statement();
        case TokenKind::assert_: return assert_statement();
        case TokenKind::del: return delete_statement();
        case TokenKind::global: return name_list_statement<Global>();
        case TokenKind::nonlocal: return name_list_statement<Nonlocal>();
        case TokenKind::import: return import_statement();
        case TokenKind::from: return import_from_statement();
        default: return expression_or_assignment();
    }
}

Statement* Parser::expression_or_assignment() {
    const std::uint32_t begin = here();
    Expression* first = star_expressions(true);
    if (at(TokenKind::assign)) return assignment(first, begin);
    if (augmented_operator(kind())) return augmented_assignment(first, begin);
    if (at(TokenKind::colon) && kind_ahead(1) != TokenKind::newline)
        return annotated_assignment(first, begin);
    auto* node = make<ExpressionStatement>(begin);
    node->value = first;
    return node;
}

Statement* Parser::assignment(Expression* first, std::uint32_t begin) {
    auto* node = make<Assign>(begin);
    Expression* value = first;
    while (at(TokenKind::assign)) {
        check_target(*value);
        node->targets.push_back(value);
        advance();
        value = star_expressions(true);
    }
    if (value->kind == ExpressionKind::starred) {
        fail("starred-expression", value->span, "a starred expression cannot stand alone",
             "Write (*x,) to make a tuple.");
    }
    node->value = value;
    return finish(node, begin);
}

Statement* Parser::augmented_assignment(Expression* target, std::uint32_t begin) {
    check_single_target(*target, std::string("'") + token_text(kind()) + "'");
    auto* node = make<AugmentedAssign>(begin);
    node->op = *augmented_operator(kind());
    node->op_span = current().span;
    node->target = target;
    advance();
    node->value = star_expressions(true);
    return finish(node, begin);
}

Statement* Parser::annotated_assignment(Expression* target, std::uint32_t begin) {
    check_single_target(*target, "an annotation");
    advance();
    auto* node = make<AnnotatedAssign>(begin);
    node->target = target;
    node->annotation = expression();
    if (accept(TokenKind::assign)) node->value = star_expressions(true);
    return finish(node, begin);
}

Statement* Parser::return_statement() {
    const std::uint32_t begin = here();
    advance();
    auto* node = make<Return>(begin);
    if (!at(TokenKind::newline) && !at(TokenKind::semicolon)) node->value = star_expressions();
    return finish(node, begin);
}

Statement* Parser::raise_statement() {
    const std::uint32_t begin = here();
    advance();
    auto* node = make<Raise>(begin);
    if (!at(TokenKind::newline) && !at(TokenKind::semicolon)) {
        node->exception = expression();
        if (accept(TokenKind::from)) node->cause = expression();
        if (at(TokenKind::comma)) {
            fail("raise-statement", current().span, "'raise' takes one exception",
                 "Write the message in brackets: raise ValueError(\"message\").");
        }
    }
    return finish(node, begin);
}

Statement* Parser::assert_statement() {
    const std::uint32_t begin = here();
    advance();
    auto* node = make<Assert>(begin);
    node->condition = condition("assert");
    if (accept(TokenKind::comma)) node->message = expression();
    return finish(node, begin);
}

Statement* Parser::delete_statement() {
    const std::uint32_t begin = here();
    advance();
    auto* node = make<Delete>(begin);
    do {
        if (!starts_expression() && !node->targets.empty()) break;
        node->targets.push_back(operation(level::bit_or));
        check_delete_target(*node->targets.back());
    } while (accept(TokenKind::comma));
    return finish(node, begin);
}

template <typename T>
Statement* Parser::name_list_statement() {
    const std::uint32_t begin = here();
    const std::string keyword = "'" + std::string(token_text(kind())) + "'";
    advance();
    auto* node = make<T>(begin);
    do { node->names.push_back(identifier(keyword)); } while (accept(TokenKind::comma));
    if (at(TokenKind::assign)) {
        fail("assignment-in-declaration", current().span, keyword + " only declares names, it cannot assign",
             "Write the assignment on a line of its own.");
    }
    return finish(node, begin);
}

Identifier Parser::dotted_name() {
    const std::uint32_t begin = here();
    // Only the first part is a variable, so only a name without dots would be mangled; no module is named like that.
    std::string text;
    do {
        if (!text.empty()) text += '.';
        const Token token = current();
        identifier(text.empty() ? "'import'" : "'.'");
        text += text_of(token);
    } while (accept(TokenKind::dot));
    return {text, since(begin)};
}

Statement* Parser::import_statement() {
    const std::uint32_t begin = here();
    advance();
    auto* node = make<Import>(begin);
    do {
        ImportedModule imported;
        imported.module = dotted_name();
        if (accept(TokenKind::as)) imported.alias = identifier("'as'");
        node->modules.push_back(std::move(imported));
    } while (accept(TokenKind::comma));
    return finish(node, begin);
}

Statement* Parser::import_from_statement() {
    const std::uint32_t begin = here();
    advance();
    if (at(TokenKind::dot) || at(TokenKind::ellipsis)) { fail(current().span, Construct::relative_import); }
    auto* node = make<ImportFrom>(begin);
    node->module = dotted_name();
    expect(TokenKind::import, "the module of 'from'");
    if (at(TokenKind::star)) {
        node->star = current().span;
        advance();
        if (!failed_) module_.star_imports.push_back(node);
        return finish(node, begin);
    }
    const bool brackets = accept(TokenKind::left_round);
    imported_names(*node);
    if (brackets) close(TokenKind::right_round);
    return finish(node, begin);
}

void Parser::imported_names(ImportFrom& node) {
    do {
        if (at(TokenKind::right_round) && !node.names.empty()) return;
        ImportedName imported;
        imported.name = identifier("'import'");
        if (accept(TokenKind::as)) imported.alias = identifier("'as'");
        node.names.push_back(std::move(imported));
    } while (accept(TokenKind::comma));
}

}  // namespace interleave::language
