#include "core/library/dicts.h"

#include "core/library/compare.h"
#include "core/library/hashing.h"
#include "core/library/iteration.h"
#include "core/library/text.h"
#include "core/library/types.h"
#include "core/machine/classes.h"

namespace interleave::library {
namespace {

constexpr std::size_t length_cell = 0, table_cell = 1;
constexpr std::size_t first_slot = 2;
constexpr std::size_t entry_cells = 3;
constexpr std::size_t smallest_table = 8;

std::size_t capacity_of(std::size_t slots) { return slots * 2 / 3; }

/// 63 bits of a hash, as the table keeps it.
Value kept(std::int64_t hash) {
    return Value::integer(static_cast<std::int64_t>(static_cast<std::uint64_t>(hash) << 1) >> 1);
}

/// The table of a dict; every access stays inside, whatever another thread does meanwhile.
class Table {
public:
    explicit Table(Object* table) : table_(table), slots_(table == nullptr ? 0 : table->word) {}
    static Table of(const Object* dict) {
        const Value v = dict->load(table_cell);
        return Table(v.is_object() ? v.as_object() : nullptr);
    }

    bool exists() const { return table_ != nullptr; }
    std::size_t slots() const { return slots_; }
    std::size_t capacity() const { return capacity_of(slots_); }
    std::size_t used() const { return exists() ? static_cast<std::size_t>(table_->load(0).as_int()) : 0; }
    Value slot(std::size_t i) const { return table_->load(first_slot + i); }
    Value hash(std::size_t e) const { return table_->load(cell(e)); }
    Value key(std::size_t e) const { return table_->load(cell(e) + 1); }
    Value value(std::size_t e) const { return table_->load(cell(e) + 2); }

    void set_used(Context& context, std::size_t n) const {
        context.store(table_, 0, Value::integer(static_cast<std::int64_t>(n)));
    }
    void set_hash(Context& context, std::size_t e, Value v) const { context.store(table_, cell(e), v); }
    void set_key(Context& context, std::size_t e, Value v) const { context.store(table_, cell(e) + 1, v); }
    void set_value(Context& context, std::size_t e, Value v) const { context.store(table_, cell(e) + 2, v); }

    /// Calls look(entry) for every entry a hash may lie in, until it returns true; otherwise the free slot at the end.
    template <class Look>
    std::optional<std::size_t> probe(std::int64_t hash, Look look) const {
        const std::size_t mask = slots_ - 1;
        auto perturb = static_cast<std::uint64_t>(hash);
        for (std::size_t i = static_cast<std::size_t>(hash) & mask;;) {
            const Value s = slot(i);
            if (s.is_unset()) return i;
            if (look(static_cast<std::size_t>(s.as_int()))) return std::nullopt;
            perturb >>= 5;
            i = static_cast<std::size_t>(i * 5 + perturb + 1) & mask;
        }
    }

    /// Puts an entry behind the others. Precondition: used() < capacity(), the key is not there.
    void append(Context& context, Value hash, Value key, Value value) const {
        const std::size_t e = used();
        const auto free = probe(hash.as_int(), [](std::size_t) { return false; });
        set_hash(context, e, hash);
        set_value(context, e, value);
        set_key(context, e, key);
        context.store(table_, first_slot + *free, Value::integer(static_cast<std::int64_t>(e)));
        context.store(table_, 1, Value());
        set_used(context, e + 1);
    }

    /// Where the holes at the end begin, as far as known.
    std::size_t end() const {
        const Value known = table_->load(1);
        return known.is_int() ? static_cast<std::size_t>(known.as_int()) : used();
    }
    void set_end(Context& context, std::size_t e) const {
        context.store(table_, 1, Value::integer(static_cast<std::int64_t>(e)));
    }

private:
    std::size_t cell(std::size_t e) const { return first_slot + slots_ + entry_cells * e; }

    Object* table_;
    std::size_t slots_;
};

enum class Found : std::uint8_t { yes, no, raised };

Found find(Context& context, const Table& table, Value key, Value hash, std::size_t& entry) {
    if (!table.exists()) return Found::no;
    Found result = Found::no;
    table.probe(hash.as_int(), [&](std::size_t e) {
        if (table.hash(e) != hash) return false;
        const Value there = table.key(e);
        if (there.is_unset()) return false;
        if (there != key) {
            const auto same = same_or_equal(context, there, key);
            if (!same) {
                result = Found::raised;
                return true;
            }
            if (!*same) return false;
        }
        entry = e;
        result = Found::yes;
        return true;
    });
    return result;
}

// The functions from here to the end of the namespace: the caller holds the dict's monitor.

/// A table with room for at least `entries`, holes left out.
bool rebuild(Context& context, Object* dict, std::size_t entries, bool again = false) {
    std::size_t slots = smallest_table;
    while (capacity_of(slots) < entries) slots *= 2;
    const std::size_t cells = first_slot + slots + entry_cells * capacity_of(slots);
    if (cells > largest_length) {
        raise_memory(context);
        return false;
    }
    Object* o = context.allocate(Kind::table, cells);
    if (o == nullptr) return false;
    o->word = slots;
    o->cells()[0].store_raw(Value::integer(0));
    const Table fresh(o), old = Table::of(dict);
    for (std::size_t e = 0; e < old.used(); ++e) {
        const Value key = old.key(e);
        if (key.is_unset()) continue;
        Value hash = old.hash(e);
        if (again && hashed_by_identity(context, key)) {
            const auto h = hash_of(context, key);
            if (!h) return false;
            hash = kept(*h);
        }
        fresh.append(context, hash, key, old.value(e));
    }
    context.store(dict, table_cell, Value::object(o));
    return true;
}

void set_length(Context& context, Object* dict, std::int64_t length) {
    context.store(dict, length_cell, Value::integer(length));
}

bool insert_new(Context& context, Object* dict, Value hash, Value key, Value value) {
    Table table = Table::of(dict);
    const std::int64_t length = machine::hashed_length(dict);
    if (!table.exists() || table.used() >= table.capacity()) {
        // CPython's growth: three times what is used.
        if (!rebuild(context, dict, table.exists() ? static_cast<std::size_t>(length) * 3 / 2 + 1 : 1))
            return false;
        table = Table::of(dict);
    }
    table.append(context, hash, key, value);
    set_length(context, dict, length + 1);
    return true;
}

void remove_entry(Context& context, Object* dict, const Table& table, std::size_t e) {
    table.set_key(context, e, Value());
    table.set_value(context, e, Value());
    const std::int64_t length = machine::hashed_length(dict) - 1;
    set_length(context, dict, length);
    if (length == 0) context.store(dict, table_cell, Value());  // no holes to search any more
}

}  // namespace

Value new_dict(Context& context, std::span<const Value> pairs) {
    Object* dict = context.allocate(Kind::dict, 2);
    if (dict == nullptr) return {};
    dict->cells()[length_cell].store_raw(Value::integer(0));
    if (pairs.size() > 2 * capacity_of(smallest_table) && !rebuild(context, dict, pairs.size() / 2))
        return {};
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
        if (!dict_store(context, dict, pairs[i], pairs[i + 1])) return {};
    }
    return Value::object(dict);
}

bool dict_find(Context& context, const Object* dict, Value key, Value& out) {
    out = Value();
    const auto hash = hash_of(context, key);
    if (!hash) return false;
    const Table table = Table::of(dict);
    std::size_t e = 0;
    const Found found = find(context, table, key, kept(*hash), e);
    if (found == Found::yes) out = table.value(e);  // unset when another thread has just removed it
    return found != Found::raised;
}

bool check_changeable(Context& context, const Object* dict) {
    if ((dict->flags & Object::showing_flag) == 0) return true;
    raise_type(context, {"attributes cannot be changed through __dict__ here: use setattr() and delattr()"});
    return false;
}

bool dict_exchange(Context& context, Object* dict, Value key, Value value, bool keep, Value& old) {
    old = Value();
    if (!check_changeable(context, dict)) return false;
    const auto hash = hash_of(context, key);
    if (!hash) return false;
    const MonitorGuard guard(context, dict);
    const Table table = Table::of(dict);
    std::size_t e = 0;
    const Found found = find(context, table, key, kept(*hash), e);
    if (found == Found::raised) return false;
    if (found == Found::no) return insert_new(context, dict, kept(*hash), key, value);
    old = table.value(e);
    if (!keep) table.set_value(context, e, value);
    return true;
}

bool dict_store(Context& context, Object* dict, Value key, Value value) {
    Value old;
    return dict_exchange(context, dict, key, value, false, old);
}

bool dict_remove(Context& context, Object* dict, Value key, Value& out) {
    out = Value();
    if (!check_changeable(context, dict)) return false;
    const auto hash = hash_of(context, key);
    if (!hash) return false;
    const MonitorGuard guard(context, dict);
    const Table table = Table::of(dict);
    std::size_t e = 0;
    const Found found = find(context, table, key, kept(*hash), e);
    if (found == Found::yes) {
        out = table.value(e);
        remove_entry(context, dict, table, e);
    }
    return found != Found::raised;
}

bool dict_pop_last(Context& context, Object* dict, Value& key, Value& value) {
    const MonitorGuard guard(context, dict);
    if (machine::hashed_length(dict) == 0) return false;
    const Table table = Table::of(dict);
    std::size_t e = table.end();
    while (table.key(e - 1).is_unset()) --e;
    --e;
    key = table.key(e);
    value = table.value(e);
    table.set_end(context, e);
    remove_entry(context, dict, table, e);
    return true;
}

void dict_clear(Context& context, Object* dict) {
    const MonitorGuard guard(context, dict);
    set_length(context, dict, 0);
    context.store(dict, table_cell, Value());
}

Value raise_key_error(Context& context, Value key) {
    const Value arguments[] = {key};
    return context.raise(context.new_exception(exceptions::key_error, arguments));
}

Value dict_load(Context& context, const Object* dict, Value key) {
    Value value;
    if (!dict_find(context, dict, key, value)) return {};
    return value.is_unset() ? raise_key_error(context, key) : value;
}

bool dict_delete(Context& context, Object* dict, Value key) {
    Value old;
    if (!dict_remove(context, dict, key, old)) return false;
    if (old.is_unset()) raise_key_error(context, key);
    return !old.is_unset();
}

bool dict_next(const Object* dict, std::int64_t& position, Value& key, Value& value) {
    const Table table = Table::of(dict);
    const auto used = static_cast<std::int64_t>(table.used());
    while (position < used) {
        const auto e = static_cast<std::size_t>(position++);
        key = table.key(e);
        value = table.value(e);
        if (!key.is_unset() && !value.is_unset()) return true;
    }
    return false;
}

std::vector<Value> dict_items(const Context& context, Object* dict) {
    const MonitorGuard guard(context, dict);
    std::vector<Value> items;
    std::int64_t position = 0;
    for (Value key, value; dict_next(dict, position, key, value);) {
        items.push_back(key);
        items.push_back(value);
    }
    return items;
}

namespace {

bool store_pairs(Context& context, Object* dict, std::span<const Value> pairs) {
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
        if (!dict_store(context, dict, pairs[i], pairs[i + 1])) return false;
    }
    return true;
}

/// Adds the pair that is item number `n` of an iterable.
bool store_pair(Context& context, Object* dict, Value pair, std::int64_t n) {
    const std::string number = std::to_string(n);
    if (!Iteration::can_iterate(context, pair)) {
        raise_type(context,
                   {"cannot convert dictionary update sequence element #", number, " to a sequence"});
        return false;
    }
    std::vector<Value> items;
    if (!collect(context, pair, items)) return false;
    if (items.size() != 2) {
        raise_value(context, {"dictionary update sequence element #", number, " has length ",
                              std::to_string(items.size()), "; 2 is required"});
        return false;
    }
    return dict_store(context, dict, items[0], items[1]);
}

/// "__main__.f()", as messages about the arguments of a call name it.
std::string callee_name(Value callee) {
    if (is_kind(callee, Kind::bound_method)) callee = callee.as_object()->load(0);
    if (is_kind(callee, Kind::function))
        return "__main__." + machine::code_of(callee.as_object())->qualified_name + "()";
    if (is_kind(callee, Kind::native_function))
        return std::string(machine::native_of(callee.as_object())->qualified_name) + "()";
    if (is_kind(callee, Kind::type))
        return std::string(machine::type_info_of(callee.as_object())->name) + "()";
    return to_text(callee);
}

}  // namespace

namespace {
/// An instance with a method keys().
bool is_learner_mapping(Context& context, Value source) {
    const machine::ClassInfo* type = machine::class_of(source);
    return type != nullptr && !machine::find_member(context, type, context.image().name("keys")).is_unset();
}
}  // namespace

bool dict_merge(Context& context, Object* dict, Value source) {
    if (const Value inside = machine::unwrapped(source); is_dict(inside))
        return store_pairs(context, dict, dict_items(context, inside.as_object()));
    if (is_learner_mapping(context, source)) {
        const Value mapping[] = {source};
        source = context.call(context.image().prelude_function("_pairs_of"), mapping);
        if (source.is_unset()) return false;
    }
    // All first: a pair may be an iterator, even the one that is gone through, which is held meanwhile.
    std::vector<Value> pairs;
    const bool complete = collect(context, source, pairs);
    const Value error = context.pending();
    context.set_pending({});
    for (std::size_t n = 0; n < pairs.size(); ++n) {
        if (!store_pair(context, dict, pairs[n], static_cast<std::int64_t>(n))) return false;
    }
    context.set_pending(error);
    return complete;
}

bool dict_update(Context& context, Object* dict, Value mapping, Value callee) {
    mapping = machine::unwrapped(mapping);
    if (!is_dict(mapping)) {
        if (callee.is_unset())
            raise_type(context, {"'", type_name(mapping), "' object is not a mapping"});
        else
            raise_type(context, {callee_name(callee), " argument after ** must be a mapping, not ",
                                 type_name(mapping)});
        return false;
    }
    const auto pairs = dict_items(context, mapping.as_object());
    if (callee.is_unset()) return store_pairs(context, dict, pairs);
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
        if (!is_string(pairs[i])) {
            raise_type(context, {"keywords must be strings"});
            return false;
        }
        Value old;
        if (!dict_exchange(context, dict, pairs[i], pairs[i + 1], true, old)) return false;
        if (!old.is_unset()) {
            raise_type(context, {callee_name(callee), " got multiple values for keyword argument '",
                                 text_of(pairs[i]), "'"});
            return false;
        }
    }
    return true;
}

std::optional<bool> dict_equal(Context& context, Object* left, Object* right,
                               std::optional<bool> (*same)(void*, Value, Value), void* comparer) {
    if (left == right) return true;
    const auto pairs = dict_items(context, left);
    if (static_cast<std::int64_t>(pairs.size()) / 2 != machine::hashed_length(right)) return false;
    for (std::size_t i = 0; i < pairs.size(); i += 2) {
        Value other;
        if (!dict_find(context, right, pairs[i], other)) return std::nullopt;
        if (other.is_unset()) return false;
        const auto equal_values = same(comparer, pairs[i + 1], other);
        if (!equal_values || !*equal_values) return equal_values;
    }
    return true;
}

Value new_view(Context& context, const TypeInfo& type, Object* dict) {
    Object* view = context.allocate(Kind::view, 1);
    if (view == nullptr) return {};
    view->word = reinterpret_cast<std::uintptr_t>(&type);
    view->cells()[0].store_raw(Value::object(dict));
    return Value::object(view);
}

Value view_item(Context& context, Value source, Value key, Value value) {
    if (is_dict(source)) return key;
    const TypeInfo* type = machine::type_info_of(source.as_object());
    if (type == &types::dict_keys) return key;
    if (type == &types::dict_values) return value;
    const Value pair[] = {key, value};
    return context.new_tuple(pair);
}

std::optional<bool> view_contains(Context& context, Value view, Value item) {
    const TypeInfo* type = machine::type_info_of(view.as_object());
    Value value;
    if (type == &types::dict_keys) {
        if (!dict_find(context, dict_of_view(view), item, value)) return std::nullopt;
        return !value.is_unset();
    }
    if (type == &types::dict_items) {
        if (!is_tuple(item) || machine::tuple_length(item.as_object()) != 2) return false;
        if (!dict_find(context, dict_of_view(view), machine::tuple_item(item.as_object(), 0), value))
            return std::nullopt;
        if (value.is_unset()) return false;
        return same_or_equal(context, value, machine::tuple_item(item.as_object(), 1));
    }
    Iteration it(context, view);
    for (Value candidate; it.next(candidate);) {
        const auto same = same_or_equal(context, candidate, item);
        if (!same || *same) return same;
    }
    return it.failed() ? std::nullopt : std::optional(false);
}

bool dict_rehash(Context& context, Object* dict) {
    const Table table = Table::of(dict);
    for (std::size_t e = 0; e < table.used(); ++e) {
        if (hashed_by_identity(context, table.key(e))) return rebuild(context, dict, table.capacity(), true);
    }
    return true;
}

}  // namespace interleave::library
