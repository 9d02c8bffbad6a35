# Futures and what can be done with several of them; what executors have in common.

import sys
import time
from collections import namedtuple
from queue import Empty, SimpleQueue
from threading import Condition

import _machine

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


class Future:
    def __init__(self):
        self._condition = Condition()  # guards the others; notified when the future is done
        self._state = "PENDING"  # then RUNNING and FINISHED, or CANCELLED
        self._result = None
        self._exception = None
        self._callbacks = []

    # Before it runs a call can be cancelled; afterwards the answer is False.
    def cancel(self):
        with self._condition:
            if self._state in ("RUNNING", "FINISHED"):
                return False
            if self._state == "CANCELLED":
                return True
            self._state = "CANCELLED"
            self._condition.notify_all()
        self._call_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state == "CANCELLED"

    def running(self):
        with self._condition:
            return self._state == "RUNNING"

    def done(self):
        with self._condition:
            return self._is_done()

    def _is_done(self):
        return self._state in ("CANCELLED", "FINISHED")

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    def _wait(self, timeout):
        with self._condition:
            if not self._is_done():
                self._condition.wait(timeout)
            if self._state == "CANCELLED":
                raise CancelledError()
            if self._state != "FINISHED":
                raise TimeoutError()

    # fn(self) is called by the thread that makes this future done; at once when it is done already.
    def add_done_callback(self, fn):
        with self._condition:
            if not self._is_done():
                self._callbacks.append(fn)
                return
        self._call(fn)

    def _call_callbacks(self):
        for callback in self._callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception as exception:
            print(f"exception calling callback for {self!r}", file=sys.stderr)
            _machine.print_exception(exception)

    # For executors: whether the call is to be made. From now on it cannot be cancelled.
    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == "CANCELLED":
                return False
            if self._state != "PENDING":
                raise RuntimeError("Future in unexpected state")
            self._state = "RUNNING"
            return True

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)

    def _finish(self, result, exception):
        with self._condition:
            if self._is_done():
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = "FINISHED"
            self._condition.notify_all()
        self._call_callbacks()

    def __repr__(self):
        state = f"<{type(self).__name__} at {id(self):#x} state={self._state.lower()}"
        if self._state != "FINISHED":
            return f"{state}>"
        if self._exception is not None:
            return f"{state} raised {type(self._exception).__name__}>"
        return f"{state} returned {type(self._result).__name__}>"


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    # Makes all calls at once; their results come in the order of the arguments.
    def map(self, fn, *iterables, timeout=None, chunksize=1):
        deadline = None if timeout is None else time.monotonic() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]
        return _results(futures, deadline)

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, kind, exception, traceback):
        self.shutdown(wait=True)
        return False


def _results(futures, deadline):
    futures.reverse()
    try:
        while futures:
            yield futures.pop().result(_seconds_until(deadline))
    finally:
        for future in futures:
            future.cancel()


def _seconds_until(deadline):
    return None if deadline is None else deadline - time.monotonic()


# Each future when it is done, the first one first.
def as_completed(fs, timeout=None):
    deadline = None if timeout is None else time.monotonic() + timeout
    pending = set(fs)
    total = len(pending)
    done = SimpleQueue()
    for future in dict.fromkeys(fs):
        future.add_done_callback(done.put)
    while pending:
        try:
            remaining = _seconds_until(deadline)
            future = done.get(timeout=None if remaining is None else max(remaining, 0))
        except Empty:
            raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished") from None
        pending.remove(future)
        yield future


DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    fs = set(fs)
    try:
        for future in as_completed(fs, timeout):
            if return_when == FIRST_COMPLETED:
                break
            if return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None:
                break
    except TimeoutError:
        pass
    done = {future for future in fs if future.done()}
    return DoneAndNotDoneFutures(done, fs - done)
