# Any number of threads, each adding 1 to the same counter N times.
import threading

THREADS = 4  # param 1..8, explore 3
N = 1000  # param 1..100_000, explore 2

counter = 0


def work():
    global counter
    for _ in range(N):
        counter += 1


threads = [threading.Thread(target=work) for _ in range(THREADS)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
