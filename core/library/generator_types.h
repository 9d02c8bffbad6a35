// Generators and coroutines as types; the interpreter itself resumes them.
#pragma once

#include "core/library/values.h"

namespace interleave::library {

namespace types {
/// What the generators of the prelude are called that stand for iterators of CPython.
struct Generators {
    static const machine::TypeInfo map, filter, callable, items;
};
}  // namespace types

/// The type that a generator of the prelude stands for; null: a generator and nothing else.
const machine::TypeInfo* type_of_prelude_generator(std::string_view function);

Value wrap_async_value(Context& context, Value v);
/// Library::warn_unawaited
void warn_unawaited(Context& context, const bytecode::Code& code, const bytecode::Code& caller,
                    std::size_t instruction);

}  // namespace interleave::library
