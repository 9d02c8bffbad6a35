import threading

barrier = threading.Barrier(3)
log = []


def work():
    try:
        barrier.wait()
        log.append("through")
    except threading.BrokenBarrierError:
        log.append("broken")


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
barrier.abort()
for t in threads:
    t.join()
print(log, barrier.broken)
barrier.wait()
