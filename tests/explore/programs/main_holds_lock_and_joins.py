# The thread wants what main holds while it waits for the thread.
# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 0 1; objects lock; lines 11 17 18; switches 1
import threading

lock = threading.Lock()


def a():
    with lock:
        pass


t1 = threading.Thread(target=a)
t1.start()
with lock:
    t1.join()
print("done")
