# One pill for each consumer.
# outcomes: [1, 2]
# verdict: verified
# oracle: unreduced
import queue
import threading

jobs = queue.Queue()
done = []


def consume():
    while True:
        job = jobs.get()
        if job is None:
            return
        done.append(job)


threads = [threading.Thread(target=consume) for _ in range(2)]
for t in threads:
    t.start()
for job in (1, 2, None, None):
    jobs.put(job)
for t in threads:
    t.join()
print(sorted(done))
