# Names for annotations. Annotations are not evaluated and nothing checks them, so a type is only a name here that
# can be subscripted, called and combined.

TYPE_CHECKING = False


class _Form:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, parameters):
        return self

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate typing.{self._name}")

    def __or__(self, other):
        return self

    __ror__ = __or__

    def __repr__(self):
        return f"typing.{self._name}"


Any = _Form("Any")
AnyStr = _Form("AnyStr")
Annotated = _Form("Annotated")
AsyncContextManager = _Form("AsyncContextManager")
AsyncGenerator = _Form("AsyncGenerator")
AsyncIterable = _Form("AsyncIterable")
AsyncIterator = _Form("AsyncIterator")
Awaitable = _Form("Awaitable")
Callable = _Form("Callable")
ChainMap = _Form("ChainMap")
ClassVar = _Form("ClassVar")
Collection = _Form("Collection")
Concatenate = _Form("Concatenate")
Container = _Form("Container")
ContextManager = _Form("ContextManager")
Coroutine = _Form("Coroutine")
Counter = _Form("Counter")
DefaultDict = _Form("DefaultDict")
Deque = _Form("Deque")
Dict = _Form("Dict")
Final = _Form("Final")
FrozenSet = _Form("FrozenSet")
Generator = _Form("Generator")
Hashable = _Form("Hashable")
Iterable = _Form("Iterable")
Iterator = _Form("Iterator")
List = _Form("List")
Literal = _Form("Literal")
LiteralString = _Form("LiteralString")
Mapping = _Form("Mapping")
MutableMapping = _Form("MutableMapping")
MutableSequence = _Form("MutableSequence")
MutableSet = _Form("MutableSet")
Never = _Form("Never")
NoReturn = _Form("NoReturn")
NotRequired = _Form("NotRequired")
Optional = _Form("Optional")
OrderedDict = _Form("OrderedDict")
Required = _Form("Required")
Reversible = _Form("Reversible")
Self = _Form("Self")
Sequence = _Form("Sequence")
Set = _Form("Set")
Sized = _Form("Sized")
SupportsFloat = _Form("SupportsFloat")
SupportsInt = _Form("SupportsInt")
Text = _Form("Text")
Tuple = _Form("Tuple")
Type = _Form("Type")
TypeAlias = _Form("TypeAlias")
Union = _Form("Union")
Unpack = _Form("Unpack")


class TypeVar(_Form):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        super().__init__(name)
        self.__name__ = name
        self.__bound__ = bound

    def __repr__(self):
        return f"~{self._name}"


class ParamSpec(TypeVar):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        super().__init__(name)
        self.args = _Form(f"{name}.args")
        self.kwargs = _Form(f"{name}.kwargs")


class TypeVarTuple(TypeVar):
    pass


# As a base class: class Stack(Generic[T]), and then Stack[int]().
class Generic:
    def __class_getitem__(cls, parameters):
        return cls


class Protocol(Generic):
    pass


class SupportsAbs(Protocol):
    pass


class SupportsIndex(Protocol):
    pass


# class Point(NamedTuple): x: int. Each annotation is an item of the tuple.
class NamedTuple(tuple):
    def __init_subclass__(cls, **kwargs):
        from collections import namedtuple

        super().__init_subclass__(**kwargs)
        names = list(cls.__dict__.get("__annotations__", {}))
        defaults = [cls.__dict__[name] for name in names if name in cls.__dict__]
        made = namedtuple(cls.__name__, names, defaults=defaults)
        for name in (*names, "_fields", "_field_defaults", "_make", "_replace", "_asdict", "__match_args__"):
            setattr(cls, name, made.__dict__[name])
        for name in ("__new__", "__repr__"):
            if name not in cls.__dict__:
                setattr(cls, name, made.__dict__[name])


class TypedDict(dict):
    pass


def NewType(name, tp):
    def new_type(value):
        return value

    new_type.__name__ = name
    new_type.__qualname__ = name
    new_type.__supertype__ = tp
    return new_type


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj, /):
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def final(f):
    return f


def no_type_check(arg):
    return arg


def runtime_checkable(cls):
    return cls


def overload(func):
    def refuse(*args, **kwds):
        raise NotImplementedError(
            "You should not call an overloaded function. A series of @overload-decorated functions outside a stub "
            "module should always be followed by an implementation that is not @overload-ed."
        )

    return refuse


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    return dict(getattr(obj, "__annotations__", {}))


def get_origin(tp):
    return None


def get_args(tp):
    return ()
