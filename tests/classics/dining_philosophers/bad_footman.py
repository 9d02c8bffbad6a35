# A footman who lets all three sit down is of no use.
# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2 3; objects forks[0] forks[1] forks[2]; lines 15 16; switches 3
# oracle: unreduced
import threading

N = 3
forks = [threading.Lock() for _ in range(N)]
footman = threading.Semaphore(N)


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
