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
    emit(Opcode::for_begin_, iterable.span, iterator, source);
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

void Generator::for_statement(const For& s) {
    if (s.is_async) return async_for(s);
    const Mark mark(*this);
    const Register iterator = begin_iteration(*s.iterable);
    Label head = new_label(), exit = new_label(), end = new_label();
    bind(head);
    next_item(iterator, *s.target, s.iterable->span, exit);
    loop_body(s.body, head, end, s.iterable->span);
    bind(exit);
    block(s.else_body);
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
