# outcomes: done | [deadlock]
# verdict: fault
# finding: lost-wakeup; threads 1 2; objects changed; lines 11 16; switches 2
import threading

changed = threading.Condition()


def a():
    with changed:
        changed.wait()


def b():
    with changed:
        changed.notify_all()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=b)
t1.start()
t2.start()
t1.join()
t2.join()
print("done")
