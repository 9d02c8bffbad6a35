# A pool of processes that make calls for others.

import os
import threading
import time
from collections import deque

from multiprocessing.context import TimeoutError
from multiprocessing.process import Process
from multiprocessing.queues import SimpleQueue


# The life of a worker: takes tasks until None comes.
def _work(tasks, results, initializer, initargs, maxtasks):
    if initializer is not None:
        initializer(*initargs)
    done = 0
    while maxtasks is None or done < maxtasks:
        task = tasks.get()
        if task is None:
            break
        job, index, func, args, kwargs = task
        try:
            outcome = (True, func(*args, **kwargs))
        except Exception as exception:
            outcome = (False, exception)
        results.put((job, index, outcome))
        done += 1


def _map_chunk(func, chunk):
    return [func(item) for item in chunk]


def _starmap_chunk(func, chunk):
    return [func(*args) for args in chunk]


class Pool:
    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        processes = os.cpu_count() if processes is None else processes
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._processes = processes
        self._worker_args = (initializer, initargs, maxtasksperchild)
        self._state = "RUN"
        self._tasks = SimpleQueue()
        self._results = SimpleQueue()
        self._lock = threading.Lock()  # guards the following
        self._jobs = {}  # results that are still to come, by number
        self._jobs_made = 0
        self._workers = []
        for _ in range(processes):
            self._start_worker()
        self._result_thread = threading.Thread(target=self._handle_results, daemon=True)
        self._result_thread.start()

    def _start_worker(self):
        worker = Process(target=_work, args=(self._tasks, self._results, *self._worker_args), daemon=True)
        worker.name = worker.name.replace("Process", "ForkPoolWorker")
        worker.start()
        self._workers.append(worker)

    # Hands each result to whoever waits for it.
    def _handle_results(self):
        while True:
            result = self._results.get()
            if result is None:
                return
            job, index, outcome = result
            with self._lock:
                waiting = self._jobs[job]
            if waiting._set(index, *outcome):
                with self._lock:
                    del self._jobs[job]
            self._replace_ended_workers()

    def _replace_ended_workers(self):
        if self._worker_args[2] is None:
            return
        with self._lock:
            self._workers = [worker for worker in self._workers if worker.is_alive()]
            while self._state == "RUN" and len(self._workers) < self._processes:
                self._start_worker()

    def _add_job(self, result):
        with self._lock:
            if self._state != "RUN":
                raise ValueError("Pool not running")
            self._jobs_made += 1
            self._jobs[self._jobs_made] = result
            return self._jobs_made

    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        result = ApplyResult(callback, error_callback)
        job = self._add_job(result)
        self._put(job, 0, func, tuple(args), dict(kwds))
        return result

    # What cannot be sent to a worker is the outcome of its task.
    def _put(self, job, index, func, args, kwds):
        try:
            self._tasks.put((job, index, func, args, kwds))
        except Exception as exception:
            self._results.put((job, index, (False, exception)))

    def map(self, func, iterable, chunksize=None):
        return self.map_async(func, iterable, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(_map_chunk, func, iterable, chunksize, callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        return self.starmap_async(func, iterable, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(_starmap_chunk, func, iterable, chunksize, callback, error_callback)

    def _map_async(self, map_chunk, func, iterable, chunksize, callback, error_callback):
        items = list(iterable)
        if chunksize is None:
            # Four chunks for each worker: few messages, and yet all are busy until the end.
            chunksize = -(-len(items) // (4 * self._processes)) or 1
        chunks = [items[start : start + chunksize] for start in range(0, len(items), chunksize)]
        result = MapResult(len(chunks), callback, error_callback)
        job = self._add_job(result)
        if not chunks:
            result._set_all(True, [])
            return result
        for index, chunk in enumerate(chunks):
            self._put(job, index, map_chunk, (func, chunk), {})
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator(), func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator(), func, iterable, chunksize)

    def _imap(self, result, func, iterable, chunksize):
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize}")
        job = self._add_job(result)
        count = 0
        for item in iterable:
            self._put(job, count, func, (item,), {})
            count += 1
        result._set_length(count)
        return result

    # No more tasks; those there are will be done.
    def close(self):
        with self._lock:
            if self._state != "RUN":
                return
            self._state = "CLOSE"
        for _ in range(self._processes):
            self._tasks.put(None)

    # Stops the workers, whatever they do.
    def terminate(self):
        self._state = "TERMINATE"
        for worker in self._workers:
            worker.terminate()
        for worker in self._workers:
            worker.join()
        self._results.put(None)

    def join(self):
        if self._state == "RUN":
            raise ValueError("Pool is still running")
        for worker in self._workers:
            worker.join()
        self._results.put(None)
        self._result_thread.join()

    def __enter__(self):
        if self._state != "RUN":
            raise ValueError("Pool not running")
        return self

    def __exit__(self, kind, exception, traceback):
        self.terminate()

    def __repr__(self):
        return f"<multiprocessing.pool.Pool state={self._state} pool_size={len(self._workers)}>"


# What apply_async gives: the outcome of a call, when it is there.
class ApplyResult:
    def __init__(self, callback, error_callback):
        self._event = threading.Event()
        self._success = None
        self._value = None
        self._callback = callback
        self._error_callback = error_callback

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError
        if self._success:
            return self._value
        raise self._value

    # One part of the outcome has come. Whether it was the last.
    def _set(self, index, success, value):
        self._set_all(success, value)
        return True

    def _set_all(self, success, value):
        self._success = success
        self._value = value
        if success and self._callback is not None:
            self._callback(value)
        if not success and self._error_callback is not None:
            self._error_callback(value)
        self._event.set()

    def __repr__(self):
        return f"<multiprocessing.pool.{type(self).__name__} object at {id(self):#x}>"


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    def __init__(self, count, callback, error_callback):
        super().__init__(callback, error_callback)
        self._chunks = [None] * count
        self._missing = count
        self._error = None

    # An exception is the outcome of the whole, but only when all chunks are done.
    def _set(self, index, success, value):
        if success:
            self._chunks[index] = value
        elif self._error is None:
            self._error = value
        self._missing -= 1
        if self._missing > 0:
            return False
        if self._error is not None:
            self._set_all(False, self._error)
        else:
            self._set_all(True, [item for chunk in self._chunks for item in chunk])
        return True


# Outcomes one by one, in the order of the arguments.
class IMapIterator:
    def __init__(self):
        self._condition = threading.Condition()  # guards the others
        self._ready = deque()
        self._early = {}  # outcomes whose turn has not come, by index
        self._next_index = 0
        self._given = 0
        self._length = None

    def __iter__(self):
        return self

    def __next__(self):
        return self.next()

    def next(self, timeout=None):
        deadline = None if timeout is None else time.monotonic() + timeout
        with self._condition:
            while not self._ready:
                if self._given == self._length:
                    raise StopIteration
                if not self._condition.wait(None if deadline is None else deadline - time.monotonic()):
                    raise TimeoutError
            success, value = self._ready.popleft()
            self._given += 1
        if success:
            return value
        raise value

    def _set_length(self, length):
        with self._condition:
            self._length = length
            self._condition.notify_all()

    def _set(self, index, success, value):
        with self._condition:
            self._early[index] = (success, value)
            while self._next_index in self._early:
                self._ready.append(self._early.pop(self._next_index))
                self._next_index += 1
            self._condition.notify_all()
            return self._next_index == self._length


# ... in the order in which they come.
class IMapUnorderedIterator(IMapIterator):
    def _set(self, index, success, value):
        with self._condition:
            self._ready.append((success, value))
            self._next_index += 1
            self._condition.notify_all()
            return self._next_index == self._length
