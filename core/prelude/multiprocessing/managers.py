# Dicts, lists and values that processes share through a manager. Each operation is one step; what goes in and
# comes out is copied, so changing an item that came out changes nothing inside.

import _machine
from multiprocessing.pool import Pool
from multiprocessing.queues import JoinableQueue, Queue
from multiprocessing.synchronize import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore


class _Proxy:
    _shared = True

    def __init__(self, typeid, value):
        self._typeid = typeid
        self._value = value

    def _call(self, method, *args):
        args = [_machine.copy_deep(argument) for argument in args]
        return _machine.copy_deep(getattr(self._value, method)(*args))

    def _getvalue(self):
        return _machine.copy_deep(self._value)

    def __str__(self):
        return repr(self._value)

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._typeid!r} at {id(self):#x}>"

    def __len__(self):
        return len(self._value)

    def __contains__(self, item):
        return item in self._value

    def __getitem__(self, key):
        return _machine.copy_deep(self._value[key])

    def __setitem__(self, key, value):
        self._value[key] = _machine.copy_deep(value)

    def __delitem__(self, key):
        del self._value[key]


class DictProxy(_Proxy):
    def __iter__(self):
        return iter(list(self._value))

    def clear(self):
        self._value.clear()

    def copy(self):
        return self._getvalue()

    def get(self, key, default=None):
        return self._call("get", key, default)

    def items(self):
        return list(self._getvalue().items())

    def keys(self):
        return list(self._getvalue())

    def values(self):
        return list(self._getvalue().values())

    def pop(self, key, *default):
        return self._call("pop", key, *default)

    def popitem(self):
        return self._call("popitem")

    def setdefault(self, key, default=None):
        return self._call("setdefault", key, default)

    def update(self, *args, **kwargs):
        self._value.update(_machine.copy_deep(dict(*args, **kwargs)))


class ListProxy(_Proxy):
    def __iter__(self):
        index = 0
        while index < len(self._value):
            yield self[index]
            index += 1

    def __add__(self, other):
        return self._getvalue() + other

    def __mul__(self, n):
        return self._getvalue() * n

    __rmul__ = __mul__

    def __iadd__(self, other):
        self.extend(other)
        return self

    def append(self, item):
        self._call("append", item)

    def extend(self, items):
        self._call("extend", list(items))

    def insert(self, index, item):
        self._call("insert", index, item)

    def pop(self, index=-1):
        return self._call("pop", index)

    def remove(self, item):
        self._call("remove", item)

    def count(self, item):
        return self._value.count(item)

    def index(self, item, *bounds):
        return self._value.index(item, *bounds)

    def reverse(self):
        self._value.reverse()

    def sort(self, *, key=None, reverse=False):
        self._value.sort(key=key, reverse=reverse)


class ValueProxy:
    _shared = True

    def __init__(self, typecode, value):
        self._typecode = typecode
        self._value = value

    def get(self):
        return _machine.copy_deep(self._value)

    def set(self, value):
        self._value = _machine.copy_deep(value)

    value = property(get, set)

    def __repr__(self):
        return f"Value({self._typecode!r}, {self._value!r})"


class Namespace:
    _shared = True

    def __repr__(self):
        words = [f"{name}={value!r}" for name, value in sorted(self.__dict__.items()) if not name.startswith("_")]
        return f"Namespace({', '.join(words)})"


class SyncManager:
    _shared = True

    Queue = Queue
    JoinableQueue = JoinableQueue
    Lock = Lock
    RLock = RLock
    Semaphore = Semaphore
    BoundedSemaphore = BoundedSemaphore
    Condition = Condition
    Event = Event
    Barrier = Barrier
    Namespace = Namespace
    Pool = Pool

    def dict(self, *args, **kwargs):
        return DictProxy("dict", _machine.copy_deep(_dict(*args, **kwargs)))

    def list(self, *args):
        return ListProxy("list", _machine.copy_deep(_list(*args)))

    def Value(self, typecode, value):
        return ValueProxy(typecode, value)

    def Array(self, typecode, sequence):
        return ListProxy("Array", _machine.copy_deep(_list(sequence)))

    def start(self):
        pass

    def shutdown(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, kind, exception, traceback):
        self.shutdown()


_dict = dict
_list = list


def Manager():
    return SyncManager()
