# All threads finish a phase before any begins the next.
import threading
barrier = threading.Barrier(3)
log, lock = [], threading.Lock()


def work():
    for phase in range(3):
        with lock:
            log.append(phase)
        barrier.wait()


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)
