// Kind::native: objects whose cells mean what their type says. What the operations of the language do with them, each
// type says in a Protocol.
#pragma once

#include "core/library/compare.h"
#include "core/library/operators.h"
#include "core/library/values.h"

#include <optional>
#include <string>
#include <vector>

namespace interleave::library {

/// Writes a value inside the repr of what holds it.
class NestedWriter {
public:
    virtual void write(Value v) = 0;

protected:
    ~NestedWriter() = default;
};

/// Null where the type does not have the operation. Errors as elsewhere: unset, false or nothing after raising.
struct Protocol {
    std::int64_t (*length)(const Object* self) = nullptr;  ///< len(), and so truth
    /// Of a sequence: the item at a position in range; unset when another thread has taken it meanwhile. What is
    /// compared item by item with others of its type, and can be reversed.
    Value (*item)(const Object* self, std::int64_t i) = nullptr;
    Value (*load_item)(Context&, Value self, Value index) = nullptr;
    bool (*store_item)(Context&, Value self, Value index, Value item) = nullptr;
    bool (*delete_item)(Context&, Value self, Value index) = nullptr;
    std::optional<bool> (*contains)(Context&, Value self, Value item) = nullptr;
    /// Asked of the type of either operand. Unset with nothing pending: not for these operands.
    Value (*binary)(Context&, BinaryOperator which, Value left, Value right, bool augmented) = nullptr;
    Value (*compare)(Context&, Comparison which, Value left, Value right) = nullptr;
    /// As iterate() and next() of iteration.h.
    bool (*iterate)(Context&, Value self, Value state[3]) = nullptr;
    Value (*next)(Context&, Value state[3]) = nullptr;
    /// All that an iteration yields, at one moment; null: one after the other.
    std::vector<Value> (*items)(const Context&, Object* self) = nullptr;
    void (*repr)(const Object* self, std::string& out, NestedWriter& nested) = nullptr;
    bool iterator = false;  ///< it is its own iterator: next(x)
    /// Null: by identity.
    std::optional<std::int64_t> (*hash)(Context&, Value self) = nullptr;
};

/// The type of a Kind::native object.
struct NativeType : TypeInfo {
    const Protocol* protocol;
};

extern const Protocol bytes_protocol;
/// What the type of a bytes or native object says; null for all other values.
inline const Protocol* protocol_of(Value v) {
    if (machine::is_kind(v, Kind::bytes)) return &bytes_protocol;
    if (!machine::is_kind(v, Kind::native)) return nullptr;
    return static_cast<const NativeType*>(machine::type_info_of(v.as_object()))->protocol;
}
/// For a hash that does not exist: "unhashable type: 'bytearray'".
std::optional<std::int64_t> unhashable(Context& context, Value self);

inline bool is_native(Value v, const NativeType& type) {
    return machine::is_kind(v, Kind::native) && machine::type_info_of(v.as_object()) == &type;
}
/// With zeroed cells. Null after MemoryError.
Object* make_native(Context& context, const NativeType& type, std::size_t cells);

/// len(v), or nothing after raising "object of type 'int' has no len()".
std::optional<std::int64_t> length_of(Context& context, Value v);

}  // namespace interleave::library
