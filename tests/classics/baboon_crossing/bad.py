# The rope has a direction, which whoever finds it empty sets; two find it empty.
# outcomes: done  | done [finished, AssertionError in T1] | done [finished, AssertionError in T1; AssertionError in T2] | done [finished, AssertionError in T2]
# verdict: fault
# finding: assertion; threads 1 2; objects direction; lines 16 19; switches 3
# races: direction 15 16 | direction 15 21 | direction 16 | direction 16 17 | direction 16 21 | direction 17 21 | direction 21
# oracle: unreduced
import threading

direction = None
on_rope = []


def cross(way):
    global direction
    if direction is None:
        direction = way
    if direction == way:
        on_rope.append(way)
        assert len(set(on_rope)) == 1
        on_rope.remove(way)
        direction = None


threads = [threading.Thread(target=cross, args=(way,)) for way in ("east", "west")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
