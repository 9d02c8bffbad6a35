# One lock for both.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

monitor = threading.Condition()
full = False


def take():
    with monitor:
        while not full:
            monitor.wait()


def put():
    global full
    with monitor:
        full = True
        monitor.notify()


threads = [threading.Thread(target=f) for f in (take, put)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
