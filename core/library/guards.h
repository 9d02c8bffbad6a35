// What the synchronisation objects' rules have in common: their cells' shape for people, and timeouts.
#pragma once

#include "core/library/threading.h"
#include "core/library/values.h"
#include "core/machine/sync.h"

namespace interleave::library::threading {

inline bool always(Context&, const Arguments&) { return true; }
inline Value itself(Context&, const Arguments& a) { return a[0]; }
inline constexpr Parameter only_self[] = {{"self"}};

/// Neither absent nor None.
inline bool is_given(const Arguments& a, int i) { return a.has(i) && !a[i].is_none(); }

/// `part` of an operation called with self alone: __enter__ is acquire().
template <auto part>
auto plain(Context& context, const Arguments& a) {
    const Value slots[] = {a[0], Value(), Value()};
    return part(context, Arguments{slots, nullptr, 0});
}

/// The optional argument of Semaphore.acquire, Event.wait, Condition.wait, Queue.get, ... CPython looks at it only
/// when it has to wait: then one that is not positive gives up, and one that is wrong raises, both at once.
bool gives_up_at_once(Value timeout);
/// False after raising; a timeout that is no number: TypeError of complaint + its quoted type + rest.
bool check_patience(Context& context, Value timeout, std::string_view complaint, std::string_view rest);

/// A new synchronisation object with zeroed cells; null after MemoryError.
inline Object* make_synchroniser(Context& context, const TypeInfo& type, std::size_t cells) {
    Object* o = context.allocate(Kind::synchroniser, cells);
    if (o != nullptr) o->word = reinterpret_cast<std::uintptr_t>(&type);
    return o;
}

}  // namespace interleave::library::threading
