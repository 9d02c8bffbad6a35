// Which part of an object an access is to: Pending::index and Event::index.
//
//     0, 1, 2, ...   a cell of its own: a global, a slot of an instance, an item of a list
//     -1             the object as a whole
//     -2, -3, ...    an item by its key, or an attribute by its name, that has no cell: a number made of the key's hash
//
// Steps at different cells are independent; a step at a part without a cell is one at the whole object, as a new key may
// move all items. The number says what is the same variable to a person: in stories, and for what is a race. Two keys get
// the same one with a probability of 2^-30.
#pragma once

#include "core/machine/object.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace interleave::machine {

inline constexpr std::int32_t whole_object = -1;

/// Of None, booleans, numbers, strings and tuples of them; whole_object of any other key: what it is equal to may be for
/// code of the program to say.
std::int32_t part_of_key(Value key);
/// Of an attribute that has no slot.
std::int32_t part_of_name(std::string_view name);

/// Which part of a container an index means. Only plain non-negative indices of lists have a cell.
inline std::int32_t part_of_item(Value container, Value index) {
    const bool list = is_kind(container, Kind::list);
    if (list && index.is_int() && index.as_int() >= 0 && index.as_int() <= INT32_MAX)
        return static_cast<std::int32_t>(index.as_int());
    // Of a deque or bytearray, by its place; of instances, code of the program says what an item is.
    const bool numbered = index.is_int() && (list || is_kind(container, Kind::native));
    return numbered || is_kind(container, Kind::dict) ? part_of_key(index) : whole_object;
}

/// An item of a dict.
struct Entry {
    Value key, value;  ///< unset: there is none
};
/// Of a dict, in order; at most so many.
std::vector<Entry> entries_of(const Object* dict, std::size_t most = 1000);
/// The item of a dict that a part means.
Entry entry_of_part(const Object* dict, std::int32_t part);

}  // namespace interleave::machine
