# Locks and the like that processes share: each holds one of threading's.

import threading

from multiprocessing.process import current_process


class _Shared:
    _shared = True

    def __enter__(self):
        return self.acquire()

    def __exit__(self, kind, exception, traceback):
        self.release()


class Lock(_Shared):
    def __init__(self):
        self._lock = threading.Lock()
        self._owner = None  # name of the process, for repr

    def acquire(self, block=True, timeout=None):
        acquired = _acquire(self._lock, block, timeout)
        if acquired:
            self._owner = current_process().name
        return acquired

    def release(self):
        if not self._lock.locked():
            raise ValueError("semaphore or lock released too many times")
        self._owner = None
        self._lock.release()

    def __repr__(self):
        return f"<Lock(owner={self._owner})>"


def _acquire(lock, block, timeout):
    if not block:
        return lock.acquire(False)
    return lock.acquire() if timeout is None else lock.acquire(timeout=max(timeout, 0))


class RLock(_Shared):
    def __init__(self):
        self._lock = threading.RLock()
        self._owner = None
        self._count = 0

    def acquire(self, block=True, timeout=None):
        acquired = _acquire(self._lock, block, timeout)
        if acquired:
            self._owner = current_process().name
            self._count += 1
        return acquired

    def release(self):
        # Whoever holds it can take it again.
        if self._count == 0 or not self._lock.acquire(False):
            raise AssertionError("attempt to release recursive lock not owned by thread")
        self._count -= 1
        if self._count == 0:
            self._owner = None
        self._lock.release()
        self._lock.release()

    def __repr__(self):
        return f"<RLock({self._owner}, {self._count})>"


class Semaphore(_Shared):
    def __init__(self, value=1):
        self._semaphore = threading.Semaphore(value)

    def acquire(self, block=True, timeout=None):
        return _acquire(self._semaphore, block, timeout)

    def release(self):
        self._semaphore.release()

    def get_value(self):
        return self._semaphore._value

    def __repr__(self):
        return f"<Semaphore(value={self.get_value()})>"


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        self._semaphore = threading.BoundedSemaphore(value)
        self._maximum = value

    def release(self):
        try:
            self._semaphore.release()
        except ValueError:
            raise ValueError("semaphore or lock released too many times") from None

    def __repr__(self):
        return f"<BoundedSemaphore(value={self.get_value()}, maxvalue={self._maximum})>"


class Event:
    _shared = True

    def __init__(self, *, ctx=None):
        self._event = threading.Event()

    def is_set(self):
        return self._event.is_set()

    def set(self):
        self._event.set()

    def clear(self):
        self._event.clear()

    def wait(self, timeout=None):
        return self._event.wait(timeout)


class Condition(_Shared):
    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self._condition = threading.Condition(self._lock._lock)

    def acquire(self, block=True, timeout=None):
        return self._lock.acquire(block, timeout)

    def release(self):
        self._lock.release()

    def wait(self, timeout=None):
        try:
            return self._condition.wait(timeout)
        except RuntimeError:
            raise AssertionError("must acquire() condition before using wait()") from None

    def wait_for(self, predicate, timeout=None):
        return self._condition.wait_for(predicate, timeout)

    def notify(self, n=1):
        try:
            self._condition.notify(n)
        except RuntimeError:
            raise AssertionError("lock is not owned") from None

    def notify_all(self):
        self.notify(2**31)

    def __repr__(self):
        return f"<Condition({self._lock!r}, 0)>"


class Barrier:
    _shared = True

    def __init__(self, parties, action=None, timeout=None):
        self._barrier = threading.Barrier(parties, action, timeout)

    def wait(self, timeout=None):
        return self._barrier.wait(timeout)

    def reset(self):
        self._barrier.reset()

    def abort(self):
        self._barrier.abort()

    @property
    def parties(self):
        return self._barrier.parties

    @property
    def n_waiting(self):
        return self._barrier.n_waiting

    @property
    def broken(self):
        return self._barrier.broken
