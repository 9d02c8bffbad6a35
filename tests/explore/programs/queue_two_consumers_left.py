# They wait for the same, so not for each other.
# outcomes: [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2; objects items; lines 12
import queue
import threading

items = queue.Queue()


def take():
    items.get()


t1 = threading.Thread(target=take)
t2 = threading.Thread(target=take)
t1.start()
t2.start()
t1.join()
t2.join()

# story of deadlock:
#     main starts T1 (line 17) and starts T2 (line 18).
#     T1 waits for items (line 12), and nobody is left to end the wait; T2 waits for items (line 12), and nobody is left to end the wait: they wait for ever.
