# Large numbers in several threads at once.
import threading

results = [0] * 4


def power(i):
    results[i] = 3 ** (100 + i) % 10 ** 20


threads = [threading.Thread(target=power, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results)
