// match: the cases are tried in turn. What it takes to look into an object is done by functions of the prelude's
// "builtins", each of which gives the parts to be matched as a tuple, or None.
#include "core/language/compiler_generator.h"

#include <algorithm>

namespace interleave::language {

using Kind = Pattern::Kind;

namespace {

/// The names that a pattern binds.
void collect_names(const Pattern& p, std::vector<const Identifier*>& names) {
    if (p.kind == Kind::any_of) return collect_names(*p.items[0], names);
    for (const Pattern* item : p.items) collect_names(*item, names);
    if (p.name) names.push_back(&*p.name);
}

}  // namespace

void Generator::match_statement(const Match& s) {
    // A copy: a case may bind the variable it comes from, and a guard may then send it on to the next case.
    const Register subject = allocate();
    into(*s.subject, subject);
    Label end = new_label();
    for (const MatchCase& each : s.cases) {
        const Mark mark(*this);
        Label next = new_label();
        std::vector<Captured> captured;
        match_pattern(*each.pattern, subject, next, captured);
        for (const Captured& c : captured) store_name(c.name->text, c.name->span, c.value);
        if (each.guard != nullptr) jump_if(*each.guard, false, next);
        block(each.body);
        if (&each != &s.cases.back()) jump(end, each.span);
        bind(next);
    }
    bind(end);
}

void Generator::match_pattern(const Pattern& p, Register subject, Label& fail,
                              std::vector<Captured>& captured) {
    switch (p.kind) {
        case Kind::value: {
            const Mark mark(*this);
            const Register value = expression(*p.value);
            return compare_and_jump(ComparisonOperator::equal, p.span, subject, value, false, fail);
        }
        case Kind::singleton: {
            const Mark mark(*this);
            const Register value = expression(*p.value);
            return compare_and_jump(ComparisonOperator::is, p.span, subject, value, false, fail);
        }
        case Kind::capture:
        case Kind::star:
            if (p.name) captured.push_back({&*p.name, subject});
            return;
        case Kind::as:
            match_pattern(*p.items[0], subject, fail, captured);
            captured.push_back({&*p.name, subject});
            return;
        case Kind::any_of: return match_alternatives(p, subject, fail, captured);
        case Kind::sequence: return match_sequence(p, subject, fail, captured);
        case Kind::mapping: return match_mapping(p, subject, fail, captured);
        case Kind::class_: return match_class(p, subject, fail, captured);
    }
}

/// All alternatives bind the same names: each puts their values into the same registers.
void Generator::match_alternatives(const Pattern& p, Register subject, Label& fail,
                                   std::vector<Captured>& captured) {
    std::vector<const Identifier*> names;
    collect_names(*p.items[0], names);
    const std::size_t first = captured.size();
    for (const Identifier* name : names) captured.push_back({name, allocate()});
    Label matched = new_label();
    for (const Pattern* alternative : p.items) {
        const Mark mark(*this);
        const bool is_last = alternative == p.items.back();
        Label next = new_label();
        std::vector<Captured> its;
        match_pattern(*alternative, subject, is_last ? fail : next, its);
        for (const Captured& c : its) {
            const auto common =
                std::find_if(captured.begin() + static_cast<std::ptrdiff_t>(first), captured.end(),
                             [&](const Captured& o) { return o.name->text == c.name->text; });
            emit(Opcode::move_, p.span, common->value, c.value);
        }
        if (!is_last) jump(matched, alternative->span);
        bind(next);
    }
    bind(matched);
}

/// A call of a function of the prelude: its register; the subject is the first argument.
Register Generator::begin_matcher(std::string_view name, Register subject, text::Span span) {
    const Register call = allocate();
    emit(Opcode::load_builtin_, span, call, program_.name(name));
    emit(Opcode::move_, span, allocate(), subject);
    return call;
}

void Generator::load_small(std::uint32_t value, Register dst, text::Span span) {
    emit(Opcode::load_int_, span, dst, value >> 16, value & 0xffff);
}

/// Ends the call and matches the `count` parts it gives.
void Generator::match_parts(const Pattern& p, std::uint32_t count, Register call, std::uint32_t arguments,
                            Label& fail, std::vector<Captured>& captured) {
    emit(Opcode::call_, p.span, call, arguments);
    top_ = call + 1u;
    jump_if_none(call, p.span, true, fail);
    if (count == 0) return;
    const std::uint32_t first = allocate(count);
    emit(Opcode::unpack_, p.span, first, call, count);
    for (std::size_t n = 0; n < p.items.size(); ++n) {
        match_pattern(*p.items[n], static_cast<Register>(first + n), fail, captured);
    }
    if (p.kind == Kind::mapping && p.name) {
        captured.push_back({&*p.name, static_cast<Register>(first + p.items.size())});
    }
}

void Generator::match_sequence(const Pattern& p, Register subject, Label& fail,
                               std::vector<Captured>& captured) {
    const auto star = std::find_if(p.items.begin(), p.items.end(),
                                   [](const Pattern* item) { return item->kind == Kind::star; });
    const auto before = static_cast<std::uint32_t>(star - p.items.begin());
    const auto count = static_cast<std::uint32_t>(p.items.size());
    const Register call = begin_matcher("_match_sequence", subject, p.span);
    load_small(before, allocate(), p.span);
    const bool has_star = star != p.items.end();
    if (has_star) load_small(count - before - 1, allocate(), p.span);
    match_parts(p, count, call, has_star ? 3 : 2, fail, captured);
}

void Generator::match_mapping(const Pattern& p, Register subject, Label& fail,
                              std::vector<Captured>& captured) {
    const Register call = begin_matcher("_match_mapping", subject, p.span);
    const Register keys = allocate();
    {
        const Mark mark(*this);
        display(p.keys, p.span, keys, true);
    }
    const Register rest = allocate();
    load_constant({p.name.has_value()}, rest, p.span);
    const auto count = static_cast<std::uint32_t>(p.items.size() + (p.name ? 1 : 0));
    match_parts(p, count, call, 3, fail, captured);
}

void Generator::match_class(const Pattern& p, Register subject, Label& fail,
                            std::vector<Captured>& captured) {
    const Register call = begin_matcher("_match_class", subject, p.span);
    into(*p.value, allocate());
    load_small(static_cast<std::uint32_t>(p.items.size() - p.keywords.size()), allocate(), p.span);
    bytecode::TupleConstant names;
    for (const Identifier& keyword : p.keywords) names.items.push_back({keyword.text});
    load_constant({std::move(names)}, allocate(), p.span);
    match_parts(p, static_cast<std::uint32_t>(p.items.size()), call, 4, fail, captured);
}

}  // namespace interleave::language
