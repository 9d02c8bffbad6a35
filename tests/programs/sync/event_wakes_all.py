import threading

go = threading.Event()
done = []


def work(n):
    go.wait()
    done.append(n)


threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
print(len(done))
go.set()
for t in threads:
    t.join()
print(sorted(done))
