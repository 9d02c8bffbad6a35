#include "core/library/class_methods.h"

#include "core/library/bytes.h"
#include "core/library/types.h"

#include <algorithm>

namespace interleave::library {
namespace {

struct ClassMethod {
    const TypeInfo* type;
    std::string_view name;
};
constexpr ClassMethod class_methods[] = {{&types::dict, "fromkeys"},      {&types::string, "maketrans"},
                                         {&types::integer, "from_bytes"}, {&types::floating, "fromhex"},
                                         {&types::bytes, "fromhex"},      {&types::bytearray, "fromhex"}};

}  // namespace

Value class_method(Context& context, Value type, std::string_view name) {
    const TypeInfo& info = *machine::type_info_of(type.as_object());
    const bool found = std::any_of(
        std::begin(class_methods), std::end(class_methods),
        [&](const ClassMethod& m) { return m.name == name && machine::is_subtype(&info, m.type); });
    return found ? context.new_bound_method(context.image().method(&info, name), type) : Value();
}

}  // namespace interleave::library
