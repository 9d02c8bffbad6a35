// Kind::iterator: word is the TypeInfo, which decides what the cells mean (see iterators.cpp).
#pragma once

#include "core/library/values.h"

#include <vector>

namespace interleave::library {

Value make_iterator(Context& context, Value source);  ///< iter(source) of a built-in value
/// The next item; unset with nothing pending at the end. Two threads that share an iterator get different
/// items.
Value iterator_next(Context& context, Object* iterator);

/// On real threads: nobody else moves the iterator, nor those that it gets its items from, as long as this lives, so that
/// a native can take several items at one moment. The order in which monitors are taken, here and elsewhere: iterators
/// before containers, of each the one with the lowest address first.
class IteratorGuard {
public:
    /// Whether the lists, dicts and sets that it goes through do not change either.
    enum class Sources : bool { open, held };

    /// With Sources::held no other monitor may be taken meanwhile.
    IteratorGuard(const Context& context, Object* iterator, Sources sources);
    ~IteratorGuard();
    IteratorGuard(const IteratorGuard&) = delete;
    IteratorGuard& operator=(const IteratorGuard&) = delete;

    /// As iterator_next.
    static Value next(Context& context, Object* iterator);

private:
    void find(const Context& context, Object* iterator, Sources sources);

    Object* only_ = nullptr;  ///< the usual case
    std::vector<Object*> all_;
};

/// Whether a value that is not an instance of a learner's class can be asked for the next item.
bool is_iterator(Value v);

namespace builtins {
extern const NativeFunction iter, next;
}

}  // namespace interleave::library
