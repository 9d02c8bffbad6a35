# A semaphore without permits makes a thread wait for another one.
import threading

ready = threading.Semaphore(0)
log = []


def second():
    ready.acquire()
    log.append("second")


t = threading.Thread(target=second)
t.start()
log.append("first")
ready.release()
t.join()
print(log)
