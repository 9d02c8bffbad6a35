# Two threads count together: each adds 1 to the same counter, N times.
import threading

N = 1_000_000  # param 1..1_000_000, explore 2

counter = 0


def work():
    global counter
    for _ in range(N):
        counter += 1


first = threading.Thread(target=work)
second = threading.Thread(target=work)
first.start()
second.start()
first.join()
second.join()
print(counter)
