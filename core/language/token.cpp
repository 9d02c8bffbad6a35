#include "core/language/token.h"

#include <cassert>

namespace interleave::language {

const char* token_text(TokenKind kind) {
    switch (kind) {
        case TokenKind::end: return "end";
        case TokenKind::error: return "error";
        case TokenKind::newline: return "newline";
        case TokenKind::indent: return "indent";
        case TokenKind::dedent: return "dedent";
        case TokenKind::name: return "name";
        case TokenKind::integer: return "integer";
        case TokenKind::floating: return "float";
        case TokenKind::string: return "string";
#define K(id, text) \
    case TokenKind::id: return text;
            INTERLEAVE_KEYWORDS(K)
#undef K
#define P(id, text) \
    case TokenKind::id: return text;
            INTERLEAVE_PUNCTUATION(P)
#undef P
    }
    assert(false);
    return "";
}

bool is_keyword(TokenKind kind) { return kind >= TokenKind::false_ && kind <= TokenKind::yield; }

TokenKind keyword_or_name(std::string_view text) {
#define K(id, spelling) \
    if (text == spelling) return TokenKind::id;
    INTERLEAVE_KEYWORDS(K)
#undef K
    return TokenKind::name;
}

std::string dump(const std::vector<Token>& tokens, const text::SourceText& source) {
    std::string out;
    for (const Token& token : tokens) {
        const text::Location location = source.location(token.span.begin);
        out += std::to_string(location.line) + ":" + std::to_string(location.column) + " ";
        if (is_keyword(token.kind)) {
            out += "keyword";
        } else if (token.kind > TokenKind::yield) {
            out += "punctuation";
        } else {
            out += token_text(token.kind);
        }
        const std::string_view text = source.slice(token.span);
        const bool visible = token.kind >= TokenKind::name;
        if (visible && !text.empty()) out += " " + std::string(text);
        out += "\n";
    }
    return out;
}

}  // namespace interleave::language
