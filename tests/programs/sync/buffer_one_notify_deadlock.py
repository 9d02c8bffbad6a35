# outcomes: done | [deadlock]
# One condition for both sides and notify(): it may wake one of the wrong side.
import threading

c = threading.Condition()
full = False


def put():
    global full
    with c:
        while full:
            c.wait()
        full = True
        c.notify()


def get():
    global full
    with c:
        while not full:
            c.wait()
        full = False
        c.notify()


threads = [threading.Thread(target=f) for f in [get, get, put, put]]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
