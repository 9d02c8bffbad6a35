# The event loop: makes the calls it was asked for, one after the other, and sleeps when there is none.

import sys
import threading
import time
from collections import deque
from heapq import heappop, heappush

import _machine
from asyncio.events import AbstractEventLoop, Handle, TimerHandle, _get_running_loop, _set_running_loop
from asyncio.futures import Future, isfuture, wrap_future
from asyncio.tasks import Task, ensure_future

_clock_resolution = 1e-9  # seconds: a timer due within the tick that has begun is due now


class EventLoop(AbstractEventLoop):
    def __init__(self):
        self._ready = deque()  # handles, in the order of the calls
        self._timers = []  # a heap of (when, number, handle): those due together are called in order
        self._timers_made = 0
        self._woken = threading.Event()  # set by other threads, to end the loop's sleep
        self._stopping = False
        self._running = False
        self._closed = False
        self._tasks = {}  # those not done yet; a dict, for its order
        self._current_task = None
        self._async_generators = {}  # those begun and not ended yet; a dict, for its order
        self._unretrieved = {}  # futures whose exception nobody has asked for
        self._exception_handler = None
        self._executor = None

    def time(self):
        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = Handle(callback, args, self)
        self._ready.append(handle)
        return handle

    # The only function of a loop that other threads may call.
    def call_soon_threadsafe(self, callback, *args, context=None):
        handle = self.call_soon(callback, *args)
        self._woken.set()
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        handle = TimerHandle(when, callback, args, self)
        self._timers_made += 1
        heappush(self._timers, (when, self._timers_made, handle))
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        return Task(coro, loop=self, name=name)

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if executor is None:
            if self._executor is None:
                from concurrent.futures.thread import ThreadPoolExecutor

                self._executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
            executor = self._executor
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        self._executor = executor

    def run_forever(self):
        self._check_closed()
        if self._running:
            raise RuntimeError("This event loop is already running")
        if _get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        self._running = True
        _set_running_loop(self)
        try:
            while not self._stopping:
                self._run_once()
        finally:
            self._stopping = False
            self._running = False
            _set_running_loop(None)

    def _run_once(self):
        self._sleep()
        end = self.time() + _clock_resolution
        while self._timers and self._timers[0][0] < end:
            self._ready.append(heappop(self._timers)[2])
        # Calls that these calls ask for wait until the next round.
        for _ in range(len(self._ready)):
            handle = self._ready.popleft()
            if not handle._cancelled:
                handle._run()

    # Until there is a call to make.
    def _sleep(self):
        while self._timers and self._timers[0][2]._cancelled:
            heappop(self._timers)
        if self._ready:
            return
        if self._timers:
            self._woken.wait(max(0, self._timers[0][0] - self.time()))
        else:
            self._woken.wait()
        # Whoever sets it has made its call ready before: clearing it now loses none.
        self._woken.clear()

    def run_until_complete(self, future):
        self._check_closed()
        is_new = not isfuture(future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop_of)
        try:
            self.run_forever()
        except:
            if is_new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_loop_of)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    # Ends run_forever after the round that is going on.
    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def close(self):
        if self._running:
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._closed = True
        self._ready.clear()
        self._timers.clear()
        if self._executor is not None:
            self._executor.shutdown(wait=False)
        for future in list(self._unretrieved):
            message = f"{type(future).__name__} exception was never retrieved"
            context = {"message": message, "future": future, "exception": future._exception}
            self.call_exception_handler(context)

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    async def shutdown_asyncgens(self):
        from asyncio.tasks import gather

        generators = list(self._async_generators)
        self._async_generators.clear()
        results = await gather(*[each.aclose() for each in generators], return_exceptions=True)
        for result, each in zip(results, generators):
            if isinstance(result, Exception):
                message = f"an error occurred during closing of asynchronous generator {each!r}"
                self.call_exception_handler({"message": message, "exception": result, "asyncgen": each})

    async def shutdown_default_executor(self):
        if self._executor is not None:
            self._executor.shutdown(wait=True)

    def get_debug(self):
        return False

    def set_debug(self, enabled):
        pass

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        self._exception_handler = handler

    def call_exception_handler(self, context):
        if self._exception_handler is not None:
            self._exception_handler(self, context)
        else:
            self.default_exception_handler(context)

    def default_exception_handler(self, context):
        print(context.get("message") or "Unhandled exception in event loop", file=sys.stderr)
        for key in sorted(context):
            if key not in ("message", "exception"):
                print(f"{key}: {context[key]!r}", file=sys.stderr)
        if context.get("exception") is not None:
            _machine.print_exception(context["exception"])

    def __repr__(self):
        return f"<_UnixSelectorEventLoop running={self._running} closed={self._closed} debug=False>"


def _stop_loop_of(future):
    # SystemExit and KeyboardInterrupt have ended the loop already.
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return
    future.get_loop().stop()
