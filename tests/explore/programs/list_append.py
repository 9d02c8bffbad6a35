# outcomes: 1 2 | 2 1
# verdict: varies
import threading

items = []


def add(item):
    items.append(item)


a = threading.Thread(target=add, args=(1,))
b = threading.Thread(target=add, args=(2,))
a.start()
b.start()
a.join()
b.join()
print(items[0], items[1])
