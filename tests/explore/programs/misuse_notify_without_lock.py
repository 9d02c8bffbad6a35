# outcomes: done [finished, RuntimeError: cannot notify on un-acquired lock in T1]
# verdict: fault
# finding: exception
import threading

changed = threading.Condition()


def tell():
    changed.notify()


t = threading.Thread(target=tell)
t.start()
t.join()
print("done")

# story of exception:
#     main starts T1 (line 14).
#     T1 fails with RuntimeError: cannot notify on un-acquired lock (line 10).
#     Only a thread that holds the lock of changed may notify or wait: otherwise the news could come after a thread has looked and before it waits.
