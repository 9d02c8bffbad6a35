# outcomes: 2
import threading

lock = threading.RLock()
counter = 0


def work():
    global counter
    with lock:
        with lock:
            counter += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
