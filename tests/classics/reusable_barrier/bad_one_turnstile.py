# One turnstile and a count that is never taken back: the second time it is open for whoever comes first.
# outcomes: done  | done [finished, AssertionError in T1] | done [finished, AssertionError in T1; AssertionError in T2] | done [finished, AssertionError in T2]
# verdict: fault
# finding: assertion; threads 1; lines 26; switches 2
# races: passed[0] 19 26 | passed[1] 19 26
# oracle: unreduced
import threading

N = 2
count = 0
mutex = threading.Lock()
turnstile = threading.Semaphore(0)
passed = [0, 0]


def work(me):
    global count
    for _ in range(2):
        passed[me] += 1
        with mutex:
            count += 1
            if count >= N:
                turnstile.release()
        turnstile.acquire()
        turnstile.release()
        assert passed[0] == passed[1]


threads = [threading.Thread(target=work, args=(i,)) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
