// Assignment, augmented assignment, deletion.
#include "core/language/compiler_generator.h"

#include <algorithm>
#include <cassert>

namespace interleave::language {

namespace {

const std::vector<Expression*>* items_of(const Expression& e) {
    if (const auto* tuple = try_as<Tuple>(e)) return &tuple->items;
    if (const auto* list = try_as<List>(e)) return &list->items;
    return nullptr;
}

bool has_star(const std::vector<Expression*>& items) {
    return std::any_of(items.begin(), items.end(),
                       [](const Expression* e) { return e->kind == ExpressionKind::starred; });
}

}  // namespace

void Generator::assign(const Assign& s) {
    if (const auto replaced = program_.replaced_constants.find(&s);
        replaced != program_.replaced_constants.end()) {
        const Register value = allocate();
        load_constant({replaced->second}, value, s.value->span);
        return store(*s.targets[0], value);
    }
    if (s.targets.size() == 1) return assign_one(*s.targets[0], *s.value);
    const Register value = allocate();
    into(*s.value, value);
    for (const Expression* target : s.targets) {
        const Mark mark(*this);
        store(*target, value);
    }
}

void Generator::assign_one(const Expression& target, const Expression& value) {
    if (const auto* name = try_as<Name>(target)) {
        if (const auto variable = local_register(name->text)) {
            into(value, *variable);
            return set_bound(*variable, true);
        }
    }
    if (const auto* targets = items_of(target); targets != nullptr && assign_pairwise(*targets, value))
        return;
    store(target, operand(value, &target), true);
}

/// `a, b = b, a` without making a tuple: all values first, then the targets from left to right.
bool Generator::assign_pairwise(const std::vector<Expression*>& targets, const Expression& value) {
    const auto* tuple = try_as<Tuple>(value);
    if (tuple == nullptr || tuple->items.size() != targets.size() || targets.empty()) return false;
    if (has_star(targets) || has_star(tuple->items)) return false;
    const std::uint32_t first = top_;
    for (const Expression* item : tuple->items) into(*item, allocate());
    for (std::size_t n = 0; n < targets.size(); ++n) {
        const Mark mark(*this);
        store(*targets[n], static_cast<Register>(first + n));
    }
    return true;
}

void Generator::store(const Expression& target, Register value, bool plain) {
    switch (target.kind) {
        case ExpressionKind::name: return store_name(as<Name>(target).text, target.span, value);
        case ExpressionKind::attribute: {
            const auto& attribute = as<Attribute>(target);
            const Register object = expression(*attribute.object);
            note_attribute_store(attribute, plain);
            return emit(Opcode::store_attr_, access_span(attribute, target.span), value, object,
                        program_.name(attribute.name.text));
        }
        case ExpressionKind::subscript: {
            const auto& subscript = as<Subscript>(target);
            const Register object = operand(*subscript.object, subscript.index);
            const Register index = expression(*subscript.index);
            add_anchor(subscript);
            return emit(Opcode::store_item_, target.span, value, object, index);
        }
        default: {
            const auto* targets = items_of(target);
            assert(targets != nullptr);
            return store_unpacked(*targets, target.span, value);
        }
    }
}

void Generator::store_unpacked(const std::vector<Expression*>& targets, text::Span span, Register value) {
    const auto count = static_cast<std::uint32_t>(targets.size());
    const std::uint32_t first = count == 0 ? 0 : allocate(count);
    std::uint32_t before = 0;
    while (before < count && targets[before]->kind != ExpressionKind::starred) ++before;
    if (before == count) {
        emit(Opcode::unpack_, span, first, value, count);
    } else {
        if (before > 255) return program_.too_large(span, "targets before '*'");
        emit(Opcode::unpack_star_, span, first, value, count, before);
    }
    for (std::uint32_t n = 0; n < count; ++n) {
        const Mark mark(*this);
        const auto* starred = try_as<Starred>(*targets[n]);
        store(starred != nullptr ? *starred->value : *targets[n], static_cast<Register>(first + n));
    }
}

/// Load, operate, store: three steps that other threads may come between. Object and index are evaluated once.
void Generator::augmented_assign(const AugmentedAssign& s) {
    if (const auto* name = try_as<Name>(*s.target)) {
        if (const auto variable = local_register(name->text)) {
            const Register left = operand(*name, s.value);
            operate(s.op, s.span, *variable, left, *s.value, true);
            return set_bound(*variable, true);
        }
        const Register value = allocate();
        load_name(name->text, name->span, value);
        operate(s.op, s.span, value, value, *s.value, true);
        return store_name(name->text, name->span, value);
    }
    if (const auto* attribute = try_as<Attribute>(*s.target)) {
        const Register object = operand(*attribute->object, s.value);
        const Register value = allocate();
        const text::Span span = access_span(*attribute, attribute->span);
        const std::uint16_t name = program_.name(attribute->name.text);
        note_attribute_store(*attribute, false);
        emit(Opcode::load_attr_, span, value, object, name);
        operate(s.op, s.span, value, value, *s.value, true);
        return emit(Opcode::store_attr_, span, value, object, name);
    }
    const auto& subscript = as<Subscript>(*s.target);
    // Index and value are both evaluated after the object; a `:=` in either may rebind its variable.
    const Expression* later = s.value->kind == ExpressionKind::name ? subscript.index : s.value;
    const Register object = operand(*subscript.object, later);
    const Register index = operand(*subscript.index, s.value);
    const Register value = allocate();
    add_anchor(subscript);
    emit(Opcode::load_item_, subscript.span, value, object, index);
    operate(s.op, s.span, value, value, *s.value, true);
    emit(Opcode::store_item_, subscript.span, value, object, index);
}

void Generator::remove(const Expression& target) {
    const Mark mark(*this);
    switch (target.kind) {
        case ExpressionKind::name: return delete_name(as<Name>(target).text, target.span);
        case ExpressionKind::attribute: {
            const auto& attribute = as<Attribute>(target);
            const Register object = expression(*attribute.object);
            note_attribute_store(attribute, false);
            return emit(Opcode::delete_attr_, access_span(attribute, target.span), 0, object,
                        program_.name(attribute.name.text));
        }
        case ExpressionKind::subscript: {
            const auto& subscript = as<Subscript>(target);
            const Register object = operand(*subscript.object, subscript.index);
            add_anchor(subscript);
            return emit(Opcode::delete_item_, target.span, 0, object, expression(*subscript.index));
        }
        default: {
            const auto* targets = items_of(target);
            assert(targets != nullptr);
            for (const Expression* item : *targets) remove(*item);
        }
    }
}

}  // namespace interleave::language
