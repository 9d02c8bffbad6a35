"""A monitor: a dispenser of tickets with FIFO order, and a counting semaphore from scratch."""
import threading
import time


class MySemaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = threading.Condition(threading.Lock())
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        with self._cond:
            endtime = None
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if endtime is None:
                        endtime = time.monotonic() + timeout
                    else:
                        timeout = endtime - time.monotonic()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, *args):
        self.release()


class TicketLock:
    def __init__(self):
        self.next_ticket = 0
        self.now_serving = 0
        self.cond = threading.Condition()

    def __enter__(self):
        with self.cond:
            my = self.next_ticket
            self.next_ticket += 1
            while my != self.now_serving:
                self.cond.wait()
        return my

    def __exit__(self, exc_type, exc_value, tb):
        with self.cond:
            self.now_serving += 1
            self.cond.notify_all()


served = []
lock = TicketLock()


def customer(n):
    with lock as ticket:
        served.append(ticket)


ts = [threading.Thread(target=customer, args=(n,)) for n in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(served)
sem = MySemaphore(2)
print(sem.acquire(), sem.acquire(), sem.acquire(blocking=False), sem.acquire(timeout=0.02))
sem.release(2)
with sem:
    print("inside", sem._value)
print("outside", sem._value)
try:
    MySemaphore(-1)
except ValueError as e:
    print(e)
try:
    with lock:
        raise RuntimeError("boom")
except RuntimeError:
    print("ticket given back:", lock.now_serving == lock.next_ticket)
rlock = threading.RLock()


def recurse(n):
    with rlock:
        return 1 if n == 0 else n * recurse(n - 1)


print(recurse(5))
try:
    rlock.release()
except RuntimeError as e:
    print(e)
plain = threading.Lock()
try:
    plain.release()
except RuntimeError as e:
    print(e)
cond = threading.Condition()
for method in (cond.wait, cond.notify, cond.notify_all):
    try:
        method()
    except RuntimeError as e:
        print(e)
