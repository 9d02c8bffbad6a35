# A list changed by += is changed in place: whoever reads it meanwhile sees one or the other.
# outcomes: 2 | 3
# verdict: varies
# races: items 13 17
import threading

items = []
seen = []


def add():
    global items
    items += [2]


def look():
    seen.append(len(list(items)))


a = threading.Thread(target=add)
b = threading.Thread(target=look)
a.start()
b.start()
a.join()
b.join()
print(len(items) + 1 + seen[0])
