# Enumerations. A class derived from Enum gets its members when its body has run: __init_subclass__ replaces each
# value by a member. The functions _class_... are what the machine calls for an operation on the class itself.


# A value for the member to be chosen here: mostly one more than the last.
class auto:
    value = None

    def __or__(self, other):
        return _Union(self, other)

    __ror__ = __or__


# R | W in a class body, where R and W are not members yet.
class _Union(auto):
    def __init__(self, left, right):
        self._parts = (left, right)


def _value_of(value):
    if isinstance(value, _Union):
        left, right = value._parts
        return _value_of(left) | _value_of(right)
    return value.value if isinstance(value, auto) else value


_not_members = (type(lambda: None), property, staticmethod, classmethod)


def _is_member(name, value):
    is_special = name.startswith("_") and name.endswith("_")
    return not is_special and not isinstance(value, _not_members)


# int or str for an enumeration whose members are numbers or strings too; else object.
def _data_type(cls):
    for base in cls.__mro__:
        if base in (int, str, float, tuple):
            return base
    return object


class Enum:
    _shared = True  # a member sent to another process is the same member there

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        for base in cls.__bases__:
            if getattr(base, "_member_map_", None):
                raise TypeError(f"{cls!r} cannot extend {base!r}")
        entries = list(cls.__dict__.items())
        cls._member_map_ = {}  # by name, aliases too
        cls.__members__ = cls._member_map_
        cls._value2member_map_ = {}
        cls._member_names_ = []  # without aliases
        if _data_type(cls) is not object:
            _show_as_enum(cls)
        for name, value in entries:
            if _is_member(name, value):
                _add_member(cls, name, value)

    # ---- the class

    def _class_iter(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def _class_len(cls):
        return len(cls._member_names_)

    def _class_getitem(cls, name):
        return cls._member_map_[name]

    def _class_contains(cls, member):
        if not isinstance(member, Enum):
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(member).__name__}' and 'EnumType'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def _class_getattr(cls, name):
        if name.startswith("__"):
            raise AttributeError(f"type object '{cls.__name__}' has no attribute '{name}'")
        raise AttributeError(name)

    def _class_setattr(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        object.__setattr__(cls, name, value)

    def _class_repr(cls):
        return f"<{'flag' if issubclass(cls, Flag) else 'enum'} {cls.__name__!r}>"

    # The member with this value; or, with names, a new enumeration.
    def _class_call(cls, value, names=None):
        if names is not None:
            return _make_enum(cls, value, names)
        if type(value) is cls:
            return value
        try:
            if value in cls._value2member_map_:
                return cls._value2member_map_[value]
        except TypeError:  # unhashable
            for member in cls._member_map_.values():
                if member._value_ == value:
                    return member
        member = cls._missing_(value)
        if member is None:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        return member

    # ---- what an enumeration can define otherwise

    @classmethod
    def _missing_(cls, value):
        return None

    def _generate_next_value_(name, start, count, last_values):
        numbers = [value for value in last_values if isinstance(value, int)]
        return max(numbers) + 1 if numbers else start

    # ---- the members

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


# repr, str and format of a member are the enumeration's, not those of its number.
def _show_as_enum(cls):
    for name in ("__repr__", "__str__", "__format__"):
        for base in cls.__mro__:
            if issubclass(base, Enum) and name in base.__dict__:
                setattr(cls, name, base.__dict__[name])
                break


def _add_member(cls, name, value):
    if isinstance(value, auto) and not isinstance(value, _Union) and value.value is None:
        values = [member._value_ for member in cls._member_map_.values()]
        value.value = _next_value(cls)(name, 1, len(values), values)
    value = _value_of(value)
    args = value if isinstance(value, tuple) else (value,)
    member = _new_member(cls, args, value)
    member._name_ = name
    if hasattr(cls, "__init__") and _is_written(cls, "__init__"):
        member.__init__(*args)
    member = _same_valued(cls, member)
    cls._member_map_[name] = member
    if member._name_ == name:
        _register(cls, member)
    object.__setattr__(cls, name, member)


def _next_value(cls):
    for base in cls.__mro__:
        if issubclass(base, Enum) and "_generate_next_value_" in base.__dict__:
            function = base.__dict__["_generate_next_value_"]
            return function.__func__ if isinstance(function, staticmethod) else function


# Whether a class of the program defines the method, as against int, str and object.
def _is_written(cls, name):
    return any(name in base.__dict__ for base in cls.__mro__ if issubclass(base, Enum))


def _new_member(cls, args, value):
    if _is_written(cls, "__new__"):
        member = cls.__new__(cls, *args)
        if not hasattr(member, "_value_"):
            member._value_ = value
        return member
    data_type = _data_type(cls)
    if data_type is object:
        member = object.__new__(cls)
        member._value_ = value
    else:
        member = data_type.__new__(cls, *args)
        member._value_ = data_type(*args)
    return member


# A second name for a value is an alias of the first.
def _same_valued(cls, member):
    for other in cls._member_map_.values():
        if other._value_ == member._value_:
            return other
    return member


def _register(cls, member):
    # A name of several flags is an alias too: it is not among the members that a loop gives.
    if not issubclass(cls, Flag) or _is_one_bit(member._value_):
        cls._member_names_.append(member._name_)
    try:
        cls._value2member_map_[member._value_] = member
    except TypeError:  # unhashable: found by comparing
        pass


def _make_enum(base, name, names):
    class Made(base):
        pass

    Made.__name__ = name
    Made.__qualname__ = name
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    entries = names.items() if isinstance(names, dict) else names
    for entry in entries:
        member, value = (entry, auto()) if isinstance(entry, str) else entry
        _add_member(Made, member, value)
    return Made


class IntEnum(int, Enum):
    __repr__ = Enum.__repr__

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class StrEnum(str, Enum):
    __repr__ = Enum.__repr__

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return format(self._value_, spec)

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def _is_one_bit(number):
    return number > 0 and number & (number - 1) == 0


# Members that can be combined: each stands for a bit.
class Flag(Enum):
    def _generate_next_value_(name, start, count, last_values):
        highest = max(last_values, default=0)
        return 1 << highest.bit_length() if highest else start

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        known = _all_bits(cls)
        if issubclass(cls, int):  # keeps bits that no flag has
            if value < 0:
                value += 1 << max(known.bit_length(), value.bit_length())
            return _combination(cls, value)
        if value < 0:
            value = known & value
        if value & ~known:
            bits = max(value.bit_length(), known.bit_length())
            raise ValueError(
                f"{cls!r} invalid value {value}\n    given {_binary(value, bits)}\n  allowed {_binary(known, bits)}"
            )
        return _combination(cls, value)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(
                f"unsupported operand type(s) for 'in': '{type(other).__qualname__}' and '{type(self).__qualname__}'"
            )
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([member for member in type(self) if member._value_ & self._value_])

    def __len__(self):
        return bin(self._value_).count("1")

    def __bool__(self):
        return self._value_ != 0

    def __or__(self, other):
        return self._combine(other, lambda a, b: a | b)

    def __and__(self, other):
        return self._combine(other, lambda a, b: a & b)

    def __xor__(self, other):
        return self._combine(other, lambda a, b: a ^ b)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def _combine(self, other, combine):
        cls = type(self)
        if isinstance(other, cls):
            return cls(combine(self._value_, other._value_))
        if issubclass(cls, int) and isinstance(other, int):
            return cls(combine(self._value_, other))
        return NotImplemented

    def __invert__(self):
        return type(self)(~self._value_)

    def __repr__(self):
        name = type(self).__name__
        if self._name_ is None:
            return f"<{name}: {self._value_!r}>"
        return f"<{name}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        name = type(self).__name__
        return f"{name}({self._value_!r})" if self._name_ is None else f"{name}.{self._name_}"


class IntFlag(int, Flag):
    __str__ = IntEnum.__str__
    __format__ = IntEnum.__format__
    __repr__ = Flag.__repr__
    __or__ = Flag.__or__
    __and__ = Flag.__and__
    __xor__ = Flag.__xor__
    __ror__ = Flag.__ror__
    __rand__ = Flag.__rand__
    __rxor__ = Flag.__rxor__
    __invert__ = Flag.__invert__
    __bool__ = Flag.__bool__


def _all_bits(cls):
    bits = 0
    for member in cls._member_map_.values():
        bits |= member._value_
    return bits


# "0b0 1001": the sign, and the bits.
def _binary(number, bits):
    return f"0b0 {number:0{bits}b}"


# A combination of flags is made once, and then is the same object.
def _combination(cls, value):
    names = [member._name_ for member in cls if member._value_ & value]
    unknown = value & ~_all_bits(cls)
    if unknown:
        names.append(str(unknown))
    member = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
    member._value_ = value
    member._name_ = "|".join(names) if names and value != unknown else None
    cls._value2member_map_[value] = member
    return member


# Class decorator: no aliases.
def unique(enumeration):
    aliases = [(name, member._name_) for name, member in enumeration._member_map_.items() if name != member._name_]
    if aliases:
        listed = ", ".join([f"{alias} -> {name}" for alias, name in aliases])
        raise ValueError(f"duplicate values found in {enumeration!r}: {listed}")
    return enumeration
