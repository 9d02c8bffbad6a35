# Classes that are mostly data: the decorator writes __init__, __repr__ and comparisons from the annotations.

import copy

from _arguments import bind


class FrozenInstanceError(AttributeError):
    pass


class _Missing:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


MISSING = _Missing()


# An annotation `_: KW_ONLY`: the fields behind it are given by name.
class KW_ONLY:
    pass


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only

    def has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING

    # The value of an instance for which none was given.
    def make_default(self):
        return self.default if self.default_factory is MISSING else self.default_factory()

    def __repr__(self):
        return (
            f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
            f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
            f"compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},_field_type=_FIELD)"
        )


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING,
):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    def decorate(cls):
        if order and not eq:
            raise ValueError("eq must be true if order is true")
        _check_frozen(cls, frozen)
        fields = _collect_fields(cls, kw_only)
        cls.__dataclass_fields__ = {f.name: f for f in fields}
        cls.__dataclass_frozen__ = frozen
        if init:
            _define(cls, _make_init(cls, fields, frozen))
        if repr:
            _define(cls, _make_repr(fields))
        if eq:
            _define(cls, _make_eq(fields))
        if order:
            for method in _make_order(fields):
                if method.__name__ in cls.__dict__:
                    raise TypeError(
                        f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}. "
                        "Consider using functools.total_ordering"
                    )
                _define(cls, method)
        if frozen:
            for method in _make_frozen(fields):
                _define(cls, method)
        if unsafe_hash or eq and frozen:
            _define(cls, _make_hash(fields))
        elif eq and "__hash__" not in cls.__dict__:
            cls.__hash__ = None
        if match_args and "__match_args__" not in cls.__dict__:
            cls.__match_args__ = tuple([f.name for f in fields if f.init and not f.kw_only])
        return cls

    return decorate if cls is None else decorate(cls)


# What the class itself defines, without its bases.
def _own(cls):
    return getattr(cls, "__dict__", {})


# What the class has written itself stays.
def _define(cls, method):
    if method.__name__ not in cls.__dict__:
        method.__qualname__ = f"{cls.__qualname__}.{method.__name__}"
        setattr(cls, method.__name__, method)


def _check_frozen(cls, frozen):
    for base in cls.__mro__[1:]:
        base_frozen = _own(base).get("__dataclass_frozen__")
        if base_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if base_frozen is False and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")


# The fields of the bases come first; one of the same name takes the place of the base's.
def _collect_fields(cls, kw_only):
    fields = {}
    for base in reversed(cls.__mro__[1:]):
        fields.update(_own(base).get("__dataclass_fields__", {}))
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if annotation in ("KW_ONLY", "dataclasses.KW_ONLY", KW_ONLY):
            kw_only = True
        elif not _is_class_variable(annotation):
            fields[name] = _make_field(cls, name, annotation, kw_only)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    _check_order(fields.values())
    return list(fields.values())


def _is_class_variable(annotation):
    return isinstance(annotation, str) and annotation.startswith(("ClassVar", "typing.ClassVar"))


def _make_field(cls, name, annotation, kw_only):
    default = cls.__dict__.get(name, MISSING)
    made = default if isinstance(default, Field) else field(default=default)
    made.name = name
    made.type = annotation
    if made.kw_only is MISSING:
        made.kw_only = kw_only
    if isinstance(default, Field):
        if made.default is MISSING:
            delattr(cls, name)
        else:
            setattr(cls, name, made.default)
    if isinstance(made.default, (list, dict, set)):
        raise ValueError(
            f"mutable default {type(made.default)} for field {name} is not allowed: use default_factory"
        )
    return made


def _check_order(fields):
    default_seen = False
    for f in fields:
        if f.init and not f.kw_only:
            if default_seen and not f.has_default():
                raise TypeError(f"non-default argument {f.name!r} follows default argument")
            default_seen = default_seen or f.has_default()


def _make_init(cls, fields, frozen):
    function = f"{cls.__qualname__}.__init__"
    names = [f.name for f in fields if f.init and not f.kw_only]
    keyword_only = [f.name for f in fields if f.init and f.kw_only]
    defaults = {f.name: MISSING for f in fields if f.has_default()}
    assign = object.__setattr__ if frozen else setattr

    def __init__(self, /, *args, **kwargs):
        values = bind(function, names, defaults, args, kwargs, keyword_only)
        for f in fields:
            value = values.get(f.name, MISSING)
            if value is MISSING and f.has_default():
                value = f.make_default()
            if value is not MISSING:
                assign(self, f.name, value)
        if hasattr(self, "__post_init__"):
            self.__post_init__()

    return __init__


def _make_repr(fields):
    names = [f.name for f in fields if f.repr]

    def __repr__(self):
        values = [f"{name}={getattr(self, name)!r}" for name in names]
        return f"{type(self).__qualname__}({', '.join(values)})"

    return __repr__


def _getter(fields):
    names = [f.name for f in fields]
    return lambda instance: tuple([getattr(instance, name) for name in names])


def _make_eq(fields):
    values = _getter([f for f in fields if f.compare])

    def __eq__(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return values(self) == values(other)

    return __eq__


def _make_order(fields):
    values = _getter([f for f in fields if f.compare])

    def __lt__(self, other):
        return values(self) < values(other) if type(other) is type(self) else NotImplemented

    def __le__(self, other):
        return values(self) <= values(other) if type(other) is type(self) else NotImplemented

    def __gt__(self, other):
        return values(self) > values(other) if type(other) is type(self) else NotImplemented

    def __ge__(self, other):
        return values(self) >= values(other) if type(other) is type(self) else NotImplemented

    return [__lt__, __le__, __gt__, __ge__]


def _make_hash(fields):
    values = _getter([f for f in fields if (f.compare if f.hash is None else f.hash)])

    def __hash__(self):
        return hash(values(self))

    return __hash__


def _make_frozen(fields):
    def __setattr__(self, name, value):
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name):
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    return [__setattr__, __delattr__]


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), "__dataclass_fields__")


def fields(class_or_instance):
    if not hasattr(class_or_instance, "__dataclass_fields__"):
        raise TypeError("must be called with a dataclass type or instance")
    return tuple(class_or_instance.__dataclass_fields__.values())


# A new instance with some values changed.
def replace(obj, /, **changes):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in fields(obj):
        if not f.init:
            if f.name in changes:
                raise ValueError(
                    f"field {f.name} is declared with init=False, it cannot be specified with replace()"
                )
        elif f.name not in changes:
            changes[f.name] = getattr(obj, f.name)
    return type(obj)(**changes)


def asdict(obj, *, dict_factory=dict):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda instance, convert: dict_factory(
        [(f.name, convert(getattr(instance, f.name))) for f in fields(instance)]
    ))


def astuple(obj, *, tuple_factory=tuple):
    if isinstance(obj, type) or not is_dataclass(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda instance, convert: tuple_factory(
        [convert(getattr(instance, f.name)) for f in fields(instance)]
    ))


# Converts the dataclass instances in obj, also those inside its lists, tuples and dicts; copies the rest.
def _convert(obj, convert_instance):
    def convert(value):
        if is_dataclass(value) and not isinstance(value, type):
            return convert_instance(value, convert)
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            return type(value)(*[convert(item) for item in value])
        if isinstance(value, (list, tuple)):
            return type(value)([convert(item) for item in value])
        if isinstance(value, dict):
            return type(value)([(convert(key), convert(item)) for key, item in value.items()])
        return copy.deepcopy(value)

    return convert(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    base = bases[0] if bases else object

    class Made(base):
        pass

    Made.__name__ = cls_name
    Made.__qualname__ = cls_name
    annotations = {}
    for entry in fields:
        name, annotation, *default = (entry, "typing.Any") if isinstance(entry, str) else entry
        annotations[name] = annotation
        if default:
            setattr(Made, name, default[0])
    for name, value in (namespace or {}).items():
        setattr(Made, name, value)
    Made.__annotations__ = annotations
    return dataclass(Made, **options)
