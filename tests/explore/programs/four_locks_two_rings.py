# Two pairs of threads, each with a ring of its own.
# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects locks[0] locks[1]; lines 12 13; switches 2
# oracle: unreduced
import threading

locks = [threading.Lock(), threading.Lock(), threading.Lock(), threading.Lock()]


def take(first, second):
    with locks[first]:
        with locks[second]:
            pass


threads = [threading.Thread(target=take, args=pair) for pair in ((0, 1), (1, 0), (2, 3))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
