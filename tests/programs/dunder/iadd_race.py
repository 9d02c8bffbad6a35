# += of a class of one's own reads, computes and writes.
# outcomes: 1 | 2
import threading


class N:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return N(self.n + other)


total = N(0)


def work():
    global total
    total += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total.n)
