// How the program calls its objects: by the variable that refers to them, found by looking, so that naming costs
// nothing while a program runs.
#pragma once

#include "core/machine/image.h"
#include "core/machine/thread_state.h"

#include <cstdint>
#include <string>

namespace interleave::machine {

/// "counter", "lock_a", "results[2]", "T1"; "Lock #12" when no variable refers to the object. `object` may be any
/// object reachable from the module's globals (or from nowhere); index -1 is the whole object.
std::string name_of(const Image& image, const Object* globals, std::uint32_t object, std::int32_t index);

/// An object and what the program calls it.
struct Place {
    const Object* object = nullptr;
    std::string name;
};
/// The object with that id among the values of the module's globals and, a few levels down, the items of lists and
/// tuples, the attributes of instances and the cells of functions; nothing when there is none.
Place find_place(const Image& image, const Object* globals, std::uint32_t object);
/// Whether the object with that id is the value, or can be come to from it in as few steps as a name would take.
bool leads_to(const Image& image, Value value, std::uint32_t object);
/// "[2]", "['a']", ".balance": to be put behind the name of the object. "[...]" for an item that is no longer there.
std::string part_text(const Image& image, const Object* object, std::int32_t part);

/// "T3", or "main" for 0: the short name that messages use.
std::string short_thread_name(int thread);

/// repr of a value cut to `width` characters.
std::string value_text(const Image& image, Value value, std::size_t width);

/// "read counter", "acquire lock", ... for people: the verb of an event kind.
const char* verb(EventKind kind);

}  // namespace interleave::machine
