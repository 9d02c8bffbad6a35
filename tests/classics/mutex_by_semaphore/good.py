# A semaphore with one permit is a mutex.
# outcomes: 3
# verdict: verified
# oracle: unreduced
import threading

counter = 0
mutex = threading.Semaphore(1)


def work():
    global counter
    mutex.acquire()
    counter += 1
    mutex.release()


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
