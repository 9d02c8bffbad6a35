# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2 3; objects locks[0] locks[1] locks[2]; lines 10 11
import threading

locks = [threading.Lock(), threading.Lock(), threading.Lock()]


def work(mine, other):
    with mine:
        with other:
            pass


a = threading.Thread(target=work, args=(locks[0], locks[1]))
b = threading.Thread(target=work, args=(locks[1], locks[2]))
c = threading.Thread(target=work, args=(locks[2], locks[0]))
a.start()
b.start()
c.start()
a.join()
b.join()
c.join()
print("done")
