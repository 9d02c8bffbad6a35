# outcomes: [deadlock]
# verdict: fault
# finding: deadlock
import threading

gate = threading.Barrier(3)


def come():
    gate.wait()


a = threading.Thread(target=come)
b = threading.Thread(target=come)
a.start()
b.start()
a.join()
b.join()

# story of deadlock:
#     main starts T1 (line 15) and starts T2 (line 16).
#     T1 comes to gate (line 10).
#     T2 comes to gate (line 10).
#     T1 waits for gate (line 10), and nobody is left to end the wait; T2 waits for gate (line 10), and nobody is left to end the wait: they wait for ever.
