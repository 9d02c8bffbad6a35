# Partial sums, joined in the end.
import threading
numbers = list(range(1000))
parts = [0] * 4


def work(i):
    parts[i] = sum(numbers[i::4])


threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(parts, sum(parts))
