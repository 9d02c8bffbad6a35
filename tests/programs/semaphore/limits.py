# Never more than two inside.
import threading
import time
s = threading.Semaphore(2)
lock = threading.Lock()
inside = most = 0


def work():
    global inside, most
    with s:
        with lock:
            inside += 1
            most = max(most, inside)
        time.sleep(0.01)
        with lock:
            inside -= 1


threads = [threading.Thread(target=work) for _ in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(most <= 2, inside)
