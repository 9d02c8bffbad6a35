#include "core/language/numbers.h"
#include "core/language/outside.h"

#include "core/language/characters.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <limits>
#include <vector>

namespace interleave::language {

namespace {

class NumberScanner {
public:
    explicit NumberScanner(std::string_view text) : text_(text) {}

    ScannedNumber scan() {
        const int base = peek() == '0' ? base_of_prefix(peek(1)) : 10;
        if (base != 10) {
            at_ += 2;
            based_digits(base);
        } else {
            decimal();
        }
        if (result_.kind != TokenKind::error) check_end(base);
        result_.length = std::max<std::uint32_t>(at_, 1);
        return result_;
    }

private:
    char peek(std::uint32_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }

    static int base_of_prefix(char c) {
        switch (c) {
            case 'x':
            case 'X': return 16;
            case 'o':
            case 'O': return 8;
            case 'b':
            case 'B': return 2;
            default: return 10;
        }
    }
    static const char* base_name(int base) {
        return base == 16 ? "hexadecimal" : base == 8 ? "octal" : base == 2 ? "binary" : "decimal";
    }

    void fail(Construct construct) {
        const Outside& what = outside_of(construct);
        fail(std::string(what.code), std::string(what.message), std::string(what.advice));
    }
    void fail(std::string code, std::string message, std::string advice) {
        if (result_.kind == TokenKind::error) return;
        result_.kind = TokenKind::error;
        result_.code = std::move(code);
        result_.message = std::move(message);
        result_.advice = std::move(advice);
    }
    void fail_literal(int base) {
        skip_word();
        fail("invalid-number", std::string("invalid ") + base_name(base) + " literal",
             "A number is digits only, with single underscores between them; a name cannot start with a "
             "digit.");
    }
    void skip_word() {
        while (at_ < text_.size()) {
            const auto decoded = text::decode_utf8(text_, at_);
            if (!decoded || !continues_name(decoded->value)) return;
            at_ += decoded->length;
        }
    }

    /// Digits with single underscores between them.
    bool digits(int base) {
        const std::uint32_t begin = at_;
        while (digit_value(static_cast<unsigned char>(peek())) < base) {
            ++at_;
            ++digit_count_;
            if (peek() == '_' && digit_value(static_cast<unsigned char>(peek(1))) < base) ++at_;
        }
        return at_ > begin;
    }

    void based_digits(int base) {
        if (peek() == '_') ++at_;
        if (!digits(base)) return fail_literal(base);
        if (digit_value(static_cast<unsigned char>(peek())) < 10) return fail_literal(base);
        limit_digits();
    }

    void limit_digits() {
        if (digit_count_ <= maximum_integer_digits) return;
        fail("integer-too-long", "an integer literal has at most 4300 digits",
             "Compute the number with ** instead.");
    }

    void decimal() {
        if (peek() != '.') digits(10);
        bool is_float = false;
        if (peek() == '.') {
            is_float = true;
            ++at_;
            digits(10);
        }
        if ((peek() == 'e' || peek() == 'E') && exponent()) is_float = true;
        if (is_float) {
            result_.kind = TokenKind::floating;
        } else {
            limit_digits();
            refuse_leading_zeros();
        }
    }

    bool exponent() {
        const bool has_sign = peek(1) == '+' || peek(1) == '-';
        if (!is_digit(static_cast<unsigned char>(peek(has_sign ? 2 : 1)))) return false;
        at_ += has_sign ? 2 : 1;
        return digits(10);
    }

    void refuse_leading_zeros() {
        const std::string_view literal = text_.substr(0, at_);
        if (literal.size() < 2 || literal[0] != '0') return;
        if (literal.find_first_not_of("0_") == std::string_view::npos) return;
        if (peek() == 'j' || peek() == 'J') return;
        fail("leading-zeros", "leading zeros in decimal integer literals are not permitted",
             "Write the number without the zeros, or with 0o in front for an octal number.");
    }

    void check_end(int base) {
        if ((peek() == 'j' || peek() == 'J') && base == 10) {
            ++at_;
            return fail(Construct::complex_number);
        }
        if (peek() == '_') return fail_literal(base);
        const std::uint32_t end = at_;
        skip_word();
        const std::string_view word = text_.substr(end, at_ - end);
        at_ = end;
        if (!word.empty() && !may_follow_number(word)) fail_literal(base);
    }

    /// `1if x else 2` is legal.
    static bool may_follow_number(std::string_view word) {
        constexpr std::string_view words[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
        return std::find(std::begin(words), std::end(words), word) != std::end(words);
    }

    std::string_view text_;
    std::uint32_t at_ = 0;
    std::size_t digit_count_ = 0;
    ScannedNumber result_;
};

std::string without_underscores(std::string_view literal) {
    std::string out;
    std::copy_if(literal.begin(), literal.end(), std::back_inserter(out), [](char c) { return c != '_'; });
    return out;
}

/// An unsigned number in limbs of nine decimal digits, least first.
class DecimalNumber {
public:
    void multiply_add(std::uint32_t factor, std::uint32_t addend) {
        std::uint64_t carry = addend;
        for (std::uint32_t& limb : limbs_) {
            const std::uint64_t value = std::uint64_t{limb} * factor + carry;
            limb = static_cast<std::uint32_t>(value % limb_base);
            carry = value / limb_base;
        }
        if (carry > 0) limbs_.push_back(static_cast<std::uint32_t>(carry));
    }
    std::string digits() const {
        if (limbs_.empty()) return "0";
        std::string out = std::to_string(limbs_.back());
        for (std::size_t i = limbs_.size() - 1; i-- > 0;) {
            const std::string limb = std::to_string(limbs_[i]);
            out.append(9 - limb.size(), '0');
            out += limb;
        }
        return out;
    }

private:
    static constexpr std::uint32_t limb_base = 1'000'000'000;
    std::vector<std::uint32_t> limbs_;
};

std::string decimal_digits(std::string_view literal) {
    int base = 10;
    if (literal.size() > 1 && literal[0] == '0') {
        const char letter = static_cast<char>(literal[1] | 0x20);
        base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
    }
    if (base == 10) {
        const std::size_t first = literal.find_first_not_of('0');
        return first == std::string_view::npos ? "0" : std::string(literal.substr(first));
    }
    DecimalNumber number;
    for (const char c : literal.substr(2)) {
        number.multiply_add(static_cast<std::uint32_t>(base),
                            static_cast<std::uint32_t>(digit_value(static_cast<unsigned char>(c))));
    }
    return number.digits();
}

std::optional<std::int64_t> small_value(std::string_view digits) {
    constexpr std::uint64_t limit = std::numeric_limits<std::int64_t>::max();
    if (digits.size() > 19) return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : digits) value = value * 10 + static_cast<std::uint64_t>(c - '0');
    if (value > limit) return std::nullopt;
    return static_cast<std::int64_t>(value);
}

}  // namespace

ScannedNumber scan_number(std::string_view text) {
    assert(!text.empty());
    return NumberScanner(text).scan();
}

IntegerValue read_integer(std::string_view literal) {
    std::string digits = decimal_digits(without_underscores(literal));
    const auto small = small_value(digits);
    return {small, std::move(digits)};
}

double read_float(std::string_view literal) {
    return std::strtod(without_underscores(literal).c_str(), nullptr);
}

}  // namespace interleave::language
