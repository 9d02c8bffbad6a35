# Who takes the pill puts it back for the next one.
# outcomes: 2
# verdict: verified
# oracle: unreduced
import queue
import threading

jobs = queue.Queue()
ended = []


def consume():
    while True:
        job = jobs.get()
        if job is None:
            jobs.put(None)
            ended.append(1)
            return


threads = [threading.Thread(target=consume) for _ in range(2)]
for t in threads:
    t.start()
for job in (1, None):
    jobs.put(job)
for t in threads:
    t.join()
print(len(ended))
