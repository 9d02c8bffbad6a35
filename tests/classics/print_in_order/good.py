# Three threads, one order.
# outcomes: 123
# verdict: verified
# oracle: unreduced
import threading

after_first = threading.Event()
after_second = threading.Event()
order = []


def first():
    order.append(1)
    after_first.set()


def second():
    after_first.wait()
    order.append(2)
    after_second.set()


def third():
    after_second.wait()
    order.append(3)


threads = [threading.Thread(target=f) for f in (third, second, first)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*order, sep="")
