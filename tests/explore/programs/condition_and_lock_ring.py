# Waiting for the condition keeps the other lock.
# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 1; objects changed; lines 16; switches 2
import threading

lock = threading.Lock()
changed = threading.Condition()
ready = False


def a():
    with lock:
        with changed:
            while not ready:
                changed.wait()


def b():
    global ready
    with lock:
        pass
    with changed:
        ready = True
        changed.notify()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
