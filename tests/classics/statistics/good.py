# Each counts for itself; the sum is made when all are done.
# outcomes: 4
# verdict: verified
# oracle: unreduced
import threading

counts = [0, 0]


def work(me):
    for _ in range(2):
        counts[me] += 1


threads = [threading.Thread(target=work, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sum(counts))
