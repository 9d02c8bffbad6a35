# Tasks: coroutines that an event loop runs, step by step, and functions that wait for several of them.

from functools import partial

import _machine
from asyncio.events import get_event_loop, get_running_loop
from asyncio.exceptions import CancelledError
from asyncio.futures import Future, _copy_outcome, _set_result_unless_cancelled, isfuture
from concurrent.futures._base import Future as CallFuture

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

_tasks_made = 0


def _new_task_name():
    global _tasks_made
    _tasks_made += 1
    return f"Task-{_tasks_made}"


class Task(Future):
    def __init__(self, coro, *, loop=None, name=None, context=None):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._name = _new_task_name() if name is None else str(name)
        self._coro = coro
        self._waits_for = None  # the future it awaits; None while it runs, or is about to
        self._must_cancel = False  # its next step throws CancelledError into the coroutine
        self._cancel_requests = 0
        self._loop._tasks[self] = True
        self._loop.call_soon(self._step)

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_coro(self):
        return self._coro

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    # Asks for a CancelledError in the coroutine where it waits. It may catch it and go on.
    def cancel(self, msg=None):
        self._loop._unretrieved.pop(self, None)
        if self.done():
            return False
        self._cancel_requests += 1
        if self._waits_for is not None and self._waits_for.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancel_requests

    def uncancel(self):
        if self._cancel_requests > 0:
            self._cancel_requests -= 1
        return self._cancel_requests

    # Runs the coroutine until it awaits something that is not done yet.
    def _step(self, exception=None):
        if self._must_cancel:
            if not isinstance(exception, CancelledError):
                exception = self._make_cancelled_error()
            self._must_cancel = False
        self._waits_for = None
        self._loop._current_task = self
        try:
            if exception is None:
                awaited = self._coro.send(None)
            else:
                awaited = self._coro.throw(exception)
        except StopIteration as end:
            if self._must_cancel:  # asked for in the very step that ended it
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(end.value)
        except CancelledError as error:
            self._cancelled_error = error
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as error:
            super().set_exception(error)
            raise
        except BaseException as error:
            super().set_exception(error)
        else:
            self._wait_for(awaited)
        finally:
            self._loop._current_task = None
            if self.done():
                self._loop._tasks.pop(self, None)

    def _wait_for(self, awaited):
        if awaited is None:  # sleep(0)
            self._loop.call_soon(self._step)
            return
        problem = self._problem_with(awaited)
        if problem is not None:
            self._loop.call_soon(self._step, RuntimeError(problem))
            return
        awaited._is_awaited = False
        awaited.add_done_callback(self._wakeup)
        self._waits_for = awaited
        if self._must_cancel and awaited.cancel(msg=self._cancel_message):
            self._must_cancel = False

    def _problem_with(self, awaited):
        if not isfuture(awaited):
            return f"Task got bad yield: {awaited!r}"
        if awaited.get_loop() is not self._loop:
            return f"Task {self!r} got Future {awaited!r} attached to a different loop"
        if not awaited._is_awaited:
            return f"yield was used instead of yield from in task {self!r} with {awaited!r}"
        if awaited is self:
            return f"Task cannot await on itself: {self!r}"
        return None

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as exception:
            self._step(exception)
        else:
            self._step()

    def _describe(self):
        words = super()._describe()
        if self._cancel_requests and not self.done():
            words[0] = "cancelling"
        words.insert(1, f"name={self._name!r}")
        words.insert(2, f"coro=<{_machine.describe_coroutine(self._coro)}>")
        if self._waits_for is not None:
            words.insert(3, f"wait_for={self._waits_for!r}")
        return words


def iscoroutine(obj):
    return _machine.is_coroutine(obj)


def iscoroutinefunction(func):
    return _machine.is_coroutine_function(func)


def create_task(coro, *, name=None, context=None):
    task = get_running_loop().create_task(coro)
    if name is not None:
        task.set_name(name)
    return task


def current_task(loop=None):
    return (get_running_loop() if loop is None else loop)._current_task


def all_tasks(loop=None):
    return set((get_running_loop() if loop is None else loop)._tasks)


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(coro_or_future, "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro_or_future = _await(coro_or_future)
    return (get_event_loop() if loop is None else loop).create_task(coro_or_future)


async def _await(awaitable):
    return await awaitable


# Awaiting it lets every other task that is ready run first.
class _Turn:
    def __await__(self):
        yield


async def sleep(delay, result=None):
    if delay <= 0:
        await _Turn()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


async def to_thread(func, /, *args, **kwargs):
    return await get_running_loop().run_in_executor(None, partial(func, *args, **kwargs))


def _release(waiter, *_):
    if not waiter.done():
        waiter.set_result(None)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    futures = list(dict.fromkeys(fs))
    for future in futures:
        if iscoroutine(future):
            raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    await _wait(futures, timeout, return_when, get_running_loop())
    done = {future for future in futures if future.done()}
    return done, set(futures) - done


async def _wait(futures, timeout, return_when, loop):
    waiter = loop.create_future()
    pending = len(futures)

    def on_done(future):
        nonlocal pending
        pending -= 1
        if pending == 0 or return_when == FIRST_COMPLETED:
            _release(waiter)
        elif return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None:
            _release(waiter)

    timer = None if timeout is None else loop.call_later(timeout, _release, waiter)
    for future in futures:
        future.add_done_callback(on_done)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in futures:
            future.remove_done_callback(on_done)


async def wait_for(fut, timeout):
    loop = get_running_loop()
    if timeout is None:
        return await fut
    future = ensure_future(fut, loop=loop)
    if timeout <= 0:
        if future.done():
            return future.result()
        await _cancel_and_wait(future, loop)
        return _result_or_timeout(future)
    waiter = loop.create_future()
    timer = loop.call_later(timeout, _release, waiter)
    on_done = partial(_release, waiter)
    future.add_done_callback(on_done)
    try:
        try:
            await waiter
        except CancelledError:
            if future.done():
                return future.result()
            future.remove_done_callback(on_done)
            await _cancel_and_wait(future, loop)
            raise
        if future.done():
            return future.result()
        future.remove_done_callback(on_done)
        await _cancel_and_wait(future, loop)
        return _result_or_timeout(future)
    finally:
        timer.cancel()


def _result_or_timeout(future):
    try:
        return future.result()
    except CancelledError as error:
        raise TimeoutError() from error


# The task must have ended before the wait does: its cleaning up may take a while.
async def _cancel_and_wait(future, loop):
    waiter = loop.create_future()
    on_done = partial(_release, waiter)
    future.add_done_callback(on_done)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(on_done)


# An iterator of coroutines: the first gives the result of the future that is done first, and so on.
def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    from asyncio.queues import Queue

    done = Queue()
    loop = get_event_loop()
    pending = list(dict.fromkeys([ensure_future(future, loop=loop) for future in dict.fromkeys(fs)]))

    def on_timeout():
        for future in pending:
            future.remove_done_callback(on_done)
            done.put_nowait(None)
        pending.clear()

    def on_done(future):
        if not pending:
            return
        pending.remove(future)
        done.put_nowait(future)
        if not pending and timer is not None:
            timer.cancel()

    async def wait_for_next():
        future = await done.get()
        if future is None:
            raise TimeoutError
        return future.result()

    for future in pending:
        future.add_done_callback(on_done)
    timer = None
    if pending and timeout is not None:
        timer = loop.call_later(timeout, on_timeout)
    for _ in range(len(pending)):
        yield wait_for_next()


# What gather returns. Cancelling it cancels the tasks it gathers; it is done when they are.
class _GatheringFuture(Future):
    def __init__(self, children, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        # A list, for each of them has to be asked.
        if any([child.cancel(msg=msg) for child in self._children]):
            self._cancel_requested = True
        return self._cancel_requested


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer

    pending = 0
    outer = None  # as long as there is none, one of the arguments may turn out to be no awaitable

    def on_done(future):
        nonlocal pending
        pending -= 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()
        elif not return_exceptions and future.cancelled():
            outer.set_exception(future._make_cancelled_error())
        elif not return_exceptions and future.exception() is not None:
            outer.set_exception(future.exception())
        elif pending == 0 and outer._cancel_requested:
            outer.set_exception(future._make_cancelled_error())
        elif pending == 0:
            outer.set_result([_outcome(child) for child in children])

    futures = {}  # one given twice is one task
    loop = None
    for argument in coros_or_futures:
        if argument not in futures:
            future = ensure_future(argument, loop=loop)
            loop = future.get_loop()
            futures[argument] = future
            pending += 1
            future.add_done_callback(on_done)
    children = [futures[argument] for argument in coros_or_futures]
    outer = _GatheringFuture(children, loop)
    return outer


def _outcome(future):
    if future.cancelled():
        return CancelledError("" if future._cancel_message is None else future._cancel_message)
    exception = future.exception()
    return future.result() if exception is None else exception


# A future that ends as `arg` does, but whose cancellation `arg` does not notice.
def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def on_inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def on_outer_done(outer):
        if not inner.done():
            inner.remove_done_callback(on_inner_done)

    inner.add_done_callback(on_inner_done)
    outer.add_done_callback(on_outer_done)
    return outer


# For other threads: runs a coroutine in `loop`. A concurrent.futures.Future, whose result they can wait for.
def run_coroutine_threadsafe(coro, loop):
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    future = CallFuture()

    def start():
        task = ensure_future(coro, loop=loop)
        task.add_done_callback(finish)
        future.add_done_callback(partial(cancel_with_future, task))

    def finish(task):
        if future.set_running_or_notify_cancel():
            _copy_outcome(task, future)

    def cancel_with_future(task, future):
        if future.cancelled():
            loop.call_soon_threadsafe(task.cancel)

    loop.call_soon_threadsafe(start)
    return future
