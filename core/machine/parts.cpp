#include "core/machine/parts.h"

#include "core/machine/context.h"
#include "core/machine/image.h"
#include "core/machine/reach.h"

#include <optional>

namespace interleave::machine {

namespace {

std::int32_t part_of_hash(std::uint64_t hash) {
    constexpr std::uint64_t numbers = std::uint64_t{1} << 30;
    return -2 - static_cast<std::int32_t>(hash % numbers);
}

/// Equal for keys that a dict takes for the same, but for 1 and 1.0; nothing for those that are not plain.
std::optional<std::uint64_t> hash_of_plain(Value key, int depth = 0) {
    constexpr int deepest = 8;
    if (key.is_boolean()) key = Value::integer(key.is_true() ? 1 : 0);
    if (!key.is_object()) return identity_hash(key);
    const Object* o = key.as_object();
    if (o->kind == Kind::string || o->kind == Kind::bytes || o->kind == Kind::big_integer)
        return identity_hash(*o);
    if (o->kind != Kind::tuple || depth == deepest) return std::nullopt;
    std::uint64_t hash = 0;
    for (std::int64_t i = 0; i < tuple_length(o); ++i) {
        const auto item = hash_of_plain(tuple_item(o, i), depth + 1);
        if (!item) return std::nullopt;
        hash = mix(hash, *item);
    }
    return hash;
}

}  // namespace

std::int32_t part_of_key(Value key) {
    const auto hash = key.is_unset() ? std::nullopt : hash_of_plain(key);
    return hash ? part_of_hash(*hash) : whole_object;
}

std::int32_t part_of_name(std::string_view name) {
    return part_of_hash(mix(hash_of_text(name), static_cast<std::uint64_t>(Kind::string)));
}

std::vector<Entry> entries_of(const Object* dict, std::size_t most) {
    constexpr std::size_t cells = 3;  // hash, key, value: library/dicts.h
    std::vector<Entry> entries;
    const ItemCells items = item_cells(dict);
    for (std::size_t at = items.begin; at + cells <= items.end && entries.size() < most; at += cells) {
        const Entry entry{items.cells->load(at + 1), items.cells->load(at + 2)};
        if (!entry.key.is_unset() && !entry.value.is_unset()) entries.push_back(entry);
    }
    return entries;
}

Entry entry_of_part(const Object* dict, std::int32_t part) {
    if (dict->kind != Kind::dict) return {};
    for (const Entry& entry : entries_of(dict)) {
        if (part_of_key(entry.key) == part) return entry;
    }
    return {};
}

}  // namespace interleave::machine
