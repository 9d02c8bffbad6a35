// class statements. The body is a code of its own that fills a dict; build_class makes the class of it.
#include "core/language/compiler_generator.h"

#include <algorithm>

namespace interleave::language {

namespace {

/// Finds the attributes that methods store through their first parameter: what instances will have.
class AttributeFinder {
public:
    explicit AttributeFinder(std::vector<std::string>& names) : names_(names) {}

    void methods(const Block& body) {
        for (const Statement* s : body) {
            const auto* method = try_as<Function>(*s);
            if (method == nullptr || method->parameters.empty()) continue;
            self_ = method->parameters[0].name.text;
            block(method->body);
        }
    }

private:
    void block(const Block& body) {
        for (const Statement* s : body) statement(*s);
    }

    void statement(const Statement& s) {
        switch (s.kind) {
            case StatementKind::assign:
                for (const Expression* t : as<Assign>(s).targets) target(*t);
                return;
            case StatementKind::augmented_assign: return target(*as<AugmentedAssign>(s).target);
            case StatementKind::annotated_assign: return target(*as<AnnotatedAssign>(s).target);
            case StatementKind::if_:
                for (const If::Branch& b : as<If>(s).branches) block(b.body);
                return block(as<If>(s).else_body);
            case StatementKind::while_: block(as<While>(s).body); return block(as<While>(s).else_body);
            case StatementKind::for_:
                target(*as<For>(s).target);
                block(as<For>(s).body);
                return block(as<For>(s).else_body);
            case StatementKind::try_: {
                const auto& t = as<Try>(s);
                block(t.body);
                for (const ExceptHandler& h : t.handlers) block(h.body);
                block(t.else_body);
                return block(t.finally_body);
            }
            case StatementKind::with:
                for (const WithItem& item : as<With>(s).items) {
                    if (item.target != nullptr) target(*item.target);
                }
                return block(as<With>(s).body);
            case StatementKind::match:
                for (const MatchCase& each : as<Match>(s).cases) block(each.body);
                return;
            default: return;
        }
    }

    void target(const Expression& e) {
        if (const auto* tuple = try_as<Tuple>(e)) {
            for (const Expression* item : tuple->items) target(*item);
        } else if (const auto* list = try_as<List>(e)) {
            for (const Expression* item : list->items) target(*item);
        } else if (const auto* starred = try_as<Starred>(e)) {
            target(*starred->value);
        } else if (const auto* attribute = try_as<Attribute>(e)) {
            const auto* object = try_as<Name>(*attribute->object);
            if (object == nullptr || object->text != self_) return;
            const std::string& name = attribute->name.text;
            if (std::find(names_.begin(), names_.end(), name) == names_.end()) names_.push_back(name);
        }
    }

    std::vector<std::string>& names_;
    std::string self_;
};

bool has_annotations(const Block& body) {
    return std::any_of(body.begin(), body.end(),
                       [](const Statement* s) { return s->kind == StatementKind::annotated_assign; });
}

}  // namespace

void Generator::class_statement(const Class& s) {
    const std::uint32_t first = top_;
    for (const Expression* decorator : s.decorators) into(*decorator, allocate());
    std::vector<const Argument*> keywords;
    for (const Argument& argument : s.arguments) {  // metaclass=ABCMeta changes nothing
        if (argument.kind == Argument::Kind::keyword && argument.keyword.text != "metaclass")
            keywords.push_back(&argument);
    }
    const auto operands = static_cast<std::uint32_t>(keywords.empty() ? 5 : 6 + keywords.size());
    const Register name = allocate(operands);
    const auto bases = static_cast<Register>(name + 1), names = static_cast<Register>(name + 2),
               cell = static_cast<Register>(name + 3), body = static_cast<Register>(name + 4);
    // What fails in the body is told with the line of the header, without carets: the statement has more lines.
    const text::Span whole{s.header.begin, s.span.end};
    load_constant({s.written_name}, name, s.header);
    {
        const Mark mark(*this);
        std::uint32_t count = 0;
        const std::uint32_t base = top_;
        for (const Argument& argument : s.arguments) {
            if (argument.kind == Argument::Kind::keyword) continue;
            into(*argument.value, allocate());
            ++count;
        }
        emit(Opcode::build_tuple_, s.header, bases, count == 0 ? 0 : base, count);
    }
    if (!keywords.empty()) class_keywords(keywords, static_cast<Register>(name + 5), s.header);
    emit(Opcode::build_dict_, s.header, names, 0, 0);
    emit(Opcode::make_function_, s.header, body, code_for(s, s.scope));
    {
        const Mark mark(*this);
        const Register window = allocate(2);
        emit(Opcode::move_, s.header, window, body);
        emit(Opcode::move_, s.header, window + 1u, names);
        emit(Opcode::call_, whole, window, 1);
        emit(Opcode::move_, s.header, cell, window);
    }
    emit(Opcode::build_class_, whole, name, name, operands);
    for (std::size_t n = s.decorators.size(); n-- > 0;)
        emit(Opcode::call_, s.decorators[n]->span, first + static_cast<std::uint32_t>(n), 1);
    store_name(s.name.text, s.header, s.decorators.empty() ? name : static_cast<Register>(first));
}

/// The tuple of the names at `first`, then the values.
void Generator::class_keywords(const std::vector<const Argument*>& keywords, Register first,
                               text::Span span) {
    const Mark mark(*this);
    const std::uint32_t names = top_;
    for (const Argument* argument : keywords)
        load_constant({argument->keyword.text}, allocate(), argument->span);
    emit(Opcode::build_tuple_, span, first, names, static_cast<std::uint32_t>(keywords.size()));
    Register value = first;
    for (const Argument* argument : keywords) into(*argument->value, ++value);
}

void Generator::class_code(const Class& s, std::uint16_t code) {
    code_.is_class_body = true;
    code_.positional = 1;
    std::vector<std::string> attributes;
    AttributeFinder(attributes).methods(s.body);
    for (const std::string& name : attributes) code_.attributes.push_back(program_.name(name));
    find_deleted(s.body);
    begin_code(s.header);
    if (class_cell_ != no_register) emit(Opcode::make_cell_, s.header, class_cell_);
    if (s.doc) {
        const Mark mark(*this);
        const Register doc = allocate();
        load_constant({*s.doc}, doc, s.header);
        store_member("__doc__", s.header, doc);
    }
    if (has_annotations(s.body)) {
        const Mark mark(*this);
        const Register dict = allocate();
        emit(Opcode::build_dict_, s.header, dict, 0, 0);
        store_member("__annotations__", s.header, dict);
    }
    block(s.body);
    const text::Span span = s.body.back()->span;
    if (reachable_ && class_cell_ != no_register) {
        emit(Opcode::return_value_, span, class_cell_);
        reachable_ = false;
    }
    end_code(span, code);
}

void Generator::store_member(const std::string& name, text::Span span, Register value) {
    const Mark mark(*this);
    const Register key = allocate();
    load_constant({name}, key, span);
    emit(Opcode::store_item_, span, value, 0, key);
}

/// `name: annotation` in a class body: the annotation's text, as under `from __future__ import annotations`.
void Generator::annotate_member(const AnnotatedAssign& s) {
    const auto* name = try_as<Name>(*s.target);
    if (name == nullptr) return;
    const Mark mark(*this);
    const Register dict = allocate(), key = allocate(), value = allocate();
    load_constant({std::string("__annotations__")}, key, s.span);
    emit(Opcode::load_item_, s.span, dict, 0, key);
    load_constant({name->text}, key, s.span);
    load_constant({program_.text_of(s.annotation->span)}, value, s.span);
    emit(Opcode::store_item_, s.span, value, dict, key);
}

/// super() means super(__class__, the first parameter).
bool Generator::call_super(const Call& e, Register dst) {
    const auto* name = try_as<Name>(*e.callee);
    if (name == nullptr || name->text != "super" || !e.arguments.empty()) return false;
    const Scope& scope = scope_of(frames_[0]);
    if (resolve("super").kind != Variable::Kind::builtin || scope.find("__class__") == nullptr ||
        scope.parameter_count == 0)
        return false;
    const Register a = window(dst, 3);
    load_name("super", name->span, a);
    load_name("__class__", name->span, static_cast<Register>(a + 1));
    const Register self = frames_[0].locals[0];
    if (program_.is_captured(frames_[0].scope, 0))
        emit(Opcode::load_cell_, name->span, a + 2u, self, program_.name(scope.locals[0]), 1);
    else
        emit(Opcode::move_, name->span, a + 2u, self);
    emit(Opcode::call_, e.span, a, 2);
    if (a != dst) emit(Opcode::move_, e.span, dst, a);
    return true;
}

/// Keeps account of where attributes are stored (see bytecode::AttributeStores).
void Generator::note_attribute_store(const Attribute& attribute, bool plain) {
    const auto* object = try_as<Name>(*attribute.object);
    const Scope& scope = scope_of(frames_[0]);
    const bool init = plain && block_depth_ == 1 && blocks_.empty() && frames_.size() == 1 &&
                      scope.name == "__init__" && object != nullptr && scope.parameter_count > 0 &&
                      object->text == scope.locals[0] &&
                      program_.scopes().scopes[scope.parent].kind == ScopeKind::class_body;
    program_.note_attribute_store(program_.name(attribute.name.text), init);
    if (object != nullptr) program_.note_module_store(object->text, attribute.name.text);
}

}  // namespace interleave::language
