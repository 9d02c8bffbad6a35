# Calls made by the processes of a pool.

import os
import threading

import _machine
from concurrent.futures._base import BrokenExecutor, Executor, Future
from multiprocessing.process import Process
from multiprocessing.queues import SimpleQueue


class BrokenProcessPool(BrokenExecutor):
    pass


# The life of a process of the pool: takes calls until None comes.
def _work(calls, results, initializer, initargs):
    if initializer is not None:
        initializer(*initargs)
    while True:
        call = calls.get()
        if call is None:
            return
        number, fn, args, kwargs = call
        try:
            result, exception = fn(*args, **kwargs), None
        except BaseException as error:
            result, exception = None, error
        _send(results, number, result, exception)


# A result that cannot be sent is an error of the call.
def _send(results, number, result, exception):
    try:
        results.put((number, result, exception))
    except Exception as error:
        results.put((number, None, error))


class ProcessPoolExecutor(Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.cpu_count() or 1
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._initializer = initializer
        self._initargs = initargs
        self._calls = SimpleQueue()
        self._results = SimpleQueue()
        self._lock = threading.Lock()  # guards the following
        self._pending = {}  # futures and their calls, by number; sent when a process is free to begin them
        self._waiting = []  # numbers of the calls that are not sent yet
        self._sent = 0
        self._calls_made = 0
        self._processes = []
        self._thread = None
        self._shutdown = False
        _machine.at_exit(self.shutdown)

    def submit(self, fn, /, *args, **kwargs):
        with self._lock:
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            self._start()
            future = Future()
            self._calls_made += 1
            self._pending[self._calls_made] = (future, fn, args, kwargs)
            self._waiting.append(self._calls_made)
            self._send_calls()
            return future

    def _start(self):
        if self._processes:
            return
        args = (self._calls, self._results, self._initializer, self._initargs)
        for _ in range(self._max_workers):
            process = Process(target=_work, args=args)
            process.name = process.name.replace("Process", "ForkProcess")
            process.start()
            self._processes.append(process)
        self._thread = threading.Thread(target=self._handle_results)
        self._thread.start()

    # One more than there are processes is on its way, so that none has to wait; the others can be cancelled.
    def _send_calls(self):
        while self._waiting and self._sent <= self._max_workers:
            number = self._waiting.pop(0)
            future, fn, args, kwargs = self._pending[number]
            if not future.set_running_or_notify_cancel():
                del self._pending[number]
                continue
            self._sent += 1
            try:
                self._calls.put((number, fn, args, kwargs))
            except Exception as exception:
                self._results.put((number, None, exception))

    def _handle_results(self):
        while True:
            with self._lock:
                if self._shutdown and not self._pending:
                    break
            result = self._results.get()
            if result is not None:
                self._finish(*result)
        for _ in self._processes:
            self._calls.put(None)
        for process in self._processes:
            process.join()

    def _finish(self, number, result, exception):
        with self._lock:
            future = self._pending.pop(number)[0]
            self._sent -= 1
            self._send_calls()
        if exception is None:
            future.set_result(result)
        else:
            future.set_exception(exception)

    # As for threads; with chunksize the calls are sent in groups of so many.
    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        rows = list(zip(*iterables))
        chunks = [rows[start : start + chunksize] for start in range(0, len(rows), chunksize)]
        results = super().map(_call_all, [fn] * len(chunks), chunks, timeout=timeout)
        return _flatten(results)

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._lock:
            self._shutdown = True
            if cancel_futures:
                for number in self._waiting:
                    self._pending.pop(number)[0].cancel()
                self._waiting.clear()
        self._results.put(None)  # wakes the thread, which ends when nothing is pending
        if wait and self._thread is not None:
            self._thread.join()


def _call_all(fn, rows):
    return [fn(*args) for args in rows]


def _flatten(chunks):
    for chunk in chunks:
        yield from chunk
