# Both see the last free chair.
# outcomes: done  | done [finished, AssertionError in T1] | done [finished, AssertionError in T2]
# verdict: fault
# finding: assertion; threads 2; lines 21; switches 3
# oracle: unreduced
import threading

N = 1
customers = 0
mutex = threading.Lock()


def visit():
    global customers
    with mutex:
        full = customers == N
    if full:
        return
    with mutex:
        customers += 1
        assert customers <= N
    with mutex:
        customers -= 1


threads = [threading.Thread(target=visit) for _ in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
