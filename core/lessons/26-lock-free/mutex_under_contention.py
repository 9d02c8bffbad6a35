# A mutex that everybody wants all the time.
import threading

THREADS = 2  # param 1..8, explore 2
ROUNDS = 2_000  # param 1..200_000, explore 1

lock = threading.Lock()
counter = 0


def work():
    global counter
    for _ in range(ROUNDS):
        with lock:
            counter += 1


threads = [threading.Thread(target=work) for _ in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
