#include "core/library/natives.h"

#include "core/library/builtins.h"

#include <cassert>

namespace interleave::library {

std::optional<std::int64_t> unhashable(Context& context, Value self) {
    raise_type(context, {"unhashable type: '", type_name(self), "'"});
    return std::nullopt;
}

Object* make_native(Context& context, const NativeType& type, std::size_t cells) {
    assert(cells >= 2);  // what the interpreter looks at
    Object* o = context.allocate(Kind::native, cells);
    if (o != nullptr) o->word = reinterpret_cast<std::uintptr_t>(static_cast<const TypeInfo*>(&type));
    return o;
}

std::optional<std::int64_t> length_of(Context& context, Value v) {
    const Value slots[] = {v};
    const Value length = builtins::len.body(context, {slots});
    return length.is_int() ? std::optional(length.as_int()) : std::nullopt;
}

}  // namespace interleave::library
