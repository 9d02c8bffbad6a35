# Numbers that processes share. Reading and writing one is a step each: `counter.value += 1` needs the lock.

import math

from multiprocessing.synchronize import RLock

_integers = {  # bits, signed, and the name in C
    "b": (8, True, "c_byte"),
    "B": (8, False, "c_ubyte"),
    "h": (16, True, "c_short"),
    "H": (16, False, "c_ushort"),
    "i": (32, True, "c_int"),
    "I": (32, False, "c_uint"),
    "l": (64, True, "c_long"),
    "L": (64, False, "c_ulong"),
    "q": (64, True, "c_long"),
    "Q": (64, False, "c_ulong"),
}
_others = {"f": "c_float", "d": "c_double", "u": "c_wchar"}


def _check_code(typecode):
    if typecode not in _integers and typecode not in _others:
        raise TypeError("this type has no size")


def _name(typecode):
    return _integers[typecode][2] if typecode in _integers else _others[typecode]


def _zero(typecode):
    if typecode in _integers:
        return 0
    return "\0" if typecode == "u" else 0.0


# The value as C keeps it.
def _convert(typecode, value):
    if typecode in _integers:
        return _wrap(value, *_integers[typecode])
    if typecode in "fd":
        if not isinstance(value, (int, float)):
            raise TypeError(f"must be real number, not {type(value).__name__}")
        return float(value) if typecode == "d" else _single_precision(float(value))
    if not isinstance(value, str) or len(value) != 1:
        raise TypeError("one character unicode string expected")
    return value


def _wrap(value, bits, signed, name):
    if not isinstance(value, int):
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    value = value % (1 << bits)
    return value - (1 << bits) if signed and value >> (bits - 1) else value


def _single_precision(value):
    if value == 0 or math.isinf(value) or math.isnan(value):
        return value
    fraction, exponent = math.frexp(value)
    bits = min(24, exponent + 149)  # fewer for numbers near 0
    return math.ldexp(round(fraction * 2**bits), exponent - bits)


class _RawValue:
    _shared = True

    def __init__(self, typecode, value):
        self._typecode = typecode
        self._value = _convert(typecode, value)

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self._value = _convert(self._typecode, value)

    def __repr__(self):
        return f"{_name(self._typecode)}({self._value!r})"


class _Locked:
    _shared = True

    def __init__(self, obj, lock):
        self._obj = obj
        self._lock = RLock() if lock is True or lock is None else lock

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def acquire(self, block=True, timeout=None):
        return self._lock.acquire(block, timeout)

    def release(self):
        self._lock.release()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, kind, exception, traceback):
        self._lock.release()

    def __repr__(self):
        return f"<{type(self).__name__} wrapper for {self._obj!r}>"


class Synchronized(_Locked):
    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value


def RawValue(typecode_or_type, *args):
    _check_code(typecode_or_type)
    return _RawValue(typecode_or_type, args[0] if args else _zero(typecode_or_type))


def Value(typecode_or_type, *args, lock=True):
    raw = RawValue(typecode_or_type, *args)
    return raw if lock is False else Synchronized(raw, lock)


class _RawArray:
    _shared = True

    def __init__(self, typecode, values):
        self._typecode = typecode
        self._values = [_convert(typecode, value) for value in values]

    def __len__(self):
        return len(self._values)

    def __getitem__(self, index):
        self._check(index)
        return self._values[index]

    def __setitem__(self, index, value):
        self._check(index)
        if not isinstance(index, slice):
            self._values[index] = _convert(self._typecode, value)
            return
        values = [_convert(self._typecode, item) for item in value]
        if len(values) != len(self._values[index]):
            raise ValueError("Can only assign sequence of same size")
        self._values[index] = values

    def _check(self, index):
        if not isinstance(index, slice) and not -len(self._values) <= index < len(self._values):
            raise IndexError("invalid index")

    def __iter__(self):
        for index in range(len(self._values)):
            yield self[index]

    def __repr__(self):
        kind = f"{_name(self._typecode)}_Array_{len(self._values)}"
        return f"<multiprocessing.sharedctypes.{kind} object at {id(self):#x}>"


class SynchronizedArray(_Locked):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, index):
        with self._lock:
            return self._obj[index]

    def __setitem__(self, index, value):
        with self._lock:
            self._obj[index] = value

    def __iter__(self):
        for index in range(len(self._obj)):
            yield self[index]


def RawArray(typecode_or_type, size_or_initializer):
    _check_code(typecode_or_type)
    values = size_or_initializer
    if isinstance(values, int):
        if values < 0:
            raise ValueError("Array length must be >= 0")
        values = [_zero(typecode_or_type)] * values
    return _RawArray(typecode_or_type, values)


def Array(typecode_or_type, size_or_initializer, *, lock=True):
    raw = RawArray(typecode_or_type, size_or_initializer)
    return raw if lock is False else SynchronizedArray(raw, lock)
