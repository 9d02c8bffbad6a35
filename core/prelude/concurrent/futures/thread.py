# Calls made by the threads of a pool.

import os
import sys
from queue import Empty, SimpleQueue
from threading import Lock, Semaphore, Thread

import _machine
from concurrent.futures._base import BrokenExecutor, Executor, Future

_executors_made = 0


class BrokenThreadPool(BrokenExecutor):
    pass


class ThreadPoolExecutor(Executor):
    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            # More than cores, for threads that mostly wait.
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._thread_name_prefix = thread_name_prefix or _new_prefix()
        self._initializer = initializer
        self._initargs = initargs
        self._work = SimpleQueue()  # of (future, fn, args, kwargs); None: no more is to come
        self._idle = Semaphore(0)  # counts the threads that have nothing to do
        self._lock = Lock()  # guards the following
        self._threads = []
        self._shutdown = False
        self._broken = None  # why no call can be made any more
        _machine.at_exit(self.shutdown)

    def submit(self, fn, /, *args, **kwargs):
        with self._lock:
            if self._broken is not None:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            future = Future()
            self._work.put((future, fn, args, kwargs))
            self._start_thread_if_needed()
            return future

    def _start_thread_if_needed(self):
        if self._idle.acquire(blocking=False) or len(self._threads) == self._max_workers:
            return
        name = f"{self._thread_name_prefix}_{len(self._threads)}"
        thread = Thread(target=self._run_thread, name=name)
        thread.start()
        self._threads.append(thread)

    def _run_thread(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException as exception:
                print("Exception in initializer:", file=sys.stderr)
                _machine.print_exception(exception)
                self._break()
                return
        while True:
            work = self._work.get()
            if work is None:
                self._work.put(None)  # for the next thread
                return
            _run_work(*work)
            self._idle.release()

    def _break(self):
        with self._lock:
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            for future in self._take_futures():
                future.set_exception(BrokenThreadPool(self._broken))

    # The futures of all work that no thread has begun.
    def _take_futures(self):
        futures = []
        while True:
            try:
                work = self._work.get_nowait()
            except Empty:
                return futures
            if work is not None:
                futures.append(work[0])

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            self._shutdown = True
            if cancel_futures:
                for future in self._take_futures():
                    future.cancel()
            self._work.put(None)
        if wait:
            for thread in self._threads:
                thread.join()


def _run_work(future, fn, args, kwargs):
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = fn(*args, **kwargs)
    except BaseException as exception:
        future.set_exception(exception)
    else:
        future.set_result(result)


def _new_prefix():
    global _executors_made
    _executors_made += 1
    return f"ThreadPoolExecutor-{_executors_made - 1}"
