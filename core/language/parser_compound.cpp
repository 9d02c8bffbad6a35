// Statements with blocks: if, while, for, try, with.
#include "core/language/parser_implementation.h"

namespace interleave::language {

using text::Span;

/// ':' and the block behind it. `after` says what the ':' follows; the header begins at `header_begin`.
Block Parser::block(std::string_view after, std::uint32_t header_begin) {
    if (!accept(TokenKind::colon)) {
        if (at(TokenKind::newline) || (starts_expression() && !line_has(TokenKind::colon))) {
            fail("missing-colon", behind_last(), "expected ':' after " + std::string(after),
                 "Write ':' at the end of the line, then indent the block.");
        } else {
            fail_unexpected();
        }
        return {};
    }
    Block body;
    if (!accept(TokenKind::newline)) {
        if (!failed_) simple_line(body);
        return body;
    }
    if (at(TokenKind::error)) {
        failed_ = true;
        return body;
    }
    if (!accept(TokenKind::indent)) {
        const int line = source_.location(header_begin).line;
        report("missing-block", current().span,
               "expected an indented block after line " + std::to_string(line),
               "Indent the lines that belong to the block by four spaces; 'pass' is an empty block.");
        return body;
    }
    statements(body);
    accept(TokenKind::dedent);
    return body;
}

/// The condition of `what`, with the mistake that everybody makes once.
Expression* Parser::condition(std::string_view what) {
    Expression* value = named_expression();
    if (at(TokenKind::assign)) {
        fail("assignment-in-condition", current().span,
             "'=' assigns; it cannot be used in the condition of '" + std::string(what) + "'",
             "Write '==' to compare.");
    }
    return value;
}

Block Parser::else_block(std::string_view what) {
    if (!at(TokenKind::else_)) return {};
    const std::uint32_t begin = here();
    advance();
    if (at(TokenKind::if_)) {
        if (what == "if") {
            fail("else-if", {begin, current().span.end}, "'else if' is written 'elif' in Python",
                 "Write 'elif'.");
        } else {
            fail_unexpected();
        }
        return {};
    }
    return block("'else'", begin);
}

Statement* Parser::if_statement() {
    const std::uint32_t begin = here();
    auto* node = make<If>(begin);
    while (at(TokenKind::elif) || (node->branches.empty() && at(TokenKind::if_))) {
        const std::string word = token_text(kind());
        const std::uint32_t branch_begin = here();
        advance();
        If::Branch branch;
        branch.condition = condition(word);
        branch.span = since(branch_begin);
        branch.body = block("the condition of '" + word + "'", branch_begin);
        node->branches.push_back(std::move(branch));
    }
    node->else_body = else_block("if");
    return finish(node, begin);
}

Statement* Parser::while_statement() {
    const std::uint32_t begin = here();
    advance();
    auto* node = make<While>(begin);
    node->condition = condition("while");
    node->body = block("the condition of 'while'", begin);
    node->else_body = else_block("while");
    return finish(node, begin);
}

Statement* Parser::for_statement(bool is_async, std::uint32_t begin) {
    advance();
    auto* node = make<For>(begin);
    node->is_async = is_async;
    node->target = target_list();
    expect(TokenKind::in, "the variable of 'for'");
    node->iterable = star_expressions();
    node->body = block("'for ... in ...'", begin);
    node->else_body = else_block("for");
    return finish(node, begin);
}

Statement* Parser::try_statement() {
    const std::uint32_t begin = here();
    advance();
    auto* node = make<Try>(begin);
    node->body = block("'try'", begin);
    while (at(TokenKind::except)) node->handlers.push_back(except_clause(*node));
    if (!node->handlers.empty()) node->else_body = else_block("try");
    if (at(TokenKind::finally)) {
        const std::uint32_t finally_begin = here();
        advance();
        node->has_finally = true;
        node->finally_body = block("'finally'", finally_begin);
    }
    if (node->handlers.empty() && !node->has_finally) {
        report("try-alone", {begin, begin + 3}, "expected 'except' or 'finally' block after 'try'",
               "Add 'except SomeError:' with what to do then.");
    }
    return finish(node, begin);
}

ExceptHandler Parser::except_clause(Try& node) {
    const std::uint32_t begin = here();
    advance();
    ExceptHandler handler;
    const Span star = current().span;
    const bool is_group = accept(TokenKind::star);
    if (!node.handlers.empty() && is_group != node.is_group) {
        fail("mixed-except", star, "cannot have both 'except' and 'except*' on the same 'try'", "");
    }
    node.is_group = is_group;
    if (!at(TokenKind::colon) || is_group) {
        handler.type = expression();
        if (at(TokenKind::comma)) {
            fail("except-types", current().span, "multiple exception types must be parenthesized",
                 "Write: except (TypeError, ValueError):");
        }
        if (accept(TokenKind::as)) handler.name = identifier("'as'");
    }
    handler.span = since(begin);
    handler.body = block("'except'", begin);
    if (handler.type == nullptr && at(TokenKind::except)) {
        report("bare-except", handler.span, "default 'except:' must be last",
               "Move it behind the other handlers.");
    }
    return handler;
}

Statement* Parser::with_statement(bool is_async, std::uint32_t begin) {
    advance();
    auto* node = make<With>(begin);
    node->is_async = is_async;
    if (!parenthesized_with_items(*node)) {
        do { node->items.push_back(with_item()); } while (accept(TokenKind::comma));
    }
    node->header = since(begin);
    node->body = block("'with ...'", begin);
    return finish(node, begin);
}

/// `with (a as b, c as d):`. Tried first and undone when the brackets turn out to belong to an expression.
bool Parser::parenthesized_with_items(With& node) {
    if (!at(TokenKind::left_round)) return false;
    const std::size_t position = position_;
    const std::uint32_t end = last_end_;
    const std::size_t diagnostics = diagnostics_.size();
    const ScopeIndex scopes = module_.scope_count;
    advance();
    do {
        if (at(TokenKind::right_round) && !node.items.empty()) break;
        node.items.push_back(with_item());
    } while (accept(TokenKind::comma));
    if (accept(TokenKind::right_round) && at(TokenKind::colon)) return true;
    node.items.clear();
    failed_ = false;
    position_ = position;
    last_end_ = end;
    module_.scope_count = scopes;
    diagnostics_.erase(diagnostics_.begin() + static_cast<std::ptrdiff_t>(diagnostics), diagnostics_.end());
    return false;
}

WithItem Parser::with_item() {
    WithItem item;
    item.manager = expression();
    if (accept(TokenKind::as)) {
        item.target = at(TokenKind::star) ? target_list() : operation(level::bit_or);
        check_target(*item.target);
    }
    return item;
}

/// 'else' and its like where no statement waits for them.
void Parser::stray_clause() {
    const std::string word = token_text(kind());
    const bool of_try = at(TokenKind::except) || at(TokenKind::finally);
    fail("stray-clause", current().span,
         "'" + word + "' without a matching '" + (of_try ? "try" : "if") + "'",
         std::string("It must be indented exactly as the '") + (of_try ? "try" : "if") +
             "' it belongs to, with nothing in between.");
}

}  // namespace interleave::language
