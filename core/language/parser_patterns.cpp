// The match statement and its patterns. `match`, `case` and `_` are ordinary names everywhere else.
#include "core/language/parser_implementation.h"

#include <algorithm>

namespace interleave::language {

using text::Span;
using Kind = Pattern::Kind;

namespace {

/// The part that matches whatever comes although something else follows; null when all is well.
const Pattern* unreachable_behind(const Pattern& node, bool is_last) {
    switch (node.kind) {
        case Kind::capture: return is_last ? nullptr : &node;
        case Kind::as: return unreachable_behind(*node.items[0], is_last);
        case Kind::any_of:
            for (const Pattern* item : node.items) {
                const bool last_alternative = is_last && item == node.items.back();
                if (const Pattern* found = unreachable_behind(*item, last_alternative)) return found;
            }
            return nullptr;
        default:
            for (const Pattern* item : node.items) {
                if (const Pattern* found = unreachable_behind(*item, true)) return found;
            }
            return nullptr;
    }
}

std::string unreachable_message(const Pattern& node) {
    return (node.name ? "name capture '" + node.name->text + "'" : std::string("wildcard")) +
           " makes remaining patterns unreachable";
}

const char* unreachable_advice(const Pattern& node) {
    return node.name ? "A name alone matches everything: to compare with a value, write a literal or a "
                       "dotted name, "
                       "or use a guard."
                     : "Write '_' last.";
}

}  // namespace

/// A line that begins with `match`, ends in ':' and is followed by an indented `case`.
bool Parser::at_match_statement() const {
    if (!at_name("match")) return false;
    std::size_t i = position_;
    while (tokens_[i].kind != TokenKind::newline && tokens_[i].kind != TokenKind::end) ++i;
    if (i + 2 >= tokens_.size() || i == position_ || tokens_[i - 1].kind != TokenKind::colon) return false;
    return tokens_[i + 1].kind == TokenKind::indent && text_of(tokens_[i + 2]) == "case";
}

Statement* Parser::match_statement() {
    const std::uint32_t begin = here();
    advance();
    auto* node = make<Match>(begin);
    node->subject = match_subject();
    node->header = since(begin);
    expect(TokenKind::colon, "the value of 'match'");
    if (!failed_ && !at(TokenKind::newline)) fail_unexpected();
    if (failed_)
        recover();
    else
        advance();
    accept(TokenKind::indent);
    while (!at(TokenKind::dedent) && !at(TokenKind::end)) {
        if (at_name("case")) {
            node->cases.push_back(match_case());
        } else {
            fail("expected-case", current().span, "expected 'case'",
                 "Inside 'match' there are only 'case' blocks.");
        }
        if (!failed_) continue;
        // The other cases are read as well, so that their mistakes are found too.
        recover();
        Block orphan;
        if (!accept(TokenKind::indent)) continue;
        statements(orphan);
        accept(TokenKind::dedent);
    }
    accept(TokenKind::dedent);
    if (diagnostics_.empty()) check_reachable(*node);
    return finish(node, begin);
}

Expression* Parser::match_subject() {
    const std::uint32_t begin = here();
    Expression* first = star_named_expression();
    if (!at(TokenKind::comma)) {
        if (first->kind == ExpressionKind::starred) {
            fail("starred-expression", first->span, "a starred expression cannot stand alone",
                 "Write (*x,) to make a tuple, or remove the '*'.");
        }
        return first;
    }
    std::vector<Expression*> items{first};
    while (accept(TokenKind::comma) && !at(TokenKind::colon)) items.push_back(star_named_expression());
    auto* tuple = make<Tuple>(begin);
    tuple->items = std::move(items);
    hold(*tuple, tuple->items);
    return tuple;
}

MatchCase Parser::match_case() {
    const std::uint32_t begin = here();
    advance();
    MatchCase node;
    node.pattern = top_pattern();
    if (accept(TokenKind::if_)) node.guard = named_expression();
    node.span = since(begin);
    if (!failed_) check_names(node);
    node.body = block("the pattern of 'case'", begin);
    return node;
}

/// A sequence may stand without brackets here.
Pattern* Parser::top_pattern() {
    const std::uint32_t begin = here();
    Pattern* first = sequence_item();
    if (!at(TokenKind::comma)) {
        if (first->kind == Kind::star) fail_unexpected();
        return first;
    }
    std::vector<Pattern*> items{first};
    while (accept(TokenKind::comma) && !at(TokenKind::colon) && !at(TokenKind::if_))
        items.push_back(sequence_item());
    return sequence_pattern(begin, std::move(items));
}

Pattern* Parser::as_pattern() {
    const std::uint32_t begin = here();
    Pattern* inner = alternatives();
    if (!accept(TokenKind::as)) return inner;
    auto* node = make<Pattern>(begin);
    node->kind = Kind::as;
    node->items = {inner};
    if (at_name("_"))
        fail("pattern-target", current().span, "cannot use '_' as a target", "Use another name.");
    node->name = identifier("'as'");
    return finish(node, begin);
}

Pattern* Parser::alternatives() {
    const std::uint32_t begin = here();
    Pattern* first = closed_pattern();
    if (!at(TokenKind::bar)) return first;
    auto* node = make<Pattern>(begin);
    node->kind = Kind::any_of;
    node->items = {first};
    while (accept(TokenKind::bar)) node->items.push_back(closed_pattern());
    return finish(node, begin);
}

Pattern* Parser::closed_pattern() {
    const Nesting nesting(*this);
    switch (kind()) {
        case TokenKind::name: return name_pattern();
        case TokenKind::left_round: return round_pattern();
        case TokenKind::left_curly: return mapping_pattern();
        case TokenKind::left_square: {
            const std::uint32_t begin = here();
            advance();
            std::vector<Pattern*> items;
            while (!failed_ && !at(TokenKind::right_square)) {
                items.push_back(sequence_item());
                if (!accept(TokenKind::comma)) break;
            }
            close(TokenKind::right_square);
            return sequence_pattern(begin, std::move(items));
        }
        default: return value_pattern();
    }
}

Pattern* Parser::value_pattern() {
    const std::uint32_t begin = here();
    auto* node = make<Pattern>(begin);
    const bool is_singleton = at(TokenKind::none) || at(TokenKind::true_) || at(TokenKind::false_);
    node->kind = is_singleton ? Kind::singleton : Kind::value;
    node->value = dotted_value();
    return finish(node, begin);
}

/// What a pattern can compare with: a literal or a dotted name.
Expression* Parser::dotted_value() {
    switch (kind()) {
        case TokenKind::minus:
        case TokenKind::integer:
        case TokenKind::floating: return pattern_number();
        case TokenKind::none:
        case TokenKind::true_:
        case TokenKind::false_: return atom();
        case TokenKind::string: {
            Expression* value = atom();
            if (value->kind == ExpressionKind::formatted_string) {
                fail("pattern-value", value->span, "patterns may only match literals and attribute lookups",
                     "Compute the text before and compare in a guard: case x if x == text:");
            }
            return value;
        }
        case TokenKind::name: {
            Expression* value = atom();
            while (accept(TokenKind::dot)) {
                auto* attribute = make<Attribute>(value->span.begin);
                attribute->object = value;
                attribute->name = identifier("'.'");
                hold(*attribute, value);
                value = finish(attribute, value->span.begin);
            }
            return value;
        }
        default: fail_unexpected(); return make<NoneLiteral>(here());
    }
}

Expression* Parser::pattern_number() {
    const std::uint32_t begin = here();
    if (!accept(TokenKind::minus)) return number();
    if (!at(TokenKind::integer) && !at(TokenKind::floating)) {
        fail_unexpected();
        return make<NoneLiteral>(begin);
    }
    auto* node = make<Unary>(begin);
    node->op = UnaryOperator::negate;
    node->operand = number();
    hold(*node, node->operand);
    return finish(node, begin);
}

/// A name alone is bound; with dots it is a value; before a bracket it is a class.
Pattern* Parser::name_pattern() {
    const std::uint32_t begin = here();
    const TokenKind next = kind_ahead(1);
    if (next != TokenKind::dot && next != TokenKind::left_round) {
        auto* node = make<Pattern>(begin);
        const bool is_wildcard = at_name("_");
        Identifier name = identifier("'case'");
        if (!is_wildcard) node->name = std::move(name);
        return finish(node, begin);
    }
    Expression* value = dotted_value();
    if (at(TokenKind::left_round)) return class_pattern(value);
    auto* node = make<Pattern>(begin);
    node->kind = Kind::value;
    node->value = value;
    return node;
}

Pattern* Parser::round_pattern() {
    const std::uint32_t begin = here();
    advance();
    std::vector<Pattern*> items;
    bool is_sequence = true;
    while (!failed_ && !at(TokenKind::right_round)) {
        items.push_back(sequence_item());
        is_sequence = accept(TokenKind::comma);
        if (!is_sequence) break;
    }
    if (!is_sequence && items.size() == 1 && items[0]->kind == Kind::star) fail_unexpected();
    close(TokenKind::right_round);
    if (!is_sequence && items.size() == 1) return items[0];
    return sequence_pattern(begin, std::move(items));
}

Pattern* Parser::sequence_item() { return at(TokenKind::star) ? star_pattern() : as_pattern(); }

Pattern* Parser::star_pattern() {
    const std::uint32_t begin = here();
    advance();
    auto* node = make<Pattern>(begin);
    node->kind = Kind::star;
    const bool is_wildcard = at_name("_");
    Identifier name = identifier("'*'");
    if (!is_wildcard) node->name = std::move(name);
    return finish(node, begin);
}

Pattern* Parser::sequence_pattern(std::uint32_t begin, std::vector<Pattern*> items) {
    auto* node = make<Pattern>(begin);
    node->kind = Kind::sequence;
    const auto is_star = [](const Pattern* item) { return item->kind == Kind::star; };
    if (std::count_if(items.begin(), items.end(), is_star) > 1) {
        fail("pattern-stars", node->span, "multiple starred names in sequence pattern",
             "Only one part of a sequence can take what is left.");
    }
    node->items = std::move(items);
    return node;
}

Pattern* Parser::mapping_pattern() {
    const std::uint32_t begin = here();
    advance();
    auto* node = make<Pattern>(begin);
    node->kind = Kind::mapping;
    while (!failed_ && !at(TokenKind::right_curly)) {
        mapping_item(*node);
        if (!accept(TokenKind::comma)) break;
    }
    close(TokenKind::right_curly);
    return finish(node, begin);
}

void Parser::mapping_item(Pattern& node) {
    if (node.name) return fail_unexpected();  // `**rest` is the last
    if (accept(TokenKind::double_star)) {
        if (at_name("_")) return fail_unexpected();
        node.name = identifier("'**'");
        return;
    }
    Expression* key = dotted_value();
    if (key->kind == ExpressionKind::name) {
        return fail("pattern-key", key->span, "a key in a pattern is a literal or a dotted name",
                    "Compare with a variable in a guard: case {**items} if name in items:");
    }
    if (key->kind != ExpressionKind::attribute) {
        const std::string text = dump(*key);
        for (const Expression* other : node.keys) {
            if (dump(*other) != text) continue;
            fail("pattern-key", key->span, "mapping pattern checks duplicate key (" + text + ")", "");
        }
    }
    expect(TokenKind::colon, "the key");
    node.keys.push_back(key);
    node.items.push_back(as_pattern());
}

Pattern* Parser::class_pattern(Expression* type) {
    const std::uint32_t begin = type->span.begin;
    advance();
    auto* node = make<Pattern>(begin);
    node->kind = Kind::class_;
    node->value = type;
    while (!failed_ && !at(TokenKind::right_round)) {
        class_item(*node);
        if (!accept(TokenKind::comma)) break;
    }
    close(TokenKind::right_round);
    return finish(node, begin);
}

void Parser::class_item(Pattern& node) {
    if (at(TokenKind::name) && kind_ahead(1) == TokenKind::assign) {
        Identifier name = identifier("'('");
        for (const Identifier& other : node.keywords) {
            if (other.text != name.text) continue;
            fail("pattern-keyword", name.span, "attribute name repeated in class pattern: " + name.text, "");
        }
        node.keywords.push_back(std::move(name));
        advance();
    } else if (!node.keywords.empty()) {
        fail("pattern-order", current().span, "positional patterns follow keyword patterns",
             "Write the patterns without a name first.");
    }
    node.items.push_back(as_pattern());
}

// ---- checks

void Parser::check_names(const MatchCase& node) {
    if (const Pattern* found = unreachable_behind(*node.pattern, true)) {
        return fail("pattern-unreachable", found->span, unreachable_message(*found),
                    unreachable_advice(*found));
    }
    std::vector<Identifier> names;
    collect_names(*node.pattern, names);
}

/// Adds the names that the pattern binds; fails for a name bound twice and for alternatives that bind different ones.
void Parser::collect_names(const Pattern& node, std::vector<Identifier>& names) {
    const auto add = [&](const Identifier& name) {
        const auto same = [&](const Identifier& other) { return other.text == name.text; };
        if (std::any_of(names.begin(), names.end(), same)) {
            return fail("pattern-name", name.span,
                        "multiple assignments to name '" + name.text + "' in pattern",
                        "Use two names and compare them in a guard: case (a, b) if a == b:");
        }
        names.push_back(name);
    };
    if (node.kind != Kind::any_of) {
        for (const Pattern* item : node.items) collect_names(*item, names);
        if (node.name) add(*node.name);
        return;
    }
    const auto sorted_names = [&](const Pattern& alternative) {
        std::vector<Identifier> its;
        collect_names(alternative, its);
        std::sort(its.begin(), its.end(), [](const auto& a, const auto& b) { return a.text < b.text; });
        return its;
    };
    const std::vector<Identifier> first = sorted_names(*node.items[0]);
    const auto same_text = [](const Identifier& a, const Identifier& b) { return a.text == b.text; };
    for (const Pattern* item : node.items) {
        const std::vector<Identifier> its = sorted_names(*item);
        if (std::equal(its.begin(), its.end(), first.begin(), first.end(), same_text)) continue;
        fail("pattern-alternatives", node.span, "alternative patterns bind different names",
             "Bind the same names on every side of '|'.");
    }
    for (const Identifier& name : first) add(name);
}

void Parser::check_reachable(const Match& node) {
    for (const MatchCase& each : node.cases) {
        const bool is_last = each.guard != nullptr || &each == &node.cases.back();
        const Pattern* found = unreachable_behind(*each.pattern, is_last);
        if (found == nullptr) continue;
        return report("pattern-unreachable", found->span, unreachable_message(*found),
                      unreachable_advice(*found));
    }
}

}  // namespace interleave::language
