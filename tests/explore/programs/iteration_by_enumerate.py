# outcomes: [(0, 1)] | [(0, 1), (1, 2)]
# verdict: varies
import threading

numbers = [1]


def append():
    numbers.append(2)


t = threading.Thread(target=append)
t.start()
seen = []
for pair in enumerate(numbers):
    seen.append(pair)
t.join()
print(seen)
