# Those who wait are woken together, and do not look whether somebody drove on before them.
# outcomes: done  | done [finished, AssertionError in T3] | done [finished, AssertionError in T1]
# verdict: fault
# finding: assertion; threads 2 3; objects direction; lines 18 21; switches 6
# oracle: unreduced
import threading

direction = None
cars = 0
changed = threading.Condition()


def cross(way):
    global direction, cars
    with changed:
        if cars > 0 and direction != way:
            changed.wait()
        direction = way
        cars += 1
    with changed:
        assert direction == way
        cars -= 1
        if cars == 0:
            changed.notify_all()


threads = [threading.Thread(target=cross, args=(way,)) for way in ("north", "south", "north")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
