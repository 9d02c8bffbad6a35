# outcomes: [[1, 2], []] | [[], [1, 2]]
# verdict: varies
# Who comes first takes all that there is.
import threading

numbers = iter([1, 2])
taken = [None, None]


def take(i):
    taken[i] = list(numbers)


threads = [threading.Thread(target=take, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(taken)
