// The smallest pieces of a program text.
#pragma once

#include "core/text/source_text.h"
#include "core/text/span.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// clang-format off
#define INTERLEAVE_KEYWORDS(K)                                                                                 \
    K(false_, "False") K(none, "None") K(true_, "True") K(and_, "and") K(as, "as") K(assert_, "assert")        \
    K(async, "async") K(await, "await") K(break_, "break") K(class_, "class") K(continue_, "continue")         \
    K(def, "def") K(del, "del") K(elif, "elif") K(else_, "else") K(except, "except") K(finally, "finally")     \
    K(for_, "for") K(from, "from") K(global, "global") K(if_, "if") K(import, "import") K(in, "in")            \
    K(is, "is") K(lambda, "lambda") K(nonlocal, "nonlocal") K(not_, "not") K(or_, "or") K(pass, "pass")        \
    K(raise, "raise") K(return_, "return") K(try_, "try") K(while_, "while") K(with, "with") K(yield, "yield")

/* Longer ones before their prefixes: the lexer takes the first that fits. */
#define INTERLEAVE_PUNCTUATION(P)                                                                              \
    P(double_star_assign, "**=") P(double_slash_assign, "//=") P(shift_left_assign, "<<=")                     \
    P(shift_right_assign, ">>=") P(ellipsis, "...")                                                            \
    P(double_star, "**") P(double_slash, "//") P(shift_left, "<<") P(shift_right, ">>") P(less_equal, "<=")    \
    P(greater_equal, ">=") P(equal, "==") P(not_equal, "!=") P(arrow, "->") P(plus_assign, "+=")               \
    P(minus_assign, "-=") P(star_assign, "*=") P(slash_assign, "/=") P(percent_assign, "%=")                   \
    P(at_assign, "@=") P(ampersand_assign, "&=") P(bar_assign, "|=") P(caret_assign, "^=") P(walrus, ":=")     \
    P(plus, "+") P(minus, "-") P(star, "*") P(slash, "/") P(percent, "%") P(at, "@") P(ampersand, "&")         \
    P(bar, "|") P(caret, "^") P(tilde, "~") P(less, "<") P(greater, ">") P(left_round, "(")                    \
    P(right_round, ")") P(left_square, "[") P(right_square, "]") P(left_curly, "{") P(right_curly, "}")        \
    P(comma, ",") P(colon, ":") P(dot, ".") P(semicolon, ";") P(assign, "=")
// clang-format on

namespace interleave::language {

enum class TokenKind : std::uint8_t {
    end,      ///< of the text, or of the piece being read
    error,    ///< a place that already has a diagnostic
    newline,  ///< end of a logical line
    indent,
    dedent,
    name,
    integer,
    floating,
    string,  ///< prefix and quotes included
#define K(id, text) id,
    INTERLEAVE_KEYWORDS(K)
#undef K
#define P(id, text) id,
        INTERLEAVE_PUNCTUATION(P)
#undef P
};

/// "name", "newline", or the text of a keyword or punctuation.
const char* token_text(TokenKind kind);
bool is_keyword(TokenKind kind);
/// TokenKind::name when the text is not a keyword.
TokenKind keyword_or_name(std::string_view text);

struct Token {
    TokenKind kind = TokenKind::end;
    text::Span span;
};

/// A line a token: line:column, kind, text. `interleave tokens`.
std::string dump(const std::vector<Token>& tokens, const text::SourceText& source);

}  // namespace interleave::language
