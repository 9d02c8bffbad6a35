# One of them takes the right fork first.
# outcomes: done
# verdict: verified
# oracle: unreduced
import threading

N = 3
forks = [threading.Lock() for _ in range(N)]


def dine(first, second):
    with first:
        with second:
            pass


threads = [threading.Thread(target=dine, args=(forks[i], forks[i + 1])) for i in range(N - 1)]
threads.append(threading.Thread(target=dine, args=(forks[0], forks[N - 1])))
for t in threads:
    t.start()
for t in threads:
    t.join()
print("done")
