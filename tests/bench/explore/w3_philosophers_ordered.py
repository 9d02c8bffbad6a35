# W3o(N): N philosophers who all take the fork with the lower number first.
import threading

N = 5  # param 2..8, explore 5

forks = [threading.Lock() for _ in range(N)]


def dine(me):
    left, right = me, (me + 1) % N
    with forks[min(left, right)]:
        with forks[max(left, right)]:
            pass  # eats


philosophers = [threading.Thread(target=dine, args=(me,)) for me in range(N)]
for p in philosophers:
    p.start()
for p in philosophers:
    p.join()
print("all have eaten")
