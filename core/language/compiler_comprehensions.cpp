// Comprehensions, generated in place: the variables of their scope are temporaries that live as long as they do.
#include "core/language/compiler_generator.h"

#include <algorithm>
#include <iterator>

namespace interleave::language {

void Generator::comprehension(const Comprehension& e, Register dst) {
    if (e.result == Comprehension::Result::generator) { return generator_expression(e, dst); }
    Sink sink{Sink::Kind::list, is_scratch(dst) ? dst : allocate(), nullptr};
    if (e.result == Comprehension::Result::set) sink.kind = Sink::Kind::set;
    if (e.result == Comprehension::Result::dict) sink.kind = Sink::Kind::dict;
    const char* const name = sink.kind == Sink::Kind::set    ? "<setcomp>"
                             : sink.kind == Sink::Kind::dict ? "<dictcomp>"
                                                             : "<listcomp>";
    comprehension_into(e, sink, e.span, name);
    if (sink.result != dst) emit(Opcode::move_, e.span, dst, sink.result);
}

void Generator::comprehension_into(const Comprehension& e, Sink& sink, text::Span around, const char* name) {
    const Mark mark(*this);
    const Register iterator = begin_iteration(e.clauses[0]);
    const std::size_t inlined = assembler_.begin_inlined(around, name);
    const std::uint32_t floor = scratch_floor_;
    begin_comprehension_scope(e);
    switch (sink.kind) {
        case Sink::Kind::list: emit(Opcode::build_list_, e.span, sink.result, 0, 0); break;
        case Sink::Kind::set: emit(Opcode::build_set_, e.span, sink.result, 0, 0); break;
        case Sink::Kind::dict: emit(Opcode::build_dict_, e.span, sink.result, 0, 0); break;
        case Sink::Kind::sum: emit(Opcode::load_int_, e.span, sink.result); break;
        case Sink::Kind::any: load_constant({false}, sink.result, e.span); break;
        case Sink::Kind::all: load_constant({true}, sink.result, e.span); break;
        case Sink::Kind::yield: break;
    }
    comprehension_clause(e, 0, iterator, sink);
    frames_.pop_back();
    scratch_floor_ = floor;
    assembler_.end_inlined(inlined);
}

void Generator::begin_comprehension_scope(const Comprehension& e) {
    const Scope& scope = program_.scopes().scopes[e.scope];
    frames_.push_back({e.scope, {}, {}});
    const auto* first_target = try_as<Name>(*e.clauses[0].target);
    for (std::uint32_t n = 0; n < scope.locals.size(); ++n) {
        if (n < scope.parameter_count) {  // the iterator, which has registers of its own
            frames_.back().locals.push_back(no_register);
            continue;
        }
        const Register r = allocate();
        frames_.back().locals.push_back(r);
        set_bound(r, false);
        const bool captured = program_.is_captured(e.scope, n);
        const bool set_at_once = first_target != nullptr && first_target->text == scope.locals[n];
        if (captured || !set_at_once) emit(Opcode::clear_, e.span, r);
        if (captured) emit(Opcode::make_cell_, e.span, r);
    }
    scratch_floor_ = top_;
}

Register Generator::begin_iteration(const ComprehensionClause& clause) {
    return clause.is_async ? begin_async_iteration(*clause.iterable) : begin_iteration(*clause.iterable);
}

void Generator::comprehension_clause(const Comprehension& e, std::size_t n, Register iterator,
                                     const Sink& sink) {
    const ComprehensionClause& clause = e.clauses[n];
    Label head = new_label(), again = new_label(), exit = new_label();
    bind(head);
    if (clause.is_async) {
        const Mark mark(*this);
        store(*clause.target, await_item(iterator, clause.iterable->span, exit));
    } else {
        next_item(iterator, *clause.target, clause.iterable->span, exit);
    }
    for (const Expression* condition : clause.conditions) jump_if(*condition, false, again);
    {
        const Mark mark(*this);
        if (n + 1 < e.clauses.size()) {
            const Register inner = begin_iteration(e.clauses[n + 1]);
            comprehension_clause(e, n + 1, inner, sink);
        } else {
            consume_element(*e.element, e.value, sink);
        }
    }
    bind(again);
    jump(head, clause.span);
    bind(exit);
}

void Generator::consume_element(const Expression& element, const Expression* value, const Sink& sink) {
    switch (sink.kind) {
        case Sink::Kind::list:
            return emit(Opcode::list_append_, element.span, sink.result, expression(element));
        case Sink::Kind::yield: {
            const Register item = expression(element);
            return emit(Opcode::yield_, element.span, allocate(), item, 0, code_.is_coroutine ? 1 : 0);
        }
        case Sink::Kind::set: return emit(Opcode::set_add_, element.span, sink.result, expression(element));
        case Sink::Kind::dict: {
            const Register key = operand(element, value);
            return emit(Opcode::dict_store_, element.span, sink.result, key, expression(*value));
        }
        case Sink::Kind::sum:
            return emit(Opcode::add_, element.span, sink.result, sink.result, expression(element));
        case Sink::Kind::any:
        case Sink::Kind::all: {
            const bool deciding = sink.kind == Sink::Kind::any;
            Label next = new_label();
            jump_if(element, !deciding, next);
            load_constant({deciding}, sink.result, element.span);
            jump(*sink.decided, element.span);
            return bind(next);
        }
    }
}

bool Generator::call_consuming_generator(const Call& e, const Comprehension& generator, Register dst) {
    const Scope& scope = program_.scopes().scopes[generator.scope];
    // A StopIteration inside would come out of the generator as a RuntimeError.
    if (scope.is_coroutine || scope.find("next") != nullptr) return false;
    const auto* method = try_as<Attribute>(*e.callee);
    if (method != nullptr && method->object->kind == ExpressionKind::string_literal &&
        method->name.text == "join") {
        // str.join() makes a list of its argument before it does anything.
        const Register a = window(dst, 3);
        into(*method->object, a);
        emit(Opcode::load_method_, method->span, a, a, program_.name("join"));
        Sink list{Sink::Kind::list, static_cast<Register>(a + 2), nullptr};
        comprehension_into(generator, list, e.span, "<genexpr>");
        emit(Opcode::call_method_, e.span, a, 1);
        if (a != dst) emit(Opcode::move_, e.span, dst, a);
        return true;
    }
    const auto* name = try_as<Name>(*e.callee);
    if (name == nullptr || resolve(name->text).kind != Variable::Kind::builtin) return false;
    const std::string& callee = name->text;
    Label decided = new_label();
    Sink sink{Sink::Kind::list, is_scratch(dst) ? dst : allocate(), &decided};
    if (callee == "sum") sink.kind = Sink::Kind::sum;
    if (callee == "any") sink.kind = Sink::Kind::any;
    if (callee == "all") sink.kind = Sink::Kind::all;
    if (callee == "set") sink.kind = Sink::Kind::set;
    if (sink.kind != Sink::Kind::list || callee == "list" || callee == "tuple") {
        comprehension_into(generator, sink, e.span, "<genexpr>");
        bind(decided);
        if (callee == "tuple") emit(Opcode::list_to_tuple_, e.span, sink.result, sink.result);
        if (sink.result != dst) emit(Opcode::move_, e.span, dst, sink.result);
        return true;
    }
    const char* const collecting[] = {"sorted", "max", "min", "dict", "frozenset"};
    if (std::find(std::begin(collecting), std::end(collecting), callee) == std::end(collecting)) return false;
    const Register a = window(dst, 2);
    emit(Opcode::load_builtin_, name->span, a, program_.name(callee));
    sink.result = static_cast<Register>(a + 1);
    comprehension_into(generator, sink, e.span, "<genexpr>");
    emit(Opcode::call_, e.span, a, 1);
    if (a != dst) emit(Opcode::move_, e.span, dst, a);
    return true;
}

}  // namespace interleave::language
