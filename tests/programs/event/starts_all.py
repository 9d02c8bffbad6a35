# One event starts several threads.
import threading
go, results = threading.Event(), []


def work(n):
    go.wait()
    results.append(n)


threads = [threading.Thread(target=work, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
print(results)
go.set()
for t in threads:
    t.join()
print(sorted(results))
