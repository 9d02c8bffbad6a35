# Each thread has its own local variables.
import threading

results = [None, None, None]


def work(i):
    total = 0
    for k in range(1000):
        total += i
    results[i] = total


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results)
