# Work split over threads, then put together.
import threading

numbers = list(range(1, 1001))
parts = [0, 0, 0, 0]


def add(i):
    parts[i] = sum(numbers[i * 250:(i + 1) * 250])


threads = [threading.Thread(target=add, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(parts, sum(parts))
