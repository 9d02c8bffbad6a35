// What of the memory that other threads can reach an operation on a value may read: print(x), x == y, str(x), ...
#pragma once

#include "core/machine/classes.h"
#include "core/machine/object.h"

#include <cstddef>
#include <cstdint>

namespace interleave::machine {

/// What moves along another native object: an open file.
inline bool is_cursor(Value v) {
    return is_kind(v, Kind::native) && is_kind(v.as_object()->load(0), Kind::native);
}

/// The dict that keys(), values() or items() show, the content of an open file; any other value itself.
inline Value behind_view(Value v) {
    return is_kind(v, Kind::view) || is_cursor(v) ? v.as_object()->load(0) : v;
}

inline bool changes_while_iterated(Value source) {
    return is_kind(source, Kind::list) || is_kind(source, Kind::dict) || is_kind(source, Kind::set) ||
           is_kind(source, Kind::view) || is_kind(source, Kind::native);
}

inline bool any_changes(const Object* cells, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        const Value v = unwrapped(cells->load(i));
        if (changes_while_iterated(v)) return true;
        if (!is_kind(v, Kind::tuple)) continue;
        const Object* t = v.as_object();
        if (any_changes(t, 1, 1 + static_cast<std::size_t>(tuple_length(t)))) return true;
    }
    return false;
}

/// Where a list, dict or deque keeps what it refers to; nothing of a set, whose items do not change.
struct ItemCells {
    const Object* cells = nullptr;
    std::size_t begin = 0, end = 0;
};
inline ItemCells item_cells(const Object* o) {
    if (o->kind == Kind::set || o->kind == Kind::iterator) return {};
    const Value items = o->load(1);
    if (!items.is_object()) return {};
    const Object* cells = items.as_object();
    if (o->kind == Kind::list) return {cells, 0, static_cast<std::size_t>(list_length(o))};
    const auto word = static_cast<std::size_t>(cells->word);
    if (o->kind == Kind::native) return {cells, 0, cells->kind == Kind::block ? word : 0};
    const std::size_t begin = 2 + word;  // library/dicts.h
    return {cells, begin, begin + word * 2 / 3 * 3};
}

/// Whether it refers to anything that may change: then reading it may read more than it.
inline bool holds_containers(const Object* o) {
    const ItemCells items = item_cells(o);
    return any_changes(items.cells, items.begin, items.end);
}

struct Reach {
    const Object* object = nullptr;  ///< the only object; null: none, or many
    bool many = false;               ///< more than one, or one that holds others
    bool moves = false;              ///< an iterator is among them, which moves on

    Reach operator+(Reach other) const {
        Reach sum = other;
        if (many || (other.object == nullptr && !other.many))
            sum = *this;
        else if (!other.many && any() && object != other.object)
            sum = {nullptr, true};
        sum.moves = moves || other.moves;
        return sum;
    }
    bool any() const { return many || object != nullptr; }
};

// Of the objects that others can see (Host::object_visible).

/// What the next item of a built-in iterator comes from: the iterator, which moves on, and what it goes through.
template <class Host>
Reach source_of(const Object* iterator, const Host& host) {
    Reach r;
    if (host.object_visible(iterator)) r = {iterator, false, true};
    for (std::size_t i = 0; i < host.cells_of(iterator); ++i) {
        const Value source = iterator->load(i);
        if (is_kind(source, Kind::iterator)) r = r + source_of(source.as_object(), host);
        if (!changes_while_iterated(source)) continue;
        const Object* o = behind_view(source).as_object();
        if (host.object_visible(o)) r = r + Reach{o, false, is_cursor(source)};
    }
    return r;
}

/// Whatever a value holds; of an instance, the list or dict inside. Not of what has code of the language to show itself
/// by: that is executed instruction by instruction. Looks at most at so many values (`looks`) and so far inside each
/// other; behind that may be anything.
template <class Host>
Reach contents_of(Value value, const Host& host, int& looks, int depth = 0) {
    constexpr int deepest = 50;
    value = behind_view(unwrapped(value));
    if (!value.is_object()) return {};
    const Object* o = value.as_object();
    Reach r;
    const auto add = [&](const Object* cells, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end && !r.many; ++i)
            r = --looks < 0 || depth == deepest ? Reach{nullptr, true}
                                                : r + contents_of(cells->load(i), host, looks, depth + 1);
    };
    if (o->kind == Kind::tuple) {
        add(o, 1, 1 + static_cast<std::size_t>(tuple_length(o)));
        return r;
    }
    if (o->kind == Kind::iterator) {
        r = source_of(o, host);
        if (r.object != nullptr && holds_containers(r.object)) return {nullptr, true, r.moves};
        return r;
    }
    if (!changes_while_iterated(value)) return {};
    if (host.object_visible(o)) {
        const bool holds_others = holds_containers(o);
        return {holds_others ? nullptr : o, holds_others};
    }
    const ItemCells items = item_cells(o);
    add(items.cells, items.begin, items.end);
    return r;
}

}  // namespace interleave::machine
