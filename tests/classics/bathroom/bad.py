# Looking whether the others are inside and going in are two steps.
# outcomes: done  | done [finished, AssertionError in T1] | done [finished, AssertionError in T2]
# verdict: fault
# finding: assertion; threads 2; lines 18; switches 3
# oracle: unreduced
import threading

inside = {"women": 0, "men": 0}
mutex = threading.Lock()


def visit(kind, other):
    with mutex:
        free = inside[other] == 0
    if free:
        with mutex:
            inside[kind] += 1
            assert inside[other] == 0
        with mutex:
            inside[kind] -= 1


threads = [threading.Thread(target=visit, args=pair) for pair in (("women", "men"), ("men", "women"))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
