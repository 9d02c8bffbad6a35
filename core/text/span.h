// A piece of a program text.
#pragma once

#include <cstdint>

namespace interleave::text {

/// Byte offsets [begin, end) into a SourceText. begin == end marks a place between two bytes.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    std::uint32_t length() const { return end - begin; }
    bool operator==(const Span&) const = default;
};

/// The smallest span that holds both.
inline Span join(Span first, Span second) {
    return {first.begin < second.begin ? first.begin : second.begin,
            first.end > second.end ? first.end : second.end};
}

}  // namespace interleave::text
