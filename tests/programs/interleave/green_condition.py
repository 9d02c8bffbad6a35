# A green thread waits in two parts: for the notification, then for the lock.
# outcomes: waiting\nwoken
from threading import Condition
from interleave import go
changed = Condition()
ready = False
def wait():
    with changed:
        while not ready:
            changed.wait()
        print_later.append("woken")
print_later = []
t = go(wait)
print("waiting")
with changed:
    ready = True
    changed.notify()
t.join()
print(*print_later)
