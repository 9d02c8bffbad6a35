# Women and men are never inside together: the first of each takes the room, the last gives it back.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

room = threading.Semaphore(1)
inside = {"women": 0, "men": 0}
mutex = {"women": threading.Lock(), "men": threading.Lock()}


def visit(kind, other):
    with mutex[kind]:
        inside[kind] += 1
        if inside[kind] == 1:
            room.acquire()
    assert inside[kind] > 0
    with mutex[kind]:
        inside[kind] -= 1
        if inside[kind] == 0:
            room.release()


threads = [threading.Thread(target=visit, args=("women", "men")) for _ in range(2)]
threads.append(threading.Thread(target=visit, args=("men", "women")))
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
