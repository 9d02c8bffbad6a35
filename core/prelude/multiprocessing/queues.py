# Queues between processes. An item is copied on its way: what the receiver does to it the sender never sees.

import queue

import _machine


class SimpleQueue:
    _shared = True

    def __init__(self):
        self._items = queue.SimpleQueue()

    def put(self, obj):
        self._items.put(_machine.copy_deep(obj))

    def get(self):
        return self._items.get()

    def empty(self):
        return self._items.empty()

    def close(self):
        pass


class Queue:
    _shared = True

    def __init__(self, maxsize=0):
        self._items = queue.Queue(maxsize)
        self._closed = False

    def put(self, obj, block=True, timeout=None):
        self._check_open()
        self._items.put(_machine.copy_deep(obj), block, timeout)

    def get(self, block=True, timeout=None):
        self._check_open()
        return self._items.get(block, timeout)

    def put_nowait(self, obj):
        self.put(obj, False)

    def get_nowait(self):
        return self.get(False)

    def qsize(self):
        return self._items.qsize()

    def empty(self):
        return self._items.empty()

    def full(self):
        return self._items.full()

    def close(self):
        self._closed = True

    def join_thread(self):
        pass

    def cancel_join_thread(self):
        pass

    def _check_open(self):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")


class JoinableQueue(Queue):
    def task_done(self):
        self._items.task_done()

    def join(self):
        self._items.join()
