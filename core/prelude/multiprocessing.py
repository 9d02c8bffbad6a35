# Processes: they have a memory of their own and share only what is made for it here.

from multiprocessing.connection import Pipe
from multiprocessing.context import AuthenticationError, BufferTooShort, ProcessError, TimeoutError
from multiprocessing.managers import Manager
from multiprocessing.pool import Pool
from multiprocessing.process import (
    Process,
    active_children,
    cpu_count,
    current_process,
    freeze_support,
    get_all_start_methods,
    get_start_method,
    parent_process,
    set_start_method,
)
from multiprocessing.queues import JoinableQueue, Queue, SimpleQueue
from multiprocessing.sharedctypes import Array, RawArray, RawValue, Value
from multiprocessing.synchronize import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore


# What get_context gives: the functions of this module as attributes. All start methods are the same here.
class _Context:
    Process = Process
    Pool = staticmethod(Pool)
    Pipe = staticmethod(Pipe)
    Manager = staticmethod(Manager)
    Queue = Queue
    JoinableQueue = JoinableQueue
    SimpleQueue = SimpleQueue
    Value = staticmethod(Value)
    Array = staticmethod(Array)
    Lock = Lock
    RLock = RLock
    Semaphore = Semaphore
    BoundedSemaphore = BoundedSemaphore
    Condition = Condition
    Event = Event
    Barrier = Barrier
    TimeoutError = TimeoutError
    cpu_count = staticmethod(cpu_count)
    current_process = staticmethod(current_process)

    def __init__(self, method):
        self._method = method

    def get_start_method(self, allow_none=False):
        return self._method


def get_context(method=None):
    method = get_start_method() if method is None else method
    if method not in get_all_start_methods():
        raise ValueError(f"cannot find context for {method!r}")
    return _Context(method)
