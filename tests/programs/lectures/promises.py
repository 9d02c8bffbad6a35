import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress, closing, nullcontext, redirect_stdout
import io
import time


def then(future: Future, fn) -> Future:
    """A tiny promise: chains a function behind a future."""
    result = Future()

    def done(f):
        try:
            result.set_result(fn(f.result()))
        except Exception as e:
            result.set_exception(e)

    future.add_done_callback(done)
    return result


@contextmanager
def timed(label, clock=time.perf_counter):
    t0 = clock()
    try:
        yield
    finally:
        print(f"{label}: {'fast' if clock() - t0 < 5 else 'slow'}")


with ThreadPoolExecutor(max_workers=2) as ex, timed("chain"):
    f = ex.submit(int, "20")
    g = then(then(f, lambda x: x + 1), lambda x: x * 2)
    print(g.result(timeout=5))
    bad = then(ex.submit(int, "x"), lambda x: x + 1)
    print(type(bad.exception(timeout=5)).__name__, bad.done())
    with suppress(ValueError):
        bad.result()
        print("not printed")

p = Future()
print(p.done(), p.running(), p.cancelled())
t = threading.Timer(0.01, p.set_result, args=[{"ok": True}])
t.start()
print(p.result(), t.finished.is_set() or True)
q = Future()
print(q.set_running_or_notify_cancel(), q.cancel(), q.running())
r = Future()
print(r.cancel(), r.set_running_or_notify_cancel(), r.cancelled())


class Conn:
    def close(self):
        print("closed")


with closing(Conn()) as c:
    print(type(c).__name__)
with nullcontext(7) as seven:
    print(seven)
buf = io.StringIO()
with redirect_stdout(buf):
    print("captured")
print(repr(buf.getvalue()))
