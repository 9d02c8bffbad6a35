# outcomes: done [finished, threading.BrokenBarrierError in T1]
# verdict: fault
# finding: exception
import threading

gate = threading.Barrier(2)


def come():
    gate.wait()


t = threading.Thread(target=come)
t.start()
gate.abort()
t.join()
print("done")

# story of exception:
#     main starts T1 (line 14).
#     T1 fails with threading.BrokenBarrierError (line 10).
#     Nobody passes a broken barrier: it breaks when a thread gives up waiting, or calls abort() or reset() while others wait.
