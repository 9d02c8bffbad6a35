# outcomes: 1 2
# verdict: verified
import threading

items = [0, 0]


def fill(i):
    items[i] = i + 1


a = threading.Thread(target=fill, args=(0,))
b = threading.Thread(target=fill, args=(1,))
a.start()
b.start()
a.join()
b.join()
print(items[0], items[1])
