#include "core/library/sets.h"

#include "core/library/compare.h"
#include "core/library/dicts.h"
#include "core/library/hashing.h"
#include "core/library/iteration.h"
#include "core/library/types.h"

#include <algorithm>

namespace interleave::library {
namespace {

constexpr std::size_t length_cell = 0, table_cell = 1, finger_cell = 2, set_cells = 3;
constexpr std::size_t first_slot = 1;
constexpr std::size_t smallest_table = 8;
constexpr std::size_t linear_probes = 9;
constexpr std::int64_t large_set = 50000;

Value kept(std::int64_t hash) {
    return Value::integer(static_cast<std::int64_t>(static_cast<std::uint64_t>(hash) << 1) >> 1);
}

/// The table of a set; every access stays inside, whatever another thread does meanwhile. A set without a table is
/// one with the smallest table, empty.
class Table {
public:
    explicit Table(Object* table) : table_(table), slots_(table == nullptr ? smallest_table : table->word) {}
    static Table of(const Object* set) {
        const Value v = set->load(table_cell);
        return Table(v.is_object() ? v.as_object() : nullptr);
    }

    bool exists() const { return table_ != nullptr; }
    std::size_t slots() const { return slots_; }
    std::size_t mask() const { return slots_ - 1; }
    std::size_t fill() const { return exists() ? static_cast<std::size_t>(table_->load(0).as_int()) : 0; }
    Value hash(std::size_t i) const { return exists() ? table_->load(first_slot + 2 * i) : Value(); }
    Value key(std::size_t i) const { return exists() ? table_->load(first_slot + 2 * i + 1) : Value(); }

    void set_fill(Context& context, std::size_t n) const {
        context.store(table_, 0, Value::integer(static_cast<std::int64_t>(n)));
    }
    void put(Context& context, std::size_t i, Value hash, Value key) const {
        context.store(table_, first_slot + 2 * i + 1, key);
        context.store(table_, first_slot + 2 * i, hash);
    }
    void remove(Context& context, std::size_t i) const {
        context.store(table_, first_slot + 2 * i + 1, Value());
    }

    /// Calls look(slot) for each filled slot the hash may lie in until it returns true; otherwise the free one.
    template <class Look>
    std::optional<std::size_t> probe(Value hash, Look look) const {
        auto perturb = static_cast<std::uint64_t>(hash.as_int());
        for (std::size_t i = static_cast<std::size_t>(perturb) & mask();;) {
            const std::size_t last = i + (i + linear_probes <= mask() ? linear_probes : 0);
            for (std::size_t at = i; at <= last; ++at) {
                if (this->hash(at).is_unset()) return at;
                if (look(at)) return std::nullopt;
            }
            perturb >>= 5;
            i = static_cast<std::size_t>(i * 5 + 1 + perturb) & mask();
        }
    }
    /// Puts an item that is not there.
    void put_new(Context& context, Value hash, Value key) const {
        put(context, *probe(hash, [](std::size_t) { return false; }), hash, key);
    }

private:
    Object* table_;
    std::size_t slots_;
};

std::int64_t length(const Object* set) { return machine::hashed_length(set); }
void set_length(Context& context, Object* set, std::int64_t n) {
    context.store(set, length_cell, Value::integer(n));
}

enum class Found : std::uint8_t { yes, no, raised };

Found find(Context& context, const Table& table, Value key, Value hash, std::size_t& slot) {
    Found result = Found::no;
    if (!table.exists()) return result;
    table.probe(hash, [&](std::size_t at) {
        if (table.hash(at) != hash) return false;
        const Value there = table.key(at);
        if (there.is_unset()) return false;
        if (there != key) {
            const auto same = same_or_equal(context, there, key);
            if (!same) {
                result = Found::raised;
                return true;
            }
            if (!*same) return false;
        }
        slot = at;
        result = Found::yes;
        return true;
    });
    return result;
}

// From here to the end of the namespace: the caller holds the set's monitor. Growth is CPython's to the letter,
// because the order of a set follows from it.

bool resize(Context& context, Object* set, std::int64_t more_than, bool again = false) {
    std::size_t slots = smallest_table;
    while (static_cast<std::int64_t>(slots) <= more_than) slots *= 2;
    if (first_slot + 2 * slots > largest_length) {
        raise_memory(context);
        return false;
    }
    Object* o = context.allocate(Kind::table, first_slot + 2 * slots);
    if (o == nullptr) return false;
    o->word = slots;
    o->cells()[0].store_raw(Value::integer(length(set)));
    const Table fresh(o), old = Table::of(set);
    for (std::size_t i = 0; i < old.slots(); ++i) {
        const Value key = old.key(i);
        if (key.is_unset()) continue;
        Value hash = old.hash(i);
        if (again && hashed_by_identity(context, key)) {
            const auto h = hash_of(context, key);
            if (!h) return false;
            hash = kept(*h);
        }
        fresh.put_new(context, hash, key);
    }
    context.store(set, table_cell, Value::object(o));
    return true;
}

std::int64_t grown(std::int64_t used) { return used > large_set ? used * 2 : used * 4; }

bool add_hashed(Context& context, Object* set, Value hash, Value key) {
    Table table = Table::of(set);
    std::size_t slot = 0;
    const Found found = find(context, table, key, hash, slot);
    if (found != Found::no) return found == Found::yes;
    if (!table.exists()) {
        if (!resize(context, set, 0)) return false;
        table = Table::of(set);
    }
    std::optional<std::size_t> removed;  // the last slot on the way whose item was removed, as CPython
    const auto free = table.probe(hash, [&](std::size_t at) {
        if (table.key(at).is_unset()) removed = at;
        return false;
    });
    table.put(context, removed ? *removed : *free, hash, key);
    if (removed) {
        set_length(context, set, length(set) + 1);
        return true;
    }
    table.set_fill(context, table.fill() + 1);
    set_length(context, set, length(set) + 1);
    if (table.fill() * 5 < table.mask() * 3) return true;
    return resize(context, set, grown(length(set)));
}

std::optional<bool> discard_hashed(Context& context, Object* set, Value hash, Value key) {
    const Table table = Table::of(set);
    std::size_t slot = 0;
    const Found found = find(context, table, key, hash, slot);
    if (found == Found::raised) return std::nullopt;
    if (found == Found::no) return false;
    table.remove(context, slot);
    set_length(context, set, length(set) - 1);
    return true;
}

/// The slots of a set at one moment, free and removed ones with an unset key.
struct Snapshot {
    std::vector<SetEntry> slots;
    std::int64_t used = 0, fill = 0;
};

Snapshot snapshot_of(Context& context, Object* set) {
    const MonitorGuard guard(context, set);
    const Table table = Table::of(set);
    Snapshot s;
    s.used = length(set);
    s.fill = static_cast<std::int64_t>(table.fill());
    s.slots.resize(table.slots());
    for (std::size_t i = 0; i < table.slots(); ++i) {
        if (!table.key(i).is_unset()) s.slots[i] = {table.hash(i).as_int(), table.key(i)};
    }
    return s;
}

bool merge(Context& context, Object* set, const Snapshot& other) {
    if (other.used == 0) return true;
    const auto fill = static_cast<std::int64_t>(Table::of(set).fill());
    const auto mask = static_cast<std::int64_t>(Table::of(set).mask());
    if ((fill + other.used) * 5 >= mask * 3) {
        if (!resize(context, set, (length(set) + other.used) * 2)) return false;
    } else if (!Table::of(set).exists() && !resize(context, set, 0)) {
        return false;
    }
    const Table table = Table::of(set);
    const bool empty = table.fill() == 0;
    const bool as_it_is = empty && table.slots() == other.slots.size() && other.fill == other.used;
    for (std::size_t i = 0; i < other.slots.size(); ++i) {
        const SetEntry& e = other.slots[i];
        if (e.key.is_unset()) continue;
        if (as_it_is) {
            table.put(context, i, Value::integer(e.hash), e.key);
        } else if (empty) {
            table.put_new(context, Value::integer(e.hash), e.key);
        } else if (!add_hashed(context, set, Value::integer(e.hash), e.key)) {
            return false;
        }
    }
    if (empty) {
        table.set_fill(context, static_cast<std::size_t>(other.used));
        set_length(context, set, other.used);
    }
    return true;
}

}  // namespace

bool is_set_like(Value v) {
    return is_any_set(v) || (is_view(v) && machine::type_info_of(v.as_object()) != &types::dict_values);
}

Value set_next(const Object* set, std::int64_t& position) {
    const Table table = Table::of(set);
    while (position < static_cast<std::int64_t>(table.slots())) {
        const Value key = table.key(static_cast<std::size_t>(position++));
        if (!key.is_unset()) return key;
    }
    return {};
}

std::vector<SetEntry> set_entries(const Object* set) {
    const Table table = Table::of(set);
    std::vector<SetEntry> entries;
    for (std::size_t i = 0; i < table.slots(); ++i) {
        const Value key = table.key(i), hash = table.hash(i);
        if (!key.is_unset() && hash.is_int()) entries.push_back({hash.as_int(), key});
    }
    return entries;
}

std::vector<SetEntry> set_entries_now(Context& context, Object* set) {
    const MonitorGuard guard(context, set);
    return set_entries(set);
}

namespace {

Object* new_empty(Context& context, Kind kind) {
    Object* set = context.allocate(kind, set_cells);
    if (set != nullptr) {
        set->cells()[length_cell].store_raw(Value::integer(0));
        set->cells()[finger_cell].store_raw(Value::integer(0));
    }
    return set;
}

bool add_all(Context& context, Object* set, std::span<const Value> items) {
    return std::all_of(items.begin(), items.end(), [&](Value v) { return set_add(context, set, v); });
}

/// Items of any iterable; a set's with their order.
bool items_of(Context& context, Value source, std::vector<Value>& items) {
    return collect(context, source, items);
}

}  // namespace

Value new_set(Context& context, std::span<const Value> items) {
    Object* set = new_empty(context, Kind::set);
    return set != nullptr && add_all(context, set, items) ? Value::object(set) : Value();
}

Value set_from(Context& context, Kind kind, Value iterable) {
    Object* set = new_empty(context, kind);
    return set != nullptr && set_update(context, set, iterable) ? Value::object(set) : Value();
}

Value set_copy(Context& context, Kind kind, Value set) { return set_from(context, kind, set); }

bool set_add(Context& context, Object* set, Value item) {
    const auto hash = hash_of(context, item);
    if (!hash) return false;
    const MonitorGuard guard(context, set);
    return add_hashed(context, set, kept(*hash), item);
}

bool set_update(Context& context, Object* set, Value iterable) {
    if (is_any_set(iterable)) {
        if (iterable.as_object() == set) return true;
        const Snapshot other = snapshot_of(context, iterable.as_object());
        const MonitorGuard guard(context, set);
        return merge(context, set, other);
    }
    std::vector<Value> items;
    if (!items_of(context, iterable, items)) return false;
    if (is_dict(iterable)) {
        const MonitorGuard guard(context, set);
        const Table table = Table::of(set);
        const auto more = static_cast<std::int64_t>(items.size());
        if ((static_cast<std::int64_t>(table.fill()) + more) * 5 >=
                static_cast<std::int64_t>(table.mask()) * 3 &&
            !resize(context, set, (length(set) + more) * 2))
            return false;
    }
    return add_all(context, set, items);
}

namespace {

std::optional<bool> has_hashed(Context& context, const Object* set, Value item,
                               std::optional<std::int64_t> hash) {
    if (!hash) return std::nullopt;
    std::size_t slot = 0;
    const Found found = find(context, Table::of(set), item, kept(*hash), slot);
    if (found == Found::raised) return std::nullopt;
    return found == Found::yes;
}

}  // namespace

std::optional<bool> set_has(Context& context, const Object* set, Value item) {
    return has_hashed(context, set, item, hash_of(context, item));
}

std::optional<bool> set_contains(Context& context, const Object* set, Value item) {
    return has_hashed(context, set, item, hash_of_member(context, item));
}

std::optional<bool> set_discard(Context& context, Object* set, Value item) {
    const auto hash = hash_of_member(context, item);
    if (!hash) return std::nullopt;
    if (item == Value::object(set)) return false;  // a set is no member of itself, and one monitor is enough
    const MonitorGuard guard(context, set);
    return discard_hashed(context, set, kept(*hash), item);
}

Value set_pop(Context& context, Object* set) {
    const MonitorGuard guard(context, set);
    if (length(set) == 0) return {};
    const Table table = Table::of(set);
    std::size_t i = static_cast<std::size_t>(set->load(finger_cell).as_int()) & table.mask();
    while (table.key(i).is_unset()) i = i == table.mask() ? 0 : i + 1;
    const Value item = table.key(i);
    table.remove(context, i);
    set_length(context, set, length(set) - 1);
    context.store(set, finger_cell, Value::integer(static_cast<std::int64_t>(i) + 1));
    return item;
}

void set_clear(Context& context, Object* set) {
    const MonitorGuard guard(context, set);
    set_length(context, set, 0);
    context.store(set, table_cell, Value());
    context.store(set, finger_cell, Value::integer(0));
}

std::optional<bool> set_is_subset(Context& context, Value left, Value right) {
    std::vector<Value> items;
    if (!items_of(context, left, items)) return std::nullopt;
    for (const Value item : items) {
        const auto inside = is_any_set(right) ? set_contains(context, right.as_object(), item)
                                              : view_contains(context, right, item);
        if (!inside || !*inside) return inside;
    }
    return true;
}

namespace {

std::optional<bool> contains_item(Context& context, Value container, Value item) {
    if (is_any_set(container)) return set_has(context, container.as_object(), item);
    const Value v = contains(context, container, item);
    return v.is_unset() ? std::nullopt : std::optional(v.is_true());
}

std::int64_t length_of(Value v) {
    return machine::hashed_length(is_view(v) ? dict_of_view(v) : v.as_object());
}

/// Those of `candidates` that are in `container`, or those that are not, added to `set`.
bool add_filtered(Context& context, Object* set, Value candidates, Value container, bool inside) {
    std::vector<Value> items;
    if (!items_of(context, candidates, items)) return false;
    for (const Value item : items) {
        const auto is_inside = contains_item(context, container, item);
        if (!is_inside) return false;
        if (*is_inside != inside) continue;
        if (!set_add(context, set, item)) return false;
        if (inside && length(set) >= length_of(container))
            break;  // as CPython: what comes then is not looked at
    }
    return true;
}

Value intersection(Context& context, Kind kind, Value left, Value right) {
    if (left == right) return set_copy(context, kind, left);  // as CPython: its order is another one
    if (is_any_set(right) && length_of(right) > length_of(left)) std::swap(left, right);
    Object* result = new_empty(context, kind);
    return result != nullptr && add_filtered(context, result, right, left, true) ? Value::object(result)
                                                                                 : Value();
}

Value difference(Context& context, Kind kind, Value left, Value right) {
    const bool sized = is_any_set(right) || is_dict(right);
    if (!sized || (length_of(left) >> 2) > length_of(right)) {
        const Value result = set_copy(context, kind, left);
        if (result.is_unset()) return {};
        return set_change(context, BinaryOperator::subtract, result.as_object(), right) ? result : Value();
    }
    Object* result = new_empty(context, kind);
    return result != nullptr && add_filtered(context, result, left, right, false) ? Value::object(result)
                                                                                  : Value();
}

bool subtract(Context& context, Object* set, Value right) {
    std::vector<Value> items;
    if (!items_of(context, right, items)) return false;
    for (const Value item : items) {
        if (!hash_of(context, item) || !set_discard(context, set, item)) return false;
    }
    const MonitorGuard guard(context, set);
    const Table table = Table::of(set);
    if (table.fill() - static_cast<std::size_t>(length(set)) <= table.mask() / 4) return true;
    return resize(context, set, grown(length(set)));
}

/// Takes over the items and the order of a set that nobody else knows.
void take(Context& context, Object* set, const Object* from) {
    const MonitorGuard guard(context, set);
    context.store(set, table_cell, from->load(table_cell));
    context.store(set, length_cell, from->load(length_cell));
}

bool toggle(Context& context, Object* set, Value right) {
    if (!is_any_set(right)) {
        right = set_from(context, Kind::set, right);
        if (right.is_unset()) return false;
    }
    const auto entries = set_entries_now(context, right.as_object());
    const MonitorGuard guard(context, set);
    for (const auto& e : entries) {
        const auto there = discard_hashed(context, set, Value::integer(e.hash), e.key);
        if (!there || (!*there && !add_hashed(context, set, Value::integer(e.hash), e.key))) return false;
    }
    return true;
}

}  // namespace

Value set_combine(Context& context, BinaryOperator op, Kind kind, Value left, Value right) {
    if (op == BinaryOperator::bit_or && left == right) return set_copy(context, kind, left);
    switch (op) {
        case BinaryOperator::bit_and: return intersection(context, kind, left, right);
        case BinaryOperator::subtract: return difference(context, kind, left, right);
        case BinaryOperator::bit_xor:
            std::swap(left, right);
            break;  // the other one is copied, as CPython does
        default: break;
    }
    const Value result = set_from(context, kind, left);
    if (result.is_unset()) return {};
    return set_change(context, op, result.as_object(), right) ? result : Value();
}

bool set_change(Context& context, BinaryOperator op, Object* set, Value right) {
    const bool itself = right == Value::object(set);
    switch (op) {
        case BinaryOperator::bit_or: return set_update(context, set, right);
        case BinaryOperator::bit_and: {
            const Value result = intersection(context, Kind::set, Value::object(set), right);
            if (result.is_unset()) return false;
            take(context, set, result.as_object());
            return true;
        }
        case BinaryOperator::subtract:
            if (itself) set_clear(context, set);
            return itself || subtract(context, set, right);
        default:
            if (itself) set_clear(context, set);
            return itself || toggle(context, set, right);
    }
}

Value set_binary(Context& context, BinaryOperator op, Value left, Value right, bool augmented) {
    if (augmented && is_kind(left, Kind::set) && is_any_set(right)) {
        return set_change(context, op, left.as_object(), right) ? left : Value();
    }
    if (is_any_set(left) && is_any_set(right))
        return set_combine(context, op, left.as_object()->kind, left, right);
    if (op == BinaryOperator::bit_and) {
        if (!is_view(left)) std::swap(left, right);
        return intersection(context, Kind::set, left, right);
    }
    const Value result = set_from(context, Kind::set, left);
    if (result.is_unset()) return {};
    return set_change(context, op, result.as_object(), right) ? result : Value();
}

bool set_rehash(Context& context, Object* set) {
    const Table table = Table::of(set);
    for (std::size_t i = 0; i < table.slots(); ++i) {
        if (hashed_by_identity(context, table.key(i)))
            return resize(context, set, static_cast<std::int64_t>(table.slots()) - 1, true);
    }
    return true;
}

}  // namespace interleave::library
