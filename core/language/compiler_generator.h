// Generates one code object: a function, a lambda or the module. Split over compiler_*.cpp by concern.
//
// Registers: variables first, then the cells the function captured, then temporaries in stack discipline (top_ is the
// first free one). Every expression leaves top_ where it found it. A call's window starts at top_, so that the
// callee's registers may overlay everything above.
//
// Control flow is followed while code is generated: nothing is emitted where control cannot come (reachable_), and
// bound_ knows which variables have a value for sure. It only ever grows on the way forward, because variables that
// the function deletes anywhere are never in it; so the state at the entry of a loop or try holds all through it.
#pragma once

#include "core/language/ast.h"
#include "core/language/compiler_assembler.h"
#include "core/language/compiler_program.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace interleave::language {

using Register = std::uint16_t;
inline constexpr Register no_register = 0xffff;

/// The value of an expression made of literals only.
std::optional<bytecode::Constant> constant_of(const Expression& e);

class Generator {
public:
    /// `cells`: where the enclosing code has the cells that the scope's free variables mean.
    Generator(ProgramBuilder& program, ScopeIndex scope, std::vector<Register> cells);

    void module_code(const Module& module, std::uint16_t code);
    void function_code(const Function& function, std::uint16_t code);
    void lambda_code(const Lambda& lambda, std::uint16_t code);
    void class_keywords(const std::vector<const Argument*>& keywords, Register first, text::Span span);
    void class_code(const Class& s, std::uint16_t code);
    void generator_expression_code(const Comprehension& e, std::uint16_t code);

private:
    using Opcode = bytecode::Opcode;
    using Instruction = bytecode::Instruction;
    using Bound = std::vector<bool>;  ///< by register; shorter means false

    struct Label {
        Assembler::Label id = 0;
        bool used = false;
        Bound bound;  ///< variables that have a value on every way here
    };

    /// The variables of a scope whose code stands here: the function's own, then the comprehensions it is inside of.
    struct Frame {
        ScopeIndex scope = 0;
        std::vector<Register> locals;
        std::vector<Register> free;  ///< of the function itself only
    };

    struct Variable {
        enum class Kind : std::uint8_t { local, cell, global, builtin, main_name, member };
        Kind kind = Kind::local;
        std::uint16_t index =
            0;            ///< register, or index of the global or name; member of a class: of the global
        bool own = true;  ///< of the scope that names it, not of one around it
    };

    /// What `break`, `continue`, `return` and exceptions have to pass on their way out.
    struct Block {
        enum class Kind : std::uint8_t { loop, try_body, finally, with, handler, exception_name, iteration };
        Kind kind = Kind::loop;
        text::Span span;
        // Loops.
        Label* break_to = nullptr;
        Label* continue_to = nullptr;
        // The others: the instructions inside, in pieces, and where their exceptions go.
        Assembler::Label handler = 0;
        Register target = 0;  ///< gets the exception
        Assembler::Position begin = 0;
        std::vector<std::pair<Assembler::Position, Assembler::Position>> pieces;
        Bound bound;  ///< at the beginning
        const language::Block* finally_body = nullptr;
        bool is_async = false;  ///< with
        Register manager = 0;   ///< with
        Register iterator = 0;  ///< iteration: a `for` that has to say when it is left
        Register saved = 0;     ///< handler: what was handled before
        const Identifier* exception_name = nullptr;
    };

    /// Gives temporaries back at the end of its life.
    class Mark {
    public:
        explicit Mark(Generator& generator) : generator_(generator), top_(generator.top_) {}
        ~Mark() { generator_.top_ = top_; }
        Mark(const Mark&) = delete;
        Mark& operator=(const Mark&) = delete;

    private:
        Generator& generator_;
        std::uint32_t top_;
    };

    // compiler_generator.cpp: registers, emitting, labels
    Register allocate(std::uint32_t count = 1);
    /// A temporary that nothing reads until the expression is complete: it may hold values on the way.
    bool is_scratch(Register r) const { return r >= scratch_floor_; }
    void emit(Opcode op, text::Span span, std::uint32_t a = 0, std::uint32_t b = 0, std::uint32_t c = 0,
              std::uint32_t x = 0);
    void emit_jump(Opcode op, text::Span span, Label& target, std::uint32_t a = 0, std::uint32_t b = 0,
                   bool truth = true);
    void jump(Label& target, text::Span span);
    Label new_label();
    void bind(Label& label);
    void begin_code(text::Span header);
    void end_code(text::Span span, std::uint16_t code);
    const Scope& scope_of(const Frame& frame) const { return program_.scopes().scopes[frame.scope]; }

    // compiler_names.cpp: variables
    Variable resolve(const std::string& name) const;
    void find_deleted(const language::Block& block);
    bool is_bound(Register r) const { return r < bound_.size() && bound_[r]; }
    void set_bound(Register r, bool bound);
    void check_bound(const Variable& v, const std::string& name, text::Span span);
    void load_name(const std::string& name, text::Span span, Register dst);
    void store_name(const std::string& name, text::Span span, Register value);
    void delete_name(const std::string& name, text::Span span);
    void clear_name(const std::string& name, text::Span span);
    /// The register of a variable that can be read in place; nothing for cells and globals.
    std::optional<Register> local_register(const std::string& name) const;

    // compiler_expressions.cpp
    /// The value's register: a variable's own, or a new temporary.
    Register expression(const Expression& e);
    /// The same, when `later` is evaluated before the value is used: then a variable that `later` may rebind is copied.
    Register operand(const Expression& e, const Expression* later);
    /// The same, into `dst` if that is scratch, when it is not a variable's own register.
    Register operand_in(const Expression& e, Register dst, const Expression* later);
    /// `dst` may be a variable: it is written once, at the end.
    void into(const Expression& e, Register dst);
    void discard(const Expression& e);
    void load_constant(const bytecode::Constant& value, Register dst, text::Span span);
    void load_integer(const IntegerLiteral& e, bool negative, Register dst);
    text::Span access_span(const Attribute& e, text::Span whole) const;
    void attribute(const Attribute& e, Register dst);
    void subscript(const Subscript& e, Register dst);
    void slice(const Slice& e, Register dst);
    void conditional(const Conditional& e, Register dst);
    void named(const Named& e, Register dst);
    void formatted_string(const FormattedString& e, Register dst);
    void formatted_parts(const std::vector<FormattedPart>& parts, text::Span span, Register dst);
    void formatted_part(const FormattedPart& part, text::Span span, Register dst, bool joined);

    // compiler_operators.cpp
    void unary(const Unary& e, Register dst);
    void binary(const Binary& e, Register dst);
    void operate(BinaryOperator op, text::Span span, Register dst, Register left, const Expression& right,
                 bool augmented);
    void logical(const Logical& e, Register dst);
    void comparison(const Comparison& e, Register dst);
    void compare(ComparisonOperator op, text::Span span, Register dst, Register left, Register right);
    /// Jumps when the truth of `e` equals `truth`, goes on otherwise.
    void jump_if(const Expression& e, bool truth, Label& target);
    void jump_if_logical(const Logical& e, bool truth, Label& target);
    void jump_if_comparison(const Comparison& e, bool truth, Label& target);
    void add_anchor(const Subscript& e);
    void jump_if_none(Register value, text::Span span, bool truth, Label& target);
    void compare_and_jump(ComparisonOperator op, text::Span span, Register left, Register right, bool truth,
                          Label& target);

    // compiler_calls.cpp
    void call(const Call& e, Register dst);
    Register window(Register dst, std::uint32_t count);
    void plain_call(const Call& e, Register dst);
    void method_call(const Call& e, const Attribute& method, Register dst);
    void spread_call(const Call& e, Register dst);
    void emit_call(Opcode plain, Opcode with_keywords, const Call& e, text::Span span, Register window);
    void arguments(const Call& e);

    // compiler_displays.cpp, compiler_comprehensions.cpp
    void display(const std::vector<Expression*>& items, text::Span span, Register dst, bool is_tuple);
    /// `iterated`: a loop goes over it and nothing else sees it.
    void set_display(const Set& e, Register dst, bool iterated = false);
    void dict_display(const Dict& e, Register dst);
    void append_all(const std::vector<Expression*>& items, text::Span span, Register list);
    /// Where the elements of a comprehension go.
    struct Sink {
        enum class Kind : std::uint8_t { list, set, dict, sum, any, all, yield };
        Kind kind = Kind::list;
        Register result = 0;
        Label* decided = nullptr;  ///< any, all: where to go on as soon as the result is known
    };
    void comprehension(const Comprehension& e, Register dst);
    void comprehension_into(const Comprehension& e, Sink& sink, text::Span around, const char* name);
    Register begin_iteration(const ComprehensionClause& clause);
    void comprehension_clause(const Comprehension& e, std::size_t clause, Register iterator,
                              const Sink& sink);
    void consume_element(const Expression& element, const Expression* value, const Sink& sink);
    /// A call whose only argument is a generator expression, when the callee reads it to its end (or decides early)
    /// before anybody else can notice: no generator is needed. False for other calls.
    bool call_consuming_generator(const Call& e, const Comprehension& generator, Register dst);
    void begin_comprehension_scope(const Comprehension& e);

    // compiler_statements.cpp
    void block(const language::Block& statements);
    void statement(const Statement& s);
    void if_statement(const If& s);
    void return_statement(const Return& s);
    void raise_statement(const Raise& s);
    void assert_statement(const Assert& s);
    void import_statement(const Import& s);
    void import_from_statement(const ImportFrom& s);
    bool check_module(const Identifier& module);

    // compiler_targets.cpp
    void assign(const Assign& s);
    void assign_one(const Expression& target, const Expression& value);
    bool assign_pairwise(const std::vector<Expression*>& targets, const Expression& value);
    /// `plain`: the target of a simple assignment, not of a loop or part of a tuple.
    void store(const Expression& target, Register value, bool plain = false);
    void store_unpacked(const std::vector<Expression*>& targets, text::Span span, Register value);
    void augmented_assign(const AugmentedAssign& s);
    void remove(const Expression& target);

    // compiler_loops.cpp
    void while_statement(const While& s);
    /// The ways out of a `for` before its end that the code has to notice: break and return, or exceptions too.
    enum class Leaving : std::uint8_t { unnoticed, by_jump, by_any_way };
    Leaving leaving(const Expression& iterable) const;
    void for_statement(const For& s);
    void loop_body(const language::Block& body, Label& head, Label& end, text::Span span);
    /// Evaluates `iterable` and begins to iterate; the iterator's three registers are the newest temporaries.
    Register begin_iteration(const Expression& iterable);
    /// Next item into `target`, or on to `exit`.
    void next_item(Register iterator, const Expression& target, text::Span span, Label& exit);
    void leave_loop(bool is_break, text::Span span);

    // compiler_exceptions.cpp
    void try_statement(const Try& s);
    void try_except(const Try& s);
    void finally_statement(const Try& s);
    void except_clause(const ExceptHandler& h, Register exception, Register saved, Label& end);
    void except_star(const Try& s, Register exception, Label& end);
    void except_star_clause(const ExceptHandler& h, Register rest, Register raised);
    void except_body(const ExceptHandler& h, Register exception);
    void with_statement(const With& s, std::size_t item);
    void open_block(Block block);
    /// Ends the innermost block and protects what was generated inside.
    Block close_block();
    /// Control comes here by an exception out of `closed`. False when nothing in it can raise: then nothing comes.
    bool begin_handler(const Block& closed);
    /// Ends the handler block: whoever comes here, or by an exception out of it, goes on raising what `exception` holds.
    void finish_handler(text::Span span, Register exception, Register saved);
    Block new_block(Block::Kind kind, text::Span span, Register target);
    /// Generates what is to be done on the way out to the first `depth` blocks, without leaving them for good:
    /// the blocks passed, for resume_blocks().
    std::vector<Block> pass_blocks(std::size_t depth);
    void pass_block(const Block& passed);
    void resume_blocks(std::vector<Block> passed);
    bool has_cleanup() const;

    // compiler_match.cpp
    /// A name that a pattern binds once all of it matches, and where its value is until then.
    struct Captured {
        const Identifier* name = nullptr;
        Register value = 0;
    };
    void match_statement(const Match& s);
    /// Goes on when `subject` matches, else to `fail`. The captured values are the newest temporaries.
    void match_pattern(const Pattern& p, Register subject, Label& fail, std::vector<Captured>& captured);
    void match_alternatives(const Pattern& p, Register subject, Label& fail, std::vector<Captured>& captured);
    void match_parts(const Pattern& p, std::uint32_t count, Register call, std::uint32_t arguments,
                     Label& fail, std::vector<Captured>& captured);
    void match_sequence(const Pattern& p, Register subject, Label& fail, std::vector<Captured>& captured);
    void match_mapping(const Pattern& p, Register subject, Label& fail, std::vector<Captured>& captured);
    void match_class(const Pattern& p, Register subject, Label& fail, std::vector<Captured>& captured);
    Register begin_matcher(std::string_view name, Register subject, text::Span span);
    void load_small(std::uint32_t value, Register dst, text::Span span);

    // compiler_classes.cpp
    void class_statement(const Class& s);
    void store_member(const std::string& name, text::Span span, Register value);
    void annotate_member(const AnnotatedAssign& s);
    bool call_super(const Call& e, Register dst);
    /// `plain`: by `object.name = value` itself.
    void note_attribute_store(const Attribute& attribute, bool plain);

    // compiler_coroutines.cpp
    void yield(const Yield& e, Register dst);
    void delegate(Register source, text::Span span, Register dst, bool is_await);
    void await_method(Register object, const char* name, text::Span span, Register dst);
    void await_enter(Register manager, text::Span span, Register dst);
    void await_exit(Register manager, std::optional<Register> exception, text::Span span, Register dst);
    void async_for(const For& s);
    void abandon(Register iterator, text::Span span);
    void async_iterator(const Expression& iterable, Register dst);
    Register begin_async_iteration(const Expression& iterable);
    Register await_item(Register iterator, text::Span span, Label& exit);
    void generator_expression(const Comprehension& e, Register dst);

    // compiler_functions.cpp
    void function_statement(const Function& s);
    void lambda(const Lambda& e, Register dst);
    /// Evaluates the defaults and makes the function of `node`, a Function or a Lambda.
    void make_function(const std::vector<Parameter>& parameters, const Node& node, ScopeIndex scope,
                       text::Span span, Register dst);
    std::uint16_t code_for(const Node& node, ScopeIndex scope);
    std::uint32_t defaults(const std::vector<Parameter>& parameters, text::Span span);
    void set_parameters(const std::vector<Parameter>& parameters);
    std::vector<Register> captured_cells(ScopeIndex scope) const;

    ProgramBuilder& program_;
    bytecode::Code code_;
    Assembler assembler_;
    std::vector<Frame> frames_;
    std::set<std::string> deleted_;  ///< variables that are unbound somewhere in the function
    std::uint32_t top_ = 0;
    std::uint32_t scratch_floor_ = 0;
    bool reachable_ = true;
    Bound bound_;
    std::vector<Block> blocks_;
    int block_depth_ = 0;                ///< blocks of statements around the one that is generated
    Register class_cell_ = no_register;  ///< class body: holds the cell of __class__, if a method needs it
};

}  // namespace interleave::language
