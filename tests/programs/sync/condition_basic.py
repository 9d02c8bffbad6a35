# Wait until somebody has changed something and says so.
import threading

ready = False
changed = threading.Condition()
log = []


def waiter():
    with changed:
        while not ready:
            changed.wait()
        log.append("seen")


t = threading.Thread(target=waiter)
t.start()
with changed:
    ready = True
    changed.notify()
t.join()
print(log)
