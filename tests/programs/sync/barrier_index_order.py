# outcomes: [0, 1] | [1, 0]
import threading

barrier = threading.Barrier(2)
indexes = [None, None]


def work(n):
    indexes[n] = barrier.wait()


threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(indexes)
