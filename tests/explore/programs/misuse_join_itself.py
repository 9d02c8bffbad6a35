# outcomes: done [finished, RuntimeError: cannot join current thread in T1]
# verdict: fault
# finding: exception
import threading


def work():
    threading.current_thread().join()


t = threading.Thread(target=work)
t.start()
t.join()
print("done")

# story of exception:
#     main starts T1 (line 12).
#     T1 fails with RuntimeError: cannot join current thread (line 8).
#     A thread that waits for its own end would wait for ever.
