# Waiting gives back the inner lock only: whoever could change something needs the outer one.
# outcomes: [deadlock] | done
# verdict: fault
# finding: deadlock; threads 1; objects inner; lines 16; switches 2
import threading

outer = threading.Lock()
inner = threading.Condition()
full = False


def take():
    with outer:
        with inner:
            while not full:
                inner.wait()


def put():
    global full
    with outer:
        with inner:
            full = True
            inner.notify()


threads = [threading.Thread(target=f) for f in (take, put)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
