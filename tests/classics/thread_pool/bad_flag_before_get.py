# A worker looks at the flag and then waits for a job that will not come.
# outcomes: 0 | 1 | [deadlock]
# verdict: fault
# finding: deadlock; threads 1; objects jobs; lines 17; switches 2
# races: closed 16 23
import queue
import threading

jobs = queue.Queue()
closed = False
total = 0


def work():
    global total
    while not closed:
        total += jobs.get()


t = threading.Thread(target=work)
t.start()
jobs.put(1)
closed = True
t.join()
print(total)
