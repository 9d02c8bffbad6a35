# Built-in functions that call functions of the program: a key, a __next__, a __lt__. Those named _..._plain are
# native; they do the whole job, or change nothing and answer NotImplemented when it takes a function of the
# program.
#
# `# needed with: WORD ...` and `# needed always` begin the parts that programs get: core/language/compiler_parts.h.


# needed with: sum
def sum(iterable, /, start=0):
    total = _sum_plain(iterable, start)
    if total is not NotImplemented:
        return total
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    total = start
    for item in iterable:
        total = total + item
    return total


# needed with: exit
def exit(code=None):
    raise SystemExit(code)


def quit(code=None):
    raise SystemExit(code)


# needed with: any
def any(iterable, /):
    answer = _any_plain(iterable)
    if answer is not NotImplemented:
        return answer
    for item in iterable:
        if item:
            return True
    return False


# needed with: all
def all(iterable, /):
    answer = _all_plain(iterable)
    if answer is not NotImplemented:
        return answer
    for item in iterable:
        if not item:
            return False
    return True


# needed with: min
def min(*values, **options):
    if not options:
        smallest = _min_plain(*values)
        if smallest is not NotImplemented:
            return smallest
    return _extreme("min", values, options, _is_less)


def max(*values, **options):
    if not options:
        largest = _max_plain(*values)
        if largest is not NotImplemented:
            return largest
    return _extreme("max", values, options, _is_greater)


def _is_less(a, b):
    return a < b


def _is_greater(a, b):
    return a > b


def _extreme(name, values, options, is_better):
    for option in options:
        if option not in ("key", "default"):
            raise TypeError(f"'{option}' is an invalid keyword argument for {name}()")
    if not values:
        raise TypeError(f"{name} expected at least 1 argument, got 0")
    if len(values) > 1 and "default" in options:
        raise TypeError(f"Cannot specify a default for {name}() with multiple positional arguments")
    key = options.get("key")
    found = False
    for item in values if len(values) > 1 else values[0]:
        item_key = item if key is None else key(item)
        if not found or is_better(item_key, best_key):
            found, best, best_key = True, item, item_key
    if found:
        return best
    if "default" in options:
        return options["default"]
    raise ValueError(f"{name}() arg is an empty sequence")


# needed with: sort
def sorted(iterable, /, *, key=None, reverse=False):
    items = list(iterable)
    _sort(items, items, key, reverse)
    return items


# list.sort. The list looks empty meanwhile, as in CPython.
def _list_sort(self, /, *, key=None, reverse=False):
    items = self[:]
    self.clear()
    try:
        _sort(items, items, key, reverse)
    finally:
        is_modified = len(self) > 0
        self[:] = items
    if is_modified:
        raise ValueError("list modified during sort")


def _sort(items, keys, key, reverse):
    if key is not None:
        keys = [key(item) for item in items]
    if _sort_plain(items, keys, reverse):
        return
    pairs = [(keys[i], items[i]) for i in range(len(items))]
    # Equal ones keep their order when reversed too: therefore reversed before and after.
    if reverse:
        pairs.reverse()
    pairs = _merge_sort(pairs)
    if reverse:
        pairs.reverse()
    items[:] = [item for _, item in pairs]


def _merge_sort(pairs):
    if len(pairs) < 2:
        return pairs
    middle = len(pairs) // 2
    left = _merge_sort(pairs[:middle])
    right = _merge_sort(pairs[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        # Only `<` is ever asked, and of equal ones the left comes first: the sort is stable.
        if right[j][0] < left[i][0]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]


# needed with: map
def map(*arguments):
    if len(arguments) < 2:
        raise TypeError("map() must have at least two arguments.")
    function, *iterables = arguments
    if len(iterables) == 1:
        return _map_one(function, iter(iterables[0]))
    return _map_many(function, [iter(iterable) for iterable in iterables])


def _map_one(function, iterator):
    for item in iterator:
        try:
            result = function(item)
        except StopIteration:
            return  # map(next, iterators) ends with the first of them
        yield result


def _map_many(function, iterators):
    while True:
        try:
            result = function(*[next(iterator) for iterator in iterators])
        except StopIteration:
            return
        yield result


# needed with: filter
def filter(*arguments):
    if len(arguments) != 2:
        raise TypeError(f"filter expected 2 arguments, got {len(arguments)}")
    return _filter(arguments[0], iter(arguments[1]))


def _filter(function, iterator):
    for item in iterator:
        if item if function is None else function(item):
            yield item


# needed with: enumerate
def enumerate(iterable, start=0):
    pairs = _enumerate_plain(iterable, start)
    if pairs is not NotImplemented:
        return pairs
    if not isinstance(start, int):
        raise TypeError(f"'{type(start).__name__}' object cannot be interpreted as an integer")
    return _enumerate(iter(iterable), start)


def _enumerate(iterator, index):
    for item in iterator:
        yield index, item
        index += 1


# needed with: zip
def zip(*iterables, strict=False):
    rows = _zip_plain(iterables, strict)
    if rows is not NotImplemented:
        return rows
    iterators = [iter(iterable) for iterable in iterables]
    return _zip_strict(iterators) if strict else _zip(iterators)


def _zip(iterators):
    while iterators:
        row = []
        for iterator in iterators:
            try:
                row.append(next(iterator))
            except StopIteration:
                return
        yield tuple(row)


def _zip_strict(iterators):
    while iterators:
        row = []
        for iterator in iterators:
            try:
                row.append(next(iterator))
            except StopIteration:
                break
        if not row:
            _check_all_ended(iterators)
            return
        if len(row) < len(iterators):
            raise ValueError(_uneven_zip(len(row) + 1, "shorter"))
        yield tuple(row)


def _check_all_ended(iterators):
    for number, iterator in enumerate(iterators[1:], 2):
        for _ in iterator:
            raise ValueError(_uneven_zip(number, "longer"))


def _uneven_zip(number, how):
    others = "argument 1" if number == 2 else f"arguments 1-{number - 1}"
    return f"zip() argument {number} is {how} than {others}"


# needed with: reversed
def reversed(sequence, /):
    items = _reversed_plain(sequence)
    if items is not NotImplemented:
        return items
    kind = type(sequence)
    if getattr(kind, "__reversed__", None) is not None:
        return sequence.__reversed__()
    if not hasattr(kind, "__getitem__") or not hasattr(kind, "__len__"):
        raise TypeError(f"'{kind.__name__}' object is not reversible")
    return _reversed(sequence, len(sequence))


def _reversed(sequence, length):
    for index in range(length - 1, -1, -1):
        yield sequence[index]


# needed always
def iter(object, /, *sentinel):
    if not sentinel:
        return _iter_plain(object)
    if len(sentinel) > 1:
        raise TypeError(f"iter expected at most 2 arguments, got {len(sentinel) + 1}")
    if not callable(object):
        raise TypeError("iter(v, w): v must be callable")
    return _iter_calls(object, sentinel[0])


def _iter_calls(function, sentinel):
    while True:
        try:
            item = function()
        except StopIteration:
            return
        if item == sentinel:
            return
        yield item


# The iterator of an object that has __getitem__ and no __iter__.
def _iter_items(sequence):
    index = 0
    while True:
        try:
            item = sequence[index]
        except (IndexError, StopIteration):
            return
        yield item
        index += 1


def next(iterator, /, *default):
    if not default:
        return _next_plain(iterator)
    if len(default) > 1:
        raise TypeError(f"next expected at most 2 arguments, got {len(default) + 1}")
    try:
        return _next_plain(iterator)
    except StopIteration:
        return default[0]


def getattr(object, name, /, *default):
    if not default:
        return _get_attribute(object, name)
    if len(default) > 1:
        raise TypeError(f"getattr expected at most 3 arguments, got {len(default) + 2}")
    try:
        return _get_attribute(object, name)
    except AttributeError:
        return default[0]


def hasattr(object, name, /):
    try:
        _get_attribute(object, name)
    except AttributeError:
        return False
    return True


# What `object.name` is where the class has a __getattr__ and asks code of the program before it.
def _attribute_or_getattr(object, name, /):
    try:
        return type(object).__getattribute__(object, name)
    except AttributeError:
        pass
    return type(object).__getattr__(object, name)


def _call(function, arguments, /):
    return function(*arguments)


# item in iterable, where the class has no __contains__.
def _contains(iterable, item, /):
    for candidate in iterable:
        if candidate is item or candidate == item:
            return True
    return False


def _list_of(iterable):
    return [item for item in iterable]


# What dict() makes of an object with keys().
def _pairs_of(mapping, /):
    return [(key, mapping[key]) for key in mapping.keys()]


# close() of a generator.
def _generator_close(self, /):
    try:
        self.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        return
    raise RuntimeError("generator ignored GeneratorExit")


# needed with: async
# What `yield from coroutine.__await__()` goes through in an __await__ of the program.
def _coroutine___await__(self, /):
    resume, argument = self.send, None
    while True:
        try:
            awaited = resume(argument)
        except StopIteration as end:
            return end.value
        try:
            resume, argument = self.send, (yield awaited)
        except BaseException as error:
            resume, argument = self.throw, error


# close() of a coroutine.
def _coroutine_close(self, /):
    try:
        self.throw(GeneratorExit)
    except (GeneratorExit, StopIteration):
        return
    raise RuntimeError("coroutine ignored GeneratorExit")


# What awaiting the next item of an asynchronous generator goes through. It is resumed as a generator is; what it
# awaits is handed on, what it yields ends the wait.
def _async_generator_step(self, resume, argument, /):
    while True:
        try:
            item = resume(self, argument)
        except StopIteration:
            _end_async(self)
            raise StopAsyncIteration from None
        if _is_async_value(item):
            return _async_value(item)
        try:
            resume, argument = _resume_async, (yield item)
        except BaseException as error:
            resume, argument = _throw_async, error


# The event loop closes the asynchronous generators that were begun and are left unfinished.
def _begin_async(generator, /):
    from _machine import thread_dict

    loop = thread_dict().get("running event loop")
    if loop is not None:
        loop._async_generators[generator] = None


def _end_async(generator, /):
    from _machine import thread_dict

    loop = thread_dict().get("running event loop")
    if loop is not None:
        loop._async_generators.pop(generator, None)


def _abandon(iterator, /):
    from _machine import thread_dict

    loop = thread_dict().get("running event loop")
    if loop is not None and iterator in loop._async_generators:
        loop.call_soon(loop.create_task, iterator.aclose())


async def _async_generator___anext__(self, /):
    if _is_fresh(self):
        _begin_async(self)
    return await _async_generator_step(self, _resume_async, None)


async def _async_generator_asend(self, value, /):
    if _is_fresh(self):
        _begin_async(self)
    return await _async_generator_step(self, _resume_async, value)


async def _async_generator_athrow(self, error, /):
    return await _async_generator_step(self, _throw_async, error)


async def _async_generator_aclose(self, /):
    try:
        await self.athrow(GeneratorExit())
    except (GeneratorExit, StopAsyncIteration):
        return
    raise RuntimeError("async generator ignored GeneratorExit")


# needed always
# threading.Barrier with an action.
def _barrier_with_action(parties, action, timeout, /):
    from threading import _ActionBarrier

    return _ActionBarrier(parties, action, timeout)


# What an uncaught exception says of itself.
def _describe(exception, /):
    try:
        return str(exception)
    except Exception:
        return "<exception str() failed>"


# What a process does when its first thread ends.
def _at_exit(functions, /):
    for function in functions:
        function()


# run() of a thread that no class overrides.
def _Thread_run(self, /):
    if self._target is not None:
        self._target(*self._args, **self._kwargs)


# cls(...) where the class has a __new__ of its own.
def _construct(cls, /, *args, **kwargs):
    self = cls.__new__(cls, *args, **kwargs)
    # Without __init__ the arguments were for __new__ alone.
    if isinstance(self, cls) and type(self).__init__ is not object.__init__:
        self.__init__(*args, **kwargs)
    return self


# needed with: async
def aiter(async_iterable, /):
    if not hasattr(type(async_iterable), "__aiter__"):
        raise TypeError(f"'{type(async_iterable).__name__}' object is not an async iterable")
    return async_iterable.__aiter__()


async def anext(async_iterator, /, *default):
    try:
        return await async_iterator.__anext__()
    except StopAsyncIteration:
        if default:
            return default[0]
        raise


# needed with: wait_for
# Condition.wait_for: waits until predicate() is true, at most `timeout` seconds; its last answer.
def _Condition_wait_for(self, predicate, timeout=None):
    from time import monotonic

    answer = predicate()
    if answer:
        return answer
    if timeout is None:
        while not answer:
            self.wait()
            answer = predicate()
        return answer
    deadline = monotonic() + timeout
    while not answer:
        remaining = deadline - monotonic()
        if remaining <= 0:
            break
        self.wait(remaining)
        answer = predicate()
    return answer


# needed with: match
# What `match` asks of an object, for the patterns [...], {...} and Class(...): the parts that the inner patterns are
# matched with, as a tuple; None when it does not fit. A class says by _match_as that its objects are a sequence or a
# mapping without being a list, tuple, range or dict.
def _match_sequence(subject, before, after=None):
    if not isinstance(subject, (list, tuple, range)) and getattr(type(subject), "_match_as", None) != "sequence":
        return None
    length = len(subject)
    if after is None:
        return tuple(subject) if length == before else None
    if length < before + after:
        return None
    items = list(subject)
    return (*items[:before], items[before : length - after], *items[length - after :])


def _match_mapping(subject, keys, with_rest):
    if not isinstance(subject, dict) and getattr(type(subject), "_match_as", None) != "mapping":
        return None
    if len(subject) < len(keys):
        return None
    missing = []
    values = []
    for i in range(len(keys)):
        if keys[i] in keys[:i]:
            raise ValueError(f"mapping pattern checks duplicate key ({keys[i]!r})")
        value = subject.get(keys[i], missing)
        if value is missing:
            return None
        values.append(value)
    if with_rest:
        rest = dict(subject)
        for key in keys:
            del rest[key]
        values.append(rest)
    return tuple(values)


def _match_class(subject, cls, positional, names):
    if not isinstance(cls, type):
        raise TypeError("called match pattern must be a type")
    if not isinstance(subject, cls):
        return None
    own = _match_args(cls, positional) if positional > 0 else ()
    values = []
    for i in range(len(own)):
        if own[i] is not None and not isinstance(own[i], str):
            raise TypeError(f"__match_args__ elements must be strings (got {type(own[i]).__name__})")
        if own[i] in own[:i] or own[i] in names:
            raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {own[i]!r}")
    for name in (*own, *names):
        try:
            values.append(subject if name is None else getattr(subject, name))
        except AttributeError:
            return None
    return tuple(values)


# The attributes that a class pattern means by position; None stands for the object itself.
def _match_args(cls, count):
    args = getattr(cls, "__match_args__", None)
    if args is None:
        is_plain = issubclass(cls, (bool, dict, float, frozenset, int, list, set, str, tuple))
        args = (None,) if is_plain else ()
    if type(args) is not tuple:
        raise TypeError(f"{cls.__name__}.__match_args__ must be a tuple (got {type(args).__name__})")
    if count > len(args):
        s = "" if len(args) == 1 else "s"
        raise TypeError(f"{cls.__name__}() accepts {len(args)} positional sub-pattern{s} ({count} given)")
    return args[:count]


# needed with: async
# What `async for` and `async with` begin with.
def _async_iterator(iterable, /):
    if not hasattr(iterable, "__aiter__"):
        raise TypeError(
            f"'async for' requires an object with __aiter__ method, got {type(iterable).__name__}"
        )
    iterator = iterable.__aiter__()
    if not hasattr(iterator, "__anext__"):
        name = type(iterator).__name__
        raise TypeError(
            f"'async for' received an object from __aiter__ that does not implement __anext__: {name}"
        )
    return iterator


def _async_enter(manager, /):
    refusal = f"'{type(manager).__name__}' object does not support the asynchronous context manager protocol"
    if not hasattr(manager, "__aenter__"):
        raise TypeError(refusal)
    if not hasattr(manager, "__aexit__"):
        raise TypeError(refusal + " (missed __aexit__ method)")
    return manager.__aenter__()


# needed with: class type __getitem__ __setitem__ __delitem__ __contains__ __len__ __iter__ __eq__ __repr__ __or__
# needed with: __add__ __sub__ __mul__ __reversed__
# Methods of built-in types that a class based on them calls by super(): self is the built-in value inside.


def _dict___getitem__(self, key, /):
    return self[key]


def _dict___setitem__(self, key, value, /):
    self[key] = value


def _dict___delitem__(self, key, /):
    del self[key]


def _dict___contains__(self, key, /):
    return key in self


def _dict___len__(self, /):
    return len(self)


def _dict___iter__(self, /):
    return iter(self)


def _dict___eq__(self, other, /):
    return self == other


def _dict___repr__(self, /):
    return repr(self)


def _dict___or__(self, other, /):
    return self | other


def _list___getitem__(self, index, /):
    return self[index]


def _list___setitem__(self, index, value, /):
    self[index] = value


def _list___delitem__(self, index, /):
    del self[index]


def _list___contains__(self, item, /):
    return item in self


def _list___len__(self, /):
    return len(self)


def _list___iter__(self, /):
    return iter(self)


def _list___eq__(self, other, /):
    return self == other


def _list___add__(self, other, /):
    return self + other


def _tuple___getitem__(self, index, /):
    return self[index]


def _tuple___len__(self, /):
    return len(self)


def _tuple___iter__(self, /):
    return iter(self)


def _tuple___eq__(self, other, /):
    return self == other


def _set___contains__(self, item, /):
    return item in self


def _set___len__(self, /):
    return len(self)


def _set___iter__(self, /):
    return iter(self)


def _int___add__(self, other, /):
    return self + other


def _int___sub__(self, other, /):
    return self - other


def _int___mul__(self, other, /):
    return self * other


def _float___add__(self, other, /):
    return self + other


def _float___sub__(self, other, /):
    return self - other


def _float___mul__(self, other, /):
    return self * other


def _str___add__(self, other, /):
    return self + other


def _str___len__(self, /):
    return len(self)


def _str___eq__(self, other, /):
    return self == other


def _dict___reversed__(self, /):
    return reversed(self)


# needed with: add_note
def _BaseException_add_note(self, note, /):
    if not isinstance(note, str):
        raise TypeError(f"note must be a str, not '{type(note).__name__}'")
    if not hasattr(self, "__notes__"):
        self.__notes__ = []
    self.__notes__.append(note)


# needed with: ExceptionGroup BaseExceptionGroup except*
# Groups of exceptions


def _BaseExceptionGroup_derive(self, exceptions, /):
    return BaseExceptionGroup(self.message, exceptions)


def _BaseExceptionGroup_split(self, condition, /):
    return _split_group(self, _group_matcher(condition))


def _BaseExceptionGroup_subgroup(self, condition, /):
    return _split_group(self, _group_matcher(condition))[0]


def _group_matcher(condition):
    types = condition if isinstance(condition, tuple) else (condition,)
    if all([isinstance(t, type) and issubclass(t, BaseException) for t in types]):
        return lambda exception: isinstance(exception, condition)
    if isinstance(condition, (tuple, type)) or not callable(condition):
        raise TypeError("expected a function, exception type or tuple of exception types")
    return condition


def _split_group(group, matches):
    if matches(group):
        return group, None
    fit, rest = [], []
    for exception in group.exceptions:
        if isinstance(exception, BaseExceptionGroup):
            inner = _split_group(exception, matches)
            fit += [part for part in inner[:1] if part is not None]
            rest += [part for part in inner[1:] if part is not None]
        elif matches(exception):
            fit.append(exception)
        else:
            rest.append(exception)
    return _part_of_group(group, fit), _part_of_group(group, rest)


def _part_of_group(group, exceptions):
    if not exceptions:
        return None
    part = group.derive(exceptions)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    if hasattr(group, "__notes__"):
        part.__notes__ = list(group.__notes__)
    return _as_part_of_group(part, group)


# except* (PEP 654): what the clause takes of what is left, and what is left then.
def _except_star(rest, types):
    for t in types if isinstance(types, tuple) else (types,):
        if not isinstance(t, type) or not issubclass(t, BaseException):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        if issubclass(t, BaseExceptionGroup):
            raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
    if rest is None:
        return None, None
    if isinstance(rest, types):
        is_group = isinstance(rest, BaseExceptionGroup)
        return rest if is_group else BaseExceptionGroup("", [rest]), None
    if isinstance(rest, BaseExceptionGroup):
        return rest.split(types)
    return None, rest


# What a try statement with except* raises in the end: what the clauses raised, and what they did not take or raised
# again, which goes back to where it was in the original.
def _after_except_star(original, rest, raised):
    if not isinstance(original, BaseExceptionGroup):
        return raised[0] if raised else rest
    new, again = [], [] if rest is None else [rest]
    for exception in raised:
        (again if _raised_again(exception, original) else new).append(exception)
    kept = [leaf for group in again for leaf in _leaves_of_group(group)]
    back = _split_group(original, lambda e: any([e is leaf for leaf in kept]))[0] if kept else None
    if not new:
        return back
    return BaseExceptionGroup("", new if back is None else [*new, back])


def _raised_again(exception, original):
    notes = getattr(exception, "__notes__", None) == getattr(original, "__notes__", None)
    return notes and _same_origin(exception, original)


def _leaves_of_group(exception):
    if not isinstance(exception, BaseExceptionGroup):
        return [exception]
    return [leaf for inner in exception.exceptions for leaf in _leaves_of_group(inner)]


# needed always
# What the class statement says to the members that have a __set_name__, then to the bases.
def _announce_class(cls, /, **keywords):
    for name, member in list(cls.__dict__.items()):
        set_name = getattr(type(member), "__set_name__", None)
        if set_name is not None:
            set_name(member, cls, name)
    super(cls, cls).__init_subclass__(**keywords)


# obj.__dict__
def _live_dict(self, /):
    from _live_dict import of

    return of(self, _attributes_of(self))


# obj.__dict__ = ..., or obj.__dict__ |= ...
def _replace_dict(self, attributes, /):
    if getattr(attributes, "_owner", None) is not self:
        raise TypeError("__dict__ cannot be replaced here: __dict__.update() copies attributes into it")
