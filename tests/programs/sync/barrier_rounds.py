import threading

barrier = threading.Barrier(2)
log = []
guard = threading.Lock()


def work(n):
    for round in range(3):
        with guard:
            log.append(round)
        barrier.wait()


threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)
