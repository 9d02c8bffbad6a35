import threading

c = threading.Condition()
for f in [c.wait, c.notify, c.notify_all, c.release, lambda: threading.Condition(3)]:
    try:
        f()
    except (RuntimeError, AttributeError) as e:
        print(repr(e))
plain = threading.Condition(threading.Lock())
for f in [plain.wait, plain.notify, plain.release]:
    try:
        f()
    except RuntimeError as e:
        print(e)
with c:
    print(c.wait(0), c.wait(-1), c.wait(0.01), c.wait(timeout=0.01))
    print(c.notify(), c.notify(0), c.notify(n=3), c.notify_all())
    try:
        c.wait("a")
    except TypeError as e:
        print(e)
    c.notify("not looked at")
