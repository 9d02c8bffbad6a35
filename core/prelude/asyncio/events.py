# The event loop of the running thread, and the calls that loops have been asked to make.

import _machine


class AbstractEventLoop:
    pass


# A call that the loop is to make.
class Handle:
    def __init__(self, callback, args, loop):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._cancelled = False

    def cancel(self):
        self._cancelled = True

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._callback(*self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exception:
            message = f"Exception in callback {_describe(self._callback, self._args)}"
            self._loop.call_exception_handler({"message": message, "exception": exception, "handle": self})

    def __repr__(self):
        if self._cancelled:
            return f"<{type(self).__name__} cancelled>"
        return f"<{type(self).__name__} {_describe(self._callback, self._args)}>"


class TimerHandle(Handle):
    def __init__(self, when, callback, args, loop):
        super().__init__(callback, args, loop)
        self._when = when

    def when(self):
        return self._when


def _describe(callback, args):
    name = getattr(callback, "__qualname__", None)
    if name is None:
        name = repr(callback)
    return f"{name}({', '.join([repr(argument) for argument in args])})"


def _get_running_loop():
    return _machine.thread_dict().get("running event loop")


def _set_running_loop(loop):
    _machine.thread_dict()["running event loop"] = loop


def get_running_loop():
    loop = _get_running_loop()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


# The running loop; else the one that was set for this thread, which the main thread gets by itself.
def get_event_loop():
    loop = _get_running_loop()
    if loop is not None:
        return loop
    thread = _machine.thread_dict()
    if "event loop" not in thread:
        from threading import current_thread, main_thread

        if current_thread() is main_thread():
            thread["event loop"] = new_event_loop()
    loop = thread.get("event loop")
    if loop is None:
        from threading import current_thread

        raise RuntimeError(f"There is no current event loop in thread {current_thread().name!r}.")
    return loop


def set_event_loop(loop):
    _machine.thread_dict()["event loop"] = loop


def new_event_loop():
    from asyncio.base_events import EventLoop

    return EventLoop()
