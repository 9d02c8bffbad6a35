# What one thread does comes after what another one did.
# outcomes: ['prepare', 'use']
# verdict: verified
import threading

steps = []
prepared = threading.Semaphore(0)


def prepare():
    steps.append("prepare")
    prepared.release()


def use():
    prepared.acquire()
    steps.append("use")


threads = [threading.Thread(target=f) for f in (prepare, use)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(steps)
