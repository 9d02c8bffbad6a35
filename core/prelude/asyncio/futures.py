# A result that will be there later, for tasks of one event loop.

from asyncio.events import get_event_loop
from asyncio.exceptions import CancelledError, InvalidStateError
from concurrent.futures._base import CancelledError as CallCancelledError


class Future:
    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._state = "PENDING"
        self._result = None
        self._exception = None
        self._callbacks = []
        self._cancel_message = None
        self._cancelled_error = None  # the one that ended a task, to be raised by whoever awaits it
        self._is_awaited = False  # whether it was yielded by its __await__, and not by a stray yield

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state != "PENDING"

    def cancelled(self):
        return self._state == "CANCELLED"

    def result(self):
        self._check_finished("Result is not set.")
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        self._check_finished("Exception is not set.")
        return self._exception

    def _check_finished(self, message):
        if self._state == "CANCELLED":
            raise self._make_cancelled_error()
        if self._state == "PENDING":
            raise InvalidStateError(message)
        self._loop._unretrieved.pop(self, None)

    def set_result(self, result):
        self._check_pending()
        self._result = result
        self._finish("FINISHED")

    def set_exception(self, exception):
        self._check_pending()
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._exception = exception
        # Whoever asks for the result takes it out again. What is left when the loop closes is reported.
        self._loop._unretrieved[self] = True
        self._finish("FINISHED")

    def _check_pending(self):
        if self._state != "PENDING":
            raise InvalidStateError("invalid state")

    # False when it was done already.
    def cancel(self, msg=None):
        self._loop._unretrieved.pop(self, None)
        if self._state != "PENDING":
            return False
        self._cancel_message = msg
        self._finish("CANCELLED")
        return True

    def _make_cancelled_error(self):
        error = self._cancelled_error
        self._cancelled_error = None
        if error is not None:
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def _finish(self, state):
        self._state = state
        callbacks = self._callbacks
        self._callbacks = []
        for callback in callbacks:
            self._loop.call_soon(callback, self)

    # The loop calls callback(self) soon after this future is done.
    def add_done_callback(self, fn, *, context=None):
        if self._state == "PENDING":
            self._callbacks.append(fn)
        else:
            self._loop.call_soon(fn, self)

    def remove_done_callback(self, fn):
        others = [callback for callback in self._callbacks if callback != fn]
        removed = len(self._callbacks) - len(others)
        self._callbacks = others
        return removed

    def __await__(self):
        if not self.done():
            self._is_awaited = True
            yield self  # the task that gets it goes on when this future is done
        if not self.done():
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    def _describe(self):
        words = [self._state.lower()]
        if self._state == "FINISHED":
            if self._exception is not None:
                words.append(f"exception={self._exception!r}")
            else:
                words.append(f"result={self._result!r}")
        if self._callbacks:
            words.append(f"cb=[{_describe_callbacks(self._callbacks)}]")
        return words

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._describe())}>"


def _describe_callbacks(callbacks):
    names = [f"{getattr(callback, '__qualname__', repr(callback))}()" for callback in callbacks]
    if len(names) > 2:
        names = [names[0], f"<{len(names) - 2} more>", names[-1]]
    return ", ".join(names)


def isfuture(obj):
    return isinstance(obj, Future)


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


# A future of this loop that ends as the concurrent.futures.Future `future` does.
def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    if loop is None:
        loop = get_event_loop()
    wrapper = loop.create_future()

    def cancel_original(wrapper):
        if wrapper.cancelled():
            future.cancel()

    def finish_wrapper(future):
        # Called by the thread that finished `future`, and only the loop's own may touch the wrapper.
        if not (wrapper.cancelled() and loop.is_closed()):
            loop.call_soon_threadsafe(_copy_outcome, future, wrapper)

    wrapper.add_done_callback(cancel_original)
    future.add_done_callback(finish_wrapper)
    return wrapper


def _copy_outcome(source, destination):
    if destination.cancelled():
        return
    if source.cancelled():
        destination.cancel()
        return
    exception = source.exception()
    if exception is None:
        destination.set_result(source.result())
    elif type(exception) is CallCancelledError:
        destination.set_exception(CancelledError(*exception.args))
    else:
        destination.set_exception(exception)
