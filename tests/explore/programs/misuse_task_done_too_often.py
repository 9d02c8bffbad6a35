# outcomes: done [finished, ValueError: task_done() called too many times in T1]
# verdict: fault
# finding: exception
import queue
import threading

jobs = queue.Queue()
jobs.put(1)


def work():
    jobs.get()
    jobs.task_done()
    jobs.task_done()


t = threading.Thread(target=work)
t.start()
t.join()
print("done")

# story of exception:
#     main puts 1 into jobs (line 8) and starts T1 (line 18).
#     T1 takes 1 from jobs (line 12), notifies jobs (line 13) and fails with ValueError: task_done() called too many times (line 14).
#     There is one task_done() for each item that was put in: T1 had done the last one (line 13).
