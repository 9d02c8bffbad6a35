// Number and string literals; f-strings with their replacement fields.
#include "core/language/characters.h"
#include "core/language/numbers.h"
#include "core/language/parser_implementation.h"

#include <algorithm>

namespace interleave::language {

using text::Span;

namespace {

constexpr int maximum_format_nesting = 1;

void append_text(std::vector<FormattedPart>& parts, std::string text, Span span) {
    if (text.empty()) return;
    if (!parts.empty() && parts.back().value == nullptr) {
        parts.back().text += text;
        parts.back().span = text::join(parts.back().span, span);
        return;
    }
    FormattedPart part;
    part.text = std::move(text);
    part.span = span;
    parts.push_back(std::move(part));
}

/// Height of the tallest field, for the depth limit.
const Expression* deepest(const std::vector<FormattedPart>& parts) {
    const Expression* result = nullptr;
    const auto take = [&](const Expression* candidate) {
        if (candidate != nullptr && (result == nullptr || candidate->depth > result->depth))
            result = candidate;
    };
    for (const FormattedPart& part : parts) {
        take(part.value);
        take(deepest(part.format));
    }
    return result;
}

}  // namespace

Expression* Parser::number() {
    const std::uint32_t begin = here();
    const std::string_view literal = text_of(current());
    if (at(TokenKind::floating)) {
        auto* node = make<FloatLiteral>(begin);
        node->value = read_float(literal);
        advance();
        return finish(node, begin);
    }
    IntegerValue value = read_integer(literal);
    auto* node = make<IntegerLiteral>(begin);
    node->value = value.small;
    node->digits = std::move(value.digits);
    advance();
    return finish(node, begin);
}

bool Parser::decode(Span piece, StringForm form, std::string& out) {
    auto wrong = decode_string(source_, piece, form, out);
    if (!wrong) return true;
    fail(std::move(wrong->code), wrong->span, std::move(wrong->message), std::move(wrong->advice));
    return false;
}

Expression* Parser::strings() {
    const std::uint32_t begin = here();
    const bool bytes = string_form(source_, current().span).bytes;
    bool formatted = false;
    std::vector<FormattedPart> parts;
    while (at(TokenKind::string)) {
        const Span token = current().span;
        const StringForm form = string_form(source_, token);
        if (form.bytes != bytes) {
            fail("mixed-bytes", token, "cannot mix bytes and nonbytes literals",
                 "Join them with '+' after decode().");
            break;
        }
        formatted |= form.formatted;
        if (form.formatted) {
            formatted_parts(form.content, form, 0, parts);
        } else {
            std::string text;
            decode(form.content, form, text);
            append_text(parts, std::move(text), token);
        }
        advance();
    }
    if (formatted) {
        auto* node = make<FormattedString>(begin);
        node->parts = std::move(parts);
        hold(*node, deepest(node->parts));
        return node;
    }
    std::string value = parts.empty() ? std::string() : std::move(parts.front().text);
    if (bytes) {
        auto* node = make<BytesLiteral>(begin);
        node->value = std::move(value);
        return node;
    }
    auto* node = make<StringLiteral>(begin);
    node->value = std::move(value);
    return node;
}

/// Texts and fields of an f-string's content (nesting 0), or of a format spec (nesting 1) up to the '}' behind it.
/// Gives the offset where it stopped.
std::uint32_t Parser::formatted_parts(Span piece, StringForm form, int nesting,
                                      std::vector<FormattedPart>& out) {
    const std::string_view text = source_.text();
    std::uint32_t at_offset = piece.begin;
    std::uint32_t text_begin = piece.begin;
    const auto flush = [&](std::uint32_t end) {
        std::string decoded;
        if (end > text_begin && decode({text_begin, end}, form, decoded)) {
            append_text(out, std::move(decoded), {text_begin, end});
        }
    };
    while (at_offset < piece.end && !failed_) {
        const char c = text[at_offset];
        const char next = at_offset + 1 < piece.end ? text[at_offset + 1] : '\0';
        if (c == '\\' && !form.raw && next == 'N') {
            fail({at_offset, at_offset + 2}, Construct::named_character);
        } else if (c == '\\' && !form.raw && next != '{' && next != '}' && next != '\0') {
            at_offset += 2;
        } else if (nesting == 0 && (c == '{' || c == '}') && next == c) {
            flush(at_offset + 1);
            at_offset += 2;
            text_begin = at_offset;
        } else if (c == '}' && nesting > 0) {
            break;
        } else if (c == '}') {
            fail("formatted-string", {at_offset, at_offset + 1}, "f-string: single '}' is not allowed",
                 "Write }} for a brace in the text.");
        } else if (c == '{') {
            flush(at_offset);
            at_offset = formatted_field({at_offset, piece.end}, form, nesting, out);
            text_begin = at_offset;
        } else {
            ++at_offset;
        }
    }
    flush(at_offset);
    return at_offset;
}

/// Reads a field that starts at rest.begin with '{'; gives the offset behind its '}'.
std::uint32_t Parser::formatted_field(Span rest, StringForm form, int nesting,
                                      std::vector<FormattedPart>& out) {
    const std::string_view text = source_.text();
    const auto skip_blanks = [&](std::uint32_t offset) {
        while (offset < rest.end && (is_blank(static_cast<unsigned char>(text[offset])) ||
                                     is_line_end(static_cast<unsigned char>(text[offset])))) {
            ++offset;
        }
        return offset;
    };
    const auto char_at = [&](std::uint32_t offset) { return offset < rest.end ? text[offset] : '\0'; };
    if (nesting > maximum_format_nesting) {
        fail("formatted-string", {rest.begin, rest.begin + 1}, "f-string: expressions nested too deeply",
             "Compute the format before, and use its name.");
        return rest.end;
    }
    FormattedPart part;
    const Span expression_span{rest.begin + 1, find_field_end({rest.begin + 1, rest.end})};
    if (failed_) return rest.end;
    part.value = field_expression(expression_span);
    std::uint32_t offset = expression_span.end;
    bool shows_itself = false;
    if (char_at(offset) == '=') {
        offset = skip_blanks(offset + 1);
        shows_itself = true;
        append_text(out, std::string(source_.slice({expression_span.begin, offset})),
                    {expression_span.begin, offset});
    }
    if (char_at(offset) == '!') {
        part.conversion = char_at(offset + 1);
        const char after = char_at(offset + 2);
        const bool known = part.conversion == 's' || part.conversion == 'r' || part.conversion == 'a';
        if (!known || (after != ':' && after != '}' && after != '\0')) {
            fail("formatted-string", {offset, std::min(offset + 2, rest.end)},
                 "f-string: invalid conversion character: expected 's', 'r', or 'a'", "");
            return rest.end;
        }
        offset += 2;
    }
    bool has_format = false;
    if (char_at(offset) == ':') {
        has_format = true;
        offset = formatted_parts({offset + 1, rest.end}, form, nesting + 1, part.format);
    }
    if (char_at(offset) != '}') {
        fail("formatted-string", {rest.begin, rest.begin + 1}, "f-string: expecting '}'",
             "Close the field, or write {{ for a brace in the text.");
        return rest.end;
    }
    if (shows_itself && part.conversion == 0 && !has_format) part.conversion = 'r';
    part.span = {rest.begin, offset + 1};
    out.push_back(std::move(part));
    return offset + 1;
}

/// Where the expression of a field ends: at '!', ':', '=' or '}' outside brackets and strings, as CPython 3.11 sees it.
std::uint32_t Parser::find_field_end(Span rest) {
    const std::string_view text = source_.text().substr(0, rest.end);
    std::uint32_t depth = 0;
    for (std::uint32_t i = rest.begin; i < rest.end; ++i) {
        const char c = text[i];
        if (c == '\\') {
            fail("formatted-string", {i, i + 1}, "f-string expression part cannot include a backslash",
                 "Compute the value before, and put its name between the braces.");
            return rest.end;
        }
        if (c == '"' || c == '\'') {
            const std::string_view triple = text.substr(i, 3);
            const bool is_triple = triple.size() == 3 && triple[1] == c && triple[2] == c;
            const std::string_view quotes = text.substr(i, is_triple ? 3 : 1);
            const std::size_t closing = text.find(quotes, i + quotes.size());
            if (closing == std::string_view::npos) return rest.end;
            const std::size_t backslash = text.substr(0, closing).find('\\', i);
            i = static_cast<std::uint32_t>(backslash < closing ? backslash - 1 : closing + quotes.size() - 1);
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if (depth > 0) {
            if (c == ')' || c == ']' || c == '}') --depth;
        } else if ((c == '!' || c == '=' || c == '<' || c == '>') && i + 1 < rest.end && text[i + 1] == '=') {
            ++i;
        } else if (c == '!' || c == '=' || c == ':' || c == '}') {
            return i;
        }
    }
    return rest.end;
}

/// The expression of a field, read with the same functions from tokens of its own.
Expression* Parser::field_expression(Span piece) {
    LexResult lexed = lex_expression(source_, piece);
    diagnostics_.insert(diagnostics_.end(), lexed.diagnostics.begin(), lexed.diagnostics.end());
    const bool empty = lexed.tokens.size() == 1;
    std::swap(tokens_, lexed.tokens);
    const std::size_t outer_position = position_;
    const std::uint32_t outer_end = last_end_;
    position_ = 0;
    last_end_ = piece.begin;
    Expression* value = nullptr;
    if (empty) {
        fail("formatted-string", {piece.begin - 1, piece.end}, "f-string: empty expression not allowed",
             "Write an expression between the braces, or {{}} for braces in the text.");
        value = make<NoneLiteral>(piece.begin);
    } else {
        value = star_expressions(true);
        if (!at(TokenKind::end)) fail_unexpected();
    }
    tokens_ = std::move(lexed.tokens);
    position_ = outer_position;
    last_end_ = outer_end;
    return value;
}

}  // namespace interleave::language
