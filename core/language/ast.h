// The syntax tree of a program: the whole grammar of the language, nothing about what it means.
//
// Nodes belong to their Module's arena and point to each other with plain pointers; a pointer is null only where its
// comment says so. Consumers write `switch (node.kind)` and get at the fields with as<T>(node). The parser keeps
// every expression at most maximum_expression_depth deep and blocks at most maximum_block_depth, so recursion is safe.
#pragma once

#include "core/text/span.h"

#include <cassert>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace interleave::language {

inline constexpr int maximum_expression_depth = 500;
inline constexpr int maximum_block_depth = 100;

enum class ExpressionKind : std::uint8_t {
    none_literal,
    ellipsis_literal,
    bool_literal,
    integer_literal,
    float_literal,
    string_literal,
    bytes_literal,
    formatted_string,
    name,
    attribute,
    subscript,
    slice,
    call,
    unary,
    binary,
    logical,
    comparison,
    conditional,
    lambda,
    named,
    await,
    yield,
    yield_from,
    starred,
    tuple,
    list,
    set,
    dict,
    comprehension,
};

enum class StatementKind : std::uint8_t {
    expression,
    assign,
    augmented_assign,
    annotated_assign,
    if_,
    while_,
    for_,
    break_,
    continue_,
    pass,
    function,
    class_,
    return_,
    raise,
    try_,
    with,
    assert_,
    delete_,
    global,
    nonlocal,
    import,
    import_from,
    match,
};

struct Node {
    text::Span span;
    virtual ~Node() = default;
};

struct Expression : Node {
    ExpressionKind kind;
    std::uint16_t depth = 1;     ///< height of the tree below, for the depth limit
    bool parenthesized = false;  ///< written in round brackets of its own; the span does not include them
protected:
    explicit Expression(ExpressionKind its_kind) : kind(its_kind) {}
};

struct Statement : Node {
    StatementKind kind;

protected:
    explicit Statement(StatementKind its_kind) : kind(its_kind) {}
};

using Block = std::vector<Statement*>;

/// A name written in a statement that is not an expression: `global x`, `import x`, `def x`. Names that start with two
/// underscores inside a class are stored mangled (_Class__name), everywhere in the tree.
struct Identifier {
    std::string text;
    text::Span span;
};

/// Number of the Scope in ScopeTable::scopes that a node opens; 0 is the module.
using ScopeIndex = std::uint32_t;

/// Gives a node class its kind, for as<T>().
template <ExpressionKind k>
struct ExpressionOf : Expression {
    static constexpr ExpressionKind node_kind = k;
    ExpressionOf() : Expression(k) {}
};
template <StatementKind k>
struct StatementOf : Statement {
    static constexpr StatementKind node_kind = k;
    StatementOf() : Statement(k) {}
};

template <typename T, typename Base>
const T& as(const Base& node) {
    assert(node.kind == T::node_kind);
    return static_cast<const T&>(node);
}
template <typename T, typename Base>
T& as(Base& node) {
    assert(node.kind == T::node_kind);
    return static_cast<T&>(node);
}
/// Null when the node is of another kind.
template <typename T, typename Base>
const T* try_as(const Base& node) {
    return node.kind == T::node_kind ? static_cast<const T*>(&node) : nullptr;
}

// ---- literals -------------------------------------------------------------------------------------------------------

struct NoneLiteral : ExpressionOf<ExpressionKind::none_literal> {};
struct EllipsisLiteral : ExpressionOf<ExpressionKind::ellipsis_literal> {};

struct BoolLiteral : ExpressionOf<ExpressionKind::bool_literal> {
    bool value = false;
};
struct IntegerLiteral : ExpressionOf<ExpressionKind::integer_literal> {
    std::optional<std::int64_t> value;  ///< empty when it does not fit
    std::string digits;                 ///< decimal, always; never signed
};
struct FloatLiteral : ExpressionOf<ExpressionKind::float_literal> {
    double value = 0;
};
/// Adjacent literals are already one; escapes are already read.
struct StringLiteral : ExpressionOf<ExpressionKind::string_literal> {
    std::string value;  ///< UTF-8
};
struct BytesLiteral : ExpressionOf<ExpressionKind::bytes_literal> {
    std::string value;
};

/// A piece of an f-string: literal text, or a replacement field.
struct FormattedPart {
    std::string text;  ///< when `value` is null; UTF-8. `{x=}` leaves "x=" as text before the field
    Expression* value = nullptr;        ///< null for text
    char conversion = 0;                ///< 'r', 's', 'a', or 0
    std::vector<FormattedPart> format;  ///< the format spec, texts and fields; empty when there is none
    text::Span span;
};
struct FormattedString : ExpressionOf<ExpressionKind::formatted_string> {
    std::vector<FormattedPart> parts;  ///< no two texts side by side
};

// ---- names and access -----------------------------------------------------------------------------------------------

struct Name : ExpressionOf<ExpressionKind::name> {
    std::string text;
};
struct Attribute : ExpressionOf<ExpressionKind::attribute> {
    Expression* object = nullptr;
    Identifier name;
};
struct Subscript : ExpressionOf<ExpressionKind::subscript> {
    Expression* object = nullptr;
    Expression* index =
        nullptr;  ///< a Slice for x[a:b]; a Tuple (that may hold slices and Starred) for x[a, b]
};
/// Only as the index of a Subscript, or an element of its Tuple. Each part may be null.
struct Slice : ExpressionOf<ExpressionKind::slice> {
    Expression* start = nullptr;
    Expression* stop = nullptr;
    Expression* step = nullptr;
};

struct Argument {
    enum class Kind : std::uint8_t { positional, star, keyword, double_star };
    Kind kind = Kind::positional;
    Identifier keyword;  ///< of a keyword argument
    Expression* value = nullptr;
    text::Span span;
};
/// Arguments in the order of the text, which is the order of evaluation.
struct Call : ExpressionOf<ExpressionKind::call> {
    Expression* callee = nullptr;
    std::vector<Argument> arguments;
};

// ---- operators ------------------------------------------------------------------------------------------------------

enum class UnaryOperator : std::uint8_t { negate, positive, invert, logical_not };
enum class BinaryOperator : std::uint8_t {
    add,
    subtract,
    multiply,
    divide,
    floor_divide,
    modulo,
    power,
    shift_left,
    shift_right,
    bit_and,
    bit_or,
    bit_xor,
    matrix_multiply
};
enum class LogicalOperator : std::uint8_t { and_, or_ };
enum class ComparisonOperator : std::uint8_t {
    equal,
    not_equal,
    less,
    less_equal,
    greater,
    greater_equal,
    is,
    is_not,
    in,
    not_in
};

/// As written: "+", "not in".
const char* symbol(UnaryOperator op);
const char* symbol(BinaryOperator op);
const char* symbol(LogicalOperator op);
const char* symbol(ComparisonOperator op);

struct Unary : ExpressionOf<ExpressionKind::unary> {
    UnaryOperator op{};
    Expression* operand = nullptr;
};
struct Binary : ExpressionOf<ExpressionKind::binary> {
    BinaryOperator op{};
    text::Span op_span;
    Expression* left = nullptr;
    Expression* right = nullptr;
};
/// `a and b and c`: at least two operands.
struct Logical : ExpressionOf<ExpressionKind::logical> {
    LogicalOperator op{};
    std::vector<Expression*> operands;
};
/// `first op operand op operand ...`
struct Comparison : ExpressionOf<ExpressionKind::comparison> {
    struct Link {
        ComparisonOperator op{};
        Expression* operand = nullptr;
    };
    Expression* first = nullptr;
    std::vector<Link> links;  ///< at least one
};
struct Conditional : ExpressionOf<ExpressionKind::conditional> {
    Expression* condition = nullptr;
    Expression* then_value = nullptr;
    Expression* else_value = nullptr;
};
/// `target := value`
struct Named : ExpressionOf<ExpressionKind::named> {
    Name* target = nullptr;
    Expression* value = nullptr;
};

// ---- functions in expressions ---------------------------------------------------------------------------------------

struct Parameter {
    enum class Kind : std::uint8_t { positional_only, positional, var_positional, keyword_only, var_keyword };
    Kind kind = Kind::positional;
    Identifier name;
    Expression* default_value = nullptr;  ///< null: none
    Expression* annotation = nullptr;     ///< null: none; never evaluated
};

struct Lambda : ExpressionOf<ExpressionKind::lambda> {
    std::vector<Parameter> parameters;  ///< in the order of the text
    Expression* body = nullptr;
    ScopeIndex scope = 0;
};
struct Await : ExpressionOf<ExpressionKind::await> {
    Expression* value = nullptr;
};
struct Yield : ExpressionOf<ExpressionKind::yield> {
    Expression* value = nullptr;  ///< null: `yield` alone
};
struct YieldFrom : ExpressionOf<ExpressionKind::yield_from> {
    Expression* value = nullptr;
};

// ---- displays -------------------------------------------------------------------------------------------------------

/// Only inside displays, tuples, subscript tuples and targets.
struct Starred : ExpressionOf<ExpressionKind::starred> {
    Expression* value = nullptr;
};
struct Tuple : ExpressionOf<ExpressionKind::tuple> {
    std::vector<Expression*> items;
};
struct List : ExpressionOf<ExpressionKind::list> {
    std::vector<Expression*> items;
};
struct Set : ExpressionOf<ExpressionKind::set> {
    std::vector<Expression*> items;  ///< at least one
};
struct Dict : ExpressionOf<ExpressionKind::dict> {
    struct Item {
        Expression* key = nullptr;  ///< null: `**value`
        Expression* value = nullptr;
    };
    std::vector<Item> items;
};

/// `for target in iterable if condition if condition`
struct ComprehensionClause {
    bool is_async = false;
    Expression* target = nullptr;
    Expression* iterable = nullptr;  ///< of the first clause: evaluated in the enclosing scope
    std::vector<Expression*> conditions;
    text::Span span;
};
struct Comprehension : ExpressionOf<ExpressionKind::comprehension> {
    enum class Result : std::uint8_t { list, set, dict, generator };
    Result result = Result::list;
    Expression* element = nullptr;             ///< the key, of a dict
    Expression* value = nullptr;               ///< of a dict; null otherwise
    std::vector<ComprehensionClause> clauses;  ///< at least one
    ScopeIndex scope =
        0;  ///< its only parameter, local 0 named ".0", is the iterator over the first iterable
};

// ---- statements -----------------------------------------------------------------------------------------------------
// Targets are Name, Attribute, Subscript, or Tuple/List of targets with at most one Starred.

struct ExpressionStatement : StatementOf<StatementKind::expression> {
    Expression* value = nullptr;
};
/// `a = b, *c = value`: targets from left to right.
struct Assign : StatementOf<StatementKind::assign> {
    std::vector<Expression*> targets;
    Expression* value = nullptr;
};
struct AugmentedAssign : StatementOf<StatementKind::augmented_assign> {
    BinaryOperator op{};
    text::Span op_span;
    Expression* target = nullptr;  ///< Name, Attribute or Subscript
    Expression* value = nullptr;
};
struct AnnotatedAssign : StatementOf<StatementKind::annotated_assign> {
    Expression* target = nullptr;      ///< Name, Attribute or Subscript
    Expression* annotation = nullptr;  ///< evaluated by Python at module and class level only
    Expression* value = nullptr;       ///< null: a declaration alone
};

struct If : StatementOf<StatementKind::if_> {
    struct Branch {
        Expression* condition = nullptr;
        Block body;
        text::Span span;  ///< of the line `if condition:` or `elif condition:`
    };
    std::vector<Branch> branches;  ///< if, elif, elif ...: at least one
    Block else_body;
};
struct While : StatementOf<StatementKind::while_> {
    Expression* condition = nullptr;
    Block body;
    Block else_body;
};
struct For : StatementOf<StatementKind::for_> {
    bool is_async = false;
    Expression* target = nullptr;
    Expression* iterable = nullptr;
    Block body;
    Block else_body;
};
struct Break : StatementOf<StatementKind::break_> {};
struct Continue : StatementOf<StatementKind::continue_> {};
struct Pass : StatementOf<StatementKind::pass> {};

struct Function : StatementOf<StatementKind::function> {
    bool is_async = false;
    Identifier name;                          ///< the variable that is bound
    std::string written_name;                 ///< not mangled: its __name__
    std::vector<Expression*> decorators;      ///< from top to bottom
    std::vector<Parameter> parameters;        ///< in the order of the text
    Expression* return_annotation = nullptr;  ///< null: none; never evaluated
    Block body;
    std::optional<std::string> doc;  ///< the string that is the first statement
    text::Span header;               ///< `def name(...):`
    ScopeIndex scope = 0;
};
struct Class : StatementOf<StatementKind::class_> {
    Identifier name;           ///< the variable that is bound
    std::string written_name;  ///< not mangled: its __name__
    std::vector<Expression*> decorators;
    std::vector<Argument>
        arguments;  ///< bases and keywords; the parser leaves at most one base and no keyword
    Block body;
    std::optional<std::string> doc;
    text::Span header;
    ScopeIndex scope = 0;
};
struct Return : StatementOf<StatementKind::return_> {
    Expression* value = nullptr;  ///< null: None
};
struct Raise : StatementOf<StatementKind::raise> {
    Expression* exception = nullptr;  ///< null: re-raise
    Expression* cause = nullptr;      ///< null: no `from`
};
struct ExceptHandler {
    Expression* type = nullptr;  ///< null: bare `except:`, only the last one
    std::optional<Identifier> name;
    Block body;
    text::Span span;  ///< of the line `except ...:`
};
struct Try : StatementOf<StatementKind::try_> {
    bool is_group = false;  ///< the handlers are `except*`
    Block body;
    std::vector<ExceptHandler> handlers;
    Block else_body;
    Block finally_body;
    bool has_finally = false;
};
struct WithItem {
    Expression* manager = nullptr;
    Expression* target = nullptr;  ///< null: no `as`
};
struct With : StatementOf<StatementKind::with> {
    bool is_async = false;
    std::vector<WithItem> items;  ///< at least one
    Block body;
    text::Span header;
};
struct Assert : StatementOf<StatementKind::assert_> {
    Expression* condition = nullptr;
    Expression* message = nullptr;  ///< null: none
};
struct Delete : StatementOf<StatementKind::delete_> {
    std::vector<Expression*> targets;
};
struct Global : StatementOf<StatementKind::global> {
    std::vector<Identifier> names;
};
struct Nonlocal : StatementOf<StatementKind::nonlocal> {
    std::vector<Identifier> names;
};

/// `import module as alias`; `module` has dots as written ("concurrent.futures").
struct ImportedModule {
    Identifier module;
    std::optional<Identifier> alias;  ///< without one, the first part of the name is bound
};
struct Import : StatementOf<StatementKind::import> {
    std::vector<ImportedModule> modules;
};
struct ImportedName {
    Identifier name;
    std::optional<Identifier> alias;
    const Identifier& bound() const { return alias ? *alias : name; }
};
struct ImportFrom : StatementOf<StatementKind::import_from> {
    Identifier module;
    std::vector<ImportedName> names;  ///< at least one, unless it is `*`
    /// `from module import *`: where the `*` is. What it stands for is not the parser's to know.
    std::optional<text::Span> star;
};

// ---- match ----------------------------------------------------------------------------------------------------------

/// What stands behind `case`, or a part of it.
struct Pattern : Node {
    enum class Kind : std::uint8_t {
        value,      ///< equal to `value`: a number, a string or a dotted name
        singleton,  ///< None, True or False itself
        capture,    ///< anything; bound to `name` unless that is missing (`_`)
        star,       ///< what is left of a sequence, only among `items` of one; as capture
        sequence,   ///< `items`, at most one of them a star
        mapping,    ///< `items` under `keys`; further entries go to `name` when there is one
        class_,  ///< instance of `value`; `items` by position, then as many by name as there are `keywords`
        any_of,  ///< at least two `items`, all of which bind the same names
        as,      ///< the one in `items`; what it matches is bound to `name`
    };
    Kind kind = Kind::capture;
    Expression* value = nullptr;
    std::optional<Identifier> name;
    std::vector<Pattern*> items;
    std::vector<Expression*> keys;
    std::vector<Identifier> keywords;
};
struct MatchCase {
    Pattern* pattern = nullptr;
    Expression* guard = nullptr;  ///< null: none
    Block body;
    text::Span span;  ///< "case ...", without the ':'
};
struct Match : StatementOf<StatementKind::match> {
    Expression* subject = nullptr;
    std::vector<MatchCase> cases;  ///< at least one; only the last matches everything without a guard
    text::Span header;
};

// ---- the whole ------------------------------------------------------------------------------------------------------

/// A program's tree, and the owner of all its nodes.
class Module {
public:
    Block body;
    std::optional<std::string> doc;
    ScopeIndex scope_count = 1;  ///< scopes numbered so far, the module's own (0) included
    std::vector<ImportFrom*> star_imports;

    template <typename T>
    T* make(text::Span span) {
        auto node = std::make_unique<T>();
        T* raw = node.get();
        raw->span = span;
        nodes_.push_back(std::move(node));
        return raw;
    }

private:
    std::vector<std::unique_ptr<Node>> nodes_;
};

/// The tree as indented text, a line a statement or clause, expressions as below: `interleave ast`.
std::string dump(const Module& module);
/// One expression on one line, fully bracketed: "(1 + (2 * 3))". Precedence made visible.
std::string dump(const Expression& expression);

}  // namespace interleave::language
