# The third waits for the same event as the second.
# outcomes: 123 | 132
# verdict: varies
# wrong: 132; switches 4
# oracle: unreduced
import threading

after_first = threading.Event()
order = []


def first():
    order.append(1)
    after_first.set()


def second():
    after_first.wait()
    order.append(2)


def third():
    after_first.wait()
    order.append(3)


threads = [threading.Thread(target=f) for f in (third, second, first)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*order, sep="")
