# A footman lets only two of the three sit down at a time.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

N = 3
forks = [threading.Lock() for _ in range(N)]
footman = threading.Semaphore(N - 1)


def dine(left, right):
    with footman:
        with left:
            with right:
                pass


threads = [threading.Thread(target=dine, args=(forks[i], forks[(i + 1) % N])) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
