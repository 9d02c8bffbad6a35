#include "core/language/strings.h"
#include "core/language/outside.h"

#include "core/language/characters.h"
#include "core/text/utf8.h"

#include <cassert>
#include <string_view>

namespace interleave::language {

namespace {

using text::Span;

class StringDecoder {
public:
    StringDecoder(std::string_view text, Span piece, StringForm form, std::string& out)
        : text_(text.substr(0, piece.end)), at_(piece.begin), form_(form), out_(out) {}

    std::optional<text::Diagnostic> run() {
        while (at_ < text_.size() && !error_) {
            const char c = text_[at_];
            if (c == '\r') {
                line_end();
            } else if (c == '\\' && !form_.raw) {
                escape();
            } else {
                plain(c);
            }
        }
        return error_;
    }

private:
    void fail(std::uint32_t begin, Construct construct) {
        const Outside& what = outside_of(construct);
        fail(begin, std::string(what.message), std::string(what.advice));
    }
    void fail(std::uint32_t begin, std::string message, std::string advice) {
        error_ = text::Diagnostic{
            text::Severity::error, "invalid-escape", {begin, at_}, std::move(message), std::move(advice)};
    }

    void line_end() {
        at_ += at_ + 1 < text_.size() && text_[at_ + 1] == '\n' ? 2 : 1;
        out_ += '\n';
    }

    void plain(char c) {
        ++at_;
        out_ += c;
        if (!form_.bytes || static_cast<unsigned char>(c) < 0x80) return;
        fail(at_ - 1, "bytes can only contain ASCII literal characters", "Write other bytes as \\xHH.");
    }

    void escape() {
        const std::uint32_t begin = at_++;
        if (at_ >= text_.size()) {
            out_ += '\\';
            return;
        }
        const char c = text_[at_++];
        switch (c) {
            case '\n': return;
            case '\r':
                if (at_ < text_.size() && text_[at_] == '\n') ++at_;
                return;
            case '\\':
            case '\'':
            case '"': out_ += c; return;
            case 'a': out_ += '\a'; return;
            case 'b': out_ += '\b'; return;
            case 'f': out_ += '\f'; return;
            case 'n': out_ += '\n'; return;
            case 'r': out_ += '\r'; return;
            case 't': out_ += '\t'; return;
            case 'v': out_ += '\v'; return;
            case 'x': return hexadecimal(begin, 2);
            default: break;
        }
        if (c >= '0' && c <= '7') return octal(c);
        if (!form_.bytes) {
            if (c == 'u') return hexadecimal(begin, 4);
            if (c == 'U') return hexadecimal(begin, 8);
            if (c == 'N') return fail(begin, Construct::named_character);
        }
        // Python keeps the backslash of an escape it does not know.
        out_ += '\\';
        --at_;
    }

    void append(char32_t value) {
        if (form_.bytes) {
            out_ += static_cast<char>(value & 0xFF);
        } else {
            text::append_utf8(out_, value);
        }
    }

    void hexadecimal(std::uint32_t begin, int digits) {
        char32_t value = 0;
        for (int i = 0; i < digits; ++i) {
            const int digit = at_ < text_.size() ? digit_value(static_cast<unsigned char>(text_[at_])) : 99;
            if (digit >= 16) {
                return fail(begin, std::string("truncated \\") + text_[begin + 1] + " escape",
                            "It takes exactly " + std::to_string(digits) + " hexadecimal digits.");
            }
            value = value * 16 + static_cast<char32_t>(digit);
            ++at_;
        }
        if (value > 0x10FFFF) {
            return fail(begin, "illegal Unicode character", "The largest code point is \\U0010FFFF.");
        }
        if (!form_.bytes && value >= 0xD800 && value <= 0xDFFF) { return fail(begin, Construct::surrogate); }
        append(value);
    }

    void octal(char first) {
        char32_t value = static_cast<char32_t>(first - '0');
        for (int i = 0; i < 2 && at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '7'; ++i) {
            value = value * 8 + static_cast<char32_t>(text_[at_++] - '0');
        }
        append(value);
    }

    std::string_view text_;
    std::uint32_t at_;
    StringForm form_;
    std::string& out_;
    std::optional<text::Diagnostic> error_;
};

}  // namespace

StringForm string_form(const text::SourceText& source, Span token) {
    const std::string_view literal = source.slice(token);
    StringForm form;
    std::uint32_t prefix = 0;
    for (; literal[prefix] != '"' && literal[prefix] != '\''; ++prefix) {
        const char letter = static_cast<char>(literal[prefix] | 0x20);
        form.raw |= letter == 'r';
        form.bytes |= letter == 'b';
        form.formatted |= letter == 'f';
    }
    const std::string_view quotes = literal.substr(prefix);
    const bool triple = quotes.size() >= 6 && quotes[1] == quotes[0] && quotes[2] == quotes[0];
    const std::uint32_t width = triple ? 3 : 1;
    form.content = {token.begin + prefix + width, token.end - width};
    assert(form.content.begin <= form.content.end);
    return form;
}

std::optional<text::Diagnostic> decode_string(const text::SourceText& source, Span piece, StringForm form,
                                              std::string& out) {
    return StringDecoder(source.text(), piece, form, out).run();
}

}  // namespace interleave::language
