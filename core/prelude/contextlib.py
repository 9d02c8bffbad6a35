# Context managers, what `with` works on, made of other things.

import sys
from functools import wraps


class AbstractContextManager:
    def __enter__(self):
        return self

    def __exit__(self, kind, exception, traceback):
        return None


class AbstractAsyncContextManager:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, exception, traceback):
        return None


# Makes a context manager a decorator too: the whole function runs inside `with`.
class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwargs):
            with self._recreate_cm():
                return func(*args, **kwargs)

        return inner


class _GeneratorContextManager(AbstractContextManager, ContextDecorator):
    def __init__(self, func, args, kwargs):
        self._call = (func, args, kwargs)
        self._generator = func(*args, **kwargs)

    # A generator runs once, a decorated function many times.
    def _recreate_cm(self):
        return _GeneratorContextManager(*self._call)

    def __enter__(self):
        try:
            return next(self._generator)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, exception, traceback):
        if kind is None:
            try:
                next(self._generator)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            self._generator.throw(exception)
        except StopIteration as end:
            return end is not exception
        except RuntimeError as error:
            # A StopIteration thrown into a generator comes out as the cause of a RuntimeError.
            if error is exception or isinstance(exception, StopIteration) and error.__cause__ is exception:
                return False
            raise
        except BaseException as error:
            if error is exception:
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


# Decorates a generator function: what is before its `yield` enters the block, what is behind leaves it.
def contextmanager(func):
    @wraps(func)
    def helper(*args, **kwargs):
        return _GeneratorContextManager(func, args, kwargs)

    return helper


class _AsyncGeneratorContextManager(AbstractAsyncContextManager):
    def __init__(self, func, args, kwargs):
        self._generator = func(*args, **kwargs)

    async def __aenter__(self):
        try:
            return await self._generator.__anext__()
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, kind, exception, traceback):
        if kind is None:
            try:
                await self._generator.__anext__()
            except StopAsyncIteration:
                return False
            raise RuntimeError("generator didn't stop")
        try:
            await self._generator.athrow(exception)
        except StopAsyncIteration as end:
            return end is not exception
        except RuntimeError as error:
            swallowed = isinstance(exception, (StopIteration, StopAsyncIteration)) and error.__cause__ is exception
            if error is exception or swallowed:
                return False
            raise
        except BaseException as error:
            if error is exception:
                return False
            raise
        raise RuntimeError("generator didn't stop after athrow()")


def asynccontextmanager(func):
    @wraps(func)
    def helper(*args, **kwargs):
        return _AsyncGeneratorContextManager(func, args, kwargs)

    return helper


# What is printed meanwhile goes to another file.
class redirect_stdout(AbstractContextManager):
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(sys.stdout)
        sys.stdout = self._new_target
        return self._new_target

    def __exit__(self, kind, exception, traceback):
        sys.stdout = self._old_targets.pop()


class redirect_stderr(AbstractContextManager):
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(sys.stderr)
        sys.stderr = self._new_target
        return self._new_target

    def __exit__(self, kind, exception, traceback):
        sys.stderr = self._old_targets.pop()


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, kind, exception, traceback):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, kind, exception, traceback):
        await self.thing.aclose()


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, exception, traceback):
        return kind is not None and issubclass(kind, self._exceptions)


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    async def __aenter__(self):
        return self.enter_result


# Leaves, last one first, what was entered while it was open.
class ExitStack(AbstractContextManager):
    def __init__(self):
        self._exits = []

    def enter_context(self, cm):
        kind = type(cm)
        if not hasattr(kind, "__enter__") or not hasattr(kind, "__exit__"):
            raise TypeError(
                f"'{kind.__module__}.{kind.__qualname__}' object does not support the context manager protocol"
            )
        result = cm.__enter__()
        self._exits.append(cm.__exit__)
        return result

    # Registers a context manager's __exit__, or a function with its parameters.
    def push(self, exit):
        self._exits.append(exit.__exit__ if hasattr(type(exit), "__exit__") else exit)
        return exit

    def callback(self, callback, /, *args, **kwds):
        def call(kind, exception, traceback):
            callback(*args, **kwds)

        self._exits.append(call)
        return callback

    def pop_all(self):
        other = type(self)()
        other._exits = self._exits
        self._exits = []
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, kind, exception, traceback):
        original = exception
        while self._exits:
            leave = self._exits.pop()
            try:
                if exception is None:
                    leave(None, None, None)
                elif leave(type(exception), exception, exception.__traceback__):
                    exception = None
            except BaseException as error:
                exception = error
        if exception is not None and exception is not original:
            raise exception
        return original is not None and exception is None


# As ExitStack, for `async with`.
class AsyncExitStack(AbstractAsyncContextManager):
    def __init__(self):
        self._exits = []  # whether it is to be awaited, and the function

    def enter_context(self, cm):
        result = cm.__enter__()
        self._exits.append((False, cm.__exit__))
        return result

    async def enter_async_context(self, cm):
        result = await cm.__aenter__()
        self._exits.append((True, cm.__aexit__))
        return result

    def callback(self, callback, /, *args, **kwds):
        def call(kind, exception, traceback):
            callback(*args, **kwds)

        self._exits.append((False, call))
        return callback

    def push_async_callback(self, callback, /, *args, **kwds):
        async def call(kind, exception, traceback):
            await callback(*args, **kwds)

        self._exits.append((True, call))
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aexit__(self, kind, exception, traceback):
        original = exception
        while self._exits:
            is_async, leave = self._exits.pop()
            try:
                kind = None if exception is None else type(exception)
                swallowed = leave(kind, exception, None if exception is None else exception.__traceback__)
                if is_async:
                    swallowed = await swallowed
                if swallowed:
                    exception = None
            except BaseException as error:
                exception = error
        if exception is not None and exception is not original:
            raise exception
        return original is not None and exception is None
