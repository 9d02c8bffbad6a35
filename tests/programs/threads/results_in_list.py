# Each thread has a place of its own in a list.
import threading

results = [0] * 8


def square(i):
    results[i] = i * i


threads = [threading.Thread(target=square, args=(i,)) for i in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results)
