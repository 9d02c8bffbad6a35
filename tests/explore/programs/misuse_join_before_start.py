# outcomes: [RuntimeError: cannot join thread before it is started]
# verdict: fault
# finding: exception
import threading

t = threading.Thread(target=print)
t.join()

# story of exception:
#     main fails with RuntimeError: cannot join thread before it is started (line 7).
#     A thread that was not started does not end: waiting for it would be for ever.
