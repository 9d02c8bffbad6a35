# outcomes: [1, 2] | [2, 1]
# verdict: varies
# Each item goes to one of the threads that share the iterator.
import threading

numbers = iter([1, 2])
taken = []


def take():
    for n in numbers:
        taken.append(n)


threads = [threading.Thread(target=take) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(taken)
