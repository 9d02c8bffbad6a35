import threading
d = {}
lock = threading.Lock()
def work(n):
    for i in range(50):
        with lock:
            d[i] = d.get(i, 0) + n
ts = [threading.Thread(target=work, args=(n,)) for n in range(1, 4)]
for t in ts: t.start()
for t in ts: t.join()
print(d)
