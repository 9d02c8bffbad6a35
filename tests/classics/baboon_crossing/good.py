# A rope: all on it go the same way, and it carries two.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

rope = threading.Semaphore(1)
places = threading.Semaphore(2)
crossing = {"east": 0, "west": 0}
on_rope = []
mutex = {"east": threading.Lock(), "west": threading.Lock()}


def cross(way):
    with mutex[way]:
        crossing[way] += 1
        if crossing[way] == 1:
            rope.acquire()
    with places:
        on_rope.append(way)
        assert len(set(on_rope)) == 1
        on_rope.remove(way)
    with mutex[way]:
        crossing[way] -= 1
        if crossing[way] == 0:
            rope.release()


threads = [threading.Thread(target=cross, args=(way,)) for way in ("east", "west")]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
