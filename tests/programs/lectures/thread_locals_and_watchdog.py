import threading
import time

request = threading.local()
lines = []


def log(msg):
    lines.append(f"[{getattr(request, 'id', '-')}] {msg}")


def handle(i):
    request.id = i
    request.steps = []
    for step in ("parse", "query", "render"):
        request.steps.append(step)
        time.sleep(0.001)
    log("->".join(request.steps))


workers = [threading.Thread(target=handle, args=(i,), name="req-%02d" % i) for i in range(3)]
for w in workers:
    w.start()
for w in workers:
    w.join()
for line in sorted(lines):
    print(line)
print(hasattr(request, "id"))
log("main has none")
print(lines[-1])


class Watchdog:
    def __init__(self, timeout, callback):
        self.timeout = timeout
        self.callback = callback
        self.timer = None

    def kick(self):
        if self.timer is not None:
            self.timer.cancel()
        self.timer = threading.Timer(self.timeout, self.callback, args=("late",), kwargs={"code": 7})
        self.timer.daemon = True
        self.timer.start()

    def stop(self):
        self.timer.cancel()
        self.timer.join()


fired = threading.Event()


def bark(word, code=0):
    print("woof", word, code)
    fired.set()


dog = Watchdog(0.2, bark)
for _ in range(3):
    dog.kick()
    time.sleep(0.01)
print("fired yet?", fired.is_set())
print("waited:", fired.wait(timeout=5))
dog.kick()
dog.stop()
for thread in threading.enumerate():  # a cancelled timer still has to notice
    if thread is not threading.main_thread():
        thread.join()
print("cancelled in time:", dog.timer.finished.is_set(), threading.active_count())
print(threading.main_thread().name, threading.current_thread().name, [t.name for t in threading.enumerate()])
