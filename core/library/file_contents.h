// What is in a file: bytes, kept in pieces so that writing at the end does not copy what is there.
#pragma once

#include "core/library/natives.h"

#include <string>
#include <string_view>

namespace interleave::library::files {

extern const NativeType contents_type;

/// The first two as a list has them.
struct ContentsCells {
    static constexpr std::size_t pieces = 0;  ///< integer: how many
    static constexpr std::size_t block = 1;   ///< Kind::block of bytes objects, or unset
    static constexpr std::size_t size = 2;    ///< integer: bytes of all pieces
    static constexpr std::size_t count = 3;
};

/// Unset after MemoryError.
Value new_contents(Context& context);

// The caller holds the monitor that guards the contents.

std::int64_t size_of(const Object* contents);
/// At most `count` bytes from `position` on. Preconditions: neither is negative.
std::string read(const Object* contents, std::int64_t position, std::int64_t count);
/// False after MemoryError. Writing behind the end fills the gap with zeros.
bool write(Context& context, Object* contents, std::int64_t position, std::string_view bytes);
/// Cuts, or fills with zeros. False after MemoryError.
bool resize(Context& context, Object* contents, std::int64_t size);

}  // namespace interleave::library::files
