import threading

barrier = threading.Barrier(3)
before = []
seen = []
indexes = []


def work(n):
    before.append(n)
    i = barrier.wait()
    seen.append(len(before))
    indexes.append(i)


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(seen, sorted(indexes), barrier.parties, barrier.n_waiting, barrier.broken)
