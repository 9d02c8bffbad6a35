# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 1; objects changed; lines 13; switches 2
import threading

changed = threading.Condition()
ready = False


def a():
    with changed:
        while not ready:
            changed.wait()


def b():
    global ready
    with changed:
        ready = True


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
