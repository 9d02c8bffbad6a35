# Peterson's algorithm: mutual exclusion for two threads without locks
import threading

flag = [False, False]
turn = 0
inside = 0
log = []


def worker(me):
    global turn, inside
    other = 1 - me
    flag[me] = True
    turn = other
    while flag[other] and turn == other:
        pass
    inside += 1
    assert inside == 1
    inside -= 1
    log.append(me)
    flag[me] = False


a = threading.Thread(target=worker, args=(0,))
b = threading.Thread(target=worker, args=(1,))
a.start()
b.start()
a.join()
b.join()
print(sorted(log), inside)
