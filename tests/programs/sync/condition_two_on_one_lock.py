# Two conditions of one lock: each wakes its own.
import threading

lock = threading.Lock()
odd = threading.Condition(lock)
even = threading.Condition(lock)
turn = 0
log = []


def work(mine, other, parity):
    global turn
    for i in range(3):
        with mine:
            while turn % 2 != parity:
                mine.wait()
            log.append(turn)
            turn += 1
            other.notify()


threads = [threading.Thread(target=work, args=(even, odd, 0)), threading.Thread(target=work, args=(odd, even, 1))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(log)
