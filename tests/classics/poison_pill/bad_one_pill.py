# The second consumer waits for ever.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 2; objects jobs; lines 13; switches 3
import queue
import threading

jobs = queue.Queue()


def consume():
    while True:
        job = jobs.get()
        if job is None:
            return


threads = [threading.Thread(target=consume) for _ in range(2)]
for t in threads:
    t.start()
for job in (1, None):
    jobs.put(job)
for t in threads:
    t.join()
print("done")
