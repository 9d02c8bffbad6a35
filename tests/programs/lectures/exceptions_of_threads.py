import threading
import sys
import traceback
import queue


class PropagatingThread(threading.Thread):
    """A thread whose join() raises what run() raised."""

    def run(self):
        self.exc = None
        try:
            self.ret = self._target(*self._args, **self._kwargs)
        except BaseException as e:
            self.exc = e

    def join(self, timeout=None):
        super().join(timeout)
        if self.exc is not None:
            raise self.exc
        return self.ret


def parse(text):
    return int(text)


t = PropagatingThread(target=parse, args=("42",))
t.start()
print(t.join() + 1)

t = PropagatingThread(target=parse, args=("forty-two",))
t.start()
try:
    t.join()
except ValueError as e:
    print("caught in main:", e)

errors = queue.Queue()


def bucket_worker(job):
    try:
        print("running", job)
        1 / job
    except Exception:
        errors.put(sys.exc_info())


w = threading.Thread(target=bucket_worker, args=(0,))
w.start()
w.join()
exc_type, exc_obj, exc_trace = errors.get()
print(exc_type, exc_obj, exc_type.__name__)
print(exc_trace is not None)
last = traceback.extract_tb(exc_trace)[-1]
print(last.name, last.lineno, last.line)
print(traceback.format_exception_only(exc_type, exc_obj))
try:
    raise RuntimeError("job failed") from exc_obj
except RuntimeError as e:
    print(repr(e.__cause__), e.__suppress_context__)


def risky(n):
    try:
        if n % 2:
            raise LookupError(n)
        return "even"
    except LookupError as e:
        return f"odd {e}"
    else:
        return "never"
    finally:
        print("cleanup", n)


print([risky(i) for i in range(3)])
