# A hand-written thread pool, as in the exercise sheet
import queue
import threading
from functools import partial, wraps
from typing import Any, Callable, List, Optional


class Task:
    __slots__ = ("fn", "args", "kwargs", "event", "result", "error")

    def __init__(self, fn: Callable, *args: Any, **kwargs: Any):
        self.fn = fn
        self.args = args
        self.kwargs = kwargs
        self.event = threading.Event()
        self.result: Optional[Any] = None
        self.error: Optional[BaseException] = None

    def run(self) -> None:
        try:
            self.result = self.fn(*self.args, **self.kwargs)
        except Exception as err:
            self.error = err
        finally:
            self.event.set()

    def get(self, timeout: Optional[float] = None):
        if not self.event.wait(timeout):
            raise TimeoutError
        if self.error:
            raise self.error
        return self.result


class Pool:
    def __init__(self, size: int):
        self._tasks: "queue.Queue[Optional[Task]]" = queue.Queue()
        self._threads: List[threading.Thread] = []
        for n in range(size):
            t = threading.Thread(target=self._loop, name=f"pool-{n}", daemon=True)
            t.start()
            self._threads.append(t)

    def _loop(self):
        while True:
            task = self._tasks.get()
            if task is None:
                self._tasks.task_done()
                return
            task.run()
            self._tasks.task_done()

    def submit(self, fn, /, *args, **kwargs) -> Task:
        task = Task(fn, *args, **kwargs)
        self._tasks.put(task)
        return task

    def close(self):
        for _ in self._threads:
            self._tasks.put(None)
        self._tasks.join()
        for t in self._threads:
            t.join()

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def retry(times):
    def decorate(fn):
        @wraps(fn)
        def wrapper(*a, **k):
            for attempt in range(1, times + 1):
                try:
                    return fn(*a, **k)
                except ConnectionError as e:
                    print(f"{fn.__name__}: attempt {attempt} failed: {e}")
            raise RuntimeError(f"gave up after {times}")
        return wrapper
    return decorate


attempts = iter([True, True, False])


@retry(3)
def flaky(x):
    """Fails twice."""
    if next(attempts):
        raise ConnectionError("reset by peer")
    return x * 2


with Pool(3) as pool:
    squares = [pool.submit(pow, i, 2) for i in range(6)]
    print([t.get() for t in squares])
    print(pool.submit(flaky, 21).get(timeout=10), flaky.__doc__)
    bad = pool.submit(lambda: {}["missing"])
    try:
        bad.get()
    except KeyError as e:
        print("KeyError:", e)
    add5 = partial(lambda a, b: a + b, 5)
    print(pool.submit(add5, b=6).get())
try:
    Task(print).extra = 1
except AttributeError as e:
    print(e)
