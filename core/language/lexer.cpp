#include "core/language/lexer.h"

#include "core/language/characters.h"
#include "core/language/indentation.h"
#include "core/language/numbers.h"
#include "core/language/parser.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <optional>

namespace interleave::language {

namespace {

using text::Span;

constexpr std::size_t maximum_bracket_depth = 200;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_opening(TokenKind kind) {
    return kind == TokenKind::left_round || kind == TokenKind::left_square || kind == TokenKind::left_curly;
}
bool is_closing(TokenKind kind) {
    return kind == TokenKind::right_round || kind == TokenKind::right_square ||
           kind == TokenKind::right_curly;
}
TokenKind closing_of(TokenKind opening) {
    if (opening == TokenKind::left_round) return TokenKind::right_round;
    return opening == TokenKind::left_square ? TokenKind::right_square : TokenKind::right_curly;
}

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

/// Keywords that no expression contains: at the start of a line inside brackets they show that a bracket is missing.
bool only_starts_statement(TokenKind kind) {
    switch (kind) {
        case TokenKind::assert_:
        case TokenKind::break_:
        case TokenKind::class_:
        case TokenKind::continue_:
        case TokenKind::def:
        case TokenKind::del:
        case TokenKind::elif:
        case TokenKind::except:
        case TokenKind::finally:
        case TokenKind::global:
        case TokenKind::import:
        case TokenKind::nonlocal:
        case TokenKind::pass:
        case TokenKind::raise:
        case TokenKind::return_:
        case TokenKind::try_:
        case TokenKind::while_:
        case TokenKind::with: return true;
        default: return false;
    }
}

/// Length of r, b, f, u and their combinations when a quote follows; nothing when this is no string.
std::optional<std::uint32_t> string_prefix(std::string_view text) {
    std::string prefix;
    while (prefix.size() < 3 && prefix.size() < text.size()) {
        const char c = text[prefix.size()];
        if (c == '"' || c == '\'') break;
        prefix += static_cast<char>(c | 0x20);
    }
    if (prefix.size() >= text.size() || prefix.size() > 2) return std::nullopt;
    constexpr std::string_view prefixes[] = {"", "r", "b", "f", "u", "br", "rb", "fr", "rf"};
    if (std::find(std::begin(prefixes), std::end(prefixes), prefix) == std::end(prefixes))
        return std::nullopt;
    return static_cast<std::uint32_t>(prefix.size());
}

class Lexer {
public:
    Lexer(const text::SourceText& source, Span piece, bool is_expression)
        : text_(source.text().substr(0, piece.end)), at_(piece.begin), is_expression_(is_expression) {}

    LexResult run() {
        if (!is_expression_ && text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
        do { lex_lines(); } while (recover_from_unclosed_bracket());
        finish();
        return std::move(result_);
    }

private:
    struct OpenBracket {
        TokenKind kind;
        std::size_t token;  // index in result_.tokens
    };
    /// Where lexing goes on when the brackets turn out never to be closed: the first line end inside them.
    struct Checkpoint {
        std::uint32_t offset;
        std::size_t comments;
        std::size_t diagnostics;
    };

    char peek(std::uint32_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }
    bool at_end() const { return at_ >= text_.size(); }
    bool joins_lines() const { return is_expression_ || !brackets_.empty(); }

    void add(TokenKind kind, std::uint32_t begin) { result_.tokens.push_back({kind, {begin, at_}}); }
    void report(std::string code, Span span, std::string message, std::string advice) {
        result_.diagnostics.push_back(
            {text::Severity::error, std::move(code), span, std::move(message), std::move(advice)});
        if (result_.diagnostics.size() >= maximum_diagnostics) stop();
    }
    /// Reports and leaves an error token from `begin` to here.
    void fail(std::string code, std::uint32_t begin, std::string message, std::string advice) {
        add(TokenKind::error, begin);
        report(std::move(code), {begin, at_}, std::move(message), std::move(advice));
    }
    void stop() {
        at_ = static_cast<std::uint32_t>(text_.size());
        brackets_.clear();
    }

    void lex_lines() {
        bool line_start = !is_expression_;
        while (!at_end()) {
            if (line_start && !joins_lines()) {
                if (!begin_line()) continue;
                line_start = false;
            }
            skip_blanks();
            if (at_end()) return;
            if (is_line_end(static_cast<unsigned char>(peek()))) {
                end_line();
                line_start = true;
            } else if (peek() == '#') {
                comment();
            } else if (peek() == '\\') {
                line_continuation();
            } else if (line_start && starts_statement()) {
                unclosed_ = true;
                return;
            } else {
                line_start = false;
                token();
            }
        }
        unclosed_ = !brackets_.empty();
    }

    /// Indentation of a logical line; false when the line is blank, and skipped.
    bool begin_line() {
        const std::uint32_t begin = at_;
        skip_blanks();
        const std::string_view blanks = text_.substr(begin, at_ - begin);
        if (peek() == '#') comment();
        if (at_end()) return false;
        if (is_line_end(static_cast<unsigned char>(peek()))) {
            skip_line_end();
            return false;
        }
        apply(indentation_.move_to(measure_indent(blanks)), begin);
        return true;
    }

    void apply(Indentation::Step step, std::uint32_t begin) {
        for (int i = 0; i < step.closed; ++i) result_.tokens.push_back({TokenKind::dedent, {at_, at_}});
        switch (step.change) {
            case Indentation::Change::same:
            case Indentation::Change::shallower: return;
            case Indentation::Change::deeper: return add(TokenKind::indent, begin);
            case Indentation::Change::inconsistent_tabs:
                return fail("mixed-tabs", begin, "inconsistent use of tabs and spaces in indentation",
                            "Indent with four spaces everywhere.");
            case Indentation::Change::no_such_level:
                return fail("unindent", begin, "unindent does not match any outer indentation level",
                            "Indent this line exactly as the first line of the block it belongs to.");
            case Indentation::Change::too_deep:
                fail("too-deep", begin, "too many levels of indentation (the limit is 100)",
                     "Move the inner blocks into functions.");
                stop();
        }
    }

    void skip_blanks() {
        while (!at_end() && is_blank(static_cast<unsigned char>(peek()))) ++at_;
    }
    void skip_line_end() { at_ += peek() == '\r' && peek(1) == '\n' ? 2 : 1; }

    void end_line() {
        if (!joins_lines()) {
            result_.tokens.push_back({TokenKind::newline, {at_, at_}});
            skip_line_end();
            return;
        }
        skip_line_end();
        if (!checkpoint_ && !brackets_.empty()) {
            checkpoint_ = Checkpoint{at_, result_.comments.size(), result_.diagnostics.size()};
        }
    }

    void comment() {
        const std::uint32_t begin = at_;
        while (!at_end() && !is_line_end(static_cast<unsigned char>(peek()))) ++at_;
        if (is_expression_) {
            fail("formatted-string", begin, "f-string expression part cannot include '#'",
                 "Compute the value before, and put its name between the braces.");
        } else {
            result_.comments.push_back({begin, at_});
        }
    }

    void line_continuation() {
        const std::uint32_t begin = at_++;
        if (is_expression_) {
            return fail("formatted-string", begin, "f-string expression part cannot include a backslash",
                        "Compute the value before, and put its name between the braces.");
        }
        if (at_end()) {
            return fail("line-continuation", begin,
                        "unexpected end of the program after the line continuation '\\'",
                        "Remove the backslash.");
        }
        if (!is_line_end(static_cast<unsigned char>(peek()))) {
            return fail("line-continuation", begin, "unexpected character after line continuation character",
                        "A backslash joins two lines only when it is the last character of its line.");
        }
        skip_line_end();
    }

    bool starts_statement() const {
        if (brackets_.empty()) return false;
        std::uint32_t end = at_;
        while (end < text_.size() && text_[end] >= 'a' && text_[end] <= 'z') ++end;
        const bool is_word = end >= text_.size() || !continues_name(static_cast<unsigned char>(text_[end]));
        return is_word && only_starts_statement(keyword_or_name(text_.substr(at_, end - at_)));
    }

    void token() {
        const auto c = static_cast<unsigned char>(peek());
        if (is_digit(c) || (c == '.' && is_digit(static_cast<unsigned char>(peek(1))))) return number();
        if (const auto prefix = string_prefix(text_.substr(at_))) return string(*prefix);
        const auto decoded = text::decode_utf8(text_, at_);
        if (!decoded) return unknown_character(text::DecodedCodePoint{c, 1});
        if (starts_name(decoded->value)) return word();
        if (!punctuation()) unknown_character(*decoded);
    }

    void number() {
        const std::uint32_t begin = at_;
        const ScannedNumber number = scan_number(text_.substr(at_));
        at_ += number.length;
        if (number.kind == TokenKind::error) return fail(number.code, begin, number.message, number.advice);
        add(number.kind, begin);
    }

    void word() {
        const std::uint32_t begin = at_;
        while (!at_end()) {
            const auto byte = static_cast<unsigned char>(text_[at_]);
            if (byte < 0x80) {
                if (!continues_name(byte)) break;
                ++at_;
                continue;
            }
            const auto decoded = text::decode_utf8(text_, at_);
            if (!decoded || !continues_name(decoded->value)) break;
            at_ += decoded->length;
        }
        add(keyword_or_name(text_.substr(begin, at_ - begin)), begin);
    }

    void string(std::uint32_t prefix) {
        const std::uint32_t begin = at_;
        at_ += prefix;
        const char quote = peek();
        const bool triple = peek(1) == quote && peek(2) == quote;
        at_ += triple ? 3 : 1;
        while (!at_end()) {
            const char c = peek();
            if (c == quote && (!triple || (peek(1) == quote && peek(2) == quote))) {
                at_ += triple ? 3 : 1;
                return add(TokenKind::string, begin);
            }
            if (!triple && is_line_end(static_cast<unsigned char>(c))) break;
            if (c == '\\' && at_ + 1 < text_.size()) {
                ++at_;
                if (peek() == '\r' && peek(1) == '\n') ++at_;
            }
            ++at_;
        }
        unterminated_string(begin, prefix, triple);
    }

    void unterminated_string(std::uint32_t begin, std::uint32_t prefix, bool triple) {
        const std::uint32_t opening = begin + prefix + (triple ? 3 : 1);
        const std::string_view quotes = text_.substr(begin + prefix, triple ? 3 : 1);
        add(TokenKind::error, begin);
        if (triple) {
            report("unterminated-string", {begin, opening}, "unterminated triple-quoted string literal",
                   "Close the string with " + std::string(quotes) + ".");
            return stop();
        }
        string_broken_ = true;
        report("unterminated-string", {begin, opening}, "unterminated string literal",
               "Close the string with " + std::string(quotes) + " on the same line.");
    }

    bool punctuation() {
        const std::string_view rest = text_.substr(at_);
#define P(id, spelling)                                       \
    if (rest[0] == spelling[0] && rest.starts_with(spelling)) \
        return punctuation(TokenKind::id, sizeof(spelling) - 1);
        INTERLEAVE_PUNCTUATION(P)
#undef P
        return false;
    }

    bool punctuation(TokenKind kind, std::size_t length) {
        const std::uint32_t begin = at_;
        at_ += static_cast<std::uint32_t>(length);
        if (is_opening(kind)) {
            open_bracket(kind, begin);
        } else if (is_closing(kind)) {
            close_bracket(kind, begin);
        } else {
            add(kind, begin);
        }
        return true;
    }

    void open_bracket(TokenKind kind, std::uint32_t begin) {
        if (brackets_.size() == maximum_bracket_depth) {
            fail("too-deep", begin, "too many nested brackets (the limit is 200)",
                 "Compute the inner parts in statements of their own.");
            return stop();
        }
        if (brackets_.empty()) {
            checkpoint_.reset();
            string_broken_ = false;
        }
        brackets_.push_back({kind, result_.tokens.size()});
        add(kind, begin);
    }

    void close_bracket(TokenKind kind, std::uint32_t begin) {
        const std::string closing = quoted(token_text(kind));
        if (brackets_.empty()) {
            return fail("unmatched-bracket", begin, "unmatched " + closing,
                        "Remove it, or add the bracket that it should close.");
        }
        const OpenBracket open = brackets_.back();
        brackets_.pop_back();
        if (closing_of(open.kind) == kind) return add(kind, begin);
        fail(
            "unmatched-bracket", begin,
            "closing bracket " + closing + " does not match opening bracket " + quoted(token_text(open.kind)),
            "Write '" + std::string(token_text(closing_of(open.kind))) +
                "' here, or change the opening bracket.");
    }

    void unknown_character(text::DecodedCodePoint c) {
        const std::uint32_t begin = at_;
        at_ += c.length;
        const std::string shown(text_.substr(begin, c.length));
        const std::string name = code_point_name(c.value);
        if (c.value == '!') {
            return fail("invalid-character", begin, "'!' is not an operator of Python",
                        "Write 'not' for the logical not, and '!=' for 'different from'.");
        }
        if (c.value == 0x201C || c.value == 0x201D || c.value == 0x2018 || c.value == 0x2019 ||
            c.value == 0x201E) {
            return fail("smart-quote", begin, "invalid character '" + shown + "' (" + name + ")",
                        "Replace the typographic quotes by straight ones: \" or '.");
        }
        if (c.value == '?') {
            return fail("invalid-character", begin, "'?' is not an operator of Python",
                        "Write a choice between two values as: a if condition else b.");
        }
        const bool printable = c.value > 0x20 && c.value != 0x7F && c.value != 0xA0 && c.value != 0xFEFF &&
                               !(c.value >= 0x80 && c.value < 0xA0) &&
                               !(c.value >= 0x2000 && c.value <= 0x200F);
        if (!printable) {
            return fail("invalid-character", begin, "invalid non-printable character " + name,
                        "Delete the character and type a plain space if one is needed.");
        }
        fail("invalid-character", begin, "invalid character '" + shown + "' (" + name + ")",
             "Remove it, or put it into a string.");
    }

    /// Reports brackets that are never closed and goes back to the end of the line that opened the first of them, so
    /// that the rest of the text is still read. False when there is nothing to read again.
    bool recover_from_unclosed_bracket() {
        if (!unclosed_) return false;
        unclosed_ = false;
        if (brackets_.empty()) return false;
        // The brackets of later lines are read again, and are reported then if they too stay open.
        OpenBracket inner = brackets_.front();
        for (const OpenBracket& open : brackets_) {
            const bool later = checkpoint_ && result_.tokens[open.token].span.begin >= checkpoint_->offset;
            if (!later) inner = open;
        }
        const std::size_t outer_token = brackets_.front().token;
        const Span span = result_.tokens[inner.token].span;
        if (checkpoint_) {
            result_.comments.resize(checkpoint_->comments);
            result_.diagnostics.erase(
                result_.diagnostics.begin() + static_cast<std::ptrdiff_t>(checkpoint_->diagnostics),
                result_.diagnostics.end());
            at_ = checkpoint_->offset;
        }
        result_.tokens.resize(outer_token + 1);
        result_.tokens.back().kind = TokenKind::error;
        const bool goes_on = checkpoint_.has_value() && !is_expression_;
        if (goes_on) result_.tokens.push_back({TokenKind::newline, {at_ - 1, at_ - 1}});
        brackets_.clear();
        checkpoint_.reset();
        // The closing bracket may well be inside a string that does not end where it should.
        if (string_broken_) return goes_on;
        const TokenKind closing = closing_of(inner.kind);
        report("unclosed-bracket", span, quoted(token_text(inner.kind)) + " was never closed",
               "Add the missing " + quoted(token_text(closing)) + ".");
        return goes_on;
    }

    void finish() {
        const auto end = static_cast<std::uint32_t>(text_.size());
        if (!is_expression_) {
            const bool open_line =
                !result_.tokens.empty() && result_.tokens.back().kind != TokenKind::newline;
            if (open_line) result_.tokens.push_back({TokenKind::newline, {end, end}});
            for (int i = indentation_.open_levels(); i > 0; --i) {
                result_.tokens.push_back({TokenKind::dedent, {end, end}});
            }
        }
        result_.tokens.push_back({TokenKind::end, {end, end}});
    }

    std::string_view text_;
    std::uint32_t at_;
    bool is_expression_;
    bool unclosed_ = false;
    bool string_broken_ = false;  // since the outermost open bracket
    Indentation indentation_;
    std::vector<OpenBracket> brackets_;
    std::optional<Checkpoint> checkpoint_;
    LexResult result_;
};

}  // namespace

LexResult lex(const text::SourceText& source) {
    if (const auto refused = text::check(source)) return {{{TokenKind::end, {0, 0}}}, {}, {*refused}};
    return Lexer(source, {0, source.size()}, false).run();
}

LexResult lex_expression(const text::SourceText& source, Span piece) {
    return Lexer(source, piece, true).run();
}

}  // namespace interleave::language
