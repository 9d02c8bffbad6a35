#include "core/language/parser.h"

#include "core/language/parser_implementation.h"

#include <algorithm>
#include <cassert>

namespace interleave::language {

using text::Span;

TokenKind Parser::kind_ahead(std::size_t distance) const {
    if (failed_) return TokenKind::error;
    return tokens_[std::min(position_ + distance, tokens_.size() - 1)].kind;
}

void Parser::advance() {
    if (failed_) return;
    last_end_ = tokens_[position_].span.end;
    if (position_ + 1 < tokens_.size()) ++position_;
}

bool Parser::accept(TokenKind wanted) {
    if (!at(wanted)) return false;
    advance();
    return true;
}

void Parser::report(std::string code, Span span, std::string message, std::string advice) {
    if (failed_) return;
    diagnostics_.push_back(
        {text::Severity::error, std::move(code), span, std::move(message), std::move(advice)});
}

void Parser::fail(std::string code, Span span, std::string message, std::string advice) {
    // A token that the lexer refused has its diagnostic already.
    if (!at(TokenKind::error)) report(std::move(code), span, std::move(message), std::move(advice));
    failed_ = true;
}

void Parser::fail(Span span, Construct construct) {
    const Outside& what = outside_of(construct);
    fail(std::string(what.code), span, std::string(what.message), std::string(what.advice));
}

bool Parser::expect(TokenKind wanted, std::string_view after) {
    if (accept(wanted)) return true;
    if (!fail_foreign_operator()) {
        fail("expected-token", behind_last(),
             "expected '" + std::string(token_text(wanted)) + "' after " + std::string(after), "");
    }
    return false;
}

void Parser::recover() {
    failed_ = false;
    if (diagnostics_.size() >= maximum_diagnostics) position_ = tokens_.size() - 1;
    while (!at(TokenKind::newline) && !at(TokenKind::end) && !at(TokenKind::dedent)) advance();
    accept(TokenKind::newline);
}

void Parser::hold(Expression& node, const Expression* child) {
    if (child == nullptr) return;
    node.depth = std::max<std::uint16_t>(node.depth, static_cast<std::uint16_t>(child->depth + 1));
    if (node.depth > maximum_expression_depth) {
        fail("too-deep", {here(), here()}, "the expression is too long (the limit is 500 operators in a row)",
             "Compute it in several statements.");
        node.depth = maximum_expression_depth;
    }
}

void Parser::hold(Expression& node, const std::vector<Expression*>& children) {
    for (const Expression* child : children) hold(node, child);
}

Parser::Nesting::Nesting(Parser& parser) : parser_(parser) {
    if (++parser_.nesting_ <= maximum_expression_depth) return;
    parser_.fail("too-deep", parser_.current().span, "the expression is nested too deeply (the limit is 500)",
                 "Compute the inner parts in statements of their own.");
}

std::string Parser::mangled(std::string_view name) const {
    const bool is_private = name.starts_with("__") && !name.ends_with("__");
    if (class_names_.empty() || !is_private) return std::string(name);
    const std::string& class_name = class_names_.back();
    const std::size_t letters = class_name.find_first_not_of('_');
    if (letters == std::string::npos) return std::string(name);
    return "_" + class_name.substr(letters) + std::string(name);
}

Identifier Parser::identifier(std::string_view after) {
    if (at(TokenKind::name)) {
        Identifier result{mangled(text_of(current())), current().span};
        advance();
        return result;
    }
    if (is_keyword(kind())) {
        fail(
            "keyword-as-name", current().span,
            "expected a name after " + std::string(after) + ", but '" + token_text(kind()) + "' is a keyword",
            "Choose another name.");
    } else {
        fail("expected-name", failed_ ? current().span : behind_last(),
             "expected a name after " + std::string(after), "");
    }
    return {};
}

ParseResult Parser::run() {
    while (!at(TokenKind::end)) {
        statements(module_.body);
        accept(TokenKind::dedent);
    }
    module_.doc = doc_of(module_.body);
    std::stable_sort(diagnostics_.begin(), diagnostics_.end(),
                     [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
    // Both quotes of a string may be typographic: once is enough.
    const auto repeats = [this](const auto& a, const auto& b) {
        return a.code == b.code && source_.line_of(a.span.begin) == source_.line_of(b.span.begin);
    };
    diagnostics_.erase(std::unique(diagnostics_.begin(), diagnostics_.end(), repeats), diagnostics_.end());
    if (diagnostics_.size() > maximum_diagnostics) diagnostics_.resize(maximum_diagnostics);
    return {std::move(module_), std::move(diagnostics_)};
}

ParseResult parse(const text::SourceText& source) {
    LexResult lexed = lex(source);
    return Parser(source, std::move(lexed.tokens), std::move(lexed.diagnostics)).run();
}

}  // namespace interleave::language
