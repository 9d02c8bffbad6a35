// Private to string_*.cpp: the methods of str, and how they are declared.
#pragma once

#include "core/library/strings.h"

namespace interleave::library {

constexpr NativeFunction string_method(const char* name, const char* qualified_name,
                                       std::span<const Parameter> parameters,
                                       Value (*body)(Context&, const Arguments&)) {
    return {.name = name, .qualified_name = qualified_name, .parameters = parameters, .body = body};
}

namespace string_parameters {
inline constexpr Parameter only_self[] = {{"self"}};
inline constexpr Parameter one[] = {{"self"}, {""}};
inline constexpr Parameter optional_one[] = {{"self"}, {"", false}};
inline constexpr Parameter search[] = {{"self"}, {""}, {"", false}, {"", false}};
inline constexpr Parameter replace[] = {{"self"}, {""}, {""}, {"", false}};
inline constexpr Parameter justify[] = {{"self"}, {""}, {"", false}};
inline constexpr Parameter split[] = {{"self"}, {"sep", false}, {"maxsplit", false}};
inline constexpr Parameter splitlines[] = {{"self"}, {"keepends", false}};
}  // namespace string_parameters

// A table a file; string_type.cpp makes the type of them.
inline constexpr std::size_t character_method_count = 22, searching_method_count = 10,
                             splitting_method_count = 9, coding_method_count = 4, format_method_count = 2;
extern const NativeFunction character_methods[character_method_count];
extern const NativeFunction searching_methods[searching_method_count];
extern const NativeFunction splitting_methods[splitting_method_count];
extern const NativeFunction coding_methods[coding_method_count];
extern const NativeFunction format_methods[format_method_count];

}  // namespace interleave::library
