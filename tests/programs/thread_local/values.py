# Each thread has values of its own.
import threading
data = threading.local()
data.x = "main"
seen = []


def work(n):
    seen.append(hasattr(data, "x"))
    data.x = n
    seen.append(data.x)


for i in range(2):
    t = threading.Thread(target=work, args=(i,))
    t.start()
    t.join()
print(seen, data.x)
