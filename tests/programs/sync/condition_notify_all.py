import threading

c = threading.Condition()
go = False
done = []


def work(n):
    with c:
        while not go:
            c.wait()
        done.append(n)


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
with c:
    go = True
    c.notify_all()
for t in threads:
    t.join()
print(sorted(done))
