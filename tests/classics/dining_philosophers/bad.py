# Everybody takes the left fork first.
# outcomes: done | [deadlock]
# verdict: fault
# finding: deadlock; threads 1 2 3; objects forks[0] forks[1] forks[2]; lines 13 14; switches 3
# oracle: unreduced
import threading

N = 3
forks = [threading.Lock() for _ in range(N)]


def dine(left, right):
    with left:
        with right:
            pass


threads = [threading.Thread(target=dine, args=(forks[i], forks[(i + 1) % N])) for i in range(N)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
