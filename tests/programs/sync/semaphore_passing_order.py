# outcomes: True
import threading

a_done = threading.Semaphore(0)
b_done = threading.Semaphore(0)
log = []


def first():
    log.append(1)
    a_done.release()
    b_done.acquire()
    log.append(3)


def second():
    a_done.acquire()
    log.append(2)
    b_done.release()


threads = [threading.Thread(target=f) for f in [first, second]]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log == [1, 2, 3])
