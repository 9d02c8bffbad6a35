// The recursive-descent parser's one class; its functions live in parser_*.cpp by concern.
//
// How errors travel: fail() records a diagnostic and sets failed_. From then on every token looks like `error`, which
// nothing accepts, so all functions return quickly with nodes that are complete but meaningless; nobody checks for null.
// statements() notices, skips to the end of the logical line and goes on: one diagnostic a statement.
#pragma once

#include "core/language/lexer.h"
#include "core/language/outside.h"
#include "core/language/parser.h"
#include "core/language/strings.h"
#include "core/language/token.h"

#include <string>
#include <string_view>
#include <vector>

namespace interleave::language {

/// Precedence levels of operators, loosest first; `operation(level)` reads operators of that level and tighter.
namespace level {
inline constexpr int or_ = 1, and_ = 2, not_ = 3, comparison = 4, bit_or = 5, bit_xor = 6, bit_and = 7,
                     shift = 8, sum = 9, product = 10, prefix = 11;
}

class Parser {
public:
    Parser(const text::SourceText& source, std::vector<Token> tokens,
           std::vector<text::Diagnostic> diagnostics)
        : source_(source), tokens_(std::move(tokens)), diagnostics_(std::move(diagnostics)) {}
    ParseResult run();

private:
    // ---- tokens (parser.cpp)
    const Token& current() const { return failed_ ? failure_ : tokens_[position_]; }
    TokenKind kind() const { return current().kind; }
    TokenKind kind_ahead(std::size_t distance) const;
    bool at(TokenKind wanted) const { return kind() == wanted; }
    bool at_name(std::string_view text) const { return at(TokenKind::name) && text_of(current()) == text; }
    std::string_view text_of(const Token& token) const { return source_.slice(token.span); }
    void advance();
    bool accept(TokenKind wanted);
    /// Offset behind the last token read.
    std::uint32_t last_end() const { return last_end_; }
    text::Span behind_last() const { return {last_end_, last_end_}; }
    text::Span since(std::uint32_t begin) const { return {begin, last_end_ > begin ? last_end_ : begin}; }
    std::uint32_t here() const { return failed_ ? last_end_ : tokens_[position_].span.begin; }
    /// Whether the current token follows the one before without a blank.
    bool touches_last() const { return here() == last_end_; }

    // ---- errors (parser.cpp, parser_mistakes.cpp)
    void fail(std::string code, text::Span span, std::string message, std::string advice);
    void fail(text::Span span, Construct construct);
    /// Records an error without giving up the statement.
    void report(std::string code, text::Span span, std::string message, std::string advice);
    /// The current token cannot be here: the most specific message there is.
    void fail_unexpected();
    bool fail_foreign_operator();
    bool fail_statement_as_call();
    bool fail_foreign_word();
    bool line_has(TokenKind wanted) const;
    void fail_expected_expression();
    std::string describe_current() const;
    /// Reads `wanted` or fails with "expected ',' after ...".
    bool expect(TokenKind wanted, std::string_view after);
    void recover();

    // ---- statements (parser_statements.cpp, parser_compound.cpp, parser_functions.cpp)
    void statements(Block& out);
    void statement(Block& out);
    void unexpected_indent(Block& out);
    void simple_line(Block& out);
    Statement* simple_statement();
    Statement* expression_or_assignment();
    Statement* assignment(Expression* first, std::uint32_t begin);
    Statement* augmented_assignment(Expression* target, std::uint32_t begin);
    Statement* annotated_assignment(Expression* target, std::uint32_t begin);
    Statement* return_statement();
    Statement* raise_statement();
    Statement* assert_statement();
    Statement* delete_statement();
    template <typename T>
    Statement* name_list_statement();
    Statement* import_statement();
    Statement* import_from_statement();
    void imported_names(ImportFrom& node);
    Identifier dotted_name();

    Block block(std::string_view after, std::uint32_t header_begin);
    Expression* condition(std::string_view what);
    Statement* if_statement();
    Statement* while_statement();
    Statement* for_statement(bool is_async, std::uint32_t begin);
    Block else_block(std::string_view what);
    Statement* try_statement();
    ExceptHandler except_clause(Try& node);
    Statement* with_statement(bool is_async, std::uint32_t begin);
    bool parenthesized_with_items(With& node);
    WithItem with_item();
    Statement* async_statement();
    Statement* decorated();
    void stray_clause();

    // ---- match (parser_patterns.cpp)
    bool at_match_statement() const;
    Statement* match_statement();
    Expression* match_subject();
    MatchCase match_case();
    Pattern* top_pattern();
    Pattern* as_pattern();
    Pattern* alternatives();
    Pattern* closed_pattern();
    Pattern* value_pattern();
    Pattern* round_pattern();
    Pattern* star_pattern();
    Pattern* name_pattern();
    Pattern* mapping_pattern();
    void mapping_item(Pattern& node);
    Pattern* class_pattern(Expression* type);
    void class_item(Pattern& node);
    Pattern* sequence_pattern(std::uint32_t begin, std::vector<Pattern*> items);
    Pattern* sequence_item();
    Expression* pattern_number();
    Expression* dotted_value();
    void check_names(const MatchCase& node);
    void collect_names(const Pattern& node, std::vector<Identifier>& names);
    void check_reachable(const Match& node);

    Function* function(bool is_async, std::uint32_t begin);
    std::vector<Parameter> parameters(TokenKind closing, bool with_annotations);
    Class* class_definition(std::uint32_t begin);
    void check_bases(const Class& node);
    std::optional<std::string> doc_of(const Block& body) const;

    // ---- expressions (parser_expressions.cpp)
    Expression* star_expressions(bool allow_yield = false);  ///< a, *b, c: a tuple when there is a comma
    Expression* named_expression();
    Expression* star_named_expression();
    Expression* expression();
    Expression* lambda();
    Expression* operation(int minimum);
    Expression* logical(Expression* left, TokenKind op);
    Expression* comparison(Expression* left);
    Expression* binary(Expression* left, int its_level);
    bool at_comparison() const;
    ComparisonOperator comparison_operator();
    Expression* prefix(int minimum);
    Expression* power();
    Expression* await_or_primary();
    Expression* primary();
    Expression* call(Expression* callee);
    std::vector<Argument> arguments();
    Argument argument();
    void check_argument_order(const std::vector<Argument>& arguments, const Argument& next);
    Expression* subscript(Expression* object);
    Expression* subscript_item();
    Expression* atom();
    Expression* yield_expression();
    bool starts_expression() const;

    // ---- displays (parser_displays.cpp)
    Expression* round_brackets();
    Expression* square_brackets();
    Expression* curly_brackets();
    Expression* dict_display(std::uint32_t begin, Expression* first_key);
    void dict_item(Dict& node);
    Expression* comprehension(Comprehension::Result result, Expression* element, Expression* value,
                              std::uint32_t begin, TokenKind closing);
    ComprehensionClause comprehension_clause();
    bool at_comprehension() const;
    void close(TokenKind closing);

    // ---- literals (parser_formatted.cpp)
    Expression* number();
    Expression* strings();
    bool decode(text::Span piece, StringForm form, std::string& out);
    std::uint32_t formatted_parts(text::Span piece, StringForm form, int nesting,
                                  std::vector<FormattedPart>& out);
    std::uint32_t formatted_field(text::Span rest, StringForm form, int nesting,
                                  std::vector<FormattedPart>& out);
    std::uint32_t find_field_end(text::Span rest);
    Expression* field_expression(text::Span piece);

    // ---- targets (parser_targets.cpp)
    Expression* target_list();  ///< of `for`: a, *b
    /// Fails unless the expression can be assigned to.
    void check_target(const Expression& target, bool starred_allowed = false);
    void check_delete_target(const Expression& target);
    void check_single_target(const Expression& target, std::string_view what);

    // ---- nodes
    template <typename T>
    T* make(std::uint32_t begin) {
        return module_.make<T>(since(begin));
    }
    /// Ends a node here.
    template <typename T>
    T* finish(T* node, std::uint32_t begin) {
        node->span = since(begin);
        return node;
    }
    /// Makes `child` count for the depth of `node`.
    void hold(Expression& node, const Expression* child);
    void hold(Expression& node, const std::vector<Expression*>& children);
    Identifier identifier(std::string_view after);
    std::string mangled(std::string_view name) const;

    /// Counts how deep the parser's own recursion is.
    class Nesting {
    public:
        explicit Nesting(Parser& parser);
        ~Nesting() { --parser_.nesting_; }
        Nesting(const Nesting&) = delete;
        Nesting& operator=(const Nesting&) = delete;

    private:
        Parser& parser_;
    };

    const text::SourceText& source_;
    std::vector<Token> tokens_;
    std::size_t position_ = 0;
    std::uint32_t last_end_ = 0;
    bool failed_ = false;
    Token failure_{TokenKind::error, {}};
    int nesting_ = 0;
    std::vector<std::string> class_names_;  ///< around the current place, for name mangling
    std::vector<text::Diagnostic> diagnostics_;
    Module module_;
};

}  // namespace interleave::language
