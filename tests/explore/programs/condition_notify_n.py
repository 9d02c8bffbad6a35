# outcomes: done
# verdict: verified
import threading

changed = threading.Condition()
ready = False


def a():
    with changed:
        while not ready:
            changed.wait()


t1 = threading.Thread(target=a)
t2 = threading.Thread(target=a)
t1.start()
t2.start()
with changed:
    ready = True
    changed.notify(2)
t1.join()
t2.join()
print("done")
