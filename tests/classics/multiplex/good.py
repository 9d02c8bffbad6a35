# At most two at a time are inside.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

inside = 0
mutex = threading.Lock()
room = threading.Semaphore(2)


def visit():
    global inside
    with room:
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
