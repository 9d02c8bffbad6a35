# outcomes: True | False
import threading

c = threading.Condition()


def other():
    with c:
        c.notify()


with c:
    t = threading.Thread(target=other)
    t.start()
    print(c.wait(0.01))
t.join()
