// What to say when a token cannot be where it is: the mistakes that beginners, and those who come from other
// languages, make most.
#include "core/language/parser_implementation.h"

namespace interleave::language {

using text::Span;

std::string Parser::describe_current() const {
    switch (kind()) {
        case TokenKind::end:
        case TokenKind::newline: return "end of line";
        case TokenKind::indent: return "indent";
        case TokenKind::dedent: return "end of block";
        case TokenKind::name: return "name '" + std::string(text_of(current())) + "'";
        case TokenKind::integer:
        case TokenKind::floating: return "number " + std::string(text_of(current()));
        case TokenKind::string: return "string";
        default: return (is_keyword(kind()) ? "keyword '" : "'") + std::string(token_text(kind())) + "'";
    }
}

/// Operators of other languages, made of two tokens that touch.
bool Parser::fail_foreign_operator() {
    struct Foreign {
        TokenKind token;
        TokenKind next;
        const char* written;
        const char* advice;
    };
    static constexpr Foreign operators[] = {
        {TokenKind::ampersand, TokenKind::ampersand, "&&", "Write 'and'."},
        {TokenKind::bar, TokenKind::bar, "||", "Write 'or'."},
        {TokenKind::less, TokenKind::greater, "<>", "Write '!='."},
        {TokenKind::plus, TokenKind::plus, "++", "Write 'x += 1' to count up."},
        {TokenKind::minus, TokenKind::minus, "--", "Write 'x -= 1' to count down."},
    };
    if (failed_) return false;
    // The parser stands at the second token when it took the first for an operator, else at the first.
    for (const std::size_t first : {position_, position_ - 1}) {
        if (first >= tokens_.size() || first + 1 >= tokens_.size()) continue;
        const Token& a = tokens_[first];
        const Token& b = tokens_[first + 1];
        if (a.span.end != b.span.begin) continue;
        for (const Foreign& foreign : operators) {
            if (a.kind != foreign.token || b.kind != foreign.next) continue;
            fail("foreign-operator", text::join(a.span, b.span),
                 std::string("'") + foreign.written + "' is not an operator of Python", foreign.advice);
            return true;
        }
    }
    // i++ at the end of a line: both signs are read as prefixes of a missing operand.
    if (position_ >= 2 &&
        (at(TokenKind::newline) || at(TokenKind::right_round) || at(TokenKind::semicolon))) {
        const Token& a = tokens_[position_ - 2];
        const Token& b = tokens_[position_ - 1];
        const bool plus = a.kind == TokenKind::plus && b.kind == TokenKind::plus;
        const bool minus = a.kind == TokenKind::minus && b.kind == TokenKind::minus;
        if ((plus || minus) && a.span.end == b.span.begin) {
            fail("foreign-operator", text::join(a.span, b.span),
                 std::string("'") + (plus ? "++" : "--") + "' is not an operator of Python",
                 plus ? "Write 'x += 1' to count up." : "Write 'x -= 1' to count down.");
            return true;
        }
    }
    return false;
}

/// `print x` and `exec x` of Python 2.
bool Parser::fail_statement_as_call() {
    if (failed_ || position_ == 0 || !starts_expression()) return false;
    const Token& last = tokens_[position_ - 1];
    if (last.kind != TokenKind::name) return false;
    const std::string_view word = text_of(last);
    if (word == "print") {
        fail("print-statement", last.span, "missing parentheses in call to 'print'", "Write print(...).");
        return true;
    }
    if (word == "exec") {
        fail(last.span, Construct::exec_statement);
        return true;
    }
    return false;
}

/// Words that begin a statement in other languages: `elseif x:`, `int n = 3`.
bool Parser::fail_foreign_word() {
    struct Foreign {
        std::string_view word;
        const char* advice;
    };
    static constexpr const char* declaration = "Python declares no variables: write name = value.";
    static constexpr Foreign words[] = {
        {"elseif", "Write 'elif'."},
        {"elsif", "Write 'elif'."},
        {"function", "Write 'def'."},
        {"func", "Write 'def'."},
        {"fn", "Write 'def'."},
        {"switch", "Write 'if' and 'elif'."},
        {"foreach", "Write 'for'."},
        {"catch", "Write 'except'."},
        {"throw", "Write 'raise'."},
        {"new", "Call the class like a function: Thing()."},
        {"until", "Write 'while not'."},
        {"unless", "Write 'if not'."},
        {"int", declaration},
        {"float", declaration},
        {"double", declaration},
        {"bool", declaration},
        {"str", declaration},
        {"string", declaration},
        {"var", declaration},
        {"let", declaration},
        {"const", declaration},
        {"auto", declaration},
    };
    if (failed_ || position_ == 0) return false;
    const Token& last = tokens_[position_ - 1];
    if (last.kind != TokenKind::name || last.span.end == here()) return false;
    for (const Foreign& foreign : words) {
        if (text_of(last) != foreign.word) continue;
        fail("foreign-word", last.span, "'" + std::string(foreign.word) + "' is not a keyword of Python",
             foreign.advice);
        return true;
    }
    return false;
}

/// Whether the rest of the logical line has such a token.
bool Parser::line_has(TokenKind wanted) const {
    for (std::size_t i = position_; i < tokens_.size() && tokens_[i].kind != TokenKind::newline; ++i) {
        if (tokens_[i].kind == wanted) return true;
    }
    return false;
}

void Parser::fail_unexpected() {
    if (failed_ || fail_foreign_operator() || fail_statement_as_call() || fail_foreign_word()) return;
    const Span span = current().span;
    switch (kind()) {
        case TokenKind::walrus:
            return fail("walrus", span, "':=' needs brackets around it here",
                        "Write '=' to assign in a statement, or (name := value) inside an expression.");
        case TokenKind::assign:
            return fail("assignment-in-expression", span, "'=' cannot be used inside an expression",
                        "Write '==' to compare.");
        case TokenKind::colon:
            return fail(
                "unexpected-token", span, "unexpected ':'",
                "A ':' ends the first line of 'if', 'while', 'for', 'def', 'class', 'with' and 'try'.");
        case TokenKind::name:
        case TokenKind::string:
        case TokenKind::integer:
        case TokenKind::floating:
            return fail("unexpected-token", span, "unexpected " + describe_current(),
                        "Is an operator or a comma missing before it?");
        default: fail("unexpected-token", span, "unexpected " + describe_current(), "");
    }
}

void Parser::fail_expected_expression() {
    if (failed_ || fail_foreign_operator()) return;
    const bool at_line_end = at(TokenKind::newline) || at(TokenKind::end);
    const Span span = at_line_end ? behind_last() : current().span;
    if (is_keyword(kind())) {
        return fail("expected-expression", span,
                    "expected an expression, but '" + std::string(token_text(kind())) + "' is a keyword", "");
    }
    if (at(TokenKind::assign) && position_ > 0) {
        return fail("assignment-in-expression", span, "'=' cannot be used here", "Write '==' to compare.");
    }
    fail("expected-expression", span, "expected an expression, but found " + describe_current(), "");
}

}  // namespace interleave::language
