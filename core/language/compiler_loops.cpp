// while and for, with else, break and continue.
#include "core/language/compiler_generator.h"

#include <cassert>

namespace interleave::language {

void Generator::loop_body(const language::Block& body, Label& head, Label& end, text::Span span) {
    Block loop;
    loop.kind = Block::Kind::loop;
    loop.break_to = &end;
    loop.continue_to = &head;
    blocks_.push_back(loop);
    block(body);
    blocks_.pop_back();
    jump(head, span);
}

void Generator::while_statement(const While& s) {
    Label head = new_label(), exit = new_label(), end = new_label();
    bind(head);
    jump_if(*s.condition, false, exit);
    loop_body(s.body, head, end, s.condition->span);
    bind(exit);
    block(s.else_body);
    bind(end);
}

Register Generator::begin_iteration(const Expression& iterable) {
    const Register iterator = allocate();
    Register source = iterator;
    if (const auto* set = try_as<Set>(iterable)) {
        const Mark mark(*this);
        set_display(*set, iterator, true);
    } else {
        source = operand_in(iterable, iterator, nullptr);
    }
    allocate(2);
    const bool made_here = leaving(iterable) == Leaving::by_any_way;
    emit(Opcode::for_begin_, iterable.span, iterator, source, 0, made_here ? 1 : 0);
    return iterator;
}

void Generator::next_item(Register iterator, const Expression& target, text::Span span, Label& exit) {
    if (const auto* name = try_as<Name>(target)) {
        if (const auto variable = local_register(name->text)) {
            emit_jump(Opcode::for_next_, span, exit, iterator, *variable, false);
            return set_bound(*variable, true);
        }
    }
    const Mark mark(*this);
    const Register item = allocate();
    emit_jump(Opcode::for_next_, span, exit, iterator, item, false);
    store(target, item);
}

/// CPython closes a generator as soon as nothing refers to it, so leaving a `for` over one that it alone has runs what
/// the generator still has to do: `finally`, `with`. Of the ways that leave loops unnoticed here, those are told apart
/// whose iterable can be such a generator; for what is not made for the loop, the ways by exceptions are not.
Generator::Leaving Generator::leaving(const Expression& iterable) const {
    switch (iterable.kind) {
        case ExpressionKind::string_literal:
        case ExpressionKind::bytes_literal:
        case ExpressionKind::formatted_string:
        case ExpressionKind::tuple:
        case ExpressionKind::list:
        case ExpressionKind::set:
        case ExpressionKind::dict: return Leaving::unnoticed;
        case ExpressionKind::call: {
            const auto* callee = try_as<Name>(*as<Call>(iterable).callee);
            const bool builtin = callee != nullptr && resolve(callee->text).kind == Variable::Kind::builtin;
            return builtin ? Leaving::unnoticed : Leaving::by_any_way;
        }
        case ExpressionKind::comprehension:
            return as<Comprehension>(iterable).result == Comprehension::Result::generator
                       ? Leaving::by_any_way
                       : Leaving::unnoticed;
        default: return Leaving::by_jump;
    }
}

void Generator::for_statement(const For& s) {
    if (s.is_async) return async_for(s);
    const Mark mark(*this);
    const text::Span span = s.iterable->span;
    const Leaving how = leaving(*s.iterable);
    const Register exception = how == Leaving::by_any_way ? allocate() : 0;
    const Register iterator = begin_iteration(*s.iterable);
    Label head = new_label(), exit = new_label(), broken = new_label(), end = new_label();
    if (how != Leaving::unnoticed) {
        Block iteration = new_block(Block::Kind::iteration, span, exception);
        iteration.iterator = iterator;
        open_block(std::move(iteration));
    }
    bind(head);
    next_item(iterator, *s.target, span, exit);
    loop_body(s.body, head, how == Leaving::unnoticed ? end : broken, span);
    Block iteration;
    if (how == Leaving::by_any_way) {
        iteration = close_block();
    } else if (how == Leaving::by_jump) {
        blocks_.pop_back();
    }
    bind(exit);
    block(s.else_body);
    if (broken.used || !iteration.pieces.empty()) jump(end, span);
    if (broken.used) {
        bind(broken);
        emit(Opcode::for_end_, span, iterator);
        if (!iteration.pieces.empty()) jump(end, span);
    }
    if (begin_handler(iteration)) {
        emit(Opcode::for_end_, span, iterator);
        emit(Opcode::reraise_, span, exception);
        reachable_ = false;
    }
    bind(end);
}

void Generator::leave_loop(bool is_break, text::Span span) {
    std::size_t depth = blocks_.size();
    while (depth > 0 && blocks_[depth - 1].kind != Block::Kind::loop) --depth;
    assert(depth > 0);
    if (!reachable_) return;
    auto passed = pass_blocks(depth);
    jump(is_break ? *blocks_[depth - 1].break_to : *blocks_[depth - 1].continue_to, span);
    resume_blocks(std::move(passed));
}

}  // namespace interleave::language
