# append never loses an item.
import threading

items = []


def work():
    for i in range(500):
        items.append(i)


threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(len(items), sum(items))
