// try, with, and the ways out of them.
//
// A `finally` body is generated once for each way out: the normal end, every return, break and continue that passes
// it, and the exception. The code on the way out is outside the protection of what it leaves, so a block's protected
// instructions are a list of pieces.
#include "core/language/compiler_generator.h"

#include <cassert>

namespace interleave::language {

Generator::Block Generator::new_block(Block::Kind kind, text::Span span, Register target) {
    Block block;
    block.kind = kind;
    block.span = span;
    block.handler = assembler_.new_label();
    block.target = target;
    return block;
}

void Generator::open_block(Block block) {
    block.begin = assembler_.position();
    block.bound = bound_;
    blocks_.push_back(std::move(block));
}

Generator::Block Generator::close_block() {
    Block block = std::move(blocks_.back());
    blocks_.pop_back();
    if (assembler_.position() > block.begin) block.pieces.push_back({block.begin, assembler_.position()});
    for (const auto& [begin, end] : block.pieces) assembler_.protect(begin, end, block.handler, block.target);
    return block;
}

bool Generator::begin_handler(const Block& closed) {
    if (closed.pieces.empty()) return false;
    assembler_.bind(closed.handler);
    reachable_ = true;
    bound_ = closed.bound;
    return true;
}

void Generator::finish_handler(text::Span span, Register exception, Register saved) {
    const Block handler = close_block();
    begin_handler(handler);
    emit(Opcode::leave_handler_, span, saved);
    emit(Opcode::reraise_, span, exception);
    reachable_ = false;
}

bool Generator::has_cleanup() const {
    for (const Block& b : blocks_) {
        if (b.kind != Block::Kind::loop && b.kind != Block::Kind::try_body) return true;
    }
    return false;
}

std::vector<Generator::Block> Generator::pass_blocks(std::size_t depth) {
    std::vector<Block> passed;
    while (blocks_.size() > depth) {
        Block block = std::move(blocks_.back());
        blocks_.pop_back();
        const bool protects = block.kind != Block::Kind::loop;
        if (protects && assembler_.position() > block.begin) {
            block.pieces.push_back({block.begin, assembler_.position()});
        }
        pass_block(block);
        passed.push_back(std::move(block));
    }
    return passed;
}

void Generator::pass_block(const Block& passed) {
    const Mark mark(*this);
    switch (passed.kind) {
        case Block::Kind::loop:
        case Block::Kind::try_body: return;
        case Block::Kind::finally: return block(*passed.finally_body);
        case Block::Kind::with:
            if (passed.is_async) return await_exit(passed.manager, std::nullopt, passed.span, allocate());
            return emit(Opcode::with_exit_, passed.span, allocate(), passed.manager);
        case Block::Kind::handler: return emit(Opcode::leave_handler_, passed.span, passed.saved);
        case Block::Kind::iteration:
            return passed.is_async ? abandon(passed.iterator, passed.span)
                                   : emit(Opcode::for_end_, passed.span, passed.iterator);
        case Block::Kind::exception_name: return clear_name(passed.exception_name->text, passed.span);
    }
}

void Generator::resume_blocks(std::vector<Block> passed) {
    while (!passed.empty()) {
        passed.back().begin = assembler_.position();
        blocks_.push_back(std::move(passed.back()));
        passed.pop_back();
    }
}

void Generator::try_statement(const Try& s) {
    if (s.has_finally) return finally_statement(s);
    try_except(s);
}

void Generator::finally_statement(const Try& s) {
    const Register exception = allocate(), saved = allocate();
    const text::Span span = s.finally_body.front()->span;
    Label end = new_label();
    Block protection = new_block(Block::Kind::finally, span, exception);
    protection.finally_body = &s.finally_body;
    open_block(std::move(protection));
    try_except(s);
    const Block closed = close_block();
    block(s.finally_body);
    jump(end, span);
    if (begin_handler(closed)) {
        emit(Opcode::enter_handler_, span, saved, exception);
        Block handler = new_block(Block::Kind::handler, span, exception);
        handler.saved = saved;
        open_block(std::move(handler));
        block(s.finally_body);
        finish_handler(span, exception, saved);
    }
    bind(end);
}

void Generator::try_except(const Try& s) {
    if (s.handlers.empty()) {
        block(s.body);
        return block(s.else_body);
    }
    const Mark mark(*this);
    const Register exception = allocate(), saved = allocate();
    const text::Span span = s.handlers[0].span;
    Label end = new_label();
    open_block(new_block(Block::Kind::try_body, span, exception));
    block(s.body);
    const Block closed = close_block();
    block(s.else_body);
    jump(end, span);
    begin_handler(closed);
    emit(Opcode::enter_handler_, span, saved, exception);
    Block handler = new_block(Block::Kind::handler, span, exception);
    handler.saved = saved;
    open_block(std::move(handler));
    if (s.is_group) {
        except_star(s, exception, end);
    } else {
        for (const ExceptHandler& h : s.handlers) except_clause(h, exception, saved, end);
    }
    finish_handler(span, exception, saved);
    bind(end);
}

void Generator::except_clause(const ExceptHandler& h, Register exception, Register saved, Label& end) {
    Label next = new_label();
    if (h.type != nullptr) {
        const Mark mark(*this);
        const Register matches = allocate();
        const Register type = operand_in(*h.type, matches, nullptr);
        emit(Opcode::exception_matches_, h.type->span, matches, exception, type);
        emit_jump(Opcode::jump_if_, h.span, next, matches, 0, false);
    }
    except_body(h, exception);
    if (reachable_) {
        auto passed = pass_blocks(blocks_.size() - 1);
        jump(end, h.span);
        resume_blocks(std::move(passed));
    }
    (void)saved;
    bind(next);
}

/// The clauses of `except*` share out one exception. Each takes its part of `rest`, and what it raises is kept in
/// `raised` until all have run; functions of the prelude's "builtins" take groups apart and put them together.
void Generator::except_star(const Try& s, Register exception, Label& end) {
    const text::Span span = s.handlers[0].span;
    const Register rest = allocate(), raised = allocate();
    emit(Opcode::move_, span, rest, exception);
    emit(Opcode::build_list_, span, raised, raised, 0);
    for (const ExceptHandler& h : s.handlers) except_star_clause(h, rest, raised);
    const Register outcome = allocate();
    emit(Opcode::load_builtin_, span, outcome, program_.name("_after_except_star"));
    for (const Register r : {exception, rest, raised}) emit(Opcode::move_, span, allocate(), r);
    emit(Opcode::call_, span, outcome, 3);
    Label failed = new_label();
    jump_if_none(outcome, span, false, failed);
    auto passed = pass_blocks(blocks_.size() - 1);
    jump(end, span);
    resume_blocks(std::move(passed));
    bind(failed);
    emit(Opcode::reraise_, span, outcome);
    reachable_ = false;
}

void Generator::except_star_clause(const ExceptHandler& h, Register rest, Register raised) {
    const Mark mark(*this);
    Label next = new_label();
    const Register part = allocate(2);
    {
        const Mark inner(*this);
        const Register call = allocate();
        emit(Opcode::load_builtin_, h.type->span, call, program_.name("_except_star"));
        emit(Opcode::move_, h.type->span, allocate(), rest);
        into(*h.type, allocate());
        emit(Opcode::call_, h.type->span, call, 2);
        emit(Opcode::unpack_, h.type->span, part, call, 2);
    }
    emit(Opcode::move_, h.span, rest, part + 1u);
    jump_if_none(part, h.span, true, next);
    const Register thrown = allocate(), saved = allocate();
    emit(Opcode::enter_handler_, h.span, saved, part);
    Block handler = new_block(Block::Kind::handler, h.span, thrown);
    handler.saved = saved;
    open_block(std::move(handler));
    except_body(h, part);
    const Block closed = close_block();
    if (reachable_) emit(Opcode::leave_handler_, h.span, saved);
    jump(next, h.span);
    if (begin_handler(closed)) {
        emit(Opcode::leave_handler_, h.span, saved);
        emit(Opcode::list_append_, h.span, raised, thrown);
    }
    bind(next);
}

/// With a name, the name is unbound however the body ends.
void Generator::except_body(const ExceptHandler& h, Register exception) {
    if (!h.name) return block(h.body);
    store_name(h.name->text, h.name->span, exception);
    Block named = new_block(Block::Kind::exception_name, h.span, exception);
    named.exception_name = &*h.name;
    open_block(std::move(named));
    block(h.body);
    const Block closed = close_block();
    Label end = new_label();
    if (reachable_) clear_name(h.name->text, h.span);
    jump(end, h.span);
    if (begin_handler(closed)) {
        clear_name(h.name->text, h.span);
        emit(Opcode::reraise_, h.span, exception);
        reachable_ = false;
    }
    bind(end);
}

void Generator::with_statement(const With& s, std::size_t n) {
    if (n == s.items.size()) return block(s.body);
    const WithItem& item = s.items[n];
    const text::Span span = s.header;
    const Mark mark(*this);
    const Register manager = allocate(), exception = allocate(), saved = allocate();
    into(*item.manager, manager);
    const Register entered = allocate();
    if (s.is_async)
        await_enter(manager, span, entered);
    else
        emit(Opcode::with_enter_, span, entered, manager);
    Block protection = new_block(Block::Kind::with, span, exception);
    protection.manager = manager;
    protection.is_async = s.is_async;
    open_block(std::move(protection));
    if (item.target != nullptr) store(*item.target, entered);
    top_ = entered;
    with_statement(s, n + 1);
    const Block closed = close_block();
    Label end = new_label(), swallowed = new_label();
    if (s.is_async)
        await_exit(manager, std::nullopt, span, allocate());
    else
        emit(Opcode::with_exit_, span, allocate(), manager);
    jump(end, span);
    if (begin_handler(closed)) {
        emit(Opcode::enter_handler_, span, saved, exception);
        Block handler = new_block(Block::Kind::handler, span, exception);
        handler.saved = saved;
        open_block(std::move(handler));
        const Register swallow = allocate();
        if (s.is_async)
            await_exit(manager, exception, span, swallow);
        else
            emit(Opcode::with_except_, span, swallow, manager, exception);
        emit_jump(Opcode::jump_if_, span, swallowed, swallow, 0, true);
        finish_handler(span, exception, saved);
        bind(swallowed);
        emit(Opcode::leave_handler_, span, saved);
    }
    bind(end);
}

}  // namespace interleave::language
