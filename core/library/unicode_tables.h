// Private to unicode.cpp: the shape of the generated tables.
#pragma once

#include <cstdint>
#include <span>

namespace interleave::library::unicode {

/// Characters from `start` to the next run have the same properties.
struct PropertyRun {
    std::uint32_t start;
    std::uint16_t flags;  ///< bits in the order of Property
};
/// start, start + stride, ... end change case by adding a number.
struct CaseRange {
    std::uint32_t start, end;
    std::uint8_t stride;
    std::int32_t upper, lower, title;
};
/// Characters whose case forms are several characters, in UTF-8.
struct SpecialCase {
    std::uint32_t code;
    const char *upper, *lower, *title;
};

std::span<const PropertyRun> property_runs();
std::span<const CaseRange> case_ranges();  ///< by start; ranges of stride 2 may interleave with a neighbour
std::span<const SpecialCase> special_cases();  ///< by code

}  // namespace interleave::library::unicode
