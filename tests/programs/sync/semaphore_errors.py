import threading

for value in [-1, "a"]:
    try:
        threading.Semaphore(value)
    except (ValueError, TypeError) as e:
        print(e)
s = threading.Semaphore(0)
print(s.acquire(False), s.acquire(timeout=0.01), s.acquire(timeout=-1), s.acquire(timeout=0))
for f in [lambda: s.acquire(False, 1), lambda: s.acquire(timeout="a"), lambda: s.release(0), lambda: s.release("a")]:
    try:
        f()
    except (ValueError, TypeError) as e:
        print(e)
s.release(3)
print(s.acquire(), s.acquire(), s.acquire(timeout="not looked at"), s.acquire(False))
