#include "core/machine/names.h"

#include "core/machine/classes.h"
#include "core/machine/parts.h"
#include "core/machine/sync.h"

#include <algorithm>
#include <optional>

namespace interleave::machine {

namespace {

bool is_meant(Value v, std::uint32_t id) {
    return v.is_object() && v.as_object()->id == id && (v.as_object()->flags & Object::immortal_flag) == 0;
}

bool leads_on(Value v) { return v.is_object() && !is_kind(v, Kind::string); }

/// Looks for the object among what `holder` refers to, `depth` levels down.
Place look_in(const Image& image, const Object* holder, const std::string& name, std::uint32_t id,
              int depth) {
    if (depth == 0) return {};
    const auto visit = [&](Value v, const std::string& as) -> Place {
        if (!leads_on(v)) return {};
        for (const Value meant : {v, unwrapped(v)}) {
            if (is_meant(meant, id)) return {meant.as_object(), as};
        }
        return look_in(image, v.as_object(), as, id, depth - 1);
    };
    const auto length = holder->kind == Kind::tuple  ? tuple_length(holder)
                        : holder->kind == Kind::list ? std::min<std::int64_t>(list_length(holder), 1000)
                                                     : 0;
    for (std::int64_t i = 0; i < length; ++i) {
        const Value v = holder->kind == Kind::tuple ? tuple_item(holder, i) : list_item(holder, i);
        if (Place p = visit(v, name + "[" + std::to_string(i) + "]"); p.object != nullptr) return p;
    }
    if (const ClassInfo* type = class_of(holder)) {
        for (const std::uint16_t slot : type->slots) {
            const std::string as = name + "." + std::string(image.name(slot).text);
            if (Place p = visit(holder->load(type->slot_of_name[slot]), as); p.object != nullptr) return p;
        }
    }
    if (const Value others = attributes_cell(holder) == 0 ? Value() : holder->load(attributes_cell(holder));
        is_kind(others, Kind::dict)) {
        for (const Entry& e : entries_of(others.as_object())) {
            if (!is_kind(e.key, Kind::string) || !leads_on(e.value)) continue;
            const std::string as = name + "." + std::string(string_view_of(e.key.as_object()));
            if (Place p = visit(e.value, as); p.object != nullptr) return p;
        }
    }
    if (holder->kind == Kind::dict) {
        for (const Entry& e : entries_of(holder)) {
            if (!leads_on(e.value)) continue;
            const std::string as = name + "[" + value_text(image, e.key, 24) + "]";
            if (Place p = visit(e.value, as); p.object != nullptr) return p;
        }
    }
    if (holder->kind == Kind::synchroniser && is_kind(holder->load(0), Kind::lock)) {
        return visit(holder->load(0), name);  // a Condition's own lock is called as the Condition
    }
    if (holder->kind == Kind::function) {
        const auto& code = *code_of(holder);
        for (std::uint16_t i = 0; i < code.free_cells; ++i) {
            const Value cell = holder->load(FunctionCells::cells + i);
            std::string variable = name;
            for (const auto& v : code.variables) {
                // load_closure puts cell i into the register of the variable of that name.
                for (const auto& in : code.instructions) {
                    if (in.op == bytecode::Opcode::load_closure_ && in.b == i && in.a == v.reg)
                        variable = v.name;
                }
            }
            if (Place p = visit(cell, variable); p.object != nullptr) return p;
            if (is_kind(cell, Kind::cell)) {
                if (Place p = visit(cell.as_object()->load(0), variable); p.object != nullptr) return p;
            }
        }
    }
    return {};
}

/// The index that a part means, of a list or what else is numbered.
std::optional<std::int64_t> index_of_part(std::int32_t part) {
    constexpr std::int64_t most = 1000;
    if (part >= 0) return part;
    for (std::int64_t i = 0; i < most; ++i) {
        if (part_of_key(Value::integer(i)) == part) return i;
        if (part_of_key(Value::integer(-i - 1)) == part) return -i - 1;
    }
    return std::nullopt;
}

std::string attribute_text(const Image& image, const Object* o, std::int32_t part) {
    const bool is_class = o->kind == Kind::class_;
    const ClassInfo* type = is_class ? as_class(type_info_of(o)) : class_of(o);
    if (part < 0) {
        const Value others = o->load(attributes_cell(o));
        const Value name = others.is_object() ? entry_of_part(others.as_object(), part).key : Value();
        return is_kind(name, Kind::string) ? "." + std::string(string_view_of(name.as_object())) : "";
    }
    if (type == nullptr) return {};
    const auto& cells = is_class ? type->member_of_name : type->slot_of_name;
    const auto at = std::find(cells.begin(), cells.end(), static_cast<std::uint16_t>(part));
    if (at == cells.end()) return {};
    return "." + std::string(image.name(static_cast<std::size_t>(at - cells.begin())).text);
}

}  // namespace

Place find_place(const Image& image, const Object* globals, std::uint32_t id) {
    const auto& names = image.program().globals;
    for (int depth = 0; depth <= 3; ++depth) {
        for (std::size_t g = 0; g < names.size(); ++g) {
            const Value v = globals->load(g);
            if (!v.is_object() || names[g].module != 0) continue;
            for (const Value meant : {v, unwrapped(v)}) {
                if (is_meant(meant, id)) return {meant.as_object(), names[g].name};
            }
            if (Place p = look_in(image, v.as_object(), names[g].name, id, depth); p.object != nullptr)
                return p;
        }
    }
    return {};
}

bool leads_to(const Image& image, Value value, std::uint32_t object) {
    constexpr int deepest = 3;
    return is_meant(value, object) ||
           (leads_on(value) && look_in(image, value.as_object(), {}, object, deepest).object != nullptr);
}

std::string part_text(const Image& image, const Object* object, std::int32_t part) {
    if (part == whole_object || object->kind == Kind::cell) return {};
    if (attributes_cell(object) != 0) return attribute_text(image, object, part);
    if (object->kind == Kind::dict) {
        const Value key = entry_of_part(object, part).key;
        return "[" + (key.is_unset() ? "..." : value_text(image, key, 24)) + "]";
    }
    const auto index = index_of_part(part);
    return "[" + (index ? std::to_string(*index) : "...") + "]";
}

std::string name_of(const Image& image, const Object* globals, std::uint32_t object, std::int32_t index) {
    if (object == 0) return {};
    if (globals->id == object) {
        return index >= 0 ? image.program().globals[static_cast<std::size_t>(index)].name : "globals";
    }
    const Place place = find_place(image, globals, object);
    if (place.object == nullptr) return "object #" + std::to_string(object & Object::number_mask);
    return place.name + part_text(image, place.object, index);
}

std::string short_thread_name(int thread) { return thread == 0 ? "main" : "T" + std::to_string(thread); }

std::string value_text(const Image& image, Value value, std::size_t width) {
    std::string text = value.is_unset() ? "(unset)" : image.operations().to_repr(value);
    if (text.size() <= width) return text;
    std::size_t cut = width - 1;
    while (cut > 0 && (text[cut] & 0xc0) == 0x80) --cut;  // not inside a UTF-8 character
    return text.substr(0, cut) + "…";
}

const char* verb(EventKind kind) {
    switch (kind) {
        case EventKind::run: return "run";
        case EventKind::read: return "read";
        case EventKind::write: return "write";
        case EventKind::acquire: return "acquire";
        case EventKind::release: return "release";
        case EventKind::wait: return "wait for";
        case EventKind::notify: return "notify";
        case EventKind::send: return "send to";
        case EventKind::receive: return "receive from";
        case EventKind::spawn: return "start";
        case EventKind::join: return "join";
        case EventKind::sleep: return "sleep";
        case EventKind::print: return "print";
        case EventKind::finish: return "finish";
        case EventKind::fault: return "fail";
    }
    return "";
}

}  // namespace interleave::machine
