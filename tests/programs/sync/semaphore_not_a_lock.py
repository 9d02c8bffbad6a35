# outcomes: 1 | 2
# Two permits protect nothing.
import threading

permits = threading.Semaphore(2)
counter = 0


def work():
    global counter
    with permits:
        counter += 1


threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
