// The built-in types and exception classes that the machine itself needs by name. Defined in core/library; the
// machine sees only these declarations' addresses through the Image.
#pragma once

#include "core/machine/context.h"

#include <limits>
#include <string>
#include <vector>

namespace interleave::machine {

/// Exception classes the machine raises. core/library fills one in and gives it to the Image.
struct ExceptionTypes {
    const TypeInfo* exception;
    const TypeInfo* assertion_error;
    const TypeInfo* attribute_error;
    const TypeInfo* import_error;
    const TypeInfo* index_error;
    const TypeInfo* key_error;
    const TypeInfo* memory_error;
    const TypeInfo* name_error;
    const TypeInfo* overflow_error;
    const TypeInfo* recursion_error;
    const TypeInfo* runtime_error;
    const TypeInfo* generator_exit;
    const TypeInfo* stop_iteration;
    const TypeInfo* stop_async_iteration;
    const TypeInfo* system_exit;
    const TypeInfo* type_error;
    const TypeInfo* unbound_local_error;
    const TypeInfo* value_error;
    const TypeInfo* zero_division_error;
};

/// For Operations::take.
inline constexpr std::size_t everything = std::numeric_limits<std::size_t>::max();

/// Operations on values that core/library implements for every type. All return unset (or false with a pending
/// exception) after raising.
struct Operations {
    // Binary operators in the order of the opcodes add..matrix_multiply; `augmented` for the in-place form.
    Value (*binary)(Context&, int which, Value left, Value right, bool augmented);
    Value (*unary)(Context&, int which, Value operand);  ///< 0 negate, 1 positive, 2 invert
    /// equal, not_equal, less, less_equal, greater, greater_equal in this order.
    Value (*compare)(Context&, int which, Value left, Value right);
    Value (*contains)(Context&, Value container, Value item);
    bool (*truth)(Context&, Value value, bool& out);
    Value (*load_item)(Context&, Value container, Value index);
    bool (*store_item)(Context&, Value container, Value index, Value value);
    bool (*delete_item)(Context&, Value container, Value index);
    Value (*format)(Context&, Value value, Value spec,
                    char conversion);  ///< spec unset: none; conversion 0, s, r, a
    /// Appends to a list / everything an iterable yields; iterables that run learner code are handled by the machine.
    bool (*list_append)(Context&, Object* list, Value item);
    Value (*iterator)(Context&, Value source);  ///< iter(source) of a built-in value
    bool (*is_iterator)(Value v);               ///< whether next() knows what to do with a built-in value
    /// Position and next item of an iteration kept in three registers; see opcodes for_begin and for_next.
    bool (*iterate)(Context&, Value source, Value state[3]);
    Value (*next)(Context&, Value state[3]);  ///< unset and nothing pending: the end
    /// From a state that iterate() has just set: appends items until there are `most` or no more, all as they are at one
    /// moment. False after raising.
    bool (*take)(Context&, Value state[3], std::size_t most, std::vector<Value>& items);
    /// A dict of keys and values in turn; a set of items. Unset after raising (unhashable key).
    Value (*new_dict)(Context&, std::span<const Value> pairs);
    Value (*new_set)(Context&, std::span<const Value> items);
    bool (*dict_store)(Context&, Object* dict, Value key, Value value);
    bool (*dict_find)(Context&, const Object* dict, Value key, Value& out);  ///< out unset: no such key
    /// `callee` unset: {**mapping}; otherwise the **mapping of a call, whose keys must be new strings.
    bool (*dict_update)(Context&, Object* dict, Value mapping, Value callee);
    bool (*set_add)(Context&, Object* set, Value item);
    bool (*set_update)(Context&, Object* set, Value iterable);
    /// A dict or set that is a copy, whose keys may be copies too: hashes those again that go by identity.
    bool (*rehash)(Context&, Object* hashed);
    /// Keys and values in turn, at one moment.
    std::vector<Value> (*dict_items)(const Context&, Object* dict);
    /// number.real and the like; unset when it is no number or has nothing of that name.
    Value (*number_attribute)(Value number, std::string_view name);
    const TypeInfo* (*type_of)(Value value);
    std::string (*to_text)(Value value);  ///< str(value), for state views and messages; never raises
    std::string (*to_repr)(Value value);
};

/// Types the machine makes objects of or looks for.
struct KnownTypes {
    const TypeInfo *object, *type, *property, *static_method, *class_method, *generator, *coroutine,
        *async_generator, *base_exception, *base_exception_group, *traceback;
    std::span<const TypeInfo* const>
        unnamed;  ///< that no name of the library means: type(None), type(lambda: 0)
};

struct Builtin {
    std::string_view name;
    const NativeFunction* function = nullptr;
    const TypeInfo* type = nullptr;
    Value constant{};
};

/// All that core/library gives to the machine. One constant object: library::standard().
struct Library {
    ExceptionTypes exceptions;
    Operations operations;
    std::span<const Builtin> builtins;
    std::span<const ModuleInfo* const> modules;
    const TypeInfo* thread_type;
    KnownTypes types;
    /// Attribute of a learner's class itself: __name__, __mro__, ... Unset when there is none.
    Value (*class_attribute)(Context&, Object* type, std::string_view name);
    /// What an async generator hands to who resumed it, so that it can be told from what it awaits.
    Value (*wrap_async_value)(Context&, Value);
    /// Says that a coroutine of `code` was made at `instruction` of `caller` and will never be awaited; once a line.
    void (*warn_unawaited)(Context&, const bytecode::Code& code, const bytecode::Code& caller,
                           std::size_t instruction);
    /// The exceptions of a group that is made with these arguments, as a tuple. Unset after raising.
    Value (*members_of_group)(Context&, const TypeInfo& type, std::span<const Value> arguments);
    /// False after raising because a class has abstract methods left: `names` is its __abstractmethods__.
    bool (*check_concrete)(Context&, const ClassInfo& type, Value names);
    /// "Thread.__init__": what CPython calls a function that it has written in Python, where other words are used for
    /// wrong arguments; empty for all others.
    std::string (*python_name)(const NativeFunction&);
    /// Whether instances of a built-in type can be filled after they were made: dict, list, set.
    bool (*mutable_container)(const TypeInfo* type);
    /// Makes what the library keeps for a whole run and puts it into ThreadCells::library of the main thread's object.
    void (*begin)(Context&, Object* main_thread) = nullptr;
};

}  // namespace interleave::machine
