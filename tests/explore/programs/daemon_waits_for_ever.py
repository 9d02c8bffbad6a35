# A daemon that waits keeps nobody.
# outcomes: done
# verdict: verified
import threading

gate = threading.Event()


def a():
    gate.wait()


t1 = threading.Thread(target=a, daemon=True)
t1.start()
print("done")
