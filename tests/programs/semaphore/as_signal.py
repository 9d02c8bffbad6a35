# A semaphore of 0 as a signal from one thread to another.
import threading
ready = threading.Semaphore(0)
log = []


def first():
    log.append("first")
    ready.release()


def second():
    ready.acquire()
    log.append("second")


threads = [threading.Thread(target=second), threading.Thread(target=first)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)
