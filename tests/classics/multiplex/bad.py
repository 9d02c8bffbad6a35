# The check and the entry are two steps: three get in.
# outcomes: done  | done [finished, AssertionError in T1] | done [finished, AssertionError in T2] | done [finished, AssertionError in T3]
# verdict: fault
# finding: assertion; threads 3; lines 19; switches 4
# oracle: unreduced
import threading

inside = 0
mutex = threading.Lock()


def visit():
    global inside
    with mutex:
        free = inside < 2
    if free:
        with mutex:
            inside += 1
            assert inside <= 2
        with mutex:
            inside -= 1


threads = [threading.Thread(target=visit) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
