// Calls. The window is made of the topmost temporaries; when the result's register is the topmost one already, the
// window starts there and the result needs no move.
#include "core/language/compiler_generator.h"

#include <algorithm>

namespace interleave::language {

namespace {

/// More arguments are collected in a list, so that the window stays small.
constexpr std::size_t maximum_window = 200;

bool is_keyword(const Argument& argument) {
    return argument.kind == Argument::Kind::keyword || argument.kind == Argument::Kind::double_star;
}

}  // namespace

/// First of `count` registers for a window.
Register Generator::window(Register dst, std::uint32_t count) {
    if (is_scratch(dst) && dst + 1u == top_) {
        allocate(count - 1);
        return dst;
    }
    return allocate(count);
}

void Generator::call(const Call& e, Register dst) {
    bool spread = e.arguments.size() > maximum_window;
    for (const Argument& argument : e.arguments) {
        spread =
            spread || argument.kind == Argument::Kind::star || argument.kind == Argument::Kind::double_star;
    }
    if (call_super(e, dst)) return;
    const auto* generator = e.arguments.size() == 1 ? try_as<Comprehension>(*e.arguments[0].value) : nullptr;
    const bool is_generator = generator != nullptr && generator->result == Comprehension::Result::generator;
    if (is_generator && !spread && call_consuming_generator(e, *generator, dst)) return;
    if (spread) return spread_call(e, dst);
    if (const auto* method = try_as<Attribute>(*e.callee)) return method_call(e, *method, dst);
    plain_call(e, dst);
}

void Generator::plain_call(const Call& e, Register dst) {
    const Register a = window(dst, 1);
    into(*e.callee, a);
    arguments(e);
    emit_call(Opcode::call_, Opcode::call_keywords_, e, e.span, a);
    if (a != dst) emit(Opcode::move_, e.span, dst, a);
}

void Generator::method_call(const Call& e, const Attribute& method, Register dst) {
    const Register a = window(dst, 1);
    const Register object = operand_in(*method.object, a, nullptr);
    allocate();
    emit(Opcode::load_method_, access_span(method, method.span), a, object, program_.name(method.name.text));
    arguments(e);
    emit_call(Opcode::call_method_, Opcode::call_method_keywords_, e, access_span(method, e.span), a);
    if (a != dst) emit(Opcode::move_, e.span, dst, a);
}

/// Positional arguments in the order of the text, then the named ones: the parser lets no `*` stand behind a name
/// in a call that comes here.
void Generator::arguments(const Call& e) {
    for (const Argument& argument : e.arguments) into(*argument.value, allocate());
}

void Generator::emit_call(Opcode plain, Opcode with_keywords, const Call& e, text::Span span,
                          Register window) {
    bytecode::TupleConstant names;
    for (const Argument& argument : e.arguments) {
        if (argument.kind == Argument::Kind::keyword) names.items.push_back({argument.keyword.text});
    }
    const auto count = static_cast<std::uint32_t>(e.arguments.size());
    if (names.items.empty()) return emit(plain, span, window, count);
    emit(with_keywords, span, window, count, program_.constant({names}));
}

/// Positional arguments go to a list, named ones to a dict.
void Generator::spread_call(const Call& e, Register dst) {
    const Register a = window(dst, 1);
    into(*e.callee, a);
    const Register positional = allocate();
    emit(Opcode::build_list_, e.span, positional, 0, 0);
    const bool only = std::count_if(e.arguments.begin(), e.arguments.end(),
                                    [](const Argument& argument) { return !is_keyword(argument); }) == 1;
    bool named = false;
    for (const Argument& argument : e.arguments) {
        const Mark mark(*this);
        named = named || is_keyword(argument);
        if (is_keyword(argument)) continue;
        const Register value = expression(*argument.value);
        const bool star = argument.kind == Argument::Kind::star;
        emit(star ? Opcode::list_extend_ : Opcode::list_append_, argument.span, positional, value, 0,
             !star  ? 0
             : only ? 2
                    : 1);
    }
    const Register names = named ? allocate() : Register{0};
    if (named) emit(Opcode::build_dict_, e.span, names, 0, 0);
    for (const Argument& argument : e.arguments) {
        if (!is_keyword(argument)) continue;
        const Mark mark(*this);
        Register mapping = 0;
        if (argument.kind == Argument::Kind::double_star) {
            mapping = expression(*argument.value);
        } else {
            const Register pair = allocate(2);
            load_constant({argument.keyword.text}, pair, argument.keyword.span);
            into(*argument.value, pair + 1u);
            mapping = allocate();
            emit(Opcode::build_dict_, argument.span, mapping, pair, 2);
        }
        emit(Opcode::dict_update_, e.span, names, mapping, a, 1);  // which finds names given twice
    }
    emit(Opcode::call_spread_, e.span, a, named ? 1 : 0);
    if (a != dst) emit(Opcode::move_, e.span, dst, a);
}

}  // namespace interleave::language
