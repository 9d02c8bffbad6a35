# outcomes: [RuntimeError: cannot wait on un-acquired lock]
# verdict: fault
# finding: exception
import threading

changed = threading.Condition()
changed.wait()

# story of exception:
#     main fails with RuntimeError: cannot wait on un-acquired lock (line 7).
#     Only a thread that holds the lock of changed may notify or wait: otherwise the news could come after a thread has looked and before it waits.
