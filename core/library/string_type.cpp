// The type str, put together from the tables of its methods.
#include "core/library/builtins.h"
#include "core/library/string_methods.h"
#include "core/library/types.h"

#include <array>

namespace interleave::library {
namespace {

constexpr auto all_methods = [] {
    std::array<const NativeFunction*, character_method_count + searching_method_count +
                                          splitting_method_count + coding_method_count + format_method_count>
        all{};
    std::size_t n = 0;
    for (std::size_t i = 0; i < character_method_count; ++i) all[n++] = &character_methods[i];
    for (std::size_t i = 0; i < searching_method_count; ++i) all[n++] = &searching_methods[i];
    for (std::size_t i = 0; i < splitting_method_count; ++i) all[n++] = &splitting_methods[i];
    for (std::size_t i = 0; i < coding_method_count; ++i) all[n++] = &coding_methods[i];
    for (std::size_t i = 0; i < format_method_count; ++i) all[n++] = &format_methods[i];
    return all;
}();

}  // namespace

namespace types {
constinit const TypeInfo string{
    .name = "str", .base = &object, .constructor = &builtins::string_constructor, .methods = all_methods};
}  // namespace types

}  // namespace interleave::library
