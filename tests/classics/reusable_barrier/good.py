# Two turnstiles: the first is shut again before the second opens. Nobody is a round ahead.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

N = 2
count = 0
mutex = threading.Lock()
first = threading.Semaphore(0)
second = threading.Semaphore(0)
passed = [0, 0]


def wait_for_all(change, full, turnstile):
    global count
    with mutex:
        count += change
        if count == full:
            turnstile.release(N)
    turnstile.acquire()


def work(me):
    for _ in range(2):
        passed[me] += 1
        wait_for_all(1, N, first)
        assert passed[0] == passed[1]
        wait_for_all(-1, 0, second)


threads = [threading.Thread(target=work, args=(i,)) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
