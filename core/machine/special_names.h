// Names that mean something to the machine or the library when a class defines them: Python's data model, and a few
// of our own (with one underscore) by which modules of the prelude do what Python does with metaclasses.
#pragma once

#include <cstdint>
#include <string_view>

// clang-format off
#define INTERLEAVE_SPECIAL_NAMES(NAME)                                                                     \
    NAME(init, "__init__") NAME(new_, "__new__") NAME(call, "__call__")                                    \
    NAME(getattr, "__getattr__") NAME(setattr, "__setattr__") NAME(delattr, "__delattr__")                 \
    NAME(repr, "__repr__") NAME(str, "__str__") NAME(format, "__format__")                                 \
    NAME(eq, "__eq__") NAME(ne, "__ne__") NAME(lt, "__lt__") NAME(le, "__le__")                            \
    NAME(gt, "__gt__") NAME(ge, "__ge__") NAME(hash, "__hash__") NAME(bool_, "__bool__")                   \
    NAME(len, "__len__") NAME(getitem, "__getitem__") NAME(setitem, "__setitem__")                         \
    NAME(delitem, "__delitem__") NAME(contains, "__contains__") NAME(missing, "__missing__")               \
    NAME(iter, "__iter__") NAME(next, "__next__") NAME(reversed, "__reversed__")                           \
    NAME(enter, "__enter__") NAME(exit, "__exit__") NAME(await, "__await__")                               \
    NAME(add, "__add__") NAME(sub, "__sub__") NAME(mul, "__mul__") NAME(truediv, "__truediv__")            \
    NAME(floordiv, "__floordiv__") NAME(mod, "__mod__") NAME(pow, "__pow__") NAME(lshift, "__lshift__")    \
    NAME(rshift, "__rshift__") NAME(and_, "__and__") NAME(or_, "__or__") NAME(xor_, "__xor__")             \
    NAME(matmul, "__matmul__")                                                                             \
    NAME(radd, "__radd__") NAME(rsub, "__rsub__") NAME(rmul, "__rmul__") NAME(rtruediv, "__rtruediv__")    \
    NAME(rfloordiv, "__rfloordiv__") NAME(rmod, "__rmod__") NAME(rpow, "__rpow__")                         \
    NAME(rlshift, "__rlshift__") NAME(rrshift, "__rrshift__") NAME(rand, "__rand__")                       \
    NAME(ror, "__ror__") NAME(rxor, "__rxor__") NAME(rmatmul, "__rmatmul__")                               \
    NAME(iadd, "__iadd__") NAME(isub, "__isub__") NAME(imul, "__imul__") NAME(itruediv, "__itruediv__")    \
    NAME(ifloordiv, "__ifloordiv__") NAME(imod, "__imod__") NAME(ipow, "__ipow__")                         \
    NAME(ilshift, "__ilshift__") NAME(irshift, "__irshift__") NAME(iand, "__iand__")                       \
    NAME(ior, "__ior__") NAME(ixor, "__ixor__") NAME(imatmul, "__imatmul__")                               \
    NAME(neg, "__neg__") NAME(pos, "__pos__") NAME(invert, "__invert__") NAME(abs, "__abs__")              \
    NAME(int_, "__int__") NAME(float_, "__float__") NAME(index, "__index__") NAME(round, "__round__")      \
    NAME(trunc, "__trunc__") NAME(floor, "__floor__") NAME(ceil, "__ceil__") NAME(divmod, "__divmod__")    \
    NAME(init_subclass, "__init_subclass__") NAME(get, "__get__") NAME(set, "__set__")                     \
    NAME(delete_, "__delete__") NAME(set_name, "__set_name__") NAME(getattribute, "__getattribute__")      \
    NAME(class_getattr, "_class_getattr") NAME(class_setattr, "_class_setattr")                            \
    NAME(instancecheck, "_class_instancecheck") NAME(class_call, "_class_call")                            \
    NAME(class_iter, "_class_iter") NAME(class_getitem, "_class_getitem") NAME(class_len, "_class_len")    \
    NAME(class_contains, "_class_contains") NAME(generic, "__class_getitem__")                             \
    NAME(abstract, "__abstractmethods__") NAME(dict, "__dict__") NAME(class_, "__class__")                 \
    NAME(doc, "__doc__") NAME(qualname, "__qualname__")
// clang-format on

namespace interleave::machine {

enum class Special : std::uint8_t {
#define NAME(id, text) id,
    INTERLEAVE_SPECIAL_NAMES(NAME)
#undef NAME
};

#define NAME(id, text) +1
inline constexpr int special_count = 0 INTERLEAVE_SPECIAL_NAMES(NAME);
#undef NAME

std::string_view text_of(Special name);

}  // namespace interleave::machine
