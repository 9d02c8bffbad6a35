# Functions that take functions and give functions.

from collections import namedtuple
from threading import Lock, RLock

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__")
WRAPPER_UPDATES = ("__dict__",)


def reduce(function, iterable, /, *initial):
    if len(initial) > 1:
        raise TypeError(f"reduce expected at most 3 arguments, got {2 + len(initial)}")
    try:
        iterator = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    if initial:
        value = initial[0]
    else:
        try:
            value = next(iterator)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    for item in iterator:
        value = function(value, item)
    return value


# A function with some of its arguments given already.
class partial:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        words = [repr(self.func)]
        words += [repr(argument) for argument in self.args]
        words += [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"functools.partial({', '.join(words)})"


# As partial, for functions in a class: `self` comes before the arguments given here.
class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        if instance is None:
            return partial(self.func, *self.args, **self.keywords)
        return partial(self.func, instance, *self.args, **self.keywords)


# Makes `wrapper` look like the function it wraps.
def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        if hasattr(wrapped, name):
            setattr(wrapper, name, getattr(wrapped, name))
    for name in updated:
        for attribute, value in getattr(wrapped, name, {}).items():
            setattr(wrapper, attribute, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


_CacheInfo = namedtuple("CacheInfo", "hits misses maxsize currsize")


# Remembers the results of the last `maxsize` different calls.
def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):  # @lru_cache without parentheses
        return _cached(maxsize, 128, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return partial(_cached, maxsize=maxsize, typed=typed)


def cache(user_function, /):
    return _cached(user_function, None, False)


def _cached(function, maxsize, typed):
    if maxsize is not None and maxsize < 0:
        maxsize = 0
    results = {}  # those used last are at the end
    hits = misses = 0
    lock = Lock()  # for the three above; not held while `function` runs

    def wrapper(*args, **kwargs):
        nonlocal hits, misses
        key = _call_key(args, kwargs, typed)
        with lock:
            if key in results:
                hits += 1
                result = results[key]
                if maxsize is not None:
                    del results[key]
                    results[key] = result
                return result
            misses += 1
        result = function(*args, **kwargs)
        with lock:
            if maxsize == 0 or key in results:
                return result
            if maxsize is not None and len(results) >= maxsize:
                del results[next(iter(results))]
            results[key] = result
        return result

    def cache_info():
        with lock:
            return _CacheInfo(hits, misses, maxsize, len(results))

    def cache_clear():
        nonlocal hits, misses
        with lock:
            results.clear()
            hits = misses = 0

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


def _call_key(args, kwargs, typed):
    key = (args, tuple(kwargs.items())) if kwargs else args
    if typed:
        key = (key, tuple(type(value) for value in args), tuple(type(value) for value in kwargs.values()))
    return key


_NOT_FOUND = object()


# A method whose first result is kept as an attribute of the same name.
class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = func.__name__
        self.__doc__ = func.__doc__
        self.lock = RLock()

    def __set_name__(self, owner, name):
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        # Later the attribute is found before this is asked; only threads that came here meanwhile look again.
        with self.lock:
            value = instance.__dict__.get(self.attrname, _NOT_FOUND)
            if value is _NOT_FOUND:
                value = self.func(instance)
                object.__setattr__(instance, self.attrname, value)
        return value


# The comparisons that a class lacks, from the one it has.


def _not(answer):
    return answer if answer is NotImplemented else not answer


def _from_lt():
    def __gt__(self, other):
        answer = type(self).__lt__(self, other)
        return answer if answer is NotImplemented else not answer and self != other

    def __le__(self, other):
        answer = type(self).__lt__(self, other)
        return answer if answer is NotImplemented else answer or self == other

    def __ge__(self, other):
        return _not(type(self).__lt__(self, other))

    return [__gt__, __le__, __ge__]


def _from_le():
    def __ge__(self, other):
        answer = type(self).__le__(self, other)
        return answer if answer is NotImplemented else not answer or self == other

    def __lt__(self, other):
        answer = type(self).__le__(self, other)
        return answer if answer is NotImplemented else answer and self != other

    def __gt__(self, other):
        return _not(type(self).__le__(self, other))

    return [__ge__, __lt__, __gt__]


def _from_gt():
    def __lt__(self, other):
        answer = type(self).__gt__(self, other)
        return answer if answer is NotImplemented else not answer and self != other

    def __ge__(self, other):
        answer = type(self).__gt__(self, other)
        return answer if answer is NotImplemented else answer or self == other

    def __le__(self, other):
        return _not(type(self).__gt__(self, other))

    return [__lt__, __ge__, __le__]


def _from_ge():
    def __le__(self, other):
        answer = type(self).__ge__(self, other)
        return answer if answer is NotImplemented else not answer or self == other

    def __gt__(self, other):
        answer = type(self).__ge__(self, other)
        return answer if answer is NotImplemented else answer and self != other

    def __lt__(self, other):
        return _not(type(self).__ge__(self, other))

    return [__le__, __gt__, __lt__]


# A class decorator: one of < <= > >= is enough.
def total_ordering(cls):
    makers = {"__lt__": _from_lt, "__le__": _from_le, "__gt__": _from_gt, "__ge__": _from_ge}
    defined = [name for name in makers if _defines(cls, name)]
    if not defined:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for method in makers[defined[0]]():
        if method.__name__ not in defined:
            method.__qualname__ = f"{cls.__qualname__}.{method.__name__}"
            setattr(cls, method.__name__, method)
    return cls


def _defines(cls, name):
    return getattr(cls, name, None) is not getattr(object, name, None)


# A key for sorted() from a function that answers a negative number, zero or a positive one.
def cmp_to_key(mycmp):
    class K:
        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        __hash__ = None

    return K


# A function with different bodies for different types of its first argument.
def singledispatch(func):
    implementations = {object: func}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in implementations:
                return implementations[base]
        return func

    def register(cls, implementation=None):
        if implementation is None:
            return partial(register, cls)
        implementations[cls] = implementation
        return implementation

    def wrapper(*args, **kwargs):
        if not args:
            raise TypeError(f"{func.__name__} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **kwargs)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = implementations
    return update_wrapper(wrapper, func)
