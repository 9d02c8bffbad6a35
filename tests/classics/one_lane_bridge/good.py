# Cars go one way at a time; the last one off the bridge tells those who wait.
# outcomes: 3
# verdict: verified
# oracle: unreduced
import threading

direction = None
cars = crossed = 0
changed = threading.Condition()


def cross(way):
    global direction, cars, crossed
    with changed:
        while cars > 0 and direction != way:
            changed.wait()
        direction = way
        cars += 1
    with changed:
        assert direction == way
        cars -= 1
        crossed += 1
        if cars == 0:
            changed.notify_all()


threads = [threading.Thread(target=cross, args=(way,)) for way in ("north", "south", "north")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(crossed)
