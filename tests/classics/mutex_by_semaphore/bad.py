# With two permits it is none.
# outcomes: 1 | 2
# verdict: varies
# wrong: 1; switches 4
# races: counter 16
# oracle: unreduced
import threading

counter = 0
mutex = threading.Semaphore(2)


def work():
    global counter
    mutex.acquire()
    counter += 1
    mutex.release()


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
