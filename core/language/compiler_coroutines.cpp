// Generators and coroutines: yield, await, async for, async with, generator expressions.
#include "core/language/compiler_generator.h"

namespace interleave::language {

void Generator::yield(const Yield& e, Register dst) {
    const Mark mark(*this);
    Register value = 0;
    if (e.value != nullptr) {
        value = expression(*e.value);
    } else {
        value = allocate();
        load_constant({bytecode::NoneConstant()}, value, e.span);
    }
    emit(Opcode::yield_, e.span, dst, value, 0, code_.is_coroutine ? 1 : 0);
}

/// Goes through the iterator of `source` (or what awaiting it means) until that ends; its result goes to dst.
void Generator::delegate(Register source, text::Span span, Register dst, bool is_await) {
    const Mark mark(*this);
    const Register iterator = allocate(), value = allocate();
    emit(Opcode::begin_delegation_, span, iterator, source, 0, is_await ? 1 : 0);
    load_constant({bytecode::NoneConstant()}, value, span);
    emit(Opcode::delegate_, span, value, iterator);
    if (dst != value) emit(Opcode::move_, span, dst, value);
}

/// dst = await object.name(arguments...), the arguments being None three times or exception, as `exception` says.
void Generator::await_method(Register object, const char* name, text::Span span, Register dst) {
    const Mark mark(*this);
    const Register a = allocate(2);
    emit(Opcode::load_method_, span, a, object, program_.name(name));
    emit(Opcode::call_method_, span, a, 0);
    delegate(a, span, dst, true);
}

void Generator::await_exit(Register manager, std::optional<Register> exception, text::Span span,
                           Register dst) {
    const Mark mark(*this);
    const Register a = allocate(5);
    emit(Opcode::load_method_, span, a, manager, program_.name("__aexit__"));
    for (std::uint32_t n = 2; n < 5; ++n)
        load_constant({bytecode::NoneConstant()}, static_cast<Register>(a + n), span);
    if (exception) {
        const Mark inner(*this);
        const Register window = allocate(2);
        emit(Opcode::load_builtin_, span, window, program_.name("type"));
        emit(Opcode::move_, span, window + 1u, *exception);
        emit(Opcode::call_, span, window, 1);
        emit(Opcode::move_, span, a + 2u, window);
        emit(Opcode::move_, span, a + 3u, *exception);
    }
    emit(Opcode::call_method_, span, a, 3);
    delegate(a, span, dst, true);
}

/// dst = iterable.__aiter__()
void Generator::async_iterator(const Expression& iterable, Register dst) {
    const Mark mark(*this);
    const Register a = allocate();
    emit(Opcode::load_builtin_, iterable.span, a, program_.name("_async_iterator"));
    into(iterable, allocate());
    emit(Opcode::call_, iterable.span, a, 1);
    emit(Opcode::move_, iterable.span, dst, a);
}

/// dst = await manager.__aenter__()
void Generator::await_enter(Register manager, text::Span span, Register dst) {
    const Mark mark(*this);
    const Register a = allocate(2);
    emit(Opcode::load_builtin_, span, a, program_.name("_async_enter"));
    emit(Opcode::move_, span, a + 1u, manager);
    emit(Opcode::call_, span, a, 1);
    delegate(a, span, dst, true);
}

Register Generator::begin_async_iteration(const Expression& iterable) {
    const Register iterator = allocate();
    async_iterator(iterable, iterator);
    return iterator;
}

/// Awaits the next item, which is in the newest temporary; StopAsyncIteration leads on to `exit`.
Register Generator::await_item(Register iterator, text::Span span, Label& exit) {
    const Register item = allocate();
    const Mark mark(*this);
    const Register exception = allocate(), saved = allocate();
    Label got = new_label();
    open_block(new_block(Block::Kind::try_body, span, exception));
    await_method(iterator, "__anext__", span, item);
    const Block closed = close_block();
    jump(got, span);
    if (begin_handler(closed)) {
        emit(Opcode::enter_handler_, span, saved, exception);
        Block handler = new_block(Block::Kind::handler, span, exception);
        handler.saved = saved;
        open_block(std::move(handler));
        Label other = new_label();
        const Register matches = allocate(), type = allocate();
        emit(Opcode::load_builtin_, span, type, program_.name("StopAsyncIteration"));
        emit(Opcode::exception_matches_, span, matches, exception, type);
        emit_jump(Opcode::jump_if_, span, other, matches, 0, false);
        auto passed = pass_blocks(blocks_.size() - 1);
        jump(exit, span);
        resume_blocks(std::move(passed));
        bind(other);
        finish_handler(span, exception, saved);
    }
    bind(got);
    return item;
}

void Generator::async_for(const For& s) {
    const Mark mark(*this);
    const text::Span span = s.iterable->span;
    const bool made_here = leaving(*s.iterable) == Leaving::by_any_way;
    const Register exception = made_here ? allocate() : 0;
    const Register iterator = begin_async_iteration(*s.iterable);
    Label head = new_label(), exit = new_label(), broken = new_label(), end = new_label();
    bind(head);
    {
        const Mark inner(*this);
        store(*s.target, await_item(iterator, span, exit));
    }
    Block iteration;
    if (made_here) {
        iteration = new_block(Block::Kind::iteration, span, exception);
        iteration.iterator = iterator;
        iteration.is_async = true;
        open_block(std::move(iteration));
    }
    loop_body(s.body, head, made_here ? broken : end, span);
    if (made_here) iteration = close_block();
    bind(exit);
    block(s.else_body);
    if (broken.used || !iteration.pieces.empty()) jump(end, span);
    if (broken.used) {
        bind(broken);
        abandon(iterator, span);
        if (!iteration.pieces.empty()) jump(end, span);
    }
    if (begin_handler(iteration)) {
        abandon(iterator, span);
        emit(Opcode::reraise_, span, exception);
        reachable_ = false;
    }
    bind(end);
}

/// The loop over an asynchronous generator that nobody else has was left: the event loop is to close it.
void Generator::abandon(Register iterator, text::Span span) {
    const Mark mark(*this);
    const Register a = allocate(2);
    emit(Opcode::load_builtin_, span, a, program_.name("_abandon"));
    emit(Opcode::move_, span, a + 1u, iterator);
    emit(Opcode::call_, span, a, 1);
}

void Generator::generator_expression(const Comprehension& e, Register dst) {
    const Mark mark(*this);
    const Register a = allocate(2);
    const std::uint16_t code = code_for(e, e.scope);
    const Expression& iterable = *e.clauses[0].iterable;
    if (e.clauses[0].is_async) {
        async_iterator(iterable, static_cast<Register>(a + 1));
    } else {
        const Mark inner(*this);
        const Register source = expression(iterable);
        emit(Opcode::begin_delegation_, iterable.span, a + 1u, source);
    }
    emit(Opcode::make_function_, e.span, a, code);
    emit(Opcode::call_, e.span, a, 1);
    if (a != dst) emit(Opcode::move_, e.span, dst, a);
}

void Generator::generator_expression_code(const Comprehension& e, std::uint16_t code) {
    code_.positional = 1;
    begin_code(e.span);
    const bool is_async = e.clauses[0].is_async;
    const Register iterator = allocate(is_async ? 1 : 3);
    emit(is_async ? Opcode::move_ : Opcode::for_begin_, e.clauses[0].iterable->span, iterator,
         frames_[0].locals[0]);
    Sink sink{Sink::Kind::yield, 0, nullptr};
    comprehension_clause(e, 0, iterator, sink);
    end_code(e.span, code);
}

}  // namespace interleave::language
