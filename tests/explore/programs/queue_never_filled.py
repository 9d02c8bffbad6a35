# outcomes: [deadlock] | got 1 and 2
# verdict: fault
# finding: deadlock
import queue
import threading

jobs = queue.Queue()
found = []


def put_one():
    if len(found) == 0:
        jobs.put(1)


def put_two():
    if jobs.qsize() == 1:
        jobs.put(2)


a = threading.Thread(target=put_one)
b = threading.Thread(target=put_two)
a.start()
b.start()
print("got", jobs.get(), "and", jobs.get())

# story of deadlock:
#     main starts T1 (line 23) and starts T2 (line 24).
#     T1 puts 1 into jobs (line 13).
#     main takes 1 from jobs (line 25).
#     main waits for jobs (line 25), and nobody is left to end the wait: it waits for ever.
